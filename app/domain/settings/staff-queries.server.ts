import { eq, sql } from "drizzle-orm";
import type { StaffRole } from "#app/domain/accounts/roles";
import type { Db } from "#db/client.server";
import { accounts } from "#db/schema";

/** How people call an account's owner. */
export async function accountName(db: Db, accountId: string): Promise<string> {
  const [account] = await db
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account?.name ?? accountId;
}

export interface StaffPerson {
  id: string;
  name: string;
  organisation: string | null;
  status: "active" | "disabled";
  lastSignedInAt: string | null;
  roles: {
    role: StaffRole;
    communeCode: string | null;
    communeName: string | null;
    source: "provider" | "administrator";
  }[];
}

/** Officers, or everybody whose name holds the words; by name. */
export async function listStaff(db: Db, { text }: { text: string }): Promise<StaffPerson[]> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<{ person: StaffPerson }>(sql`
    select json_build_object('id', a.id, 'name', a.display_name, 'organisation', a.organisation_name,
      'status', a.status, 'lastSignedInAt', a.last_signed_in_at, 'roles', coalesce((
        select json_agg(json_build_object('role', r.role, 'communeCode', r.commune_code,
            'communeName', c.full_name, 'source', r.source) order by r.role)
        from staff_roles r left join communes c on c.code = r.commune_code
        where r.account_id = a.id and r.ended_at is null), '[]'::json)) as person
    from accounts a
    where ${
      text
        ? sql`(a.display_name ilike ${pattern} or a.organisation_name ilike ${pattern})`
        : sql`exists (select 1 from staff_roles r where r.account_id = a.id and r.ended_at is null)`
    }
    order by a.display_name collate "vi-x-icu", a.id limit 100`);
  return rows.map(({ person }) => person);
}

/** Administrators who are proposed and wait for a second one's word. */
export async function listAdministratorProposals(
  db: Db,
): Promise<{ id: string; name: string; proposer: string; proposedBy: string; reason: string }[]> {
  return [
    ...(await db.execute<{
      id: string;
      name: string;
      proposer: string;
      proposedBy: string;
      reason: string;
    }>(sql`
      select p.id, a.display_name as name, b.display_name as proposer,
             p.proposed_by as "proposedBy", p.reason
      from administrator_proposals p
      join accounts a on a.id = p.account_id join accounts b on b.id = p.proposed_by
      where p.decision is null order by p.proposed_at`)),
  ];
}
