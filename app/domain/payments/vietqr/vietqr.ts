import { findVietqrBank } from "#app/domain/money/banks";
import { crc16 } from "./crc16";

const NAPAS = "A000000727";
const SERVICES = { account: "QRIBFTTA", card: "QRIBFTTC" } as const;
const MAX_PAYLOAD_LENGTH = 512;

export type VietqrService = keyof typeof SERVICES;

export interface VietqrTransfer {
  /** Six-digit BIN of a bank in `VIETQR_BANKS`. */
  bin: string;
  /** Account or card number: 1 to 19 letters or digits. */
  account: string;
  service?: VietqrService;
  /** Whole đồng, at most 13 digits; without it the payer types the amount. */
  amount?: bigint;
  /** Transfer text: 1 to 25 of A–Z, a–z, 0–9 and space, no space at either end. */
  memo?: string;
}

export interface ReadVietqr {
  bin: string;
  account: string;
  service: VietqrService;
  amount: bigint | null;
  memo: string | null;
}

export type VietqrFault = "bin" | "account" | "amount" | "memo" | "checksum" | "structure";

/** The transfer cannot be written as VietQR, or the payload read is not a sound one. */
export class VietqrError extends Error {
  override name = "VietqrError";

  constructor(
    readonly fault: VietqrFault,
    message: string,
  ) {
    super(`${fault}: ${message}`);
  }
}

/**
 * The text of a NAPAS 247 transfer QR, checksum included. Throws VietqrError, so that nothing a
 * bank would misread ever reaches a QR drawing. A QR proves no payment.
 */
export function buildVietqrPayload(transfer: VietqrTransfer): string {
  const { bin, account, service = "account", amount, memo } = transfer;
  requireTransfer(transfer);
  const beneficiary = entry("00", bin) + entry("01", account);
  const text =
    entry("00", "01") +
    entry("01", amount === undefined ? "11" : "12") +
    entry("38", entry("00", NAPAS) + entry("01", beneficiary) + entry("02", SERVICES[service])) +
    entry("53", "704") +
    (amount === undefined ? "" : entry("54", amount.toString())) +
    entry("58", "VN") +
    (memo === undefined ? "" : entry("62", entry("08", memo))) +
    "6304";
  return text + crc16(text);
}

/**
 * Reads a NAPAS 247 transfer QR. Throws VietqrError when the checksum is wrong, a part is missing,
 * repeated or cut, or a value is one `buildVietqrPayload` would refuse.
 */
export function readVietqrPayload(payload: string): ReadVietqr {
  if (payload.length > MAX_PAYLOAD_LENGTH || !/^[\x20-\x7e]+$/.test(payload)) {
    throw new VietqrError("structure", "not a short line of ASCII");
  }
  const signed = payload.slice(0, -4);
  if (!signed.endsWith("6304") || crc16(signed) !== payload.slice(-4).toUpperCase()) {
    throw new VietqrError("checksum", "does not fit the payload");
  }
  const parts = entries(payload);
  expectPart(parts, "00", "01");
  expectPart(parts, "53", "704");
  expectPart(parts, "58", "VN");
  const amountText = parts.get("54");
  expectPart(parts, "01", amountText === undefined ? "11" : "12");
  if (amountText !== undefined && !/^[1-9][0-9]{0,12}$/.test(amountText)) {
    throw new VietqrError("amount", "is not a whole number of đồng");
  }

  const merchant = entries(parts.get("38") ?? "");
  expectPart(merchant, "00", NAPAS);
  const beneficiary = entries(merchant.get("01") ?? "");
  const service = (["account", "card"] as const).find(
    (each) => SERVICES[each] === merchant.get("02"),
  );
  if (!service) throw new VietqrError("structure", "unknown transfer service");

  const memo = entries(parts.get("62") ?? "").get("08");
  const transfer: ReadVietqr = {
    bin: beneficiary.get("00") ?? "",
    account: beneficiary.get("01") ?? "",
    service,
    amount: amountText === undefined ? null : BigInt(amountText),
    memo: memo ?? null,
  };
  requireTransfer({ ...transfer, amount: transfer.amount ?? undefined, memo });
  return transfer;
}

function requireTransfer({ bin, account, amount, memo }: VietqrTransfer) {
  if (!findVietqrBank(bin)) throw new VietqrError("bin", "is not a bank we know");
  if (!/^[A-Za-z0-9]{1,19}$/.test(account)) {
    throw new VietqrError("account", "1 to 19 letters or digits");
  }
  if (amount !== undefined) {
    if (typeof amount !== "bigint" || amount < 1n || amount > 9_999_999_999_999n) {
      throw new VietqrError("amount", "a bigint of 1 to 9,999,999,999,999 đồng");
    }
  }
  if (memo !== undefined && !/^(?! )[A-Za-z0-9 ]{1,25}(?<! )$/.test(memo)) {
    throw new VietqrError("memo", "1 to 25 letters, digits or inner spaces");
  }
}

function entry(id: string, value: string): string {
  return id + String(value.length).padStart(2, "0") + value;
}

function entries(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const end = at + 4 + Number(head?.[2]);
    if (!head || end === at + 4 || end > text.length || found.has(head[1]!)) {
      throw new VietqrError("structure", `broken at position ${at}`);
    }
    found.set(head[1]!, text.slice(at + 4, end));
    at = end;
  }
  return found;
}

function expectPart(parts: Map<string, string>, id: string, value: string) {
  if (parts.get(id) !== value) throw new VietqrError("structure", `part ${id} is not ${value}`);
}
