import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect } from "../fixtures";

/** Something one can order: of a seller that sends by post and has a bank account. */
export interface Goods {
  slug: string;
  name: string;
  sellerName: string;
}

/** Goods of so many different sellers, taken from the middle of the shelves so that tests seldom meet. */
export async function findGoods(sql: postgres.Sql, sellers: number): Promise<Goods[]> {
  const rows = await sql<Goods[]>`
    select distinct on (s.id) p.slug, p.name, s.name as "sellerName"
      from products p
      join sellers s on s.id = p.seller_id
      join product_kinds k on k.id = p.kind_id
      join variants v on v.product_id = p.id and v.is_active
      join stock_levels l on l.variant_id = v.id
      join delivery_methods m on m.seller_id = s.id and m.kind = 'post' and m.is_active
     where p.status = 'approved' and p.gone_at is null and s.status = 'active'
       and k.minimum_age is null
       and coalesce(p.max_transit_hours, k.max_transit_hours, 999) >= 48
       and l.on_hand - l.reserved >= 20 * v.min_quantity
       and s.minimum_order = 0
       and exists (select 1 from seller_bank_accounts b
                    where b.seller_id = s.id and b.is_active and b.verified_at is not null)
     order by s.id, p.slug`;
  expect(rows.length).toBeGreaterThanOrEqual(sellers);
  const from = Math.floor(Math.random() * (rows.length - sellers + 1));
  return rows.slice(from, from + sellers);
}

/** Pictures are other tests' business; on a busy machine one would wait for their making. */
export async function skipPictures(page: Page): Promise<void> {
  const body = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");
  await page
    .context()
    .route("**/anh/**", (route) => route.fulfill({ contentType: "image/gif", body }));
}

/** Opens each product's page and puts it into the cart. */
export async function putIntoCart(page: Page, goods: readonly Goods[]): Promise<void> {
  await skipPictures(page);
  for (const { slug } of goods) {
    await page.goto(`/san-pham/${slug}`);
    await page.getByRole("button", { name: "Thêm vào giỏ" }).click();
    await expect(page.getByText("Đã thêm vào giỏ.").first()).toBeVisible();
  }
}

/** From the cart to the filled checkout form, nothing placed yet. */
export async function fillCheckout(page: Page, payment: string): Promise<void> {
  await page.goto("/gio-hang");
  await page.getByRole("link", { name: "Đặt hàng" }).click();
  await page.getByLabel("Họ và tên").fill("Trần Thị Hoa");
  await page.getByLabel("Số điện thoại").fill("0903 123 456");
  await page.getByLabel("Tỉnh/Thành phố").selectOption({ label: "Tỉnh Tây Ninh" });
  await page.getByLabel("Xã/Phường").selectOption({ label: "Phường Tân Ninh" });
  await page.getByLabel("Địa chỉ").fill("12 Nguyễn Du");
  await page.getByLabel(payment).check();
}

/** Presses the last button; a page that asks again with other figures fails the test. */
export async function confirmOrder(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Xác nhận đặt hàng" }).click();
}

export const orderNumber = /TN-\d{4}-[2-9A-Z]{6}/;

/** On the order's page: its number. */
export async function readOrderNumber(page: Page): Promise<string> {
  await expect(page.getByText("Mã đơn hàng").first()).toBeVisible();
  const heading = page.getByRole("heading", { level: 1 });
  return orderNumber.exec((await heading.textContent()) ?? "")![0];
}

/** The state of the whole order, above everything else. */
export const orderState = (page: Page) => page.getByTestId("order-state");
