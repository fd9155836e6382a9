import type { ProductPage, ProductVariant } from "#app/domain/catalog/product-queries.server";
import type { SellerProfile } from "#app/domain/sellers/seller-queries.server";
import { type Locale, picturePath, policyPath, productPath, sellerPath } from "#app/paths";
import { shorten } from "../page-meta";
import { shownPrice } from "./buy-form";

interface LdPage {
  product: ProductPage;
  seller: SellerProfile;
  locale: Locale;
  origin: string;
  /** How long after receiving one may send goods back. */
  complaintHours: number;
}

/** The price of one offer, in whole đồng, as the page shows it. */
const offerOf = (variant: ProductVariant, page: LdPage) => {
  const { product, seller, locale, origin } = page;
  const post = seller.delivery.find(({ kind }) => kind === "post");
  return {
    "@type": "Offer",
    name: locale === "vi" ? variant.name : (variant.nameEn ?? variant.name),
    ...(variant.sku && { sku: variant.sku }),
    url: origin + productPath(locale, product.slug),
    price: String(shownPrice(variant)),
    priceCurrency: "VND",
    ...(variant.sellBy === "weight" && {
      priceSpecification: {
        "@type": "UnitPriceSpecification",
        price: String(variant.price),
        priceCurrency: "VND",
        referenceQuantity: { "@type": "QuantitativeValue", value: 1, unitCode: "KGM" },
      },
    }),
    availability: `https://schema.org/${variant.available >= variant.minQuantity ? "InStock" : "OutOfStock"}`,
    itemCondition: "https://schema.org/NewCondition",
    seller: {
      "@type": "Organization",
      name: seller.name,
      legalName: seller.legalName,
      url: origin + sellerPath(locale, seller.slug),
    },
    ...(post && {
      shippingDetails: {
        "@type": "OfferShippingDetails",
        shippingDestination: { "@type": "DefinedRegion", addressCountry: "VN" },
        deliveryTime: {
          "@type": "ShippingDeliveryTime",
          handlingTime: { "@type": "QuantitativeValue", minValue: 0, maxValue: 1, unitCode: "DAY" },
          transitTime: {
            "@type": "QuantitativeValue",
            minValue: 1,
            maxValue: Math.max(1, Math.ceil(post.transitHours / 24)),
            unitCode: "DAY",
          },
        },
      },
    }),
    hasMerchantReturnPolicy: {
      "@type": "MerchantReturnPolicy",
      applicableCountry: "VN",
      returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
      merchantReturnDays: Math.max(1, Math.floor(page.complaintHours / 24)),
      returnMethod: "https://schema.org/ReturnByMail",
      returnFees: "https://schema.org/FreeReturn",
      merchantReturnLink: origin + policyPath(locale, "doi-tra-hoan-tien"),
    },
  };
};

/** A product's facts for search machines; the rating only where there is one. */
export function productLd(page: LdPage) {
  const { product, seller, locale, origin } = page;
  const offers = product.variants.map((variant) => offerOf(variant, page));
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: locale === "vi" ? product.name : (product.nameEn ?? product.name),
    description: shorten(
      (locale === "vi" ? product.description : product.descriptionEn) ?? product.description,
      500,
    ),
    url: origin + productPath(locale, product.slug),
    image: product.pictures.map(({ id }) => origin + picturePath(id, 1200, "jpg")),
    category: locale === "vi" ? product.category.name : product.category.nameEn,
    brand: { "@type": "Brand", name: seller.name },
    countryOfOrigin: { "@type": "Country", name: "VN" },
    ...(product.ratingCount > 0 && {
      aggregateRating: {
        "@type": "AggregateRating",
        ratingValue: product.rating,
        reviewCount: product.ratingCount,
        bestRating: 5,
        worstRating: 1,
      },
    }),
    offers,
  };
}
