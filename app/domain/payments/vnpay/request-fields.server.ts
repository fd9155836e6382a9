import { isIP, isIPv4 } from "node:net";
import { VnpayRequestError } from "./errors";

/** Least amount VNPay's payment page takes, in đồng. */
export const MIN_AMOUNT = 5_000n;
/** Greatest amount VNPay's payment page takes, in đồng. */
export const MAX_AMOUNT = 999_999_999n;

/** On the wire VNPay's amounts are đồng × 100, without separators. */
export function toWireAmount(amount: bigint): string {
  return (amount * 100n).toString();
}

/** Đồng from a wire amount; null for anything but a plain integer that is a multiple of 100. */
export function fromWireAmount(text: string): bigint | null {
  if (!/^[1-9][0-9]{0,11}$/.test(text) || !text.endsWith("00")) return null;
  return BigInt(text) / 100n;
}

export function requireAmount(amount: bigint, least: bigint): bigint {
  if (typeof amount !== "bigint") {
    throw new VnpayRequestError("amount", "must be a bigint of whole đồng");
  }
  if (amount < least || amount > MAX_AMOUNT) {
    throw new VnpayRequestError("amount", `must be from ${least} to ${MAX_AMOUNT} đồng`);
  }
  return amount;
}

export function requireTxnRef(txnRef: string): string {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(txnRef)) {
    throw new VnpayRequestError("txnRef", "1 to 100 letters, digits, - or _");
  }
  return txnRef;
}

/**
 * Text VNPay takes as vnp_OrderInfo: Vietnamese letters folded to ASCII, every character but
 * letters, digits, space, `.` and `,` turned into a space, cut to 255. Refused when nothing is left.
 */
export function toOrderInfo(text: string, field = "orderInfo"): string {
  const folded = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^A-Za-z0-9., ]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, 255)
    .trim();
  if (folded === "") throw new VnpayRequestError(field, "holds no letter or digit");
  return folded;
}

/**
 * An address as vnp_IpAddr takes it. IPv4 inside IPv6 is unwrapped and `::1` becomes 127.0.0.1,
 * which VNPay is known to stumble over; other IPv6 stays, in its shortest form.
 */
export function toIpAddr(address: string): string {
  if (isIPv4(address)) return address;
  if (isIP(address) !== 6 || address.includes("%")) {
    throw new VnpayRequestError("ipAddr", "is not an IP address");
  }
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  if (shortest === "::1") return "127.0.0.1";
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(shortest);
  if (!mapped) return shortest;
  const [high, low] = [Number.parseInt(mapped[1]!, 16), Number.parseInt(mapped[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/**
 * A return URL every encoder in use at VNPay writes alike and whose query cannot collide with
 * what VNPay appends. It must come from the server's own configuration, never from a visitor.
 */
export function requireReturnUrl(url: string): string {
  const refuse = (reason: string) => new VnpayRequestError("returnUrl", reason);
  if (url.length < 10 || url.length > 255) throw refuse("must have 10 to 255 characters");
  if (!/^[\x21-\x7e]+$/.test(url)) throw refuse("must be plain ASCII without spaces");
  if (/[!'()*~\\]/.test(url)) throw refuse("must not hold ! ' ( ) * ~ or \\");
  if (!URL.canParse(url) || !/^https?:\/\//.test(url)) throw refuse("must be an absolute URL");
  const parsed = new URL(url);
  if (parsed.username || parsed.password) throw refuse("must not hold a user name");
  if (url.includes("#")) throw refuse("must not hold a fragment");
  for (const name of parsed.searchParams.keys()) {
    if (name.startsWith("vnp_")) throw refuse("must not hold vnp_ parameters");
  }
  return url;
}

export function requireHost(field: string, url: string): string {
  if (!URL.canParse(url) || !/^https?:\/\//.test(url) || /[?#\s]/.test(url)) {
    throw new VnpayRequestError(field, "must be an absolute http(s) URL without query");
  }
  return url;
}
