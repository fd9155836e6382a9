import type { SellerRole, StaffRole } from "#app/domain/accounts/roles";

/**
 * What each route is for, by file: who gets through, and with whose things. `access.test.ts` asks every
 * route as everybody and compares. A route that is not here fails it.
 */
export type Access =
  /** The same for everybody; nobody's words but what everybody may read. */
  | { kind: "public" }
  /** Everybody, each with their own things (session, cart). */
  | { kind: "own" }
  /** Whoever holds an order's link. */
  | { kind: "order-link" }
  /** Whoever is signed in, with their own things. */
  | { kind: "account" }
  /** A paper of a dossier, or the scan of a certificate. */
  | { kind: "paper" | "certificate-paper" }
  /** The shop's people in these roles; a helper counts as a manager unless it is for members alone. */
  | {
      kind: "shop";
      roles?: readonly SellerRole[];
      acts?: readonly SellerRole[];
      membersOnly?: boolean;
    }
  /** Officers; `acts` may post where the others only read. */
  | {
      kind: "desk";
      roles?: readonly StaffRole[];
      acts?: readonly StaffRole[];
      /** What the address names, so that a commune officer sees their own alone. */
      of?: "item" | "seller";
    };

const open: Access = { kind: "public" };
const own: Access = { kind: "own" };
const link: Access = { kind: "order-link" };
const managers: Access = { kind: "shop", roles: ["owner", "manager"] };
const deciders = ["moderation", "certificate", "trade"] as const;
const bookkeepers: Access = { kind: "shop", roles: ["owner", "manager", "accountant"] };
const leaders: Access = { kind: "shop", roles: ["owner", "manager"], membersOnly: true };
const ownersAlone: Access = { ...leaders, acts: ["owner"] } as Access;
const administrators: Access = { kind: "desk", roles: ["administrator"] };
const decision: Access = { kind: "desk", acts: deciders, of: "item" };

export const accessRules: Readonly<Record<string, Access>> = {
  "routes/storefront/home.tsx": open,
  "routes/storefront/categories.tsx": open,
  "routes/storefront/category.tsx": open,
  "routes/storefront/search.tsx": open,
  "routes/storefront/product.tsx": open,
  "routes/storefront/sellers.tsx": open,
  "routes/storefront/seller.tsx": open,
  "routes/storefront/nearby.tsx": open,
  "routes/storefront/policy.tsx": open,
  "routes/storefront/offline.tsx": open,
  "routes/storefront/not-found.tsx": open,
  "routes/storefront/question.tsx": open,
  "routes/storefront/report.tsx": open,
  "routes/storefront/report-case.tsx": open,
  "routes/resources/picture.ts": own,
  "routes/resources/suggestions.ts": open,
  "routes/resources/place-search.ts": open,
  "routes/resources/nearby-fragment.ts": open,
  "routes/resources/sitemap-index.ts": open,
  "routes/resources/sitemap-part.ts": open,
  "routes/resources/robots.ts": open,
  "routes/resources/web-manifest.ts": open,
  "routes/resources/api/openapi.ts": open,
  "routes/resources/api/products.ts": open,
  "routes/resources/api/product.ts": open,
  "routes/resources/api/categories.ts": open,
  "routes/resources/api/places.ts": open,
  "routes/resources/api/not-found.ts": open,
  "routes/resources/vnpay-ipn.ts": open,
  "routes/resources/vnpay-return.ts": open,
  "routes/storefront/cart.tsx": own,
  "routes/storefront/cart-lines.tsx": own,
  "routes/storefront/cart-deliveries.tsx": own,
  "routes/storefront/cart-permalink.tsx": own,
  "routes/storefront/checkout.tsx": own,
  "routes/storefront/order-lookup.tsx": own,
  "routes/storefront/order.tsx": link,
  "routes/storefront/order-payments.tsx": link,
  "routes/storefront/order-cancellation.tsx": link,
  "routes/storefront/order-review.tsx": link,
  "routes/account/account.tsx": own,
  "routes/account/account-orders.ts": { kind: "account" },
  "routes/account/sign-in.tsx": own,
  "routes/account/sign-in-callback.ts": own,
  "routes/account/sign-out.tsx": own,
  "routes/account/back-channel-logout.ts": own,

  "routes/resources/paper.ts": { kind: "paper" },
  "routes/resources/certificate-paper.ts": { kind: "certificate-paper" },
  "routes/seller/invitation.tsx": { kind: "account" },
  "routes/seller/members.tsx": { kind: "shop", acts: ["owner", "manager"], membersOnly: true },
  "routes/seller/member-role.ts": { kind: "shop", acts: ["owner"], membersOnly: true },
  "routes/seller/member-end.ts": { kind: "shop", membersOnly: true },
  "routes/seller/invitation-revocation.ts": {
    kind: "shop",
    acts: ["owner", "manager"],
    membersOnly: true,
  },
  "routes/seller/numbers.tsx": bookkeepers,
  "routes/seller/numbers-table.ts": bookkeepers,
  "routes/seller/assistance.tsx": ownersAlone,
  "routes/seller/consent-end.ts": { kind: "shop", roles: ["owner"], membersOnly: true },
  "routes/seller/helping.tsx": leaders,
  "routes/seller/farmers.tsx": leaders,
  "routes/seller/farmer-rights.ts": leaders,
  "routes/seller/farmer-end.ts": leaders,
  "routes/seller/farmer-invitation.tsx": { kind: "account" },
  "routes/seller/today.tsx": { kind: "shop" },
  "routes/seller/orders.tsx": { kind: "shop" },
  "routes/seller/order.tsx": { kind: "shop" },
  "routes/seller/order-confirmation.ts": { kind: "shop", roles: ["owner", "manager", "packer"] },
  "routes/seller/price-grid.tsx": managers,
  "routes/seller/price-grid-undo.ts": managers,
  "routes/seller/products.tsx": managers,
  "routes/seller/product-start.tsx": managers,
  "routes/seller/product-edit.tsx": managers,
  "routes/seller/product-autosave.ts": managers,
  "routes/seller/product-picture.ts": managers,
  "routes/seller/product-preview.tsx": managers,
  "routes/seller/product-send.tsx": managers,
  "routes/seller/product-withdrawal.ts": managers,
  "routes/seller/product-copy.ts": managers,
  "routes/seller/product-discard.ts": managers,
  "routes/seller/product-shelf-exit.ts": managers,
  "routes/seller/product-shelf-return.ts": managers,
  "routes/seller/notices.tsx": { kind: "shop" },
  "routes/seller/notices-reading.ts": { kind: "shop", membersOnly: true },
  "routes/seller/certificates.tsx": { kind: "shop", acts: ["owner", "manager"] },
  "routes/seller/product-export.ts": { kind: "shop", roles: ["owner", "manager", "accountant"] },
  "routes/seller/product-template.ts": { kind: "shop" },
  "routes/seller/import-start.tsx": managers,
  "routes/seller/import.tsx": managers,
  "routes/seller/import-columns.tsx": managers,
  "routes/seller/import-run.ts": managers,
  "routes/seller/import-undo.ts": managers,
  "routes/seller/import-problems.ts": managers,
  "routes/seller/sellers-start.tsx": { kind: "account" },
  "routes/seller/registration.tsx": { kind: "account" },
  "routes/seller/dossier.tsx": managers,
  "routes/seller/dossier-sending.tsx": managers,
  "routes/seller/dossier-withdrawal.ts": managers,
  "routes/seller/dossier-beginning.ts": managers,
  "routes/seller/paper-removal.ts": managers,
  "routes/seller/reviews.tsx": managers,
  "routes/seller/review.tsx": managers,
  "routes/seller/questions.tsx": managers,
  "routes/seller/question.tsx": managers,
  "routes/seller/shop.tsx": managers,
  "routes/seller/shop-story.tsx": managers,
  "routes/seller/shop-terms.tsx": managers,
  "routes/seller/shop-delivery.tsx": managers,
  "routes/seller/shop-closures.tsx": managers,
  "routes/seller/shop-closure-removal.ts": managers,
  "routes/seller/share.tsx": { kind: "shop" },
  "routes/seller/share-poster.ts": { kind: "shop" },
  "routes/seller/decisions.tsx": { kind: "shop" },
  "routes/seller/appeal.tsx": { kind: "shop", acts: ["owner", "manager"] },

  "routes/province/settings.tsx": administrators,
  "routes/province/settings-reasons.tsx": administrators,
  "routes/province/settings-terms.tsx": administrators,
  "routes/province/settings-categories.tsx": administrators,
  "routes/province/settings-kinds.tsx": administrators,
  "routes/province/settings-calendar.tsx": administrators,
  "routes/province/settings-rules.tsx": administrators,
  "routes/province/settings-policies.tsx": administrators,
  "routes/province/settings-home.tsx": administrators,
  "routes/province/settings-requirements.tsx": administrators,
  "routes/province/staff.tsx": administrators,
  "routes/province/staff-role-grant.tsx": administrators,
  "routes/province/staff-role-end.tsx": administrators,
  "routes/province/administrator-proposal.tsx": administrators,
  "routes/province/administrator-approval.tsx": administrators,
  "routes/province/administrator-rejection.tsx": administrators,
  "routes/province/home-pick-removal.ts": administrators,
  "routes/province/calendar-day-removal.ts": administrators,
  "routes/province/account-lock.tsx": administrators,
  "routes/province/account-unlock.tsx": administrators,
  "routes/province/helping.tsx": { kind: "desk", roles: ["commune"] },
  "routes/province/audit.tsx": { kind: "desk", roles: ["auditor", "administrator"] },
  "routes/province/audit-export.ts": { kind: "desk", roles: ["auditor", "administrator"] },
  "routes/province/certificates.tsx": {
    kind: "desk",
    roles: ["certificate", "moderation", "trade", "auditor", "administrator"],
  },
  "routes/province/official-list.tsx": { kind: "desk", roles: ["certificate"] },
  "routes/province/official-confirmation.ts": { kind: "desk", roles: ["certificate"] },
  "routes/province/official-template.ts": { kind: "desk", roles: ["certificate"] },
  "routes/province/queue.tsx": { kind: "desk" },
  "routes/province/approvals.ts": { kind: "desk", acts: ["moderation", "certificate"] },
  "routes/province/item.tsx": { kind: "desk", of: "item" },
  "routes/province/item-approval.tsx": decision,
  "routes/province/item-rejection.tsx": decision,
  "routes/province/item-return.tsx": decision,
  "routes/province/item-taking.ts": decision,
  "routes/province/item-giving-back.ts": decision,
  "routes/province/item-handover.ts": decision,
  "routes/province/interests.tsx": { kind: "desk" },
  "routes/province/interest-end.ts": { kind: "desk" },
  "routes/province/sellers.tsx": { kind: "desk" },
  "routes/province/seller.tsx": { kind: "desk", of: "seller" },
  "routes/province/sanction-proposal.tsx": { kind: "desk", acts: ["trade"], of: "seller" },
  "routes/province/sanction-end.ts": { kind: "desk", acts: ["trade"], of: "seller" },
  "routes/province/certificate-revocation.ts": {
    kind: "desk",
    acts: ["certificate"],
    of: "seller",
  },
};
