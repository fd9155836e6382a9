/** Vietnam keeps one offset the year round: UTC+7, no daylight saving. */
const OFFSET_MS = 7 * 3_600_000;

const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const weekdaysEn = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const two = (n: number) => String(n).padStart(2, "0");

/** The wall clock in Asia/Ho_Chi_Minh, whatever zone the process runs in. */
export function saigonClock(instant: Date) {
  const shifted = new Date(instant.getTime() + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    /** 1 to 12. */
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    /** 0 is Sunday. */
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** "2026-11-24": the calendar day it is in Tây Ninh at that instant. */
export function saigonDay(instant: Date): string {
  const c = saigonClock(instant);
  return `${c.year}-${two(c.month)}-${two(c.day)}`;
}

/** The instant a calendar day begins in Tây Ninh. @throws {RangeError} not a yyyy-mm-dd day */
export function startOfSaigonDay(day: string): Date {
  const instant = new Date(`${day}T00:00:00+07:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(instant.getTime())) {
    throw new RangeError(`not a day: ${day}`);
  }
  return instant;
}

/** "thứ Ba, 24/11" or "Tuesday, 24 Nov"; with the year when it is not the present one. */
export function formatDay(instant: Date, locale: "vi" | "en", now = new Date()): string {
  const c = saigonClock(instant);
  const year = c.year === saigonClock(now).year ? "" : c.year;
  if (locale === "en") {
    const month = instant.toLocaleString("en-GB", { month: "short", timeZone: "Asia/Ho_Chi_Minh" });
    return `${weekdaysEn[c.weekday]}, ${c.day} ${month}${year && ` ${year}`}`;
  }
  return `${weekdays[c.weekday]}, ${two(c.day)}/${two(c.month)}${year && `/${year}`}`;
}

/** "10:00 thứ Ba, 24/11". */
export function formatMoment(instant: Date, locale: "vi" | "en", now = new Date()): string {
  const c = saigonClock(instant);
  return `${two(c.hour)}:${two(c.minute)} ${formatDay(instant, locale, now)}`;
}
