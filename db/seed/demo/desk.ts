import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { decideSanction } from "#app/domain/moderation/decide-sanction.server";
import { endSanction } from "#app/domain/moderation/end-sanction.server";
import { fileAppeal } from "#app/domain/moderation/file-appeal.server";
import { proposeSanction } from "#app/domain/moderation/propose-sanction.server";
import { decideCertificate } from "#app/domain/provenance/decide-certificate.server";
import { importOfficialCertificates } from "#app/domain/provenance/import-official-certificates.server";
import { revokeCertificate } from "#app/domain/provenance/revoke-certificate.server";
import { assignQueueItem } from "#app/domain/queue/assign-queue-item.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { certificates, products, queueItems, reasonTexts, sellers } from "#db/schema";
import { demoAccountOf } from "../demo-accounts";
import { seedId } from "../seeded";
import { demoReasonTexts } from "./reason-texts";

const dayMs = 86_400_000;
const ownShop = "vuon-mang-cau-bay-thuan";
const law = "Nghị định 248/2026/NĐ-CP Điều 17";

/**
 * What lies on the officers' desk in the demo: ready sentences, certificates in every state, sanctions
 * and appeals, a queue of which some is taken. Made by the market's own commands; once.
 */
export async function seedDemoDesk(db: Db, now: Date): Promise<void> {
  const first = seedId("reason-text", demoReasonTexts[0]!.title);
  if ((await db.$count(reasonTexts, eq(reasonTexts.id, first))) > 0) return;
  await db.transaction(async (tx) => {
    await tx
      .insert(reasonTexts)
      .values(demoReasonTexts.map((text) => ({ ...text, id: seedId("reason-text", text.title) })))
      .onConflictDoNothing();
    const accountOf = (subject: string) => demoAccountOf(tx, subject);
    const binh = { accountId: await accountOf("chung-nhan"), role: "certificate" };
    const ha = { accountId: await accountOf("thuong-mai"), role: "trade" };
    const son = { accountId: await accountOf("thuong-mai-hai"), role: "trade" };
    const mai = { accountId: await accountOf("kiem-duyet"), role: "moderation" };
    await queueCertificates(tx, binh, now);
    await sanctionSome(tx, { ha, son, now });
    for (const [actor, kind] of [
      [mai, "review"],
      [binh, "certificate"],
      [son, "sanction"],
    ] as const) {
      const [item] = await tx
        .select({ id: queueItems.id })
        .from(queueItems)
        .where(and(eq(queueItems.kind, kind), isNull(queueItems.closedAt)))
        .orderBy(asc(queueItems.dueAt))
        .limit(1);
      if (item) {
        await assignQueueItem(tx, {
          ...{ actor, itemId: item.id },
          to: actor.accountId,
          now,
        });
      }
    }
  });
}

type Officer = { accountId: string; role: string };

async function queueCertificates(tx: Db, actor: Officer, now: Date): Promise<void> {
  const waiting = await tx
    .select({ paper: certificates, communeCode: sellers.communeCode })
    .from(certificates)
    .innerJoin(sellers, eq(sellers.id, certificates.sellerId))
    .where(eq(certificates.status, "sent"))
    .orderBy(asc(certificates.id));
  for (const [index, { paper, communeCode }] of waiting.entries()) {
    const sentAt = new Date(now.getTime() - (index % 6) * dayMs);
    await openQueueItem(tx, {
      kind: "certificate",
      subjectId: paper.id,
      sellerId: paper.sellerId,
      communeCode,
      title: `Chứng nhận ${paper.number}`,
      dueAt: endOfSaigonDay(await addWorkingDays(tx, sentAt, 3)),
      now: sentAt,
    });
  }
  const listed = waiting.slice(0, Math.max(2, Math.floor(waiting.length / 3)));
  await importOfficialCertificates(tx, {
    actor,
    rows: listed.map(({ paper }) => ({
      kind: paper.kind,
      number: paper.number,
      holderName: paper.holderName,
      taxCode: "",
      scope: paper.scope,
      issuer: paper.issuer,
      issuedOn: paper.issuedOn,
      expiresOn: paper.expiresOn,
    })),
    source: "Danh sách chứng nhận của tỉnh, thử nghiệm.xlsx",
    now: new Date(now.getTime() - 3 * dayMs),
  });
  const last = waiting.at(-1);
  if (last && waiting.length > 3) {
    await decideCertificate(tx, {
      ...{ actor, certificateId: last.paper.id, outcome: "returned" },
      reason: "Bản chụp mờ, không đọc được số giấy. Chụp lại rồi gửi.",
      now,
    });
  }
  const verified = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .innerJoin(sellers, eq(sellers.id, certificates.sellerId))
    .where(
      and(
        eq(certificates.status, "verified"),
        eq(certificates.kind, "food-safety"),
        sql`${certificates.expiresOn} > ${saigonDay(new Date(now.getTime() + 90 * dayMs))}`,
        ne(sellers.slug, ownShop),
      ),
    )
    .orderBy(asc(certificates.id))
    .limit(4);
  // Three that end soon, and one taken away.
  for (const [index, days] of [5, 24, 55].entries()) {
    const paper = verified[index];
    if (!paper) continue;
    await tx
      .update(certificates)
      .set({ expiresOn: saigonDay(new Date(now.getTime() + days * dayMs)) })
      .where(eq(certificates.id, paper.id));
  }
  if (verified[3]) {
    await revokeCertificate(tx, {
      ...{ actor, certificateId: verified[3].id },
      reason: "Cơ quan cấp đã thu hồi giấy này.",
      now: new Date(now.getTime() - dayMs),
    });
  }
}

async function sanctionSome(
  tx: Db,
  { ha, son, now }: { ha: Officer; son: Officer; now: Date },
): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const shelf = await tx
    .select({ id: products.id, sellerId: products.sellerId })
    .from(products)
    .innerJoin(sellers, eq(sellers.id, products.sellerId))
    .where(
      and(
        eq(products.status, "approved"),
        eq(sellers.status, "active"),
        ne(sellers.slug, ownShop),
        sql`${sellers.slug} <> 'htx-mang-cau-chan-nui'`,
      ),
    )
    .orderBy(asc(products.soldCount), desc(products.slug))
    .limit(40);
  const [first] = shelf;
  const second = shelf.find(({ sellerId }) => sellerId !== first?.sellerId);
  const third = shelf.find(
    ({ sellerId }) => ![first, second].some((p) => p?.sellerId === sellerId),
  );
  if (!first || !second || !third) return;
  const propose = async (
    at: Date,
    told: { sellerId: string; productId: string | null; reason: string; document?: string },
  ) => {
    const proposed = await proposeSanction(tx, {
      actor: ha,
      sellerId: told.sellerId,
      productId: told.productId,
      reason: told.reason,
      legalBasis: law,
      authority: told.document ? "Sở Công Thương tỉnh Tây Ninh" : "",
      authorityDocument: told.document ?? "",
      now: at,
    });
    return proposed && "sanctionId" in proposed ? proposed.sanctionId : null;
  };
  const takedown = await propose(ago(4), {
    ...{ sellerId: first.sellerId, productId: first.id },
    reason: "Nhãn hàng không ghi ngày sản xuất và nơi sản xuất.",
  });
  if (takedown) {
    const decision = { sanctionId: takedown, outcome: "approved", reason: "" } as const;
    await decideSanction(tx, { ...decision, actor: son, now: ago(3.5) });
    await fileAppeal(tx, {
      actor: { accountId: await demoAccountOf(tx, "nong-dan"), role: "owner" },
      sellerId: first.sellerId,
      sanctionId: takedown,
      body: "Chúng tôi đã in lại nhãn có đủ ngày và nơi sản xuất, gửi kèm ảnh. Xin cho bán lại.",
      now: ago(1),
    });
  }
  const ended = await propose(ago(20), {
    ...{ sellerId: second.sellerId, productId: null },
    reason: "Nhiều đơn không giao, gọi không liên lạc được.",
  });
  if (ended) {
    const decision = { sanctionId: ended, outcome: "approved", reason: "" } as const;
    await decideSanction(tx, { ...decision, actor: son, now: ago(19) });
    await endSanction(tx, {
      ...{ actor: ha, sanctionId: ended },
      reason: "Gian hàng đã giao bù các đơn và cập nhật số điện thoại.",
      now: ago(15),
    });
  }
  await propose(ago(0.3), {
    ...{ sellerId: third.sellerId, productId: third.id },
    reason: "Cơ quan quản lý thị trường yêu cầu ngừng bán lô hàng chưa rõ nguồn gốc.",
    document: "412/QLTM-TN",
  });
}
