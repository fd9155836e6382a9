import type { ReactNode } from "react";
import { Button } from "../button";
import { CheckboxField, Field, SelectField, TextAreaField } from "../field";
import { Notice } from "../notice";

/** One field of a settings form. */
export interface SettingField {
  name: string;
  label: string;
  kind?: "text" | "long" | "number" | "date" | "choice" | "tick";
  hint?: string;
  optional?: boolean;
  choices?: readonly { value: string; label: string }[];
  /** Longest text; 500 unless told. */
  length?: number;
}

export interface SettingRow {
  id: string;
  title: string;
  note?: string;
  isOff?: boolean;
  values: Readonly<Record<string, string>>;
}

/** A form that came back: what was typed, for which row, and what is wrong. */
export interface SettingRefusal {
  id: string;
  values: Readonly<Record<string, string>>;
  field: string;
  sentence: string;
}

/** A list of settings, each opened to change it, and one form to add. */
export function SettingsScreen({
  title,
  intro,
  fields,
  rows,
  refused,
  addTitle,
  blank,
  removeAt,
  children,
}: {
  title: string;
  intro: ReactNode;
  fields: readonly SettingField[];
  rows: readonly SettingRow[];
  refused: SettingRefusal | null | undefined;
  /** What the form for a new one is called; there is none without it. */
  addTitle?: string;
  blank?: Readonly<Record<string, string>>;
  /** Rows may be taken away by posting to `<this>/<id>/bo`. */
  removeAt?: string;
  children?: ReactNode;
}) {
  return (
    <div className="edge grid max-w-4xl gap-5 py-5">
      <a className="link-alone" href="/tinh/cai-dat">
        ← Cài đặt
      </a>
      <h1>{title}</h1>
      <div className="text-muted">{intro}</div>
      {children}
      {addTitle && (
        <details className="card p-4" open={refused?.id === ""}>
          <summary className="link-alone">{addTitle}</summary>
          <SettingForm id="" fields={fields} values={blank ?? {}} refused={refused} />
        </details>
      )}
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.id}>
            <details className="card px-4 py-2" open={refused?.id === row.id}>
              <summary className="min-h-11 py-1">
                <b>{row.title}</b>
                {row.isOff && <span className="mark mark-quiet"> Đang tắt</span>}
                {row.note && <span className="block text-sm text-muted">{row.note}</span>}
              </summary>
              <SettingForm id={row.id} fields={fields} values={row.values} refused={refused} />
              {removeAt && (
                <form method="post" action={`${removeAt}/${row.id}/bo`} className="pb-3">
                  <Button look="danger">Bỏ</Button>
                </form>
              )}
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SettingForm({
  id,
  fields,
  values,
  refused,
}: {
  id: string;
  fields: readonly SettingField[];
  values: Readonly<Record<string, string>>;
  refused: SettingRefusal | null | undefined;
}) {
  const mine = refused?.id === id ? refused : null;
  const shown = mine?.values ?? values;
  return (
    <form method="post" className="grid gap-4 py-3">
      <input type="hidden" name="id" value={id} />
      {mine && !fields.some(({ name }) => name === mine.field) && (
        <Notice tone="wrong" role="alert">
          {mine.sentence}
        </Notice>
      )}
      {fields.map(({ kind = "text", name, label, hint, optional, choices, length = 500 }) => {
        const error = mine?.field === name ? mine.sentence : null;
        const common = { name, id: `${id || "moi"}-${name}`, label, hint, optional, error };
        const value = shown[name] ?? "";
        if (kind === "tick") {
          const { optional: _, ...rest } = common;
          return <CheckboxField key={name} {...rest} value="1" defaultChecked={value === "1"} />;
        }
        if (kind === "long") {
          return <TextAreaField key={name} {...common} defaultValue={value} maxLength={length} />;
        }
        if (kind === "choice") {
          return (
            <SelectField key={name} {...common} defaultValue={value}>
              {choices?.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </SelectField>
          );
        }
        return (
          <Field
            key={name}
            {...common}
            type={kind === "date" ? "date" : "text"}
            inputMode={kind === "number" ? "numeric" : undefined}
            defaultValue={value}
            maxLength={length}
          />
        );
      })}
      <Button look="quiet">Lưu</Button>
    </form>
  );
}
