import fc from "fast-check";
import QRCode from "qrcode";
import { expect, test } from "vitest";
import { findVietqrBank, VIETQR_BANKS } from "#app/domain/money/banks";
import { crc16 } from "./crc16";
import { buildVietqrPayload, readVietqrPayload, VietqrError } from "./vietqr";
import { renderVietqrSvg } from "./vietqr-svg.server";

const STATIC =
  "00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F";
const DYNAMIC =
  "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405150005802VN62160812DT26112200016304235F";
const CARD =
  "00020101021138600010A00000072701300006970403011697040300000000180208QRIBFTTC53037045802VN63040852";
const ACB = { bin: "970416", account: "257678859" };

test("a transfer without an amount is written as NAPAS writes it", () => {
  expect(buildVietqrPayload(ACB)).toBe(STATIC);
  expect(readVietqrPayload(STATIC)).toEqual({
    ...ACB,
    service: "account",
    amount: null,
    memo: null,
  });
});

test("a transfer with amount and text is written as NAPAS writes it", () => {
  expect(buildVietqrPayload({ ...ACB, amount: 15_000n, memo: "DT2611220001" })).toBe(DYNAMIC);
  expect(readVietqrPayload(DYNAMIC)).toEqual({
    ...ACB,
    service: "account",
    amount: 15_000n,
    memo: "DT2611220001",
  });
});

test("a transfer to a card is written as NAPAS writes it", () => {
  const card = { bin: "970403", account: "9704030000000018", service: "card" as const };
  expect(buildVietqrPayload(card)).toBe(CARD);
  expect(readVietqrPayload(CARD)).toMatchObject(card);
});

test("a payload whose amount was changed is refused", () => {
  const tampered = DYNAMIC.replace("540515000", "540525000");
  expect(tampered).not.toBe(DYNAMIC);
  expect(() => readVietqrPayload(tampered)).toThrow("checksum");
  expect(() => renderVietqrSvg(tampered)).toThrow(VietqrError);
});

test("a checksum in lower case is read, and always written in upper case", () => {
  expect(readVietqrPayload(STATIC.replace("AE9F", "ae9f"))).toEqual(readVietqrPayload(STATIC));
});

test("the bank list has 33 banks, each with its own BIN and code", () => {
  expect(VIETQR_BANKS).toHaveLength(33);
  expect(new Set(VIETQR_BANKS.map((bank) => bank.bin)).size).toBe(33);
  expect(new Set(VIETQR_BANKS.map((bank) => bank.code)).size).toBe(33);
  for (const bank of VIETQR_BANKS) expect(bank.bin).toMatch(/^9704\d\d$/);
  expect(findVietqrBank("970405")).toMatchObject({ code: "VBA", name: "Agribank" });
});

test.each([
  ["an unknown bank", { bin: "970999" }, "bin"],
  ["a bank by its prototype", { bin: "constructor" }, "bin"],
  ["no account", { account: "" }, "account"],
  ["an account of 20", { account: "1".repeat(20) }, "account"],
  ["an account with a dash", { account: "2576-78859" }, "account"],
  ["an account in other digits", { account: "１２３" }, "account"],
  ["an account with a line break", { account: "257678859\n" }, "account"],
  ["no đồng", { amount: 0n }, "amount"],
  ["less than nothing", { amount: -5n }, "amount"],
  ["an amount of 14 digits", { amount: 10_000_000_000_000n }, "amount"],
  ["an amount as a number", { amount: 15_000.5 as unknown as bigint }, "amount"],
  ["an amount as text", { amount: "1e3" as unknown as bigint }, "amount"],
  ["an empty text", { memo: "" }, "memo"],
  ["a text of 26", { memo: "A".repeat(26) }, "memo"],
  ["a text with diacritics", { memo: "đơn hàng" }, "memo"],
  ["a text that ends in a space", { memo: "DT1 " }, "memo"],
  ["a text with a line break", { memo: "DT1\n" }, "memo"],
  ["a text of punctuation", { memo: "DT-1" }, "memo"],
])("no QR is made for %s", (_what, change, fault) => {
  expect(() => buildVietqrPayload({ ...ACB, ...change })).toThrow(
    expect.objectContaining({ name: "VietqrError", fault }),
  );
});

const letters = "ABCXYZabcxyz0123456789";
const transfers = fc.record({
  bin: fc.constantFrom(...VIETQR_BANKS.map((bank) => bank.bin)),
  account: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 19 }),
  service: fc.constantFrom("account" as const, "card" as const),
  amount: fc.bigInt({ min: 1n, max: 9_999_999_999_999n }),
  memo: fc
    .string({ unit: fc.constantFrom(...letters, " "), minLength: 1, maxLength: 25 })
    .filter((memo) => memo.trim() === memo),
});

test("every transfer written is read back the same, even with 62 and 63 in its text", () => {
  fc.assert(
    fc.property(transfers, (transfer) => {
      expect(readVietqrPayload(buildVietqrPayload(transfer))).toEqual(transfer);
    }),
  );
  const sly = { ...ACB, amount: 1n, memo: "62040800 63040000 5405999" };
  expect(readVietqrPayload(buildVietqrPayload(sly))).toMatchObject(sly);
});

test("changing any one character of a payload makes it refused", () => {
  const payloads = [STATIC, DYNAMIC, CARD];
  let changes = 0;
  for (const payload of payloads) {
    for (let at = 0; at < payload.length; at += 1) {
      for (const character of "0123456789AaZz +é") {
        const forged = payload.slice(0, at) + character + payload.slice(at + 1);
        if (forged.toUpperCase() === payload.toUpperCase() && at >= payload.length - 4) continue;
        if (forged === payload) continue;
        changes += 1;
        expect(() => readVietqrPayload(forged), forged).toThrow(VietqrError);
      }
    }
  }
  expect(changes).toBeGreaterThan(4_000);
});

test("a payload with a right checksum but a broken inside is refused", () => {
  const resealed = (from: string, to: string) => {
    const text = STATIC.slice(0, -4).replace(from, to);
    expect(text).not.toBe(STATIC.slice(0, -4));
    return sealed(text);
  };
  for (const payload of [
    resealed("5303704", "5303840"),
    resealed("5802VN", "5802US"),
    resealed("5802VN", ""),
    resealed("010211", "010212"),
    resealed("A000000727", "A000000775"),
    resealed("QRIBFTTA", "QRIBFTTX"),
    resealed("970416", "970999"),
    resealed("5802VN", "540415.55802VN"),
    resealed("5802VN", "54011" + "5802VN"),
    resealed("5802VN", "5802VN5802VN"),
    resealed("5802VN", "5800"),
    resealed("5802VN", "5899VN"),
    sealed("6304"),
  ]) {
    expect(() => readVietqrPayload(payload), payload).toThrow(VietqrError);
  }
  for (const payload of ["", "x", "6304FFFF", "1".repeat(10_000)]) {
    expect(() => readVietqrPayload(payload)).toThrow(VietqrError);
  }
});

const sealed = (text: string) => text + crc16(text);

test("the checksum is CRC-16/CCITT-FALSE, always four digits", () => {
  expect(crc16("123456789")).toBe("29B1");
  expect(crc16("")).toBe("FFFF");
  expect(CARD.endsWith(crc16(CARD.slice(0, -4)))).toBe(true);
});

test("the drawing holds exactly the modules of the code and nothing a CSP would stop", () => {
  const svg = renderVietqrSvg(DYNAMIC, 'Quét để trả "15.000 đ" <ngay>');
  expect(svg).not.toMatch(/style|script|<ngay>/);
  expect(svg).toContain('aria-label="Quét để trả &quot;15.000 đ&quot; &lt;ngay&gt;"');

  const { modules } = QRCode.create(DYNAMIC, { errorCorrectionLevel: "M" });
  const drawn = new Set<string>();
  const path = /fill="#000" d="([^"]+)"/.exec(svg)![1]!;
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn.add(`${Number(x) + step},${y}`);
  }
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      expect(drawn.has(`${column + 4},${row + 4}`)).toBe(Boolean(modules.get(row, column)));
    }
  }
});
