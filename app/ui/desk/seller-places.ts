import type { DeskPlace } from "./desk-frame";

const everybody = ["owner", "manager", "packer", "accountant"];
const managers = ["owner", "manager"];

/** The places of a seller's desk that this role opens. */
export function sellerPlaces(slug: string, role: string): DeskPlace[] {
  const home = `/nguoi-ban/${slug}`;
  const places: (DeskPlace & { for: readonly string[] })[] = [
    { href: home, name: "Hôm nay", icon: "home", for: everybody },
    { href: `${home}/don-hang`, name: "Đơn hàng", icon: "orders", for: everybody },
    { href: `${home}/san-pham`, name: "Sản phẩm", icon: "basket", for: [...managers, "farmer"] },
    { href: `${home}/so-lieu`, name: "Số liệu", icon: "grid", for: [...managers, "accountant"] },
    { href: `${home}/gian-hang`, name: "Gian hàng", icon: "person", for: managers },
  ];
  return places
    .filter((place) => place.for.includes(role))
    .map(({ href, name, icon }) => ({ href, name, icon }));
}

/** Where a page beside the places belongs: the price grid to the products, papers and people to the shop. */
export function sellerPlaceOf(slug: string, pathname: string): string {
  const home = `/nguoi-ban/${slug}`;
  return pathname.startsWith(`${home}/bang-gia`) ? `${home}/san-pham` : `${home}/gian-hang`;
}
