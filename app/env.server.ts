import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/**
 * Every setting there is, parsed once at start. A missing or wrong one stops the start with a sentence;
 * `.env.example` lists them all (a test compares).
 */
const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** Where people reach us, without a slash at the end; Origin headers are compared with it. */
  APP_ORIGIN: z.url().default("http://localhost:3000"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Signs order links and nothing else gets it; at least 32 characters. */
  APP_SECRET: z.string().min(32),
  DATABASE_URL: z.string().startsWith("postgres"),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
  /** Absent: the Postgres engine serves alone. */
  MEILISEARCH_URL: z.url().optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  VNPAY_TMN_CODE: z.string().length(8),
  VNPAY_HASH_SECRET: z.string().min(16),
  VNPAY_PAY_URL: z.url(),
  VNPAY_API_URL: z.url(),
  SMTP_URL: z.string().startsWith("smtp").optional(),
  MAIL_FROM: z.string().default("Chợ Tây Ninh <khong-tra-loi@cho.tayninh.example>"),
  /** Proxies whose forwarded headers count, as addresses or CIDR, comma separated. */
  TRUSTED_PROXIES: z.string().default(""),
  /** Lets the stand-ins run where NODE_ENV is production: the demo only. */
  ALLOW_SANDBOX: flag,
  /** Lets /so-lieu be read from elsewhere; without it only from this machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** How many times the usual rate limits, for benchmarks and browser tests. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(1).max(1_000_000).default(1),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** @throws {Error} one line per wrong setting, each saying what it needs */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const rows = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings are missing or wrong:\n${rows.join("\n")}`);
  }
  const env = result.data;
  if (env.NODE_ENV === "production" && !env.ALLOW_SANDBOX) {
    const problems = [
      env.APP_ORIGIN.startsWith("https://") ? null : "APP_ORIGIN must be https in production",
      /sandbox|change-me|demo/i.test(env.APP_SECRET)
        ? "APP_SECRET is the sample; make your own"
        : null,
      /127\.0\.0\.1|localhost/.test(env.VNPAY_PAY_URL)
        ? "VNPAY_PAY_URL points at the sandbox"
        : null,
    ].filter((problem) => problem !== null);
    if (problems.length > 0)
      throw new Error(`Not safe for production:\n  ${problems.join("\n  ")}`);
  }
  return env;
}

let parsed: Env | undefined;

export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export const settingNames = Object.keys(schema.shape);
