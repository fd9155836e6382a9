import { type Dong, formatDong } from "#app/domain/money/dong";
import { formatGrams } from "#app/domain/money/line-price";
import { saigonClock } from "#app/domain/time/saigon-time";
import type { Locale } from "#app/paths";
import { wordsFor } from "./locale";

const numbers = {
  vi: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }),
};

export const formatNumber = (value: number | bigint, locale: Locale) =>
  numbers[locale].format(value);

/** "25.000 đ" in Vietnamese, "25,000 đ" in English, with a no-break space. */
export const formatMoney = (amount: Dong, locale: Locale) =>
  locale === "vi" ? formatDong(amount) : `${numbers.en.format(amount)}\u00A0đ`;

/** How much of a variant, in words: "3 hộp", "1,5 kg". The quantity is grams for goods sold by weight. */
export function formatQuantity(
  quantity: number,
  variant: { sellBy: "piece" | "pack" | "weight"; unitLabel: string },
  locale: Locale,
): string {
  return variant.sellBy === "weight"
    ? formatGrams(quantity, locale)
    : `${formatNumber(quantity, locale)}\u00A0${variant.unitLabel}`;
}

const englishMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "24/11/2026" or "24 Nov 2026", from an instant or a yyyy-mm-dd day. */
export function formatDate(day: Date | string, locale: Locale): string {
  const { year, month, date } =
    typeof day === "string"
      ? { year: +day.slice(0, 4), month: +day.slice(5, 7), date: +day.slice(8, 10) }
      : { ...saigonClock(day), date: saigonClock(day).day };
  const two = (n: number) => String(n).padStart(2, "0");
  return locale === "vi"
    ? `${two(date)}/${two(month)}/${year}`
    : `${date} ${englishMonths[month - 1]} ${year}`;
}

/** "2026-11", "tháng 11/2026" or "Nov 2026": when the day is not worth telling. */
export function formatMonth(instant: Date, locale: Locale): string {
  const { year, month } = saigonClock(instant);
  return locale === "vi" ? `tháng ${month}/${year}` : `${englishMonths[month - 1]} ${year}`;
}

/** Runs of months, a run over the new year joined: [11, 12, 1, 4] gives [[11, 1], [4, 4]]. */
export function monthRuns(months: readonly number[]): [number, number][] {
  const wanted = new Set(months);
  if (wanted.size >= 12) return [[1, 12]];
  const before = (month: number) => (month === 1 ? 12 : month - 1);
  const after = (month: number) => (month === 12 ? 1 : month + 1);
  const starts = [...wanted].filter((month) => !wanted.has(before(month))).sort((a, b) => a - b);
  return starts.map((start) => {
    let end = start;
    while (wanted.has(after(end))) end = after(end);
    return [start, end];
  });
}

/** "Tháng 4–8, 11", "Quanh năm"; "Apr–Aug, Nov", "All year". */
export function formatMonths(months: readonly number[], locale: Locale): string {
  const words = wordsFor(locale);
  if (new Set(months).size >= 12) return words.units.allYear;
  const name = (month: number) => (locale === "vi" ? String(month) : englishMonths[month - 1]);
  const list = monthRuns(months)
    .map(([start, end]) => (start === end ? name(start) : `${name(start)}–${name(end)}`))
    .join(", ");
  return words.units.months(list);
}

/** "36 giờ" up to two days, whole days beyond. */
export function formatHours(hours: number, locale: Locale): string {
  const { units } = wordsFor(locale);
  return hours <= 48 ? units.hours(hours) : units.days(Math.ceil(hours / 24));
}

/** "0903 123 456" from E.164; anything else as it is. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/^\+84/, "0");
  return /^0\d{9}$/.test(local)
    ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}`
    : local;
}

/** "4,7": an average of reviews to one decimal. */
export const formatRating = (average: number, locale: Locale) =>
  average.toLocaleString(locale === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
