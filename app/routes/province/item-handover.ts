import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireStaff } from "#app/http/authorize.server";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { answerAssignment } from "./answer-assignment.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request);
  return redirect(`/tinh/viec/${params.item}`, 303);
}

/** An officer hands a thing over to a colleague. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", "certificate", "trade");
  const to = String((await readForm(request)).get("cho") ?? "");
  return answerAssignment(request, staff, {
    itemId: params.item,
    to: isId(to) ? to : staff.accountId,
  });
}
