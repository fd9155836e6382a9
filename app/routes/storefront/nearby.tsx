import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productsNear } from "#app/domain/catalog/card-queries.server";
import { getCommune, listCommunes } from "#app/domain/places/place-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, type PageTag, pageHeaders } from "#app/http/page-tags";
import { localeOf, nearbyPath } from "#app/paths";
import { services } from "#app/services.server";
import { CommuneForm } from "#app/ui/commune-form";
import { useWords, wordsFor } from "#app/ui/locale";
import { NearbyShelves } from "#app/ui/nearby-shelves";
import { Notice } from "#app/ui/notice";
import { originOf, pageMeta } from "#app/ui/page-meta";

/** The province's own code: its communes are offered in the list. */
const tayNinh = "80";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale).nearby;
  return pageMeta({
    title: page?.commune ? words.titleOf(page.commune.fullName) : words.title,
    description: words.lead,
    locale,
    origin: originOf(matches),
    canonical: nearbyPath(locale, page?.commune?.code),
    isHidden: Boolean(page?.isUnknown),
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const code = new URL(request.url).searchParams.get("xa");
  const { db, now } = services();
  const [communes, commune] = await Promise.all([
    listCommunes(db, tayNinh),
    code && /^\d{5}$/.test(code) ? getCommune(db, code) : null,
  ]);
  const near = commune
    ? await productsNear(db, { communeCode: commune.code, limit: 12, now: now() })
    : null;
  const products = near ? [...near.inside, ...near.delivering] : [];
  return data(
    {
      communes: communes.map(({ code, fullName }) => ({ code, fullName })),
      commune: commune && { code: commune.code, fullName: commune.fullName },
      isUnknown: Boolean(code) && !commune,
      near,
    },
    { headers: keepPage(["lists", ...products.map(({ id }): PageTag => `product:${id}`)]) },
  );
}

export default function Nearby() {
  const { communes, commune, isUnknown, near } = useLoaderData<typeof loader>();
  const words = useWords().nearby;
  const isListed = communes.some(({ code }) => code === commune?.code);
  return (
    <div className="edge pt-6">
      <h1>{commune ? words.titleOf(commune.fullName) : words.title}</h1>
      <p className="mt-1 mb-4 text-muted">{words.lead}</p>
      {isUnknown && (
        <div className="mb-4">
          <Notice tone="care" role="status">
            {words.unknown}
          </Notice>
        </div>
      )}
      <CommuneForm
        communes={commune && !isListed ? [commune, ...communes] : communes}
        chosen={commune}
      />
      {commune && near && (
        <section className="mt-8" aria-label={words.titleOf(commune.fullName)}>
          <h2 className="visually-hidden">{words.titleOf(commune.fullName)}</h2>
          <NearbyShelves place={commune.fullName} {...near} />
        </section>
      )}
    </div>
  );
}
