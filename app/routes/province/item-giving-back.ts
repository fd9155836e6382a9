import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireStaff } from "#app/http/authorize.server";
import { readForm } from "#app/http/read-body.server";
import { answerAssignment } from "./answer-assignment.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect(`/tinh/viec/${params.item}`, 303);
}

/** An officer gives back what they had taken. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", "certificate", "trade");
  await readForm(request);
  return answerAssignment(request, staff, { itemId: params.item, to: null });
}
