import type { DeskPlace } from "./desk-frame";

/** The places of the province's desk that these roles open. */
export function provincePlaces(roles: readonly string[]): DeskPlace[] {
  const places: (DeskPlace & { for?: readonly string[] })[] = [
    { href: "/tinh", name: "Hàng chờ", icon: "orders", alsoAt: "/tinh/viec/" },
    { href: "/tinh/gian-hang", name: "Gian hàng", icon: "basket" },
    { href: "/tinh/chung-nhan", name: "Chứng nhận", icon: "shield" },
    { href: "/tinh/lam-giup", name: "Làm giúp", icon: "person", for: ["commune"] },
    { href: "/tinh/nhat-ky", name: "Nhật ký", icon: "clock", for: ["auditor", "administrator"] },
    { href: "/tinh/cai-dat", name: "Cài đặt", icon: "filter", for: ["administrator"] },
  ];
  return places
    .filter((place) => !place.for || place.for.some((role) => roles.includes(role)))
    .map(({ href, name, icon, alsoAt }) => ({ href, name, icon, alsoAt }));
}
