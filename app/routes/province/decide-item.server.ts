import type { Actor } from "#app/domain/audit/record-act.server";
import { decideRevision } from "#app/domain/listing/decide-revision.server";
import { decideAppeal } from "#app/domain/moderation/decide-appeal.server";
import { decideSanction } from "#app/domain/moderation/decide-sanction.server";
import { decideCertificate } from "#app/domain/provenance/decide-certificate.server";
import type { QueueKind } from "#app/domain/queue/queue-items.server";
import { decideDossier } from "#app/domain/sellers/decide-dossier.server";
import type { Db } from "#db/client.server";

export interface DecideItem {
  actor: Actor;
  subjectId: string;
  outcome: "approved" | "rejected" | "returned";
  reason: string;
  legalBasis?: string;
  fields: { field: string; reason: string }[];
  /** Certificates only. */
  method: string;
  now: Date;
}

type Decided = { decided: true } | { refused: string } | null;

const deciders: Partial<Record<QueueKind, (db: Db, decision: DecideItem) => Promise<Decided>>> = {
  dossier: (db, { subjectId, ...rest }) => decideDossier(db, { ...rest, dossierId: subjectId }),
  revision: (db, { subjectId, ...rest }) => decideRevision(db, { ...rest, revisionId: subjectId }),
  certificate: (db, { subjectId, ...rest }) =>
    decideCertificate(db, { ...rest, certificateId: subjectId }),
  sanction: (db, { subjectId, ...rest }) => decideSanction(db, { ...rest, sanctionId: subjectId }),
  appeal: (db, { subjectId, ...rest }) => decideAppeal(db, { ...rest, appealId: subjectId }),
};

/** Whether officers decide on things of this kind here. */
export const isDecidedHere = (kind: QueueKind) => deciders[kind] !== undefined;

/** Decides on a thing of the queue with the command of its kind. */
export async function decideItem(db: Db, kind: QueueKind, decision: DecideItem): Promise<Decided> {
  const decide = deciders[kind];
  return decide ? decide(db, decision) : { refused: "not-allowed" };
}
