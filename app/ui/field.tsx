import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { Icon } from "./icon";
import { useWords } from "./locale";

interface FieldFrame {
  /** Also the id of the control. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do. */
  error?: string | string[] | null;
  /** Says "không bắt buộc" after the label; what is not marked is needed. */
  optional?: boolean;
  id?: string;
  className?: string;
}

const firstOf = (error: FieldFrame["error"]) => (Array.isArray(error) ? error[0] : error) || null;

function describedBy(id: string, hint: ReactNode, error: string | null) {
  return (
    [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
  );
}

function Frame({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: Omit<FieldFrame, "name" | "error"> & { id: string; error: string | null; children: ReactNode }) {
  const words = useWords();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> ({words.form.optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 text-chili">
      <span className="mt-0.5 flex-none">
        <Icon name="wrong" size={18} />
      </span>
      {children}
    </p>
  );
}

type Control<T> = FieldFrame & Omit<T, "name" | "className" | "id">;

/** A label, a text input, and the sentence about what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  className,
  id = name,
  ...input
}: Control<InputHTMLAttributes<HTMLInputElement>>) {
  const problem = firstOf(error);
  return (
    <Frame {...{ id, label, hint, optional, className }} error={problem}>
      <input
        id={id}
        name={name}
        className="input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        required={!optional}
        {...input}
      />
    </Frame>
  );
}

export function TextAreaField({
  name,
  label,
  hint,
  error,
  optional,
  className,
  id = name,
  ...input
}: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const problem = firstOf(error);
  return (
    <Frame {...{ id, label, hint, optional, className }} error={problem}>
      <textarea
        id={id}
        name={name}
        className="input"
        rows={3}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        required={!optional}
        {...input}
      />
    </Frame>
  );
}

/** Children are the `<option>`s. */
export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  className,
  id = name,
  children,
  ...select
}: Control<SelectHTMLAttributes<HTMLSelectElement>>) {
  const problem = firstOf(error);
  return (
    <Frame {...{ id, label, hint, optional, className }} error={problem}>
      <select
        id={id}
        name={name}
        className="input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        required={!optional}
        {...select}
      >
        {children}
      </select>
    </Frame>
  );
}

/** A tick with a sentence; never ticked beforehand where it is a consent. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  className,
  id = name,
  ...input
}: Omit<Control<InputHTMLAttributes<HTMLInputElement>>, "optional">) {
  const problem = firstOf(error);
  return (
    <div className={className}>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          id={id}
          name={name}
          className="tick mt-0.5"
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, hint, problem)}
          {...input}
        />
        <span className="min-w-0">{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ps-9 text-sm text-muted">
          {hint}
        </p>
      )}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
    </div>
  );
}

/** A group of radio cards: children are `Choice`s. */
export function Choices({
  legend,
  hint,
  error,
  name,
  className = "grid gap-2",
  children,
}: {
  legend: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: FieldFrame["error"];
  className?: string;
  children: ReactNode;
}) {
  const problem = firstOf(error);
  return (
    <fieldset
      id={name}
      aria-describedby={describedBy(name, hint, problem)}
      aria-invalid={problem ? true : undefined}
    >
      <legend className="mb-2 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="mb-2 text-sm text-muted">
          {hint}
        </p>
      )}
      <div className={className}>{children}</div>
      {problem && <FieldError id={`${name}-error`}>{problem}</FieldError>}
    </fieldset>
  );
}

/** One big radio card: what, and beneath it the small print; the figure stands at the end. */
export function Choice({
  label,
  detail,
  aside,
  children,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  label: ReactNode;
  detail?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <label className="choice">
      <input type="radio" className="tick mt-0.5" {...input} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap justify-between gap-x-3">
          <span className="font-semibold">{label}</span>
          {aside && <span>{aside}</span>}
        </span>
        {detail && <span className="block text-sm text-muted">{detail}</span>}
        {children}
      </span>
    </label>
  );
}

/** Above a form that came back: says that, and leads to each place. */
export function ErrorSummary({ errors }: { errors: { name: string; message: string }[] }) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-wrong" role="alert" tabIndex={-1} id="form-errors">
      <Icon name="wrong" size={22} />
      <div>
        <p className="font-semibold">{words.form.errorSummary}</p>
        <ul>
          {errors.map(({ name, message }) => (
            <li key={name}>
              <a className="link" href={`#${name}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
