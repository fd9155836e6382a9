import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productsBeside } from "#app/domain/catalog/card-queries.server";
import { listCategoryNames } from "#app/domain/catalog/category-queries.server";
import { getProductPage } from "#app/domain/catalog/product-queries.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { productCertificates } from "#app/domain/provenance/certificate-queries.server";
import { productQuestions } from "#app/domain/reviews/question-queries.server";
import { productReviews } from "#app/domain/reviews/review-queries.server";
import { closedSellers } from "#app/domain/sellers/closure-queries.server";
import { getSellerProfile } from "#app/domain/sellers/seller-queries.server";
import { saigonClock, saigonDay } from "#app/domain/time/saigon-time";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, type PageTag, pageHeaders } from "#app/http/page-tags";
import { localeOf, productPath } from "#app/paths";
import { services } from "#app/services.server";
import { formatMoney } from "#app/ui/format";
import { inLanguage, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta, shorten } from "#app/ui/page-meta";
import { shownPrice } from "#app/ui/product/buy-form";
import { GoneProduct } from "#app/ui/product/gone-product";
import { ProductView, type ProductViewProps } from "#app/ui/product/product-view";
import { NotFoundPage } from "./not-found";

/** Where nothing can be bought the bar of places keeps its room. */
export const handle = {
  hasBuyBar: (page: unknown) =>
    (page as Partial<ProductViewProps> | undefined)?.product?.variants.some(
      ({ available, minQuantity }) => available >= minQuantity,
    ) &&
    (page as { state?: string }).state === "on-sale" &&
    !(page as Partial<ProductViewProps>).closed,
};
export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, location, matches }) => {
  const locale = localeOf(location.pathname);
  const words = wordsFor(locale);
  const origin = originOf(matches);
  const hidden = (title: string) =>
    pageMeta({
      title,
      description: title,
      locale,
      origin,
      canonical: location.pathname,
      isHidden: true,
    });
  if (page?.state === "gone") return hidden(words.product.goneTitle);
  if (page?.state !== "on-sale") return hidden(words.errors.notFoundTitle);
  const { product, seller } = page;
  const name = inLanguage(locale, product.name, product.nameEn).text;
  const first = product.variants[0];
  const price = first ? formatMoney(shownPrice(first), locale) : "";
  const picture = product.pictures[0];
  return [
    ...pageMeta({
      title: `${name}, ${seller.name}`,
      description: shorten(
        `${price}. ${inLanguage(locale, product.description, product.descriptionEn).text}`,
      ),
      locale,
      origin,
      canonical: productPath(locale, product.slug),
      type: "product",
      picture: picture && {
        id: picture.id,
        alt: locale === "vi" ? picture.altVi : picture.altEn,
      },
    }),
    ...(first
      ? [
          { property: "product:price:amount", content: String(shownPrice(first)) },
          { property: "product:price:currency", content: "VND" },
        ]
      : []),
  ];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { db, env, now } = services();
  const moment = now();
  const product = await getProductPage(db, params.slug ?? "");
  if (!product) {
    const categories = await listCategoryNames(db);
    return data(
      { state: "missing" as const, categories },
      { status: 404, headers: keepPage(["lists"]) },
    );
  }
  const beside = productsBeside(
    db,
    { ...product, categoryId: product.category.id },
    { limit: 6, now: moment },
  );
  if (!product.isOnSale) {
    const { ofSeller, ofKind } = await beside;
    return data(
      {
        state: "gone" as const,
        product,
        products: [...ofKind, ...ofSeller].slice(0, 8),
      },
      { status: 410, headers: keepPage(["lists", `product:${product.id}`]) },
    );
  }
  const [seller, closed, certificates, reviews, questions, { ofSeller, ofKind }, rules] =
    await Promise.all([
      getSellerProfile(db, { id: product.sellerId }),
      closedSellers(db, { sellerIds: [product.sellerId], now: moment }),
      productCertificates(db, { productId: product.id, today: saigonDay(moment) }),
      productReviews(db, { productId: product.id, limit: 10 }),
      productQuestions(db, { productId: product.id, limit: 20 }),
      beside,
      rulesInForce(db, moment),
    ]);
  if (!seller) throw new Error(`a product on sale has no seller: ${product.id}`);
  const tags: PageTag[] = [
    `product:${product.id}`,
    `seller:${seller.id}`,
    ...[...ofSeller, ...ofKind].map(({ id }): PageTag => `product:${id}`),
  ];
  return data(
    {
      state: "on-sale" as const,
      origin: env.APP_ORIGIN,
      month: saigonClock(moment).month,
      complaintHours:
        product.maxTransitHours === null
          ? ruleValue(rules, "complaint-window-days") * 24
          : ruleValue(rules, "complaint-window-hours-perishable"),
      product,
      seller,
      closed: closed.get(seller.id) ?? null,
      certificates,
      reviews,
      questions,
      ofSeller,
      ofKind,
    },
    { headers: keepPage(tags) },
  );
}

export default function Product() {
  const page = useLoaderData<typeof loader>();
  if (page.state === "missing") return <NotFoundPage categories={page.categories} />;
  if (page.state === "gone") return <GoneProduct {...page} />;
  return <ProductView {...page} />;
}
