import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { categories, communes, formerPlaces, productKinds, searchWords, sellers } from "#db/schema";
import { bareNames } from "./place-names";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** The province of the market. Places elsewhere have no sellers. */
const ownProvinceCode = "80";

/** Reads what the catalogue calls things. Takes some tens of milliseconds. */
export async function loadVocabulary(db: Db): Promise<Vocabulary> {
  const own = eq(communes.provinceCode, ownProvinceCode);
  const [kinds, tree, present, former, shops, names] = await Promise.all([
    db
      .select({ id: productKinds.id, name: productKinds.name, altNames: productKinds.altNames })
      .from(productKinds),
    db.select({ id: categories.id, name: categories.name }).from(categories),
    db.select({ name: communes.name }).from(communes).where(own),
    db
      .selectDistinct({
        ward: formerPlaces.wardName,
        district: formerPlaces.districtName,
        province: formerPlaces.provinceName,
      })
      .from(formerPlaces)
      .innerJoin(communes, eq(communes.code, formerPlaces.communeCode))
      .where(own),
    db
      .select({ slug: sellers.slug, name: sellers.name })
      .from(sellers)
      .where(eq(sellers.status, "active")),
    db
      .select({ text: searchWords.word, occurrences: searchWords.occurrences })
      .from(searchWords)
      .orderBy(sql`${searchWords.occurrences} desc`)
      .limit(100_000),
  ]);
  return buildVocabulary({
    kinds,
    categories: tree,
    sellers: shops,
    names,
    places: bareNames(
      "Tây Ninh",
      ...present.map(({ name }) => name),
      ...former.flatMap(({ ward, district, province }) => [ward, district, province]),
    ),
  });
}

/**
 * A vocabulary that is read once and renewed behind the shopper's back: a search never waits for a
 * newer one, only for the first.
 */
export function keepVocabulary(
  db: Db,
  { renewAfterMs = 30_000 }: { renewAfterMs?: number } = {},
): { get(): Promise<Vocabulary>; renew(): Promise<Vocabulary> } {
  let current: Promise<Vocabulary> | null = null;
  let readAt = 0;
  let isReading = false;
  const renew = (): Promise<Vocabulary> => {
    isReading = true;
    const reading = loadVocabulary(db);
    reading
      .then(
        () => {
          current = reading;
          readAt = Date.now();
        },
        () => {
          // The old one goes on serving; the next search asks again.
        },
      )
      .finally(() => {
        isReading = false;
      });
    return reading;
  };
  return {
    renew,
    async get() {
      if (!current) {
        current = renew();
        current.catch(() => {
          current = null;
        });
        return current;
      }
      if (!isReading && Date.now() - readAt > renewAfterMs) void renew().catch(() => {});
      return current;
    },
  };
}
