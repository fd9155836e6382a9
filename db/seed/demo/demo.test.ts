import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { masterKey } from "#app/domain/catalog/store-picture.server";
import { createTestDatabase } from "#db/testing.server";
import { seedKinds } from "../kinds";
import { bandMeasure } from "./forms";
import { isCompanyTaxCode } from "./identities";
import { demoCast, planDemo } from "./plan";
import { reviewSentences } from "./review-sentences";
import { seedDemo } from "./seed-demo";

const database = await createTestDatabase();
const { sql } = database;
const filesDir = await mkdtemp(path.join(os.tmpdir(), "cho-demo-"));
const now = new Date("2026-11-22T09:00:00+07:00");

beforeAll(async () => {
  await seedDemo({ connection: database, filesDir, now });
}, 600_000);
afterAll(async () => {
  await database.close();
  await rm(filesDir, { recursive: true, force: true });
});

/** Rows that should not be there. */
const none = async (rows: PromiseLike<readonly unknown[]>) => expect([...(await rows)]).toEqual([]);

test("the province is as large as promised", async () => {
  const [count] = await sql`
    select (select count(*) from sellers)::int as sellers,
      (select count(distinct commune_code) from sellers)::int as communes,
      (select count(*) from products where status = 'approved')::int as products,
      (select count(*) from reviews where status = 'published')::int as reviews,
      (select count(distinct kind_id) from products)::int as kinds`;
  expect(count!.sellers).toBeGreaterThanOrEqual(64);
  expect(count!.communes).toBeGreaterThanOrEqual(40);
  expect(count!.products).toBeGreaterThanOrEqual(320);
  expect(count!.reviews).toBeGreaterThanOrEqual(1_500);
  expect(count!.kinds).toBe(64);
});

test("every kind is sold by at least three sellers", () =>
  none(sql`
    select k.id from product_kinds k left join products p on p.kind_id = k.id
    group by k.id having count(distinct p.seller_id) < 3`));

test("every product page says everything in both languages", () =>
  none(sql`
    select slug from products where approved_at is not null and (length(description) < 120
      or length(description_en) < 120 or coalesce(name_en, '') = '' or storage = ''
      or coalesce(storage_en, '') = '')
    union all select id::text from variants where name = '' or coalesce(name_en, '') = ''
      or unit_label = '' or unit_label_en = ''
    union all select slug from sellers where status <> 'pending'
      and (length(story) < 200 or length(coalesce(story_en, '')) < 60)
    union all select id from categories where intro = '' or intro_en = '' or name_en = ''
    union all select id from product_kinds where name_en = '' or note = '' or note_en = ''
    union all select id::text from media where alt_vi = '' or alt_en = '' or blur_data_uri = ''
    union all select slug from policy_versions where length(body) < 400 or summary = ''`));

test("no two pages have the same text, name or address", async () => {
  const [count] = await sql`
    select count(*)::int as pages, count(distinct description)::int as texts,
      count(distinct description_en)::int as english, count(distinct name)::int as names,
      count(distinct slug)::int as slugs from products where approved_at is not null`;
  expect(count).toMatchObject({
    texts: count!.pages,
    english: count!.pages,
    names: count!.pages,
    slugs: count!.pages,
  });
});

test("every product has two pictures or three, and one to four ways to buy it", () =>
  none(sql`
    select p.slug from products p
    where p.approved_at is not null and ((select count(*) from product_pictures pp where pp.product_id = p.id) not between 2 and 3
      or (select count(*) from variants v where v.product_id = p.id) not between 1 and 4)`));

test("every selling form is there", async () => {
  const forms = await sql<{ sellBy: string; pricedBy: string; liquid: boolean }[]>`
    select distinct sell_by as "sellBy", priced_by as "pricedBy", net_millilitres is not null as liquid
    from variants`;
  const names = forms.map(
    (form) => `${form.sellBy} ${form.pricedBy}${form.liquid ? " liquid" : ""}`,
  );
  expect(names.sort()).toEqual([
    "pack unit",
    "pack unit liquid",
    "piece kilogram",
    "piece unit",
    "weight kilogram",
  ]);
});

test("every price per kilogram, litre or piece lies in its kind's band, give or take a seventh", async () => {
  const rows = await sql<
    {
      kindId: string;
      name: string;
      price: string;
      pricedBy: string;
      netGrams: number | null;
      netMillilitres: number | null;
    }[]
  >`
    select p.kind_id as "kindId", v.name, v.price, v.priced_by as "pricedBy",
      v.net_grams as "netGrams", v.net_millilitres as "netMillilitres"
    from variants v join products p on p.id = v.product_id`;
  const strange: string[] = [];
  let compared = 0;
  for (const row of rows) {
    const kind = seedKinds.find((candidate) => candidate.id === row.kindId)!;
    const measure = bandMeasure(kind);
    const grams = row.pricedBy === "kilogram" ? 1_000 : row.netGrams;
    const units =
      measure.grams && grams
        ? grams / measure.grams
        : measure.millilitres && row.netMillilitres
          ? row.netMillilitres / measure.millilitres
          : null;
    if (units === null) continue;
    compared += 1;
    const perUnit = Number(row.price) / units;
    if (perUnit < Number(kind.priceMin) * 0.85 || perUnit > Number(kind.priceMax) * 1.15) {
      strange.push(`${row.kindId} ${row.name}: ${perUnit}`);
    }
  }
  expect(strange).toEqual([]);
  expect(compared).toBeGreaterThan(rows.length * 0.9);
});

test("every unit price can be told: by weight, by volume or by the piece", () =>
  none(sql`
    select id from variants
    where sell_by <> 'weight' and net_grams is null and net_millilitres is null`));

test("stock is the sum of its movements, and some goods are gone or nearly", async () => {
  await none(sql`
    select l.variant_id from stock_levels l
    where l.on_hand <> (select sum(quantity) from stock_movements m where m.variant_id = l.variant_id)`);
  await none(sql`
    select v.id from variants v left join stock_levels l on l.variant_id = v.id
    where l.variant_id is null`);
  const [count] = await sql`
    select count(*) filter (where on_hand = 0)::int as gone,
      count(*) filter (where on_hand between 1 and 4)::int as few from stock_levels`;
  expect(count!.gone).toBeGreaterThan(20);
  expect(count!.few).toBeGreaterThan(10);
});

test("goods in stock have a lot that is not past its day", () =>
  none(sql`
    select p.slug from products p
    where exists (select 1 from variants v join stock_levels l on l.variant_id = v.id
        where v.product_id = p.id and l.on_hand > 0)
      and not exists (select 1 from lots where lots.product_id = p.id
        and lots.harvested_on <= date '2026-11-22' and lots.best_before >= date '2026-11-22')`));

test("the price that is asked is the last in its history, and history has no gap", async () => {
  await none(sql`
    select v.id from variants v left join variant_prices vp on vp.variant_id = v.id and vp.valid_to is null
    where vp.price is distinct from v.price`);
  await none(sql`
    select id from (select id, valid_from, lag(valid_to) over w as until, row_number() over w as number
      from variant_prices window w as (partition by variant_id order by valid_from)) as history
    where number > 1 and until is distinct from valid_from`);
});

test("ratings are the sum of the published reviews", () =>
  none(sql`
    select p.slug from products p left join (select product_id, count(*) as count, sum(rating) as sum
      from reviews where status = 'published' group by 1) r on r.product_id = p.id
    where p.rating_count <> coalesce(r.count, 0) or p.rating_sum <> coalesce(r.sum, 0)
      or p.sold_count < p.rating_count`));

test("reviews are varied: every bucket has 120 sentences, and no product says one twice", async () => {
  for (const groups of Object.values(reviewSentences)) {
    expect(new Set(Object.values(groups).flat()).size).toBeGreaterThanOrEqual(120);
  }
  await none(sql`
    select product_id, body from reviews group by 1, 2 having count(*) > 1`);
  await none(sql`
    select body from reviews group by 1 having count(*) > 25`);
});

test("a geographical indication stands only on goods from inside its area", async () => {
  await none(sql`
    select p.slug from certificate_products cp
      join certificates c on c.id = cp.certificate_id and c.kind = 'geographical-indication'
      join products p on p.id = cp.product_id join product_kinds k on k.id = p.kind_id
      join sellers s on s.id = p.seller_id
      left join lots l on l.product_id = p.id
    where not s.commune_code = any(k.gi_commune_codes)
      or l.commune_code is null or not l.commune_code = any(k.gi_commune_codes)`);
  const [{ count }] = (await sql`
    select count(*)::int from certificates where kind = 'geographical-indication'`) as [
    { count: number },
  ];
  expect(count).toBeGreaterThan(4);
  const outside = await sql`
    select p.slug from products p join product_kinds k on k.id = p.kind_id join sellers s on s.id = p.seller_id
    where cardinality(k.gi_commune_codes) > 0 and not s.commune_code = any(k.gi_commune_codes)`;
  expect(outside.length).toBeGreaterThan(0);
});

test("a product that names a mark has it, verified and unexpired", () =>
  none(sql`
    select p.slug from products p cross join (values ('VietGAP', 'vietgap'),
      ('GLOBALG.A.P.', 'globalgap'), ('hữu cơ', 'organic')) as claim (word, kind)
    where position(claim.word in p.name) > 0 and not exists (
      select 1 from certificate_products cp join certificates c on c.id = cp.certificate_id
      where cp.product_id = p.id and c.kind = claim.kind and c.status = 'verified'
        and (c.expires_on is null or c.expires_on >= date '2026-11-22'))`));

test("no product has two numbers of stars, and papers are verified, run out, sent, refused or revoked", async () => {
  await none(sql`
    select cp.product_id from certificate_products cp join certificates c on c.id = cp.certificate_id
    where c.kind like 'ocop-%' group by 1 having count(*) > 1`);
  const states = await sql<{ state: string }[]>`
    select distinct status || case when expires_on < date '2026-11-22' then ' past' else '' end as state
    from certificates order by 1`;
  expect(states.map((row) => row.state)).toEqual([
    "refused",
    "revoked",
    "sent",
    "verified",
    "verified past",
  ]);
});

test("sellers have valid phones, tax codes and accounts that belong to nobody", async () => {
  const rows = await sql<{ kind: string; phone: string; taxCode: string | null; holder: string }[]>`
    select s.kind, s.phone, s.tax_code as "taxCode", b.holder_name as holder
    from sellers s join seller_bank_accounts b on b.seller_id = s.id and b.verified_at is not null`;
  expect(rows).toHaveLength(demoCast.length);
  for (const row of rows) {
    expect(row.phone).toMatch(/^\+84(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])\d{7}$/);
    expect(row.holder).toMatch(/^[A-Z ]+$/);
    if (row.kind !== "household") expect(isCompanyTaxCode(row.taxCode!)).toBe(true);
    else if (row.taxCode) expect(row.taxCode).toMatch(/^0(72|80)9\d{8}$/);
  }
  expect(new Set(rows.map((row) => row.phone)).size).toBe(rows.length);
});

test("a check digit is told from its neighbours", () => {
  expect(isCompanyTaxCode("0100109106")).toBe(true);
  expect(isCompanyTaxCode("0100109107")).toBe(false);
});

test("what spoils within a day is brought by its seller and never only posted", async () => {
  await none(sql`
    select s.slug from sellers s where exists (select 1 from products p join product_kinds k on k.id = p.kind_id
        where p.seller_id = s.id and k.max_transit_hours <= 24)
      and not exists (select 1 from delivery_methods d join delivery_areas a on a.delivery_method_id = d.id
        where d.seller_id = s.id and d.kind = 'own-delivery')`);
  await none(sql`
    select s.slug from sellers s where s.status <> 'pending' and not exists (
      select 1 from delivery_methods d where d.seller_id = s.id and d.kind = 'pickup')`);
});

test("spirits are for adults only", async () => {
  const rows = await sql`select id from product_kinds where minimum_age = 18`;
  expect(rows.map((row) => row.id)).toEqual(["ruou-de-go-den"]);
});

test("the home page recommends goods that are there", async () => {
  const rows = await sql`
    select h.reason, h.reason_en from home_picks h
    where exists (select 1 from variants v join stock_levels l on l.variant_id = v.id
      where v.product_id = h.product_id and l.on_hand >= v.min_quantity)`;
  expect(rows.length).toBeGreaterThanOrEqual(6);
});

test("every picture of a page lies in the store, and waits for its renditions", async () => {
  const files = createFileStore(filesDir);
  const rows = await sql<{ id: string }[]>`select id from media`;
  expect(rows.length).toBeGreaterThan(200);
  for (const { id } of rows) expect(await files.has(masterKey(id))).toBe(true);
  await none(sql`
    select id from media where not exists (
      select 1 from outbox where topic = 'media-renditions' and subject_id = media.id)`);
});

test("search hears of every product", () =>
  none(sql`
    select id from products where not exists (
      select 1 from outbox where topic = 'search-product' and subject_id = products.id)`));

test("a second load changes nothing", async () => {
  const before = await sql`select md5(string_agg(p::text, '' order by id)) as sum from products p`;
  expect(await seedDemo({ connection: database, filesDir, now })).toBe(false);
  const after = await sql`select md5(string_agg(p::text, '' order by id)) as sum from products p`;
  expect(after[0]).toEqual(before[0]);
});

test("the plan is the same every time, to the letter", () => {
  const digest = () =>
    createHash("sha256")
      .update(
        JSON.stringify(planDemo(now).rows, (_key, value) =>
          typeof value === "bigint" ? String(value) : value,
        ),
      )
      .digest("hex");
  expect(digest()).toBe(digest());
});

test("reviews, questions and reports stand in every state, each waiting one in the queue", async () => {
  const states = await sql`
    select 'question' as of, case when answer is not null then 'answered'
        when answer_due_at < ${now.toISOString()}::timestamptz then 'overdue' else status end as state from questions
    union select 'report', status from reports union select 'review', status from reviews
    order by 1, 2`;
  expect(states.map(({ of, state }) => `${of} ${state}`)).toEqual([
    ...["answered", "awaiting", "overdue", "published", "rejected"].map(
      (state) => `question ${state}`,
    ),
    ...["dismissed", "open", "upheld"].map((state) => `report ${state}`),
    ...["awaiting", "published", "rejected"].map((state) => `review ${state}`),
  ]);
  await none(sql`
    select 1 from questions q where status = 'awaiting' and not exists (
      select 1 from queue_items i where i.subject_id = q.id and closed_at is null)`);
  const owners = await sql`select 1 from seller_members where role = 'owner' and ended_at is null`;
  expect(owners.length).toBeGreaterThanOrEqual(2);
});

test("dossiers and their answers stand in every state, each sent one in the queue", async () => {
  const states = await sql`
    select 'dossier' as of, status from dossiers union select 'item', status from dossier_items
    order by 1, 2`;
  expect(states.map(({ of, status }) => `${of} ${status}`)).toEqual([
    ...["accepted", "draft", "refused", "returned", "sent", "withdrawn"].map(
      (status) => `dossier ${status}`,
    ),
    ...["accepted", "expired", "missing", "refused", "sent", "waived"].map(
      (status) => `item ${status}`,
    ),
  ]);
  const waiting = await sql`
    select 1 from queue_items where kind = 'dossier' and closed_at is null`;
  expect(waiting).toHaveLength(3);
});
