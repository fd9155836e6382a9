import { expect, test } from "../fixtures";
import {
  confirmOrder,
  fillCheckout,
  findGoods,
  orderState,
  putIntoCart,
  readOrderNumber,
} from "./shopping";

test("what is wrong is said beside its field and nothing typed is lost", {
  tag: ["@not-desktop"],
}, async ({ page, sql, expectConsole }) => {
  expectConsole(/422/);
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Chuyển khoản VietQR");
  await page.getByLabel("Số điện thoại").fill("09031234");
  await page.getByLabel("Thư điện tử").fill("hoa@");
  await page.getByLabel("Lời nhắn cho nhà bán").fill("Gọi trước khi tới");
  await confirmOrder(page);

  const phone = page.getByLabel("Số điện thoại");
  await expect(phone).toHaveAttribute("aria-invalid", "true");
  await expect(phone).toHaveAccessibleDescription(/Số điện thoại cần 10 chữ số/);
  await expect(phone).toHaveValue("09031234");
  await expect(page.getByRole("alert")).toContainText("Thư điện tử chưa đúng");
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Trần Thị Hoa");
  await expect(page.getByLabel("Địa chỉ")).toHaveValue("12 Nguyễn Du");
  await expect(page.getByLabel("Lời nhắn cho nhà bán")).toHaveValue("Gọi trước khi tới");
  await expect(page.getByLabel("Xã/Phường").locator("option:checked")).toHaveText(
    "Phường Tân Ninh",
  );
  await expect(page.getByLabel("Chuyển khoản VietQR")).toBeChecked();

  await page
    .getByRole("alert")
    .getByRole("link", { name: /10 chữ số/ })
    .click();
  await expect(phone).toBeFocused();
  await phone.fill("0903 123 456");
  await page.getByLabel("Thư điện tử").fill("");
  await confirmOrder(page);
  await expect(orderState(page)).toContainText("Chờ thanh toán");
});

test("a price that moved meanwhile is shown and asked about again", {
  tag: ["@not-phone"],
}, async ({ page, sql, expectConsole, javaScriptEnabled }) => {
  expectConsole(/422/);
  const [goods] = await findGoods(sql, 1);
  await putIntoCart(page, [goods!]);
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  if (!javaScriptEnabled) await page.getByRole("button", { name: "Tính lại phí giao" }).click();
  await expect(
    page.getByRole("region", { name: "Xem lại" }).getByText("Tổng cộng", { exact: true }),
  ).toBeVisible();
  const raise = (by: number) => sql`
    update variants set price = price + ${by} from products
     where products.id = variants.product_id and products.slug = ${goods!.slug}`;
  await raise(1_000);
  await confirmOrder(page);
  await expect(page.getByText("Giá hoặc phí giao vừa đổi")).toBeVisible();
  await expect(page.getByText("Chưa đặt gì cả")).toBeVisible();
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Trần Thị Hoa");
  await confirmOrder(page);
  await expect(orderState(page)).toContainText("Đã đặt");
  await raise(-1_000);
});

test("the last button pressed twice in a hurry makes one order", { tag: ["@not-phone"] }, async ({
  page,
  sql,
}) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  const key = await page.locator("[name=idempotencyKey]").inputValue();
  await page.getByRole("button", { name: "Xác nhận đặt hàng" }).dblclick();
  await expect(orderState(page)).toContainText("Đã đặt");
  const orders = await sql`select number from orders where idempotency_key = ${key}`;
  expect(orders).toHaveLength(1);
  expect(await readOrderNumber(page)).toBe(orders[0]!.number);
});

test("a place is found by the name it had before the reform", {
  tag: ["@not-desktop", "@not-phone"],
}, async ({ page, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await page.goto("/thanh-toan");
  await page.getByLabel("Họ và tên").fill("Trần Thị Hoa");
  await page.getByText("Chỉ nhớ tên xã, phường cũ?").click();
  await page.getByLabel("Tên cũ hoặc mới").fill("suoi da");
  await page.getByRole("button", { name: "Tìm", exact: true }).last().click();
  await page.getByRole("button", { name: /trước đây là Xã Suối Đá/ }).click();
  await expect(page.getByLabel("Xã/Phường").locator("option:checked")).toHaveText(
    "Xã Dương Minh Châu",
  );
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Trần Thị Hoa");
});

test("a buyer in another province gets its communes and fees", { tag: ["@not-desktop"] }, async ({
  page,
  sql,
  javaScriptEnabled,
}) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await page.goto("/thanh-toan");
  await page.getByLabel("Tỉnh/Thành phố").selectOption({ label: "Thành phố Hồ Chí Minh" });
  if (!javaScriptEnabled) {
    await page.getByRole("button", { name: "Xem xã, phường của tỉnh này" }).click();
  }
  await page.getByLabel("Xã/Phường").selectOption({ label: "Phường Sài Gòn" });
  if (!javaScriptEnabled) await page.getByRole("button", { name: "Tính lại phí giao" }).click();
  await expect(page.getByRole("radio", { name: /Gửi bưu điện/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Xem lại" }).getByText("Tổng cộng")).toBeVisible();
});
