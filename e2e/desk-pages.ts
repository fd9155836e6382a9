import type { Page } from "@playwright/test";
import type postgres from "postgres";
import routes from "../app/routes";
import { confirmOrder, fillCheckout, putIntoCart, readOrderNumber } from "./storefront/shopping";

/** Somebody at a desk, and the shop they sit there for. */
export interface Person {
  name: string;
  shop?: string;
}

const people = {
  owner: { name: "Lê Văn Thuận", shop: "vuon-mang-cau-bay-thuan" },
  cooperative: { name: "Nguyễn Thị Kim Loan", shop: "htx-mang-cau-chan-nui" },
  farmer: { name: "Huỳnh Văn Tám" },
  moderation: { name: "Nguyễn Thanh Mai" },
  certificate: { name: "Lâm Quốc Bình" },
  trade: { name: "Đặng Thu Hà" },
  commune: { name: "Trương Minh Nhật" },
  administrator: { name: "Cao Văn Kiên" },
} satisfies Record<string, Person>;

export type Who = keyof typeof people;
export const personOf = (who: Who): Person => people[who];
export const sellerPeople: readonly Who[] = ["owner", "cooperative", "farmer"];
export const officers: readonly Who[] = [
  "moderation",
  "certificate",
  "trade",
  "commune",
  "administrator",
];

const everyOfficer = officers;
const shops: readonly Who[] = ["owner", "cooperative"];

/** Who looks at each page of the desks; "again" where it is another one's page after a refused form. */
export const visitors: Readonly<Record<string, readonly Who[] | "again">> = {
  "nguoi-ban": ["farmer", "owner"],
  "nguoi-ban/dang-ky": ["farmer"],
  "nguoi-ban/:seller": shops,
  "nguoi-ban/:seller/don-hang": shops,
  "nguoi-ban/:seller/don-hang/:number": ["owner"],
  "nguoi-ban/:seller/bang-gia": shops,
  "nguoi-ban/:seller/san-pham": shops,
  "nguoi-ban/:seller/san-pham/moi": ["owner"],
  "nguoi-ban/:seller/san-pham/:product": ["owner"],
  "nguoi-ban/:seller/san-pham/:product/xem-truoc": ["owner"],
  "nguoi-ban/:seller/san-pham/:product/gui-duyet": "again",
  "nguoi-ban/:seller/san-pham/nhap": ["owner"],
  "nguoi-ban/:seller/san-pham/nhap/:import": ["owner"],
  "nguoi-ban/:seller/san-pham/nhap/:import/cot": ["owner"],
  "nguoi-ban/:seller/so-lieu": shops,
  "nguoi-ban/:seller/chia-se": ["owner"],
  "nguoi-ban/:seller/danh-gia": shops,
  "nguoi-ban/:seller/danh-gia/:review": ["owner"],
  "nguoi-ban/:seller/hoi-dap": shops,
  "nguoi-ban/:seller/hoi-dap/:question": ["owner"],
  "nguoi-ban/:seller/gian-hang": shops,
  "nguoi-ban/:seller/gian-hang/gioi-thieu": ["owner"],
  "nguoi-ban/:seller/gian-hang/don-hang": ["owner"],
  "nguoi-ban/:seller/gian-hang/giao-hang/:kind": ["owner"],
  "nguoi-ban/:seller/gian-hang/ngay-nghi": ["owner"],
  "nguoi-ban/:seller/chung-nhan": shops,
  "nguoi-ban/:seller/quyet-dinh": shops,
  "nguoi-ban/:seller/quyet-dinh/:sanction/khieu-nai": "again",
  "nguoi-ban/:seller/ho-so": shops,
  "nguoi-ban/:seller/ho-so/gui": "again",
  "nguoi-ban/:seller/thanh-vien": shops,
  "nguoi-ban/:seller/nguoi-giup": shops,
  "nguoi-ban/:seller/lam-giup": ["cooperative"],
  "nguoi-ban/:seller/xa-vien": ["cooperative"],
  "nguoi-ban/:seller/thong-bao": shops,
  "xa-vien/:farmer/:token": ["farmer"],
  "loi-moi/:token": ["farmer"],
  tinh: everyOfficer,
  "tinh/viec/:item": ["moderation", "certificate", "trade", "commune"],
  "tinh/viec/:item/duyet": "again",
  "tinh/viec/:item/tu-choi": "again",
  "tinh/viec/:item/bo-sung": "again",
  "tinh/gian-hang": ["moderation", "commune"],
  "tinh/gian-hang/:seller": ["moderation", "trade"],
  "tinh/gian-hang/:seller/xu-ly": ["trade"],
  "tinh/chung-nhan": ["certificate"],
  "tinh/chung-nhan/danh-sach": ["certificate"],
  "tinh/lam-giup": ["commune"],
  "tinh/cai-dat": ["administrator"],
  "tinh/cai-dat/ly-do": ["administrator"],
  "tinh/cai-dat/tu-cam": ["administrator"],
  "tinh/cai-dat/nhom-hang": ["administrator"],
  "tinh/cai-dat/loai-hang": ["administrator"],
  "tinh/cai-dat/lich": ["administrator"],
  "tinh/cai-dat/quy-dinh": ["administrator"],
  "tinh/cai-dat/chinh-sach": ["administrator"],
  "tinh/cai-dat/trang-chu": ["administrator"],
  "tinh/cai-dat/giay-to": ["administrator"],
  "tinh/cai-dat/can-bo": ["administrator"],
  "tinh/cai-dat/can-bo/giao": "again",
  "tinh/cai-dat/can-bo/thoi": "again",
  "tinh/cai-dat/can-bo/khoa": "again",
  "tinh/cai-dat/can-bo/mo-khoa": "again",
  "tinh/cai-dat/can-bo/de-cu": "again",
  "tinh/cai-dat/can-bo/de-cu/:proposal/duyet": "again",
  "tinh/cai-dat/can-bo/de-cu/:proposal/tu-choi": "again",
  "tinh/nhat-ky": ["administrator"],
  "tinh/loi-ich": ["moderation"],
};

interface Entry {
  path?: string;
  file: string;
  children?: Entry[];
}

/** Every page of the desks as the product has them, from its own list of addresses. */
export function deskPages(): string[] {
  const found: string[] = [];
  const walk = (entries: readonly Entry[], above: string) => {
    for (const { path: own, file, children } of entries) {
      const whole = [above, own].filter(Boolean).join("/");
      if (children) walk(children, whole);
      if (/^routes\/(seller|province)\/.*\.tsx$/.test(file)) found.push(whole);
    }
  };
  walk(routes as Entry[], "");
  return found;
}

/** What these pages are about and the demo does not have: an order, two files of goods, two links. */
export interface Made {
  invitation: string;
  farmerLink: string;
}

/** An order of the owner's goods; the buyer needs nobody's account. */
export async function placeOrder(page: Page, sql: postgres.Sql): Promise<void> {
  const [goods] = await sql`
    select p.slug, p.name, s.name as "sellerName" from products p
      join sellers s on s.id = p.seller_id
      join variants v on v.product_id = p.id and v.is_active
      join stock_levels l on l.variant_id = v.id
     where s.slug = ${people.owner.shop} and p.status = 'approved' and p.gone_at is null
       and v.min_quantity = 1 and v.price >= s.minimum_order and l.on_hand - l.reserved >= 20
     order by p.slug limit 1`;
  await putIntoCart(page, [goods as { slug: string; name: string; sellerName: string }]);
  await fillCheckout(page, "Thanh toán khi nhận hàng");
  await confirmOrder(page);
  await readOrderNumber(page);
}

/** As the owner: one file whose columns are known and one that still waits; and a link for a packer. */
export async function makeOwnersThings(page: Page): Promise<string> {
  const desk = `/nguoi-ban/${people.owner.shop}`;
  const file = (heads: string) => ({
    name: "hang.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${heads}\nTHU-1,Mãng cầu thử,60000,12\n`),
  });
  for (const heads of ["Mã hàng,Tên,Giá,Tồn kho", "A,B,C,D"]) {
    await page.goto(`${desk}/san-pham/nhap`);
    await page.locator("input[name=file]").setInputFiles(file(heads));
    await page.locator("main form[enctype] button").click();
    await page.waitForURL(/\/nhap\/[0-9a-f-]{36}/);
  }
  await page.goto(`${desk}/thanh-vien`);
  await page.locator("input[name=note]").fill("Em Tám, phụ đóng gói");
  await page.locator("input[name=role][value=packer]").check();
  await page.locator("main form[action$='/thanh-vien'] button").click();
  return new URL(await page.locator("main input[readonly]").inputValue()).pathname;
}

/** As the co-operative: a member farmer, and the link that brings them in. */
export async function makeFarmer(page: Page): Promise<string> {
  await page.goto(`/nguoi-ban/${people.cooperative.shop}/xa-vien`);
  const phone = `09${Date.now().toString().slice(-8)}`;
  await page.locator("input[name=name]").fill("Phạm Văn Út");
  await page.locator("input[name=phone]").fill(phone);
  await page.locator("select[name=communeCode]").selectOption({ index: 1 });
  await page.locator("main form[action$='/xa-vien'] button").click();
  return new URL(await page.locator("main input[readonly]").last().inputValue()).pathname;
}

/** Addresses of a page for this visitor, with what the demo has in the place of its parameters. */
export async function addressesOf(
  sql: postgres.Sql,
  who: Who,
  pattern: string,
  made: Made,
): Promise<string[]> {
  if (pattern === "loi-moi/:token") return [made.invitation];
  if (pattern === "xa-vien/:farmer/:token") return [made.farmerLink];
  if (pattern === "nguoi-ban") return ["/nguoi-ban?tat-ca=1"];
  const shop = personOf(who).shop ?? people.owner.shop;
  const own = `/${pattern.replace(":seller", shop)}`;
  const name = own.split("/").find((part) => part.startsWith(":"));
  if (!name) return [own];
  const query = fillings[name];
  if (!query) throw new Error(`${pattern}: nothing stands in for ${name}`);
  const rows = await query({ sql, who, shop, pattern });
  if (rows.length === 0) throw new Error(`${pattern}: the demo has no ${name} for ${who}`);
  return rows.map((row) => own.replace(name, String(row.value)));
}

type Filling = (asked: {
  sql: postgres.Sql;
  who: Who;
  shop: string;
  pattern: string;
}) => PromiseLike<readonly postgres.Row[]>;

const decided: Partial<Record<Who, readonly string[]>> = {
  moderation: ["dossier", "revision", "review", "question", "report"],
  certificate: ["certificate"],
  trade: ["sanction", "appeal"],
  commune: ["dossier"],
};

/** What stands in for a parameter, by its name. */
const fillings: Readonly<Record<string, Filling>> = {
  ":kind": ({ sql, shop }) => sql`
    select m.kind as value from delivery_methods m join sellers s on s.id = m.seller_id
     where s.slug = ${shop} order by m.kind`,
  ":item": ({ sql, who }) => sql`
    select distinct on (kind) id as value from queue_items
     where closed_at is null and kind::text in ${sql(decided[who]!)}
       and (${who !== "commune"} or commune_code = '25480') order by kind, opened_at`,
  ":product": ({ sql, shop, pattern }) => sql`
    select distinct on (r.status) p.id as value
      from products p join sellers s on s.id = p.seller_id
      join product_revisions r on r.product_id = p.id
     where s.slug = ${shop} and r.status in ('sent', 'draft', 'returned')
       and (${!pattern.endsWith("xem-truoc")} or r.status = 'sent') order by r.status, p.id`,
  ":review": ({ sql, shop }) => sql`
    select r.id as value from reviews r join products p on p.id = r.product_id
      join sellers s on s.id = p.seller_id
     where s.slug = ${shop} and r.status = 'published' order by r.id limit 1`,
  ":question": ({ sql, shop }) => sql`
    select q.id as value from questions q join products p on p.id = q.product_id
      join sellers s on s.id = p.seller_id
     where s.slug = ${shop} and q.status = 'published' order by q.id limit 1`,
  ":number": ({ sql, shop }) => sql`
    select o.number as value from seller_orders o join sellers s on s.id = o.seller_id
     where s.slug = ${shop} order by o.number limit 1`,
  ":import": ({ sql, shop, pattern }) => sql`
    select i.id as value from product_imports i join sellers s on s.id = i.seller_id
     where s.slug = ${shop} and (i.status = 'checking') = ${pattern.endsWith("cot")}
     order by i.id desc limit 1`,
};
