import type { KindInSeason } from "#app/domain/catalog/season-queries.server";
import { searchPath } from "#app/paths";
import { formatMonths } from "./format";
import { useLocale } from "./locale";
import { Picture } from "./picture";
import { pictureView } from "./product-card";

const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Twelve small strokes, one a month: tall in season, marked for the present one. Said in words beside. */
export function MonthStrip({ months, month }: { months: readonly number[]; month: number }) {
  return (
    <svg viewBox="0 0 96 14" width="96" height="14" aria-hidden="true" className="month-strip">
      {year.map((m) => (
        <rect
          key={m}
          x={(m - 1) * 8 + 1}
          y={months.includes(m) ? 2 : 8}
          width="5"
          height={months.includes(m) ? 12 : 6}
          rx="1.5"
          className={m === month ? "now" : months.includes(m) ? "in" : undefined}
        />
      ))}
    </svg>
  );
}

/** What is being harvested, as a calm row: picture, name, months. */
export function SeasonRow({ kinds, month }: { kinds: readonly KindInSeason[]; month: number }) {
  const locale = useLocale();
  return (
    <ul className="rail">
      {kinds.map((kind) => (
        <li key={kind.id} className="w-36">
          <a href={searchPath(locale, kind.name)} className="group block">
            <Picture
              picture={pictureView(kind.picture, locale)}
              sizes="9rem"
              widths={[160, 320]}
              decorative
              className="mb-2 aspect-square rounded-card"
            />
            <MonthStrip months={kind.seasonMonths} month={month} />
            <span className="mt-1 block leading-snug font-semibold group-hover:text-leaf group-hover:underline">
              {locale === "vi" ? kind.name : kind.nameEn}
            </span>
            <span className="block text-sm text-muted">
              {formatMonths(kind.seasonMonths, locale)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
