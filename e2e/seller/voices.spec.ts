import type { Page } from "@playwright/test";
import { decideQuestion } from "#app/domain/reviews/decide-question.server";
import { connect } from "#db/client.server";
import { expect, test } from "../fixtures";

const shop = "vuon-mang-cau-bay-thuan";

async function signIn(page: Page, name: string) {
  await page.goto("/dang-nhap");
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name }).click();
}

test("a visitor asks, an officer shows the question, the seller answers, everybody reads it", async ({
  browser,
  shop: facts,
  sql,
}) => {
  const [product] = await sql`
    select p.slug from products p join sellers s on s.id = p.seller_id
    where s.slug = ${shop} and p.status = 'approved' order by p.slug limit 1`;
  const address = `/san-pham/${product!.slug}`;
  const body = `Trái này hái bữa nào? ${Date.now()}`;
  const reply = `Hái sáng nay đó cô, lúc ${Date.now()}.`;

  const visitor = await browser.newPage({ baseURL: facts.shop, javaScriptEnabled: false });
  await visitor.goto(address);
  await visitor.getByText("Hỏi người bán").click();
  await visitor.getByLabel("Câu hỏi của bạn").fill(body);
  await visitor.getByLabel("Tên hiện cùng câu hỏi").fill("Cô Hai");
  await visitor.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await expect(visitor.getByText("Chợ đã nhận câu hỏi")).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.getByText(body)).toHaveCount(0);

  const connection = connect(facts.database, { max: 1 });
  const [question] = await sql`select id from questions where body = ${body}`;
  const [officer] = await sql`select id from accounts where subject = 'kiem-duyet'`;
  await decideQuestion(connection.db, {
    actor: { accountId: officer!.id, role: "moderation" },
    questionId: question!.id,
    outcome: "approved",
    reason: "",
    now: new Date(),
  });
  await connection.close();

  const seller = await browser.newPage({ baseURL: facts.shop });
  await signIn(seller, "Lê Văn Thuận");
  await seller.goto(`/nguoi-ban/${shop}/hoi-dap`);
  const asked = seller.getByRole("listitem").filter({ hasText: body });
  await expect(asked.getByText(/Trả lời trước/)).toBeVisible();
  await asked.getByRole("link", { name: "Trả lời" }).click();
  await seller.getByRole("button", { name: "Gửi trả lời" }).click();
  await seller.getByLabel("Câu trả lời của bạn").fill(reply);
  await seller.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(seller.getByText(reply)).toBeVisible();

  await expect
    .poll(async () => {
      await visitor.goto(address);
      return visitor.getByText(reply).count();
    })
    .toBe(1);
  await visitor.close();
  await seller.close();
});

test("a visitor reports a page and reads how it stands by the number alone", async ({
  page,
  sql,
}) => {
  const [product] = await sql`
    select p.slug from products p join sellers s on s.id = p.seller_id
    where p.status = 'approved' and s.status = 'active' order by p.slug desc limit 1`;
  await page.goto(`/san-pham/${product!.slug}`);
  await page.getByRole("link", { name: "Báo cáo vi phạm" }).last().click();
  await page.getByRole("radio", { name: "Mô tả sai sự thật" }).check();
  await page
    .getByLabel("Kể lại bạn thấy gì")
    .fill("Trang ghi hái tại vườn mà giao hàng đông lạnh.");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  const heading = page.getByRole("heading", { name: /^Báo cáo BC-/ });
  await expect(heading).toBeVisible();
  const number = (await heading.textContent())!.replace("Báo cáo ", "");
  await page.goto("/bao-cao");
  await page.getByLabel("Mã báo cáo").fill(number.toLowerCase());
  await page.getByRole("button", { name: "Xem kết quả" }).click();
  await expect(page.getByText("Đang xem xét")).toBeVisible();
  await expect(page.getByText("đông lạnh")).toHaveCount(0);
});
