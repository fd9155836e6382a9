import { changePriceAndStock } from "#app/domain/listing/change-price-and-stock.server";
import { getPriceGrid } from "#app/domain/listing/grid-queries.server";
import { listListings } from "#app/domain/listing/listing-queries.server";
import type { Connection } from "#db/client.server";
import { demoAccountOf } from "#db/seed/demo-accounts";
import { percentile } from "./load-generator";
import { printTable } from "./table";

const wanted = 1_000;
const pageSize = 60;
const rounds = 60;

/** The desk of a shop with 1,000 products: a page of its prices, a page of its list, a page saved. */
export async function benchPriceGrid({ connection }: { connection: Connection }): Promise<void> {
  const { db, sql } = connection;
  const [shop] = await sql<{ id: string }[]>`
    select id from sellers where slug = 'vuon-mang-cau-bay-thuan'`;
  const sellerId = shop!.id;
  await sql`
    update products set seller_id = ${sellerId} where id in (
      select id from products where status = 'approved' and seller_id <> ${sellerId}
      order by id limit greatest(0, ${wanted} - (
        select count(*)::int from products where seller_id = ${sellerId} and status = 'approved')))`;
  await sql`analyze products`;
  const actor = { accountId: await demoAccountOf(db, "chu-vuon"), role: "owner" };
  const pageOf = (page: number, words = "") =>
    getPriceGrid(db, { sellerId, words, onlySoldOut: false, page, pageSize, now: new Date() });
  const { total } = await pageOf(1);
  const pages = Math.ceil(total / pageSize);
  const rows = [];
  for (const [task, work] of [
    ["a page of prices", (round: number) => pageOf(1 + (round % pages))],
    ["prices by a word", () => pageOf(1, "mang cau")],
    [
      "a page of the list",
      (round: number) =>
        listListings(db, { sellerId, group: "all", page: 1 + (round % 20), pageSize: 30 }),
    ],
    ["60 amounts saved", (round: number) => savePage(1 + (round % pages))],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      await work(round);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    rows.push({ task, variants: total, p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
  }
  printTable("The desk of a shop with 1,000 products, ms", rows);

  async function savePage(page: number) {
    const { rows: lines } = await pageOf(page);
    await changePriceAndStock(db, {
      actor,
      sellerId,
      changes: lines.map(({ variantId, available, sellBy }) => ({
        variantId,
        price: null,
        stock: { seen: available, wanted: available + (sellBy === "weight" ? 500 : 1) },
      })),
      now: new Date(),
    });
  }
}
