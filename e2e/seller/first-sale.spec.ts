import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { openDesk, openQueueItem, signInAt, Thumb } from "../people";
import {
  confirmOrder,
  fillCheckout,
  orderNumber,
  readOrderNumber,
  skipPictures,
} from "../storefront/shopping";

/** From the sign-on to a dossier that waits: the shop's own address. */
async function register(page: Page, thumb: Thumb, shopName: string, hasScript: boolean) {
  const main = page.getByRole("main");
  await page.goto("/nguoi-ban");
  await thumb.tap(main.getByRole("button", { name: "Đăng nhập", exact: true }));
  await thumb.tap(page.getByRole("button", { name: "Huỳnh Văn Tám" }));
  // Who has a shop already, from another test, is led to all of theirs.
  await page.goto("/nguoi-ban?tat-ca=1");
  await thumb.tap(page.getByRole("link", { name: /Đăng ký bán hàng|Mở thêm gian hàng/ }));
  await thumb.type(page.getByLabel("Tên gian hàng"), shopName);
  if (hasScript) {
    await thumb.type(page.getByRole("combobox", { name: "Xã, phường" }), "binh minh");
    await thumb.tap(page.getByRole("option", { name: "Phường Bình Minh" }));
  } else {
    await thumb.choose(page.getByLabel("Xã, phường"), "Phường Bình Minh");
  }
  await thumb.type(page.getByLabel("Địa chỉ"), "Tổ 3, khu phố Ninh Phước");
  await thumb.tap(page.getByRole("button", { name: "Tiếp tục" }));
  await thumb.tap(page.getByRole("radio", { name: /Không thuộc diện phải có/ }));
  await thumb.choose(page.getByLabel("Ngân hàng"), "Agribank");
  await thumb.type(page.getByLabel("Số tài khoản"), "5701 2051 23456");
  await thumb.tap(page.getByRole("checkbox", { name: /Tôi đã đọc và đồng ý/ }));
  await thumb.tap(page.getByRole("button", { name: "Gửi hồ sơ" }));
  await expect(page.getByRole("heading", { name: "Tỉnh đã nhận hồ sơ" })).toBeVisible();
  return new URL(page.url()).pathname.split("/")[2]!;
}

/** From the page of the dossier to a product that waits. */
async function addProduct(page: Page, thumb: Thumb, hasScript: boolean) {
  await thumb.tap(page.getByRole("link", { name: "Thêm sản phẩm" }));
  await thumb.type(page.getByLabel("Tìm loại hàng"), "mang cau xiem");
  if (!hasScript) await thumb.tap(page.getByRole("button", { name: "Tìm", exact: true }));
  await thumb.tap(page.getByRole("button", { name: /^Mãng cầu xiêm/ }));
  await thumb.photo(page.getByLabel("Chọn ảnh có sẵn"));
  if (hasScript) {
    await expect(page.getByLabel("Trong ảnh có gì")).toHaveValue("Mãng cầu xiêm");
  }
  await thumb.type(page.getByLabel("Giá bán").first(), "48.000");
  await thumb.type(page.getByLabel("Đang có").first(), "35");
  await thumb.tap(page.getByRole("button", { name: "Gửi duyệt" }));
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
}

async function approve(officer: Page, filter: string, shopName: string) {
  await openQueueItem(officer, filter, shopName);
  await officer.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(officer.getByText("Đã ghi quyết định.")).toBeVisible();
}

/** A guest finds the shop's goods by typing, within five seconds of the approval. */
async function findBySearch(page: Page, shopName: string) {
  await skipPictures(page);
  const card = page.locator(".product-card").filter({ hasText: shopName });
  await expect(async () => {
    await page.goto("/tim-kiem?q=mang+cau+xiem");
    await expect(card.first()).toBeVisible({ timeout: 400 });
  }).toPass({ timeout: 5_000, intervals: [200] });
  await card.first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function guestOf(browser: Browser, shop: string, hasScript: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: shop,
    viewport: { width: 360, height: 760 },
    locale: "vi-VN",
    javaScriptEnabled: hasScript,
  });
  return context.newPage();
}

test("a farmer's first goods: registered, sent, approved, found, bought, confirmed @not-desktop", async ({
  page,
  browser,
  shop,
  javaScriptEnabled,
}, { project }) => {
  test.slow();
  const hasScript = javaScriptEnabled !== false;
  await page.setViewportSize({ width: 360, height: 760 });
  const shopName = `Vườn nhà Tám ${project.name} ${Math.random().toString(36).slice(2, 7)}`;
  const thumb = new Thumb();
  const slug = await register(page, thumb, shopName, hasScript);
  await addProduct(page, thumb, hasScript);
  console.log(
    `sign-on to dossier and product sent, ${project.name}: ${thumb.fields} fields typed, ${thumb.taps} taps`,
  );
  expect(thumb.fields).toBeLessThanOrEqual(12);
  expect(thumb.taps).toBeLessThanOrEqual(40);

  const officer = await openDesk(browser, "Nguyễn Thanh Mai", shop.shop);
  await approve(officer, "loai=ho-so", shopName);
  await approve(officer, "loai=san-pham", shopName);

  const guest = await guestOf(browser, shop.shop, hasScript);
  await findBySearch(guest, shopName);
  await guest.getByRole("button", { name: "Thêm vào giỏ" }).click();
  await expect(guest.getByText("Đã thêm vào giỏ.").first()).toBeVisible();
  await fillCheckout(guest, "Thanh toán khi nhận hàng");
  await confirmOrder(guest);
  const number = await readOrderNumber(guest);

  await page.goto(`/nguoi-ban/${slug}/don-hang`);
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await page.getByRole("button", { name: "Xác nhận đơn" }).click();
  await expect(page.getByText("Đã xác nhận").first()).toBeVisible();
  await guest.reload();
  await expect(guest.getByText("Đã xác nhận").first()).toBeVisible();
  expect(number).toMatch(orderNumber);
});

test("a change is sent back, mended and approved while the old page stays @not-desktop @not-no-script", async ({
  page,
  browser,
  shop,
  sql,
}) => {
  test.slow();
  const [product] = await sql<{ id: string; slug: string; name: string }[]>`
    select p.id, p.slug, p.name from products p join sellers s on s.id = p.seller_id
     where s.slug = 'vuon-mang-cau-bay-thuan' and p.status = 'approved'
       and not exists (select from product_revisions r
                        where r.product_id = p.id and r.status in ('draft', 'sent', 'returned'))
     order by p.slug limit 1`;
  const { id, slug, name } = product!;
  const wrongName = `${name} chữa bách bệnh`;
  const rightName = `${name} hái sáng sớm`;
  const editor = `/nguoi-ban/vuon-mang-cau-bay-thuan/san-pham/${id}`;
  await signInAt(page, "Lê Văn Thuận", editor);
  const send = async (wanted: string) => {
    await page.goto(editor);
    await page.getByLabel("Tên sản phẩm").fill(wanted);
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
  };
  const shownName = async () => {
    await page.goto(`/san-pham/${slug}`);
    return page.getByRole("heading", { level: 1 }).textContent();
  };

  await send(wrongName);
  const officer = await openDesk(browser, "Nguyễn Thanh Mai", shop.shop);
  await openQueueItem(officer, "loai=san-pham", wrongName);
  await officer.getByLabel(/^Lý do/).fill("Bỏ câu nói về chữa bệnh trong tên.");
  await officer.getByRole("button", { name: "Yêu cầu bổ sung", exact: true }).click();
  await expect(officer.getByText("Đã ghi quyết định.")).toBeVisible();
  expect(await shownName()).toBe(name);

  await page.goto(editor);
  await expect(page.getByText("Bỏ câu nói về chữa bệnh trong tên.").first()).toBeVisible();
  await send(rightName);
  expect(await shownName()).toBe(name);
  await openQueueItem(officer, "loai=san-pham", rightName);
  await officer.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(officer.getByText("Đã ghi quyết định.")).toBeVisible();
  await expect.poll(shownName, { timeout: 5_000 }).toBe(rightName);
});
