import type { ImportView } from "#app/domain/listing/import-queries.server";
import { Button, ButtonLink } from "../button";
import { formatNumber } from "../format";
import { Notice } from "../notice";
import { Section } from "../section";
import { importWords as words } from "../words/import-desk";

const kinds = ["create", "change", "applied", "unchanged", "undone", "refused"] as const;
const number = (value: number) => formatNumber(value, "vi");

/** One file: what it would do, how far it is, or what it did; and what to mend. */
export function ImportPage({
  path,
  products,
  found,
  kept,
}: {
  path: string;
  products: string;
  found: ImportView;
  /** Rows that an undoing left as they were. */
  kept: number;
}) {
  const { status, counts, problems, totalRows, doneRows, fileName } = found;
  const ready = (counts.create ?? 0) + (counts.change ?? 0);
  return (
    <div className="edge pt-4">
      <h1 className="break-all">{fileName}</h1>
      <p className="mt-1 text-muted">
        {words.statuses[status]}, {words.rows(number(totalRows))}
      </p>
      <div className="mt-4 grid max-w-4xl gap-6">
        {status === "running" && <Progress done={doneRows} ready={ready} path={path} />}
        {kept > 0 && (
          <Notice role="status">
            <p>{words.kept(number(kept))}</p>
          </Notice>
        )}
        <ul className="grid gap-1">
          {kinds.map((kind) =>
            counts[kind] ? (
              <li key={kind} className={kind === "refused" ? "text-chili" : undefined}>
                {words.counts[kind](number(counts[kind]))}
              </li>
            ) : null,
          )}
        </ul>
        {status === "checked" && (
          <div className="flex flex-wrap items-center gap-3">
            {ready > 0 ? (
              <form method="post" action={`${path}/chay`}>
                <Button>{words.run(number(ready))}</Button>
              </form>
            ) : (
              <p>{words.nothing}</p>
            )}
            <ButtonLink look="quiet" href={`${path}/cot`}>
              {words.columns}
            </ButtonLink>
            <ButtonLink look="quiet" href={`${products}/nhap`}>
              {words.again}
            </ButtonLink>
          </div>
        )}
        {(status === "done" || status === "undone") && (
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink href={products}>{words.products}</ButtonLink>
            <ButtonLink look="quiet" href={`${products}/nhap`}>
              {words.again}
            </ButtonLink>
          </div>
        )}
        {problems.length > 0 && (
          <Section title={words.problems}>
            <p className="mb-3">
              <ButtonLink look="quiet" href={`${path}/loi.xlsx`}>
                {words.problemFile}
              </ButtonLink>
            </p>
            <div className="card overflow-x-auto">
              <table className="table">
                <thead>
                  <tr>
                    {words.heads.map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {problems.map(({ row, sku, column, message }) => (
                    <tr key={`${row}-${column}-${message}`}>
                      <td className="figure">{row}</td>
                      <td className="break-all">{sku}</td>
                      <td>{column}</td>
                      <td>{message}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {problems.length >= 200 && (
              <p className="mt-2 text-sm text-muted">{words.problemsShown}</p>
            )}
          </Section>
        )}
        {status === "done" && (counts.applied ?? 0) > 0 && (
          <form method="post" action={`${path}/hoan-tac`} className="grid gap-1">
            <p className="text-muted">{words.undoHint}</p>
            <p>
              <Button look="danger">{words.undo}</Button>
            </p>
          </form>
        )}
      </div>
    </div>
  );
}

/** Kept current by the script, or by the page asking again. */
function Progress({ done, ready, path }: { done: number; ready: number; path: string }) {
  const whole = done + ready;
  return (
    <import-progress class="block" data-path={path}>
      <p className="font-semibold" role="status">
        {words.progress(number(done), number(whole))}
      </p>
      <progress
        className="mt-2 h-3 w-full accent-leaf"
        max={whole}
        value={done}
        aria-label={words.statuses.running}
      />
      <p className="mt-1 text-muted">{words.leave}</p>
    </import-progress>
  );
}
