import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveCalendarDay } from "#app/domain/settings/save-calendar-day.server";
import { listCalendarDays } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatDate } from "#app/ui/format";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Lịch làm việc");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  { name: "day", label: "Ngày", kind: "date" },
  {
    name: "kind",
    label: "Là",
    kind: "choice",
    choices: [
      { value: "off", label: "Ngày nghỉ" },
      { value: "work", label: "Ngày làm bù" },
    ],
  },
  { name: "name", label: "Tên", length: 100 },
  {
    name: "status",
    label: "Mức chắc chắn",
    kind: "choice",
    choices: [
      { value: "confirmed", label: "Đã có thông báo" },
      { value: "likely", label: "Gần chắc" },
      { value: "provisional", label: "Dự kiến" },
    ],
  },
  { name: "legalBasis", label: "Văn bản", length: 300 },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listCalendarDays(db);
  const rows = found.map(({ day, kind, name, status, legalBasis }) => ({
    id: day,
    title: `${formatDate(day, "vi")} · ${name}`,
    note: `${kind === "off" ? "Nghỉ" : "Làm bù"} · ${legalBasis}`,
    values: { day, kind, name, status, legalBasis },
  }));
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator marks a day off or a worked one. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  if (id && id !== values.day) {
    return refuseSetting(typed, "day", "Muốn đổi sang ngày khác, hãy thêm ngày đó.");
  }
  await saveCalendarDay(db, {
    actor: officer(staff),
    day: {
      day: values.day!,
      kind: values.kind as "off" | "work",
      name: values.name!,
      status: values.status as "confirmed" | "likely" | "provisional",
      legalBasis: values.legalBasis!,
    },
    now: now(),
  });
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Lịch làm việc"
      intro="Ngày nghỉ và ngày làm bù; hạn xử lý hồ sơ tính theo lịch này."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
      addTitle="Thêm ngày"
      blank={{ kind: "off", status: "confirmed" }}
      removeAt="/tinh/cai-dat/lich"
    />
  );
}
