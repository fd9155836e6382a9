import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The business, from what everything rests on to what rests on everything: imports go leftwards only. */
const areas = [
  ...["money", "time", "policies", "places", "accounts", "inbox", "audit", "queue", "sellers"],
  ...["catalog", "provenance", "inventory", "listing", "shipping", "cart", "ledger", "refunds"],
  ...["orders", "payments", "payouts", "complaints", "reviews", "moderation", "notifications"],
  ...["reporting", "settings"],
];

const topLevel = new Set([
  ...["app", "db", "search", "public", "e2e", "server", "sandbox", "bench", "docs"],
  ...["package.json", "package-lock.json", "tsconfig.json", "remix.config.js", "drizzle.config.ts"],
  ...["vite.config.ts", "biome.json", "README.md", "LICENSE", "Dockerfile", "compose.yaml"],
  ...[".env.example", ".gitignore", ".ci"],
]);
/** Made by running things; git does not keep them. */
const made =
  /^(node_modules|build|\.data|\.env|\.git|\.vite|test-results|playwright-report|.*\.log)$/;

const readsEnvironment = [
  "app/env.server.ts",
  "db/seed/run.ts",
  "drizzle.config.ts",
  "vite.config.ts",
  "e2e/playwright.config.ts",
  /^server\/(start|settings|product|build|test|production|verify-audit)\.ts$/,
  /^server\/launch\.js$/,
  /^db\/(guarded-process|embedded)\.server\.ts$/,
  /^(bench|e2e)\//,
];

const isTest = (file: string) => /\.test\.tsx?$|(^|\/)testing[^/]*\.ts$|-contract\.ts$/.test(file);
const isPure = (file: string) => !file.includes(".server");

interface Import {
  /** A file of ours without its ending, or the name of a package. */
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
}

function importsOf(file: string, text: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"/g;
  return [...text.matchAll(pattern)].map(([, type, written, dynamic]) => {
    const name = (written ?? dynamic)!;
    const isTypeOnly = type !== undefined;
    if (name.startsWith("#")) return { target: name.slice(1), isOurs: true, isTypeOnly };
    if (name.startsWith(".")) {
      const target = path.posix.join(path.posix.dirname(file), name);
      return { target, isOurs: true, isTypeOnly };
    }
    return { target: name, isOurs: false, isTypeOnly };
  });
}

/** The part of the house a file belongs to. */
function partOf(file: string): string {
  const [top, second, third] = file.split("/");
  if (top === "db") return second === "seed" ? "db/seed" : "db";
  if (top !== "app") return top!;
  if (second === "domain") return `domain/${third}`;
  if (["http", "ui", "enhance", "routes"].includes(second!)) return second!;
  return "app";
}

/** Why this import may not be, or null. */
function refuse(file: string, { target, isOurs, isTypeOnly }: Import): string | null {
  const from = partOf(file);
  if (!isOurs) return refusePackage(from, target);
  const to = partOf(target);
  if (from === to && !to.startsWith("domain/")) return null;
  const isDomain = to.startsWith("domain/");
  if (/^app\/services\.server/.test(target)) {
    return ["routes", "http", "server", "bench", "app"].includes(from)
      ? null
      : "only routes, http and server take services";
  }
  // The addresses of pages: names and nothing else.
  if (/^app\/paths(\.ts)?$/.test(target)) return null;
  if (/^app\/env\.server/.test(target) && isTypeOnly) return null;
  const no = `${from} does not import ${to}`;
  if (to === "sandbox") return ["server", "e2e", "bench"].includes(from) ? null : no;
  if (to === "e2e" || to === "bench") return no;
  if (from.startsWith("domain/")) {
    if (to === "db") return null;
    if (to === "search") return isPure(target) ? null : no;
    if (!isDomain) return no;
    const [here, there] = [from, to].map((part) => areas.indexOf(part.split("/")[1]!));
    if (here! < 0) return `${from} is not in the list of areas`;
    return there! <= here! ? null : `${from} is left of ${to}`;
  }
  switch (from) {
    case "db":
      return no;
    case "db/seed":
      return to === "db" || isDomain || (to === "search" && isPure(target)) ? null : no;
    case "search":
      if (to === "db") return null;
      return isDomain && isPure(target) ? null : no;
    case "http":
      if (["domain/accounts", "domain/sellers"].includes(to) || to === "app") return null;
      return isDomain && (isPure(target) || isTypeOnly) ? null : no;
    case "ui":
      if (to === "search") return isTypeOnly || isPure(target) ? null : no;
      if (to === "app") return isTypeOnly ? null : no;
      return isDomain && (isPure(target) || isTypeOnly) ? null : no;
    case "enhance":
      return isDomain && isPure(target) ? null : no;
    case "routes":
      // The lists of values a column may have are pure; what may be done with tables is the domain's.
      if (to === "db") return isTypeOnly || /\/api\/schema\.server\.ts$/.test(file) ? null : no;
      return isDomain || ["search", "http", "ui", "enhance"].includes(to) ? null : no;
    case "app":
      return to === "db/seed" ? no : null;
    case "sandbox":
      return isDomain ? null : no;
    default:
      return null;
  }
}

function refusePackage(from: string, name: string): string | null {
  const isFramework = /^(react|react-dom|@remix-run\/|@conform-to\/react)/.test(name);
  const isServer = /^(express|node:http)$/.test(name);
  if (from.startsWith("domain/") && (isFramework || name === "express")) {
    return `${from} knows no ${name}`;
  }
  if (["db", "db/seed", "search", "enhance"].includes(from) && isFramework) {
    return `${from} knows no ${name}`;
  }
  if (from === "http" && /^react/.test(name)) return "http knows no React";
  if (["ui", "enhance"].includes(from) && isServer) return `${from} runs in a browser`;
  return null;
}

function breachesOf(file: string, text: string): string[] {
  const found: string[] = [];
  if (!isTest(file)) {
    for (const one of importsOf(file, text)) {
      const why = refuse(file, one);
      if (why) found.push(`${file} → ${one.target}: ${why}`);
    }
  }
  const mayRead = readsEnvironment.some((rule) =>
    typeof rule === "string" ? rule === file : rule.test(file),
  );
  if (!mayRead && !isTest(file) && /\bprocess\.env\b/.test(text)) {
    found.push(`${file}: only app/env.server.ts reads process.env`);
  }
  const stem = path.posix.basename(file).split(".")[0]!;
  if (
    /^(utils?|helpers?|misc|common|managers?|service|data|v2)$/.test(stem) ||
    /^new-|-(utils?|helpers?|manager|service)$/.test(stem) ||
    /\/(utils?|helpers?|misc|common|services)\//.test(`/${file}`)
  ) {
    found.push(`${file}: a name that says nothing`);
  }
  if (!/^[a-z0-9$._-]+$/.test(path.posix.basename(file))) found.push(`${file}: not kebab-case`);
  return found;
}

function sourceFiles(): string[] {
  return ["app", "db", "search", "server", "sandbox", "e2e", "bench"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|m?js)$/.test(entry.name))
      .map((entry) => path.posix.join(entry.parentPath, entry.name)),
  );
}

test("every import goes where the house lets it", () => {
  const breaches = sourceFiles().flatMap((file) => breachesOf(file, readFileSync(file, "utf8")));
  expect(breaches).toEqual([]);
});

test("the top level holds what is listed and nothing else", () => {
  const extra = readdirSync(".").filter((name) => !topLevel.has(name) && !made.test(name));
  expect(extra).toEqual([]);
});

test("every area of the business has its place in the order", () => {
  const folders = readdirSync("app/domain", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.filter((name) => !areas.includes(name))).toEqual([]);
});

test.each([
  ["app/domain/money/dong.ts", `import { x } from "#app/domain/orders/order-status";`],
  ["app/domain/orders/a.server.ts", `import { services } from "#app/services.server";`],
  ["app/domain/orders/a.server.ts", `import { json } from "@remix-run/node";`],
  ["app/domain/orders/a.server.ts", `export { x } from "../../ui/button";`],
  ["db/client.server.ts", `import { x } from "#app/domain/money/dong";`],
  ["db/seed/run.ts", `import { x } from "#app/services.server";`],
  ["search/engine.ts", `import { x } from "#app/domain/orders/place-order.server";`],
  ["app/ui/card.tsx", `import {\n  x,\n} from "#app/domain/catalog/product-queries.server";`],
  ["app/enhance/cart.ts", `import { useState } from "react";`],
  ["app/routes/home.tsx", `import { products } from "#db/schema";`],
  ["app/http/session.server.ts", `import { Button } from "#app/ui/button";`],
  ["app/domain/cart/a.server.ts", `const x = await import("#sandbox/start");`],
  ["app/ui/card.tsx", "if (process.env.NODE_ENV) {}"],
  ["app/ui/utils.ts", ""],
  ["app/http/new-session.ts", ""],
])("the guard sees a breach in %s (%#)", (file, text) => {
  expect(breachesOf(file, text)).toHaveLength(1);
});

test.each([
  ["app/domain/orders/a.server.ts", `import { dong } from "#app/domain/money/dong";`],
  ["app/routes/home.tsx", `import type { Product } from "#db/schema";`],
  ["app/ui/card.tsx", `import type { Card } from "#app/domain/catalog/product-queries.server";`],
])("the guard lets a proper import be in %s (%#)", (file, text) => {
  expect(breachesOf(file, text)).toEqual([]);
});
