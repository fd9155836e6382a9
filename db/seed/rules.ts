import type { datedRules, postRates, postZones } from "#db/schema";
import { seedId } from "./seeded";

const marketRules = "Quy chế hoạt động của sàn";

type Rule = Omit<typeof datedRules.$inferInsert, "id">;

const since = "2026-07-01";
const rule = (key: string, value: number, unit: Rule["unit"], legalBasis: string): Rule => ({
  key,
  value,
  unit,
  validFrom: since,
  validTo: null,
  legalBasis,
  verifiedOn: "2026-11-20",
});

const ecommerceDecree = "Nghị định 248/2026/NĐ-CP";
const consumerLaw = "Luật Bảo vệ quyền lợi người tiêu dùng 19/2023/QH15";
const dataLaw = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15";

/** Deadlines, windows and shares the law or the market's own regulation sets. */
export const seedRules: readonly (typeof datedRules.$inferInsert)[] = [
  rule("confirm-deadline-hours", 24, "hours", marketRules),
  rule("confirm-deadline-hours-perishable", 12, "hours", marketRules),
  rule("payment-attempt-minutes", 15, "minutes", marketRules),
  rule("payment-grace-minutes", 10, "minutes", marketRules),
  rule("payment-hold-minutes", 30, "minutes", marketRules),
  rule("vietqr-hold-hours", 12, "hours", marketRules),
  rule("vietqr-reported-hold-hours", 48, "hours", marketRules),
  rule("gateway-silence-hours", 6, "hours", marketRules),
  rule(
    "parcel-packing-percent",
    10,
    "percent",
    "Bảng cước minh họa của sàn, chờ hợp đồng với bưu chính",
  ),
  rule(
    "parcel-unweighed-piece-grams",
    500,
    "count",
    "Bảng cước minh họa của sàn, chờ hợp đồng với bưu chính",
  ),
  rule("complaint-window-hours-perishable", 24, "hours", marketRules),
  rule("complaint-window-days", 7, "days", marketRules),
  rule("complaint-first-answer-working-days", 1, "working-days", `${ecommerceDecree} Điều 7`),
  rule(
    "complaint-resolution-working-days-perishable",
    3,
    "working-days",
    `${ecommerceDecree} Điều 7`,
  ),
  rule("complaint-resolution-working-days", 7, "working-days", `${ecommerceDecree} Điều 7`),
  rule("negotiation-start-working-days", 7, "working-days", `${consumerLaw} Điều 54`),
  rule("refund-deadline-days", 30, "days", `${consumerLaw} Điều 38`),
  rule("refund-request-working-days", 1, "working-days", marketRules),
  rule("missing-information-withdrawal-days", 30, "days", `${consumerLaw} Điều 38`),
  rule("order-link-validity-days", 180, "days", marketRules),
  rule("cart-validity-days", 30, "days", marketRules),
  rule("takedown-deadline-hours", 24, "hours", `${ecommerceDecree} Điều 17`),
  rule("sanction-decision-working-days", 2, "working-days", marketRules),
  rule("appeal-decision-working-days", 7, "working-days", marketRules),
  rule("certificate-decision-working-days", 3, "working-days", marketRules),
  rule("fee-change-notice-days", 20, "days", `${ecommerceDecree} Điều 8`),
  rule("data-request-acknowledgement-working-days", 2, "working-days", dataLaw),
  rule("data-request-deadline-days", 15, "days", dataLaw),
  rule("order-retention-days", 1_095, "days", "Luật Thương mại điện tử 122/2025/QH15"),
  rule("listing-retention-days", 365, "days", "Luật Thương mại điện tử 122/2025/QH15 Điều 17"),
  rule(
    "alcohol-minimum-age-years",
    18,
    "count",
    "Luật Phòng, chống tác hại của rượu, bia 44/2019/QH14",
  ),
  rule("price-history-days", 30, "days", marketRules),
  rule("revision-deadline-working-days", 3, "working-days", marketRules),
  rule("price-change-limit-percent", 30, "percent", marketRules),
  rule("price-band-width-percent", 200, "percent", marketRules),
  rule("sign-in-attempt-minutes", 10, "minutes", marketRules),
  rule("session-idle-days", 14, "days", marketRules),
  rule("session-days", 60, "days", marketRules),
  rule("staff-session-idle-minutes", 60, "minutes", marketRules),
  rule("staff-session-hours", 12, "hours", marketRules),
  rule("seller-invitation-days", 7, "days", marketRules),
  rule("dossier-deadline-working-days", 3, "working-days", marketRules),
  rule("assistance-consent-days", 180, "days", marketRules),
  rule("review-screening-working-days", 2, "working-days", marketRules),
  rule("question-screening-working-days", 1, "working-days", marketRules),
  rule("question-answer-hours", 48, "hours", marketRules),
  rule("report-decision-working-days", 3, "working-days", marketRules),
  rule("cod-limit-new-buyer-dong", 3_000_000, "dong", marketRules),
  rule("commission-basis-points", 0, "basis-points", marketRules),
].map((row) => ({ ...row, id: seedId("rule", row.key, row.validFrom) }));

/** Provinces a parcel from Tây Ninh reaches by road overnight. */
const nearProvinceCodes = ["79", "75", "82", "86", "91", "92", "68"];

/** Zones of the post for parcels that leave Tây Ninh. */
export function seedPostZones(provinceCodes: readonly string[]): (typeof postZones.$inferInsert)[] {
  return provinceCodes.map((code) => ({
    id: seedId("post-zone", "80", code, since),
    fromProvinceCode: "80",
    toProvinceCode: code,
    zone: code === "80" ? "same-province" : nearProvinceCodes.includes(code) ? "near" : "far",
    validFrom: since,
    validTo: null,
  }));
}

const postTariff = "Bảng cước minh họa của sàn, chờ hợp đồng với bưu chính";

/** Post prices by zone: a base to the first step of weight, then per started step. */
export const seedPostRates: readonly (typeof postRates.$inferInsert)[] = (
  [
    ["same-province", 1_000, 18_000n, 500, 2_500n, 30_000, 36],
    ["near", 1_000, 25_000n, 500, 4_000n, 30_000, 48],
    ["far", 1_000, 35_000n, 500, 6_500n, 30_000, 96],
  ] as const
).map(([zone, baseGrams, baseFee, stepGrams, stepFee, maxGrams, transitHours]) => ({
  id: seedId("post-rate", zone, since),
  zone,
  baseGrams,
  baseFee,
  stepGrams,
  stepFee,
  maxGrams,
  transitHours,
  validFrom: since,
  validTo: null,
  legalBasis: postTariff,
}));
