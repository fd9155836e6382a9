import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listRequirements } from "#app/domain/sellers/requirement-queries.server";
import { saveRequirement } from "#app/domain/sellers/save-requirement.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Giấy tờ cần có");
export const headers = pageHeaders;

const refusals = {
  "id-shape": ["id-moi", "Ghi mã bằng chữ thường không dấu, nối bằng gạch ngang."],
  "name-missing": ["name", "Ghi tên của mục."],
  "no-kind": ["household", "Chọn ít nhất một loại người bán."],
  "answer-fixed": ["answer", "Mục này đã dùng nên không đổi được cách trả lời."],
  "policy-missing": ["answer", "Mục đồng ý văn bản cần đi kèm một văn bản có sẵn."],
} as const;

const fields: readonly SettingField[] = [
  {
    name: "id-moi",
    label: "Mã, ví dụ: giay-phep-kinh-doanh",
    optional: true,
    length: 60,
    hint: "Chỉ ghi khi thêm mục mới.",
  },
  { name: "name", label: "Tên", length: 150 },
  { name: "help", label: "Hướng dẫn", kind: "long", length: 1_000 },
  {
    name: "answer",
    label: "Cách trả lời",
    kind: "choice",
    choices: [
      { value: "paper", label: "Nộp giấy tờ" },
      { value: "tax-code", label: "Mã số thuế" },
      { value: "bank-account", label: "Tài khoản ngân hàng" },
      { value: "agreement", label: "Đồng ý một văn bản" },
      { value: "identity", label: "Định danh khi đăng nhập" },
    ],
  },
  { name: "household", label: "Hộ gia đình, nông dân", kind: "tick" },
  { name: "cooperative", label: "Hợp tác xã", kind: "tick" },
  { name: "company", label: "Doanh nghiệp", kind: "tick" },
  { name: "isRequired", label: "Bắt buộc", kind: "tick" },
  { name: "mayBeExempt", label: "Được xin miễn", kind: "tick" },
  { name: "exemptionText", label: "Lời cam kết khi xin miễn", kind: "long", optional: true },
  { name: "validMonths", label: "Giấy có giá trị bao nhiêu tháng", kind: "number", optional: true },
  { name: "legalBasis", label: "Căn cứ pháp lý", optional: true, length: 300 },
  { name: "isActive", label: "Đang dùng", kind: "tick" },
  { name: "reason", label: "Lý do thay đổi", length: 300 },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listRequirements(db);
  const rows = found.map((one) => ({
    id: one.id,
    title: one.name,
    note: `${one.isRequired ? "Bắt buộc" : "Không bắt buộc"} · ${one.legalBasis}`,
    isOff: !one.isActive,
    values: {
      "id-moi": "",
      name: one.name,
      help: one.help,
      answer: one.answer,
      household: one.appliesTo.includes("household") ? "1" : "",
      cooperative: one.appliesTo.includes("cooperative") ? "1" : "",
      company: one.appliesTo.includes("company") ? "1" : "",
      isRequired: one.isRequired ? "1" : "",
      mayBeExempt: one.mayBeExempt ? "1" : "",
      exemptionText: one.exemptionText,
      validMonths: one.validMonths === null ? "" : String(one.validMonths),
      legalBasis: one.legalBasis,
      isActive: one.isActive ? "1" : "",
      reason: "",
    },
  }));
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator changes what new sellers are asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const known = (await listRequirements(db)).find((one) => one.id === id);
  const is = (name: string) => values[name] === "1";
  const saved = await saveRequirement(db, {
    actor: officer(staff),
    requirement: {
      id: known?.id ?? values["id-moi"]!,
      name: values.name!,
      help: values.help!,
      answer: values.answer as "paper",
      appliesTo: ["household", "cooperative", "company"].filter(is),
      isRequired: is("isRequired"),
      mayBeExempt: is("mayBeExempt"),
      exemptionText: values.exemptionText!,
      validMonths: values.validMonths ? Number(values.validMonths) : null,
      legalBasis: values.legalBasis!,
      isActive: is("isActive"),
      isIdentityPaper: known?.isIdentityPaper ?? false,
      policySlug: known?.policySlug ?? null,
    },
    reason: values.reason!,
    now: now(),
  });
  if ("refused" in saved) {
    const [field, sentence] = refusals[saved.refused];
    return refuseSetting(typed, field, sentence);
  }
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Giấy tờ cần có"
      intro="Danh mục người bán mới phải nộp. Cách trả lời của một mục không đổi được khi đã dùng."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
      addTitle="Thêm mục"
      blank={{ answer: "paper", isActive: "1" }}
    />
  );
}
