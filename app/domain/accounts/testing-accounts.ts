import type { Db } from "#db/client.server";
import type { Identity } from "./identity";
import { type Account, recordAccount } from "./record-account.server";
import type { HeldStaffRole } from "./roles";

export const testSecret = "a-secret-of-the-tests-that-is-long-enough";
export const testIssuer = "https://sso.test";

/** What a sign-on system tells of a person; the subject alone unless more is given. */
export function identityOf(subject: string, told: Partial<Identity> = {}): Identity {
  return {
    issuer: testIssuer,
    subject,
    providerSession: `phien-${subject}`,
    kind: "person",
    displayName: subject,
    organisationName: null,
    taxCode: null,
    businessCode: null,
    phone: null,
    email: null,
    address: null,
    identityNumber: null,
    assuranceLevel: null,
    groups: [],
    ...told,
  };
}

/** An account as the person's sign-in makes it. */
export async function signInAs(
  db: Db,
  subject: string,
  { roles = [], now = new Date() }: { roles?: readonly HeldStaffRole[]; now?: Date } = {},
): Promise<Account> {
  const account = await recordAccount(db, {
    identity: identityOf(subject),
    roles,
    secret: testSecret,
    now,
  });
  if ("refused" in account) throw new Error(account.refused);
  return account;
}
