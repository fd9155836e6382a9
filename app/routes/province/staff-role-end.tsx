import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeStaffRole } from "#app/domain/settings/take-staff-role.server";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";
import { StaffScreen } from "#app/ui/province/staff-screen";
import { answerRights, loadStaffView } from "./staff-view.server";

export const meta = deskMeta("Cán bộ và quyền");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return loadStaffView(request, staff);
}

/** An administrator ends somebody's role. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return answerRights(request, staff, (db, { accountId, role, ...said }) =>
    accountId && role ? takeStaffRole(db, { accountId, role, ...said }) : null,
  );
}

export default function Staff() {
  const view = useLoaderData<typeof loader>();
  return <StaffScreen view={view} refused={useActionData<typeof action>()} />;
}
