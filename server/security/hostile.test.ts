import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "#db/schema";
import { knownCommunes } from "#db/seed/builders";
import { canaries, startTestApp, type TestApp } from "../testing-app";
import type { Answer } from "../testing-http";
import { accessRules } from "./access-rules";
import { changedTables, checksums } from "./checksum";
import { formsIn, type PageForm } from "./page-forms";
import { placesOf } from "./places";
import { hostileFiles } from "./testing-files";
import { whatRuns } from "./testing-markup";
import { payloads, probe } from "./testing-payloads";
import { type ServedRoute, servedRoutes } from "./testing-routes";
import { buildWorld, type Role, type World } from "./testing-world";
import { mayPass } from "./who-may";

const origin = "https://cho.tayninh.example";
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
let app: TestApp;
let world: World;
let served: ServedRoute[];

beforeAll(async () => {
  app = await startTestApp(async ({ db }) => {
    world = await buildWorld(db, canaries.APP_SECRET);
  });
  served = await servedRoutes();
});
afterAll(async () => {
  agent.destroy();
  await app?.close();
});

const cookieOf = (role: Role) => {
  const session = world.sessions[role];
  return session ? { Cookie: `__Host-phien=${session}` } : {};
};
const asker: readonly Role[] = ["owner-a", "moderation", "certificate", "trade", "administrator"];

async function inBatches<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...list];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

test("S3 a form from elsewhere changes nothing, at any address and in any dress", {
  timeout: 120_000,
}, async () => {
  const foreign: Record<string, http.OutgoingHttpHeaders> = {
    evil: { Origin: "https://evil.example" },
    null: { Origin: "null" },
    garbage: { Origin: "::" },
    subdomain: { Origin: "https://gia.cho.tayninh.example" },
    http: { Origin: "http://cho.tayninh.example" },
    "cross-site": { "Sec-Fetch-Site": "cross-site" },
    "forwarded host": { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
  };
  const types = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=xx",
    "text/plain",
    "application/json",
  ];
  const before = await checksums(app.database);
  const wrong: string[] = [];
  let count = 0;
  for (const route of served.filter(({ takesPosts }) => takesPosts)) {
    const [place] = placesOf(route.pattern, world);
    const role: Role = accessRules[route.file]!.kind === "desk" ? "moderation" : "owner-a";
    const cells = Object.entries(foreign).flatMap(([name, headers]) =>
      types.flatMap((type) => ["", ".data"].map((ending) => ({ name, headers, type, ending }))),
    );
    await inBatches(cells, async ({ name, headers, type, ending }) => {
      const [pathname, query] = place!.address.split("?");
      const answer = await app.send(`${pathname}${ending}${query ? `?${query}` : ""}`, {
        method: "POST",
        agent,
        headers: { ...cookieOf(role), ...headers, "Content-Type": type },
        body: "x=1",
      });
      count += 1;
      if (answer.status !== 403) wrong.push(`${answer.status} ${name} ${type} ${place!.address}`);
    });
  }
  console.info(`${count} foreign posts`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(changedTables(before, await checksums(app.database))).toEqual([]);
  expect(count).toBeGreaterThan(2_000);
});

interface FoundForm extends PageForm {
  role: Role;
}

const read = (address: string, role: Role) =>
  app.send(address, { agent, headers: { ...cookieOf(role), "Accept-Encoding": "identity" } });

/** Every page that each of these people may open, once. */
async function pages(
  roles: readonly Role[],
  look: (address: string, role: Role, answer: Answer) => void,
): Promise<void> {
  const visits = served.flatMap((route) =>
    placesOf(route.pattern, world).flatMap((place) =>
      roles
        .filter((role) => place.isThere && mayPass(accessRules[route.file]!, role, place, false))
        .map((role) => ({ address: place.address, role })),
    ),
  );
  await inBatches(visits, async ({ address, role }) =>
    look(address, role, await read(address, role)),
  );
}

async function findForms(): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  await pages(asker, (address, role, { text }) => {
    for (const form of formsIn(text, address)) {
      const key = `${form.action} ${form.fields.map(({ name }) => name)}`;
      if (!found.has(key)) found.set(key, { ...form, role });
    }
  });
  const { product, seller } = world.publicSlugs;
  for (const address of [`/san-pham/${product}/hoi`, `/bao-cao?gian-hang=${seller}`]) {
    for (const form of formsIn((await read(address, "owner-a")).text, address)) {
      found.set(address, { ...form, role: "owner-a" });
    }
  }
  // Signing out would end what the test asks with.
  return [...found.values()].filter(({ action }) => !/dang-xuat|dang-nhap/.test(action));
}

const boundary = "----form";
type Part = { name: string; value: string | Buffer; fileName?: string };

function multipart(parts: readonly Part[]): Buffer {
  const chunks = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
        fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: image/jpeg`
      }\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
}

const post = (form: FoundForm, parts: readonly Part[]) =>
  app.send(form.action, {
    method: "POST",
    agent,
    headers: {
      ...cookieOf(form.role),
      Origin: origin,
      "Content-Type": form.isMultipart
        ? `multipart/form-data; boundary=${boundary}`
        : "application/x-www-form-urlencoded",
    },
    body: form.isMultipart
      ? multipart(parts)
      : new URLSearchParams(parts.map(({ name, value }) => [name, String(value)])).toString(),
  });

/** Names of all columns in both spellings: what somebody would try to set besides. */
const columnNames = [
  ...new Set(
    Object.values(schema as Record<string, unknown>)
      .filter((value): value is PgTable => is(value, PgTable))
      .flatMap((table) => Object.keys(getTableColumns(table)))
      .flatMap((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ),
];
const sentinel = "S14SENTINEL";

test("S20 a right that ends in the middle of a session is gone at the next request", async () => {
  const { sql } = app.database;
  const { shops, accountIds } = world;
  const own = `/nguoi-ban/${shops.a.slug}/danh-gia`;
  const status = async (role: Role, address: string) => (await read(address, role)).status;
  expect(await status("owner-b", `/nguoi-ban/${shops.b.slug}/danh-gia`)).toBe(200);
  await sql`update seller_members set ended_at = now() where account_id = ${accountIds["owner-b"]!}`;
  expect(await status("owner-b", `/nguoi-ban/${shops.b.slug}/danh-gia`)).toBe(404);

  expect(await status("helper", own)).toBe(200);
  await sql`update assistance_consents set revoked_at = now() where helper_id = ${accountIds.helper!}`;
  expect(await status("helper", own)).toBe(404);

  expect(await status("moderation", "/tinh")).toBe(200);
  await sql`update staff_roles set ended_at = now() where account_id = ${accountIds.moderation!}`;
  expect(await status("moderation", "/tinh")).toBe(404);
  expect(await status("moderation", "/tinh.data")).toBe(404);

  expect(await status("owner-a", own)).toBe(200);
  await sql`update accounts set status = 'disabled' where id = ${accountIds["owner-a"]!}`;
  expect(await status("owner-a", own)).toBe(303);

  const { product } = world.publicSlugs;
  expect(await status("anonymous", `/san-pham/${product}`)).toBe(200);
  await sql`update sellers set status = 'suspended' where id = ${shops.a.sellerId}`;
  await expect
    .poll(() => status("anonymous", `/san-pham/${product}`), { timeout: 2_000 })
    .not.toBe(200);
  await sql`update sellers set status = 'active' where id = ${shops.a.sellerId}`;
  await sql`update accounts set status = 'active' where id = ${accountIds["owner-a"]!}`;
  await sql`update staff_roles set ended_at = null where account_id = ${accountIds.moderation!}`;
  await sql`update assistance_consents set revoked_at = null where helper_id = ${accountIds.helper!}`;
  await sql`update seller_members set ended_at = null where account_id = ${accountIds["owner-b"]!}`;
});

test("S7 no file is kept but as a picture or paper made anew, whatever it was called", {
  timeout: 300_000,
}, async () => {
  const forms = (await findForms()).filter(({ fileFields }) => fileFields.length > 0);
  const { number, token, line } = world.orders.a;
  const review = `/don-hang/${number}/danh-gia/${line}?k=${token}`;
  for (const form of formsIn((await read(review, "anonymous")).text, review)) {
    forms.push({ ...form, role: "anonymous" });
  }
  expect(forms.length).toBeGreaterThan(0);
  const corpus = await hostileFiles();
  const broken: string[] = [];
  for (const form of forms) {
    for (const [at, { fileName, bytes }] of corpus.entries()) {
      const name = form.fileFields[at % form.fileFields.length]!;
      const parts: Part[] = [
        ...form.fields.map(({ name: field, isText, value }) => ({
          name: field,
          value: isText ? "Chữ thường" : value,
        })),
        { name, value: bytes, fileName },
      ];
      const answer = await post(form, parts);
      if (answer.status >= 500) broken.push(`${answer.status} ${form.action} ${fileName}`);
    }
    const huge = await post(form, [
      { name: form.fileFields[0]!, value: Buffer.alloc(90_000_000), fileName: "to.jpg" },
    ]).catch(() => null);
    if (huge && huge.status !== 413) broken.push(`${huge.status} ${form.action}: 90 MB`);
  }
  expect(broken).toEqual([]);
  const folder = path.join(app.services.env.DATA_DIR, "files");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const odd: string[] = [];
  for (const file of files) {
    const bytes = await readFile(path.join(file.parentPath, file.name));
    const head = bytes.toString("latin1", 0, 12);
    if (!/^(\xff\xd8\xff|%PDF-|RIFF)|^....ftyp/s.test(head)) odd.push(`${file.name}: ${head}`);
    const text = bytes.toString("latin1");
    if (/<\?php|<script|PAYLOAD|GPSLatitude|OpenAction|\/JavaScript/.test(text)) {
      odd.push(`${file.parentPath}/${file.name} carries a payload`);
    }
  }
  console.info(`${forms.length} upload forms × ${corpus.length} files, ${files.length} files kept`);
  expect(odd).toEqual([]);
  const outside = await readdir(app.services.env.DATA_DIR);
  expect(outside.filter((name) => /passwd|\.jpg$|\.php$/.test(name))).toEqual([]);
});

/** Every text column of every table that somebody may have filled by hand, given all payloads at once. */
async function plantPayloads(): Promise<string[]> {
  const { sql } = app.database;
  const all = payloads.join(" ");
  const planted: string[] = [];
  for (const table of Object.values(schema as Record<string, unknown>)) {
    if (!is(table, PgTable)) continue;
    const tableName = getTableName(table);
    for (const column of Object.values(getTableColumns(table))) {
      if (column.columnType !== "PgText" || column.enumValues?.length) continue;
      if (madeByUs.test(column.name) || column.primary || notByHand.has(tableName)) continue;
      const value = column.isUnique ? sql`${all} || ' ' || gen_random_uuid()` : sql`${all}`;
      // What a rule of the database keeps out cannot be shown.
      const written = await sql`update ${sql(tableName)} set ${sql(column.name)} = ${value}`.catch(
        () => null,
      );
      if (written?.count) planted.push(`${tableName}.${column.name}`);
    }
  }
  // A page's content has limits of its own, and what is beyond them is no content of ours.
  const content =
    await sql`update product_revisions set content = content || ${JSON.stringify(hostileContent())}::text::jsonb`;
  if (content.count) planted.push("product_revisions.content");
  return planted;
}

/** As many payloads as a field takes, from a place in the list on, so that fields differ. */
function packed(longest: number, from = 0): string {
  let text = "";
  for (let i = 0; i < payloads.length; i++) {
    const next = `${text} ${payloads[(from + i) % payloads.length]}`.trim();
    if (next.length <= longest) text = next;
  }
  return text;
}

/** A page with payloads wherever somebody may write. */
function hostileContent() {
  const [name, nameEn, unitLabel] = [packed(120), packed(120, 30), packed(20)];
  return {
    name,
    nameEn,
    description: packed(5_000),
    descriptionEn: packed(5_000, 20),
    storage: packed(500, 40),
    pictures: [{ mediaId: randomUUID(), alt: packed(200, 50) }],
    variants: [
      {
        ...{ id: randomUUID(), name: packed(80, 10), nameEn: packed(80, 60), sku: packed(60, 25) },
        ...{ sellBy: "pack", pricedBy: "unit", unitLabel, unitLabelEn: unitLabel, price: 50_000 },
        ...{ netGrams: 500, minQuantity: 1, stepQuantity: 1, maxQuantity: 10, stock: 5 },
      },
    ],
    lots: [
      {
        ...{ id: randomUUID(), harvestedOn: "2026-11-20", communeCode: knownCommunes.binhMinh },
        ...{ plotName: packed(80, 35), note: packed(500, 45) },
      },
    ],
  };
}

/** Keys, marks and hashes: nobody types them, and pages are found by them. */
const madeByUs =
  /slug|code|key|hash|token|status|kind|type|issuer|subject|number|path|file$|rendition|locale|link|version|verifier|sub$|sid|url|source|unit$|id$/;
const notByHand = new Set([
  ...["communes", "provinces", "former_places", "rate_limits", "sessions", "audit_entries"],
  ...["search_documents", "search_words", "dated_rules", "search_changes"],
]);

test("S14 a field nobody asked for is not kept, and no form breaks the server", {
  timeout: 120_000,
}, async () => {
  const forms = await findForms();
  const expected = new Map<string, Set<string>>();
  const bare = (action: string) => action.split("?")[0]!;
  for (const { action, fields, fileFields } of forms) {
    const names = expected.get(bare(action)) ?? new Set<string>();
    for (const { name } of fields) names.add(name);
    for (const name of fileFields) names.add(name);
    expected.set(bare(action), names);
  }
  const broken: string[] = [];
  const taken = new Set<string>();
  const rounds = 3;
  for (let round = 0; round < rounds; round++) {
    await inBatches(forms, async (form) => {
      const known = expected.get(bare(form.action))!;
      const extras = columnNames.filter((name, at) => !known.has(name) && at % rounds === round);
      const answer = await post(form, [
        ...form.fields.map(({ name, isText, value }, at) => ({
          name,
          value: isText ? `Chữ ${payloads[(at * 7 + round) % payloads.length]}` : value,
        })),
        ...extras.map((name) => ({ name, value: sentinel })),
      ]);
      if (answer.status >= 500) broken.push(`${answer.status} ${form.action}`);
      if (answer.status === 303 || answer.status === 302) taken.add(bare(form.action));
      broken.push(...whatRuns(answer.text).map((what) => `${form.action}: ${what}`));
    });
  }
  expect(broken.slice(0, 10)).toEqual([]);
  const kept: string[] = [];
  const { sql } = app.database;
  for (const table of Object.values(schema as Record<string, unknown>)) {
    if (!is(table, PgTable)) continue;
    const name = getTableName(table);
    const [row] = await sql<{ hits: number }[]>`
      select count(*)::int as hits from ${sql(name)} as t where t::text like ${`%${sentinel}%`}`;
    if (row!.hits > 0) kept.push(`${name}: ${row!.hits}`);
  }
  console.info(`${forms.length} forms with ${columnNames.length} fields more, ${taken.size} taken`);
  expect(kept).toEqual([]);
  expect(taken.size).toBeGreaterThan(5);
});

test("S5 whatever is written shows as text, on every page of everybody", {
  timeout: 120_000,
}, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
  const planted = await plantPayloads();
  await app.services.search.rebuild();
  const running: string[] = [];
  const broken: string[] = [];
  let pageCount = 0;
  let shown = 0;
  await pages([...asker, "anonymous"], (address, role, { status, text, headers }) => {
    if (status >= 500) broken.push(`${status} ${role} ${address}`);
    if (!/html/.test(String(headers["content-type"]))) return;
    pageCount += 1;
    if (text.includes(probe)) shown += 1;
    running.push(...whatRuns(text).map((what) => `${role} ${address}: ${what.slice(0, 300)}`));
  });
  console.info(
    `${payloads.length} payloads in ${planted.length} columns, on ${shown} of ${pageCount} pages`,
  );
  expect(broken).toEqual([]);
  expect(running.slice(0, 10)).toEqual([]);
  expect(planted.length).toBeGreaterThan(40);
  expect(shown).toBeGreaterThan(50);
});
