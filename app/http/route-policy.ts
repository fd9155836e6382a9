import type * as authorizers from "./authorize.server";

export type Authorizer = keyof typeof authorizers;

export interface RoutePolicy {
  loader?: Authorizer;
  action?: Authorizer;
}

/**
 * Who may call each loader and action, by route file. The framework runs any of them alone when asked
 * to, so a parent's check protects nothing: each stands here by itself, and a test reads that its first
 * statement calls what this table names.
 */
export const routePolicy: Readonly<Record<string, RoutePolicy>> = {
  "root.tsx": { loader: "allowAnyone" },

  "routes/storefront/home.tsx": { loader: "allowAnyone" },
  "routes/storefront/categories.tsx": { loader: "allowAnyone" },
  "routes/storefront/category.tsx": { loader: "allowAnyone" },
  "routes/storefront/search.tsx": { loader: "allowAnyone" },
  "routes/storefront/product.tsx": { loader: "allowAnyone" },
  "routes/storefront/sellers.tsx": { loader: "allowAnyone" },
  "routes/storefront/seller.tsx": { loader: "allowAnyone" },
  "routes/storefront/nearby.tsx": { loader: "allowAnyone" },
  "routes/storefront/policy.tsx": { loader: "allowAnyone" },
  "routes/storefront/offline.tsx": { loader: "allowAnyone" },
  "routes/storefront/not-found.tsx": { loader: "allowAnyone" },

  "routes/resources/picture.ts": { loader: "allowSession" },
  "routes/resources/suggestions.ts": { loader: "allowAnyone" },
  "routes/resources/place-search.ts": { loader: "allowAnyone" },
  "routes/resources/nearby-fragment.ts": { loader: "allowAnyone" },
  "routes/resources/sitemap-index.ts": { loader: "allowAnyone" },
  "routes/resources/sitemap-part.ts": { loader: "allowAnyone" },
  "routes/resources/robots.ts": { loader: "allowAnyone" },
  "routes/resources/web-manifest.ts": { loader: "allowAnyone" },
  "routes/resources/api/openapi.ts": { loader: "allowAnyone" },
  "routes/resources/api/products.ts": { loader: "allowAnyone" },
  "routes/resources/api/product.ts": { loader: "allowAnyone" },
  "routes/resources/api/categories.ts": { loader: "allowAnyone" },
  "routes/resources/api/places.ts": { loader: "allowAnyone" },
  "routes/resources/api/not-found.ts": { loader: "allowAnyone" },

  "routes/storefront/cart.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/cart-lines.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/cart-deliveries.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/cart-permalink.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/checkout.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/order-lookup.tsx": { loader: "allowVisitor", action: "allowVisitor" },
  "routes/storefront/order.tsx": { loader: "allowOrderLink", action: "allowOrderLink" },
  "routes/storefront/order-payments.tsx": { loader: "allowOrderLink", action: "allowOrderLink" },
  "routes/storefront/order-cancellation.tsx": {
    loader: "allowOrderLink",
    action: "allowOrderLink",
  },
  "routes/storefront/order-review.tsx": { loader: "allowOrderLink", action: "allowOrderLink" },
  "routes/storefront/question.tsx": { loader: "allowAnyone", action: "allowSession" },
  "routes/storefront/report.tsx": { loader: "allowAnyone", action: "allowSession" },
  "routes/storefront/report-case.tsx": { loader: "allowAnyone" },
  "routes/seller/reviews.tsx": { loader: "requireSeller" },
  "routes/seller/review.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/questions.tsx": { loader: "requireSeller" },
  "routes/seller/question.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/account/account.tsx": { loader: "allowSession" },
  "routes/account/account-orders.ts": { loader: "requireAccount", action: "requireAccount" },
  "routes/account/sign-in.tsx": { loader: "allowSession", action: "allowSession" },
  "routes/account/sign-in-callback.ts": { loader: "allowSignOn" },
  "routes/account/sign-out.tsx": { loader: "allowSession", action: "allowSession" },
  "routes/account/back-channel-logout.ts": { loader: "allowSignOn", action: "allowSignOn" },
  "routes/seller/shop.tsx": { loader: "requireSeller" },
  "routes/seller/shop-story.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/shop-terms.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/shop-delivery.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/shop-closures.tsx": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/shop-closure-removal.ts": { loader: "requireSeller", action: "requireSeller" },
  "routes/seller/share.tsx": { loader: "requireSeller" },
  "routes/seller/share-poster.ts": { loader: "requireSeller" },
  "routes/resources/vnpay-ipn.ts": { loader: "allowGateway", action: "allowGateway" },
  "routes/resources/vnpay-return.ts": { loader: "allowGateway" },
  "routes/province/queue.tsx": { loader: "requireStaff" },
  "routes/province/approvals.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item.tsx": { loader: "requireStaff" },
  "routes/province/item-approval.tsx": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item-rejection.tsx": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item-return.tsx": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item-taking.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item-giving-back.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/item-handover.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/interests.tsx": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/interest-end.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/sellers.tsx": { loader: "requireStaff" },
  "routes/province/seller.tsx": { loader: "requireStaff" },
  "routes/province/sanction-proposal.tsx": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/sanction-end.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/province/certificate-revocation.ts": { loader: "requireStaff", action: "requireStaff" },
  "routes/seller/decisions.tsx": { loader: "requireSeller" },
  "routes/seller/appeal.tsx": { loader: "requireSeller", action: "requireSeller" },
};
