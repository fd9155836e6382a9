import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

export type ButtonLook = "main" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  main: "button",
  quiet: "button button-quiet",
  danger: "button button-danger",
};

const withClass = (look: ButtonLook, className?: string) =>
  className ? `${looks[look]} ${className}` : looks[look];

/** One main button a screen; the rest are quiet. */
export function Button({
  look = "main",
  className,
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type={type} className={withClass(look, className)} {...rest} />;
}

export function ButtonLink({
  look = "main",
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { look?: ButtonLook; href: string }) {
  return <a className={withClass(look, className)} {...rest} />;
}
