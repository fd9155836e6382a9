import { type SellerOrderStatus, sellerOrderStatusWords } from "#app/domain/orders/order-status";
import { useLocale } from "../locale";

const looks: Record<SellerOrderStatus, string> = {
  "awaiting-payment": "mark",
  placed: "mark mark-leaf",
  confirmed: "mark mark-leaf",
  packed: "mark mark-leaf",
  shipped: "mark mark-sky",
  delivered: "mark mark-leaf",
  "picked-up": "mark mark-leaf",
  completed: "mark mark-leaf",
  cancelled: "mark mark-chili",
  expired: "mark mark-chili",
  returned: "mark mark-quiet",
};

/** How it stands, in words. */
export function StateMark({ status }: { status: SellerOrderStatus }) {
  const locale = useLocale();
  return <span className={looks[status]}>{sellerOrderStatusWords[status][locale]}</span>;
}
