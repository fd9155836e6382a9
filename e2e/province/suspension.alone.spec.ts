import { expect, test } from "../fixtures";
import { openDesk, openQueueItem } from "../people";
import { skipPictures } from "../storefront/shopping";

test("a suspended shop is gone from its page, lists, search, sitemap and carts, and comes back whole", async ({
  page,
  browser,
  shop,
  sql,
}) => {
  test.slow();
  const [goods] = await sql<{ slug: string; name: string; seller: string; sellerName: string }[]>`
    select p.slug, p.name, s.slug as seller, s.name as "sellerName"
      from products p join sellers s on s.id = p.seller_id join variants v on v.product_id = p.id
      join stock_levels l on l.variant_id = v.id join product_kinds k on k.id = p.kind_id
     where p.status = 'approved' and s.status = 'active' and k.minimum_age is null
       and v.is_active and l.on_hand - l.reserved >= 20 * v.min_quantity
     order by s.slug, p.slug limit 1`;
  const { slug, name, seller, sellerName } = goods!;
  const searched = `/api/v1/products?q=${encodeURIComponent(name)}&limit=50`;
  const seen = async () => ({
    product: (await page.request.get(`/san-pham/${slug}`)).status(),
    seller: (await page.request.get(`/gian-hang/${seller}`)).status(),
    search: (await (await page.request.get(searched)).text()).includes(`"${slug}"`),
    api: (await page.request.get(`/api/v1/products/${slug}`)).status(),
    sitemap: await inSitemap(),
  });
  const inSitemap = async () => {
    const index = await (await page.request.get("/sitemap.xml")).text();
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    for (const part of parts) {
      const text = await (await page.request.get(new URL(part).pathname)).text();
      if (text.includes(`/san-pham/${slug}<`)) return true;
    }
    return false;
  };
  const open = { product: 200, seller: 200, search: true, api: 200, sitemap: true };
  expect(await seen()).toEqual(open);
  await skipPictures(page);
  await page.goto(`/san-pham/${slug}`);
  await page.getByRole("button", { name: "Thêm vào giỏ" }).click();
  await expect(page.getByText("Đã thêm vào giỏ.").first()).toBeVisible();

  const first = await openDesk(browser, "Đặng Thu Hà", shop.shop);
  await first.goto(`/tinh/gian-hang/${seller}`);
  await first.getByText("Đề nghị tạm ngừng hoặc gỡ sản phẩm").click();
  await first
    .getByLabel("Lý do, người bán sẽ đọc")
    .fill("Nhiều người mua báo hàng không đúng mô tả.");
  await first.getByLabel("Căn cứ pháp lý").fill("Quy chế hoạt động của sàn, mục 7");
  await first.getByRole("button", { name: "Gửi đề nghị" }).click();
  // Nothing happens on one officer's word.
  expect(await seen()).toEqual(open);

  const second = await openDesk(browser, "Hồ Ngọc Sơn", shop.shop);
  await openQueueItem(second, "loai=xu-ly", sellerName);
  await second.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect
    .poll(seen, { timeout: 5_000, intervals: [200] })
    .toEqual({ product: 404, seller: 404, search: false, api: 404, sitemap: false });
  await page.goto("/gio-hang");
  await expect(page.getByRole("link", { name: "Đặt hàng" })).toHaveCount(0);

  await first.goto(`/tinh/gian-hang/${seller}`);
  await first.getByLabel("Lý do cho bán lại").fill("Gian hàng đã sửa mô tả và hoàn tiền.");
  await first.getByRole("button", { name: "Cho bán lại" }).click();
  await expect.poll(seen, { timeout: 5_000, intervals: [200] }).toEqual(open);
  await page.goto("/gio-hang");
  await expect(page.getByRole("link", { name: "Đặt hàng" })).toBeVisible();
});
