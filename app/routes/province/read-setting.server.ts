import { data } from "@remix-run/node";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import type { SettingField, SettingRefusal } from "#app/ui/province/settings-screen";

export interface TypedSetting {
  /** The row changed; empty for a new one. */
  id: string;
  values: Record<string, string>;
}

const wholeNumber = /^\d{1,12}$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** A settings form as typed, and the first field that cannot be. */
export async function readSetting(
  request: Request,
  fields: readonly SettingField[],
): Promise<TypedSetting & { wrong: { field: string; sentence: string } | null }> {
  const form = await readForm(request, { bytes: 64 * 1024, valueLength: 60_000 });
  const values: Record<string, string> = {};
  let wrong: { field: string; sentence: string } | null = null;
  for (const { name, label, kind = "text", optional, choices, length = 500 } of fields) {
    const value = String(form.get(name) ?? "").trim();
    values[name] = kind === "number" ? value.replace(/[.\s]/g, "") : value;
    const refuse = (sentence: string) => {
      wrong ??= { field: name, sentence };
    };
    if (kind === "tick") continue;
    if (!value) {
      if (!optional) refuse(`Ghi ${label.toLowerCase()}.`);
    } else if (value.length > length) refuse(`Rút ngắn còn tối đa ${length} chữ.`);
    else if (kind === "number" && !wholeNumber.test(values[name]!)) refuse("Ghi một số nguyên.");
    else if (kind === "date" && !(day.test(value) && !Number.isNaN(Date.parse(value)))) {
      refuse("Chọn một ngày.");
    } else if (choices && !choices.some((choice) => choice.value === value)) {
      refuse("Chọn một mục trong danh sách.");
    }
  }
  return { id: String(form.get("id") ?? "").slice(0, 100), values, wrong };
}

/** The page once more with everything typed and one sentence about what is wrong. */
export const refuseSetting = ({ id, values }: TypedSetting, field: string, sentence: string) =>
  data({ id, values, field, sentence } satisfies SettingRefusal, {
    status: 422,
    headers: privatePage,
  });
