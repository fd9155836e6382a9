import { expect, test } from "../fixtures";
import { confirmOrder, fillCheckout, findGoods, putIntoCart, readOrderNumber } from "./shopping";

// A page that the service worker fetches hides the addresses it was sent on through.
test.use({ serviceWorkers: "block" });

test("an order opens by its own link and by no other", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, sql, expectConsole }) => {
  expectConsole(/404/);
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  const number = await readOrderNumber(page);
  const token = new URL(page.url()).searchParams.get("k")!;
  const link = `/don-hang/${number}`;

  const answers = await Promise.all(
    [
      link,
      `${link}?k=${"A".repeat(32)}`,
      `${link}?k=${token.slice(0, -1)}`,
      `/don-hang/TN-2611-ZZZZZZ?k=${token}`,
      `${link}/huy`,
      `${link}/huy?k=${"A".repeat(32)}`,
    ].map((address) => page.request.get(address)),
  );
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 404));
  for (const answer of answers) expect(await answer.text()).not.toContain("Trần Thị Hoa");

  const own = await page.request.get(`${link}?k=${token}`);
  expect(own.status()).toBe(200);
  expect(own.headers()["cache-control"]).toBe("private, no-store");
  expect(own.headers()["referrer-policy"]).toBe("same-origin");
});

test("number and phone must both be right, and nobody learns which was not", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, sql, expectConsole }) => {
  expectConsole(/422/);
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  const number = await readOrderNumber(page);
  const ask = async (typed: string, phone: string) => {
    await page.goto("/don-hang");
    await page.getByLabel("Mã đơn hàng").fill(typed);
    await page.getByLabel("Số điện thoại").fill(phone);
    await page.getByRole("button", { name: "Xem đơn" }).click();
  };
  const none = page.getByRole("alert").getByText(/Không có đơn nào khớp/);
  await ask(number, "0912 345 678");
  await expect(none).toBeVisible();
  await ask("TN-2611-ZZZZZZ", "0903 123 456");
  await expect(none).toBeVisible();
  await ask(number, "0903 123 456");
  expect(await readOrderNumber(page)).toBe(number);
});

test("somebody else who opens the return address sees nothing of the order", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, browser, shop, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "VNPay");
  await confirmOrder(page);
  const pay = page.getByRole("button", { name: "Thanh toán thành công" });
  await expect(pay).toBeVisible({ timeout: 20_000 });
  const returned = page.waitForRequest((request) => request.url().includes("/vnpay/ket-qua"));
  await pay.click();
  const address = (await returned).url();
  await readOrderNumber(page);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { name: "Tìm đơn hàng" })).toBeVisible();
  await expect(stranger.locator("body")).not.toContainText("Trần Thị Hoa");
  await stranger.goto(`${shop.shop}/thanh-toan/vnpay/ket-qua?vnp_ResponseCode=00&vnp_TxnRef=x`);
  await expect(stranger.getByText("Chưa đọc được kết quả thanh toán")).toBeVisible();
  await stranger.context().close();
});
