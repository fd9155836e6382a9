import type { Browser } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "../fixtures";
import { openDesk, signInAt } from "../people";

/** A visitor's question of this test's own, about goods nothing else in the queue names. */
async function askSomething(browser: Browser, shop: string, sql: postgres.Sql) {
  const [product] = await sql<{ slug: string; name: string }[]>`
    select p.slug, p.name from products p join sellers s on s.id = p.seller_id
     where p.status = 'approved' and s.status = 'active' and not exists (
       select from queue_items q where q.closed_at is null and q.title ilike '%' || p.name || '%')
     order by random() limit 1`;
  const { slug, name } = product!;
  const context = await browser.newContext({ baseURL: shop, javaScriptEnabled: false });
  const page = await context.newPage();
  const body = `Bao lâu thì giao tới? ${Math.random().toString(36).slice(2)}`;
  await page.goto(`/san-pham/${slug}`);
  await page.getByText("Hỏi người bán").click();
  await page.getByLabel("Câu hỏi của bạn").fill(body);
  await page.getByLabel("Tên hiện cùng câu hỏi").fill("Cô Hai");
  await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await expect(page.getByText("Chợ đã nhận câu hỏi")).toBeVisible();
  await context.close();
  const [question] = await sql<{ id: string; item: string }[]>`
    select x.id, q.id as item from questions x join queue_items q on q.subject_id = x.id
     where x.body = ${body}`;
  return { slug, name, body, ...question! };
}

test("an officer finds, opens and rejects a question without touching the mouse @not-phone @not-no-script", async ({
  page,
  browser,
  shop,
  sql,
}) => {
  const { name, body, id, item } = await askSomething(browser, shop.shop, sql);
  await signInAt(page, "Nguyễn Thanh Mai", "/tinh");
  await expect(page.getByRole("heading", { name: "Hàng chờ", level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  const words = page.getByRole("searchbox");
  await expect(words).toBeFocused();
  // While somebody types, letters are letters.
  await page.keyboard.type(name);
  await expect(words).toHaveValue(name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  const row = page.locator("[data-row]");
  await expect(row).toHaveCount(1);
  await page.keyboard.press("j");
  await expect(row.getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await expect(row.getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("x");
  await expect(row.getByRole("checkbox")).not.toBeChecked();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tinh/viec/${item}`));
  await expect(page.getByText(body)).toBeVisible();
  await expect(
    page
      .getByRole("navigation", { name: "Các phần của bàn làm việc" })
      .getByRole("link", { name: "Hàng chờ" }),
  ).toHaveAttribute("aria-current", "page");
  // Saying no needs words: the key leads to them, and typing there decides nothing.
  await page.keyboard.press("r");
  const reason = page.getByRole("textbox", { name: /^Lý do/ });
  await expect(reason).toBeFocused();
  await page.keyboard.type("Câu hỏi đã có ở phần giao hàng.");
  await expect(reason).toHaveValue("Câu hỏi đã có ở phần giao hàng.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await expect(page.getByText("Đã ghi quyết định.")).toBeVisible();
  const [decided] = await sql`
    select x.status, d.outcome, d.reason from questions x
      join decisions d on d.queue_item_id = ${item} where x.id = ${id}`;
  expect(decided).toEqual({
    ...{ status: "rejected", outcome: "rejected", reason: "Câu hỏi đã có ở phần giao hàng." },
  });
});

test("an officer takes a question, is asked for a reason to say no, and approves it", async ({
  page,
  browser,
  shop,
  sql,
  expectConsole,
}) => {
  expectConsole(/422/);
  const { name, body, slug, item } = await askSomething(browser, shop.shop, sql);
  await signInAt(page, "Nguyễn Thanh Mai", "/tinh");
  await page.goto(`/tinh?q=${encodeURIComponent(name)}`);
  await page.locator("[data-row] a").first().click();
  await expect(page).toHaveURL(new RegExp(`/tinh/viec/${item}`));
  await page.getByRole("button", { name: "Nhận việc" }).click();
  await expect(page.getByText("Bạn đang xử lý.")).toBeVisible();
  await page.getByRole("button", { name: "Từ chối", exact: true }).click();
  await expect(page.getByRole("textbox", { name: /^Lý do/ })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await page.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(page.getByText("Đã ghi quyết định.")).toBeVisible();
  await expect(async () => {
    await page.goto(`/san-pham/${slug}`);
    await expect(page.getByText(body)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  // Once is enough: the same thing again is told so, and nothing is decided twice.
  await page.goto(`/tinh/viec/${item}`);
  await expect(page.getByRole("button", { name: "Duyệt", exact: true })).toHaveCount(0);
  const [count] = await sql`
    select count(*)::int as n from decisions where queue_item_id = ${item}`;
  expect(count?.n).toBe(1);
});

test("who proposes a suspension does not decide it; a colleague declines and nothing has changed @not-phone @not-no-script", async ({
  browser,
  shop,
  sql,
}) => {
  const [seller] = await sql<{ slug: string; id: string; name: string }[]>`
    select s.slug, s.id, s.name from sellers s
     where s.status = 'active' and s.slug not in ('vuon-mang-cau-bay-thuan', 'htx-mang-cau-chan-nui')
       and not exists (select from sanctions x where x.seller_id = s.id)
     order by s.slug desc limit 1`;
  const { slug, id } = seller!;
  const ha = await openDesk(browser, "Đặng Thu Hà", shop.shop);
  await ha.goto(`/tinh/gian-hang/${slug}`);
  await ha.getByText("Đề nghị tạm ngừng hoặc gỡ sản phẩm").click();
  await ha.getByLabel("Lý do, người bán sẽ đọc").fill("Nhiều đơn không giao.");
  await ha.getByLabel("Căn cứ pháp lý").fill("Quy chế hoạt động của sàn");
  await ha.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(ha.getByText("Chờ quyết định")).toBeVisible();
  const [item] = await sql<{ id: string }[]>`
    select id from queue_items where kind = 'sanction' and seller_id = ${id} and closed_at is null`;
  await ha.goto(`/tinh/viec/${item!.id}`);
  await ha.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(ha.getByRole("alert").getByText("Bạn là người đề nghị")).toBeVisible();
  expect((await ha.request.get(`/gian-hang/${slug}`)).status()).toBe(200);

  const son = await openDesk(browser, "Hồ Ngọc Sơn", shop.shop);
  await son.goto(`/tinh/viec/${item!.id}`);
  await son.getByRole("textbox", { name: /^Lý do/ }).fill("Chưa nghe người bán giải trình.");
  await son.getByRole("button", { name: "Từ chối", exact: true }).click();
  await expect(son.getByText("Đã ghi quyết định.")).toBeVisible();
  expect((await son.request.get(`/gian-hang/${slug}`)).status()).toBe(200);
  await ha.context().close();
  await son.context().close();
});

test("an auditor reads the queue and the log, decides nothing and finds no settings", async ({
  page,
  browser,
  shop,
  sql,
  expectConsole,
}) => {
  const { item } = await askSomething(browser, shop.shop, sql);
  await signInAt(page, "Phan Thị Lệ", "/tinh");
  await page.goto(`/tinh/viec/${item}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Duyệt|Từ chối|Nhận việc)$/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Nhật ký" }).click();
  await expect(page.getByRole("heading", { name: "Nhật ký", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Cài đặt" })).toHaveCount(0);
  expectConsole(/404/);
  expect((await page.goto("/tinh/cai-dat"))?.status()).toBe(404);
});
