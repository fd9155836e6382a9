import { expect, test } from "../fixtures";

test("a visitor sees the market, finds a custard apple and opens its page", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByLabel("Tìm sản phẩm").first().fill("mang cau");
  await page.getByRole("button", { name: "Tìm", exact: true }).first().click();
  await expect(page).toHaveURL(/tim-kiem\?.*q=mang/);
  await page
    .getByRole("link", { name: /mãng cầu/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/san-pham\//);
  await expect(page.getByRole("button", { name: "Thêm vào giỏ" })).toBeVisible();
});

test("the shop says that it is ready and tells its figures to this machine alone", async ({
  request,
  shop,
}) => {
  const ready = await request.get(`${shop.shop}/suc-khoe/san-sang`);
  expect(ready.status()).toBe(200);
  const figures = await request.get(`${shop.shop}/so-lieu`);
  expect(await figures.text()).toContain("cho_worker_handled_total");
});
