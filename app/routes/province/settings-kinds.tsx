import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveProductKind } from "#app/domain/settings/save-product-kind.server";
import { listCategories, listProductKinds } from "#app/domain/settings/settings-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatMoney } from "#app/ui/format";
import { deskMeta } from "#app/ui/province/desk-meta";
import { type SettingField, SettingsScreen } from "#app/ui/province/settings-screen";
import { readSetting, refuseSetting } from "./read-setting.server";

export const meta = deskMeta("Loại hàng");
export const headers = pageHeaders;

async function readFields(): Promise<SettingField[]> {
  const categories = await listCategories(services().db);
  const choices = categories.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: "name", label: "Tên", length: 80 },
    { name: "nameEn", label: "Tên tiếng Anh", length: 80 },
    { name: "altNames", label: "Tên gọi khác, cách nhau bằng dấu phẩy", optional: true },
    { name: "categoryId", label: "Nhóm hàng", kind: "choice", choices },
    { name: "unit", label: "Đơn vị hay bán, ví dụ: kg", length: 40 },
    { name: "shelfLifeDays", label: "Để được bao nhiêu ngày", kind: "number" },
    { name: "season", label: "Tháng có hàng, ví dụ: 1, 2, 11, 12", length: 60 },
    { name: "priceMin", label: "Giá thấp thường gặp (đồng)", kind: "number" },
    { name: "priceMax", label: "Giá cao thường gặp (đồng)", kind: "number" },
    { name: "priceBasis", label: "Căn cứ của khung giá", length: 300 },
  ];
}

const refusals = {
  "prices-crossed": ["priceMax", "Giá cao phải từ giá thấp trở lên."],
  "known-already": ["name", "Đã có loại hàng mang tên này."],
  nameless: ["name", "Ghi tên có chữ."],
} as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db } = services();
  const [found, fields] = await Promise.all([listProductKinds(db), readFields()]);
  const rows = found.map((kind) => ({
    id: kind.id,
    title: kind.name,
    note: `${formatMoney(kind.priceMin, "vi")} – ${formatMoney(kind.priceMax, "vi")} / ${kind.unit} · tháng ${kind.seasonMonths.join(", ")}`,
    values: {
      name: kind.name,
      nameEn: kind.nameEn,
      altNames: kind.altNames.join(", "),
      categoryId: kind.categoryId,
      unit: kind.unit,
      shelfLifeDays: String(kind.shelfLifeDays),
      season: kind.seasonMonths.join(", "),
      priceMin: String(kind.priceMin),
      priceMax: String(kind.priceMax),
      priceBasis: kind.priceBasis,
    },
  }));
  return data({ desk: provinceDesk(staff), rows, fields }, { headers: privatePage });
}

/** An administrator adds a kind of goods, or sets one's words, season and usual prices. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  const { db, now } = services();
  const typed = await readSetting(request, await readFields());
  if (typed.wrong) return refuseSetting(typed, typed.wrong.field, typed.wrong.sentence);
  const { id, values } = typed;
  const months = [
    ...new Set(
      values
        .season!.split(/[,\s]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ];
  if (!months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)) {
    return refuseSetting(typed, "season", "Ghi các tháng từ 1 đến 12.");
  }
  const saved = await saveProductKind(db, {
    actor: officer(staff),
    id: id || null,
    told: {
      name: values.name!,
      nameEn: values.nameEn!,
      altNames: values
        .altNames!.split(",")
        .map((name) => name.trim())
        .filter(Boolean),
      categoryId: values.categoryId!,
      unit: values.unit!,
      shelfLifeDays: Math.min(Number(values.shelfLifeDays), 3_650),
      seasonMonths: months.sort((a, b) => a - b),
      priceMin: BigInt(values.priceMin!),
      priceMax: BigInt(values.priceMax!),
      priceBasis: values.priceBasis!,
    },
    now: now(),
  });
  if (!saved) return refuseSetting(typed, "", "Loại hàng này không còn. Mở lại trang.");
  if ("refused" in saved) {
    const [field, sentence] = refusals[saved.refused];
    return refuseSetting(typed, field, sentence);
  }
  return redirect(new URL(request.url).pathname, 303);
}

export default function Page() {
  const { rows, fields } = useLoaderData<typeof loader>();
  return (
    <SettingsScreen
      title="Loại hàng"
      intro="Tên gọi, mùa vụ và khung giá thường gặp. Giá xa khung thì máy báo cho cán bộ khi duyệt."
      fields={fields}
      rows={rows}
      refused={useActionData<typeof action>()}
      addTitle="Thêm loại hàng"
    />
  );
}
