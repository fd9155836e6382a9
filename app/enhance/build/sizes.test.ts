import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import { build } from "vite";
import { expect, test } from "vitest";
import { bundleEnhance } from "./vite-enhance";

const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const brotli = (text: string | Uint8Array) => brotliCompressSync(text).length;

test("all our script is at most 10 kB on the wire, the service worker beside it 3 kB", async () => {
  const script = brotli(await bundleEnhance(fileOf("enhance/enhance.ts")));
  const worker = brotli(readFileSync(fileOf("../public/sw.js")));
  console.log(`script ${script} B, service worker ${worker} B (brotli)`);
  expect(script).toBeLessThanOrEqual(10_000);
  expect(worker).toBeLessThanOrEqual(3_000);
});

test("the style sheet is at most 15 kB on the wire", async () => {
  const bundled = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [tailwindcss()],
    build: { write: false, rollupOptions: { input: fileOf("app.css") } },
  });
  const [output] = Array.isArray(bundled) ? bundled : [bundled];
  const css = (
    output as { output: { fileName: string; source?: string | Uint8Array }[] }
  ).output.find(({ fileName }) => fileName.endsWith(".css"));
  const bytes = brotli(css?.source ?? "");
  console.log(`style sheet ${bytes} B (brotli)`);
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThanOrEqual(15_000);
});
