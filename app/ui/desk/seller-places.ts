import type { DeskPlace } from "./desk-frame";

/** The five places of a seller's desk. */
export function sellerPlaces(slug: string): DeskPlace[] {
  const home = `/nguoi-ban/${slug}`;
  return [
    { href: home, name: "Hôm nay", icon: "home" },
    { href: `${home}/don-hang`, name: "Đơn hàng", icon: "orders" },
    { href: `${home}/san-pham`, name: "Sản phẩm", icon: "basket" },
    { href: `${home}/so-lieu`, name: "Số liệu", icon: "grid" },
    { href: `${home}/gian-hang`, name: "Gian hàng", icon: "person" },
  ];
}
