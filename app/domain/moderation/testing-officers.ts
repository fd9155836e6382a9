import { v7 as uuidv7 } from "uuid";
import type { StaffRole } from "#app/domain/accounts/roles";
import type { Actor } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { accounts, sellerMembers, staffRoles } from "#db/schema";

/** An officer who holds a role, as the log names them. */
export async function appointOfficer(
  db: Db,
  name: string,
  role: StaffRole,
  communeCode: string | null = null,
): Promise<Actor & { name: string }> {
  const accountId = uuidv7();
  await db.insert(accounts).values({
    id: accountId,
    issuer: "https://sso.test",
    subject: `${name}-${accountId}`,
    kind: "person",
    displayName: name,
  });
  await db
    .insert(staffRoles)
    .values({ accountId, role, communeCode, source: "provider", reason: "test" });
  return { accountId, role, name };
}

/** A person who owns a shop. */
export async function appointOwner(db: Db, sellerId: string): Promise<Actor> {
  const accountId = uuidv7();
  await db.insert(accounts).values({
    id: accountId,
    issuer: "https://sso.test",
    subject: `owner-${accountId}`,
    kind: "person",
    displayName: "Chủ vườn",
  });
  await db.insert(sellerMembers).values({ sellerId, accountId, role: "owner" });
  return { accountId, role: "owner" };
}
