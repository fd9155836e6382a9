import type { CategoryBranch } from "#app/domain/catalog/category-queries.server";
import { categoryPath } from "#app/paths";
import { useLocale, useWords } from "./locale";
import { Picture } from "./picture";
import { pictureView } from "./product-card";

/** The top of the tree as pictures with names; with `branches` the smaller groups beneath each. */
export function CategoryTiles({
  categories,
  branches = [],
  isCompact = false,
}: {
  categories: readonly CategoryBranch[];
  branches?: readonly CategoryBranch[];
  isCompact?: boolean;
}) {
  const locale = useLocale();
  const words = useWords();
  const nameOf = (category: CategoryBranch) => (locale === "vi" ? category.name : category.nameEn);
  if (isCompact) {
    return (
      <ul className="grid grid-cols-3 gap-x-3 gap-y-4 sm:grid-cols-4 lg:grid-cols-7">
        {categories.map((category) => (
          <li key={category.id}>
            <a
              href={categoryPath(locale, category.id)}
              className="group block text-center leading-tight"
            >
              <Picture
                picture={pictureView(category.picture, locale)}
                sizes="(min-width: 64rem) 10rem, 30vw"
                widths={[160, 320]}
                decorative
                className="mx-auto mb-2 aspect-square w-full max-w-32 rounded-full"
              />
              <span className="group-hover:text-leaf group-hover:underline">
                {nameOf(category)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      {categories.map((category) => (
        <li key={category.id} className="card flex gap-4 p-3">
          <Picture
            picture={pictureView(category.picture, locale)}
            sizes="6rem"
            widths={[160, 320]}
            decorative
            className="size-24 flex-none rounded-card"
          />
          <div className="min-w-0">
            <h2 className="text-lg">
              <a
                className="inline-flex min-h-11 items-center hover:text-leaf hover:underline"
                href={categoryPath(locale, category.id)}
              >
                {nameOf(category)}
              </a>
            </h2>
            <p className="text-sm text-muted">{words.categories.count(category.count)}</p>
            <ul>
              {branches
                .filter(({ parentId }) => parentId === category.id)
                .map((branch) => (
                  <li key={branch.id}>
                    <a
                      className="inline-flex min-h-11 items-center hover:text-leaf hover:underline"
                      href={categoryPath(locale, branch.id)}
                    >
                      {nameOf(branch)}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
