import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePriceAndStock } from "#app/domain/listing/change-price-and-stock.server";
import { getPriceGrid } from "#app/domain/listing/grid-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { GridPage } from "#app/ui/seller/grid-page";
import { workWords } from "#app/ui/words/seller-work";
import { readGridForm, typedRows } from "./read-grid-form";

const words = workWords.grid;
/** Rows of one page: light enough for an old phone, and within what one form may carry. */
const pageSize = 60;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;
export const handle = { hasBuyBar: true };

async function readGrid(sellerId: string, query: URLSearchParams) {
  const { db, now } = services();
  const asked = (query.get("q") ?? "").slice(0, 80);
  const onlySoldOut = query.get("het") === "1";
  const page = Math.floor(Math.min(Math.max(1, Number(query.get("trang")) || 1), 1_000));
  const grid = await getPriceGrid(db, {
    sellerId,
    words: asked,
    onlySoldOut,
    page,
    pageSize,
    now: now(),
  });
  return { ...grid, asked, onlySoldOut, page, pages: Math.ceil(grid.total / pageSize) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const query = new URL(request.url).searchParams;
  const saved = Number(query.get("da-luu"));
  const told = query.get("bao");
  const notice =
    told === "hoan-tac"
      ? words.undone
      : told === "khong-hoan-tac"
        ? words.notUndone
        : Number.isInteger(saved) && saved > 0
          ? words.saved(saved)
          : null;
  return data(
    { desk: sellerDesk(actor), grid: await readGrid(actor.sellerId, query), notice },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const { changes, errors } = readGridForm(form);
  const { rows } = await changePriceAndStock(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    changes,
    now: now(),
  });
  const proposed: string[] = [];
  for (const row of rows) {
    if ("refused" in row) errors[row.variantId] = words.refusals[row.refused];
    if ("proposed" in row) proposed.push(row.variantId);
  }
  const done = rows.filter((row) => "done" in row).length;
  const { searchParams } = new URL(request.url);
  if (Object.keys(errors).length === 0 && proposed.length === 0) {
    searchParams.delete("bao");
    searchParams.set("da-luu", String(done));
    return redirect(`/nguoi-ban/${actor.slug}/bang-gia?${searchParams}`, 303);
  }
  return data(
    { errors, proposed, done, typed: typedRows(form, errors) },
    { status: 422, headers: privatePage },
  );
}

export default function PriceGridRoute() {
  const { desk, grid, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <GridPage slug={desk.slug} grid={grid} notice={notice} answer={answer ?? null} />;
}
