import type { ProductCardData } from "#app/domain/catalog/product-card";
import type { ProductPage } from "#app/domain/catalog/product-queries.server";
import { categoryPath } from "#app/paths";
import { ButtonLink } from "../button";
import { EmptyState } from "../empty-state";
import { inLanguage, useLocale, useWords } from "../locale";
import { ProductShelf } from "../product-card";

/** What was sold here once is gone; what is like it is not. */
export function GoneProduct({
  product,
  products,
}: {
  product: ProductPage;
  products: readonly ProductCardData[];
}) {
  const locale = useLocale();
  const words = useWords();
  const name = inLanguage(locale, product.name, product.nameEn).text;
  return (
    <div className="edge">
      <EmptyState
        drawing="not-found"
        title={words.product.goneTitle}
        action={
          <ButtonLink href={categoryPath(locale, product.category.id)}>
            {locale === "vi" ? product.category.name : product.category.nameEn}
          </ButtonLink>
        }
      >
        <p>
          {products.length > 0 ? words.product.goneText(name) : words.product.goneTextAlone(name)}
        </p>
      </EmptyState>
      {products.length > 0 && (
        <section aria-labelledby="like-it">
          <h2 id="like-it" className="mb-3">
            {words.product.moreOfKind}
          </h2>
          <ProductShelf products={products} />
        </section>
      )}
    </div>
  );
}
