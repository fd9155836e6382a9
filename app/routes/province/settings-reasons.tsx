import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { queueKindNames } from "#app/domain/queue/queue-rights";
import { saveReasonText } from "#app/domain/settings/save-reason-text.server";
import { listReasonTexts } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { kindWords, outcomeWords } from "#app/ui/words/desk-province";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Câu có sẵn");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  {
    name: "kind",
    label: "Loại việc",
    kind: "choice",
    choices: queueKindNames.map((value) => ({ value, label: kindWords[value].one })),
  },
  {
    name: "outcome",
    label: "Dùng khi",
    kind: "choice",
    choices: (["returned", "rejected"] as const).map((value) => ({
      value,
      label: outcomeWords[value],
    })),
  },
  { name: "title", label: "Tên gọi ngắn", length: 100 },
  { name: "body", label: "Câu gửi cho người nhận", kind: "long", length: 1_000 },
  {
    name: "field",
    label: "Mục được góp ý",
    hint: "Để trống nếu nói chung.",
    optional: true,
    length: 60,
  },
  { name: "isActive", label: "Đang dùng", kind: "tick" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listReasonTexts(db);
  const rows = found.map(({ id, title, body, kind, outcome, field, isActive }) => ({
    id,
    title,
    note: `${kindWords[kind].one} · ${outcomeWords[outcome]}: ${body}`,
    isOff: !isActive,
    values: { kind, outcome, title, body, field, isActive: isActive ? "1" : "" },
  }));
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator adds a ready sentence or changes one. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const saved = await saveReasonText(db, {
    actor: officer(staff),
    id: isId(id) ? id : null,
    text: {
      kind: values.kind as (typeof queueKindNames)[number],
      outcome: values.outcome as "rejected" | "returned",
      title: values.title!,
      body: values.body!,
      field: values.field!,
      isActive: values.isActive === "1",
    },
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Câu này không còn. Mở lại trang.");
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Câu có sẵn"
      intro="Cán bộ chọn các câu này khi từ chối hoặc yêu cầu bổ sung. Quyết định cũ giữ nguyên lời đã gửi."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
      addTitle="Thêm câu"
      blank={{ outcome: "returned", isActive: "1" }}
    />
  );
}
