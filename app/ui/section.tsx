import { type ReactNode, useId } from "react";
import { Icon } from "./icon";

/** A part of a page with its heading, and where to see more of the same. */
export function Section({
  title,
  lead,
  more,
  children,
}: {
  title: string;
  lead?: string;
  more?: { href: string; text: string };
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p className="text-muted">{lead}</p>}
        </div>
        {more && (
          <a className="link-alone" href={more.href}>
            {more.text}
            <Icon name="right" size={18} />
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
