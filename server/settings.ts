import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Problem } from "./problem";

const given = z.string().min(1).optional();

/**
 * What `npm start` itself wants to know before it has made the settings of the product: whatever is
 * absent here it starts on this machine and fills in.
 */
const schema = z.object({
  PORT: z.coerce
    .number("PORT must be a number from 0 to 65535")
    .int("PORT must be a whole number")
    .min(0, "PORT must be 0 or more")
    .max(65_535, "PORT must be 65535 or less")
    .default(3000),
  DATA_DIR: z.string().default(".data"),
  /**
   * demo: goods, sellers and reviews to look at, the first time; none: an empty market. Absent: demo for
   * a database of our own, none for one that was given.
   */
  SEED: z.enum(["demo", "none"], "SEED must be demo or none").optional(),
  APP_ORIGIN: given,
  APP_SECRET: given,
  DATABASE_URL: given,
  MEILISEARCH_URL: given,
  MEILISEARCH_API_KEY: given,
  VNPAY_PAY_URL: given,
  SMTP_URL: given,
  SSO_ISSUER: given,
  ALLOW_SANDBOX: z.enum(["0", "1"], "ALLOW_SANDBOX must be 0 or 1").optional(),
  LOG_LEVEL: z.string().default("info"),
  /** Milliseconds between two tries of the sandbox gateway to reach us; VNPay waits five minutes. */
  SANDBOX_IPN_RETRY_MS: z.coerce.number().int().min(10).default(300_000),
});

export type StartSettings = z.infer<typeof schema>;

/** Settings that only the two commands read; the others are the product's (`app/env.server.ts`). */
export const startOnlySettings = ["SEED", "SANDBOX_IPN_RETRY_MS", "CHROMIUM_PATH"];

/**
 * Reads the settings of `npm start`: the environment, then `.env` beside package.json.
 * @throws {Problem} one of them is wrong
 */
export function readStartSettings(): StartSettings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const source = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = schema.safeParse(Object.fromEntries(source));
  if (!result.success) {
    throw new Problem(`${result.error.issues.map((issue) => issue.message).join("; ")}.`);
  }
  return { ...result.data, DATA_DIR: path.resolve(result.data.DATA_DIR) };
}

/** Hands settings to the product; it reads its environment once, after this. */
export function provideSettings(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) process.env[name] = value;
  }
}
