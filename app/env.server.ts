import { z } from "zod";
import { parseClaimNames, usualClaimNames } from "#app/domain/accounts/identity";
import { type GroupRule, parseGroupRules } from "#app/domain/accounts/roles";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** An address we ask: https, or plain http on this very machine. */
const endpoint = z
  .url()
  .refine(
    (value) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${value}/`),
    "must be https, or http on this machine",
  )
  .optional();

/** A setting that a function of ours reads, with what is wrong in its own words. */
const readBy = <T>(read: (value: string) => T) =>
  z.string().transform((value, context) => {
    try {
      return read(value);
    } catch (error) {
      context.addIssue({ code: "custom", message: (error as Error).message });
      return z.NEVER;
    }
  });

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
  /** The sign-on system's name for itself; absent: nobody can sign in, and shopping goes on. */
  SSO_ISSUER: z.url().optional(),
  SSO_CLIENT_ID: z.string().optional(),
  SSO_CLIENT_SECRET: z.string().optional(),
  SSO_CLIENT_AUTH: z
    .enum(["client_secret_basic", "client_secret_post", "none"])
    .default("client_secret_post"),
  SSO_SCOPE: z.string().default("openid profile"),
  SSO_ACR_VALUES: z.string().optional(),
  SSO_ID_TOKEN_ALG: z
    .enum(["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"])
    .default("RS256"),
  /** With these three set nothing is discovered; single ones correct what is. */
  SSO_AUTHORIZATION_URL: endpoint,
  SSO_TOKEN_URL: endpoint,
  SSO_KEYS_URL: endpoint,
  SSO_USERINFO_URL: endpoint,
  SSO_END_SESSION_URL: endpoint,
  /** "name:fullName,taxCode:mst|tax_code" */
  SSO_CLAIMS: readBy(parseClaimNames).default(usualClaimNames),
  /** "cho-kiem-duyet=moderation,cho-xa-*=commune" */
  SSO_GROUPS: readBy(parseGroupRules).default((): GroupRule[] => []),
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
  refuseHalfSignOn(env);
  if (env.NODE_ENV === "production" && !env.ALLOW_SANDBOX) {
    const problems = [
      env.APP_ORIGIN.startsWith("https://") ? null : "APP_ORIGIN must be https in production",
      /sandbox|change-me|demo/i.test(env.APP_SECRET)
        ? "APP_SECRET is the sample; make your own"
        : null,
      /127\.0\.0\.1|localhost/.test(env.VNPAY_PAY_URL)
        ? "VNPAY_PAY_URL points at the sandbox"
        : null,
      ...signOnPlaces(env).map(([name, url]) =>
        url.startsWith("https://") ? null : `${name} must be https in production`,
      ),
    ].filter((problem) => problem !== null);
    if (problems.length > 0)
      throw new Error(`Not safe for production:\n  ${problems.join("\n  ")}`);
  }
  return env;
}

/** Whether the sign-on system's addresses are all set by hand, so that its name need not be one. */
const isHandSet = (env: Env) =>
  Boolean(env.SSO_AUTHORIZATION_URL && env.SSO_TOKEN_URL && env.SSO_KEYS_URL);

/** What is asked of the sign-on system, by the name of its setting. */
function signOnPlaces(env: Env): [name: string, url: string][] {
  const places: [string, string | undefined][] = [
    ["SSO_ISSUER", isHandSet(env) ? undefined : env.SSO_ISSUER],
    ["SSO_AUTHORIZATION_URL", env.SSO_AUTHORIZATION_URL],
    ["SSO_TOKEN_URL", env.SSO_TOKEN_URL],
    ["SSO_KEYS_URL", env.SSO_KEYS_URL],
    ["SSO_USERINFO_URL", env.SSO_USERINFO_URL],
    ["SSO_END_SESSION_URL", env.SSO_END_SESSION_URL],
  ];
  return places.filter((place): place is [string, string] => place[1] !== undefined);
}

/** @throws {Error} sign-on is set in part, so that it would fail in people's faces */
function refuseHalfSignOn(env: Env): void {
  if (!env.SSO_ISSUER) return;
  const problems = [
    env.SSO_CLIENT_ID ? null : "SSO_CLIENT_ID: needed with SSO_ISSUER",
    env.SSO_CLIENT_SECRET || env.SSO_CLIENT_AUTH === "none"
      ? null
      : "SSO_CLIENT_SECRET: needed with SSO_ISSUER unless SSO_CLIENT_AUTH is none",
    isHandSet(env) || endpoint.safeParse(env.SSO_ISSUER).success
      ? null
      : "SSO_ISSUER: must be https, or http on this machine, unless its addresses are set by hand",
  ].filter((problem) => problem !== null);
  if (problems.length > 0) {
    throw new Error(`These settings are missing or wrong:\n  ${problems.join("\n  ")}`);
  }
}

let parsed: Env | undefined;

export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export const settingNames = Object.keys(schema.shape);
