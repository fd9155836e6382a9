import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseEnv, settingNames } from "#app/env.server";
import { startOnlySettings } from "./settings";

const example = readFileSync(".env.example", "utf8");
const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);

test("the example names every setting, once, and no other", () => {
  const names = lines.map(([name]) => name);
  expect(names.toSorted()).toEqual([...settingNames, ...startOnlySettings].toSorted());
});

test("the example's values are accepted as they stand", () => {
  const env = parseEnv(Object.fromEntries(lines));
  expect(env.DATABASE_POOL).toBe(12);
});

test("the example's secrets are refused in production", () => {
  const values = {
    ...Object.fromEntries(lines),
    NODE_ENV: "production",
    APP_ORIGIN: "https://cho.example",
  };
  expect(() => parseEnv(values)).toThrow(/APP_SECRET is the sample/);
});
