import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { currentPolicies } from "#app/domain/policies/policy-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { homePath, localeOf, policyPath } from "#app/paths";
import { services } from "#app/services.server";
import { Breadcrumbs } from "#app/ui/breadcrumbs";
import { formatDate } from "#app/ui/format";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";
import { PolicyText } from "#app/ui/policy-text";
import { RankingTable, type RankingWeights } from "#app/ui/ranking-table";
import { rankingWeights, standingWeights } from "#search/ranking";
import { NotFoundPage } from "./not-found";

/** The policy whose tables come from the running software. */
const rankingSlug = "tieu-chi-xep-hang";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const policy = page?.policy;
  const title = policy?.title ?? wordsFor(locale).errors.notFoundTitle;
  return pageMeta({
    title,
    description: policy?.summary ?? title,
    locale,
    origin: originOf(matches),
    canonical: policy ? policyPath(locale, policy.slug) : location.pathname,
    isHidden: !policy,
    type: "article",
  });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const policies = await currentPolicies(db, { locale, now: now() });
  const policy = policies.find(({ slug }) => slug === params.slug) ?? null;
  if (!policy) {
    const categories = await listCategoryNames(db);
    return data({ policy: null, categories }, { status: 404, headers: keepPage(["policies"]) });
  }
  const { place, version, ...points } = rankingWeights;
  const ranking: RankingWeights | null =
    policy.slug === rankingSlug
      ? { version, rows: { ...place, ...points }, standing: standingWeights }
      : null;
  const others = policies.map(({ slug, title }) => ({ slug, title }));
  return data({ policy, others, ranking }, { headers: keepPage(["policies"]) });
}

export default function Policy() {
  const page = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  if (!page.policy) return <NotFoundPage categories={page.categories} />;
  const { policy, others, ranking } = page;
  return (
    <div className="edge pt-2">
      <Breadcrumbs crumbs={[{ name: words.frame.home, href: homePath(locale) }]} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12">
        <article className="prose">
          <h1>{policy.title}</h1>
          <p className="text-lg text-muted">{policy.summary}</p>
          <p className="text-sm text-muted">
            {words.policy.effective(formatDate(policy.effectiveFrom, locale))} ·{" "}
            {words.policy.version(policy.version)}
          </p>
          <PolicyText body={policy.body} />
          {ranking && <RankingTable weights={ranking} />}
        </article>
        <nav aria-labelledby="others" className="mt-10 lg:mt-3">
          <h2 id="others" className="mb-2 text-lg">
            {words.policy.others}
          </h2>
          <ul>
            {others.map(({ slug, title }) => (
              <li key={slug}>
                <a
                  className="flex min-h-11 items-center border-s-4 border-line ps-3 hover:text-leaf hover:underline aria-[current]:border-leaf aria-[current]:font-semibold"
                  href={policyPath(locale, slug)}
                  aria-current={slug === policy.slug ? "page" : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
