import type { AnswerField, FieldRefusal, TypedAnswer } from "#app/domain/sellers/dossier-checklist";
import type { Dossier } from "#app/domain/sellers/dossier-queries.server";

/** Everything the dossier's page shows. */
export interface DossierPageView {
  slug: string;
  shopName: string;
  legalName: string;
  kind: "household" | "cooperative" | "company";
  dossier: Dossier | null;
  /** What was typed and not taken, by requirement. */
  typed: Readonly<Record<string, TypedAnswer>>;
  refusals: readonly FieldRefusal[];
  /** Requirements that kept it from being sent. */
  missing: readonly string[];
  isSaved: boolean;
  /** A helper fills in; some answers are the owner's alone. */
  isHelper: boolean;
  now: Date;
}

export const fieldName = (requirementId: string, field: AnswerField) => `${requirementId}.${field}`;
