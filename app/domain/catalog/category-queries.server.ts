import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { onTheShelves } from "./card-queries.server";

export interface CategoryBranch {
  id: string;
  parentId: string | null;
  name: string;
  nameEn: string;
  intro: string;
  introEn: string;
  /** Products on the shelves, those of the smaller groups included. */
  count: number;
  picture: {
    id: string;
    width: number;
    height: number;
    altVi: string;
    altEn: string;
    blurDataUri: string;
  } | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  parent_id: string | null;
  name: string;
  name_en: string;
  intro: string;
  intro_en: string;
  count: number;
  picture: CategoryBranch["picture"];
}

/** The whole tree in its own order, with how much is in each branch; a category's own picture, or its best seller's. */
export async function listCategories(db: Db): Promise<CategoryBranch[]> {
  const rows = await db.execute<Row>(sql`
    with shelf as (
      select p.id, k.category_id, c.parent_id, p.sold_count
      from products p join sellers s on s.id = p.seller_id
      join product_kinds k on k.id = p.kind_id join categories c on c.id = k.category_id
      where ${onTheShelves}
    ), totals as (
      select id, count(*)::int as count from (
        select category_id as id from shelf
        union all
        select parent_id from shelf where parent_id is not null
      ) x group by 1
    ), best as (
      select distinct on (id) id, product_id from (
        select category_id as id, id as product_id, sold_count from shelf
        union all
        select parent_id, id, sold_count from shelf where parent_id is not null
      ) x order by id, sold_count desc, product_id
    )
    select c.id, c.parent_id, c.name, c.name_en, c.intro, c.intro_en,
           coalesce(t.count, 0) as count, pic.picture
    from categories c
    left join totals t on t.id = c.id
    left join best b on b.id = c.id
    left join lateral (
      select json_build_object('id', m.id, 'width', m.width, 'height', m.height,
               'altVi', m.alt_vi, 'altEn', m.alt_en, 'blurDataUri', m.blur_data_uri) as picture
      from media m
      where m.id = coalesce(c.picture_id, (
        select pp.media_id from product_pictures pp
        where pp.product_id = b.product_id order by pp.position limit 1))
    ) pic on true
    order by c.position`);
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    nameEn: row.name_en,
    intro: row.intro,
    introEn: row.intro_en,
    count: row.count,
    picture: row.picture,
  }));
}

export interface CategoryName {
  id: string;
  parentId: string | null;
  name: string;
  nameEn: string;
  intro: string;
  introEn: string;
}

/** The tree without counting anything. */
export async function listCategoryNames(db: Db): Promise<CategoryName[]> {
  const rows = await db.execute<Row>(sql`
    select id, parent_id, name, name_en, intro, intro_en from categories order by position`);
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    nameEn: row.name_en,
    intro: row.intro,
    introEn: row.intro_en,
  }));
}
