import { test as base, expect, type Page } from "@playwright/test";
import postgres from "postgres";

export { expect };

/** The running product, as whole-product.ts told it. */
interface Facts {
  shop: string;
  database: string;
  meilisearch: { url: string; pid: number } | null;
  gateway: string;
  outbox: string;
  data: string;
}

export interface Letter {
  id: number;
  to: string[];
  subject: string;
  text: string;
}

export interface Gateway {
  /** Where the stand-in for VNPay answers. */
  url: string;
  /**
   * Tells it to misbehave (sandbox/vnpay/faults.ts) towards everybody, so only a `*.alone.spec.ts` may.
   * It behaves again when the test ends.
   */
  misbehave(faults: Record<string, unknown>): Promise<void>;
}

export interface Outbox {
  /** Letters to an address, newest first. */
  lettersTo(address: string): Promise<Letter[]>;
}

interface Fixtures {
  shop: Facts;
  /** The market's database, for what no page shows. */
  sql: postgres.Sql;
  gateway: Gateway;
  outbox: Outbox;
  /** Words in the browser's console that a test expects; anything else there fails it. */
  expectConsole(words: RegExp): void;
}

/** Fails a test for what nobody should see in a console: errors and uncaught exceptions. */
function watchConsole(page: Page, problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
}

export const test = base.extend<Fixtures, { facts: Facts }>({
  facts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
    async ({}, use) => {
      if (!process.env.CHO_E2E) throw new Error("whole-product.ts has not run");
      await use(JSON.parse(process.env.CHO_E2E) as Facts);
    },
    { scope: "worker" },
  ],
  shop: ({ facts }, use) => use(facts),
  baseURL: ({ facts }, use) => use(facts.shop),
  sql: async ({ facts }, use) => {
    const sql = postgres(facts.database, { max: 2, onnotice: () => {} });
    await use(sql);
    await sql.end();
  },
  gateway: async ({ facts }, use) => {
    let isFaulty = false;
    const post = async (faults: Record<string, unknown>) => {
      const answer = await fetch(`${facts.gateway}/sandbox/faults`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(faults),
      });
      if (!answer.ok) throw new Error(`The gateway did not take ${JSON.stringify(faults)}`);
    };
    await use({
      url: facts.gateway,
      async misbehave(faults) {
        isFaulty = true;
        await post(faults);
      },
    });
    if (isFaulty) await post({ reset: true });
  },
  outbox: ({ facts }, use) =>
    use({
      async lettersTo(address) {
        const answer = await fetch(`${facts.outbox}thu.json?to=${encodeURIComponent(address)}`);
        return (await answer.json()) as Letter[];
      },
    }),
  expectConsole: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const expected: RegExp[] = [];
      context.on("page", (page) => watchConsole(page, problems));
      await use((words) => void expected.push(words));
      const surprises = problems.filter((text) => !expected.some((words) => words.test(text)));
      expect(surprises, "the console of the browser").toEqual([]);
    },
    { auto: true },
  ],
});
