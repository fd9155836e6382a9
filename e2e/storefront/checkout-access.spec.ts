import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
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

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${control}`);
}

const elsewhere = { light: "@not-desktop", dark: "@not-phone" };

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing on the way to an order shuts anybody out, in ${colorScheme} colours`, {
    tag: ["@not-no-script", elsewhere[colorScheme]],
  }, async ({ page, sql, expectConsole }) => {
    test.setTimeout(120_000);
    expectConsole(/422|404/);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/gio-hang");
    await expectNoFaults(page);
    await putIntoCart(page, await findGoods(sql, 2));
    await page.goto("/gio-hang?ten=suoi+da");
    await expectNoFaults(page);
    await page.goto("/thanh-toan");
    await expectNoFaults(page);
    await fillCheckout(page, "Chuyển khoản VietQR");
    await page.getByLabel("Họ và tên").fill("");
    await confirmOrder(page);
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoFaults(page);
    await page.getByLabel("Họ và tên").fill("Trần Thị Hoa");
    await confirmOrder(page);
    await readOrderNumber(page);
    await expectNoFaults(page);
    await page.getByRole("link", { name: "Huỷ đơn" }).click();
    await expect(page.getByRole("button", { name: "Huỷ đơn này" })).toBeVisible();
    await expectNoFaults(page);
    await page.goto("/don-hang");
    await page.getByRole("button", { name: "Xem đơn" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoFaults(page);
    await page.goto(`/don-hang/TN-2611-ZZZZZZ?k=${"A".repeat(32)}`);
    await expectNoFaults(page);

    await putIntoCart(page, await findGoods(sql, 1));
    await fillCheckout(page, "VNPay");
    await confirmOrder(page);
    await page.getByRole("button", { name: "Huỷ giao dịch" }).click();
    await readOrderNumber(page);
    await expectNoFaults(page);
    await expect(page.getByText("Bạn đã huỷ giao dịch")).toBeVisible({ timeout: 20_000 });
    await expectNoFaults(page);
  });
}

test("a purchase needs no mouse, from the product to the order", {
  tag: ["@not-phone", "@not-no-script"],
}, async ({ page, sql }) => {
  const [goods] = await findGoods(sql, 1);
  await skipPictures(page);
  await page.goto(`/san-pham/${goods!.slug}`);
  const press = async (control: Locator, key = "Enter") => {
    await tabTo(page, control);
    await page.keyboard.press(key);
  };
  await press(page.getByRole("button", { name: "Thêm vào giỏ" }));
  await expect(page.getByText("Đã thêm vào giỏ.").first()).toBeVisible();
  await page.goto("/gio-hang");
  await press(page.getByRole("link", { name: "Đặt hàng" }));
  await tabTo(page, page.getByLabel("Họ và tên"));
  await page.keyboard.type("Trần Thị Hoa");
  await tabTo(page, page.getByLabel("Số điện thoại"));
  await page.keyboard.type("0903123456");
  await tabTo(page, page.getByLabel("Xã/Phường"));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel("Địa chỉ"));
  await page.keyboard.type("12 Nguyễn Du");
  await expect(page.getByLabel("Xã/Phường")).toHaveValue(/^\d{5}$/);
  await expect(page.getByRole("button", { name: "Xác nhận đặt hàng" })).toBeEnabled();
  await press(page.getByRole("button", { name: "Xác nhận đặt hàng" }));
  await expect(orderState(page)).toContainText("Đã đặt");
});
