import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type CategoryName, listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { categoryPath, homePath, localeOf } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ location, matches }) => {
  const locale = localeOf(location.pathname);
  const { errors } = wordsFor(locale);
  return pageMeta({
    title: errors.notFoundTitle,
    description: errors.notFoundText,
    locale,
    origin: originOf(matches),
    canonical: location.pathname,
    isHidden: true,
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const categories = await listCategoryNames(services().db);
  return data({ categories }, { status: 404, headers: keepPage(["lists"]) });
}

export default function NotFound() {
  const { categories } = useLoaderData<typeof loader>();
  return <NotFoundPage categories={categories} />;
}

/** A helpful 404: the search box stands above, the ways in below. */
export function NotFoundPage({
  categories,
}: {
  categories: readonly Pick<CategoryName, "id" | "parentId" | "name" | "nameEn">[];
}) {
  const locale = useLocale();
  const words = useWords();
  return (
    <div className="edge">
      <EmptyState
        drawing="not-found"
        title={words.errors.notFoundTitle}
        action={<ButtonLink href={homePath(locale)}>{words.errors.home}</ButtonLink>}
      >
        <p>{words.errors.notFoundText}</p>
        <ul className="mt-4 flex flex-wrap justify-center gap-2">
          {categories
            .filter(({ parentId }) => parentId === null)
            .map((category) => (
              <li key={category.id}>
                <a className="chip" href={categoryPath(locale, category.id)}>
                  {locale === "vi" ? category.name : category.nameEn}
                </a>
              </li>
            ))}
        </ul>
      </EmptyState>
    </div>
  );
}
