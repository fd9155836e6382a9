import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createElement } from "react";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readForm } from "#app/http/read-body.server";
import { requestNotes } from "#app/http/request-notes.server";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import type { TestRoute } from "./testing-build";
import { type SendOptions, send } from "./testing-http";
import { startTestWeb, type TestWeb } from "./testing-web";

const origin = "https://cho.tayninh.example";
const form = "application/x-www-form-urlencoded";

let database: TestDatabase;
let web: TestWeb;
let actions = 0;
let release = () => {};
let held = 0;

const act = async ({ request }: { request: Request }) => {
  actions++;
  return new Response([...(await readForm(request)).entries()].map((e) => e.join("=")).join("&"));
};

const routes: TestRoute[] = [
  { path: "trang", page: () => createElement("p", null, "trang"), loader: () => null, action: act },
  { path: "tai-nguyen", loader: () => new Response("x"), action: act },
  {
    path: "api/v1/thu",
    loader: () => new Response("{}"),
    action: async ({ request }) => Response.json(await request.json()),
  },
  {
    path: "loi",
    page: () => null,
    loader: () => {
      throw new Error("tables: orders, password=hunter2");
    },
  },
  {
    path: "loi-tai-nguyen",
    loader: () => {
      throw new Error("tables: orders, password=hunter2");
    },
  },
  {
    path: "cham",
    loader: async () => {
      held++;
      await new Promise<void>((resolve) => {
        const before = release;
        release = () => {
          before();
          resolve();
        };
      });
      return new Response("xong");
    },
  },
  {
    path: "ai",
    loader: ({ request }) =>
      Response.json({
        address: requestNotes.getStore()?.clientAddress,
        id: requestNotes.getStore()?.id,
        url: request.url,
        headers: Object.fromEntries(request.headers),
      }),
  },
  {
    path: "thuy-phan",
    page: () => createElement("p", null, "nước"),
    handle: { hydrate: true },
    loader: () => null,
  },
  {
    path: "don-hang/:number",
    page: () => createElement("p", null, "đơn"),
    loader: () => null,
    action: act,
  },
  {
    path: "thanh-toan",
    page: () => createElement("p", null, "trả"),
    loader: () => null,
    action: act,
  },
  { path: "thanh-toan/vnpay/ipn", loader: () => Response.json({ RspCode: "00" }) },
];

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startTestWeb(database, routes);
});
afterEach(() => {
  release();
  release = () => {};
  held = 0;
});
afterAll(async () => {
  await web?.close();
  await database?.close();
});

/** The answer to bytes that no well-behaved client would send. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(web.port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.once("data", (data) => {
      resolve(String(data));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

const foreign: [string, SendOptions["headers"]][] = [
  ["another site", { Origin: "https://evil.example" }],
  ["null", { Origin: "null" }],
  ["garbage", { Origin: "::garbage::" }],
  ["an empty one", { Origin: "" }],
  ["a subdomain", { Origin: "https://sub.cho.tayninh.example" }],
  ["a longer name", { Origin: "https://cho.tayninh.example.evil.example" }],
  ["plain http", { Origin: "http://cho.tayninh.example" }],
  ["another port", { Origin: "https://cho.tayninh.example:8443" }],
  ["two origins", { Origin: [origin, "https://evil.example"] }],
  ["none, sent across sites", { "Sec-Fetch-Site": "cross-site" }],
  ["none, sent from a sister host", { "Sec-Fetch-Site": "same-site" }],
  [
    "another site with a forwarded host to match",
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
  ],
  ["another site with a Host to match", { Origin: "https://evil.example", Host: "evil.example" }],
];
const bodies: [string, string | undefined, string][] = [
  ["a form", form, "a=1"],
  [
    "a multipart form",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  ],
  ["text", "text/plain", "a=1"],
  ["JSON", "application/json", '{"a":1}'],
  ["nothing", undefined, ""],
];

test.each(foreign)("a form from elsewhere changes nothing: %s", async (_, headers) => {
  const before = actions;
  for (const path of ["/trang", "/trang.data", "/tai-nguyen", "/api/v1/thu", "/khong-co"]) {
    for (const [, type, body] of bodies) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await web.send(path, {
          method,
          headers: { ...headers, ...(type && { "Content-Type": type }) },
          body,
        });
        expect(answer.status, `${method} ${path}`).toBe(method === "POST" ? 403 : 405);
      }
    }
  }
  expect(actions).toBe(before);
});

test.each<[string, SendOptions["headers"]]>([
  ["the site's own origin", { Origin: origin }],
  ["the site's own origin behind another Host", { Origin: origin, Host: "127.0.0.1:3000" }],
  ["no origin, from the site", { "Sec-Fetch-Site": "same-origin" }],
  ["no origin, typed by hand", { "Sec-Fetch-Site": "none" }],
  ["an old browser that tells nothing", {}],
])("a form of our own is taken: %s", async (_, headers) => {
  for (const path of ["/tai-nguyen", "/trang.data"]) {
    const before = actions;
    const answer = await web.send(path, {
      method: "POST",
      headers: { ...headers, "Content-Type": form },
      body: "a=1",
    });
    expect(answer.status).toBe(200);
    expect(actions).toBe(before + 1);
  }
});

test("on a developer's machine the other names of loopback are the same site, and nothing else is", async () => {
  const local = await startTestWeb(database, routes, {
    env: { APP_ORIGIN: "http://localhost:3000" },
  });
  const status = async (Origin: string) =>
    (await local.send("/tai-nguyen", { method: "POST", headers: { Origin } })).status;
  expect(await status("http://localhost:3000")).toBe(200);
  expect(await status("http://127.0.0.1:3000")).toBe(200);
  expect(await status("http://[::1]:3000")).toBe(200);
  expect(await status(`http://localhost:${local.port}`)).toBe(200);
  expect(await status("http://localhost:4000")).toBe(403);
  expect(await status("https://localhost:3000")).toBe(403);
  expect(await status("http://evil.example")).toBe(403);
  await local.close();
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "LOCK"])(
  "%s has no address here",
  async (method) => {
    const answer = await web.send("/trang", { method, headers: { Origin: origin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
  },
);

test("HEAD of a data address is not taken for a post", async () => {
  const before = actions;
  expect((await web.send("/trang.data", { method: "HEAD" })).status).toBe(405);
  expect(actions).toBe(before);
});

test("HEAD tells what GET would, without the body", async () => {
  const get = await web.send("/trang");
  const head = await web.send("/trang", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  expect(get.body.length).toBe(Number(get.headers["content-length"]));
});

test.each([
  [413, "a form above 64 kB", form, `a=${"b".repeat(66_000)}`, {}],
  [413, "the same in chunks", form, `a=${"b".repeat(66_000)}`, { "Transfer-Encoding": "chunked" }],
  [415, "an XML document", "application/xml", "<a/>", {}],
  [415, "JSON to a page", "application/json", "{}", {}],
  [415, "bytes without a type", undefined, "abc", {}],
  [415, "a type that only begins alike", "application/x-www-form-urlencoded-not", "a=1", {}],
  [415, "multipart without a boundary", "multipart/form-data", "a", {}],
  [400, "multipart that is broken", "multipart/form-data; boundary=x", "--y\r\n", {}],
])("%d for %s", async (status, _, type, body, headers) => {
  const before = actions;
  const answer = await web.send("/tai-nguyen", {
    method: "POST",
    headers: {
      Origin: origin,
      ...(type && { "Content-Type": type }),
      ...headers,
    },
    body,
  });
  expect(answer.status).toBe(status);
  if (status !== 400) expect(actions).toBe(before);
});

test("a form as large as allowed arrives whole", async () => {
  const body = [1, 2, 3, 4].map((n) => `f${n}=${"x".repeat(15_000)}`).join("&");
  const answer = await web.send("/tai-nguyen", {
    method: "POST",
    headers: { Origin: origin, "Content-Type": form },
    body,
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toBe(body);
});

test("a visitor who announces a form and never sends it does not hold the server up", async () => {
  const answer = await raw(
    `POST /tai-nguyen HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nContent-Type: ${form}\r\nContent-Length: 99999999\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  [414, `/tim-kiem?q=${"a".repeat(5_000)}`],
  [400, "/san-pham/%E0%A4%A"],
  [400, "/san-pham/%00"],
  [400, "/san-pham/a%0d%0aSet-Cookie:x"],
  [400, "/tim-kiem?q=a%00b"],
  [400, "/trang?_data=root"],
  [400, "/\\evil.example"],
  [400, "/%5Cevil.example"],
  [400, `/tim-kiem?${"a=1&".repeat(100)}`],
  [400, "http://evil.example/trang"],
  [400, "*"],
])("%d for the address %.40s", async (status, path) => {
  expect((await web.send(path)).status).toBe(status);
});

test("what is no HTTP gets one line and the line is closed", async () => {
  const answers = await Promise.all(
    [
      "GET /\u00c3\u00a3 HTTP/1.1\r\nHost: x\r\n\r\n",
      "rubbish\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ].map((request) => raw(request)),
  );
  expect(answers.map((answer) => answer.split(" ")[1])).toEqual([
    "400",
    "400",
    "400",
    "431",
    "400",
  ]);
});

test("two slashes in front lead to no other host", async () => {
  const answer = await web.send("//evil.example/trang");
  expect(answer.status).toBe(404);
  expect(answer.headers.location).toBeUndefined();
});

test("no one can speak for a proxy that is not trusted", async () => {
  const { text } = await web.send("/ai", {
    headers: {
      Host: "evil.example",
      "X-Forwarded-For": "203.0.113.9",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "http",
      "X-Real-IP": "203.0.113.9",
      Forwarded: "for=203.0.113.9;host=evil.example",
      "X-Request-Id": "chosen-by-visitor",
      "X-Original-URL": "/tinh",
    },
  });
  const seen = JSON.parse(text);
  expect(seen.address).toBe("127.0.0.1");
  expect(seen.id).not.toBe("chosen-by-visitor");
  expect(seen.url).toBe(`${origin}/ai`);
  expect(Object.keys(seen.headers).filter((name) => /forward|real-ip|original/.test(name))).toEqual(
    [],
  );
  expect(JSON.stringify(seen)).not.toContain("evil");
});

test("behind a trusted proxy the visitor is whom the proxy names, not whom the visitor names", async () => {
  const behind = await startTestWeb(database, routes, {
    env: { TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8" },
  });
  const see = async (headers: SendOptions["headers"]) =>
    JSON.parse((await behind.send("/ai", { headers })).text);
  expect((await see({ "X-Forwarded-For": "198.51.100.7, 203.0.113.9, 10.1.2.3" })).address).toBe(
    "203.0.113.9",
  );
  expect((await see({ "X-Forwarded-For": "garbage" })).address).toBe("127.0.0.1");
  expect((await see({ "X-Request-Id": "edge-0123456789" })).id).toBe("edge-0123456789");
  expect((await see({ "X-Request-Id": "a b\tc" })).id).not.toBe("a b\tc");
  await behind.close();
});

test("pages carry a policy that lets nothing foreign and nothing inline run", async () => {
  const { headers, rawHeaders } = await web.send("/trang");
  const policy = Object.fromEntries(
    String(headers["content-security-policy"])
      .split("; ")
      .map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]),
  );
  expect(policy).toMatchObject({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "form-action": "'self' https://sandbox.vnpayment.vn",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
  });
  expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*/);
  expect(headers).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "speculation-rules": '"/speculation-rules.json"',
    "cache-control": "private, no-store",
  });
  expect(headers["permissions-policy"]).toContain("geolocation=(self)");
  expect(rawHeaders.map((name) => name.toLowerCase())).not.toContain("x-powered-by");
  expect(headers.server).toBeUndefined();
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a page that hydrates runs its own inline scripts by a nonce made for this one answer", async () => {
  const [first, second] = [await web.send("/thuy-phan"), await web.send("/thuy-phan")];
  const nonce = (answer: typeof first) =>
    /script-src 'self' 'nonce-([^']+)'/.exec(
      String(answer.headers["content-security-policy"]),
    )?.[1];
  expect(nonce(first)).toHaveLength(24);
  expect(nonce(first)).not.toBe(nonce(second));
  expect(first.headers["x-script-nonce"]).toBeUndefined();
});

test("no other site learns the address of an order page, and its forms still work", async () => {
  const { headers } = await web.send("/don-hang/TN-1?k=secret");
  expect(headers["referrer-policy"]).toBe("same-origin");
  const refused = await web.send("/don-hang/TN-1?k=secret", {
    method: "POST",
    headers: { Origin: "null" },
  });
  expect(refused.status).toBe(403);
});

test("without https there is no HSTS", async () => {
  const local = await startTestWeb(database, routes, {
    env: { APP_ORIGIN: "http://localhost:3000" },
  });
  const { headers } = await local.send("/trang");
  expect(headers["strict-transport-security"]).toBeUndefined();
  await local.close();
});

test("the rules for opening pages ahead leave out what belongs to somebody", async () => {
  const answer = await web.send("/speculation-rules.json");
  expect(answer.headers["content-type"]).toBe("application/speculationrules+json");
  const rules = JSON.parse(answer.text);
  expect(rules.prerender[0].eagerness).toBe("moderate");
  for (const part of [
    "/gio-hang*",
    "/en/gio-hang*",
    "/thanh-toan*",
    "/don-hang*",
    "/api/*",
    "data-no-prerender",
  ]) {
    expect(JSON.stringify(rules)).toContain(part);
  }
});

test("an error tells people an id, the log the cause, and nobody what was in it", async () => {
  for (const path of ["/loi", "/loi-tai-nguyen", "/loi.data"]) {
    const before = web.lines.length;
    const answer = await web.send(path);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/hunter2|orders|at .*\.ts|node_modules/);
    await sleep(20);
    const line = web.lines.slice(before).find((one) => one.status === 500);
    expect(line).toMatchObject({ id: answer.headers["x-request-id"], method: "GET", level: 50 });
    expect(JSON.stringify(line)).toContain("web.test.ts");
  }
});

test("the log holds no query, signed link or body", async () => {
  const before = web.lines.length;
  await web.send("/don-hang/TN-2026-7?k=signed-secret&phone=0903123456");
  await web.send("/don-hang/TN-2026-7?k=signed-secret", {
    method: "POST",
    headers: { Origin: origin, "Content-Type": form },
    body: "name=Nguyen+Van+A",
  });
  await web.send("/khong-co/0903123456");
  await sleep(20);
  const text = JSON.stringify(web.lines.slice(before));
  expect(text).toContain('"route":"/don-hang/:number"');
  expect(text).not.toMatch(/TN-2026-7|signed-secret|0903123456|Nguyen/);
});

test("more pages at once than the server can make are told to come back, quickly", async () => {
  const small = await startTestWeb(database, routes, { mostRendering: 3 });
  const slow = [1, 2, 3].map(() => small.send("/cham"));
  while (held < 3) await sleep(5);
  const startedAt = performance.now();
  const answer = await small.send("/trang");
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("2");
  expect(answer.text).toContain("Chợ đang bận");
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect((await small.send("/suc-khoe/song")).status).toBe(200);
  release();
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await small.send("/trang")).status).toBe(200);
  await small.close();
});

test("a page asked for ahead gives way to the pages people wait for", async () => {
  const small = await startTestWeb(database, routes, { mostRendering: 4 });
  const slow = [1, 2].map(() => small.send("/cham"));
  while (held < 2) await sleep(5);
  const headers = { "Sec-Purpose": "prefetch;prerender" };
  expect((await small.send("/trang", { headers })).status).toBe(503);
  expect((await small.send("/trang")).status).toBe(200);
  release();
  await Promise.all(slow);
  await small.close();
});

test("closing ends what is under way, and takes nobody new", async () => {
  const closing = await startTestWeb(database, routes);
  const slow = closing.send("/cham");
  while (held < 1) await sleep(5);
  const closed = closing.close();
  await expect(send(closing.port, "/trang")).rejects.toThrow(/ECONNREFUSED/);
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
  });
  await sleep(100);
  expect(isClosed).toBe(false);
  release();
  expect((await slow).text).toBe("xong");
  expect((await slow).headers.connection).toBe("close");
  await closed;
});

test("a port in use is told to whoever starts the server", async () => {
  await expect(startTestWeb(database, routes, { port: web.port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});

test("the health addresses say that the process lives and that it can serve", async () => {
  expect(JSON.parse((await web.send("/suc-khoe/song")).text)).toEqual({ status: "ok" });
  const ready = await web.send("/suc-khoe/san-sang");
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.text)).toMatchObject({
    status: "ok",
    database: "ok",
    migrations: "ok",
    queueSeconds: 0,
  });
});

test("a search engine that is away does not take the shop out of service", async () => {
  const alone = await startTestWeb(database, routes, {
    services: {
      connection: database,
      searchState: async () => {
        throw new Error("away");
      },
    },
  });
  const ready = await alone.send("/suc-khoe/san-sang");
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.text)).toMatchObject({ status: "ok", search: "unknown" });
  await alone.close();
});

test("metrics are there for this machine or the token's holder, and for nobody else", async () => {
  const watched = await startTestWeb(database, routes, {
    env: { METRICS_TOKEN: "a-long-enough-token", TRUSTED_PROXIES: "127.0.0.1" },
  });
  await watched.send("/trang");
  await sleep(20);
  const local = await watched.send("/so-lieu");
  expect(local.status).toBe(200);
  expect(local.text).toContain(
    'cho_http_request_seconds_count{method="GET",route="/trang",status="200"} 1',
  );
  expect(local.text).toContain("process_resident_memory_bytes");
  const forwarded = { "X-Forwarded-For": "203.0.113.9" };
  expect((await watched.send("/so-lieu", { headers: forwarded })).status).toBe(404);
  const wrong = { ...forwarded, Authorization: "Bearer wrong" };
  expect((await watched.send("/so-lieu", { headers: wrong })).status).toBe(404);
  const right = { ...forwarded, Authorization: "Bearer a-long-enough-token" };
  expect((await watched.send("/so-lieu", { headers: right })).status).toBe(200);
  await watched.close();
});

test("errors at the API are problem+json", async () => {
  const answer = await web.send("/api/v1/thu", { method: "DELETE", headers: { Origin: origin } });
  expect(answer.status).toBe(405);
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(JSON.parse(answer.text)).toMatchObject({ status: 405, title: "Method not allowed" });
});
