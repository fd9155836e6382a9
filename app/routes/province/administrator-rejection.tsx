import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { settleAdministrator } from "#app/domain/settings/settle-administrator.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { pageHeaders } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { StaffScreen } from "#app/ui/province/staff-screen";
import { loadStaffView, readRights, refuseRights, staffPath } from "./staff-view.server";

export const meta = deskMeta("Cán bộ và quyền");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return loadStaffView(request, staff);
}

/** A second administrator does not agree to a proposed one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const { reason } = await readRights(request);
  if (!reason) return refuseRights("reason-missing");
  const proposalId = params.proposal;
  const actor = officer(staff);
  const result = isId(proposalId)
    ? await settleAdministrator(db, { actor, proposalId, decision: "rejected", reason, now: now() })
    : null;
  if (!result) return refuseRights("not-there");
  if ("refused" in result) return refuseRights(result.refused);
  return redirect(staffPath, 303);
}

export default function Staff() {
  const view = useLoaderData<typeof loader>();
  return <StaffScreen view={view} refused={useActionData<typeof action>()} />;
}
