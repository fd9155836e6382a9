import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sellerOrderStatusWords } from "#app/domain/orders/order-status";
import { type SellerOrderGroup, sellerOrderGroups } from "#app/domain/orders/seller-order-groups";
import { listSellerOrders } from "#app/domain/orders/seller-order-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatMoney } from "#app/ui/format";
import { Pagination } from "#app/ui/pagination";
import { workWords } from "#app/ui/words/seller-work";

const words = workWords.orders;
const pageSize = 30;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const query = new URL(request.url).searchParams;
  const asked = query.get("muc");
  const group: SellerOrderGroup = sellerOrderGroups.find((name) => name === asked) ?? "to-confirm";
  const page = Math.floor(Math.min(Math.max(1, Number(query.get("trang")) || 1), 1_000));
  const { rows, counts } = await listSellerOrders(services().db, {
    sellerId: actor.sellerId,
    group,
    page,
    pageSize,
  });
  return data({ desk: sellerDesk(actor), rows, counts, group, page }, { headers: privatePage });
}

export default function Orders() {
  const { desk, rows, counts, group, page } = useLoaderData<typeof loader>();
  const here = `/nguoi-ban/${desk.slug}/don-hang`;
  const hrefOf = (name: SellerOrderGroup, nth = 1) =>
    `${here}?${new URLSearchParams({ muc: name, ...(nth > 1 && { trang: String(nth) }) })}`;
  return (
    <div className="edge max-w-3xl pt-4">
      <h1>{words.title}</h1>
      <nav aria-label="Lọc đơn hàng" className="mt-3 flex flex-wrap gap-2">
        {sellerOrderGroups.map((name) => (
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
      {rows.length === 0 && <p className="mt-6 text-muted">{words.none[group]}</p>}
      <ul className="mt-4 grid gap-2">
        {rows.map((row) => (
          <li key={row.number}>
            <a href={`${here}/${row.number}`} className="card block p-4 hover:bg-leaf-soft">
              <span className="flex flex-wrap justify-between gap-x-4">
                <b>{row.number}</b>
                <b>{formatMoney(row.total, "vi")}</b>
              </span>
              {row.goods.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
              <span className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
                <span>{words.delivery[row.deliveryKind]}</span>
                {row.confirmBy ? (
                  <span className="text-chili">
                    {words.confirmBefore(formatMoment(row.confirmBy, "vi"))}
                  </span>
                ) : (
                  <span>{sellerOrderStatusWords[row.status].vi}</span>
                )}
              </span>
            </a>
          </li>
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
