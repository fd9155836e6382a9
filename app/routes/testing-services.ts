import { vi } from "vitest";
import type { SignOn } from "#app/domain/accounts/sign-on.server";
import { linkSecret } from "#app/domain/payments/testing-gateway";
import type { Vnpay } from "#app/domain/payments/vnpay/vnpay.server";
import { parseEnv } from "#app/env.server";
import type { Services } from "#app/services.server";
import type { TestDatabase } from "#db/testing.server";

/**
 * Lets the loaders and actions of this test file run over its own database and clock. A test file has
 * one such shop at most.
 * @returns the origin of the shop
 */
export function openTestShop(
  database: TestDatabase,
  { vnpay, signOn = null, now }: { vnpay?: Vnpay; signOn?: SignOn | null; now: () => Date },
): string {
  const settings = {
    NODE_ENV: "test",
    APP_ORIGIN: "http://localhost:3000",
    APP_SECRET: linkSecret,
    DATABASE_URL: database.url,
    VNPAY_TMN_CODE: "CHOTEST1",
    VNPAY_HASH_SECRET: "secret-of-route-tests",
    VNPAY_PAY_URL: "http://127.0.0.1:9/paymentv2/vpcpay.html",
    VNPAY_API_URL: "http://127.0.0.1:9/merchant_webapi/api/transaction",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const services: Partial<Services> = {
    env: parseEnv(settings),
    db: database.db,
    vnpay,
    signOn,
    now,
  };
  Object.assign(globalThis, { choServices: services });
  return settings.APP_ORIGIN;
}
