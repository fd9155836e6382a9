import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ListingRow, listListings } from "#app/domain/listing/listing-queries.server";
import { type ListingGroup, listingGroups } from "#app/domain/listing/listing-state";
import { requirePreparer } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EmptyState } from "#app/ui/empty-state";
import { Icon } from "#app/ui/icon";
import { Notice } from "#app/ui/notice";
import { Pagination } from "#app/ui/pagination";
import { ProductRow } from "#app/ui/seller/product-row";
import { importWords } from "#app/ui/words/import-desk";
import { productWords as words } from "#app/ui/words/seller-products";

const pageSize = 30;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const query = new URL(request.url).searchParams;
  const asked = query.get("muc");
  const group: ListingGroup = listingGroups.find((name) => name === asked) ?? "all";
  const page = Math.min(Math.max(1, Number(query.get("trang")) || 1), 1_000);
  const { rows, counts } = await listListings(services().db, {
    sellerId: actor.sellerId,
    farmerId: actor.farmerId,
    group,
    page: Math.floor(page),
    pageSize,
  });
  return data(
    { desk: sellerDesk(actor), rows, counts, group, page, notice: query.get("bao") },
    { headers: privatePage },
  );
}

export default function Products() {
  const { desk, rows, counts, group, page, notice } = useLoaderData<typeof loader>();
  const home = `/nguoi-ban/${desk.slug}/san-pham`;
  const hrefOf = (name: ListingGroup, nth = 1) => {
    const query = new URLSearchParams();
    if (name !== "all") query.set("muc", name);
    if (nth > 1) query.set("trang", String(nth));
    return query.size > 0 ? `${home}?${query}` : home;
  };
  const add = (
    <ButtonLink href={`${home}/moi`}>
      <Icon name="plus" size={20} />
      {words.add}
    </ButtonLink>
  );
  const files = (
    <a className="link-alone" href={`${home}/nhap`}>
      {importWords.title}
    </a>
  );
  if (counts.all === 0) {
    return (
      <div className="edge pt-4">
        <EmptyState drawing="no-results" title={words.none} action={add}>
          {words.noneLead}
        </EmptyState>
        {desk.role !== "farmer" && <p className="mt-4 text-center">{files}</p>}
      </div>
    );
  }
  return (
    <div className="edge pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{words.title}</h1>
        {add}
      </div>
      {notice && words.notices[notice] && (
        <div className="mt-3">
          <Notice tone="good" role="status">
            {words.notices[notice]}
          </Notice>
        </div>
      )}
      <nav aria-label="Lọc sản phẩm" className="mt-3 flex flex-wrap gap-2">
        {listingGroups
          .filter((name) => counts[name] > 0 || name === group)
          .map((name) => (
            <a
              key={name}
              className={`chip ${name === group ? "chip-on" : ""}`}
              href={hrefOf(name)}
              aria-current={name === group ? "page" : undefined}
            >
              {words.groups[name]} ({counts[name]})
            </a>
          ))}
      </nav>
      {desk.role !== "farmer" && (
        <p className="mt-2 flex flex-wrap gap-x-5">
          {counts["on-sale"] + counts.off > 0 && (
            <a className="link-alone" href={`/nguoi-ban/${desk.slug}/bang-gia`}>
              {words.grid}
            </a>
          )}
          {files}
        </p>
      )}
      {rows.length === 0 && <p className="mt-4 text-muted">{words.noneOfGroup}</p>}
      <ul className="mt-3 grid gap-2">
        {rows.map((row: ListingRow) => (
          <ProductRow key={row.id} row={row} href={`${home}/${row.id}`} />
        ))}
      </ul>
      <Pagination
        page={page}
        pages={Math.ceil(counts[group] / pageSize)}
        hrefOf={(nth) => hrefOf(group, nth)}
      />
    </div>
  );
}
