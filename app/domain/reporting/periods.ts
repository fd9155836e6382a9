import { saigonDay } from "#app/domain/time/saigon-time";

/** How far back a seller may look, in days. */
export const periods = [7, 30, 90, 365] as const;
export type Period = (typeof periods)[number];

export const readPeriod = (typed: string | null): Period =>
  periods.find((period) => String(period) === typed) ?? 30;

const dayMs = 86_400_000;
const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** A stretch of days that makes one bar. */
export interface Span {
  from: string;
  to: string;
}

/**
 * The days of a period up to today, cut into bars: days, weeks that end today, or months of the calendar.
 */
export function spansOf(period: Period, now: Date): Span[] {
  const today = saigonDay(now);
  const first = shift(today, 1 - period);
  if (period <= 30) {
    return Array.from({ length: period }, (_, index) => {
      const day = shift(first, index);
      return { from: day, to: day };
    });
  }
  const spans: Span[] = [];
  for (let to = today; to >= first; ) {
    const begin = period === 90 ? shift(to, -6) : `${to.slice(0, 7)}-01`;
    const [from] = [begin, first].sort().slice(-1) as [string];
    spans.unshift({ from, to });
    to = shift(from, -1);
  }
  return spans;
}
