import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveCategory } from "#app/domain/settings/save-category.server";
import { listCategories } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Nhóm hàng");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  { name: "name", label: "Tên", length: 80 },
  { name: "nameEn", label: "Tên tiếng Anh", length: 80 },
  { name: "intro", label: "Giới thiệu", kind: "long", optional: true },
  { name: "introEn", label: "Giới thiệu tiếng Anh", kind: "long", optional: true },
  { name: "position", label: "Thứ tự", kind: "number" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listCategories(db);
  const rows = found.map(({ id, parentId, name, nameEn, intro, introEn, position }) => ({
    id,
    title: name,
    note: parentId ? `Trong nhóm ${found.find((one) => one.id === parentId)?.name}` : "Nhóm lớn",
    values: { name, nameEn, intro, introEn, position: String(position) },
  }));
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator words a category anew or moves it. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const saved = await saveCategory(db, {
    actor: officer(staff),
    id,
    names: {
      name: values.name!,
      nameEn: values.nameEn!,
      intro: values.intro!,
      introEn: values.introEn!,
      position: Math.min(Number(values.position), 10_000),
    },
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Nhóm này không còn. Mở lại trang.");
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  return (
    <SettingsScreen
      title="Nhóm hàng"
      intro="Tên và thứ tự trên trang bán. Địa chỉ của nhóm không đổi."
      fields={fields}
      rows={useLoaderData<typeof loader>().rows}
      refused={useActionData<typeof action>()}
    />
  );
}
