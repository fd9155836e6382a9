const HANOI_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * Writes an instant as VNPay's `yyyyMMddHHmmss` in GMT+7. The time zone of the process plays no
 * part. Throws a RangeError for an invalid date or a year outside 0000–9999.
 */
export function formatVnpayDate(at: Date): string {
  const text = new Date(at.getTime() + HANOI_OFFSET_MS).toISOString();
  if (text.length !== 24) throw new RangeError("year outside 0000-9999");
  return text.slice(0, 19).replace(/[-T:]/g, "");
}

/** Reads VNPay's `yyyyMMddHHmmss` (GMT+7); null when the text is not a real moment. */
export function parseVnpayDate(text: string): Date | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  if (Number.isNaN(at.getTime())) return null;
  return formatVnpayDate(at) === text ? at : null;
}

/** The day (`yyyyMMdd`, GMT+7) within which a vnp_TxnRef must be unique. */
export function vnpayDay(at: Date): string {
  return formatVnpayDate(at).slice(0, 8);
}
