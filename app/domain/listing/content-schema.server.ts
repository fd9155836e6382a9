import { z } from "zod";
import { mostLots, mostPictures, mostVariants, type ProductContent } from "./product-content";

const day = z.iso.date();
const line = (longest: number) => z.string().trim().max(longest);
const orNull = (longest: number) =>
  line(longest)
    .transform((text) => text || null)
    .nullable()
    .default(null);
const count = z.int().min(0).max(1_000_000_000);

const variant = z.object({
  id: z.uuid(),
  name: line(80),
  nameEn: orNull(80),
  sku: orNull(60),
  sellBy: z.enum(["piece", "pack", "weight"]),
  pricedBy: z.enum(["unit", "kilogram"]),
  unitLabel: line(20),
  unitLabelEn: line(20),
  price: count.nullable(),
  netGrams: z.int().min(1).max(10_000_000).nullable().default(null),
  netMillilitres: z.int().min(1).max(10_000_000).nullable().default(null),
  minQuantity: count,
  stepQuantity: count,
  maxQuantity: count,
  tolerancePercent: z.int().min(0).max(100).nullable().default(null),
  stock: count.nullable().default(null),
});

const lot = z.object({
  id: z.uuid(),
  harvestedOn: day,
  bestBefore: day.nullable().default(null),
  communeCode: z.string().regex(/^\d{5}$/),
  plotName: orNull(80),
  note: line(500).default(""),
});

/** The shape of a page's content, complete or not; `findContentProblems` says what it lacks. */
export const productContentSchema = z.object({
  name: line(120),
  nameEn: orNull(120),
  description: line(5_000),
  descriptionEn: orNull(5_000),
  storage: line(500),
  seasonMonths: z.array(z.int().min(1).max(12)).max(12).nullable().default(null),
  shelfLifeDays: z.int().min(1).max(3_650).nullable().default(null),
  maxTransitHours: z.int().min(1).max(2_000).nullable().default(null),
  preorder: z.object({ from: day, to: day.nullable() }).nullable().default(null),
  pictures: z.array(z.object({ mediaId: z.uuid(), alt: line(200) })).max(mostPictures),
  variants: z.array(variant).max(mostVariants),
  certificateIds: z.array(z.uuid()).max(30),
  lots: z.array(lot).max(mostLots),
  answers: z.record(z.string().max(40), z.string().max(40)).default({}),
}) satisfies z.ZodType<ProductContent, unknown>;

/** Content as it lies in a revision. @throws {z.ZodError} a row nobody of ours wrote */
export const readContent = (stored: unknown): ProductContent => productContentSchema.parse(stored);
