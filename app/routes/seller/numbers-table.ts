import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCsv } from "#app/domain/listing/sheet/write-table.server";
import { readPeriod } from "#app/domain/reporting/periods";
import { type ShopNumbers, shopNumbers } from "#app/domain/reporting/shop-numbers.server";
import { requireSeller } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { sheetResponse } from "#app/http/sheet-response.server";
import { services } from "#app/services.server";
import { numbersWords as words } from "#app/ui/words/numbers";

type Table = Parameters<typeof writeCsv>[0];

const inStock = (quantity: number, sellBy: string) =>
  sellBy === "weight" ? quantity / 1_000 : quantity;

const tables: Readonly<Record<string, (numbers: ShopNumbers) => Table>> = {
  "theo-ngay.csv": ({ spans }) => ({
    headers: ["Từ ngày", "Tới ngày", words.sales, words.orders, words.views],
    rows: spans.map(({ from, to, sales, orders, views }) => [
      ...[from, to],
      ...[Number(sales), orders, views],
    ]),
  }),
  "ban-chay.csv": ({ bestSellers }) => ({
    headers: [words.product, words.orders, words.sales, words.views],
    rows: bestSellers.map(({ name, orders, sales, views }) => [name, orders, Number(sales), views]),
  }),
  "ton-kho.csv": ({ stock }) => ({
    headers: [words.product, words.variant, words.left, "Đơn vị", words.sold, "Đủ bán (ngày)"],
    rows: stock.map((row) => [
      ...[row.productName, row.variantName, inStock(row.available, row.sellBy), row.unitLabel],
      ...[inStock(row.sold, row.sellBy), row.daysLeft],
    ]),
  }),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager", "accountant");
  const name = params.table ?? "";
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) throw new Response(null, { status: 404, headers: privatePage });
  const { db, now } = services();
  const period = readPeriod(new URL(request.url).searchParams.get("ngay"));
  const numbers = await shopNumbers(db, { sellerId: actor.sellerId, period, now: now() });
  return sheetResponse(
    writeCsv(table(numbers)),
    `${actor.slug}-${name.replace(".csv", "")}-${period}`,
    "csv",
  );
}
