import type { ReactNode } from "react";
import { shopDeskWords as words } from "../words/shop-desk";

/** One thing about the shop on a page of its own: heading, way back, form. */
export function ShopFormPage({
  slug,
  title,
  lead,
  children,
}: {
  slug: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <div className="edge pt-2">
      <a className="link-alone" href={`/nguoi-ban/${slug}/gian-hang`}>
        ‹ {words.back}
      </a>
      <h1>{title}</h1>
      {lead && <p className="mt-1 max-w-2xl text-muted">{lead}</p>}
      <div className="mt-4 grid max-w-2xl gap-6">{children}</div>
    </div>
  );
}
