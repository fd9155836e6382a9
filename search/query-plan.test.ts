import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attempt, planQuery } from "./query-plan";
import { phrasesOfTheMarket, testingVocabulary } from "./testing-catalogue";
import { encodeTelex, encodeVni, fold, words } from "./vietnamese";

const vocabulary = testingVocabulary();
const attemptsOf = (query: string) => [...planQuery(query, vocabulary).attempts()];
const first = (query: string) => attemptsOf(query)[0]!;
const required = (attempt: Attempt) => attempt.concepts.map(({ display }) => display);
const readings = (query: string) =>
  attemptsOf(query).map(({ words: list }) => list.map((w) => w.folded).join(" "));
const corrections = (query: string) =>
  attemptsOf(query).flatMap(({ correctedTo }) => (correctedTo === null ? [] : [correctedTo]));
const facts = (attempt: Attempt) =>
  attempt.concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap((one) => (one.by === "fact" ? one.terms : [])),
  );

test("what was typed is always tried first", () => {
  for (const query of ["mãng cầu", "mang cua", "tanh long", "thanhlong"]) {
    expect(readings(query)[0]).toBe(fold(query));
  }
});

test("keystrokes of an input method that was off are read for every name of the market", () => {
  for (const phrase of phrasesOfTheMarket()) {
    const plain = words(phrase).filter((word) => !/\d/.test(word));
    for (const encode of [encodeTelex, encodeVni]) {
      const raw = plain.map(encode).join(" ");
      if (raw === plain.join(" ")) continue;
      expect(readings(raw), raw).toContain(plain.map(fold).join(" "));
    }
  }
});

test("words run together are taken apart", () => {
  expect(corrections("thanhlong")[0]).toBe("thanh long");
  expect(corrections("mangcaubaden")[0]).toBe("mãng cầu bà đen");
  expect(readings("sầuriêng")).toContain("sau rieng");
});

test("a code is one word however it is written", () => {
  expect(required(first("st 25"))).toEqual(["st25"]);
  expect(required(first("sầu riêng ri 6"))).toEqual(["sầu", "riêng", "ri6"]);
});

test("slips are corrected to what the catalogue has, common neighbours before rare places", () => {
  expect(corrections("tanh long")[0]).toBe("thanh long");
  expect(corrections("bahn trang")[0]).toBe("bánh tráng");
  expect(corrections("maãng cầu")[0]).toBe("mãng cầu");
  expect(corrections("bánh trángs")[0]).toBe("bánh tráng");
  expect(corrections("chôm trôm")[0]).toBe("chôm chôm");
  expect(corrections("lạp sưởng")).toContain("lạp xưởng");
});

test("words the catalogue has in that order are not doubted", () => {
  expect(corrections("sầu riêng")).toEqual([]);
  expect(corrections("tôm")).toEqual([]);
});

test("amounts and asking words keep nothing from being found", () => {
  for (const [query, left] of [
    ["1 chục bắp", ["bắp"]],
    ["200g muối tôm", ["muối", "tôm"]],
    ["1,5kg muối tôm", ["muối", "tôm"]],
    ["1 xị rượu đế", ["rượu", "đế"]],
    ["nửa ký mãng cầu", ["mãng cầu"]],
    ["mua sầu riêng ở đâu ngon", ["sầu", "riêng"]],
    ["gia sau rieng hom nay", ["sau", "rieng"]],
    ["2 trái bưởi", ["bưởi"]],
  ] as const) {
    expect(required(first(query)), query).toEqual(left);
  }
});

test("a word that is all there is stays, even one that asks", () => {
  expect(required(first("giá"))).toEqual(["giá"]);
  expect(required(first("5 kg"))).toEqual(["5", "kg"]);
});

test("bare dâu, tim, cua are not taken for đâu, tìm, của", () => {
  expect(required(first("dau xanh"))).toEqual(["dau", "xanh"]);
  expect(required(first("tim heo"))).toContain("tim");
  expect(required(first("cua dong"))).toEqual(["cua", "dong"]);
});

test("the other names of a thing are looked up too, with their own marks", () => {
  const [concept] = first("trái thơm").concepts;
  const keys = concept!.alternatives.flatMap((one) =>
    one.by === "words" ? [one.keys.join(" ")] : [],
  );
  expect(keys).toContain("khoms");
  expect(keys).toContain("duwas");
});

test("gạo thơm is fragrant rice and no pineapple", () => {
  const thom = first("gạo thơm").concepts.at(-1)!;
  expect(thom.alternatives).toHaveLength(1);
});

test("places now and before are known as facts, with or without their rank", () => {
  expect(facts(first("đặc sản Long An"))).toEqual(["zdspeciality", "zplongan"]);
  expect(facts(first("long an"))).toContain("zplongan");
  expect(facts(first("huyện Đức Hòa"))).toContain("zpdduwcshoaf");
  expect(facts(first("mắm huyện Đức Huệ"))).toContain("zpdduwcshueej");
  expect(required(first("huyện Đức Hòa"))).toEqual(["đức hòa"]);
});

test("marks and categories are facts", () => {
  expect(facts(first("ocop 5 sao"))).toEqual(["zmocop5"]);
  expect(facts(first("ocop"))).toEqual(["zmocop"]);
  expect(facts(first("rau muống vietgap"))).toContain("zmvietgap");
  expect(facts(first("đồ chay"))).toEqual(["zcdochay"]);
  expect(facts(first("quà tết"))).toContain("zcgioqua");
  expect(facts(first("trái cây"))).toContain("zctraicay");
});

test("a shop is found by its name but not by the goods in it", () => {
  expect(facts(first("Tân Nhiên"))).toEqual(["zstan", "zsnhien"]);
  expect(facts(first("mãng cầu"))).toEqual([]);
});

test("when nothing has it all, the place is let go before the words are doubted", () => {
  const [, second] = attemptsOf("sầu riêng Bến Lức");
  expect(second?.dropped).toEqual(["bến lức"]);
  expect(required(second!)).toEqual(["sầu", "riêng"]);
});

test("wildlife gets a notice, typed with marks, without, and as keystrokes", () => {
  for (const query of ["thằn lằn núi bà đen", "than lan nui", "thawnf lawnf nuis", "mật gấu"]) {
    expect(planQuery(query, vocabulary).notice, query).toBe("wildlife");
    expect(attemptsOf(query)).toEqual([]);
  }
});

test("lawful goods that sound like forbidden ones get none", () => {
  for (const query of ["bông súng", "nước rửa chén", "nuoc rua chen", "mật ong rừng", "rau rừng"]) {
    expect(planQuery(query, vocabulary).notice, query).toBeNull();
  }
});

test("no query however strange costs an error or more than eight attempts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (query) => {
      expect(attemptsOf(query).length).toBeLessThanOrEqual(8);
    }),
    { numRuns: 300 },
  );
  for (const query of [
    "",
    "   ",
    "!!!",
    "\u200B",
    "' or 1=1 --",
    "& | ! ( ) : * <->",
    "中文",
    "a".repeat(5000),
  ]) {
    expect(() => attemptsOf(query)).not.toThrow();
  }
});

test("terms handed to an engine are bare letters and digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (query) => {
      for (const { concepts } of attemptsOf(query)) {
        for (const { alternatives } of concepts) {
          for (const one of alternatives) {
            for (const term of one.by === "fact" ? one.terms : one.words) {
              expect(term).toMatch(/^[a-z0-9]+$/);
            }
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
