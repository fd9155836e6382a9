import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";

/** A secret for a cookie or a link: 256 random bits, 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret, so that a copy of the database opens nothing. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** @param secret APP_SECRET; each purpose gets a key of its own */
function keyFor(secret: string, purpose: "id-token" | "identity-number"): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "cho-tay-ninh", purpose, 32));
}

/** Seals a text for the database (AES-256-GCM): "<iv>.<tag>.<text>" in base64url. */
export function seal(secret: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, "id-token"), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** What was sealed; null when the secret has changed since or the text was touched. */
export function unseal(secret: string, sealed: string): string | null {
  const [iv, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!iv || !tag || !text || tag.length !== 16) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, "id-token"), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/**
 * What is kept of an identity number. There are only so many of them, so a plain digest would be
 * guessed within hours; under a key it cannot.
 */
export function hashIdentityNumber(secret: string, number: string): string {
  return createHmac("sha256", keyFor(secret, "identity-number")).update(number).digest("hex");
}
