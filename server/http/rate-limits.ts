import type { IncomingMessage } from "node:http";
import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Connection } from "#db/client.server";
import { rateLimits } from "#db/schema/rate-limits";
import { networkOf } from "./client-address";

export interface Limit {
  /** How often within the window. */
  points: number;
  /** Length of the window. */
  seconds: number;
}

/**
 * What one network address may do. Whole villages share an address on Vietnamese mobile networks, so
 * these bound machines rather than people. The gateway's IPN has no limit.
 */
export const usualLimits = {
  /** Placing orders. */
  checkout: { points: 30, seconds: 600 },
  /** Asking for an order by number and phone, for a report by its number. */
  "order-lookup": { points: 20, seconds: 600 },
  /** Paying again, cancelling. */
  "order-change": { points: 60, seconds: 600 },
  /** Questions and reports: each is screened by a person. */
  voices: { points: 20, seconds: 600 },
  cart: { points: 240, seconds: 60 },
  /** Leaving for the sign-on system, and coming back. */
  "sign-in": { points: 120, seconds: 600 },
  /** What the sign-on system says of sessions that ended there. */
  "sign-out-messages": { points: 1_200, seconds: 60 },
  /** Searches and lists that nobody asked for lately. */
  search: { points: 120, seconds: 60 },
  /** Words and places while typing. */
  suggestions: { points: 300, seconds: 60 },
  api: { points: 600, seconds: 60 },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof usualLimits;

/** The limit that an address counts against, if any; searches count where they are made. */
export function limitOf(method: IncomingMessage["method"], pathname: string): LimitName | null {
  const bare = pathname.replace(/^\/en(?=\/)/, "").replace(/\.data$/, "");
  if (method === "POST") {
    if (bare === "/thanh-toan") return "checkout";
    if (bare === "/don-hang") return "order-lookup";
    if (bare.startsWith("/don-hang/")) return "order-change";
    if (bare === "/bao-cao" || /^\/san-pham\/[^/]+\/hoi$/.test(bare)) return "voices";
    if (bare === "/dang-nhap") return "sign-in";
    if (bare === "/dang-xuat/tu-he-thong") return "sign-out-messages";
    return "cart";
  }
  if (bare.startsWith("/bao-cao/")) return "order-lookup";
  if (bare === "/dang-nhap/tro-lai") return "sign-in";
  if (bare === "/goi-y" || bare === "/dia-danh" || bare.startsWith("/manh/")) return "suggestions";
  return bare.startsWith("/api/") && bare !== "/api/v1/openapi.json" ? "api" : null;
}

export interface RateLimits {
  /** @returns null, or the whole seconds to wait */
  consume(name: LimitName, address: string): Promise<number | null>;
}

/** Milliseconds until a count that the database does not give is done without. */
const patience = 5_000;
/** Milliseconds between two looks at whether the database is still there. */
const glance = 200;

/**
 * Counts in the database, so that all processes share one count. Each process counts for itself too:
 * what is over the limit already here costs no query, and while the database does not answer its own
 * count is all there is.
 * @param options.factor how many times the usual limits; for benchmarks and browser tests
 * @param options.isDatabaseOpen asked before each query
 */
export function createRateLimits(
  connection: Pick<Connection, "db">,
  options: {
    factor?: number;
    limits?: Partial<Record<LimitName, Limit>>;
    isDatabaseOpen?(): boolean;
  } = {},
): RateLimits {
  const { factor = 1, limits = {}, isDatabaseOpen = () => true } = options;
  const names = Object.keys(usualLimits) as LimitName[];
  const pairs = names.map((name, index) => {
    const { points, seconds } = limits[name] ?? usualLimits[name];
    const settings = { keyPrefix: name, points: Math.ceil(points * factor), duration: seconds };
    const own = new RateLimiterMemory(settings);
    const shared = new RateLimiterDrizzle({
      ...settings,
      storeClient: connection.db,
      schema: rateLimits,
      clearExpiredByTimeout: index === 0,
    });
    return [name, { own, shared }] as const;
  });
  const byName = new Map(pairs);
  return {
    async consume(name, address) {
      const { own, shared } = byName.get(name)!;
      const key = networkOf(address);
      try {
        await own.consume(key);
        if (!isDatabaseOpen()) return null;
        const counted = shared.consume(key).then(() => true);
        counted.catch(() => {});
        for (let waited = 0; waited < patience && isDatabaseOpen(); waited += glance) {
          const { promise, cancel } = later(glance);
          const isCounted = await Promise.race([counted, promise]).finally(cancel);
          if (isCounted) return null;
        }
      } catch (error) {
        if (error instanceof RateLimiterRes) {
          return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        }
        // The database gave no count: this process's own has let the visitor through.
      }
      return null;
    },
  };
}

function later(ms: number): { promise: Promise<false>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
