import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, sellerMembers, sellers, staffRoles } from "#db/schema";
import type { HeldStaffRole, SellerRole } from "./roles";

/** What a person's own page shows of them. */
export interface AccountView {
  kind: "person" | "organisation";
  displayName: string;
  organisationName: string | null;
  taxCode: string | null;
  phone: string | null;
  email: string | null;
  identityNumberLast4: string | null;
  staffRoles: HeldStaffRole[];
  memberships: Membership[];
}

/** A seller somebody may act for. */
export interface Membership {
  sellerId: string;
  sellerSlug: string;
  sellerName: string;
  sellerStatus: (typeof sellers.$inferSelect)["status"];
  role: SellerRole;
}

/** @returns null for an account that is not there */
export async function getAccountView(db: Db, accountId: string): Promise<AccountView | null> {
  const [[account], roles, memberships] = await Promise.all([
    db
      .select({
        kind: accounts.kind,
        displayName: accounts.displayName,
        organisationName: accounts.organisationName,
        taxCode: accounts.taxCode,
        phone: accounts.phone,
        email: accounts.email,
        identityNumberLast4: accounts.identityNumberLast4,
      })
      .from(accounts)
      .where(eq(accounts.id, accountId)),
    listStaffRoles(db, accountId),
    listMemberships(db, accountId),
  ]);
  return account ? { ...account, staffRoles: roles, memberships } : null;
}

/** What the sign-on told of a person last, for forms to begin with; proves nothing by itself. */
export async function getClaims(db: Db, accountId: string) {
  const [claims] = await db
    .select({
      kind: accounts.kind,
      displayName: accounts.displayName,
      organisationName: accounts.organisationName,
      taxCode: accounts.taxCode,
      phone: accounts.phone,
      address: accounts.address,
      identityNumberLast4: accounts.identityNumberLast4,
      assuranceLevel: accounts.assuranceLevel,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return claims ?? null;
}

/** The roles an officer holds now, whoever gave them; each once. */
export async function listStaffRoles(db: Db, accountId: string): Promise<HeldStaffRole[]> {
  return db
    .selectDistinct({ role: staffRoles.role, communeCode: staffRoles.communeCode })
    .from(staffRoles)
    .where(and(eq(staffRoles.accountId, accountId), isNull(staffRoles.endedAt)))
    .orderBy(asc(staffRoles.role), asc(staffRoles.communeCode));
}

const membership = {
  sellerId: sellers.id,
  sellerSlug: sellers.slug,
  sellerName: sellers.name,
  sellerStatus: sellers.status,
  role: sellerMembers.role,
};

/** The sellers a person may act for now. */
export async function listMemberships(db: Db, accountId: string): Promise<Membership[]> {
  return db
    .select(membership)
    .from(sellerMembers)
    .innerJoin(sellers, eq(sellers.id, sellerMembers.sellerId))
    .where(and(eq(sellerMembers.accountId, accountId), isNull(sellerMembers.endedAt)))
    .orderBy(asc(sellerMembers.joinedAt), asc(sellerMembers.id));
}

/** A person's membership of the seller with this slug; null for any other seller, or none. */
export async function findMembership(
  db: Db,
  { accountId, sellerSlug }: { accountId: string; sellerSlug: string },
): Promise<Membership | null> {
  const [found] = await db
    .select(membership)
    .from(sellerMembers)
    .innerJoin(sellers, eq(sellers.id, sellerMembers.sellerId))
    .where(
      and(
        eq(sellerMembers.accountId, accountId),
        eq(sellers.slug, sellerSlug),
        isNull(sellerMembers.endedAt),
      ),
    );
  return found ?? null;
}
