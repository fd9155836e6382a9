import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import { sendNotice } from "#app/domain/inbox/send-notice.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { saigonClock, saigonDay } from "#app/domain/time/saigon-time";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { dossierEvents, dossierItems, dossiers, sellers } from "#db/schema";
import { mayBecome } from "./dossier-checklist";
import { getDossier, unanswered } from "./dossier-queries.server";
import { lockOpenDossier } from "./lock-dossier.server";
import { addMissingItems } from "./start-dossier.server";

export interface SentDossier {
  receiptNumber: string;
  /** yyyy-mm-dd. */
  dueOn: string;
}

/**
 * Hands the dossier in: a receipt number as at the one-stop desk, a day by which the province answers,
 * and a place in the officers' queue. Sent again after it came back, it keeps its number.
 */
export async function sendDossier(
  db: Db,
  { actor, sellerId, now }: { actor: Actor; sellerId: string; now: Date },
): Promise<
  | SentDossier
  | { refused: "incomplete"; requirementIds: string[] }
  | { refused: "sent-already"; sent: SentDossier }
  | null
> {
  return db.transaction(async (tx) => {
    const locked = await lockOpenDossier(tx, sellerId);
    if (!locked) return null;
    const { id: dossierId } = locked;
    if (!mayBecome(locked.status, "sent")) {
      const sent = { receiptNumber: locked.receiptNumber!, dueOn: locked.dueOn! };
      return { refused: "sent-already", sent };
    }
    const [seller] = await tx.select().from(sellers).where(eq(sellers.id, sellerId));
    await addMissingItems(tx, { dossierId, kind: seller!.kind, now });
    const dossier = (await getDossier(tx, { dossierId }, now))!;
    const missing = unanswered(dossier).map(({ requirement }) => requirement.id);
    if (missing.length > 0) return { refused: "incomplete", requirementIds: missing };

    const receiptNumber = locked.receiptNumber ?? (await nextReceiptNumber(tx, now));
    const days = ruleValue(await rulesInForce(tx, now), "dossier-deadline-working-days");
    const dueOn = await addWorkingDays(tx, now, days);
    await tx
      .update(dossiers)
      .set({ status: "sent", receiptNumber, sentAt: now, dueOn, decidedAt: null, updatedAt: now })
      .where(eq(dossiers.id, dossierId));
    const answered = dossier.items.filter((item) => item.isAnswered).map((item) => item.itemId);
    await tx
      .update(dossierItems)
      .set({ status: "sent", reason: "" })
      .where(
        and(
          inArray(dossierItems.id, answered),
          inArray(dossierItems.status, ["missing", "refused", "expired"]),
        ),
      );
    await tx.insert(dossierEvents).values({
      dossierId,
      kind: "sent",
      actorId: actor.accountId,
      consentId: actor.consentId ?? null,
      at: now,
    });
    await openQueueItem(tx, {
      kind: "dossier",
      subjectId: dossierId,
      sellerId,
      communeCode: seller!.communeCode,
      title: `${receiptNumber} · ${seller!.name}`,
      dueAt: endOfSaigonDay(dueOn),
      now,
    });
    await sendNotice(tx, {
      to: { sellerId },
      title: `Đã nhận hồ sơ ${receiptNumber}`,
      body: `Tỉnh trả lời chậm nhất ngày ${vietnameseDay(dueOn)}.`,
      link: `/nguoi-ban/${seller!.slug}/ho-so`,
      now,
    });
    await recordOnBehalf(tx, actor, {
      act: "dossier-sent",
      subjectKind: "dossier",
      subjectId: dossierId,
      subjectLabel: receiptNumber,
      sellerId,
      told: `gửi hồ sơ ${receiptNumber}`,
      now,
    });
    return { receiptNumber, dueOn };
  });
}

/** "HS-2611-000123": year and month of handing in, then a number nobody else gets. */
async function nextReceiptNumber(tx: Db, now: Date): Promise<string> {
  const [row] = await tx.execute<{ number: string }>(
    sql`select nextval('dossier_numbers')::text as number`,
  );
  const { year } = saigonClock(now);
  const month = saigonDay(now).slice(5, 7);
  return `HS-${String(year).slice(2)}${month}-${row!.number.padStart(6, "0")}`;
}

const vietnameseDay = (day: string) => day.split("-").reverse().join("/");
