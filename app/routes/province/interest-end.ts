import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { endInterest } from "#app/domain/queue/end-interest.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect("/tinh/loi-ich", 303);
}

/** An officer's own tie to a seller is no more. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  await readForm(request);
  const { db, now } = services();
  const interestId = params.interest;
  const ended = isId(interestId)
    ? await endInterest(db, { actor: officer(staff), interestId, now: now() })
    : null;
  if (!ended) throw new Response(null, { status: 404, headers: privatePage });
  return redirect("/tinh/loi-ich", 303);
}
