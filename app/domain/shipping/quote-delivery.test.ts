import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type DeliveryMethod,
  defaultDelivery,
  parcelGrams,
  postFee,
  promisedTime,
  promiseInWords,
  quoteDelivery,
} from "./quote-delivery";

const rate = {
  baseGrams: 1_000,
  baseFee: 25_000n,
  stepGrams: 500,
  stepFee: 4_000n,
  maxGrams: 30_000,
  transitHours: 48,
};
const parcel = { grams: 2_200, subtotal: 120_000n, maxTransitHours: null };
const method = (
  kind: DeliveryMethod["kind"],
  more: Partial<DeliveryMethod> = {},
): DeliveryMethod => ({
  kind,
  fee: 0n,
  freeFrom: null,
  transitHours: 6,
  pickupAddress: null,
  openingNote: null,
  communeCodes: new Set(),
  ...more,
});
const driving = method("own-delivery", {
  fee: 15_000n,
  freeFrom: 300_000n,
  communeCodes: new Set(["25480"]),
});
const quote = (more: Partial<Parameters<typeof quoteDelivery>[0]> = {}) =>
  quoteDelivery({
    methods: [method("pickup"), method("post"), driving],
    communeCode: "25480",
    postRate: rate,
    parcel,
    ...more,
  });

test("the seller drives to the communes named, for a fee, and free from a subtotal on", () => {
  const [own] = quote().options;
  expect(own).toMatchObject({ kind: "own-delivery", fee: 15_000n, missingForFree: 180_000n });
  const [free] = quote({ parcel: { ...parcel, subtotal: 300_000n } }).options;
  expect(free).toMatchObject({ fee: 0n, missingForFree: null });
  expect(quote({ communeCode: "00070" }).hidden).toEqual([
    { kind: "own-delivery", reason: "outside-area", transitHours: null },
  ]);
});

test("each way that is not on offer says why", () => {
  expect(quote({ communeCode: null }).hidden.map(({ reason }) => reason)).toEqual([
    "needs-destination",
    "needs-destination",
  ]);
  expect(quote({ postRate: null }).hidden).toEqual([
    { kind: "post", reason: "no-post-route", transitHours: null },
  ]);
  expect(quote({ parcel: { ...parcel, grams: 30_001 } }).hidden).toEqual([
    { kind: "post", reason: "too-heavy", transitHours: null },
  ]);
  expect(quote({ parcel: { ...parcel, maxTransitHours: 47 } }).hidden).toEqual([
    { kind: "post", reason: "too-long-for-goods", transitHours: 48 },
  ]);
  expect(quote({ parcel: { ...parcel, maxTransitHours: 48 } }).hidden).toEqual([]);
});

test("fruit waits at the farm as long as the buyer likes: pickup is never too long", () => {
  const { options } = quote({
    methods: [method("pickup", { transitHours: 72 })],
    parcel: { ...parcel, maxTransitHours: 12 },
  });
  expect(options.map(({ kind }) => kind)).toEqual(["pickup"]);
});

test("the post charges each started step, never less for more", () => {
  expect(postFee(rate, 1_000)).toBe(25_000n);
  expect(postFee(rate, 1_001)).toBe(29_000n);
  expect(postFee(rate, 2_000)).toBe(33_000n);
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(60_000), (a, b) => {
      expect(postFee(rate, Math.min(a, b)) <= postFee(rate, Math.max(a, b))).toBe(true);
    }),
  );
});

test("a parcel weighs its goods and their packing, bottles and uncounted things too", () => {
  const allowance = { packingPercent: 10, unweighedPieceGrams: 500 };
  expect(
    parcelGrams(
      [
        { grams: 1_500, millilitres: null, quantity: 1_500 },
        { grams: null, millilitres: 700, quantity: 2 },
        { grams: null, millilitres: null, quantity: 3 },
      ],
      allowance,
    ),
  ).toBe(4_070);
});

test("who has not chosen gets the cheapest way to the door, never a journey to the farm", () => {
  expect(defaultDelivery(quote().options)).toBe("own-delivery");
  expect(defaultDelivery(quote({ methods: [method("pickup")] }).options)).toBeNull();
});

test("the promise runs from a seller who confirms at once to one who waits to the last hour", () => {
  const now = new Date("2026-11-22T09:30:00+07:00");
  const promise = promisedTime(48, { confirmHours: 24, now });
  expect(promiseInWords("post", promise, "vi", now)).toBe(
    "Giao từ thứ Ba, 24/11 đến thứ Tư, 25/11",
  );
  const sameDay = promisedTime(2, { confirmHours: 3, now });
  expect(promiseInWords("own-delivery", sameDay, "en", now)).toBe("Arrives Sunday, 22 Nov");
});
