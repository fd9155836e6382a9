import type { ListingRow } from "#app/domain/listing/listing-queries.server";
import { picturePath } from "#app/paths";
import { formatMoney } from "../format";
import { productWords as words } from "../words/seller-products";

const tones: Partial<Record<ListingRow["state"], string>> = {
  "on-sale": "mark-leaf",
  "on-sale-waiting": "mark-leaf",
  "on-sale-changed": "mark-leaf",
  returned: "mark-chili",
  "on-sale-returned": "mark-chili",
  rejected: "mark-chili",
  "taken-down": "mark-chili",
  draft: "mark-quiet",
  withdrawn: "mark-quiet",
};

/** One product of the seller's list; the whole row leads to it. */
export function ProductRow({ row, href }: { row: ListingRow; href: string }) {
  const state = words.states[row.state];
  const isSoldOut = row.state.startsWith("on-sale") && !row.hasStock;
  return (
    <li>
      <a href={href} className="card flex items-start gap-3 p-3 hover:bg-leaf-soft">
        <span className="photo size-18 flex-none rounded-control">
          {row.pictureId && (
            <img
              src={picturePath(row.pictureId, 160, "webp")}
              width="72"
              height="72"
              alt=""
              loading="lazy"
            />
          )}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{row.name}</span>
          <span className="mt-1 flex flex-wrap gap-1.5">
            <span className={`mark ${tones[row.state] ?? ""}`}>{state.mark}</span>
            {isSoldOut && <span className="mark mark-chili">{words.soldOut}</span>}
          </span>
          <span className="mt-1 block text-sm text-muted">
            {row.priceFrom !== null && `${formatMoney(row.priceFrom, "vi")}. `}
            {state.text}
          </span>
        </span>
      </a>
    </li>
  );
}
