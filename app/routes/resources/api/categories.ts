import type { LoaderFunctionArgs } from "@remix-run/node";
import { listCategories } from "#app/domain/catalog/category-queries.server";
import { allowAnyone } from "#app/http/authorize.server";
import { categoryPath } from "#app/paths";
import { services } from "#app/services.server";
import { absolute, answer, readParameters } from "./answer.server";
import { categoryList } from "./schema.server";

export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  readParameters(request, {});
  const { db, env } = services();
  const branches = await listCategories(db);
  return answer(categoryList, {
    items: branches.map((branch) => ({
      id: branch.id,
      name: branch.name,
      name_en: branch.nameEn,
      parent: branch.parentId,
      products: branch.count,
      url: absolute(env.APP_ORIGIN, categoryPath("vi", branch.id)),
    })),
  });
}
