import { createHmac, timingSafeEqual } from "node:crypto";
import { VnpaySignatureError } from "./errors";

export type VnpayFields = Readonly<Record<string, string | null | undefined>>;

/** Longest query a receiver reads; VNPay's own stay under 2,000 characters. */
const MAX_QUERY_LENGTH = 8_192;

const HASH = "vnp_SecureHash";
const HASH_TYPE = "vnp_SecureHashType";

/**
 * The text VNPay 2.1.0 signs for pay, IPN and return: names sorted by byte, empty values left out,
 * names and values form-encoded (upper-case hex, space as `+`), joined by `&`.
 */
export function canonicalQuery(fields: VnpayFields): string {
  return Object.keys(fields)
    .filter((name) => name !== HASH && name !== HASH_TYPE && fields[name])
    .sort(byBytes)
    .map((name) => `${formEncode(name)}=${formEncode(fields[name] as string)}`)
    .join("&");
}

/** The canonical text with its signature: what goes behind `?` in a pay or return URL. */
export function signedQuery(fields: VnpayFields, secret: string): string {
  const text = canonicalQuery(fields);
  return `${text}&${HASH}=${hmacSha512(text, secret)}`;
}

/** HMAC-SHA512 in lower-case hex. */
export function hmacSha512(text: string, secret: string): string {
  return createHmac("sha512", secret).update(text, "utf8").digest("hex");
}

/** Compares a received hex signature, of either case, in constant time. */
export function isSignatureOf(text: string, secret: string, received: string): boolean {
  if (!/^[0-9a-fA-F]{128}$/.test(received)) return false;
  const expected = createHmac("sha512", secret).update(text, "utf8").digest();
  return timingSafeEqual(expected, Buffer.from(received, "hex"));
}

/**
 * Verifies a raw query string and gives back its decoded `vnp_` fields, without the signature.
 * Names outside `vnp_` are ignored: a return URL may have a query of its own. A repeated name is
 * refused, or one reader could take the forged value and another the signed one. When re-encoding
 * does not reproduce the signature, the pairs as they stand are tried, because VNPay's samples
 * disagree on how to encode `! ' ( ) * ~`. Throws VnpaySignatureError.
 */
export function readSignedQuery(rawQuery: string, secret: string): Record<string, string> {
  const raw = rawQuery.startsWith("?") ? rawQuery.slice(1) : rawQuery;
  if (raw.length > MAX_QUERY_LENGTH) throw new VnpaySignatureError("malformed", "query too long");
  if (!/^[\x21-\x7e]*$/.test(raw)) {
    throw new VnpaySignatureError("malformed", "query holds characters no URL may hold");
  }

  const fields = new Map<string, { value: string; raw: string }>();
  for (const pair of raw.split("&")) {
    const at = pair.indexOf("=");
    const name = formDecode(at < 0 ? pair : pair.slice(0, at));
    if (name === null || !name.startsWith("vnp_")) continue;
    const value = formDecode(at < 0 ? "" : pair.slice(at + 1));
    if (value === null || /[\x00-\x1f\x7f]/.test(name + value)) {
      throw new VnpaySignatureError("malformed", "a field does not decode to text");
    }
    if (fields.has(name)) throw new VnpaySignatureError("repeated", "a vnp_ field is given twice");
    fields.set(name, { value, raw: pair });
  }

  const received = fields.get(HASH)?.value ?? "";
  fields.delete(HASH);
  fields.delete(HASH_TYPE);
  if (received === "") throw new VnpaySignatureError("missing", "no vnp_SecureHash");

  const names = [...fields.keys()].sort(byBytes);
  const values = Object.fromEntries(names.map((name) => [name, fields.get(name)!.value]));
  const asTheyStand = names.map((name) => fields.get(name)!.raw).join("&");
  if (
    !isSignatureOf(canonicalQuery(values), secret, received) &&
    !isSignatureOf(asTheyStand, secret, received)
  ) {
    throw new VnpaySignatureError("mismatch", "vnp_SecureHash does not fit the fields");
  }
  return values;
}

/** Which fields the JSON messages sign, in this order, joined by `|`, absent ones as empty. */
export const API_MESSAGES = {
  "querydr-request": [
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_TransactionDate",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
  ],
  "querydr-response": [
    "vnp_ResponseId",
    "vnp_Command",
    "vnp_ResponseCode",
    "vnp_Message",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_BankCode",
    "vnp_PayDate",
    "vnp_TransactionNo",
    "vnp_TransactionType",
    "vnp_TransactionStatus",
    "vnp_OrderInfo",
    "vnp_PromotionCode",
    "vnp_PromotionAmount",
  ],
  "refund-request": [
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TransactionType",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_TransactionNo",
    "vnp_TransactionDate",
    "vnp_CreateBy",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
  ],
  "refund-response": [
    "vnp_ResponseId",
    "vnp_Command",
    "vnp_ResponseCode",
    "vnp_Message",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_BankCode",
    "vnp_PayDate",
    "vnp_TransactionNo",
    "vnp_TransactionType",
    "vnp_TransactionStatus",
    "vnp_OrderInfo",
  ],
} as const;

export type ApiMessage = keyof typeof API_MESSAGES;

/** The text a querydr or refund message signs: raw UTF-8, no URL encoding. */
export function pipeText(message: ApiMessage, fields: VnpayFields): string {
  return API_MESSAGES[message].map((name) => fields[name] ?? "").join("|");
}

/** The JSON body of a querydr or refund message, signature included. */
export function signedBody(
  message: ApiMessage,
  fields: VnpayFields,
  secret: string,
): Record<string, string> {
  const body: Record<string, string> = {};
  for (const name of API_MESSAGES[message]) body[name] = fields[name] ?? "";
  body[HASH] = hmacSha512(pipeText(message, fields), secret);
  return body;
}

/**
 * Verifies the parsed JSON of a querydr or refund message and gives back its signed fields alone.
 * A field holding `|` is refused even under a valid signature: the same signed text could be cut
 * at other places. Throws VnpaySignatureError.
 */
export function readSignedBody(
  message: ApiMessage,
  body: unknown,
  secret: string,
): Record<string, string> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new VnpaySignatureError("malformed", "the body is not an object");
  }
  const given = body as Record<string, unknown>;
  const fields: Record<string, string> = {};
  for (const name of API_MESSAGES[message]) {
    const value = Object.hasOwn(given, name) ? (given[name] ?? "") : "";
    if (typeof value === "string") fields[name] = value;
    else if (Number.isSafeInteger(value)) fields[name] = String(value);
    else throw new VnpaySignatureError("malformed", `${name} is not text`);
    if (fields[name]!.includes("|")) {
      throw new VnpaySignatureError("malformed", `${name} holds the separator`);
    }
  }
  const received = Object.hasOwn(given, HASH) ? given[HASH] : "";
  if (typeof received !== "string" || received === "") {
    throw new VnpaySignatureError(
      "missing",
      `no vnp_SecureHash in the answer (it claims code ${fields.vnp_ResponseCode?.slice(0, 8) || "none"})`,
    );
  }
  if (!isSignatureOf(pipeText(message, fields), secret, received)) {
    throw new VnpaySignatureError("mismatch", "vnp_SecureHash does not fit the body");
  }
  return fields;
}

function formEncode(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

function formDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
