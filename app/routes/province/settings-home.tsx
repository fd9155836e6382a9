import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pickForHome } from "#app/domain/settings/pick-for-home.server";
import { listHomePicks } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Trang chủ");
export const headers = pageHeaders;

const fields: readonly SettingField[] = [
  {
    name: "product",
    label: "Địa chỉ trang sản phẩm",
    hint: "Ví dụ: /san-pham/mang-cau-ba-den",
    length: 300,
  },
  { name: "position", label: "Thứ tự", kind: "number" },
  { name: "reason", label: "Lý do chọn", length: 200 },
  { name: "reasonEn", label: "Lý do bằng tiếng Anh", length: 200 },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const found = await listHomePicks(db);
  const rows = found;
  return data({ desk: provinceDesk(staff), rows }, { headers: privatePage });
}

/** An administrator puts a product on the home page. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, fields);
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  if (id) return refuseSetting(typed, "", "Bỏ sản phẩm rồi chọn lại để đổi.");
  const picked = await pickForHome(db, {
    actor: officer(staff),
    productSlug: values.product!.split("?")[0]!.replace(/\/+$/, "").split("/").at(-1)!,
    position: Math.min(Number(values.position), 1_000),
    reason: values.reason!,
    reasonEn: values.reasonEn!,
    now: now(),
  });
  if (!picked)
    return refuseSetting(typed, "product", "Không có sản phẩm này. Chép lại địa chỉ trang.");
  if ("refused" in picked) {
    return refuseSetting(
      typed,
      "product",
      picked.refused === "picked-already"
        ? "Sản phẩm này đã ở trang chủ."
        : "Sản phẩm này hiện không bán.",
    );
  }
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  const picks = useLoaderData<typeof loader>().rows;
  return (
    <SettingsScreen
      title="Trang chủ"
      intro="Sản phẩm tỉnh chọn giới thiệu, kèm lý do mọi người đọc được."
      fields={fields}
      rows={[]}
      refused={useActionData<typeof action>()}
      addTitle="Chọn thêm sản phẩm"
      blank={{ position: "1" }}
    >
      <ul className="card divide-y divide-line px-4">
        {picks.map((pick) => (
          <li key={pick.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              <b>
                {pick.position}. {pick.productName}
              </b>
              <span className="block text-sm text-muted">
                {pick.reason} · {pick.pickedBy}
              </span>
            </span>
            <form method="post" action={`/tinh/cai-dat/trang-chu/${pick.id}/bo`}>
              <Button look="quiet">Bỏ</Button>
            </form>
          </li>
        ))}
      </ul>
    </SettingsScreen>
  );
}
