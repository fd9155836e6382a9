import type { Dong } from "#app/domain/money/dong";
import {
  isEstimate,
  lineGrams,
  lineTotal,
  type UnitPrice,
  unitPrice,
} from "#app/domain/money/line-price";
import {
  type DeliveryKind,
  type DeliveryMethod,
  type DeliveryOption,
  type DeliveryQuote,
  defaultDelivery,
  type PostRate,
  type PromisedTime,
  parcelGrams,
  promisedTime,
  quoteDelivery,
} from "#app/domain/shipping/quote-delivery";

/** What the gateway takes in one payment, in đồng. */
const VNPAY_LEAST = 5_000n;
const VNPAY_MOST = 999_999_999n;

export interface CartLineFacts {
  variantId: string;
  productId: string;
  sellerId: string;
  productSlug: string;
  productName: string;
  productNameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  mediaId: string | null;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  unitLabel: string;
  unitLabelEn: string;
  price: Dong;
  seenPrice: Dong;
  quantity: number;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
  netGrams: number | null;
  netMillilitres: number | null;
  tolerancePercent: number | null;
  maxTransitHours: number | null;
  minimumAge: number | null;
  /** On the shelves: approved, not gone, variant active, seller active. */
  isOnSale: boolean;
  available: number;
}

export interface CartSellerFacts {
  id: string;
  slug: string;
  name: string;
  legalName: string;
  representativeName: string | null;
  addressLine: string;
  communeName: string;
  provinceCode: string;
  provinceName: string;
  phone: string;
  taxCode: string | null;
  minimumOrder: Dong;
  /** On holiday: the day it takes orders again, yyyy-mm-dd; null while it takes them. */
  opensOn: string | null;
  /** An active bank account whose holder was verified. */
  acceptsVietqr: boolean;
  methods: DeliveryMethod[];
  /** From the seller's province to the destination's; null without destination or route. */
  postRate: PostRate | null;
}

export interface CartDestination {
  communeCode: string;
  communeName: string;
  provinceCode: string;
  provinceName: string;
}

export interface CartFacts {
  lines: CartLineFacts[];
  sellers: CartSellerFacts[];
  destination: CartDestination | null;
  chosen: ReadonlyMap<string, DeliveryKind>;
  packingPercent: number;
  unweighedPieceGrams: number;
  confirmHours: number;
  confirmHoursPerishable: number;
}

/**
 * Why a line cannot be ordered as it stands: off the shelves, not enough for the smallest order, less
 * than wished, or an amount the seller no longer sells.
 */
export type CartLineProblem = "withdrawn" | "sold-out" | "short" | "quantity-rules";

export interface CartLineView {
  variantId: string;
  productId: string;
  productSlug: string;
  productName: string;
  productNameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  mediaId: string | null;
  sellBy: "piece" | "pack" | "weight";
  pricedBy: "unit" | "kilogram";
  unitLabel: string;
  unitLabelEn: string;
  /** Đồng for one unit or one kilogram. */
  price: Dong;
  /** Set when the price moved since the shopper last saw it. */
  formerPrice: Dong | null;
  unitPrice: UnitPrice | null;
  quantity: number;
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
  /** What can be had now, in quantity units. */
  available: number;
  /** Null for goods not measured by weight. */
  grams: number | null;
  /** Catch weight: the total is an estimate. */
  isEstimate: boolean;
  tolerancePercent: number | null;
  total: Dong;
  problem: CartLineProblem | null;
}

export interface CartDeliveryOption extends DeliveryOption {
  promise: PromisedTime;
}

export interface CartGroup {
  seller: Omit<CartSellerFacts, "methods" | "postRate">;
  lines: CartLineView[];
  itemsTotal: Dong;
  /** How much is missing to the seller's minimum order; null when reached. */
  missingForMinimum: Dong | null;
  options: CartDeliveryOption[];
  hidden: DeliveryQuote["hidden"];
  /** The way in force: chosen, or the cheapest to the door; null while none is possible or chosen. */
  delivery: CartDeliveryOption | null;
  /** False when `delivery` was set for the shopper. */
  isDeliveryChosen: boolean;
  /** Hours the seller has to confirm. */
  confirmHours: number;
  total: Dong;
}

export type CartBlocker =
  | "empty"
  | "line-problems"
  | "shop-closed"
  | "below-minimum"
  | "needs-destination"
  | "needs-delivery";

export interface CartView {
  groups: CartGroup[];
  lineCount: number;
  destination: CartDestination | null;
  itemsTotal: Dong;
  /** Null until every seller's part has a way of delivery. */
  deliveryTotal: Dong | null;
  /** Null as long as `deliveryTotal` is. */
  total: Dong | null;
  /** Prices moved or lines have problems: shown until the shopper says "understood". */
  hasChanges: boolean;
  /** The highest age among the goods; null when anybody may buy. */
  minimumAge: number | null;
  acceptsVietqr: boolean;
  acceptsVnpay: boolean;
  /** What still stands between this cart and an order. */
  blockers: CartBlocker[];
}

/** The cart as it would be ordered now: current prices, stock, delivery and totals. */
export function buildCartView(facts: CartFacts, now: Date): CartView {
  const groups = facts.sellers
    .map((seller) =>
      buildGroup(
        facts,
        seller,
        facts.lines.filter((line) => line.sellerId === seller.id),
        now,
      ),
    )
    .filter((group) => group.lines.length > 0);
  const lines = groups.flatMap((group) => group.lines);
  const itemsTotal = sum(groups.map((group) => group.itemsTotal));
  const live = groups.filter((group) => group.itemsTotal > 0n);
  const deliveryTotal = live.every((group) => group.delivery)
    ? sum(live.map((group) => group.delivery!.fee))
    : null;
  const total = deliveryTotal === null ? null : itemsTotal + deliveryTotal;
  const ages = facts.lines.flatMap((line) => line.minimumAge ?? []);
  const hasProblems = lines.some((line) => line.problem !== null);

  const blockers: CartBlocker[] = [];
  if (lines.length === 0) blockers.push("empty");
  if (hasProblems) blockers.push("line-problems");
  if (groups.some((group) => group.seller.opensOn !== null)) blockers.push("shop-closed");
  if (groups.some((group) => group.missingForMinimum !== null)) blockers.push("below-minimum");
  if (!facts.destination) blockers.push("needs-destination");
  else if (live.some((group) => !group.delivery)) blockers.push("needs-delivery");

  return {
    groups,
    lineCount: lines.length,
    destination: facts.destination,
    itemsTotal,
    deliveryTotal,
    total,
    hasChanges: hasProblems || lines.some((line) => line.formerPrice !== null),
    minimumAge: ages.length > 0 ? Math.max(...ages) : null,
    acceptsVietqr: groups.length > 0 && groups.every((group) => group.seller.acceptsVietqr),
    acceptsVnpay: total !== null && total >= VNPAY_LEAST && total <= VNPAY_MOST,
    blockers,
  };
}

function buildGroup(
  facts: CartFacts,
  { methods, postRate, ...seller }: CartSellerFacts,
  lineFacts: CartLineFacts[],
  now: Date,
): CartGroup {
  const lines = lineFacts.map(buildLine);
  const counted = lineFacts.filter((_, index) => isCounted(lines[index]!));
  const itemsTotal = sum(lines.filter(isCounted).map((line) => line.total));
  const limits = counted.flatMap((line) => line.maxTransitHours ?? []);
  const confirmHours = limits.length > 0 ? facts.confirmHoursPerishable : facts.confirmHours;
  const quote = quoteDelivery({
    methods,
    communeCode: facts.destination?.communeCode ?? null,
    postRate,
    parcel: {
      grams: parcelGrams(
        counted.map((line) => ({
          grams: lineGrams(line, line.quantity),
          millilitres: line.netMillilitres === null ? null : line.netMillilitres * line.quantity,
          quantity: line.quantity,
        })),
        facts,
      ),
      subtotal: itemsTotal,
      maxTransitHours: limits.length > 0 ? Math.min(...limits) : null,
    },
  });
  const options = quote.options.map((option) => ({
    ...option,
    promise: promisedTime(option.transitHours, { confirmHours, now }),
  }));
  const chosen = options.find((option) => option.kind === facts.chosen.get(seller.id)) ?? null;
  const delivery =
    chosen ?? options.find((option) => option.kind === defaultDelivery(options)) ?? null;
  return {
    seller,
    lines,
    itemsTotal,
    missingForMinimum: itemsTotal < seller.minimumOrder ? seller.minimumOrder - itemsTotal : null,
    options,
    hidden: quote.hidden,
    delivery,
    isDeliveryChosen: chosen !== null,
    confirmHours,
    total: itemsTotal + (delivery?.fee ?? 0n),
  };
}

function buildLine(line: CartLineFacts): CartLineView {
  return {
    variantId: line.variantId,
    productId: line.productId,
    productSlug: line.productSlug,
    productName: line.productName,
    productNameEn: line.productNameEn,
    variantName: line.variantName,
    variantNameEn: line.variantNameEn,
    mediaId: line.mediaId,
    sellBy: line.sellBy,
    pricedBy: line.pricedBy,
    unitLabel: line.unitLabel,
    unitLabelEn: line.unitLabelEn,
    price: line.price,
    formerPrice: line.price === line.seenPrice ? null : line.seenPrice,
    unitPrice: unitPrice(line),
    quantity: line.quantity,
    minQuantity: line.minQuantity,
    stepQuantity: line.stepQuantity,
    maxQuantity: line.maxQuantity,
    available: line.available,
    grams: lineGrams(line, line.quantity),
    isEstimate: isEstimate(line),
    tolerancePercent: line.tolerancePercent,
    total: lineTotal(line, line.quantity),
    problem: problemOf(line),
  };
}

function problemOf(line: CartLineFacts): CartLineProblem | null {
  if (!line.isOnSale) return "withdrawn";
  if (line.available < line.minQuantity) return "sold-out";
  if (line.available < line.quantity) return "short";
  const fits =
    line.quantity >= line.minQuantity &&
    line.quantity <= line.maxQuantity &&
    (line.quantity - line.minQuantity) % line.stepQuantity === 0;
  return fits ? null : "quantity-rules";
}

/** Lines that cannot be had at all are shown, but count for nothing. */
function isCounted(line: CartLineView): boolean {
  return line.problem !== "withdrawn" && line.problem !== "sold-out";
}

function sum(amounts: readonly Dong[]): Dong {
  return amounts.reduce((a, b) => a + b, 0n);
}
