import { expect, test } from "vitest";
import { bankName, isHolder } from "./bank-holder";
import { readDay } from "./dossier-checklist";
import { readTaxCode } from "./tax-code";

test.each(["0100109106", "0100686209", "0304741634", "0101248141-001"])(
  "%s is a tax code",
  (code) => {
    expect(readTaxCode(code)).toEqual({ taxCode: code.replace("-", "") });
  },
);

test("every other tenth digit is refused", () => {
  for (let digit = 0; digit <= 9; digit += 1) {
    const read = readTaxCode(`010010910${digit}`);
    expect("taxCode" in read).toBe(digit === 6);
  }
});

test("an identity number is no code to keep, and eleven digits are none", () => {
  expect(readTaxCode("072175000022")).toEqual({ refused: "tax-code-is-identity" });
  expect(readTaxCode("01001091061")).toEqual({ refused: "tax-code-digits" });
  expect(readTaxCode("mười số")).toEqual({ refused: "tax-code-digits" });
});

test("a holder is the seller however the bank writes the name", () => {
  expect(bankName("Huỳnh Văn Tám")).toBe("HUYNH VAN TAM");
  expect(isHolder("huynh  van tam", ["Huỳnh Văn Tám", null])).toBe(true);
  expect(isHolder("HUYNH VAN TAM", ["Hợp tác xã A", "Huỳnh Văn Tám"])).toBe(true);
  expect(isHolder("HUYNH VAN NAM", ["Huỳnh Văn Tám"])).toBe(false);
  expect(isHolder("", [""])).toBe(false);
});

test("days are read as phones send them and as people write them", () => {
  expect(readDay("2027-03-05")).toBe("2027-03-05");
  expect(readDay("5/3/2027")).toBe("2027-03-05");
  expect(readDay("31/2/2027")).toBeNull();
  expect(readDay("mai")).toBeNull();
});
