import { setTimeout as sleep } from "node:timers/promises";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPage } from "#app/http/page-tags";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import type { TestRoute } from "./testing-build";
import { startTestWeb, type TestWeb } from "./testing-web";

let database: TestDatabase;
let first: TestWeb;
let second: TestWeb;
let makings = 0;
let beforeAnswer = async () => {};

/** A page of one row of the database, slow enough to be overtaken by a commit. */
const routes: TestRoute[] = [
  {
    path: "san-pham/:slug",
    loader: async () => {
      makings++;
      const [row] = await database.sql<{ name: string }[]>`select name_vi as name from notes`;
      const read = row?.name;
      await beforeAnswer();
      return new Response(JSON.stringify(read), {
        headers: { "Content-Type": "application/json", ...keepPage(["product:1", "lists"]) },
      });
    },
  },
  {
    path: "gian-hang/:slug",
    loader: () => new Response("x", { headers: keepPage(["seller:2"]) }),
  },
  { path: "chinh-sach/:slug", page: () => createElement("p"), loader: () => null },
];

beforeAll(async () => {
  database = await createTestDatabase();
  await database.sql`create table notes (name_vi text)`;
  await database.sql`insert into notes values ('Mãng cầu')`;
  [first, second] = [await startTestWeb(database, routes), await startTestWeb(database, routes)];
});
afterAll(async () => {
  await first?.close();
  await second?.close();
  await database?.close();
});

const rename = (name: string) =>
  database.sql.begin(async (tx) => {
    await tx`update notes set name_vi = ${name}`;
    await tx`select pg_notify('pages', 'product:1')`;
  });

async function until(check: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await check())) {
    if (performance.now() - startedAt > 5_000) throw new Error("never");
    await sleep(2);
  }
  return performance.now() - startedAt;
}

test("a commit reaches every process's visitors within a second", async () => {
  const waits: number[] = [];
  for (let i = 0; i < 20; i++) {
    for (const web of [first, second]) {
      await web.send("/san-pham/mang-cau");
      await web.send("/san-pham/mang-cau");
    }
    const name = `Mãng cầu ${i}`;
    await rename(name);
    for (const web of [first, second]) {
      waits.push(
        await until(async () => (await web.send("/san-pham/mang-cau")).text.includes(name)),
      );
    }
  }
  waits.sort((a, b) => a - b);
  console.info(
    `commit to new page: p50 ${waits[20]?.toFixed(1)} ms, slowest ${waits.at(-1)?.toFixed(1)} ms`,
  );
  expect(waits.at(-1)).toBeLessThan(1_000);
});

test("between commits a page is made once per process", async () => {
  await rename("Một lần");
  await until(async () => (await first.send("/san-pham/mot-lan")).text.includes("Một lần"));
  const before = makings;
  for (let i = 0; i < 50; i++) await first.send("/san-pham/mot-lan?utm_source=zalo");
  expect(makings - before).toBeLessThanOrEqual(1);
  const sent = await first.send("/san-pham/mot-lan");
  expect(sent.headers["x-page-tags"]).toBeUndefined();
  expect(sent.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test("a hundred visitors at once cost one making", async () => {
  const before = makings;
  beforeAnswer = () => sleep(100);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => first.send("/san-pham/dong-nguoi")),
  );
  beforeAnswer = async () => {};
  expect(makings - before).toBe(1);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(100);
});

test("a page read before a commit and finished after it is not kept", async () => {
  let isRead = () => {};
  const reading = new Promise<void>((resolve) => {
    isRead = resolve;
  });
  let finish = () => {};
  beforeAnswer = () => {
    isRead();
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  };
  const slow = first.send("/san-pham/cham");
  await reading;
  beforeAnswer = async () => {};
  await rename("Sau khi đọc");
  await sleep(100);
  finish();
  expect((await slow).text).not.toContain("Sau khi đọc");
  expect((await first.send("/san-pham/cham")).text).toContain("Sau khi đọc");
});

test("a commit about something else leaves the page where it is", async () => {
  await first.send("/gian-hang/vuon-ba-den");
  const before = makings;
  await first.send("/san-pham/o-lai");
  await database.sql`select pg_notify('pages', 'seller:2')`;
  await sleep(100);
  await first.send("/san-pham/o-lai");
  expect(makings - before).toBe(1);
});

test("a visitor who has the page already gets 304, in whichever encoding he has it", async () => {
  await first.send("/san-pham/cu");
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "Accept-Encoding": encoding };
    const { etag } = (await first.send("/san-pham/cu", { headers })).headers;
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const method of ["GET", "HEAD"]) {
      const again = await first.send("/san-pham/cu", {
        method,
        headers: { ...headers, "If-None-Match": `W/"x", ${etag}` },
      });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers["content-security-policy"]).toBeDefined();
      expect(again.headers["content-length"]).toBeUndefined();
    }
  }
  const other = await first.send("/san-pham/cu", { headers: { "If-None-Match": '"other"' } });
  expect(other.status).toBe(200);
});

test("HEAD of a kept page has its length and no body", async () => {
  await first.send("/san-pham/dau");
  const get = await first.send("/san-pham/dau");
  const head = await first.send("/san-pham/dau", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  expect(head.headers.etag).toBe(get.headers.etag);
  expect(head.headers["content-length"]).toBe(String(get.body.length));
});

test("cookies of the asker reach no page that is kept for everybody", async () => {
  const seen: (string | null)[] = [];
  const watching = await startTestWeb(database, [
    {
      path: "san-pham/:slug",
      loader: ({ request }) => {
        seen.push(request.headers.get("Cookie"), request.headers.get("User-Agent"));
        return new Response("x", { headers: keepPage(["lists"]) });
      },
    },
  ]);
  await watching.send("/san-pham/a", { headers: { Cookie: "gio-hang=secret", "User-Agent": "x" } });
  expect(seen).toEqual([null, null]);
  await watching.close();
});

test("a page that sets a cookie is never kept, and the log says so", async () => {
  let visits = 0;
  const wrong = await startTestWeb(database, [
    {
      path: "san-pham/:slug",
      loader: () => {
        visits++;
        const headers = { ...keepPage(["lists"]), "Set-Cookie": `visitor=${visits}` };
        return new Response("x", { headers });
      },
    },
  ]);
  const cookies = [await wrong.send("/san-pham/a"), await wrong.send("/san-pham/a")].map(
    ({ headers }) => headers["set-cookie"],
  );
  expect(cookies).toEqual([["visitor=1"], ["visitor=2"]]);
  expect(JSON.stringify(wrong.lines)).toContain("sets a cookie");
  await wrong.close();
});

test("when the line to the database's notices is cut, nothing old is sent, and it heals by itself", async () => {
  await first.send("/san-pham/cat");
  await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cho-tay-ninh pages'`;
  // Nobody hears of this one.
  await database.sql`update notes set name_vi = 'Không ai nghe'`;
  await until(async () => (await first.send("/san-pham/cat")).text.includes("Không ai nghe"));
  const healed = await until(async () => {
    const before = makings;
    await first.send("/san-pham/cat");
    await first.send("/san-pham/cat");
    return makings === before;
  });
  expect(healed).toBeLessThan(3_000);
  await rename("Lại nghe được");
  await until(async () => (await first.send("/san-pham/cat")).text.includes("Lại nghe được"));
});
