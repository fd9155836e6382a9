/** A run of days a shop takes no orders; first and last closed day, yyyy-mm-dd in Tây Ninh. */
export interface Closure {
  fromDay: string;
  toDay: string;
  note: string;
}

const dayMs = 86_400_000;

/** The day so many days after a calendar day. */
export const dayAfter = (day: string, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/**
 * The shop's holiday as a buyer meets it: null while it takes orders, else the first day it takes them
 * again, over closures that touch each other, and the note of the one today.
 */
export function closedNow(
  closures: readonly Closure[],
  today: string,
): { opensOn: string; note: string } | null {
  const covers = (day: string) =>
    closures.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  const present = covers(today);
  if (!present) return null;
  let day = today;
  for (let closure = covers(day); closure; closure = covers(day)) day = dayAfter(closure.toDay);
  return { opensOn: day, note: present.note };
}
