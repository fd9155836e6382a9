import type { Dong } from "#app/domain/money/dong";
import { formatDay, formatMoment } from "#app/domain/time/saigon-time";

export type DeliveryKind = "pickup" | "own-delivery" | "post";

export interface DeliveryMethod {
  kind: DeliveryKind;
  /** Own delivery only; zero otherwise. */
  fee: Dong;
  /** Own delivery costs nothing from this subtotal; null for never. */
  freeFrom: Dong | null;
  /** Own delivery: to the door; pickup: until it is ready; not used for the post. */
  transitHours: number;
  pickupAddress: string | null;
  openingNote: string | null;
  /** Own delivery: communes the seller drives to. */
  communeCodes: ReadonlySet<string>;
}

export interface PostRate {
  baseGrams: number;
  baseFee: Dong;
  stepGrams: number;
  stepFee: Dong;
  maxGrams: number;
  transitHours: number;
}

export interface Parcel {
  /** Weight the post charges, packing included. */
  grams: number;
  subtotal: Dong;
  /** The shortest time on the road any of the goods bears; null where it does not matter. */
  maxTransitHours: number | null;
}

export interface DeliveryOption {
  kind: DeliveryKind;
  fee: Dong;
  transitHours: number;
  /** How much more to buy for free own delivery; null where it is free already or never. */
  missingForFree: Dong | null;
  pickupAddress: string | null;
  openingNote: string | null;
}

/**
 * Why a way of delivery is not on offer: no commune chosen yet, the seller does not drive there, the
 * post has no route, the goods would spoil, the parcel is too heavy for the post.
 */
export type HiddenReason =
  | "needs-destination"
  | "outside-area"
  | "no-post-route"
  | "too-long-for-goods"
  | "too-heavy";

export interface DeliveryQuote {
  options: DeliveryOption[];
  hidden: { kind: DeliveryKind; reason: HiddenReason; transitHours: number | null }[];
}

const kindOrder: Record<DeliveryKind, number> = { "own-delivery": 0, post: 1, pickup: 2 };

/** What one seller can offer for one parcel, and why the rest is not shown. */
export function quoteDelivery(input: {
  methods: readonly DeliveryMethod[];
  communeCode: string | null;
  /** The rate between the seller's and the buyer's province; null where the post has none. */
  postRate: PostRate | null;
  parcel: Parcel;
}): DeliveryQuote {
  const { communeCode, parcel, postRate } = input;
  const quote: DeliveryQuote = { options: [], hidden: [] };
  const methods = [...input.methods].sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind]);
  for (const method of methods) {
    const hide = (reason: HiddenReason, transitHours: number | null = null) =>
      quote.hidden.push({ kind: method.kind, reason, transitHours });
    const offer = (fee: Dong, transitHours: number, missingForFree: Dong | null = null) =>
      quote.options.push({
        kind: method.kind,
        fee,
        transitHours,
        missingForFree,
        pickupAddress: method.pickupAddress,
        openingNote: method.openingNote,
      });
    const spoils = (hours: number) =>
      parcel.maxTransitHours !== null && hours > parcel.maxTransitHours;

    if (method.kind === "pickup") {
      // The hours of a pickup pass at the seller's, not on the road.
      offer(0n, method.transitHours);
    } else if (communeCode === null) {
      hide("needs-destination");
    } else if (method.kind === "own-delivery") {
      if (!method.communeCodes.has(communeCode)) hide("outside-area");
      else if (spoils(method.transitHours)) hide("too-long-for-goods", method.transitHours);
      else {
        const isFree = method.freeFrom !== null && parcel.subtotal >= method.freeFrom;
        const missing =
          method.freeFrom === null || isFree || method.fee === 0n
            ? null
            : method.freeFrom - parcel.subtotal;
        offer(isFree ? 0n : method.fee, method.transitHours, missing);
      }
    } else if (!postRate) hide("no-post-route");
    else if (spoils(postRate.transitHours)) hide("too-long-for-goods", postRate.transitHours);
    else if (parcel.grams > postRate.maxGrams) hide("too-heavy");
    else offer(postFee(postRate, parcel.grams), postRate.transitHours);
  }
  return quote;
}

/** Base fee to the first step of weight, then the step's fee for each started step. */
export function postFee(rate: PostRate, grams: number): Dong {
  const over = Math.max(0, grams - rate.baseGrams);
  return rate.baseFee + BigInt(Math.ceil(over / rate.stepGrams)) * rate.stepFee;
}

/**
 * The weight the post charges: goods and packing, in whole grams. Liquids count a gram a millilitre;
 * goods with neither weight nor volume count an agreed weight a piece.
 */
export function parcelGrams(
  lines: readonly { grams: number | null; millilitres: number | null; quantity: number }[],
  allowance: { packingPercent: number; unweighedPieceGrams: number },
): number {
  const goods = lines.reduce(
    (sum, line) =>
      sum + (line.grams ?? line.millilitres ?? line.quantity * allowance.unweighedPieceGrams),
    0,
  );
  return Math.ceil((goods * (100 + allowance.packingPercent)) / 100);
}

/**
 * The way chosen for a buyer who has not chosen: the cheapest to the door. Never pickup, which asks
 * the buyer to travel.
 */
export function defaultDelivery(options: readonly DeliveryOption[]): DeliveryKind | null {
  const toTheDoor = options.filter((option) => option.kind !== "pickup");
  const cheapest = toTheDoor.reduce<DeliveryOption | null>(
    (best, option) => (best && best.fee <= option.fee ? best : option),
    null,
  );
  return cheapest?.kind ?? null;
}

/** From the soonest (confirmed at once) to the latest (confirmed at the deadline). */
export interface PromisedTime {
  from: Date;
  to: Date;
}

export function promisedTime(
  transitHours: number,
  { confirmHours, now }: { confirmHours: number; now: Date },
): PromisedTime {
  const plusHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  return { from: plusHours(transitHours), to: plusHours(confirmHours + transitHours) };
}

/** "Giao từ thứ Ba, 24/11 đến thứ Năm, 26/11" · "Đến lấy từ 10:00 thứ Hai, 23/11". */
export function promiseInWords(
  kind: DeliveryKind,
  promise: PromisedTime,
  locale: "vi" | "en",
  now: Date,
): string {
  if (kind === "pickup") {
    const moment = formatMoment(promise.to, locale, now);
    return locale === "vi"
      ? `Đến lấy được chậm nhất từ ${moment}`
      : `Ready by ${moment} at the latest`;
  }
  const from = formatDay(promise.from, locale, now);
  const to = formatDay(promise.to, locale, now);
  if (from === to) return locale === "vi" ? `Giao ${from}` : `Arrives ${from}`;
  return locale === "vi" ? `Giao từ ${from} đến ${to}` : `Arrives ${from} to ${to}`;
}

/** One sentence for the buyer about a way of delivery that is not on offer. */
export function hiddenReasonInWords(
  { kind, reason, transitHours }: DeliveryQuote["hidden"][number],
  locale: "vi" | "en",
): string {
  const isPost = kind === "post";
  const words: Record<HiddenReason, { vi: string; en: string }> = {
    "needs-destination": {
      vi: isPost
        ? "Chọn xã, phường nhận hàng để biết phí gửi bưu điện"
        : "Chọn xã, phường nhận hàng để biết nhà bán có giao tới không",
      en: isPost
        ? "Choose your commune to see the postage"
        : "Choose your commune to see whether the seller delivers there",
    },
    "outside-area": {
      vi: "Nhà bán không tự giao tới xã, phường này",
      en: "The seller does not deliver to this commune",
    },
    "no-post-route": {
      vi: "Chưa có tuyến bưu điện tới nơi này",
      en: "There is no post route to this place",
    },
    "too-long-for-goods": {
      vi: `Hàng tươi không chịu được ${transitHours} giờ trên đường`,
      en: `These fresh goods do not bear ${transitHours} hours on the road`,
    },
    "too-heavy": {
      vi: "Kiện hàng quá nặng để gửi bưu điện",
      en: "The parcel is too heavy for the post",
    },
  };
  return words[reason][locale];
}
