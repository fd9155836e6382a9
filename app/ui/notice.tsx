import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "info" | "good" | "care" | "wrong";

const tones: Record<NoticeTone, { className: string; icon: IconName }> = {
  info: { className: "notice", icon: "info" },
  good: { className: "notice notice-good", icon: "tick" },
  care: { className: "notice notice-care", icon: "care" },
  wrong: { className: "notice notice-wrong", icon: "wrong" },
};

/** A sentence the reader should not miss. `role` is for news that came with this very answer. */
export function Notice({
  tone = "info",
  title,
  role,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  role?: "status" | "alert";
  children?: ReactNode;
}) {
  const { className, icon } = tones[tone];
  return (
    <div className={className} role={role}>
      <Icon name={icon} size={22} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
