type ProductStatus =
  | "draft"
  | "awaiting-approval"
  | "approved"
  | "rejected"
  | "withdrawn"
  | "taken-down";

/** Where a product stands, as its seller reads it. */
export type ListingState =
  /** Prepared, never sent. */
  | "draft"
  /** Officers look at the first page. */
  | "waiting"
  /** Sent back: the seller's turn. */
  | "returned"
  | "rejected"
  | "on-sale"
  /** On sale while a change waits with officers. */
  | "on-sale-waiting"
  /** On sale while a change was sent back. */
  | "on-sale-returned"
  /** On sale with a change not yet sent. */
  | "on-sale-changed"
  | "withdrawn"
  | "taken-down";

export const listingGroups = ["all", "on-sale", "waiting", "returned", "draft", "off"] as const;
export type ListingGroup = (typeof listingGroups)[number];

/** What product and open revision come to together. */
export function stateOf(
  status: ProductStatus,
  revision: "draft" | "sent" | "returned" | null,
): ListingState {
  if (status === "taken-down" || status === "withdrawn") return status;
  if (status === "approved") {
    if (revision === "sent") return "on-sale-waiting";
    if (revision === "returned") return "on-sale-returned";
    return revision === "draft" ? "on-sale-changed" : "on-sale";
  }
  if (revision === "sent") return "waiting";
  if (revision === "returned") return "returned";
  return status === "rejected" && revision === null ? "rejected" : "draft";
}
