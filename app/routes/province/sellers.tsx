import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchSellers } from "#app/domain/moderation/seller-record-queries.server";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { requireStaff } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { deskMeta } from "#app/ui/province/desk-meta";
import { sellerStatusWords } from "#app/ui/words/desk-province";

export const meta = deskMeta("Gian hàng");
export const headers = pageHeaders;

const pageLength = 50;
const statuses = ["active", "pending", "suspended", "closed"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { db } = services();
  const params = new URL(request.url).searchParams;
  const text = (params.get("q") ?? "").trim().slice(0, 100);
  const status = statuses.find((name) => name === params.get("trang-thai")) ?? null;
  const wanted = /^\d{5}$/.test(params.get("xa") ?? "") ? params.get("xa") : null;
  const [name, slug] = (params.get("sau") ?? "").slice(0, 400).split("|");
  const isBound = staff.roles.every((role) => role === "commune");
  const own = isBound ? staff.communeCodes : null;
  const communeCodes = wanted ? (own ?? [wanted]).filter((code) => code === wanted) : own;
  const [found, communes] = await Promise.all([
    searchSellers(db, {
      text,
      status,
      communeCodes,
      after: name && slug ? { name, slug } : null,
      limit: pageLength + 1,
    }),
    listCommunes(db, "80"),
  ]);
  const shown = found.slice(0, pageLength);
  const last = shown.at(-1);
  const next = new URLSearchParams(params);
  if (last) next.set("sau", `${last.name}|${last.slug}`);
  return data(
    {
      desk: provinceDesk(staff),
      text,
      status,
      commune: wanted ?? "",
      communes: communes.filter(({ code }) => own?.includes(code) ?? true),
      sellers: shown,
      next: found.length > pageLength ? `?${next}` : null,
    },
    { headers: privatePage },
  );
}

export default function Sellers() {
  const { sellers, text, status, commune, communes, next } = useLoaderData<typeof loader>();
  return (
    <desk-queue class="edge grid gap-4 py-5">
      <h1>Gian hàng</h1>
      <form method="get" className="queue-filters">
        <label>
          <span className="visually-hidden">Tên gian hàng, tên pháp lý hoặc mã số thuế</span>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={text}
            placeholder="Tên gian hàng, tên pháp lý, mã số thuế"
          />
        </label>
        <label>
          <span className="visually-hidden">Trạng thái</span>
          <select className="input" name="trang-thai" defaultValue={status ?? ""}>
            <option value="">Mọi trạng thái</option>
            {statuses.map((name) => (
              <option key={name} value={name}>
                {sellerStatusWords[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">Xã, phường</span>
          <select className="input" name="xa" defaultValue={commune}>
            <option value="">Mọi xã, phường</option>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet">Lọc</Button>
      </form>
      {sellers.length === 0 ? (
        <EmptyState drawing="no-results" level={2} title="Không có gian hàng nào khớp" />
      ) : (
        <ol className="queue card">
          {sellers.map((seller) => (
            <li key={seller.slug} data-row="">
              <a href={`/tinh/gian-hang/${seller.slug}`}>
                <span className="title">{seller.name}</span>
                <span className="text-sm text-muted">
                  {seller.legalName} · {seller.communeName}
                </span>
              </a>
              <span className="facts-row">
                {seller.openItems > 0 && <span className="mark">{seller.openItems} việc chờ</span>}
                <span
                  className={seller.status === "suspended" ? "mark mark-chili" : "mark mark-quiet"}
                >
                  {sellerStatusWords[seller.status]}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {next && (
        <a
          className="button button-quiet justify-self-end"
          rel="next"
          href={`/tinh/gian-hang${next}`}
        >
          Trang sau
        </a>
      )}
    </desk-queue>
  );
}
