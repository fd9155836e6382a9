import { z } from "zod";
import { certificateKinds } from "#db/schema";
import { sorts } from "#search/engine";
import { sellerKinds } from "#search/product-document";

const list = <T extends string>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(item).max(20));

const dong = z
  .string()
  .regex(/^\d{1,10}$/, "must be a whole number of đồng")
  .transform(Number);

/** What `GET /api/v1/products` understands. Names are those of the query string. */
export const productListParameters = {
  q: z.string().max(200).describe("What to look for, with or without diacritics."),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, "must be a category id, as in /api/v1/categories")
    .describe("A category's id; the categories below it are included."),
  commune: list(z.string().regex(/^\d{5}$/, "must be commune codes of five digits")).describe(
    "Commune codes of five digits, comma separated, as in /api/v1/places.",
  ),
  certificate: list(z.enum(["ocop", ...certificateKinds])).describe(
    "Kinds of verified and unexpired certificates, comma separated; ocop stands for any star.",
  ),
  in_season: z
    .union([
      z.literal("true").transform(() => "now" as const),
      z.literal("false").transform(() => null),
      z
        .string()
        .regex(/^([1-9]|1[0-2])$/, "must be true, false or a month from 1 to 12")
        .transform(Number),
    ])
    .describe("true for the present month, or a month from 1 to 12."),
  min_price: dong.describe("Lowest price of a variant, in đồng."),
  max_price: dong.describe("Highest price, in đồng."),
  seller_kind: list(z.enum(sellerKinds)).describe("Kinds of seller, comma separated."),
  seller: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, "must be a seller's slug")
    .describe("One seller's slug."),
  sort: z.enum(sorts).describe("The order of the list; relevance where not given."),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, "must be a next_cursor of an earlier answer")
    .describe("next_cursor of the answer before."),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, "must be a number from 1 to 100")
    .transform(Number)
    .describe("Items in one answer, 24 where not given."),
};

export const placeListParameters = {
  province: z
    .string()
    .regex(/^\d{2}$/, "must be a province code of two digits")
    .describe("Only this province; Tây Ninh is 80."),
  q: z
    .string()
    .max(100)
    .describe("A name, with or without diacritics; names from before July 2025 work too."),
  limit: z
    .string()
    .regex(/^([1-9]\d?|[1-9]\d\d)$/, "must be a number from 1 to 999")
    .transform(Number)
    .describe("Items in the answer, 100 where not given."),
};

const price = z
  .object({
    amount: z.number().int().describe("Whole đồng: VND has no minor unit."),
    currency: z.literal("VND"),
    per: z.string().describe('What the amount buys, in Vietnamese: "kg", "trái", "hộp 500 g".'),
  })
  .meta({ id: "Price" });

const unitPrice = z
  .object({
    amount: z.number().int(),
    currency: z.literal("VND"),
    per: z.enum(["kg", "l"]),
  })
  .meta({ id: "UnitPrice" });

const picture = z
  .object({
    url: z.string(),
    width: z.number().int(),
    height: z.number().int(),
    alt: z.string(),
  })
  .meta({ id: "Picture" });

const seller = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(sellerKinds),
    commune: z.object({ code: z.string(), name: z.string() }),
    url: z.string(),
  })
  .meta({ id: "Seller" });

const kind = z.object({ id: z.string(), name: z.string() });

export const productItem = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    kind: kind.describe("The commodity, the same for all sellers of it."),
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
    seller,
    price: price.describe("The lowest price among the variants that can be bought."),
    unit_price: unitPrice.nullable(),
    in_stock: z.boolean(),
    in_season: z.boolean(),
    certificates: z.array(z.string()).describe("Verified and unexpired."),
    rating: z.object({ average: z.number(), count: z.number().int() }),
    picture: picture.nullable(),
    url: z.string(),
  })
  .meta({ id: "ProductItem" });

const counts = z.record(z.string(), z.number().int());

export const productList = z
  .object({
    items: z.array(productItem),
    total: z.number().int(),
    next_cursor: z.string().nullable(),
    facets: z.object({
      category: counts,
      commune: counts,
      certificate: counts,
      in_season: counts.describe("By month, 1 to 12."),
      price: counts.describe(
        "By band: under-50, 50-100, 100-200, 200-500, over-500 (thousand đồng).",
      ),
      seller_kind: counts,
    }),
    corrected_to: z.string().nullable().describe("What was looked for instead of q."),
    engine: z.enum(["meilisearch", "postgres"]),
  })
  .meta({ id: "ProductList" });

export const productDetail = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    kind,
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
    seller: z.object({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      kind: z.enum(sellerKinds),
      legal_name: z.string(),
      address: z.string(),
      commune: z.object({ code: z.string(), name: z.string() }),
      tax_code: z.string().nullable(),
      url: z.string(),
    }),
    variants: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        sell_by: z.enum(["piece", "pack", "weight"]),
        price,
        unit_price: unitPrice.nullable(),
        net_grams: z.number().int().nullable(),
        min_quantity: z.number().int().describe("Grams where sell_by is weight."),
        step_quantity: z.number().int(),
        available: z.number().int().describe("Can be ordered now, in quantity units."),
      }),
    ),
    season_months: z.array(z.number().int()),
    certificates: z.array(
      z.object({
        kind: z.enum(certificateKinds),
        number: z.string(),
        issuer: z.string(),
        issued_on: z.string(),
        expires_on: z.string().nullable(),
      }),
    ),
    rating: z.object({ average: z.number(), count: z.number().int() }),
    pictures: z.array(picture),
    url: z.string(),
  })
  .meta({ id: "Product" });

export const categoryList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        name_en: z.string(),
        parent: z.string().nullable(),
        products: z.number().int(),
        url: z.string(),
      }),
    ),
  })
  .meta({ id: "CategoryList" });

export const placeList = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        full_name: z.string(),
        province: z.object({ code: z.string(), name: z.string() }),
        former_name: z
          .string()
          .nullable()
          .describe("The older name that was matched; one old place may lie in several new ones."),
      }),
    ),
  })
  .meta({ id: "PlaceList" });

export const problemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe("Each query parameter at fault."),
  })
  .meta({ id: "Problem" });

export type ProductItem = z.infer<typeof productItem>;
export type ProductList = z.infer<typeof productList>;
export type ProductDetail = z.infer<typeof productDetail>;
export type CategoryList = z.infer<typeof categoryList>;
export type PlaceList = z.infer<typeof placeList>;
