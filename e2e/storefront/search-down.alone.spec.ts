import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../fixtures";
import { confirmOrder, fillCheckout, findGoods, orderState, putIntoCart } from "./shopping";

test("the search server dies in the middle: one still finds, fills a cart and orders", async ({
  page,
  shop,
  sql,
}) => {
  test.skip(!shop.meilisearch, "this machine searches on PostgreSQL alone");
  const goods = await findGoods(sql, 1);
  await putIntoCart(page, goods);
  // It may have been started anew since the tests began.
  const running = JSON.parse(readFileSync(path.join(shop.data, "running.json"), "utf8"));
  process.kill(running.meilisearch.pid, "SIGKILL");

  await page.goto("/tim-kiem?q=banh+trang");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("banh trang");
  await expect(page.getByRole("link", { name: /bánh tráng/i }).first()).toBeVisible();
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  await expect(orderState(page)).toContainText("Đã đặt");

  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${shop.shop}/api/v1/products?q=banh+trang&limit=1`);
        return ((await answer.json()) as { engine: string }).engine;
      },
      { timeout: 40_000, intervals: [1_000] },
    )
    .toBe("meilisearch");
});
