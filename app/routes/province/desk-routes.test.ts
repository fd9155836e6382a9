import { readdirSync, readFileSync } from "node:fs";
import { desc, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { StaffRole } from "#app/domain/accounts/roles";
import { hashSecret, newSecret } from "#app/domain/accounts/secrets.server";
import { verifyAudit } from "#app/domain/audit/verify-audit.server";
import { proposeSanction } from "#app/domain/moderation/propose-sanction.server";
import { appointOfficer, appointOwner } from "#app/domain/moderation/testing-officers";
import { officialColumns } from "#app/domain/provenance/official-list";
import { sendCertificate } from "#app/domain/provenance/send-certificate.server";
import { declareInterest } from "#app/domain/queue/declare-interest.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import {
  accounts,
  administratorProposals,
  auditEntries,
  calendarDays,
  certificates,
  homePicks,
  officialCertificates,
  productKinds,
  queueItems,
  sanctions,
  sessions,
  staffRoles,
} from "#db/schema";
import { buildOrderableShop, buildReview, knownCommunes, seedMinimal } from "#db/seed/builders";
import { sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
const origin = openTestShop(database, { now: () => now });
const officers = {} as Record<
  StaffRole | "trade2" | "administrator2",
  Awaited<ReturnType<typeof appointOfficer>>
>;

beforeAll(async () => {
  await seedMinimal(db);
  for (const role of ["moderation", "certificate", "trade", "auditor", "administrator"] as const) {
    officers[role] = await appointOfficer(db, `Cán bộ ${role}`, role);
  }
  officers.commune = await appointOfficer(db, "Cán bộ xã", "commune", knownCommunes.tanNinh);
  officers.trade2 = await appointOfficer(db, "Cán bộ thương mại hai", "trade");
  officers.administrator2 = await appointOfficer(db, "Quản trị hai", "administrator");
});
afterAll(() => database.close());

type Handler = (args: { request: Request; params: object; context: object }) => unknown;
type Params = Record<string, string>;

interface SentFile {
  name: string;
  bytes: Buffer;
}

function multipart({ name, bytes }: SentFile): FormData {
  const body = new FormData();
  body.append("tep", new File([new Uint8Array(bytes)], name));
  return body;
}

/** Asks a route's file as a browser of that officer would. */
async function ask(
  file: string,
  handler: "loader" | "action",
  {
    as,
    params = {},
    form,
    upload,
    query = "",
  }: {
    as: { accountId: string } | null;
    params?: Params;
    form?: Record<string, string>;
    upload?: SentFile;
    query?: string;
  },
) {
  const module = (await import(`./${file}`)) as Record<string, Handler>;
  const headers: Record<string, string> = {};
  if (as) {
    const token = newSecret();
    await db.insert(sessions).values({
      tokenHash: hashSecret(token),
      accountId: as.accountId,
      issuer: "https://sso.test",
      subject: as.accountId,
      rightsVersion: 99,
      idleSeconds: 86_400,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
      createdAt: now,
    });
    headers.cookie = `phien=${token}`;
  }
  const body = upload ? multipart(upload) : new URLSearchParams(form);
  const request = new Request(`${origin}/tinh${query}`, {
    headers,
    ...(handler === "action" && { method: "POST", body }),
  });
  try {
    return await module[handler]!({ request, params, context: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : ((answer as { init?: { status?: number } }).init?.status ?? 200);

async function waitingCertificate() {
  const shop = await buildOrderableShop(db);
  const owner = await appointOwner(db, shop.seller.id);
  const sent = await sendCertificate(db, {
    actor: owner,
    sellerId: shop.seller.id,
    kind: "vietgap",
    number: `VG-${shop.seller.slug}`,
    holderName: shop.seller.legalName,
    scope: "Trồng mãng cầu",
    issuer: "Trung tâm Chứng nhận",
    issuedOn: "2026-01-15",
    expiresOn: null,
    paperFile: "private/certificates/x.pdf",
    productIds: [shop.product.id],
    plotCommuneCode: null,
    kindName: "VietGAP",
    now,
  });
  const { certificateId } = sent as { certificateId: string };
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, certificateId));
  return { ...shop, certificateId, itemId: item!.id };
}

async function proposedSuspension() {
  const shop = await buildOrderableShop(db);
  const { sanctionId } = (await proposeSanction(db, {
    actor: officers.trade,
    sellerId: shop.seller.id,
    productId: null,
    reason: "Không giao hàng.",
    legalBasis: "Quy chế",
    authority: "",
    authorityDocument: "",
    now,
  })) as { sanctionId: string };
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, sanctionId));
  return { ...shop, sanctionId, itemId: item!.id };
}

async function somebody(status: "active" | "disabled" = "active") {
  const id = uuidv7();
  await db.insert(accounts).values({
    ...{
      id,
      issuer: "https://sso.test",
      subject: id,
      kind: "person",
      displayName: "Ai đó",
      status,
    },
  });
  return id;
}

async function proposedAdministrator() {
  const [row] = await db
    .insert(administratorProposals)
    .values({
      accountId: await somebody(),
      proposedBy: officers.administrator.accountId,
      reason: "Cần",
    })
    .returning();
  return row!.id;
}

interface Act {
  as: keyof typeof officers;
  params?: Params;
  form?: Record<string, string>;
  upload?: SentFile;
}

/** The province's list as it is sent, with a mark a row. */
async function officialSheet(numbers: readonly string[]): Promise<Buffer> {
  const lines = numbers.map((number) => [
    ...["OCOP 4 sao", number, "Nguyễn Thị Thảo", "", "Mãng cầu", "UBND tỉnh", "02/03/2026", ""],
  ]);
  const cells = [officialColumns, ...lines].map((line) => line.map((value) => ({ value })));
  return writeXlsxFile(cells as never).toBuffer();
}

/** Puts a paper on the province's list, word for word. */
async function listOfficially(certificateId: string) {
  const [paper] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
  const { kind, number, holderName, scope, issuer, issuedOn, expiresOn } = paper!;
  await db.insert(officialCertificates).values({
    ...{ kind, number, holderName, scope, issuer, issuedOn, expiresOn },
    ...{ taxCode: "", source: "danh-sach.xlsx", importedBy: officers.certificate.accountId },
    importedAt: now,
  });
}

/** Every action of the desk, done once as it should be. */
const acts: Readonly<Record<string, () => Promise<Act>>> = {
  "item-approval.tsx": async () => ({
    as: "certificate",
    params: { item: (await waitingCertificate()).itemId },
    form: { cach: "Đối chiếu bản gốc" },
  }),
  "item-rejection.tsx": async () => ({
    as: "trade2",
    params: { item: (await proposedSuspension()).itemId },
    form: { "ly-do": "Chưa đủ căn cứ." },
  }),
  "item-return.tsx": async () => ({
    as: "certificate",
    params: { item: (await waitingCertificate()).itemId },
    form: { "ly-do": "Ảnh mờ.", "muc:number": "Không đọc được" },
  }),
  "item-taking.ts": async () => ({
    as: "certificate",
    params: { item: (await waitingCertificate()).itemId },
  }),
  "item-giving-back.ts": async () => {
    const { itemId } = await waitingCertificate();
    await db
      .update(queueItems)
      .set({ assignedTo: officers.certificate.accountId })
      .where(eq(queueItems.id, itemId));
    return { as: "certificate", params: { item: itemId } };
  },
  "item-handover.ts": async () => ({
    as: "trade",
    params: { item: (await proposedSuspension()).itemId },
    form: { cho: officers.trade2.accountId },
  }),
  "approvals.ts": async () => {
    const { product, seller } = await buildOrderableShop(db);
    const review = await buildReview(db, { product, status: "awaiting", publishedAt: null });
    await openQueueItem(db, {
      ...{ kind: "review", subjectId: review.id, sellerId: seller.id, communeCode: null },
      ...{ title: "5 sao", dueAt: now, now },
    });
    const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, review.id));
    return { as: "moderation", form: { viec: item!.id } };
  },
  "interests.tsx": async () => ({
    as: "moderation",
    form: {
      "gian-hang": `/gian-hang/${(await buildOrderableShop(db)).seller.slug}`,
      "ghi-chu": "Em ruột",
    },
  }),
  "interest-end.ts": async () => {
    const { seller } = await buildOrderableShop(db);
    const told = { actor: officers.trade, sellerSlug: seller.slug, note: "Góp vốn", now };
    const { interestId } = (await declareInterest(db, told)) as { interestId: string };
    return { as: "trade", params: { interest: interestId } };
  },
  "sanction-proposal.tsx": async () => ({
    as: "trade",
    params: { seller: (await buildOrderableShop(db)).seller.slug },
    form: { "ly-do": "Không giao hàng.", "can-cu": "Quy chế" },
  }),
  "sanction-end.ts": async () => {
    const { seller, sanctionId } = await proposedSuspension();
    await db
      .update(sanctions)
      .set({ status: "in-force", decidedBy: officers.trade2.accountId, decidedAt: now })
      .where(eq(sanctions.id, sanctionId));
    return {
      as: "trade",
      params: { seller: seller.slug, sanction: sanctionId },
      form: { "ly-do": "Đã khắc phục." },
    };
  },
  "certificate-revocation.ts": async () => {
    const { seller, certificateId, itemId } = await waitingCertificate();
    await ask("item-approval.tsx", "action", {
      as: officers.certificate,
      params: { item: itemId },
      form: { cach: "Đối chiếu bản gốc" },
    });
    return {
      as: "certificate",
      params: { seller: seller.slug, certificate: certificateId },
      form: { "ly-do": "Bị thu hồi." },
    };
  },
  "settings-reasons.tsx": async () => ({
    as: "administrator",
    form: {
      kind: "review",
      outcome: "rejected",
      title: "Xúc phạm",
      body: "Lời lẽ xúc phạm.",
      isActive: "1",
    },
  }),
  "settings-terms.tsx": async () => ({
    as: "administrator",
    form: { term: "pháo nổ mới", severity: "refuse", explanation: "Hàng cấm.", isActive: "1" },
  }),
  "settings-categories.tsx": async () => ({
    as: "administrator",
    form: { id: "trai-cay", name: "Trái cây", nameEn: "Fruit", position: "1" },
  }),
  "settings-kinds.tsx": async () => ({
    as: "administrator",
    form: {
      id: "mang-cau-ba-den",
      name: "Mãng cầu Bà Đen",
      nameEn: "Custard apple",
      season: "7, 8, 9",
      categoryId: "trai-cay",
      unit: "kg",
      shelfLifeDays: "5",
      priceMin: "30.000",
      priceMax: "90.000",
      priceBasis: "Giá chợ đầu mối",
    },
  }),
  "settings-calendar.tsx": async () => ({
    as: "administrator",
    form: { day: "2027-03-05", kind: "off", name: "Nghỉ", status: "confirmed", legalBasis: "TB 1" },
  }),
  "calendar-day-removal.ts": async () => {
    const day = "2027-04-26";
    await db
      .insert(calendarDays)
      .values({ day, kind: "off", name: "Giỗ Tổ", status: "likely", legalBasis: "TB 2" })
      .onConflictDoNothing();
    return { as: "administrator", params: { day } };
  },
  "official-list.tsx": async () => ({
    as: "certificate",
    upload: { name: "ocop-2026.xlsx", bytes: await officialSheet(["SO-MOI-1", "SO-MOI-2"]) },
  }),
  "official-confirmation.ts": async () => {
    const { certificateId } = await waitingCertificate();
    await listOfficially(certificateId);
    return { as: "certificate" };
  },
  "settings-rules.tsx": async () => ({
    as: "administrator",
    form: {
      id: "cart-validity-days",
      value: "40",
      validFrom: "2027-01-01",
      legalBasis: "Quy chế mới",
    },
  }),
  "settings-policies.tsx": async () => ({
    as: "administrator",
    form: {
      id: "quy-che-hoat-dong",
      effectiveFrom: "2027-01-01",
      ...{ title: "Quy chế", summary: "Tóm tắt", body: "Nội dung" },
      ...{ titleEn: "Rules", summaryEn: "Summary", bodyEn: "Body" },
    },
  }),
  "settings-home.tsx": async () => ({
    as: "administrator",
    form: {
      product: `/san-pham/${(await buildOrderableShop(db)).product.slug}`,
      position: "9",
      reason: "Vào mùa",
      reasonEn: "In season",
    },
  }),
  "home-pick-removal.ts": async () => {
    const { product } = await buildOrderableShop(db);
    const [pick] = await db
      .insert(homePicks)
      .values({ productId: product.id, position: 1, reason: "a", reasonEn: "a", pickedBy: "b" })
      .returning();
    return { as: "administrator", params: { pick: pick!.id } };
  },
  "settings-requirements.tsx": async () => ({
    as: "administrator",
    form: {
      "id-moi": "giay-phep-thu",
      name: "Giấy phép thử",
      help: "Chụp cả hai mặt.",
      answer: "paper",
      company: "1",
      isActive: "1",
      reason: "Theo quy định mới",
    },
  }),
  "staff-role-grant.tsx": async () => ({
    as: "administrator",
    form: { nguoi: await somebody(), "vai-tro": "auditor", "ly-do": "Phân công" },
  }),
  "staff-role-end.tsx": async () => {
    const accountId = await somebody();
    await db.insert(staffRoles).values({
      ...{ accountId, role: "auditor", source: "administrator", reason: "x" },
      grantedBy: officers.administrator2.accountId,
    });
    return {
      as: "administrator",
      form: { nguoi: accountId, "vai-tro": "auditor", "ly-do": "Chuyển công tác" },
    };
  },
  "administrator-proposal.tsx": async () => ({
    as: "administrator",
    form: { nguoi: await somebody(), "ly-do": "Thêm người" },
  }),
  "administrator-approval.tsx": async () => ({
    as: "administrator2",
    params: { proposal: await proposedAdministrator() },
    form: { "ly-do": "Đồng ý" },
  }),
  "administrator-rejection.tsx": async () => ({
    as: "administrator2",
    params: { proposal: await proposedAdministrator() },
    form: { "ly-do": "Không cần" },
  }),
  "account-lock.tsx": async () => ({
    as: "administrator",
    form: { nguoi: await somebody(), "ly-do": "Lộ máy" },
  }),
  "account-unlock.tsx": async () => ({
    as: "administrator",
    form: { nguoi: await somebody("disabled"), "ly-do": "Đã lấy lại máy" },
  }),
};

/** Parts of the desk that others prove. */
const ofOthers = /^(assist|consent|help|lam-giup)/;

test("every action of the desk is in the table of acts", () => {
  const withAction = readdirSync(import.meta.dirname).filter(
    (file) =>
      !/\.server\.ts|\.test\.ts|^testing/.test(file) &&
      !ofOthers.test(file) &&
      /export async function action/.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")),
  );
  expect(withAction.sort()).toEqual(Object.keys(acts).sort());
});

const entries = () => db.$count(auditEntries);

test.each(Object.keys(acts))(
  "S18 %s leaves exactly one row in the log, named by its officer",
  async (file) => {
    const { as, ...told } = await acts[file]!();
    const before = await entries();
    const answer = await ask(file, "action", { as: officers[as], ...told });
    expect(statusOf(answer), JSON.stringify(answer)).toBe(303);
    expect((await entries()) - before).toBe(1);
    const [row] = await db.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(1);
    expect(row!.actorId).toBe(officers[as].accountId);
  },
);

test.each(Object.keys(acts))(
  "%s is not there for strangers, sellers, auditors and the wrong office",
  async (file) => {
    const { as, ...told } = await acts[file]!();
    const { seller } = await buildOrderableShop(db);
    const owner = await appointOwner(db, seller.id);
    const before = await entries();
    expect(statusOf(await ask(file, "action", { as: null, ...told }))).toBe(303);
    expect(statusOf(await ask(file, "action", { as: owner, ...told }))).toBe(404);
    // Ties are everybody's own to tell of.
    if (!file.startsWith("interest")) {
      const { auditor, commune } = officers;
      for (const other of [auditor, commune]) {
        expect(statusOf(await ask(file, "action", { as: other, ...told }))).toBe(404);
      }
      const wrong = as.startsWith("administrator") ? officers.trade : officers.administrator;
      expect(statusOf(await ask(file, "action", { as: wrong, ...told }))).toBe(404);
    }
    expect((await entries()) - before).toBe(0);
  },
);

test("a rejection without a reason comes back with what was typed, and nothing is decided", async () => {
  const { itemId } = await waitingCertificate();
  const before = await entries();
  const answer = (await ask("item-rejection.tsx", "action", {
    as: officers.certificate,
    params: { item: itemId },
    form: { "can-cu": "Thông tư 1" },
  })) as { data: { legalBasis: string; error: { field: string } } };
  expect(statusOf(answer)).toBe(422);
  expect(answer.data).toMatchObject({ legalBasis: "Thông tư 1", error: { field: "reason" } });
  expect(await entries()).toBe(before);
});

test("a tied officer is told so on the page, and refused by the command all the same", async () => {
  const { itemId, seller } = await waitingCertificate();
  const actor = officers.certificate;
  await declareInterest(db, { actor, sellerSlug: seller.slug, note: "Góp vốn", now });
  const page = (await ask("item.tsx", "loader", { as: actor, params: { item: itemId } })) as {
    data: { isTied: boolean; mayDecide: boolean; colleagues: unknown[] };
  };
  expect(page.data).toMatchObject({ isTied: true, mayDecide: false });
  const answer = await ask("item-approval.tsx", "action", {
    as: actor,
    params: { item: itemId },
    form: { cach: "Đối chiếu bản gốc" },
  });
  expect(statusOf(answer)).toBe(422);
});

test("an auditor reads every page of the desk that shows something, and may decide nothing", async () => {
  const { itemId, seller } = await waitingCertificate();
  const as = officers.auditor;
  const page = (await ask("item.tsx", "loader", { as, params: { item: itemId } })) as {
    data: { mayDecide: boolean; mayAssign: boolean };
  };
  expect(page.data).toMatchObject({ mayDecide: false, mayAssign: false });
  for (const file of ["queue.tsx", "sellers.tsx", "certificates.tsx", "audit.tsx"]) {
    expect(statusOf(await ask(file, "loader", { as }))).toBe(200);
  }
  expect(statusOf(await ask("seller.tsx", "loader", { as, params: { seller: seller.slug } }))).toBe(
    200,
  );
  expect(statusOf(await ask("settings.tsx", "loader", { as }))).toBe(404);
});

test("a commune officer sees sellers of their commune and no others", async () => {
  const here = await buildOrderableShop(db, { seller: { communeCode: knownCommunes.tanNinh } });
  const there = await buildOrderableShop(db);
  const as = officers.commune;
  const list = (await ask("sellers.tsx", "loader", { as })) as {
    data: { sellers: { slug: string }[] };
  };
  const slugs = list.data.sellers.map(({ slug }) => slug);
  expect(slugs).toContain(here.seller.slug);
  expect(slugs).not.toContain(there.seller.slug);
  const page = (slug: string) => ask("seller.tsx", "loader", { as, params: { seller: slug } });
  expect(statusOf(await page(here.seller.slug))).toBe(200);
  expect(statusOf(await page(there.seller.slug))).toBe(404);
});

test("the log is exported whole, and a formula in it is only text", async () => {
  const { itemId } = await waitingCertificate();
  const form = { "ly-do": '=HYPERLINK("http://evil.example")' };
  await ask("item-rejection.tsx", "action", {
    as: officers.certificate,
    params: { item: itemId },
    form,
  });
  const file = async (name: string) =>
    (
      (await ask("audit-export.ts", "loader", {
        as: officers.auditor,
        params: { form: name },
      })) as Response
    ).text();
  const csv = await file("csv");
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(csv.trim().split("\r\n")).toHaveLength((await entries()) + 1);
  const lines = (await file("jsonl")).trim().split("\n");
  expect(lines).toHaveLength(await entries());
  expect(JSON.parse(lines[0]!)).toMatchObject({ act: "certificate-rejected" });
  const stranger = await ask("audit-export.ts", "loader", {
    as: officers.trade,
    params: { form: "csv" },
  });
  expect(statusOf(stranger)).toBe(404);
});

test("what is in force is never edited: a rule or text for today or before is refused", async () => {
  const rule = { id: "cart-validity-days", value: "1", validFrom: "2026-11-22", legalBasis: "x" };
  const as = officers.administrator;
  expect(statusOf(await ask("settings-rules.tsx", "action", { as, form: rule }))).toBe(422);
});

test("the province's list is taken in from a file, and confirms what waits; others are refused", async () => {
  const as = officers.certificate;
  const send = (name: string, bytes: Buffer) =>
    ask("official-list.tsx", "action", { as, upload: { name, bytes } });
  const taken = (await send("a.xlsx", await officialSheet(["A-1", "A-2"]))) as Response;
  expect(taken.headers.get("Location")).toBe("/tinh/chung-nhan/danh-sach?da-nhap=2");
  const before = await entries();
  const rows = await db.$count(officialCertificates);
  expect(statusOf(await send("a.csv", Buffer.from("Loại;Số")))).toBe(422);
  expect(statusOf(await send("a.xlsx", await officialSheet([])))).toBe(422);
  const broken = await send("a.xlsx", await officialSheet(["A-3", ""]));
  expect(broken).toMatchObject({ data: { problems: [{ row: 3, column: "Số" }] } });
  expect([await entries(), await db.$count(officialCertificates)]).toEqual([before, rows]);

  const listed = await waitingCertificate();
  const unlisted = await waitingCertificate();
  await listOfficially(listed.certificateId);
  await ask("official-confirmation.ts", "action", { as });
  const states = await db
    .select({ id: certificates.id, status: certificates.status })
    .from(certificates)
    .where(inArray(certificates.id, [listed.certificateId, unlisted.certificateId]));
  expect(Object.fromEntries(states.map(({ id, status }) => [id, status]))).toEqual({
    [listed.certificateId]: "verified",
    [unlisted.certificateId]: "sent",
  });
});

test("a tied officer's button leaves the papers of that shop waiting", async () => {
  const { certificateId, seller } = await waitingCertificate();
  await listOfficially(certificateId);
  const actor = await appointOfficer(db, "Cán bộ có liên quan", "certificate");
  await declareInterest(db, { actor, sellerSlug: seller.slug, note: "Góp vốn", now });
  const answer = (await ask("official-confirmation.ts", "action", { as: actor })) as Response;
  expect(answer.headers.get("Location")).toContain("chua=1");
  const [paper] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
  expect(paper!.status).toBe("sent");
});

test("a kind of goods is added under its own name, once; a day off is taken out again", async () => {
  const as = officers.administrator;
  const form = {
    ...{ id: "", name: "Chôm chôm nhãn", nameEn: "Rambutan", altNames: "", categoryId: "trai-cay" },
    ...{ unit: "kg", shelfLifeDays: "4", season: "5, 6", priceMin: "25.000", priceMax: "60.000" },
    priceBasis: "Giá chợ đầu mối",
  };
  const add = (changes = {}) =>
    ask("settings-kinds.tsx", "action", { as, form: { ...form, ...changes } });
  expect(statusOf(await add())).toBe(303);
  const [kind] = await db.select().from(productKinds).where(eq(productKinds.id, "chom-chom-nhan"));
  expect(kind).toMatchObject({ name: "Chôm chôm nhãn", seasonMonths: [5, 6], shelfLifeDays: 4 });
  for (const [changes, field] of [
    [{}, "name"],
    [{ name: "!!!" }, "name"],
    [{ name: "Loại khác", categoryId: "khong-co" }, "categoryId"],
    [{ name: "Loại khác", priceMax: "1" }, "priceMax"],
  ] as const) {
    const answer = await add(changes);
    expect(statusOf(answer)).toBe(422);
    expect(answer).toMatchObject({ data: { field } });
  }
  const day = "2027-06-01";
  const off = { day, kind: "off", name: "Nghỉ", status: "confirmed", legalBasis: "TB 3" };
  await ask("settings-calendar.tsx", "action", { as, form: off });
  const remove = () => ask("calendar-day-removal.ts", "action", { as, params: { day } });
  expect(statusOf(await remove())).toBe(303);
  expect(await db.$count(calendarDays, eq(calendarDays.day, day))).toBe(0);
  expect(statusOf(await remove())).toBe(404);
});

test("the log of all this fits together", async () => {
  expect(await verifyAudit(db)).toMatchObject({ broken: [], headFits: true });
});
