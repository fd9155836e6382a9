import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { at, createdAt, id } from "./columns";
import { communes } from "./places";
import { sellers } from "./sellers";

export const queueKinds = [
  "dossier",
  "revision",
  "certificate",
  "review",
  "question",
  "report",
  "appeal",
  "sanction",
] as const;

/** One thing that waits for an officer; made and closed in the commit of its cause. */
export const queueItems = pgTable(
  "queue_items",
  {
    id: id(),
    kind: text({ enum: queueKinds }).notNull(),
    /** The dossier, revision, certificate, review, question, report, appeal or sanction. */
    subjectId: uuid().notNull(),
    sellerId: uuid().references(() => sellers.id),
    communeCode: text().references(() => communes.code),
    /** What a list shows: number and name of the thing. */
    title: text().notNull(),
    /** How many automatic checks speak against it; those with most come with a warning. */
    warnings: integer().notNull().default(0),
    isUrgent: boolean().notNull().default(false),
    dueAt: at().notNull(),
    assignedTo: uuid().references(() => accounts.id),
    openedAt: createdAt(),
    closedAt: at(),
  },
  (t) => [
    uniqueIndex("queue_items_open").on(t.kind, t.subjectId).where(sql`${t.closedAt} is null`),
    index("queue_items_due").on(t.dueAt, t.id).where(sql`${t.closedAt} is null`),
    index("queue_items_kind_due").on(t.kind, t.dueAt, t.id).where(sql`${t.closedAt} is null`),
    index("queue_items_commune").on(t.communeCode, t.dueAt).where(sql`${t.closedAt} is null`),
    index().on(t.sellerId),
    index().on(t.assignedTo).where(sql`${t.closedAt} is null`),
  ],
);

/** What an officer decided, on what, and why. Never edited: a change of mind is a new row. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    queueItemId: uuid()
      .notNull()
      .references(() => queueItems.id),
    subjectKind: text({ enum: queueKinds }).notNull(),
    subjectId: uuid().notNull(),
    outcome: text({ enum: ["approved", "rejected", "returned"] }).notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    reason: text().notNull().default(""),
    legalBasis: text().notNull().default(""),
    decidedAt: createdAt(),
  },
  (t) => [
    index().on(t.subjectKind, t.subjectId),
    index().on(t.decidedBy, t.decidedAt),
    check("decisions_reason", sql`${t.outcome} = 'approved' or length(${t.reason}) > 0`),
  ],
);

/** What exactly was wrong, field by field, as the seller's form shows it. */
export const decisionFields = pgTable(
  "decision_fields",
  {
    id: id(),
    decisionId: uuid()
      .notNull()
      .references(() => decisions.id),
    /** The form's name of the field, or a requirement's id. */
    field: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index().on(t.decisionId)],
);

/** Ready sentences for decisions, kept by staff. */
export const reasonTexts = pgTable(
  "reason_texts",
  {
    id: id(),
    kind: text({ enum: queueKinds }).notNull(),
    outcome: text({ enum: ["rejected", "returned"] }).notNull(),
    /** The field it speaks of; empty for the whole. */
    field: text().notNull().default(""),
    title: text().notNull(),
    body: text().notNull(),
    isActive: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.kind, t.outcome)],
);

/** An officer has told of a tie to a seller (relatives, a share): no decision on it is theirs. */
export const declaredInterests = pgTable(
  "declared_interests",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    note: text().notNull(),
    declaredAt: createdAt(),
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("declared_interests_current")
      .on(t.accountId, t.sellerId)
      .where(sql`${t.endedAt} is null`),
  ],
);
