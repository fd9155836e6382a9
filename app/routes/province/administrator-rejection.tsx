import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { settleAdministrator } from "#app/domain/settings/settle-administrator.server";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { deskMeta } from "#app/ui/province/desk-meta";
import { StaffScreen } from "#app/ui/province/staff-screen";
import { answerRights, loadStaffView } from "./staff-view.server";

export const meta = deskMeta("Cán bộ và quyền");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return loadStaffView(request, staff);
}

/** A second administrator does not agree to a proposed one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const proposalId = params.proposal;
  return answerRights(request, staff, (db, { actor, reason, now }) =>
    isId(proposalId)
      ? settleAdministrator(db, { actor, proposalId, decision: "rejected", reason, now })
      : null,
  );
}

export default function Staff() {
  const view = useLoaderData<typeof loader>();
  return <StaffScreen view={view} refused={useActionData<typeof action>()} />;
}
