import { and, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import type { Db } from "#db/client.server";
import {
  dossierEvents,
  dossierFiles,
  dossierItems,
  dossiers,
  requirements,
  sellers,
} from "#db/schema";

type SellerKind = (typeof sellers.$inferSelect)["kind"];

/**
 * Begins a dossier with one item per requirement asked of this kind of seller now; what an earlier one
 * answered is taken over.
 */
export async function openDossier(
  tx: Db,
  {
    sellerId,
    kind,
    startedBy,
    now,
  }: { sellerId: string; kind: SellerKind; startedBy: string; now: Date },
): Promise<{ dossierId: string }> {
  const [former] = await tx
    .select({ id: dossiers.id, status: dossiers.status })
    .from(dossiers)
    .where(eq(dossiers.sellerId, sellerId))
    .orderBy(desc(dossiers.createdAt))
    .limit(1);
  const [dossier] = await tx
    .insert(dossiers)
    .values({ sellerId, startedBy, createdAt: now, updatedAt: now })
    .returning({ id: dossiers.id });
  const dossierId = dossier!.id;
  await addMissingItems(tx, { dossierId, kind, now });
  await tx
    .insert(dossierEvents)
    .values({ dossierId, kind: "started", actorId: startedBy, at: now });
  if (former) await takeOver(tx, { from: former, to: dossierId });
  return { dossierId };
}

/** Requirements that staff added since get their item too. */
export async function addMissingItems(
  tx: Db,
  { dossierId, kind, now }: { dossierId: string; kind: SellerKind; now: Date },
): Promise<void> {
  const asked = await tx
    .select({ id: requirements.id })
    .from(requirements)
    .where(and(requirements.isActive, sql`${kind} = any(${requirements.appliesTo})`));
  if (asked.length === 0) return;
  await tx
    .insert(dossierItems)
    .values(asked.map(({ id }) => ({ dossierId, requirementId: id, updatedAt: now })))
    .onConflictDoNothing();
}

/** Answers come along, agreements do not; papers do where nobody decided on them. */
async function takeOver(
  tx: Db,
  { from, to }: { from: { id: string; status: string }; to: string },
): Promise<void> {
  const answers = await tx
    .select()
    .from(dossierItems)
    .where(
      and(
        eq(dossierItems.dossierId, from.id),
        notInArray(
          dossierItems.requirementId,
          tx
            .select({ id: requirements.id })
            .from(requirements)
            .where(inArray(requirements.answer, ["agreement"])),
        ),
      ),
    );
  for (const answer of answers) {
    const [item] = await tx
      .update(dossierItems)
      .set({
        value: answer.value,
        issuer: answer.issuer,
        issuedOn: answer.issuedOn,
        expiresOn: answer.expiresOn,
        isExemptionClaimed: answer.isExemptionClaimed,
        exemptionReason: answer.exemptionReason,
        bankBin: answer.bankBin,
        accountHolder: answer.accountHolder,
      })
      .where(
        and(eq(dossierItems.dossierId, to), eq(dossierItems.requirementId, answer.requirementId)),
      )
      .returning({ id: dossierItems.id });
    if (!item || from.status !== "withdrawn") continue;
    await tx
      .update(dossierFiles)
      .set({ itemId: item.id })
      .where(and(eq(dossierFiles.itemId, answer.id), isNull(dossierFiles.erasedAt)));
  }
}

/** A shop begins a new dossier: after a refusal, after withdrawing, or to renew a paper. */
export async function startDossier(
  db: Db,
  { actor, sellerId, now }: { actor: Actor; sellerId: string; now: Date },
): Promise<{ dossierId: string } | { refused: "one-is-open" } | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx
      .select({ name: sellers.name, kind: sellers.kind, status: sellers.status })
      .from(sellers)
      .where(eq(sellers.id, sellerId))
      .for("no key update");
    if (!seller || seller.status === "closed") return null;
    const open = and(
      eq(dossiers.sellerId, sellerId),
      inArray(dossiers.status, ["draft", "sent", "returned"]),
    );
    if ((await tx.$count(dossiers, open)) > 0) return { refused: "one-is-open" };
    const started = await openDossier(tx, {
      sellerId,
      kind: seller.kind,
      startedBy: await ownerOr(tx, { actor, sellerId }),
      now,
    });
    await recordOnBehalf(tx, actor, {
      act: "dossier-started",
      subjectKind: "dossier",
      subjectId: started.dossierId,
      subjectLabel: seller.name,
      sellerId,
      told: "bắt đầu một hồ sơ mới",
      now,
    });
    return started;
  });
}

/** Whose identity the dossier shows: the owner's, also where a helper or a manager begins it. */
async function ownerOr(
  tx: Db,
  { actor, sellerId }: { actor: Actor; sellerId: string },
): Promise<string> {
  const rows = await tx.execute<{ account_id: string }>(sql`
    select account_id from seller_members
    where seller_id = ${sellerId} and role = 'owner' and ended_at is null
    order by account_id = ${actor.accountId} desc, joined_at limit 1`);
  return rows[0]?.account_id ?? actor.accountId;
}
