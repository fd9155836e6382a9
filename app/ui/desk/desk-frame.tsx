import type { ReactNode } from "react";
import { accountPath, homePath } from "#app/paths";
import { Icon, type IconName } from "../icon";
import { provincePlaces } from "./province-places";
import { sellerPlaceOf, sellerPlaces } from "./seller-places";

/** A page of a desk: what its bar of places leads to. */
export interface DeskPlace {
  href: string;
  name: string;
  icon: IconName;
  /** Where pages begin that belong to this place without lying below it. */
  alsoAt?: string | undefined;
}

/** What a desk's loader returns as `desk`, for the frame around its page. */
export type Desk =
  | { of: "seller"; slug: string; shopName: string; role: string; isHelper: boolean }
  | { of: "province"; roles: readonly string[] };

/**
 * What stands around the pages of a desk. The phone has a bar of places at its bottom, the wide screen
 * one beside the page. The desks speak Vietnamese only (decision 0017).
 */
export function DeskFrame({
  desk,
  pathname,
  children,
}: {
  desk: Desk;
  pathname: string;
  children: ReactNode;
}) {
  const places =
    desk.of === "seller" ? sellerPlaces(desk.slug, desk.role) : provincePlaces(desk.roles);
  const home = places[0]!.href;
  const isWithin = ({ href, alsoAt }: DeskPlace) =>
    pathname === href ||
    (href !== home && pathname.startsWith(`${href}/`)) ||
    (alsoAt !== undefined && pathname.startsWith(alsoAt));
  const within = places.find(isWithin);
  const above =
    within || desk.of === "province"
      ? undefined
      : places.find(({ href }) => href === sellerPlaceOf(desk.slug, pathname));
  const isHere = (place: DeskPlace) => place === (within ?? above);
  const title = desk.of === "seller" ? desk.shopName : "Bàn làm việc của tỉnh";
  return (
    <>
      <a href="#noi-dung" className="button skip">
        Tới nội dung chính
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="edge flex items-center gap-2 py-2">
          <a href={homePath("vi")} className="flex min-h-12 flex-none items-center">
            <img src="/mark.svg" width="36" height="36" alt="Chợ Tây Ninh" />
          </a>
          <a href={home} className="min-w-0 flex-1 truncate font-semibold text-leaf">
            {title}
          </a>
          {desk.of === "seller" && desk.isHelper && <span className="mark mark-sky">Làm giúp</span>}
          <a
            href={accountPath("vi")}
            className="inline-flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-control px-1 text-leaf hover:bg-leaf-soft"
          >
            <Icon name="person" />
            <span className="max-lg:sr-only">Tôi</span>
          </a>
        </div>
      </header>
      <div className="desk">
        <nav aria-label="Các phần của bàn làm việc" className="desk-places no-print">
          {places.map((place) => (
            <a key={place.href} href={place.href} aria-current={isHere(place) ? "page" : undefined}>
              <Icon name={place.icon} />
              {place.name}
            </a>
          ))}
        </nav>
        <main id="noi-dung" tabIndex={-1} className="min-w-0 flex-1 pb-28 lg:pb-12">
          {above && (
            <p className="edge -mb-3 pt-2">
              <a className="link-alone" href={above.href}>
                ‹ {above.name}
              </a>
            </p>
          )}
          {children}
        </main>
      </div>
    </>
  );
}
