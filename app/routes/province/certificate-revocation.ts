import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { revokeCertificate } from "#app/domain/provenance/revoke-certificate.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect(`/tinh/gian-hang/${params.seller}`, 303);
}

/** A certificate officer takes a verified mark away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "certificate");
  const { db, now } = services();
  const reason = String((await readForm(request)).get("ly-do") ?? "")
    .trim()
    .slice(0, 500);
  const certificateId = params.certificate;
  const result =
    isId(certificateId) && reason
      ? await revokeCertificate(db, { actor: officer(staff), certificateId, reason, now: now() })
      : null;
  if (!result && reason) throw new Response(null, { status: 404, headers: privatePage });
  return redirect(`/tinh/gian-hang/${params.seller}`, 303);
}
