import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { communes, formerPlaces, provinces } from "#db/schema";
import { seedPlaces } from "#db/seed/places";
import { createTestDatabase } from "#db/testing.server";
import { findCommunes, getCommune, listCommunes, listProvinces } from "./place-queries.server";

const database = await createTestDatabase();
const { db } = database;
beforeAll(() => seedPlaces(db));
afterAll(() => database.close());

const found = async (q: string, provinceCode?: string) =>
  (await findCommunes(db, { q, provinceCode })).map(
    (commune) => `${commune.code} ${commune.fullName}`,
  );

test("the country has 34 provinces and 3,321 communes, and Tây Ninh 82 xã and 14 phường", async () => {
  expect(await db.$count(provinces)).toBe(34);
  expect(await db.$count(communes)).toBe(3_321);
  const tayNinh = await listCommunes(db, "80");
  expect(tayNinh).toHaveLength(96);
  expect(tayNinh.filter((commune) => commune.kind === "xa")).toHaveLength(82);
  expect(tayNinh.filter((commune) => commune.kind === "phuong")).toHaveLength(14);
});

test("loading the places a second time changes nothing", async () => {
  const before = await db.$count(formerPlaces);
  await seedPlaces(db);
  expect(await db.$count(formerPlaces)).toBe(before);
  expect(before).toBeGreaterThan(10_700);
});

test("seven cities, with Đồng Nai among them since April 2026", async () => {
  const cities = (await listProvinces(db)).filter((province) =>
    province.fullName.startsWith("Thành phố"),
  );
  expect(cities.map((province) => province.name)).toEqual(
    expect.arrayContaining([
      "Hà Nội",
      "Hải Phòng",
      "Huế",
      "Đà Nẵng",
      "Đồng Nai",
      "Hồ Chí Minh",
      "Cần Thơ",
    ]),
  );
  expect(cities).toHaveLength(7);
});

test("Mộ Đức of Quảng Ngãi does not lie in Tây Ninh", async () => {
  const rows = await db
    .select()
    .from(formerPlaces)
    .innerJoin(communes, eq(communes.code, formerPlaces.communeCode))
    .where(and(like(formerPlaces.districtName, "%Mộ Đức"), eq(communes.provinceCode, "80")));
  expect(rows).toEqual([]);
  const [first] = await findCommunes(db, { q: "Đức Lợi, Mộ Đức" });
  expect(first).toMatchObject({ fullName: "Xã Long Phụng", provinceName: "Tỉnh Quảng Ngãi" });
});

test("old names of Tây Ninh come from Tây Ninh and Long An only", async () => {
  const rows = await db
    .selectDistinct({ province: formerPlaces.provinceName })
    .from(formerPlaces)
    .innerJoin(communes, eq(communes.code, formerPlaces.communeCode))
    .where(eq(communes.provinceCode, "80"));
  expect(rows.map((row) => row.province).sort()).toEqual(["Tỉnh Long An", "Tỉnh Tây Ninh"]);
});

test("Tân Thành and Tân Thạnh fold alike and stay two communes", async () => {
  expect(await found("tan thanh", "80")).toEqual(
    expect.arrayContaining(["25534 Xã Tân Thành", "27826 Xã Tân Thạnh"]),
  );
  expect((await found("Tân Thạnh", "80"))[0]).toBe("27826 Xã Tân Thạnh");
  expect((await found("tân thành", "80"))[0]).toBe("25534 Xã Tân Thành");
});

test("a commune is found without accents, with its rank, its province and half a word", async () => {
  expect((await found("can duoc"))[0]).toBe("28108 Xã Cần Đước");
  expect((await found("xã Cần Đước"))[0]).toBe("28108 Xã Cần Đước");
  expect((await found("Xa Tan Phu, tinh Tay Ninh"))[0]).toBe("25549 Xã Tân Phú");
  expect((await found("phuong trang b", "80"))[0]).toBe("25708 Phường Trảng Bàng");
  expect((await found("my le", "80"))[0]).toBe("28132 Xã Mỹ Lệ");
});

test("a former ward finds the commune it lies in now, and says so", async () => {
  const [first] = await findCommunes(db, { q: "suoi da", provinceCode: "80" });
  expect(first).toMatchObject({
    fullName: "Xã Dương Minh Châu",
    formerName: "Xã Suối Đá, Huyện Dương Minh Châu",
    provinceName: "Tỉnh Tây Ninh",
  });
});

test("a former ward of one district is told from its namesakes by the district", async () => {
  const rows = await findCommunes(db, { q: "phường 14 quận gò vấp" });
  expect(rows[0]).toMatchObject({ code: "26882", formerName: "Phường 14, Quận Gò Vấp" });
});

test("a former ward that lies in several communes gives them all", async () => {
  const rows = await findCommunes(db, { q: "Tân Hòa, Bến Lức", provinceCode: "80" });
  const split = rows.filter((commune) => commune.formerName === "Xã Tân Hòa, Huyện Bến Lức");
  expect(split.length).toBeGreaterThan(1);
  expect(new Set(split.map((commune) => commune.code)).size).toBe(split.length);
});

test("a former district lists the communes that took its land", async () => {
  const rows = await findCommunes(db, { q: "huyện Gò Dầu", provinceCode: "80", limit: 20 });
  expect(rows.map((commune) => commune.fullName)).toEqual(
    expect.arrayContaining(["Phường Gò Dầu", "Xã Phước Thạnh", "Xã Truông Mít"]),
  );
});

test("nonsense, nothing and wildcards find nothing", async () => {
  for (const q of ["", "   ", "%%", "zzzz", "'; drop table communes", "_"]) {
    expect(await findCommunes(db, { q })).toEqual([]);
  }
});

test("a commune is looked up by its code alone", async () => {
  expect(await getCommune(db, "25480")).toMatchObject({
    fullName: "Phường Bình Minh",
    provinceName: "Tỉnh Tây Ninh",
  });
  expect(await getCommune(db, "99999")).toBeNull();
});
