import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { categories, media, productKinds, products } from "#db/schema";
import { stripDiacritics } from "#search/vietnamese";

/** A kind to begin a product with. */
export interface KindChoice {
  id: string;
  name: string;
  altNames: string[];
  categoryName: string;
  unit: string;
  pictureId: string | null;
  /** How many products of it the seller has. */
  own: number;
}

/**
 * The kinds somebody may sell: the seller's usual ones first, then by name. With words only those whose
 * name, other names or group begin a word with each, accents or none.
 */
export async function listKindChoices(
  db: Db,
  { sellerId, words }: { sellerId: string; words: string },
): Promise<KindChoice[]> {
  const own = sql<number>`(select count(*)::int from ${products}
    where ${products.kindId} = ${productKinds.id} and ${products.sellerId} = ${sellerId})`;
  const rows = await db
    .select({
      id: productKinds.id,
      name: productKinds.name,
      altNames: productKinds.altNames,
      categoryName: categories.name,
      unit: productKinds.unit,
      pictureId: media.id,
      own,
    })
    .from(productKinds)
    .innerJoin(categories, eq(categories.id, productKinds.categoryId))
    .leftJoin(media, eq(media.id, categories.pictureId))
    .orderBy(desc(own), asc(categories.position), asc(productKinds.name));
  const wanted = wordsOf(words);
  return rows.filter(({ name, altNames, categoryName }) => {
    const known = wordsOf([name, ...altNames, categoryName].join(" "));
    return wanted.every((word) => known.some((candidate) => candidate.startsWith(word)));
  });
}

const wordsOf = (text: string) =>
  stripDiacritics(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
