import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDatedRule } from "#app/domain/settings/add-dated-rule.server";
import { listDatedRules } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatDate, formatNumber } from "#app/ui/format";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Quy định theo ngày");
export const headers = pageHeaders;

const units = {
  minutes: "phút",
  hours: "giờ",
  days: "ngày",
  "working-days": "ngày làm việc",
  percent: "%",
  "basis-points": "phần vạn",
  dong: "đồng",
  count: "",
} as const;

const fields: readonly SettingField[] = [
  { name: "value", label: "Mức mới", kind: "number" },
  { name: "validFrom", label: "Áp dụng từ ngày", kind: "date" },
  { name: "legalBasis", label: "Căn cứ pháp lý", length: 300 },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listDatedRules(db);
  const rows = [...new Set(found.map(({ key }) => key))].map((key) => {
    const history = found.filter((rule) => rule.key === key);
    return {
      id: key,
      title: key,
      note: history
        .map(
          ({ value, unit, validFrom, legalBasis }) =>
            `${formatNumber(value, "vi")} ${units[unit]} từ ${formatDate(validFrom, "vi")} (${legalBasis})`,
        )
        .join(" · trước đó "),
      values: { value: "", validFrom: "", legalBasis: "" },
    };
  });
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator adds a dated row to a rule; rows in force stay. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const saved = await addDatedRule(db, {
    actor: officer(staff),
    key: id,
    value: Number(values.value),
    validFrom: values.validFrom!,
    legalBasis: values.legalBasis!,
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Quy định này không còn. Mở lại trang.");
  if ("refused" in saved) {
    const { refused } = saved;
    if (refused === "below-zero") return refuseSetting(typed, "value", "Ghi một số từ 0 trở lên.");
    return refuseSetting(
      typed,
      "validFrom",
      refused === "day-taken"
        ? "Đã có một mức bắt đầu từ ngày này. Chọn ngày khác."
        : "Chọn một ngày sau hôm nay.",
    );
  }
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Quy định theo ngày"
      intro="Mức và thời hạn theo luật. Mức đang hiệu lực không sửa được: thêm mức mới từ một ngày sắp tới."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
    />
  );
}
