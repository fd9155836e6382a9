import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import { startTestWeb, type TestWeb } from "../testing-web";

const css = ".gia{color:#1e6b3a}\n".repeat(400);
const font = randomBytes(5_000);
let base: string;
let database: TestDatabase;
let web: TestWeb;

beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), "cho-static-"));
  const folder = path.join(base, "client");
  await mkdir(path.join(folder, "assets"), { recursive: true });
  await mkdir(path.join(folder, ".vite"));
  await Promise.all([
    writeFile(path.join(folder, "assets/root-abc.css"), css),
    writeFile(path.join(folder, "assets/root-abc.css.map"), "{}"),
    writeFile(path.join(folder, "assets/font-abc.woff2"), font),
    writeFile(path.join(folder, "assets/notes.sh"), "#"),
    writeFile(path.join(folder, "icon.svg"), "<svg/>"),
    writeFile(path.join(folder, ".vite/manifest.json"), "{}"),
    writeFile(path.join(base, "secret.txt"), "secret"),
  ]);
  database = await createTestDatabase();
  web = await startTestWeb(database, [], { clientFolder: folder });
});
afterAll(async () => {
  await web?.close();
  await database?.close();
  await rm(base, { recursive: true, force: true });
});

test("hashed files are compressed ahead and kept by browsers for a year", async () => {
  const br = await web.send("/assets/root-abc.css", { headers: { "Accept-Encoding": "gzip, br" } });
  expect(br.headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "br",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(br.body).toString()).toBe(css);
  const gzip = await web.send("/assets/root-abc.css", { headers: { "Accept-Encoding": "gzip" } });
  expect(gunzipSync(gzip.body).toString()).toBe(css);
  const plain = await web.send("/assets/root-abc.css");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.text).toBe(css);
  expect(new Set([br.headers.etag, gzip.headers.etag, plain.headers.etag]).size).toBe(3);
});

test("a font is sent as it is", async () => {
  const answer = await web.send("/assets/font-abc.woff2", { headers: { "Accept-Encoding": "br" } });
  expect(answer.headers["content-type"]).toBe("font/woff2");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.body.equals(font)).toBe(true);
});

test("other files are asked for again after an hour, and 304 answers that", async () => {
  const { headers } = await web.send("/icon.svg");
  expect(headers["cache-control"]).toBe("public, max-age=3600");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  const again = await web.send("/icon.svg", { headers: { "If-None-Match": headers.etag } });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
});

test.each([
  "/assets/root-abc.css.map",
  "/.vite/manifest.json",
  "/assets/../../secret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/....//secret.txt",
  "//secret.txt",
  "/assets//root-abc.css",
  "/assets/root-abc.css/",
  "/assets/%72oot-abc.css",
  "/assets/ROOT-abc.css",
  "/assets/notes.sh",
  "/assets/",
  "/assets",
])("%s gives no file", async (place) => {
  const answer = await web.send(place);
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain("secret");
});
