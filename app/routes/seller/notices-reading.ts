import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markNoticesRead } from "#app/domain/inbox/notice-queries.server";
import { requireMember } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { noticesPath } from "#app/paths";
import { services } from "#app/services.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug } = await requireMember(request, params.seller);
  return redirect(noticesPath(slug), { status: 303, headers: privatePage });
}

/** The shop's own people say that they have read the inbox; a helper cannot say it for them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { sellerId, slug } = await requireMember(request, params.seller);
  const { db, now } = services();
  await markNoticesRead(db, { sellerId, now: now() });
  return redirect(noticesPath(slug), { status: 303, headers: privatePage });
}
