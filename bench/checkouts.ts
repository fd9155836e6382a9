import { randomUUID } from "node:crypto";
import http from "node:http";
import type { Connection } from "#db/client.server";
import { percentile } from "./load-generator";
import { printTable } from "./table";

/**
 * Guests who each put goods of three sellers into a cart and order them, paying on delivery: four calls
 * over HTTP through the real pages, the total read from the page as a person would.
 */
export async function benchCheckouts(options: {
  port: number;
  connection: Connection;
  seconds: number;
}): Promise<void> {
  const { sql } = options.connection;
  const variants = await sql<{ id: string; seller: string; quantity: number }[]>`
    select distinct on (p.seller_id) v.id, p.seller_id as seller, v.min_quantity as quantity
    from variants v join products p on p.id = v.product_id
    join product_kinds k on k.id = p.kind_id
    join stock_levels s on s.variant_id = v.id
    join sellers b on b.id = p.seller_id and b.minimum_order = 0 and b.status = 'active'
    join delivery_methods d on d.seller_id = b.id and d.kind = 'post' and d.is_active
    where p.status = 'approved' and v.is_active and k.minimum_age is null
      and coalesce(p.max_transit_hours, k.max_transit_hours) is null
    order by p.seller_id, v.id
    limit 60`;
  if (variants.length < 3) throw new Error("the market has too few sellers to buy from three");
  await sql`update stock_levels set on_hand = on_hand + 50000000
    where variant_id in ${sql(variants.map(({ id }) => id))}`;
  const origin = await shopOrigin(options.port);

  const rows = [];
  for (const buyers of [1, 4, 16]) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: buyers });
    const whole: number[] = [];
    const placing: number[] = [];
    let refused = 0;
    let next = 0;
    const started = performance.now();
    const until = started + options.seconds * 2000;
    await Promise.all(
      Array.from({ length: buyers }, async () => {
        while (performance.now() < until) {
          const goods = [0, 1, 2].map((n) => variants[(next + n * 7) % variants.length]!);
          next++;
          const from = performance.now();
          const took = await buy({ port: options.port, agent, origin, goods });
          if (took === null) refused++;
          else {
            placing.push(took);
            whole.push(performance.now() - from);
          }
        }
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    agent.destroy();
    for (const times of [whole, placing]) times.sort((a, b) => a - b);
    rows.push({
      buyers,
      "orders/s": whole.length / seconds,
      "whole p50": percentile(whole, 0.5),
      "whole p95": percentile(whole, 0.95),
      "placing p50": percentile(placing, 0.5),
      "placing p95": percentile(placing, 0.95),
      "placing p99": percentile(placing, 0.99),
      orders: whole.length,
      refused,
    });
  }
  const [check] = await sql<{ oversold: number; lopsided: number }[]>`
    select (select count(*)::int from stock_levels where reserved > on_hand) as oversold,
           (select count(*)::int from (select transaction_id from ledger_entries
              group by transaction_id having sum(amount) <> 0) t) as lopsided`;
  printTable("Orders of three sellers, three carts calls and the form (ms)", rows);
  console.log(
    `  oversold variants: ${check?.oversold}, postings out of balance: ${check?.lopsided}`,
  );
}

/** @returns milliseconds the last call took, or null where the order was refused */
async function buy(options: {
  port: number;
  agent: http.Agent;
  origin: string;
  goods: { id: string; quantity: number }[];
}): Promise<number | null> {
  const { port, agent, origin } = options;
  let cookie = "";
  for (const { id, quantity } of options.goods) {
    const added = await call({
      port,
      agent,
      path: "/gio-hang/dong",
      headers: { Origin: origin, Cookie: cookie },
      form: { variantId: id, quantity: String(quantity) },
    });
    cookie = added.cookies ?? cookie;
  }
  const form = {
    name: "Nguyễn Thị Thử",
    phone: "0903123456",
    provinceCode: "80",
    communeCode: "25459",
    addressLine: "12 Nguyễn Du",
    paymentMethod: "cod",
    idempotencyKey: randomUUID(),
  };
  const headers = { Origin: origin, Cookie: cookie };
  // The form is worked out once for its place; the total it shows goes back with it.
  const shown = await call({
    port,
    agent,
    path: "/thanh-toan",
    headers,
    form: { ...form, step: "place" },
  });
  const total = /name="expectedTotal"[^>]*value="(\d+)"/.exec(shown.body)?.[1];
  const deliveries = Object.fromEntries(
    [...shown.body.matchAll(/<input[^>]*name="(deliveries\.[0-9a-f-]+)"[^>]*>/g)].flatMap(
      ([tag, name]) => {
        const value = /value="([a-z-]+)"/.exec(tag)?.[1];
        return /checked/.test(tag) && name && value ? [[name, value]] : [];
      },
    ),
  );
  if (!total) return null;
  const from = performance.now();
  const placed = await call({
    port,
    agent,
    path: "/thanh-toan",
    headers,
    form: { ...form, ...deliveries, expectedTotal: total },
  });
  return placed.status === 303 && placed.location?.includes("/don-hang/")
    ? performance.now() - from
    : null;
}

function call(options: {
  port: number;
  agent: http.Agent;
  path: string;
  headers: http.OutgoingHttpHeaders;
  form: Record<string, string>;
}): Promise<{ status: number; location?: string; cookies?: string; body: string }> {
  const body = new URLSearchParams(options.form).toString();
  return new Promise((resolve, reject) => {
    const req = http.request(
      {
        port: options.port,
        host: "127.0.0.1",
        agent: options.agent,
        method: "POST",
        path: options.path,
        headers: {
          ...options.headers,
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
        },
      },
      (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("error", reject);
        res.on("end", () =>
          resolve({
            status: res.statusCode ?? 0,
            location: res.headers.location,
            cookies: res.headers["set-cookie"]?.map((row) => row.split(";")[0]).join("; "),
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    req.on("error", reject);
    req.end(body);
  });
}

/** Where the shop says it is: forms are taken from there only. */
async function shopOrigin(port: number): Promise<string> {
  const text = await (await fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`)).json();
  return (text as { servers: { url: string }[] }).servers[0]!.url;
}
