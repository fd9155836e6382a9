import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link vouches for: one order, until its link version is raised. */
export interface LinkedOrder {
  orderId: string;
  linkVersion: number;
}

/** The `k` of an order's link: 192 bits of HMAC-SHA-256 in base64url, 32 characters. */
export function orderLinkToken(secret: string, order: LinkedOrder): string {
  return sign(secret, order).toString("base64url");
}

/** Compares in constant time. */
export function isOrderLinkToken(secret: string, order: LinkedOrder, token: string): boolean {
  const expected = sign(secret, order);
  const given = Buffer.from(token.slice(0, 100), "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sign(secret: string, { orderId, linkVersion }: LinkedOrder): Buffer {
  return createHmac("sha256", secret)
    .update(`order-link\n${orderId}\n${linkVersion}`)
    .digest()
    .subarray(0, 24);
}
