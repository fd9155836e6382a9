import { randomInt } from "node:crypto";
import { saigonClock } from "#app/domain/time/saigon-time";

/** Nothing one mishears or misreads: no 0 and O, 1, I and L, no U. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** So many random letters and digits that survive a phone call (4.9 bits each). */
export function randomCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** "TN-2611-7K3F9Q": the month it was placed in, in Tây Ninh, and six random places. */
export function newOrderNumber(now: Date): string {
  const { year, month } = saigonClock(now);
  return `TN-${String(year % 100).padStart(2, "0")}${String(month).padStart(2, "0")}-${randomCode(6)}`;
}
