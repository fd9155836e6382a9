import { and, eq, inArray, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#app/domain/audit/record-act.server";
import { recordOnBehalf } from "#app/domain/audit/record-on-behalf.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Db } from "#db/client.server";
import { dossierFiles, dossiers } from "#db/schema";
import { type FieldRefusal, isEditable, readAnswer, type TypedAnswer } from "./dossier-checklist";
import { type Dossier, getDossier } from "./dossier-queries.server";
import { keepAnswer } from "./keep-answer.server";
import { lockOpenDossier } from "./lock-dossier.server";
import { mostPapers, type PaperStore, paperKey } from "./paper-store";
import { type Paper, readPaper } from "./read-paper.server";

export interface SaveDossier {
  actor: Actor;
  sellerId: string;
  /** What was typed, by requirement. */
  answers: Readonly<Record<string, TypedAnswer>>;
  /** Photographs and PDFs as they came, by requirement. */
  papers?: Readonly<Record<string, readonly { name: string; bytes: Uint8Array }[]>>;
  now: Date;
}

/** Only the owner's own people say where money goes and what the shop agrees to. */
const notForHelpers: readonly string[] = ["bank-account", "agreement"];

/**
 * Keeps what was filled in so far. What cannot be taken is refused at its field, and everything else is
 * kept all the same, papers first of all: over a weak line nobody sends a photograph twice.
 */
export async function saveDossier(
  db: Db,
  files: PaperStore,
  { actor, sellerId, answers, papers = {}, now }: SaveDossier,
): Promise<{ refusals: FieldRefusal[] } | { refused: "not-editable" } | null> {
  const before = await getDossier(db, { sellerId }, now);
  if (!before) return null;
  if (!isEditable(before.status)) return { refused: "not-editable" as const };
  const read = await readPapers(before, papers);
  const ready = read.papers.map((paper) => ({ ...paper, id: uuidv7() }));
  // Files first: a row never names a file that is not there.
  for (const paper of ready) await files.put(paperKey(paper.id), paper.bytes);
  const kept = new Set<string>();
  const saved = await db.transaction(async (tx) => {
    const locked = await lockOpenDossier(tx, sellerId);
    if (locked?.id !== before.id || !isEditable(locked.status))
      return { refused: "not-editable" as const };
    const dossier = (await getDossier(tx, { dossierId: before.id }, now))!;
    const refusals = [...read.refusals];
    const context = { applicant: dossier.applicant, today: saigonDay(now) };
    const changed: string[] = [];
    for (const item of dossier.items) {
      const { requirement, status } = item;
      if (status === "accepted" || status === "waived") continue;
      if (actor.consentId && notForHelpers.includes(requirement.answer)) continue;
      const added = ready.filter(({ itemId }) => itemId === item.itemId);
      const answer = readAnswer(requirement, answers[requirement.id] ?? {}, context);
      refusals.push(...answer.refusals);
      const { accountId: uploadedBy } = actor;
      const isAdded = await addPapers(tx, { added, uploadedBy, kept, now });
      const isChanged = await keepAnswer(tx, { item, changes: answer.changes, actor, now });
      if (isAdded || isChanged) changed.push(requirement.name);
    }
    if (changed.length > 0) {
      await tx.update(dossiers).set({ updatedAt: now }).where(eq(dossiers.id, dossier.id));
      await recordOnBehalf(tx, actor, {
        act: "dossier-filled-in",
        subjectKind: "dossier",
        subjectId: dossier.id,
        subjectLabel: dossier.receiptNumber ?? "hồ sơ nháp",
        sellerId,
        after: { items: changed },
        told: `điền hồ sơ: ${changed.join(", ")}`,
        now,
      });
    }
    return { refusals };
  });
  for (const { id } of ready) if (!kept.has(id)) await files.delete(paperKey(id));
  return saved;
}

type ReadyPaper = Paper & { id: string; itemId: string; name: string };

/** Decodes every paper before the database is asked for anything. */
async function readPapers(
  dossier: Dossier,
  papers: NonNullable<SaveDossier["papers"]>,
): Promise<{ papers: Omit<ReadyPaper, "id">[]; refusals: FieldRefusal[] }> {
  const taken: Omit<ReadyPaper, "id">[] = [];
  const refusals: FieldRefusal[] = [];
  for (const { requirement, itemId, papers: kept } of dossier.items) {
    let count = kept.length;
    for (const { name, bytes } of papers[requirement.id] ?? []) {
      const paper =
        count >= mostPapers ? ({ refused: "too-many-files" } as const) : await readPaper(bytes);
      if ("refused" in paper) {
        const { refused } = paper;
        refusals.push({ requirementId: requirement.id, field: "files", refused });
      } else {
        taken.push({ ...paper, itemId, name: name.slice(0, 120) || "giay-to" });
        count += 1;
      }
    }
  }
  return { papers: taken, refusals };
}

/** The same photograph sent twice, as a weak line does, is kept once. @returns whether any is new */
async function addPapers(
  tx: Db,
  {
    added,
    uploadedBy,
    kept,
    now,
  }: { added: readonly ReadyPaper[]; uploadedBy: string; kept: Set<string>; now: Date },
): Promise<boolean> {
  const [first] = added;
  if (!first) return false;
  const present = await tx
    .select({ contentHash: dossierFiles.contentHash })
    .from(dossierFiles)
    .where(
      and(
        eq(dossierFiles.itemId, first.itemId),
        isNull(dossierFiles.erasedAt),
        inArray(
          dossierFiles.contentHash,
          added.map(({ contentHash }) => contentHash),
        ),
      ),
    );
  const fresh = added.filter(
    (paper) => !present.some(({ contentHash }) => contentHash === paper.contentHash),
  );
  if (fresh.length === 0) return false;
  for (const { id } of fresh) kept.add(id);
  await tx.insert(dossierFiles).values(
    fresh.map(({ id, itemId, name, contentType, bytes, contentHash }) => ({
      id,
      itemId,
      name,
      contentType,
      bytes: bytes.byteLength,
      contentHash,
      uploadedBy,
      uploadedAt: now,
    })),
  );
  return true;
}
