import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { confirmOrder, fillCheckout, findGoods, putIntoCart, readOrderNumber } from "./shopping";

/** From any page with the button to the person's choice at the sign-on system. */
async function chooseAtSignOn(page: Page, name: string) {
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Hệ thống định danh thử nghiệm" })).toBeVisible();
  await page.getByRole("button", { name }).click();
}

async function signIn(page: Page, name: string) {
  await page.goto("/tai-khoan");
  await page.getByRole("main").getByRole("link", { name: "Đăng nhập", exact: true }).click();
  await chooseAtSignOn(page, name);
}

test("a buyer signs in, finds the order in the account, and signs out", async ({ page, sql }) => {
  await signIn(page, "Trần Thị Hoa");
  await expect(page.getByRole("heading", { name: "Trần Thị Hoa" })).toBeVisible();
  await expect(page.getByText("•••• 0011")).toBeVisible();

  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  const number = await readOrderNumber(page);
  await expect(page.getByText("Đơn này có trong tài khoản của bạn.")).toBeVisible();
  await page.goto("/tai-khoan");
  await page.getByRole("link", { name: number }).click();
  expect(await readOrderNumber(page)).toBe(number);

  await page.goto("/tai-khoan");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("heading", { name: "Kết thúc phiên đăng nhập?" })).toBeVisible();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("heading", { name: "Bạn đã đăng xuất" })).toBeVisible();
  await page.goto("/tai-khoan");
  await expect(page.getByText(number)).toHaveCount(0);
  await expect(page.getByText("Trần Thị Hoa")).toHaveCount(0);
});

test("a guest keeps an order by signing in from its page", async ({ page, sql }) => {
  await putIntoCart(page, await findGoods(sql, 1));
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  const number = await readOrderNumber(page);
  await page.getByRole("link", { name: "Đăng nhập để giữ đơn" }).click();
  await chooseAtSignOn(page, "Huỳnh Văn Tám");
  expect(await readOrderNumber(page)).toBe(number);
  await expect(page.getByText("Đơn này có trong tài khoản của bạn.")).toBeVisible();
});

test("whoever changes their mind comes back to a page that says so", async ({ page }) => {
  await page.goto("/dang-nhap?ve=/gio-hang");
  await chooseAtSignOn(page, "Không đăng nhập nữa");
  await expect(page.getByRole("alert").getByText("Bạn chưa đăng nhập")).toBeVisible();
  await expect(
    page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }),
  ).toBeVisible();
});
