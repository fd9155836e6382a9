import { expect, test } from "../fixtures";
import {
  confirmOrder,
  fillCheckout,
  findGoods,
  orderState,
  putIntoCart,
  readOrderNumber,
  skipPictures,
} from "./shopping";

/** The page may come before the gateway's call, and without script it looks again after 8 s. */
const gatewayPatience = { timeout: 25_000 };

test("a guest buys from two farms and pays on delivery", async ({ page, sql }) => {
  const goods = await findGoods(sql, 2);
  await putIntoCart(page, goods);
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await expect(page.getByText(/^Bạn trả .* khi nhận hàng\.$/)).toBeVisible();
  await confirmOrder(page);

  const number = await readOrderNumber(page);
  await expect(orderState(page)).toContainText("Đã đặt");
  for (const { sellerName } of goods) {
    await expect(page.getByRole("region", { name: sellerName })).toBeVisible();
  }
  const shares = await sql`
    select so.status, so.total from seller_orders so join orders o on o.id = so.order_id
     where o.number = ${number}`;
  expect(shares.map(({ status }) => status)).toEqual(["placed", "placed"]);

  await page.goto("/gio-hang");
  await expect(page.getByRole("heading", { name: "Giỏ của bạn đang trống" })).toBeVisible();
});

test("a guest buys from two farms by VNPay, turns back at the gateway and pays the same order again", async ({
  page,
  sql,
}) => {
  await putIntoCart(page, await findGoods(sql, 2));
  await fillCheckout(page, "VNPay");
  await confirmOrder(page);

  await page.getByRole("button", { name: "Huỷ giao dịch" }).click();
  const number = await readOrderNumber(page);
  await expect(orderState(page)).toContainText("Chờ thanh toán");
  await expect(page.getByText("Bạn đã huỷ giao dịch")).toBeVisible(gatewayPatience);

  await page.getByRole("button", { name: "Thanh toán lại" }).click();
  await page.getByRole("button", { name: "Thanh toán thành công" }).click();
  await expect(orderState(page)).toContainText("Đã đặt", gatewayPatience);
  expect(await readOrderNumber(page)).toBe(number);
  await expect(page.getByText(/^Bạn đã trả .* qua VNPay/)).toBeVisible();

  const attempts = await sql`
    select a.reference, a.status from payment_attempts a
      join payments p on p.id = a.payment_id join orders o on o.id = p.order_id
     where o.number = ${number} order by a.created_at`;
  expect(attempts.map(({ status }) => status)).toEqual(["failed", "paid"]);
  expect(new Set(attempts.map(({ reference }) => reference)).size).toBe(2);
});

test("a payment refused by the bank says why and leaves the order as it was", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "VNPay");
  await confirmOrder(page);
  await page.getByRole("button", { name: "Không đủ số dư" }).click();
  await expect(page.getByText("Tài khoản không đủ số dư")).toBeVisible(gatewayPatience);
  await expect(orderState(page)).toContainText("Chờ thanh toán");
});

test("the payment counts though the buyer closed the page after paying", {
  tag: ["@not-desktop", "@not-no-script"],
}, async ({ page, context, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "VNPay");
  await confirmOrder(page);
  await expect(page.getByRole("button", { name: "Thanh toán rồi đóng trang" })).toBeVisible();
  const [{ number }] = (await sql`
    select o.number from payment_attempts a
      join payments p on p.id = a.payment_id join orders o on o.id = p.order_id
     where a.reference = ${new URL(page.url()).searchParams.get("vnp_TxnRef") ?? ""}`) as unknown as [
    { number: string },
  ];
  await page.getByRole("button", { name: "Thanh toán rồi đóng trang" }).click();
  await page.close();

  await expect
    .poll(async () => {
      const rows = await sql`
        select p.status from payments p join orders o on o.id = p.order_id where o.number = ${number}`;
      return rows[0]!.status;
    })
    .toBe("paid");
  const later = await context.newPage();
  await later.goto("/don-hang");
  await later.getByLabel("Mã đơn hàng").fill(number.toLowerCase().replaceAll("-", " "));
  await later.getByLabel("Số điện thoại").fill("+84 903.123.456");
  await later.getByRole("button", { name: "Xem đơn" }).click();
  await expect(orderState(later)).toContainText("Đã đặt");
});

test("a guest pays two sellers by bank transfer, each with a code of its own", {
  tag: ["@not-desktop"],
}, async ({ page, sql }) => {
  const goods = await findGoods(sql, 2);
  await putIntoCart(page, goods);
  await fillCheckout(page, "Chuyển khoản VietQR");
  await confirmOrder(page);
  const number = await readOrderNumber(page);
  await expect(orderState(page)).toContainText("Chờ thanh toán");
  await expect(page.getByRole("img", { name: /^Mã VietQR/ })).toHaveCount(2);
  const memo = `${number.replaceAll("-", "")}A`;
  await expect(page.getByText(memo, { exact: true })).toBeVisible();

  const first = page.getByRole("region", { name: goods[0]!.sellerName });
  await first.getByRole("button", { name: /^Tôi đã chuyển khoản/ }).click();
  await expect(page.getByText("Chợ đã báo nhà bán là bạn đã chuyển khoản.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tôi đã chuyển khoản/ })).toHaveCount(1);
});

test("a buyer calls an order off before the seller confirms", {
  tag: ["@not-desktop", "@not-phone"],
}, async ({ page, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  await page.getByRole("link", { name: "Huỷ đơn" }).click();
  await page.getByRole("button", { name: "Huỷ đơn này" }).click();
  await expect(orderState(page)).toContainText("Đã huỷ");
  await expect(page.getByText("Bạn đã huỷ phần này.")).toBeVisible();
});

test("one buys in English from the first page to the order", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, sql }) => {
  const [goods] = await findGoods(sql, 1);
  await skipPictures(page);
  await page.goto(`/en/san-pham/${goods!.slug}`);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("Added to your cart.").first()).toBeVisible();
  await page.goto("/en/gio-hang");
  await page.getByRole("link", { name: "Order", exact: true }).click();
  await page.getByLabel("Full name").fill("Anna Berg");
  await page.getByLabel("Phone number").fill("0903123456");
  await page.getByLabel("Commune or ward").selectOption({ label: "Phường Tân Ninh" });
  await page.getByLabel("Address").fill("12 Nguyễn Du");
  await page.getByLabel("Pay on delivery").check();
  await page.getByRole("button", { name: "Confirm the order" }).click();
  await expect(page.getByText("Order number")).toBeVisible();
  await expect(orderState(page)).toContainText("Placed");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
