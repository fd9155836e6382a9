import type { sellerOrderStatuses } from "#db/schema";

export type SellerOrderStatus = (typeof sellerOrderStatuses)[number];

/** Where a seller's share of an order may go from where it stands. */
export const sellerOrderTransitions: Readonly<
  Record<SellerOrderStatus, readonly SellerOrderStatus[]>
> = {
  "awaiting-payment": ["placed", "cancelled", "expired"],
  placed: ["confirmed", "cancelled"],
  confirmed: ["packed", "cancelled"],
  packed: ["shipped", "picked-up", "cancelled"],
  shipped: ["delivered", "returned"],
  delivered: ["completed", "returned"],
  "picked-up": ["completed", "returned"],
  completed: [],
  cancelled: [],
  expired: [],
  returned: [],
};

export function canTransition(from: SellerOrderStatus, to: SellerOrderStatus): boolean {
  return sellerOrderTransitions[from].includes(to);
}

/** A buyer may call it off until the seller confirms. */
export function canBuyerCancel(status: SellerOrderStatus): boolean {
  return status === "awaiting-payment" || status === "placed";
}

/** The state as people read it. */
export const sellerOrderStatusWords: Readonly<
  Record<SellerOrderStatus, { vi: string; en: string }>
> = {
  "awaiting-payment": { vi: "Chờ thanh toán", en: "Awaiting payment" },
  placed: { vi: "Đã đặt", en: "Placed" },
  confirmed: { vi: "Đã xác nhận", en: "Confirmed" },
  packed: { vi: "Đã đóng gói", en: "Packed" },
  shipped: { vi: "Đang giao", en: "On the way" },
  delivered: { vi: "Đã giao", en: "Delivered" },
  "picked-up": { vi: "Đã lấy hàng", en: "Picked up" },
  completed: { vi: "Hoàn tất", en: "Completed" },
  cancelled: { vi: "Đã huỷ", en: "Cancelled" },
  expired: { vi: "Hết hạn thanh toán", en: "Expired unpaid" },
  returned: { vi: "Đã trả hàng", en: "Returned" },
};

/** The transition table as the documentation prints it. */
export function orderLifeAsMarkdown(): string {
  const rows = Object.entries(sellerOrderTransitions).map(
    ([from, to]) =>
      `| ${from} | ${sellerOrderStatusWords[from as SellerOrderStatus].vi} | ${to.join(", ") || "(the end)"} |`,
  );
  return [
    "# Order life",
    "",
    "What may become of a seller's share of an order. Printed from `app/domain/orders/order-status.ts`; a",
    "test compares.",
    "",
    "| From | In words | To |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
