import type { CartView } from "#app/domain/cart/cart-view";
import type { DeliveryKind } from "#app/domain/shipping/quote-delivery";
import type { PlaceOptions } from "./destination";

/** The form as the shopper left it. */
export interface CheckoutValues {
  name: string;
  phone: string;
  email: string;
  /** A code from the list, or a name as typed. */
  province: string;
  /** A code from the list, or a name as typed. */
  commune: string;
  formerName: string;
  addressLine: string;
  note: string;
  paymentMethod: string;
  /** By seller id; null while the form has not asked. */
  deliveries: Record<string, DeliveryKind> | null;
  ageConfirmed: boolean;
  wantsNews: boolean;
  idempotencyKey: string;
  /** The total that stood above the button, in đồng; empty where none did. */
  shownTotal: string;
  /** What stood there was the most it can be. */
  totalIsLimit: boolean;
}

/** One sentence by the name of its field. */
export type CheckoutErrors = Record<string, string>;

export interface CheckoutView {
  values: CheckoutValues;
  errors: CheckoutErrors;
  /** Priced for the place and the ways of delivery in the form. */
  cart: CartView;
  /** The most the total can be within the province, while the commune is not known; đồng. */
  limit: bigint | null;
  communeCode: string | null;
  places: PlaceOptions;
  policies: { slug: string; title: string }[];
  /** Set when the figures are not those the shopper saw; `before` null where none were shown. */
  change: { before: bigint | null; now: bigint } | null;
  now: Date;
}
