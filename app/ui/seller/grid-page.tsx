import { writeAmount, writeDong } from "#app/domain/listing/amount-texts";
import type { GridRow, PriceGrid } from "#app/domain/listing/grid-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { Button } from "../button";
import { FieldError } from "../field";

import { Notice } from "../notice";
import { Pagination } from "../pagination";
import { workWords } from "../words/seller-work";

const words = workWords.grid;

export interface GridPageProps {
  slug: string;
  grid: PriceGrid & { asked: string; onlySoldOut: boolean; page: number; pages: number };
  notice: string | null;
  answer: {
    errors: Record<string, string>;
    proposed: string[];
    done: number;
    typed: Record<string, { price: string; stock: string }>;
  } | null;
}

/** Price and stock of everything on one screen; only lines that changed are saved. */
export function GridPage({ slug, grid, notice, answer }: GridPageProps) {
  const here = `/nguoi-ban/${slug}/bang-gia`;
  const hrefOf = (page: number) => {
    const query = new URLSearchParams();
    if (grid.asked) query.set("q", grid.asked);
    if (grid.onlySoldOut) query.set("het", "1");
    if (page > 1) query.set("trang", String(page));
    return query.size > 0 ? `${here}?${query}` : here;
  };
  const refused = Object.keys(answer?.errors ?? {}).length + (answer?.proposed.length ?? 0);
  return (
    <div className="edge pt-4">
      <h1>{words.title}</h1>
      <p className="mt-1 text-muted">{words.lead}</p>
      <form method="get" className="mt-3 flex gap-2">
        <label className="visually-hidden" htmlFor="q">
          {words.search}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input min-w-0 flex-1"
          placeholder={words.search}
          defaultValue={grid.asked}
        />
        <Button look="quiet">{words.find}</Button>
      </form>
      <p className="mt-2">
        <a
          className={`chip ${grid.onlySoldOut ? "chip-on" : ""}`}
          href={grid.onlySoldOut ? here : `${here}?het=1`}
        >
          {grid.onlySoldOut ? words.all : words.onlySoldOut}
        </a>
      </p>
      <div className="mt-3 grid gap-3">
        {notice && !answer && (
          <Notice tone="good" role="status">
            {notice}
          </Notice>
        )}
        {answer && (
          <Notice tone={refused > 0 ? "care" : "good"} role="alert">
            {answer.done > 0 && <p>{words.saved(answer.done)}</p>}
            {refused > 0 && <p>{words.someRefused(refused)}</p>}
          </Notice>
        )}
        {grid.undo && (
          <form method="post" action={`${here}/hoan-tac`}>
            <input type="hidden" name="batch" value={grid.undo.batchId} />
            <Button look="quiet">
              {words.undo(grid.undo.changes, formatMoment(grid.undo.changedAt, "vi"))}
            </Button>
          </form>
        )}
      </div>
      {grid.rows.length === 0 ? (
        <p className="mt-6 text-muted">
          {grid.asked || grid.onlySoldOut ? words.nothingFound : words.none}
        </p>
      ) : (
        <form method="post" action={hrefOf(grid.page)} className="mt-4 grid gap-2" noValidate>
          {grid.rows.map((row) => (
            <Row
              key={row.variantId}
              row={row}
              productHref={`/nguoi-ban/${slug}/san-pham/${row.productId}`}
              error={answer?.errors[row.variantId]}
              isProposed={answer?.proposed.includes(row.variantId) ?? false}
              typed={answer?.typed[row.variantId]}
            />
          ))}
          <div className="within-reach">
            <Button className="min-h-13 w-full text-lg">{words.save}</Button>
          </div>
        </form>
      )}
      <Pagination page={grid.page} pages={grid.pages} hrefOf={hrefOf} />
    </div>
  );
}

function Row({
  row,
  productHref,
  error,
  isProposed,
  typed,
}: {
  row: GridRow;
  productHref: string;
  error: string | undefined;
  isProposed: boolean;
  typed: { price: string; stock: string } | undefined;
}) {
  const { variantId, sellBy } = row;
  const unit = sellBy === "weight" ? "kg" : row.unitLabel;
  const errorId = `error-${variantId}`;
  const shared = {
    className: "input",
    autoComplete: "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? errorId : undefined,
  } as const;
  return (
    <div className="card grid gap-x-4 gap-y-1 p-3 sm:grid-cols-[minmax(0,1fr)_20rem] sm:items-center">
      <input type="hidden" name="row" value={variantId} />
      <input
        type="hidden"
        name={`seen.${variantId}`}
        value={`${row.price} ${row.available} ${sellBy}`}
      />
      <p className="min-w-0">
        <a className="font-semibold hover:underline" href={productHref}>
          {row.productName}
        </a>
        <span className="block text-sm text-muted">
          {row.variantName}
          {row.sku && `, ${row.sku}`}
          {row.reserved > 0 &&
            `. ${words.reserved(`${writeAmount(sellBy, row.reserved)} ${unit}`)}`}
        </span>
      </p>
      <div className="grid grid-cols-2 gap-2">
        <label>
          <span className="block text-sm">{words.price(unit)}</span>
          <input
            {...shared}
            name={`price.${variantId}`}
            inputMode="numeric"
            defaultValue={typed?.price ?? writeDong(row.price)}
          />
        </label>
        <label>
          <span className="block text-sm">{words.stock(unit)}</span>
          <input
            {...shared}
            name={`stock.${variantId}`}
            inputMode="decimal"
            defaultValue={typed?.stock ?? writeAmount(sellBy, row.available)}
          />
        </label>
      </div>
      {(error || isProposed) && (
        <div className="sm:col-span-2">
          {error && <FieldError id={errorId}>{error}</FieldError>}
          {isProposed && (
            <p className="text-chili">
              {words.proposed}{" "}
              <a className="link" href={productHref}>
                {words.openProduct}
              </a>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
