import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { carts } from "./cart";
import { at, createdAt, id } from "./columns";
import { orders } from "./orders";
import { communes } from "./places";
import { sellers } from "./sellers";

export const staffRoleNames = [
  "moderation",
  "certificate",
  "trade",
  "commune",
  "auditor",
  "administrator",
] as const;

export const sellerRoleNames = ["owner", "manager", "packer", "accountant"] as const;

/**
 * A person or organisation as one sign-on system knows it: issuer and subject together, nothing else.
 * What the system said besides is a copy from the last sign-in, and proves nothing by itself.
 */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    issuer: text().notNull(),
    subject: text().notNull(),
    kind: text({ enum: ["person", "organisation"] }).notNull(),
    displayName: text().notNull(),
    organisationName: text(),
    /** As claimed; whoever acts on it verifies it first. */
    taxCode: text(),
    businessCode: text(),
    /** As claimed, digits only. */
    phone: text(),
    email: text(),
    address: text(),
    /** HMAC-SHA-256 of the identity number under a key of its own; the number itself is never kept. */
    identityNumberHash: text(),
    identityNumberLast4: text(),
    assuranceLevel: text(),
    status: text({ enum: ["active", "disabled"] })
      .notNull()
      .default("active"),
    /** Raised by each change of roles: sessions of before get a new id. */
    rightsVersion: integer().notNull().default(1),
    lastSignedInAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.issuer, t.subject),
    index().on(t.identityNumberHash),
    check(
      "accounts_identity_number",
      sql`(${t.identityNumberHash} is null) = (${t.identityNumberLast4} is null)`,
    ),
  ],
);

/** One browser that is signed in. The cookie holds the secret; only its SHA-256 is kept. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    /** What the id was before it changed, good for requests already under way until `previousUntil`. */
    previousTokenHash: text().unique(),
    previousUntil: at(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** The session at the sign-on system, where it names one. */
    providerSession: text(),
    /** Sealed with AES-256-GCM; only shown back to the sign-on system when signing out. */
    sealedIdToken: text(),
    rightsVersion: integer().notNull(),
    /** Seconds without a request after which it is over. */
    idleSeconds: integer().notNull(),
    lastSeenAt: createdAt(),
    expiresAt: at().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.accountId),
    index().on(t.issuer, t.providerSession),
    index().on(t.expiresAt),
    check("sessions_idle", sql`${t.idleSeconds} > 0`),
  ],
);

/** One try to sign in, from leaving for the sign-on system until coming back; taken once. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    /** SHA-256 of the `state` parameter. */
    stateHash: text().primaryKey(),
    /** SHA-256 of the secret in the browser that left: no other browser may come back with it. */
    browserHash: text().notNull(),
    nonce: text().notNull(),
    codeVerifier: text().notNull(),
    issuer: text().notNull(),
    /** A place within this site. */
    returnTo: text().notNull(),
    locale: text({ enum: ["vi", "en"] }).notNull(),
    expiresAt: at().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.expiresAt)],
);

/** Logout messages that were obeyed: the same one a second time is refused. */
export const usedLogoutTokens = pgTable(
  "used_logout_tokens",
  {
    issuer: text().notNull(),
    tokenId: text().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.tokenId] }), index().on(t.expiresAt)],
);

/** What an officer of the province may do; ended, never deleted. */
export const staffRoles = pgTable(
  "staff_roles",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: staffRoleNames }).notNull(),
    /** The one commune of a commune officer. */
    communeCode: text().references(() => communes.code),
    /** Roles from the sign-on system's groups come and go with them. */
    source: text({ enum: ["provider", "administrator"] }).notNull(),
    grantedBy: uuid().references(() => accounts.id),
    reason: text().notNull(),
    grantedAt: createdAt(),
    endedAt: at(),
    endedBy: uuid().references(() => accounts.id),
    endReason: text(),
  },
  (t) => [
    uniqueIndex("staff_roles_current")
      .on(t.accountId, t.role, sql`coalesce(commune_code, '')`, t.source)
      .where(sql`${t.endedAt} is null`),
    check("staff_roles_commune", sql`(${t.role} = 'commune') = (${t.communeCode} is not null)`),
    check(
      "staff_roles_granted",
      sql`(${t.source} = 'administrator') = (${t.grantedBy} is not null)`,
    ),
    check("staff_roles_not_by_self", sql`${t.grantedBy} is distinct from ${t.accountId}`),
    check("staff_roles_ended", sql`${t.endReason} is null or ${t.endedAt} is not null`),
  ],
);

/** One administrator proposes another; a second one decides. */
export const administratorProposals = pgTable(
  "administrator_proposals",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    reason: text().notNull(),
    proposedAt: createdAt(),
    decision: text({ enum: ["approved", "rejected"] }),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: at(),
    decisionReason: text(),
  },
  (t) => [
    uniqueIndex("administrator_proposals_open").on(t.accountId).where(sql`${t.decision} is null`),
    check("administrator_proposals_not_self", sql`${t.proposedBy} <> ${t.accountId}`),
    check(
      "administrator_proposals_two_people",
      sql`${t.decidedBy} is null or (${t.decidedBy} <> ${t.proposedBy} and ${t.decidedBy} <> ${t.accountId})`,
    ),
    check(
      "administrator_proposals_decided",
      sql`num_nonnulls(${t.decision}, ${t.decidedBy}, ${t.decidedAt}) in (0, 3)`,
    ),
  ],
);

/** Who may act for a seller, and as what; ended, never deleted. */
export const sellerMembers = pgTable(
  "seller_members",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: sellerRoleNames }).notNull(),
    invitedBy: uuid().references(() => accounts.id),
    joinedAt: createdAt(),
    endedAt: at(),
    endedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    uniqueIndex("seller_members_current")
      .on(t.sellerId, t.accountId)
      .where(sql`${t.endedAt} is null`),
    index().on(t.accountId),
  ],
);

/** A link that lets whoever opens it, signed in, become a member; once. Only its SHA-256 is kept. */
export const sellerInvitations = pgTable(
  "seller_invitations",
  {
    id: id(),
    sellerId: uuid()
      .notNull()
      .references(() => sellers.id),
    tokenHash: text().notNull().unique(),
    role: text({ enum: sellerRoleNames }).notNull(),
    /** For whom, in the inviter's words. */
    note: text().notNull().default(""),
    invitedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    acceptedBy: uuid().references(() => accounts.id),
    revokedAt: at(),
    revokedBy: uuid().references(() => accounts.id),
  },
  (t) => [
    index().on(t.sellerId),
    check(
      "seller_invitations_end",
      sql`num_nonnulls(${t.acceptedAt}, ${t.revokedAt}) <= 1
        and (${t.acceptedAt} is null) = (${t.acceptedBy} is null)
        and (${t.revokedAt} is null) = (${t.revokedBy} is null)`,
    ),
  ],
);

/** The account an order belongs to; one at most, whoever else may hold its link. */
export const accountOrders = pgTable(
  "account_orders",
  {
    orderId: uuid()
      .primaryKey()
      .references(() => orders.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Placed while signed in, or joined later by its signed link. */
    joinedBy: text({ enum: ["checkout", "link"] }).notNull(),
    joinedAt: createdAt(),
  },
  (t) => [index().on(t.accountId)],
);

/** The one cart an account has; it waits here while nobody is signed in. */
export const accountCarts = pgTable("account_carts", {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  cartId: uuid()
    .notNull()
    .unique()
    .references(() => carts.id, { onDelete: "cascade" }),
  updatedAt: createdAt(),
});
