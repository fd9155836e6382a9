import { hashSecret, newSecret } from "#app/domain/accounts/secrets.server";
import type { Db } from "#db/client.server";
import { sessions } from "#db/schema";

export interface Asked {
  /** Path with its query, "/nguoi-ban" unless told. */
  path?: string;
  params?: object;
  /** Given, it is posted. */
  form?: FormData;
}

type Handler = (args: { request: Request; params: object; context: object }) => unknown;

export type Browse = (handler: unknown, asked?: Asked) => Promise<unknown>;

/** A browser that asks loaders and actions where this account is signed in; without one a stranger's. */
export async function openBrowser(
  db: Db,
  { origin, account, now }: { origin: string; account: { id: string } | null; now: Date },
): Promise<Browse> {
  const token = newSecret();
  if (account) {
    await db.insert(sessions).values({
      tokenHash: hashSecret(token),
      accountId: account.id,
      issuer: "https://sso.test",
      subject: account.id,
      rightsVersion: 99,
      idleSeconds: 86_400,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
      createdAt: now,
    });
  }
  return async (handler, { path = "/nguoi-ban", params = {}, form } = {}) => {
    const request = new Request(origin + path, {
      headers: { cookie: `phien=${token}` },
      ...(form && { method: "POST", body: form }),
    });
    try {
      return await (handler as Handler)({ request, params, context: {} });
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
}

/** A form as a browser sends it. */
export function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

export const locationOf = (answer: unknown) => (answer as Response).headers.get("Location");

export const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : ((answer as { init?: ResponseInit | null }).init?.status ?? 200);

export const dataOf = <T>(answer: unknown) => (answer as { data: T }).data;
