import { asc, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { productKinds } from "#db/schema";
import { fieldHeaders, sheetFields, stateHeader } from "./sheet/columns";
import { knownUnits, wayOf, waysOfSelling } from "./sheet/ways-of-selling";
import type { Sheet, SheetCell } from "./sheet/write-table.server";

const states: Readonly<Record<string, string>> = {
  draft: "bản nháp",
  "awaiting-approval": "chờ duyệt",
  approved: "đang bán",
  withdrawn: "tạm ngưng",
  rejected: "bị từ chối",
  "taken-down": "bị gỡ",
};

const headers = [...sheetFields.map((field) => fieldHeaders[field]), stateHeader];

interface Row extends Record<string, unknown> {
  sku: string | null;
  name: string;
  kind: string;
  variant: string;
  sell_by: string;
  priced_by: string;
  unit: string;
  price: string | null;
  stock: string | null;
  grams: number | null;
  description: string;
  status: string;
}

/** Everything a seller has, on the shelves and in preparation, one pack a row: what an import reads. */
export async function exportProducts(db: Db, sellerId: string): Promise<Sheet> {
  const rows = await db.execute<Row>(sql`
    select v.sku, p.name, k.name as kind, v.name as variant, v.sell_by, v.priced_by,
           v.unit_label as unit, v.price::text, coalesce(s.on_hand - s.reserved, 0)::text as stock,
           v.net_grams as grams, p.description, p.status, 0 as turn, v.position, p.id
    from products p
    join product_kinds k on k.id = p.kind_id
    join variants v on v.product_id = p.id and v.is_active
    left join stock_levels s on s.variant_id = v.id
    where p.seller_id = ${sellerId} and p.approved_at is not null
      and p.status in ('approved', 'withdrawn', 'taken-down')
    union all
    select v->>'sku', r.content->>'name', k.name, v->>'name', v->>'sellBy', v->>'pricedBy',
           v->>'unitLabel', v->>'price', v->>'stock', (v->>'netGrams')::int,
           r.content->>'description', p.status, 1, place::int, p.id
    from product_revisions r
    join products p on p.id = r.product_id
    join product_kinds k on k.id = p.kind_id
    cross join lateral jsonb_array_elements(r.content->'variants') with ordinality as e (v, place)
    where p.seller_id = ${sellerId} and p.approved_at is null
      and r.status in ('draft', 'sent', 'returned')
    order by turn, name, id, position`);
  return { name: "Hàng", headers, rows: [...rows].map(cellsOf) };
}

function cellsOf(row: Row): SheetCell[] {
  const stock = row.stock === null ? null : Number(row.stock);
  const isWeight = row.sell_by === "weight";
  return [
    row.sku ?? "",
    row.name,
    row.kind,
    row.variant,
    wayOf({ sellBy: row.sell_by, pricedBy: row.priced_by })?.word ?? "",
    row.unit,
    row.price === null ? null : Number(row.price),
    stock === null ? null : isWeight ? stock / 1_000 : stock,
    row.grams,
    row.description,
    "",
    states[row.status] ?? row.status,
  ];
}

/** An empty file with one row as an example, and a sheet of what may stand in which column. */
export async function templateSheets(db: Db): Promise<Sheet[]> {
  const kinds = await db
    .select({ name: productKinds.name, unit: productKinds.unit })
    .from(productKinds)
    .orderBy(asc(productKinds.name));
  const words = waysOfSelling.map(({ word }) => word);
  const example: SheetCell[] = [
    "MC-01",
    "Mãng cầu Bà Đen loại 1",
    kinds.find(({ name }) => /mãng cầu/i.test(name))?.name ?? kinds[0]!.name,
    "Bán theo ký",
    "theo ký",
    "kg",
    60_000,
    40,
    null,
    "Mãng cầu hái trong ngày, múi dai, ngọt thanh. Mỗi ký 2 tới 3 trái.",
    "mang-cau-1.jpg; mang-cau-2.jpg",
  ];
  const height = Math.max(kinds.length, words.length, knownUnits.length);
  return [
    { name: "Hàng", headers: headers.slice(0, -1), rows: [example] },
    {
      name: "Giá trị",
      headers: [fieldHeaders.kind, "Đơn vị hay dùng", fieldHeaders.how, fieldHeaders.unit],
      rows: Array.from({ length: height }, (_, index) => [
        kinds[index]?.name ?? null,
        kinds[index]?.unit ?? null,
        words[index] ?? null,
        knownUnits[index] ?? null,
      ]),
    },
  ];
}
