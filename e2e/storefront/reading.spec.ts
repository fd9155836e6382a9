import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { findGoods, skipPictures } from "./shopping";

// The checker touches every element of a page; a recorder that follows it multiplies the time.
test.use({ trace: "off" });

const pages = [
  "/",
  "/danh-muc",
  "/danh-muc/trai-cay",
  "/danh-muc/trai-cay?loc=1",
  "/tim-kiem?q=mang+cau",
  "/tim-kiem?q=xyzabc",
  "/gian-hang",
  "/gan-ban?xa=25480",
  "/chinh-sach/tieu-chi-xep-hang",
  "/ngoai-tuyen",
];

const inEnglish = (path: string) => (path === "/" ? "/en" : `/en${path}`);

async function findFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/** Half of the pages on each screen: together they are all, in both languages and both schemes. */
const rounds = [
  {
    who: "a Vietnamese reader by day",
    scheme: "light",
    address: (path: string) => path,
    on: "phone",
  },
  { who: "an English reader by night", scheme: "dark", address: inEnglish, on: "desktop" },
] as const;

for (const { who, scheme, address, on } of rounds) {
  const elsewhere = on === "phone" ? "@not-desktop" : "@not-phone";
  test(`no page shuts out ${who} ${elsewhere} @not-no-script`, async ({ page, sql }) => {
    test.setTimeout(120_000);
    await skipPictures(page);
    const [goods] = await findGoods(sql, 1);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const path of [...pages, `/san-pham/${goods!.slug}`]) {
      await page.goto(address(path));
      expect(await findFaults(page), address(path)).toEqual([]);
    }
  });
}

test("a reading page never scrolls sideways, not even at 320 px @not-desktop @not-no-script", async ({
  page,
  sql,
}) => {
  const [goods] = await findGoods(sql, 1);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...pages, `/san-pham/${goods!.slug}`]) {
    for (const address of [path, inEnglish(path)]) {
      await page.goto(address);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, address).toBeLessThanOrEqual(0);
    }
  }
});

test("a reading page brings one small script and none of the framework's @not-phone @not-no-script", async ({
  page,
}) => {
  for (const path of ["/", "/danh-muc/trai-cay", "/tim-kiem?q=gao"]) {
    await page.goto(path);
    const scripts = await page.locator("script:not([type='application/ld+json'])").all();
    const addresses = await Promise.all(scripts.map((script) => script.getAttribute("src")));
    expect(addresses).toEqual([expect.stringMatching(/^\/assets\/enhance-[\w-]+\.js$/)]);
  }
});

test("a buyer types without accents and takes a suggestion with the keyboard @not-no-script", async ({
  page,
}) => {
  await page.goto("/");
  const box = page.getByLabel("Tìm sản phẩm");
  await box.fill("mang cau");
  const suggestions = page.getByRole("listbox", { name: "Gợi ý" }).getByRole("option");
  await expect(suggestions.first()).toContainText(/mãng cầu/i);
  await box.press("ArrowDown");
  await expect(suggestions.first()).toHaveAttribute("aria-selected", "true");
  const wish = (await suggestions.first().textContent()) ?? "";
  await box.press("Enter");
  await expect(page).toHaveURL(/tim-kiem\?q=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(wish);
});

test("a buyer narrows a list, sees what is chosen, and takes it off again", async ({ page }) => {
  await page.goto("/danh-muc/trai-cay?loc=1");
  await page.getByLabel("Hợp tác xã").check();
  await page.getByRole("button", { name: "Xem kết quả" }).click();
  await expect(page).toHaveURL(/nguoi-ban=cooperative/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.getByRole("link", { name: "Bỏ lọc Hợp tác xã" }).click();
  await expect(page).toHaveURL(/\/danh-muc\/trai-cay$/);
});

test("a buyer on a thin signal still opens what was seen before @not-desktop @not-no-script", async ({
  page,
  context,
  sql,
  expectConsole,
}) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED|Failed to load|FetchEvent/);
  const [goods] = await findGoods(sql, 1);
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`/san-pham/${goods!.slug}`);
  const name = await page.getByRole("heading", { level: 1 }).textContent();
  await expect
    .poll(() => page.evaluate(() => caches.match(location.href).then((kept) => kept !== undefined)))
    .toBe(true);
  // The network of a service worker is not the page's: it is cut off where it asks.
  await context.serviceWorkers()[0]!.evaluate(() => {
    self.fetch = () => Promise.reject(new TypeError("no signal"));
  });
  await context.setOffline(true);
  await page.goto(`/san-pham/${goods!.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
  await page.goto("/danh-muc/gao-dau-hat");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Máy đang mất mạng");
  await expect(page.getByRole("link", { name: goods!.name })).toBeVisible();
});
