import type { LoaderFunctionArgs } from "@remix-run/node";
import { getProductPage, type ProductVariant } from "#app/domain/catalog/product-queries.server";
import { unitPrice } from "#app/domain/money/line-price";
import { productCertificates } from "#app/domain/provenance/certificate-queries.server";
import { getSellerProfile } from "#app/domain/sellers/seller-queries.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { allowAnyone } from "#app/http/authorize.server";
import { problem } from "#app/http/problem";
import { picturePath, productPath, sellerPath } from "#app/paths";
import { services } from "#app/services.server";
import { absolute, answer, readParameters } from "./answer.server";
import { productDetail } from "./schema.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  allowAnyone(request);
  readParameters(request, {});
  const { db, env, now } = services();
  const product = await getProductPage(db, params.slug ?? "");
  if (!product) {
    throw problem(404, "No such product", {
      detail: "No product on the shelves has this slug; /api/v1/products lists them.",
    });
  }
  const [seller, certificates] = await Promise.all([
    getSellerProfile(db, { id: product.sellerId }),
    productCertificates(db, { productId: product.id, today: saigonDay(now()) }),
  ]);
  if (!product.isOnSale || !seller) {
    throw problem(410, "Gone", {
      detail: "This product has left the shelves for good; drop it from your lists.",
    });
  }
  return answer(productDetail, {
    id: product.id,
    slug: product.slug,
    name: product.name,
    description: product.description,
    kind: { id: product.kindId, name: product.kindName },
    categories: [product.parentCategory, product.category]
      .filter((category) => category !== null)
      .map(({ id, name }) => ({ id, name })),
    seller: {
      id: seller.id,
      slug: seller.slug,
      name: seller.name,
      kind: seller.kind,
      legal_name: seller.legalName,
      address: `${seller.addressLine}, ${seller.communeName}, ${seller.provinceName}`,
      commune: { code: seller.communeCode, name: seller.communeName },
      tax_code: seller.taxCode,
      url: absolute(env.APP_ORIGIN, sellerPath("vi", seller.slug)),
    },
    variants: product.variants.map(variantAnswer),
    season_months: product.seasonMonths,
    certificates: certificates.map((certificate) => ({
      kind: certificate.kind,
      number: certificate.number,
      issuer: certificate.issuer,
      issued_on: certificate.issuedOn,
      expires_on: certificate.expiresOn,
    })),
    rating: { average: product.rating, count: product.ratingCount },
    pictures: product.pictures.map((picture) => ({
      url: absolute(env.APP_ORIGIN, picturePath(picture.id, 1200, "jpg")),
      width: picture.width,
      height: picture.height,
      alt: picture.altVi,
    })),
    url: absolute(env.APP_ORIGIN, productPath("vi", product.slug)),
  });
}

function variantAnswer(variant: ProductVariant) {
  const each = unitPrice(variant);
  return {
    id: variant.id,
    name: variant.name,
    sell_by: variant.sellBy,
    price: { amount: Number(variant.price), currency: "VND" as const, per: variant.unitLabel },
    unit_price: each && {
      amount: Number(each.amount),
      currency: "VND" as const,
      per: each.per,
    },
    net_grams: variant.netGrams,
    min_quantity: variant.minQuantity,
    step_quantity: variant.stepQuantity,
    available: variant.available,
  };
}
