import { createHash, randomBytes } from "node:crypto";

/** The secret in the shopper's cookie: 256 random bits. */
export function newCartToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of it, so that a copy of the database opens nobody's cart. */
export function hashCartToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
