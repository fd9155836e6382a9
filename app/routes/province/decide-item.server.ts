import type { Actor } from "#app/domain/audit/record-act.server";
import { decideRevision } from "#app/domain/listing/decide-revision.server";
import { decideAppeal } from "#app/domain/moderation/decide-appeal.server";
import { decideReport } from "#app/domain/moderation/decide-report.server";
import { decideSanction } from "#app/domain/moderation/decide-sanction.server";
import { decideCertificate } from "#app/domain/provenance/decide-certificate.server";
import type { QueueKind } from "#app/domain/queue/queue-items.server";
import { decideQuestion } from "#app/domain/reviews/decide-question.server";
import { decideReview } from "#app/domain/reviews/decide-review.server";
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

const deciders: Readonly<Record<QueueKind, (db: Db, decision: DecideItem) => Promise<Decided>>> = {
  dossier: (db, { subjectId, ...rest }) => decideDossier(db, { ...rest, dossierId: subjectId }),
  revision: (db, { subjectId, ...rest }) => decideRevision(db, { ...rest, revisionId: subjectId }),
  review: (db, { subjectId, ...rest }) => decideReview(db, { ...rest, reviewId: subjectId }),
  question: (db, { subjectId, ...rest }) => decideQuestion(db, { ...rest, questionId: subjectId }),
  report: (db, { subjectId, ...rest }) => decideReport(db, { ...rest, reportId: subjectId }),
  certificate: (db, { subjectId, ...rest }) =>
    decideCertificate(db, { ...rest, certificateId: subjectId }),
  sanction: (db, { subjectId, ...rest }) => decideSanction(db, { ...rest, sanctionId: subjectId }),
  appeal: (db, { subjectId, ...rest }) => decideAppeal(db, { ...rest, appealId: subjectId }),
};

/** Decides on a thing of the queue with the command of its kind. */
export const decideItem = (db: Db, kind: QueueKind, decision: DecideItem): Promise<Decided> =>
  deciders[kind](db, decision);
