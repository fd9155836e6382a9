import { expect, test } from "vitest";
import {
  formatDate,
  formatHours,
  formatMoney,
  formatMonths,
  formatPhone,
  formatQuantity,
  monthRuns,
} from "./format";

test("a buyer reads amounts the way the language writes them", () => {
  expect(formatMoney(25_000n, "vi")).toBe("25.000\u00A0đ");
  expect(formatMoney(25_000n, "en")).toBe("25,000\u00A0đ");
  expect(formatQuantity(1500, { sellBy: "weight", unitLabel: "kg" }, "vi")).toBe("1,5\u00A0kg");
  expect(formatQuantity(1500, { sellBy: "weight", unitLabel: "kg" }, "en")).toBe("1.5\u00A0kg");
  expect(formatQuantity(3, { sellBy: "pack", unitLabel: "hộp" }, "vi")).toBe("3\u00A0hộp");
});

test("a season over the new year is one run of months", () => {
  expect(monthRuns([11, 12, 1, 4])).toEqual([
    [4, 4],
    [11, 1],
  ]);
  expect(formatMonths([4, 5, 6, 7, 8, 11], "vi")).toBe("Tháng 4–8, 11");
  expect(formatMonths([4, 5, 6, 7, 8, 11], "en")).toBe("Apr–Aug, Nov");
  expect(formatMonths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "vi")).toBe("Quanh năm");
});

test("days and phone numbers are written as people here write them", () => {
  expect(formatDate("2026-11-04", "vi")).toBe("04/11/2026");
  expect(formatDate("2026-11-04", "en")).toBe("4 Nov 2026");
  // Half past midnight in Tây Ninh is still the day before in UTC.
  expect(formatDate(new Date("2026-11-23T17:30:00Z"), "vi")).toBe("24/11/2026");
  expect(formatPhone("+84903123456")).toBe("0903 123 456");
  expect(formatHours(36, "vi")).toBe("36 giờ");
  expect(formatHours(72, "en")).toBe("3 days");
});
