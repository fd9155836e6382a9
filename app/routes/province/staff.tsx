import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/http/authorize.server";
import { pageHeaders } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";
import { StaffScreen } from "#app/ui/province/staff-screen";
import { loadStaffView } from "./staff-view.server";

export const meta = deskMeta("Cán bộ và quyền");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return loadStaffView(request, staff);
}

export default function Staff() {
  return <StaffScreen view={useLoaderData<typeof loader>()} refused={null} />;
}
