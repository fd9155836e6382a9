import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { hashSecret, newSecret } from "#app/domain/accounts/secrets.server";
import { emptyContent } from "#app/domain/listing/product-content";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import type { Db } from "#db/client.server";
import {
  accountOrders,
  accounts,
  assistanceConsents,
  certificates,
  declaredInterests,
  dossierFiles,
  dossierItems,
  dossiers,
  mediaUploads,
  memberFarmers,
  notices,
  orderLines,
  productImports,
  productRevisions,
  questions,
  queueItems,
  reports,
  requirements,
  reviews,
  sanctions,
  sellerBankAccounts,
  sellerClosures,
  sellerInvitations,
  sellerMembers,
  sellerOrders,
  sessions,
  staffRoles,
} from "#db/schema";
import {
  buildOrderableShop,
  buildPicture,
  buildReview,
  knownCommunes,
  type OrderableShop,
  seedMinimal,
} from "#db/seed/builders";
import { arriveOrder, placeFilledOrder } from "#db/seed/named-cast";

/** Everybody who asks, from nobody to the administrator. */
export const roleNames = [
  "anonymous",
  "buyer-a",
  "buyer-b",
  "owner-a",
  "packer-a",
  "owner-b",
  "owner-suspended",
  "helper",
  "moderation",
  "certificate",
  "trade",
  "commune-x",
  "commune-y",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roleNames)[number];

/** Whose a planted word is. */
export type Owner = "buyer-a" | "buyer-b" | "a" | "b" | "s" | "reporter" | "asker";
/** What a word was planted in. */
export type Part =
  | "person"
  | "bank"
  | "dossier"
  | "draft"
  | "certificate"
  | "notice"
  | "sanction"
  | "text"
  | "mail";

export const canaryOf = (owner: Owner, part: Part) => `CANARY-${owner}-${part}-QZ7`;
export const canaryPattern = /CANARY-(buyer-a|buyer-b|a|b|s|reporter|asker)-([a-z]+)-QZ7/gi;

/** The things of one shop, by the name that addresses give them. */
export interface ShopThings {
  slug: string;
  sellerId: string;
  objects: Record<string, string>;
  /** Queue items by kind. */
  items: Record<string, string>;
}

export interface World {
  shops: Record<"a" | "b" | "s", ShopThings>;
  orders: Record<"a" | "b", { number: string; token: string; line: string }>;
  caseNumber: string;
  publicSlugs: { product: string; seller: string; variant: string };
  privatePicture: string;
  /** Value of the session's cookie by role; none for nobody. */
  sessions: Partial<Record<Role, string>>;
  accountIds: Partial<Record<Role, string>>;
}

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A market with two shops at work, one suspended, their people, the buyers and every kind of officer. */
export async function buildWorld(db: Db, secret: string): Promise<World> {
  await seedMinimal(db);
  const now = new Date();
  const x = knownCommunes.binhMinh;
  const y = knownCommunes.trangBang;
  const shop = (communeCode: string, name: string, status: "active" | "suspended" = "active") =>
    buildOrderableShop(db, {
      seller: { name, communeCode, status, bankAccount: false },
      product: { name: `Mãng cầu ${name}` },
      variant: { stock: 500 },
    });
  const a = await shop(x, "Vườn A");
  const b = await shop(y, "Vườn B");
  const s = await shop(x, "Vườn S");
  const d = await buildOrderableShop(db, { seller: { name: "HTX D", kind: "cooperative" } });

  const accountIds: Partial<Record<Role, string>> = {};
  const cookies: World["sessions"] = {};
  for (const role of roleNames) {
    if (role === "anonymous") continue;
    const accountId = uuidv7();
    const owner = planted[role];
    await db.insert(accounts).values({
      id: accountId,
      issuer: "https://sso.test",
      subject: role,
      kind: "person",
      displayName: owner ? `${canaryOf(owner, "person")} ${role}` : `Người ${role}`,
      email: owner ? `${canaryOf(owner, "mail")}@example.vn` : null,
    });
    const token = newSecret();
    await db.insert(sessions).values({
      tokenHash: hashSecret(token),
      accountId,
      issuer: "https://sso.test",
      subject: role,
      rightsVersion: 1,
      idleSeconds: 86_400,
      lastSeenAt: new Date(now.getTime() + 3_600_000),
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
    accountIds[role] = accountId;
    cookies[role] = token;
  }
  const staff = (
    role: Role,
    held: (typeof staffRoles.$inferInsert)["role"],
    communeCode?: string,
  ) =>
    db.insert(staffRoles).values({
      accountId: accountIds[role]!,
      role: held,
      communeCode: communeCode ?? null,
      source: "provider",
      reason: "test",
    });
  for (const role of ["moderation", "certificate", "trade", "auditor", "administrator"] as const) {
    await staff(role, role);
  }
  await staff("commune-x", "commune", x);
  await staff("commune-y", "commune", y);
  const joins = [
    ["owner-a", a, "owner"],
    ["packer-a", a, "packer"],
    ["owner-b", b, "owner"],
    ["owner-suspended", s, "owner"],
    ["helper", d, "owner"],
  ] as const;
  for (const [role, of, held] of joins) {
    const accountId = accountIds[role]!;
    await db.insert(sellerMembers).values({ sellerId: of.seller.id, accountId, role: held });
  }
  const [consent] = await db
    .insert(assistanceConsents)
    .values({
      sellerId: a.seller.id,
      helperId: accountIds.helper!,
      helperCapacity: "cooperative-manager",
      givenBy: "owner-signed-in",
      givenByAccount: accountIds["owner-a"]!,
      statement: "Tôi đồng ý",
      expiresAt: new Date(now.getTime() + 30 * 86_400_000),
    })
    .returning({ id: assistanceConsents.id });

  const people = { accountIds, now };
  const shops = {
    a: await furnish(db, "a", a, "owner-a", people),
    b: await furnish(db, "b", b, "owner-b", people),
    s: await furnish(db, "s", s, "owner-suspended", people),
  };
  shops.a.objects.consent = consent!.id;
  for (const things of [shops.b, shops.s]) things.objects.consent = uuidv7();

  const orders = {
    a: await placeOrderOf(db, "buyer-a", a, { ...people, secret }),
    b: await placeOrderOf(db, "buyer-b", b, { ...people, secret }),
  };
  for (const key of ["a", "b"] as const) {
    const things = shops[key].objects;
    things.order = `${orders[key].number}-A`;
    things.number = things.order;
  }
  shops.s.objects.number = "TN-2611-222222-A";
  const [interest] = await db
    .insert(declaredInterests)
    .values({ accountId: accountIds.trade!, sellerId: d.seller.id, note: "em ruột" })
    .returning({ id: declaredInterests.id });
  for (const things of Object.values(shops)) things.objects.interest = interest!.id;
  const [report] = await db.select().from(reports).where(eq(reports.productId, a.product.id));
  const picture = await buildPicture(db, { isPublic: false });
  await db.insert(mediaUploads).values({
    mediaId: picture.id,
    sellerId: a.seller.id,
    uploadedBy: accountIds["owner-a"]!,
  });
  return {
    shops,
    orders,
    caseNumber: report!.caseNumber,
    publicSlugs: { product: a.product.slug, seller: a.seller.slug, variant: a.variant.id },
    privatePicture: picture.id,
    sessions: cookies,
    accountIds,
  };
}

/** Where the scan of a shop's certificate lies. */
export const certificatePaperOf = (shop: string) => `giay-thu/${shop}.pdf`;

/** Whose words stand in a person's name and address. */
const planted: Partial<Record<Role, Owner>> = {
  "buyer-a": "buyer-a",
  "buyer-b": "buyer-b",
  "owner-a": "a",
  "owner-b": "b",
  "owner-suspended": "s",
};

interface People {
  accountIds: Partial<Record<Role, string>>;
  now: Date;
}

/** Gives a shop one thing of each kind, with its words in every field that is not for everybody. */
async function furnish(
  db: Db,
  key: "a" | "b" | "s",
  { seller, product }: OrderableShop,
  ownerRole: Role,
  { accountIds, now }: People,
): Promise<ShopThings> {
  const owner = accountIds[ownerRole]!;
  const sellerId = seller.id;
  const say = (part: Part) => canaryOf(key, part);
  const { communeCode } = seller;
  const items: Record<string, string> = {};
  const queue = async (
    kind: Parameters<typeof openQueueItem>[1]["kind"],
    subjectId: string,
    title: string,
  ) => {
    await openQueueItem(db, {
      ...{ kind, subjectId, sellerId, communeCode, title },
      dueAt: new Date(now.getTime() + 86_400_000),
      now,
    });
    const [item] = await db
      .select({ id: queueItems.id })
      .from(queueItems)
      .where(eq(queueItems.subjectId, subjectId));
    items[kind] = item!.id;
  };
  await db.insert(sellerBankAccounts).values({
    sellerId,
    bankBin: "970405",
    accountNumber: "570120512345",
    holderName: say("bank"),
    verifiedAt: now,
  });
  const [dossier] = await db
    .insert(dossiers)
    .values({
      sellerId,
      receiptNumber: `HS-${key}`,
      status: "sent",
      startedBy: owner,
      sentAt: now,
      dueOn: day(3),
    })
    .returning();
  const asked = await db.select().from(requirements);
  for (const requirement of asked) {
    const isBank = requirement.answer === "bank-account";
    await db.insert(dossierItems).values({
      dossierId: dossier!.id,
      requirementId: requirement.id,
      status: "sent",
      value: isBank ? "570120512345" : say("dossier"),
      issuer: say("dossier"),
      bankBin: isBank ? "970405" : null,
      accountHolder: isBank ? say("bank") : null,
    });
  }
  const [item] = await db
    .select({ id: dossierItems.id })
    .from(dossierItems)
    .where(eq(dossierItems.dossierId, dossier!.id));
  const [file] = await db
    .insert(dossierFiles)
    .values({
      itemId: item!.id,
      contentType: "application/pdf",
      name: `${say("dossier")}.pdf`,
      bytes: 10,
      contentHash: key,
      uploadedBy: owner,
    })
    .returning();
  await queue("dossier", dossier!.id, `Hồ sơ ${key}`);
  const [revision] = await db
    .insert(productRevisions)
    .values({
      productId: product.id,
      number: 1,
      status: "sent",
      content: { ...emptyContent, name: say("draft"), description: say("draft") },
      createdBy: owner,
      sentBy: owner,
      sentAt: now,
    })
    .returning();
  await queue("revision", revision!.id, `Trang ${key}`);
  const [certificate] = await db
    .insert(certificates)
    .values({
      sellerId,
      kind: "vietgap",
      number: say("certificate"),
      holderName: seller.legalName,
      scope: "Trái cây",
      issuer: "Trung tâm",
      issuedOn: "2026-01-01",
      status: "sent",
      paperFile: certificatePaperOf(key),
    })
    .returning();
  await queue("certificate", certificate!.id, `Giấy ${key}`);
  const [notice] = await db
    .insert(notices)
    .values({ sellerId, title: say("notice"), body: say("notice") })
    .returning();
  const [waiting] = await db
    .insert(reviews)
    .values({ productId: product.id, authorName: "Khách", rating: 4, body: say("text") })
    .returning();
  await queue("review", waiting!.id, `Đánh giá ${key}`);
  const shown = await buildReview(db, { product });
  const [question] = await db
    .insert(questions)
    .values({
      productId: product.id,
      askerName: "Khách",
      email: `${canaryOf("asker", "mail")}@example.vn`,
      body: "Còn hàng không?",
      status: "published",
      publishedAt: now,
      answerDueAt: new Date(now.getTime() + 3_600_000),
    })
    .returning();
  const [asking] = await db
    .insert(questions)
    .values({
      productId: product.id,
      askerName: "Khách",
      email: `${canaryOf("asker", "mail")}@example.vn`,
      body: say("text"),
    })
    .returning();
  await queue("question", asking!.id, `Câu hỏi ${key}`);
  const [report] = await db
    .insert(reports)
    .values({
      caseNumber: `BC-2611-${key === "a" ? "222222" : key === "b" ? "333333" : "444444"}`,
      productId: product.id,
      reason: "scam",
      body: canaryOf("reporter", "text"),
      email: `${canaryOf("reporter", "mail")}@example.vn`,
    })
    .returning();
  await queue("report", report!.id, `Báo cáo ${key}`);
  const [sanction] = await db
    .insert(sanctions)
    .values({
      kind: "suspension",
      sellerId,
      status: "proposed",
      reason: say("sanction"),
      legalBasis: "Quy chế",
      proposedBy: accountIds.administrator!,
    })
    .returning();
  await queue("sanction", sanction!.id, `Đình chỉ ${key}`);
  const [takedown] = await db
    .insert(sanctions)
    .values({
      kind: "takedown",
      sellerId,
      productId: product.id,
      status: "in-force",
      reason: say("sanction"),
      legalBasis: "Quy chế",
      proposedBy: accountIds.administrator!,
      decidedBy: accountIds.trade!,
      decidedAt: now,
    })
    .returning();
  const [closure] = await db
    .insert(sellerClosures)
    .values({ sellerId, fromDay: day(30), toDay: day(31), note: "nghỉ" })
    .returning();
  const [invitation] = await db
    .insert(sellerInvitations)
    .values({
      sellerId,
      tokenHash: hashSecret(newSecret()),
      role: "packer",
      note: say("notice"),
      invitedBy: owner,
      expiresAt: new Date(now.getTime() + 86_400_000),
    })
    .returning();
  const [farmer] = await db
    .insert(memberFarmers)
    .values({ sellerId, name: say("person"), phone: "+84900000000", communeCode })
    .returning();
  const [imported] = await db
    .insert(productImports)
    .values({
      sellerId,
      createdBy: owner,
      fileName: `${say("draft")}.xlsx`,
      fileKey: `nhap/${key}.xlsx`,
      status: "checked",
      columns: {},
    })
    .returning();
  const objects = {
    review: shown.id,
    question: question!.id,
    notice: notice!.id,
    sanction: takedown!.id,
    closure: closure!.id,
    invitation: invitation!.id,
    account: owner,
    import: imported!.id,
    farmer: farmer!.id,
    product: product.id,
    revision: revision!.id,
    certificate: certificate!.id,
    dossier: dossier!.id,
    file: file!.id,
  };
  return { slug: seller.slug, sellerId, objects, items };
}

async function placeOrderOf(
  db: Db,
  buyer: "buyer-a" | "buyer-b",
  shop: OrderableShop,
  { accountIds, now, secret }: People & { secret: string },
) {
  const order = await placeFilledOrder(db, {
    lines: [{ variantId: shop.variant.id, quantity: 1 }],
    name: canaryOf(buyer, "person"),
    addressLine: canaryOf(buyer, "person"),
    note: canaryOf(buyer, "text"),
    email: `${canaryOf(buyer, "mail").toLowerCase()}@example.vn`,
    now,
  });
  await arriveOrder(db, order);
  await db
    .insert(accountOrders)
    .values({ orderId: order.orderId, accountId: accountIds[buyer]!, joinedBy: "checkout" });
  const [line] = await db
    .select({ id: orderLines.id })
    .from(orderLines)
    .innerJoin(sellerOrders, eq(sellerOrders.id, orderLines.sellerOrderId))
    .where(eq(sellerOrders.orderId, order.orderId));
  return { number: order.number, token: orderLinkToken(secret, order), line: line!.id };
}
