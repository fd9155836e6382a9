import { connect } from "#db/client.server";
import { queueItems } from "#db/schema";
import { payloads } from "../../server/security/testing-payloads";
import { expect, test } from "../fixtures";

const shop = "vuon-mang-cau-bay-thuan";

test("hostile words of a seller and of buyers run nothing in anybody's browser", async ({
  browser,
  shop: facts,
  sql,
}) => {
  const words = payloads.join(" ");
  const [seller] = await sql`select id, name, story from sellers where slug = ${shop}`;
  const [product] = await sql`
    select id, slug, name, description from products
    where seller_id = ${seller!.id} and status = 'approved' order by slug limit 1`;
  await sql`insert into reviews ${sql({
    id: crypto.randomUUID(),
    product_id: product!.id,
    author_name: words,
    rating: 4,
    body: words,
    reply: words,
    replied_at: new Date(),
    status: "published",
    published_at: new Date(),
  })}`;
  const [report] = await sql`insert into reports ${sql({
    id: crypto.randomUUID(),
    case_number: "BC-2611-999999",
    product_id: product!.id,
    reason: "scam",
    body: words,
  })} returning id`;
  const connection = connect(facts.database, { max: 1 });
  const [item] = await connection.db
    .insert(queueItems)
    .values({ kind: "report", subjectId: report!.id, title: words, dueAt: new Date() })
    .returning({ id: queueItems.id });
  await connection.close();
  await sql`update sellers set name = ${words}, story = ${words} where id = ${seller!.id}`;
  await sql`update products set name = ${words}, description = ${words} where id = ${product!.id}`;

  const told: string[] = [];
  const visit = async (person: string | null, addresses: readonly string[]) => {
    const context = await browser.newContext({ baseURL: facts.shop });
    const page = await context.newPage();
    page.on("dialog", async (dialog) => {
      told.push(`dialog ${dialog.message()} at ${page.url()}`);
      await dialog.dismiss();
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
        console.warn(`policy violation: ${violatedDirective} ${sample}`),
      );
    });
    page.on("console", (message) => {
      if (/policy violation|Content Security Policy/i.test(message.text())) {
        told.push(`${message.text()} at ${page.url()}`);
      }
    });
    if (person) {
      await page.goto("/dang-nhap");
      await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
      await page.getByRole("button", { name: person }).click();
      await page.waitForURL((url) => url.origin === new URL(facts.shop).origin);
    }
    for (const address of addresses) {
      const answer = await page.goto(address, { waitUntil: "load" });
      expect.soft(answer!.status(), address).toBe(200);
      expect.soft(await page.locator("xssprobe").count(), address).toBe(0);
      expect.soft(await page.content(), address).toContain("xssprobe");
    }
    await context.close();
  };
  try {
    await expect
      .poll(async () => (await fetch(`${facts.shop}/san-pham/${product!.slug}`)).text())
      .toContain("xssprobe");
    await visit(null, [
      `/san-pham/${product!.slug}`,
      `/en/san-pham/${product!.slug}`,
      `/gian-hang/${shop}`,
    ]);
    const desk = `/nguoi-ban/${shop}`;
    await visit("Lê Văn Thuận", [
      `${desk}/san-pham`,
      `${desk}/danh-gia`,
      `${desk}/gian-hang`,
      `${desk}/chia-se`,
    ]);
    await visit("Nguyễn Thanh Mai", ["/tinh", `/tinh/viec/${item!.id}`, `/tinh/gian-hang/${shop}`]);
  } finally {
    const { name, story } = seller!;
    await sql`update sellers set name = ${name}, story = ${story} where id = ${seller!.id}`;
    await sql`
      update products set name = ${product!.name}, description = ${product!.description}
      where id = ${product!.id}`;
    await sql`delete from queue_items where id = ${item!.id}`;
    await sql`delete from reports where id = ${report!.id}`;
    await sql`delete from reviews where product_id = ${product!.id} and body = ${words}`;
  }
  expect(told).toEqual([]);
});
