import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSellers, sellerCommunes } from "#app/domain/sellers/seller-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { localeOf, sellersPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { SelectField } from "#app/ui/field";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";
import { Pagination } from "#app/ui/pagination";
import { SellerCards } from "#app/ui/seller-card";

const pageSize = 24;

export const headers = pageHeaders;

const address = (path: string, communeCode: string | null, page: number) => {
  const query = new URLSearchParams();
  if (communeCode) query.set("xa", communeCode);
  if (page > 1) query.set("trang", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
};

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  const path = sellersPath(locale);
  const at = (number: number) => address(path, page?.communeCode ?? null, number);
  return pageMeta({
    title: words.sellers.title,
    description: words.home.producersLead,
    locale,
    origin: originOf(matches),
    canonical: at(page?.page ?? 1),
    isHidden: Boolean(page?.communeCode),
    previous: page && page.page > 1 ? at(page.page - 1) : null,
    next: page && page.page < page.pages ? at(page.page + 1) : null,
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { searchParams } = new URL(request.url);
  const wish = searchParams.get("xa") ?? "";
  const communeCode = /^\d{5}$/.test(wish) ? wish : null;
  const number = Number(searchParams.get("trang") ?? 1);
  const page = Number.isInteger(number) && number >= 1 && number <= 400 ? number : 1;
  const { db } = services();
  const [{ sellers, total }, communes] = await Promise.all([
    listSellers(db, { communeCode, limit: pageSize, offset: (page - 1) * pageSize }),
    sellerCommunes(db),
  ]);
  return data(
    {
      sellers,
      total,
      communes,
      communeCode,
      page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      all: communes.reduce((sum, { count }) => sum + count, 0),
    },
    {
      headers: keepPage(["lists", ...sellers.map(({ id }) => `seller:${id}` as const)]),
    },
  );
}

export default function Sellers() {
  const { sellers, communes, communeCode, page, pages, all } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords().sellers;
  const path = sellersPath(locale);
  return (
    <div className="edge pt-6">
      <h1>{words.title}</h1>
      <p className="mt-1 text-muted">{words.lead(all)}</p>
      <form action={path} method="get" className="mt-4 mb-6 max-w-lg">
        <auto-submit class="flex items-end gap-2">
          <SelectField
            name="xa"
            label={words.pick}
            defaultValue={communeCode ?? ""}
            className="min-w-0 flex-1"
            required={false}
          >
            <option value="">{words.all}</option>
            {communes.map((commune) => (
              <option key={commune.code} value={commune.code}>
                {commune.name} ({commune.count})
              </option>
            ))}
          </SelectField>
          <Button look="quiet">{words.show}</Button>
        </auto-submit>
      </form>
      {sellers.length > 0 ? (
        <SellerCards sellers={sellers} level={2} />
      ) : (
        <EmptyState drawing="no-results" level={2} title={words.none} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => address(path, communeCode, number)}
      />
    </div>
  );
}
