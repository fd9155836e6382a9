import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link vouches for: one order, until its link version is raised. */
export interface LinkedOrder {
  orderId: string;
  linkVersion: number;
}

/** The `k` of an order's link: 192 bits of HMAC-SHA-256 in base64url, 32 characters. */
export function orderLinkToken(secret: string, { orderId, linkVersion }: LinkedOrder): string {
  return createHmac("sha256", secret)
    .update(`order-link\n${orderId}\n${linkVersion}`)
    .digest()
    .subarray(0, 24)
    .toString("base64url");
}

/** Compares in constant time, letter by letter: no other spelling of the same bits will do. */
export function isOrderLinkToken(secret: string, order: LinkedOrder, token: string): boolean {
  const expected = Buffer.from(orderLinkToken(secret, order));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
