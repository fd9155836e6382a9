import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  addressesOf,
  deskPages,
  type Made,
  makeFarmer,
  makeOwnersThings,
  officers,
  personOf,
  placeOrder,
  sellerPeople,
  visitors,
  type Who,
} from "./desk-pages";
import { expect, test } from "./fixtures";
import { signInAt } from "./people";

const phone = { width: 360, height: 800 };
const wide = { width: 1_280, height: 800 };

test("each page of the desks has its visitors", {
  tag: ["@not-phone", "@not-no-script"],
}, () => {
  expect(Object.keys(visitors).sort()).toEqual(deskPages().sort());
});

/** What shuts somebody out of the page that is open, and whether it has to be pushed sideways. */
async function faultsOf(page: Page, address: string, other: typeof phone): Promise<string[]> {
  const found: string[] = [];
  const answer = await page.goto(address);
  if (answer?.status() !== 200) found.push(`status ${answer?.status()}`);
  const sideways = async () => {
    const [is, may] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if (is! > may!) found.push(`${is} px wide on a screen of ${may} px`);
  };
  const { violations } = await new AxeBuilder({ page }).analyze();
  found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`));
  const own = page.viewportSize()!;
  await sideways();
  await page.setViewportSize(other);
  await sideways();
  await page.setViewportSize(own);
  return found.map((fault) => `${address}: ${fault}`);
}

for (const [desk, visiting, size, other] of [
  ["seller's", sellerPeople, phone, wide],
  ["province's", officers, wide, phone],
] as const) {
  test(`no page of the ${desk} desk shuts anybody out or has to be pushed sideways`, {
    tag: ["@not-phone", "@not-no-script"],
  }, async ({ browser, shop, sql, expectConsole }) => {
    test.setTimeout(600_000);
    expectConsole(/Failed to load resource/);
    const open = async () => {
      const settings = { baseURL: shop.shop, viewport: size, colorScheme: "light" } as const;
      return (await browser.newContext(settings)).newPage();
    };
    const made: Made = { invitation: "", farmerLink: "" };
    if (visiting === sellerPeople) await placeOrder(await open(), sql);
    const faults: string[] = [];
    for (const who of visiting) {
      const page = await open();
      await signInAt(page, personOf(who).name, "/tai-khoan");
      if (who === "owner") made.invitation = await makeOwnersThings(page);
      if (who === "cooperative") made.farmerLink = await makeFarmer(page);
      for (const address of await placesOf(sql, who, made)) {
        faults.push(...(await faultsOf(page, address, other)));
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });
}

async function placesOf(sql: Parameters<typeof addressesOf>[0], who: Who, made: Made) {
  const mine = Object.entries(visitors).filter(([, by]) => by !== "again" && by.includes(who));
  const lists = await Promise.all(mine.map(([pattern]) => addressesOf(sql, who, pattern, made)));
  return lists.flat();
}
