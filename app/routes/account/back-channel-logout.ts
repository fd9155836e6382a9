import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { obeyLogoutMessage } from "#app/domain/accounts/obey-logout-message.server";
import { allowSignOn } from "#app/http/authorize.server";
import { readForm } from "#app/http/read-body.server";
import { requestNotes } from "#app/http/request-notes.server";
import { services } from "#app/services.server";

const answer = (status: number, error?: string, headers: Record<string, string> = {}) =>
  new Response(error ? JSON.stringify({ error }) : null, {
    status,
    headers: {
      ...headers,
      "Cache-Control": "no-store",
      ...(error && { "Content-Type": "application/json" }),
    },
  });

export function loader({ request }: LoaderFunctionArgs) {
  allowSignOn(request);
  return answer(405, "invalid_request", { Allow: "POST" });
}

/** The sign-on system says that a session there is over. Its signature decides, and nothing else. */
export async function action({ request }: ActionFunctionArgs) {
  allowSignOn(request);
  const form = await readForm(request);
  const { db, signOn, now } = services();
  const [token, ...more] = form.getAll("logout_token");
  if (!signOn || typeof token !== "string" || more.length > 0) {
    return answer(400, "invalid_request");
  }
  const message = await signOn.readLogoutToken(token);
  if ("refused" in message) {
    requestNotes.getStore()?.failures.push(message.cause);
    return message.refused === "provider-away"
      ? answer(503, "temporarily_unavailable", { "Retry-After": "10" })
      : answer(400, "invalid_request");
  }
  const obeyed = await obeyLogoutMessage(db, { ...message, now: now() });
  return "refused" in obeyed ? answer(400, "invalid_request") : answer(200);
}
