import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publishPolicy } from "#app/domain/settings/publish-policy.server";
import { listPolicyVersions } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatDate } from "#app/ui/format";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Quy chế, chính sách");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  { name: "effectiveFrom", label: "Áp dụng từ ngày", kind: "date" },
  { name: "title", label: "Tên", length: 150 },
  { name: "summary", label: "Tóm tắt", kind: "long", length: 500 },
  {
    name: "body",
    label: "Nội dung",
    kind: "long",
    length: 40_000,
    hint: "Đoạn cách nhau một dòng trống; ## mở đề mục; - mở dòng liệt kê.",
  },
  { name: "titleEn", label: "Tên tiếng Anh", length: 150 },
  { name: "summaryEn", label: "Tóm tắt tiếng Anh", kind: "long", length: 500 },
  { name: "bodyEn", label: "Nội dung tiếng Anh", kind: "long", length: 40_000 },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listPolicyVersions(db);
  const rows = [...new Set(found.map(({ slug }) => slug))].map((slug) => {
    const vi = found.filter((text) => text.slug === slug && text.locale === "vi");
    const en = found.find((text) => text.slug === slug && text.locale === "en");
    const [last] = vi;
    return {
      id: slug,
      title: last?.title ?? slug,
      note: vi
        .map(({ version, effectiveFrom }) => `bản ${version} từ ${formatDate(effectiveFrom, "vi")}`)
        .join(" · "),
      values: {
        effectiveFrom: "",
        title: last?.title ?? "",
        summary: last?.summary ?? "",
        body: last?.body ?? "",
        titleEn: en?.title ?? "",
        summaryEn: en?.summary ?? "",
        bodyEn: en?.body ?? "",
      },
    };
  });
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator publishes the next version of a text. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const saved = await publishPolicy(db, {
    actor: officer(staff),
    slug: id,
    effectiveFrom: values.effectiveFrom!,
    vi: { title: values.title!, summary: values.summary!, body: values.body! },
    en: { title: values.titleEn!, summary: values.summaryEn!, body: values.bodyEn! },
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Văn bản này không còn. Mở lại trang.");
  if ("refused" in saved)
    return refuseSetting(typed, "effectiveFrom", "Chọn một ngày sau hôm nay.");
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Quy chế, chính sách"
      intro="Bản đang hiệu lực không sửa được: công bố bản mới có ngày áp dụng sắp tới."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
    />
  );
}
