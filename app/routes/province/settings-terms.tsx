import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveForbiddenTerm } from "#app/domain/settings/save-forbidden-term.server";
import { listForbiddenTerms } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Từ cấm");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  { name: "term", label: "Từ hoặc tên hàng", length: 100 },
  {
    name: "severity",
    label: "Mức",
    kind: "choice",
    choices: [
      { value: "refuse", label: "Từ chối" },
      { value: "warn", label: "Cảnh báo" },
    ],
  },
  { name: "explanation", label: "Giải thích cho người bán", kind: "long", length: 500 },
  { name: "legalBasis", label: "Căn cứ pháp lý", optional: true, length: 300 },
  { name: "isActive", label: "Đang dùng", kind: "tick" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listForbiddenTerms(db);
  const rows = found.map(({ id, term, severity, explanation, legalBasis, isActive }) => ({
    id,
    title: term,
    note: `${severity === "refuse" ? "Từ chối" : "Cảnh báo"}: ${explanation}`,
    isOff: !isActive,
    values: { term, severity, explanation, legalBasis, isActive: isActive ? "1" : "" },
  }));
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator forbids a word or changes how strictly. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const saved = await saveForbiddenTerm(db, {
    actor: officer(staff),
    id: isId(id) ? id : null,
    term: {
      term: values.term!,
      severity: values.severity as "refuse" | "warn",
      explanation: values.explanation!,
      legalBasis: values.legalBasis!,
      isActive: values.isActive === "1",
    },
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Từ này không còn. Mở lại trang.");
  if ("refused" in saved) return refuseSetting(typed, "term", "Từ này đã có trong danh sách.");
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Từ cấm"
      intro="Từ và hàng không được rao bán. Mức từ chối chặn việc gửi duyệt; mức cảnh báo chỉ báo cho cán bộ."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
      addTitle="Thêm từ"
      blank={{ severity: "warn", isActive: "1" }}
    />
  );
}
