/** The letters a buyer may get about an order. */
export const letterKinds = [
  "placed",
  "paid",
  "payment-failed",
  "confirmed",
  "cancelled",
  "expired",
  "refund-requested",
  "refund-returned",
  "refund-refused",
] as const;

export type LetterKind = (typeof letterKinds)[number];

export function isLetterKind(text: string): text is LetterKind {
  return (letterKinds as readonly string[]).includes(text);
}
