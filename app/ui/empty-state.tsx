import type { ReactNode } from "react";

export type EmptyDrawing =
  | "empty-cart"
  | "not-found"
  | "error"
  | "offline"
  | "no-results"
  | "order-placed";

/** A small drawing, one sentence, one way out. */
export function EmptyState({
  drawing,
  title,
  level = 1,
  children,
  action,
}: {
  drawing: EmptyDrawing;
  title: string;
  level?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-lg flex-col items-center gap-3 py-8 text-center">
      <img src={`/drawings/${drawing}.svg`} width="240" height="180" alt="" />
      <Heading>{title}</Heading>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
