import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, communes, staffRoles } from "#db/schema";
import type { Identity } from "./identity";
import type { HeldStaffRole } from "./roles";
import { hashIdentityNumber } from "./secrets.server";

export type Account = typeof accounts.$inferSelect;

export interface RecordAccount {
  identity: Identity;
  /** What the system's groups stand for. */
  roles: readonly HeldStaffRole[];
  /** APP_SECRET. */
  secret: string;
  now: Date;
}

/**
 * The account of whoever signed in, made the first time. Issuer and subject alone decide which one it
 * is: an e-mail, a phone or an identity number that another account has as well links nothing.
 */
export async function recordAccount(
  tx: Db,
  { identity, roles, secret, now }: RecordAccount,
): Promise<Account | { refused: "disabled" }> {
  const { issuer, subject, identityNumber, providerSession: _, groups: __, ...told } = identity;
  const claimed = {
    ...told,
    // A sign-on that is silent about the number takes nothing back of what an earlier one proved.
    ...(identityNumber && {
      identityNumberHash: hashIdentityNumber(secret, identityNumber),
      identityNumberLast4: identityNumber.slice(-4),
    }),
    updatedAt: now,
    lastSignedInAt: now,
  };
  const [account] = await tx
    .insert(accounts)
    .values({ issuer, subject, ...claimed, createdAt: now })
    .onConflictDoUpdate({
      target: [accounts.issuer, accounts.subject],
      set: claimed,
      setWhere: eq(accounts.status, "active"),
    })
    .returning();
  if (!account) return { refused: "disabled" };
  const isChanged = await followGroups(tx, { accountId: account.id, roles, now });
  return isChanged ? { ...account, rightsVersion: await raiseRights(tx, account.id) } : account;
}

/** Gives and ends the roles that come from the system's groups. @returns whether anything changed */
async function followGroups(
  tx: Db,
  { accountId, roles, now }: { accountId: string; roles: readonly HeldStaffRole[]; now: Date },
): Promise<boolean> {
  const current = await tx
    .select({ id: staffRoles.id, role: staffRoles.role, communeCode: staffRoles.communeCode })
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.accountId, accountId),
        eq(staffRoles.source, "provider"),
        isNull(staffRoles.endedAt),
      ),
    );
  const wanted = await withKnownCommunes(tx, roles);
  const isSame = (a: HeldStaffRole) => (b: HeldStaffRole) =>
    a.role === b.role && a.communeCode === b.communeCode;
  const ended = current.filter((held) => !wanted.some(isSame(held)));
  const given = wanted.filter((role) => !current.some(isSame(role)));
  if (ended.length > 0) {
    await tx
      .update(staffRoles)
      .set({ endedAt: now, endReason: "not in the groups any more" })
      .where(
        inArray(
          staffRoles.id,
          ended.map((held) => held.id),
        ),
      );
  }
  if (given.length > 0) {
    await tx.insert(staffRoles).values(
      given.map((role) => ({
        accountId,
        ...role,
        source: "provider" as const,
        reason: "by the groups of the sign-on system",
        grantedAt: now,
      })),
    );
  }
  return ended.length + given.length > 0;
}

async function withKnownCommunes(
  tx: Db,
  roles: readonly HeldStaffRole[],
): Promise<HeldStaffRole[]> {
  const codes = roles.flatMap(({ communeCode }) => communeCode ?? []);
  if (codes.length === 0) return [...roles];
  const rows = await tx
    .select({ code: communes.code })
    .from(communes)
    .where(inArray(communes.code, codes));
  const known = new Set(rows.map(({ code }) => code));
  return roles.filter(({ communeCode }) => communeCode === null || known.has(communeCode));
}

/** Says that an account's rights changed: its sessions get a new id with the next request. */
export async function raiseRights(tx: Db, accountId: string): Promise<number> {
  const [row] = await tx
    .update(accounts)
    .set({ rightsVersion: sql`${accounts.rightsVersion} + 1` })
    .where(eq(accounts.id, accountId))
    .returning({ rightsVersion: accounts.rightsVersion });
  return row!.rightsVersion;
}
