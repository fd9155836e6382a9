/** How a seller's orders are sorted on the desk. */
export const sellerOrderGroups = [
  "to-confirm",
  "to-pack",
  "to-hand-over",
  "on-way",
  "ended",
] as const;
export type SellerOrderGroup = (typeof sellerOrderGroups)[number];
