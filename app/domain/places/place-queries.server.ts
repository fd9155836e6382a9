import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { communes, formerPlaces, provinces } from "#db/schema";
import { canonical, fold, words } from "#search/vietnamese";

export interface ProvinceName {
  code: string;
  name: string;
  fullName: string;
  slug: string;
}

export interface CommuneName {
  code: string;
  name: string;
  /** With its rank: "Xã Tân Phú". */
  fullName: string;
  kind: "xa" | "phuong" | "dac-khu";
  provinceCode: string;
  /** With its rank: "Tỉnh Tây Ninh". */
  provinceName: string;
}

export interface FoundCommune extends CommuneName {
  /** Set when the words match a name from before 2025-07-01: "Xã Suối Đá, Huyện Dương Minh Châu". */
  formerName?: string;
}

const communeColumns = {
  code: communes.code,
  name: communes.name,
  fullName: communes.fullName,
  kind: communes.kind,
  provinceCode: communes.provinceCode,
  provinceName: provinces.fullName,
};

/** The 34 provinces in the order of the alphabet. */
export async function listProvinces(db: Db): Promise<ProvinceName[]> {
  return db
    .select({
      code: provinces.code,
      name: provinces.name,
      fullName: provinces.fullName,
      slug: provinces.slug,
    })
    .from(provinces)
    .orderBy(sql`${provinces.name} collate "vi-x-icu"`);
}

/** A province's communes in the order of the alphabet; empty for an unknown code. */
export async function listCommunes(db: Db, provinceCode: string): Promise<CommuneName[]> {
  return db
    .select(communeColumns)
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(eq(communes.provinceCode, provinceCode))
    .orderBy(sql`${communes.name} collate "vi-x-icu"`, asc(communes.code));
}

export async function getCommune(db: Db, code: string): Promise<CommuneName | null> {
  const [commune] = await db
    .select(communeColumns)
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(eq(communes.code, code));
  return commune ?? null;
}

export interface FindCommunes {
  /** As typed: with or without diacritics, with or without rank, district or province. */
  q: string;
  provinceCode?: string;
  /** 10 unless told, 50 at most. */
  limit?: number;
}

/**
 * Communes whose name, or a name from before the reform, holds every word typed. A former ward that lies
 * in several communes today gives all of them: the buyer is asked, never guessed for.
 */
export async function findCommunes(
  db: Db,
  { q, provinceCode, limit = 10 }: FindCommunes,
): Promise<FoundCommune[]> {
  const wanted = words(q.slice(0, 120));
  if (wanted.length === 0 || wanted.length > 12) return [];
  const most = Math.min(Math.max(Math.trunc(limit), 1), 50);
  const asTyped = await matchWords(db, wanted, provinceCode, most);
  if (asTyped.length > 0) return asTyped;
  const withoutRanks = dropRanks(wanted);
  return withoutRanks.length === wanted.length
    ? []
    : matchWords(db, withoutRanks, provinceCode, most);
}

const ranks = new Set(
  "xa phuong quan huyen tinh thanh pho thi tran tx tp tt dac khu p q h x".split(" "),
);

function dropRanks(wanted: string[]): string[] {
  const rest = wanted.filter((word) => !ranks.has(fold(word)));
  return rest.length > 0 ? rest : wanted;
}

async function matchWords(
  db: Db,
  wanted: string[],
  provinceCode: string | undefined,
  limit: number,
): Promise<FoundCommune[]> {
  const folded = wanted.map(fold);
  const phrase = folded.join(" ");
  const inProvince = provinceCode ? eq(communes.provinceCode, provinceCode) : undefined;

  const current = await db
    .select({
      ...communeColumns,
      rank: sql<number>`case when ${communes.foldedName} = ${phrase} then 0
        when starts_with(${communes.foldedName}, ${phrase}) then 1 else 2 end`.as("rank"),
    })
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(
      and(
        inProvince,
        holdsWord(sql`${communes.foldedName}`, folded[0]!),
        ...folded.map((word) =>
          holdsWord(sql`${communes.foldedName} || ' ' || ${provinces.foldedName}`, word),
        ),
      ),
    )
    .orderBy(sql`rank`, sql`${communes.provinceCode} <> '80'`, asc(communes.code))
    .limit(200);

  const names = current.map((commune) => commune.code);
  const former = await db
    .selectDistinctOn([communes.code], {
      ...communeColumns,
      wardName: formerPlaces.wardName,
      districtName: formerPlaces.districtName,
      rank: sql<number>`case when ${formerPlaces.foldedWard} = ${phrase} then 3
        when starts_with(${formerPlaces.foldedWard}, ${phrase}) then 4
        when ${formerPlaces.foldedDistrict} = ${phrase} then 5
        when ${phrase} like ${formerPlaces.foldedWard} || ' %' then 4 else 6 end`.as("rank"),
    })
    .from(formerPlaces)
    .innerJoin(communes, eq(communes.code, formerPlaces.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(
      and(
        inProvince,
        ...folded.map((word) =>
          holdsWord(
            sql`${formerPlaces.foldedWard} || ' ' || ${formerPlaces.foldedDistrict} || ' ' || ${formerPlaces.foldedProvince} || ' ' || ${provinces.foldedName}`,
            word,
          ),
        ),
      ),
    )
    .orderBy(communes.code, sql`rank`, formerPlaces.wardName);

  const exact = wanted.map(canonical).join(" ");
  const inexact = (commune: { name: string }) =>
    words(commune.name).map(canonical).join(" ") === exact ? 0 : 1;
  const elsewhere = (commune: { provinceCode: string }) => (commune.provinceCode === "80" ? 0 : 1);
  return [
    ...current.map((commune) => ({ commune, formerName: undefined as string | undefined })),
    ...former
      .filter((commune) => !names.includes(commune.code))
      .map((commune) => ({ commune, formerName: `${commune.wardName}, ${commune.districtName}` })),
  ]
    .sort(
      (a, b) =>
        a.commune.rank - b.commune.rank ||
        inexact(a.commune) - inexact(b.commune) ||
        elsewhere(a.commune) - elsewhere(b.commune) ||
        a.commune.code.localeCompare(b.commune.code),
    )
    .slice(0, limit)
    .map(({ commune, formerName }) => ({
      code: commune.code,
      name: commune.name,
      fullName: commune.fullName,
      kind: commune.kind,
      provinceCode: commune.provinceCode,
      provinceName: commune.provinceName,
      ...(formerName ? { formerName } : {}),
    }));
}

/** A word, or for letters its beginning, among the words of a folded text. */
function holdsWord(text: SQL, word: string): SQL {
  const ending = /^\d+$/.test(word) ? " %" : "%";
  return sql`(' ' || ${text} || ' ') like ${`% ${word}${ending}`}`;
}

/** Full names by code, for many communes at once. */
export async function communeNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, CommuneName>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select(communeColumns)
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(inArray(communes.code, [...codes]));
  return new Map(rows.map((row) => [row.code, row]));
}
