import type { Db } from "#db/client.server";
import { auditEntries } from "#db/schema";

/** Who acted, and from where: routes make it of the session and the request. */
export interface Actor {
  accountId: string;
  /** The role acted by: "moderation", "commune 25480", "owner". */
  role: string;
  /** The consent under which they act for a seller; null for their own. */
  consentId?: string | null;
  requestId?: string | null;
  /** Cut to its network before it comes here. */
  clientNetwork?: string | null;
}

export interface Act {
  /** A past participle with its thing: "dossier-accepted". */
  act: string;
  subjectKind: string;
  subjectId: string;
  /** How people call it. */
  subjectLabel: string;
  sellerId?: string | null;
  reason?: string;
  legalBasis?: string;
  /** Only the fields that changed; no personal number whole. */
  before?: Readonly<Record<string, unknown>> | null;
  after?: Readonly<Record<string, unknown>> | null;
  now: Date;
}

/**
 * Writes one act of an officer, or one done for a seller, into the log, in the commit of the act. The
 * database gives number and hash. Call it last in the transaction: it holds the log's head until commit.
 * @param actor null for what the market does by itself
 */
export async function recordAct(tx: Db, actor: Actor | null, act: Act): Promise<void> {
  await tx.insert(auditEntries).values({
    // The database overwrites these three under its lock.
    number: 0,
    previousHash: "",
    hash: "",
    at: act.now,
    actorId: actor?.accountId ?? null,
    actorRole: actor?.role ?? "market",
    act: act.act,
    subjectKind: act.subjectKind,
    subjectId: act.subjectId,
    subjectLabel: act.subjectLabel,
    sellerId: act.sellerId ?? null,
    consentId: actor?.consentId ?? null,
    reason: act.reason ?? "",
    legalBasis: act.legalBasis ?? "",
    before: act.before ?? null,
    after: act.after ?? null,
    requestId: actor?.requestId ?? null,
    clientNetwork: actor?.clientNetwork ?? null,
  });
}
