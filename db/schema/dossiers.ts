import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { at, createdAt, id } from "./columns";
import { sellers } from "./sellers";

/** One row of the checklist a new seller answers; staff decide which there are and for whom. */
export const requirements = pgTable("requirements", {
  /** Kebab-case, as forms and decisions name it. */
  id: text().primaryKey(),
  name: text().notNull(),
  help: text().notNull(),
  /** Seller kinds it is asked of. */
  appliesTo: text().array().notNull(),
  /**
   * How it is answered: by the sign-on, with a tax code, with papers (number, dates, files), with a
   * bank account, by agreeing to a published text.
   */
  answer: text({
    enum: ["identity", "tax-code", "paper", "bank-account", "agreement"],
  }).notNull(),
  /** The applicant may say that it does not apply, and why. */
  mayBeExempt: boolean().notNull().default(false),
  /** What the exemption says, for the applicant to agree to. */
  exemptionText: text().notNull().default(""),
  /** Pictures of an identity paper: erased once the dossier is decided. */
  isIdentityPaper: boolean().notNull().default(false),
  /** Slug of the policy agreed to. */
  policySlug: text(),
  isRequired: boolean().notNull().default(true),
  /** Months a paper counts from its date; null for no end. */
  validMonths: integer(),
  legalBasis: text().notNull().default(""),
  position: integer().notNull(),
  isActive: boolean().notNull().default(true),
});

/** A seller's file for verification, as people know it from the one-stop desk. */
export const dossiers = pgTable(
  "dossiers",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    /** Given when first sent: "HS-2611-000123". */
    receiptNumber: text().unique(),
    status: text({ enum: ["draft", "sent", "returned", "accepted", "refused", "withdrawn"] })
      .notNull()
      .default("draft"),
    startedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    sentAt: at(),
    /** The last working day by which the province answers; counted again after each sending. */
    dueOn: date({ mode: "string" }),
    decidedAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("dossiers_open")
      .on(t.sellerId)
      .where(sql`${t.status} in ('draft', 'sent', 'returned')`),
    index().on(t.status),
    check(
      "dossiers_receipt",
      sql`${t.status} in ('draft', 'withdrawn') or (${t.receiptNumber} is not null and ${t.dueOn} is not null)`,
    ),
  ],
);

/** A dossier's answer to one requirement. */
export const dossierItems = pgTable(
  "dossier_items",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    status: text({ enum: ["missing", "sent", "accepted", "refused", "expired", "waived"] })
      .notNull()
      .default("missing"),
    /** Number of the paper, tax code, or account number; never an identity number. */
    value: text().notNull().default(""),
    issuer: text().notNull().default(""),
    issuedOn: date({ mode: "string" }),
    expiresOn: date({ mode: "string" }),
    /** The applicant says it does not apply to them, and why. */
    isExemptionClaimed: boolean().notNull().default(false),
    exemptionReason: text().notNull().default(""),
    bankBin: text(),
    accountHolder: text(),
    /** The version agreed to, for agreements. */
    policyVersionId: uuid(),
    agreedBy: uuid().references(() => accounts.id),
    agreedAt: at(),
    /** Why it was refused or waived. */
    reason: text().notNull().default(""),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: at(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.dossierId, t.requirementId),
    index().on(t.expiresOn),
    check(
      "dossier_items_reason",
      sql`${t.status} not in ('refused', 'waived') or length(${t.reason}) > 0`,
    ),
  ],
);

/** A paper of a dossier, in private storage. The row stays when the file is erased. */
export const dossierFiles = pgTable(
  "dossier_files",
  {
    id: id(),
    itemId: uuid()
      .notNull()
      .references(() => dossierItems.id),
    /** What it is by its content. */
    contentType: text({ enum: ["image/jpeg", "application/pdf"] }).notNull(),
    /** As the applicant called it, for showing only. */
    name: text().notNull(),
    bytes: integer().notNull(),
    contentHash: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    uploadedAt: createdAt(),
    erasedAt: at(),
    eraseReason: text(),
  },
  (t) => [index().on(t.itemId), check("dossier_files_bytes", sql`${t.bytes} > 0`)],
);

/** What happened to a dossier, for the applicant to read. */
export const dossierEvents = pgTable(
  "dossier_events",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    kind: text({
      enum: ["started", "sent", "taken-up", "returned", "accepted", "refused", "withdrawn"],
    }).notNull(),
    note: text().notNull().default(""),
    actorId: uuid().references(() => accounts.id),
    /** Set where somebody acted for the applicant. */
    consentId: uuid(),
    at: createdAt(),
  },
  (t) => [index().on(t.dossierId, t.at)],
);

/** A farmer's recorded yes to being helped: who may act for the shop, until when. */
export const assistanceConsents = pgTable(
  "assistance_consents",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    /** The commune officer or co-operative manager who may act. */
    helperId: uuid()
      .notNull()
      .references(() => accounts.id),
    helperCapacity: text({ enum: ["commune-officer", "cooperative-manager"] }).notNull(),
    /** How the yes was given: by the owner signed in, or on paper kept in a file. */
    givenBy: text({ enum: ["owner-signed-in", "signed-paper"] }).notNull(),
    /** The owner, where signed in. */
    givenByAccount: uuid().references(() => accounts.id),
    /** File key of the signed paper. */
    paperFile: text(),
    /** The words agreed to. */
    statement: text().notNull(),
    givenAt: createdAt(),
    expiresAt: at().notNull(),
    revokedAt: at(),
    revokedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    uniqueIndex("assistance_consents_current")
      .on(t.sellerId, t.helperId)
      .where(sql`${t.revokedAt} is null`),
    index().on(t.helperId),
    check(
      "assistance_consents_proof",
      sql`(${t.givenBy} = 'owner-signed-in' and ${t.givenByAccount} is not null) or (${t.givenBy} = 'signed-paper' and ${t.paperFile} is not null)`,
    ),
  ],
);

/** A member farmer of a co-operative, and what they may do in its shop. */
export const memberFarmers = pgTable(
  "member_farmers",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    /** Null while the farmer has never signed in. */
    accountId: uuid().references(() => accounts.id),
    name: text().notNull(),
    /** E.164. */
    phone: text().notNull(),
    communeCode: text().notNull(),
    /** Prepares products of their own goods; the co-operative sends them. */
    mayPrepareProducts: boolean().notNull().default(false),
    /** Changes stock of products that are theirs. */
    mayChangeStock: boolean().notNull().default(false),
    /** Sees the orders with goods of theirs. */
    maySeeOrders: boolean().notNull().default(false),
    joinedAt: createdAt(),
    endedAt: at(),
  },
  (t) => [
    index().on(t.sellerId),
    uniqueIndex("member_farmers_account")
      .on(t.sellerId, t.accountId)
      .where(sql`${t.endedAt} is null and ${t.accountId} is not null`),
  ],
);
