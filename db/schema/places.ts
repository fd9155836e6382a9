import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id } from "./columns";

/** One of the 34 province-level units in force since 2025-07-01. */
export const provinces = pgTable("provinces", {
  code: text().primaryKey(),
  /** Without the word tỉnh or thành phố: "Tây Ninh". */
  name: text().notNull(),
  fullName: text().notNull(),
  kind: text({ enum: ["tinh", "thanh-pho"] }).notNull(),
  slug: text().notNull().unique(),
  foldedName: text().notNull(),
});

/** One of the 3,321 commune-level units. The code is the key: folded names collide even inside a province. */
export const communes = pgTable(
  "communes",
  {
    code: text().primaryKey(),
    provinceCode: text()
      .notNull()
      .references(() => provinces.code),
    name: text().notNull(),
    fullName: text().notNull(),
    kind: text({ enum: ["xa", "phuong", "dac-khu"] }).notNull(),
    foldedName: text().notNull(),
  },
  (t) => [index().on(t.provinceCode), index().on(t.foldedName)],
);

/** A name from before 2025-07-01 that people still type. One old ward may lie in several new ones. */
export const formerPlaces = pgTable(
  "former_places",
  {
    id: id(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    wardName: text().notNull(),
    districtName: text().notNull(),
    provinceName: text().notNull(),
    foldedWard: text().notNull(),
    foldedDistrict: text().notNull(),
    foldedProvince: text().notNull(),
  },
  (t) => [
    index().on(t.communeCode),
    index().on(t.foldedWard),
    uniqueIndex().on(t.communeCode, t.wardName, t.districtName, t.provinceName),
  ],
);
