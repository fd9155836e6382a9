import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { dropHomePick } from "#app/domain/settings/drop-home-pick.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "administrator");
  return redirect("/tinh/cai-dat/trang-chu", 303);
}

/** An administrator takes a product off the home page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  await readForm(request);
  const { db, now } = services();
  const pickId = params.pick;
  const dropped = isId(pickId)
    ? await dropHomePick(db, { actor: officer(staff), pickId, now: now() })
    : null;
  if (!dropped) throw new Response(null, { status: 404, headers: privatePage });
  return redirect("/tinh/cai-dat/trang-chu", 303);
}
