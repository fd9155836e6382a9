import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { listConfirmedWaiting } from "#app/domain/provenance/certificate-review-queries.server";
import { decideCertificate } from "#app/domain/provenance/decide-certificate.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "certificate");
  return redirect("/tinh/chung-nhan/danh-sach", 303);
}

/** Vouches for every waiting paper the province's list bears out, each by its own command. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "certificate");
  await readForm(request);
  const { db, now } = services();
  let confirmed = 0;
  let failed = 0;
  for (const { id, source } of await listConfirmedWaiting(db)) {
    const result = await decideCertificate(db, {
      actor: officer(staff),
      certificateId: id,
      outcome: "approved",
      reason: "",
      method: `Danh sách của tỉnh: ${source}`,
      now: now(),
    });
    if (result && "decided" in result) confirmed += 1;
    else failed += 1;
  }
  return redirect(`/tinh/chung-nhan/danh-sach?da-xac-minh=${confirmed}&chua=${failed}`, 303);
}
