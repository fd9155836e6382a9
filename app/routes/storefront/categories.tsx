import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCategories } from "#app/domain/catalog/category-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { categoriesPath, localeOf } from "#app/paths";
import { services } from "#app/services.server";
import { CategoryTiles } from "#app/ui/category-tiles";
import { useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  return pageMeta({
    title: words.categories.title,
    description: words.shop.description,
    locale,
    origin: originOf(matches),
    canonical: categoriesPath(locale),
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const categories = await listCategories(services().db);
  return data({ categories }, { headers: keepPage(["lists"]) });
}

export default function Categories() {
  const { categories } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <div className="edge pt-6">
      <h1>{words.categories.title}</h1>
      <p className="mt-1 mb-5 text-muted">{words.categories.lead}</p>
      <CategoryTiles
        categories={categories.filter(({ parentId }) => parentId === null)}
        branches={categories.filter(({ parentId }) => parentId !== null)}
      />
    </div>
  );
}
