import { createHmac, hkdfSync } from "node:crypto";

/** Codes change each half hour; the one before still counts, so that nobody's runs out while read aloud. */
const windowMs = 30 * 60_000;

/** A code of eight digits a helper shows the farmer, "4821 9034"; it names the helper and nothing else. */
export function helperCode(secret: string, helperId: string, now: Date, back = 0): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "cho-tay-ninh", "helper-code", 32));
  const turn = Math.floor(now.getTime() / windowMs) - back;
  const digest = createHmac("sha256", key).update(`${helperId} ${turn}`).digest();
  const digits = String(digest.readUInt32BE(0) % 100_000_000).padStart(8, "0");
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

/** Whether this is the helper's code now or was a moment ago. */
export function isHelperCode(secret: string, helperId: string, typed: string, now: Date): boolean {
  const digits = typed.replace(/\D/g, "");
  return [0, 1].some((back) => helperCode(secret, helperId, now, back).replace(" ", "") === digits);
}
