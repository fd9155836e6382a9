import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { orderPath } from "#app/paths";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, fillCart, placeFilledOrder } from "#db/seed/named-cast";
import { canaries, startTestApp, type TestApp } from "./testing-app";
import type { Answer } from "./testing-http";

let app: TestApp;
let cartToken: string;
const visited = new Map<string, Answer>();
let before: Record<string, string>;
let after: Record<string, string>;

/** Tables that reading may write to: counts of visits, and a payment's result that only repeats the IPN. */
const mayChange = new Set(["rate_limits"]);

async function checksums(): Promise<Record<string, string>> {
  const { sql } = app.database;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    if (mayChange.has(name)) continue;
    const [row] = await sql<{ sum: string }[]>`
      select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
      from ${sql(name)} as t`;
    sums[name] = row!.sum;
  }
  return sums;
}

/** Every address of ours that a page names, in whatever attribute. */
function addressesIn(html: string): string[] {
  const found: string[] = [];
  for (const [, value = ""] of html.matchAll(/\s(?:href|src|action|srcset|content)="([^"]*)"/gi)) {
    for (const part of value.replaceAll("&amp;", "&").split(/,\s+/)) {
      const address = part.trim().split(" ")[0] ?? "";
      const local = address.replace("https://cho.tayninh.example", "");
      if (local.startsWith("/") && !local.startsWith("//")) found.push(local.split("#")[0]!);
    }
  }
  return found;
}

const mostPages = 700;

beforeAll(async () => {
  let number = "";
  let token = "";
  app = await startTestApp(async ({ db }) => {
    await seedMinimal(db);
    const { farm, cooperative } = await buildTwoShops(db);
    const lines = [
      { variantId: farm.variant.id, quantity: 1_000 },
      { variantId: cooperative.variant.id, quantity: 2 },
    ];
    const now = new Date();
    const order = await placeFilledOrder(db, { lines, now });
    number = order.number;
    token = orderLinkToken(canaries.APP_SECRET, order);
    cartToken = await fillCart(db, lines, { now });
  });
  before = await checksums();
  const waiting = [
    "/",
    "/en",
    "/gio-hang",
    "/thanh-toan",
    "/don-hang",
    "/tai-khoan",
    "/tim-kiem?q=m%C3%A3ng",
    "/gan-ban?xa=25459",
    "/ngoai-tuyen",
    "/khong-co-trang-nay",
    "/robots.txt",
    "/sitemap.xml",
    "/manifest.webmanifest",
    "/goi-y?q=ma",
    "/dia-danh?q=ninh",
    "/api/v1/products",
    "/api/v1/categories",
    "/api/v1/places",
    "/api/v1/openapi.json",
    "/api/v1/khong-co",
    "/thanh-toan/vnpay/ipn?vnp_TxnRef=x&vnp_SecureHash=y",
    "/thanh-toan/vnpay/ket-qua?vnp_TxnRef=x&vnp_SecureHash=y",
    "/suc-khoe/song",
    "/suc-khoe/san-sang",
    "/speculation-rules.json",
    "/trang-loi.css",
    orderPath("vi", number, token),
    orderPath("en", number, token),
  ];
  const known = new Set(waiting);
  while (waiting.length > 0 && visited.size < mostPages) {
    const batch = waiting.splice(0, 4);
    await Promise.all(
      batch.map(async (address) => {
        const answer = await app.send(address, {
          headers: { Cookie: `__Host-gio-hang=${cartToken}`, "Accept-Encoding": "identity" },
        });
        visited.set(address, answer);
        const type = String(answer.headers["content-type"]);
        const locations = answer.headers.location ? [answer.headers.location] : [];
        const found = /html/.test(type) ? addressesIn(answer.text) : [];
        if (/xml/.test(type)) {
          for (const [, url = ""] of answer.text.matchAll(/<loc>([^<]+)<\/loc>/g)) found.push(url);
        }
        for (const address of [...locations, ...found]) {
          const local = address.replace("https://cho.tayninh.example", "").replaceAll("&amp;", "&");
          if (!local.startsWith("/") || local.startsWith("//") || known.has(local)) continue;
          known.add(local);
          waiting.push(local);
          // The same by the framework's own way of asking for data.
          const [pathname = "", query = ""] = local.split("?");
          if (/html/.test(type) && !/\.\w+$/.test(pathname) && known.size < mostPages) {
            const data = `${pathname === "/" ? "/_root" : pathname}.data${query && `?${query}`}`;
            known.add(data);
            waiting.push(data);
          }
        }
      }),
    );
  }
  after = await checksums();
});
afterAll(async () => {
  await app?.close();
});

const documents = () =>
  [...visited].filter(([, { headers }]) => /^text\/html/.test(String(headers["content-type"])));

test("every link leads somewhere, and nothing breaks", () => {
  const broken = [...visited].filter(([, { status }]) => status >= 500);
  expect(broken.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
  const expected404 = /khong-co|\.data|\/anh\//;
  const missing = [...visited].filter(
    ([address, { status }]) => status >= 400 && !expected404.test(address),
  );
  console.info(`${visited.size} addresses visited, ${documents().length} pages`);
  expect(missing.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
  expect(documents().length).toBeGreaterThan(40);
});

test("reading changes nothing", () => {
  expect(after).toEqual(before);
});

test("every answer carries its safety headers", () => {
  for (const [address, { headers, status }] of visited) {
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["content-security-policy"], address).toMatch(/^default-src 'none'; /);
    expect(headers["content-security-policy"], address).not.toMatch(/unsafe-|\*|http:/);
    expect(headers["strict-transport-security"], address).toMatch(/max-age=63072000/);
    expect(headers["cross-origin-resource-policy"], address).toBe("same-origin");
    expect(headers["referrer-policy"], address).toMatch(
      /^(strict-origin-when-cross-origin|same-origin)$/,
    );
    expect(headers["cache-control"], `${status} ${address}`).toBeTruthy();
    // The open data are for every site; they depend on no cookie.
    if (!address.startsWith("/api/v1/")) {
      expect(headers["access-control-allow-origin"], address).toBeUndefined();
    }
    expect(headers["access-control-allow-credentials"], address).toBeUndefined();
    for (const name of ["x-powered-by", "server", "x-page-tags", "x-script-nonce"]) {
      expect(headers[name], address).toBeUndefined();
    }
  }
});

test("pages cannot be framed, and other windows cannot reach into them", () => {
  for (const [address, { headers }] of documents()) {
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"], address).toBe("DENY");
    expect(headers["cross-origin-opener-policy"], address).toBe("same-origin");
    expect(headers["permissions-policy"], address).toContain("camera=()");
  }
});

test("no page carries anything inline that its policy would have to allow", () => {
  for (const [address, { headers, text }] of documents()) {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const inline = [...text.matchAll(/<script\b([^>]*)>/g)].filter(
      ([, attributes = ""]) =>
        !/\ssrc=/.test(attributes) &&
        !/type="application\/ld\+json"/.test(attributes) &&
        !(nonce && attributes.includes(`nonce="${nonce}"`)),
    );
    expect(
      inline.map(([tag]) => tag),
      address,
    ).toEqual([]);
    expect(text.match(/<style\b/g), address).toBeNull();
    expect(text.match(/<[^>]+\sstyle="[^"]*"/g), address).toBeNull();
    expect(text.match(/<[^>]+\son\w+="[^"]*"/g), address).toBeNull();
    expect(text.match(/\s(?:href|src|action)="\s*javascript:/gi), address).toBeNull();
    expect(text.match(/\s(?:src|href|action)="http:\/\//gi), address).toBeNull();
  }
});

test("scripts, styles and fonts come from the market itself", () => {
  for (const [address, { text }] of documents()) {
    for (const [, source] of text.matchAll(
      /<(?:script|link|img|source)\b[^>]*\s(?:src|href)="(https?:[^"]+)"/g,
    )) {
      expect(source, address).toMatch(/^https:\/\/cho\.tayninh\.example\//);
    }
  }
});

test("what shows somebody's own things is kept by nobody", () => {
  const own = /^(\/en)?\/(gio-hang|thanh-toan|don-hang)(?!\/vnpay)/;
  for (const [address, { headers }] of visited) {
    if (own.test(address)) expect(headers["cache-control"], address).toMatch(/no-store/);
  }
});

test("pages kept for everybody set no cookie and show nobody's cart", () => {
  const kept = documents().filter(([, { headers }]) => headers.etag);
  expect(kept.length).toBeGreaterThan(10);
  for (const [address, { headers, text }] of kept) {
    expect(headers["set-cookie"], address).toBeUndefined();
    expect(text, address).not.toContain(cartToken);
  }
});

test("cookies are for this host and https alone, and scripts see only the count", () => {
  for (const [address, { headers }] of visited) {
    for (const cookie of headers["set-cookie"] ?? []) {
      expect(cookie, address).toMatch(/; Path=\/(;|$)/);
      expect(cookie, address).toMatch(/; Secure(;|$)/);
      expect(cookie, address).toMatch(/; SameSite=Lax(;|$)/);
      expect(cookie, address).not.toMatch(/Domain=/i);
      if (!cookie.startsWith("gio=")) {
        expect(cookie, address).toMatch(/^__Host-/);
        expect(cookie, address).toMatch(/; HttpOnly(;|$)/);
      }
    }
  }
});

test("no answer tells of the machine, the code or a secret", () => {
  for (const [address, { text, headers }] of visited) {
    const all = text + JSON.stringify(headers);
    expect(all, address).not.toMatch(/\/work\/|node_modules|at \w+ \(.*:\d+:\d+\)|postgres:\/\//);
    for (const secret of Object.values(canaries)) expect(all.includes(secret), address).toBe(false);
  }
});

test("the browser's files hold no secret, no server code and no source map", async () => {
  const folder = path.resolve("build/client");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    expect(file.name).not.toMatch(/\.map$/);
    const text = await readFile(path.join(file.parentPath, file.name), "latin1");
    for (const secret of Object.values(canaries))
      expect(text.includes(secret), file.name).toBe(false);
    expect(text, file.name).not.toMatch(
      /APP_SECRET|VNPAY_HASH_SECRET|DATABASE_URL|MEILISEARCH_API_KEY|METRICS_TOKEN|sourceMappingURL|drizzle-orm|createHmac/,
    );
  }
});
