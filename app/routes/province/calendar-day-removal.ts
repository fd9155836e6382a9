import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { dropCalendarDay } from "#app/domain/settings/drop-calendar-day.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";

/** Whoever comes here by address is shown the page with the button. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "administrator");
  return redirect("/tinh/cai-dat/lich", 303);
}

/** An administrator takes a day out of the calendar. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  await readForm(request);
  const { db, now } = services();
  const day = params.day ?? "";
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  const dropped = isDay
    ? await dropCalendarDay(db, { actor: officer(staff), day, now: now() })
    : null;
  if (!dropped) throw new Response(null, { status: 404, headers: privatePage });
  return redirect("/tinh/cai-dat/lich", 303);
}
