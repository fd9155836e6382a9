import { eq } from "drizzle-orm";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import type { Connection } from "#db/client.server";
import {
  certificateProducts,
  certificates,
  deliveryAreas,
  deliveryMethods,
  homePicks,
  lots,
  productPictures,
  products,
  reviews,
  sellerBankAccounts,
  sellers,
  stockLevels,
  stockMovements,
  variantPrices,
  variants,
} from "#db/schema";
import { seedCategories } from "../categories";
import { copyRows } from "../copy-rows";
import { seedKinds } from "../kinds";
import { Dice, seedId } from "../seeded";
import { seedStructure } from "../structure";
import { seedDemoDesk } from "./desk";
import { seedDemoDossiers } from "./dossiers";
import { type DemoPictures, picturesPerKind, storeDemoPictures } from "./pictures";
import { demoCast, type PlannedProduct, planDemo } from "./plan";
import { seedDemoRevisions } from "./revisions";
import { seedDemoViews } from "./views";
import { seedDemoVoices } from "./voices";

export interface SeedDemo {
  connection: Connection;
  /** Folder of pictures, as `createFileStore` takes it. */
  filesDir: string;
  /** The day the demo is written for: harvests, expiries and reviews are told from it. */
  now: Date;
  /** Told of each step and its milliseconds. */
  onStep?: (step: string, milliseconds: number) => void;
}

/**
 * Lays in the demo province: sellers, products, pictures, papers and reviews. All rows of the catalogue
 * come in one commit; where they are there already nothing happens, so every start may call it.
 * @returns whether anything was laid in
 */
export async function seedDemo({
  connection,
  filesDir,
  now,
  onStep = () => {},
}: SeedDemo): Promise<boolean> {
  const { db } = connection;
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    onStep(step, Math.round(performance.now() - started));
    return result;
  };
  // Rules and texts of a newer version join an older database too.
  await timed("places, kinds, rules, policies", () => seedStructure(db));
  if (await isDemoSeeded(connection)) {
    await seedDemoVoices(db, now);
    await seedDemoDesk(db, now);
    await seedDemoDossiers(db, createFileStore(filesDir), now);
    await seedDemoViews(db, now);
    await seedDemoRevisions(db, now);
    return false;
  }
  const pictures = await timed("pictures", () => storeDemoPictures(db, createFileStore(filesDir)));
  const isNew = await timed("sellers, products, reviews", () =>
    writeDemo(connection, pictures, now),
  );
  await timed("questions, reports", () => seedDemoVoices(db, now));
  await timed("the officers' desk", () => seedDemoDesk(db, now));
  await timed("views", () => seedDemoViews(db, now));
  await timed("dossiers", () => seedDemoDossiers(db, createFileStore(filesDir), now));
  await timed("pages in the making", () => seedDemoRevisions(db, now));
  return isNew;
}

async function isDemoSeeded({ db }: Pick<Connection, "db">): Promise<boolean> {
  const first = seedId("seller", demoCast[0]!.slug);
  return (await db.$count(sellers, eq(sellers.id, first))) > 0;
}

async function writeDemo(
  connection: Connection,
  pictures: DemoPictures,
  now: Date,
): Promise<boolean> {
  const { rows, planned } = planDemo(now);
  return connection.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`select pg_advisory_xact_lock(806_2027)`;
    const [before] = await tx`select 1 from sellers where id = ${rows.sellers[0]!.id}`;
    if (before) return false;
    await copyRows(
      tx,
      sellers,
      rows.sellers.map((row) => ({ ...row, pictureId: pictures.bySeller.get(row.slug)! })),
    );
    await copyRows(tx, sellerBankAccounts, rows.bankAccounts);
    await copyRows(tx, deliveryMethods, rows.deliveryMethods);
    await copyRows(tx, deliveryAreas, rows.deliveryAreas);
    await copyRows(tx, products, rows.products);
    await copyRows(
      tx,
      productPictures,
      planned.flatMap((product) => pictureRows(product, pictures)),
    );
    await copyRows(tx, variants, rows.variants);
    await copyRows(tx, variantPrices, rows.variantPrices);
    await copyRows(tx, stockLevels, rows.stockLevels);
    await copyRows(tx, stockMovements, rows.stockMovements);
    await copyRows(tx, lots, rows.lots);
    await copyRows(tx, certificates, rows.certificates);
    await copyRows(tx, certificateProducts, rows.certificateProducts);
    await copyRows(tx, reviews, rows.reviews);
    await copyRows(tx, homePicks, rows.homePicks);
    for (const kind of seedKinds) {
      const leaf = seedCategories.find((category) => category.id === kind.categoryId)!;
      const mediaId = pictures.byKind.get(kind.id)![0]!;
      await tx`
        update categories set picture_id = ${mediaId}
        where id in (${leaf.id}, ${leaf.parentId}) and picture_id is null`;
    }
    return true;
  });
}

/** Two or three drawings of the kind, each product of a kind beginning with another. */
export function pictureRows(
  { id, kind, turn }: Pick<PlannedProduct, "id" | "kind" | "turn">,
  pictures: DemoPictures,
): (typeof productPictures.$inferInsert)[] {
  const drawn = pictures.byKind.get(kind.id)!;
  const count = new Dice("pictures", id).int(2, picturesPerKind);
  return Array.from({ length: count }, (_, position) => ({
    id: seedId("product-picture", id, position),
    productId: id,
    mediaId: drawn[(turn + position) % drawn.length]!,
    position,
  }));
}
