import type { ReactNode } from "react";

/** A seller's part of a cart, checkout or order. Children are the lines. */
export function Receipt({
  header,
  footer,
  label,
  children,
}: {
  header: ReactNode;
  footer?: ReactNode;
  /** Names the part for a screen reader: the seller. */
  label: string;
  children: ReactNode;
}) {
  return (
    <section className="receipt" aria-label={label}>
      <header>{header}</header>
      <div className="px-4 py-3">{children}</div>
      {footer && <footer>{footer}</footer>}
    </section>
  );
}

export interface SumRow {
  label: ReactNode;
  figure: ReactNode;
  isTotal?: boolean;
}

/** Words at the left, figures under each other at the right; the total is larger. */
export function Sum({ rows }: { rows: readonly SumRow[] }) {
  return (
    <dl className="sum">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
        <div key={index} className="contents">
          <dt className={row.isTotal ? "total" : "text-muted"}>{row.label}</dt>
          <dd className={row.isTotal ? "total" : undefined}>{row.figure}</dd>
        </div>
      ))}
    </dl>
  );
}
