import type { Dice } from "../seeded";

/**
 * A company's or cooperative's ten-digit tax code with its check digit. They begin with 999, which no
 * tax office gives out, so that none belongs to anybody.
 */
export function companyTaxCode(dice: Dice): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (;;) {
    const digits = [9, 9, 9, ...Array.from({ length: 6 }, () => dice.int(0, 9))];
    const check = 10 - (digits.reduce((sum, digit, at) => sum + digit * weights[at]!, 0) % 11);
    // A remainder of 0 would need a check digit of 10: such a number does not exist.
    if (check < 10) return [...digits, check].join("");
  }
}

/** Whether a ten-digit tax code bears its check digit. */
export function isCompanyTaxCode(code: string): boolean {
  if (!/^\d{10}$/.test(code)) return false;
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}

/**
 * A household's tax code: the twelve digits of a personal number. Its century digit is 9, for people not
 * yet born, so that none belongs to anybody.
 */
export function householdTaxCode(dice: Dice, oldProvince: "072" | "080"): string {
  const year = String(dice.int(55, 95)).padStart(2, "0");
  return `${oldProvince}9${year}${String(dice.int(0, 999_999)).padStart(6, "0")}`;
}

/** A mobile number of valid form, E.164, from a row of numbers that looks made up: 0900 00x xxx. */
export function demoPhone(index: number): string {
  return `+8490000${String(1_000 + index * 37).padStart(4, "0")}`;
}

/** Banks the demo's sellers are paid at: BIN and length of an account number. */
export const demoBanks: readonly (readonly [bin: string, digits: number])[] = [
  ["970405", 13],
  ["970436", 10],
  ["970415", 12],
  ["970418", 14],
  ["970422", 13],
  ["970403", 12],
  ["970449", 12],
  ["970446", 12],
];

const familyNames =
  "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Phan Mai".split(" ");
const women =
  "Hạnh Lan Vy Hương Thảo Trâm Ngọc Linh Nhung Bích Yến Trang Thủy Oanh My Châu Nga Diễm Loan Quyên Mỹ Xuân".split(
    " ",
  );
const men =
  "Tuấn Dũng Phúc Khánh Quân Sơn Duy Hiếu Long Thịnh Khoa Vinh Đạt Tú Minh Tâm Giang Hải".split(
    " ",
  );

/** How a buyer signs a review. */
export function reviewerName(dice: Dice): string {
  const isWoman = dice.chance(0.6);
  const given = dice.pick(isWoman ? women : men);
  switch (dice.int(0, 4)) {
    case 0:
      return `${isWoman ? "Chị" : "Anh"} ${given}`;
    case 1:
      return `${isWoman ? "Cô" : "Chú"} ${given}`;
    case 2:
      return `${dice.pick(familyNames)} ${given[0]}.`;
    default:
      return `${dice.pick(familyNames)} ${given}`;
  }
}
