import {
  index,
  prefix,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from "@remix-run/route-config";

/** The pages that exist in both languages, each under its own id. */
function pages(locale: "vi" | "en"): RouteConfigEntry[] {
  const id = (name: string) => ({ id: `${locale}/${name}` });
  return [
    index("routes/storefront/home.tsx", id("home")),
    route("danh-muc", "routes/storefront/categories.tsx", id("categories")),
    route("danh-muc/:category", "routes/storefront/category.tsx", id("category")),
    route("tim-kiem", "routes/storefront/search.tsx", id("search")),
    route("san-pham/:slug", "routes/storefront/product.tsx", id("product")),
    route("gian-hang", "routes/storefront/sellers.tsx", id("sellers")),
    route("gian-hang/:slug", "routes/storefront/seller.tsx", id("seller")),
    route("gan-ban", "routes/storefront/nearby.tsx", id("nearby")),
    route("chinh-sach/:slug", "routes/storefront/policy.tsx", id("policy")),
    route("ngoai-tuyen", "routes/storefront/offline.tsx", id("offline")),
    route("gio-hang", "routes/storefront/cart.tsx", id("cart")),
    route("gio-hang/dong", "routes/storefront/cart-lines.tsx", id("cart-lines")),
    route("gio-hang/giao-hang", "routes/storefront/cart-deliveries.tsx", id("cart-deliveries")),
    route("gio-hang/nap/:lines", "routes/storefront/cart-permalink.tsx", id("cart-permalink")),
    route("thanh-toan", "routes/storefront/checkout.tsx", id("checkout")),
    route("don-hang", "routes/storefront/order-lookup.tsx", id("order-lookup")),
    route("don-hang/:number", "routes/storefront/order.tsx", id("order")),
    route(
      "don-hang/:number/thanh-toan",
      "routes/storefront/order-payments.tsx",
      id("order-payments"),
    ),
    route(
      "don-hang/:number/huy",
      "routes/storefront/order-cancellation.tsx",
      id("order-cancellation"),
    ),
    route("tai-khoan", "routes/account/account.tsx", id("account")),
    route("tai-khoan/don-hang", "routes/account/account-orders.ts", id("account-orders")),
    route("dang-nhap", "routes/account/sign-in.tsx", id("sign-in")),
    route("dang-xuat", "routes/account/sign-out.tsx", id("sign-out")),
    route("*", "routes/storefront/not-found.tsx", id("not-found")),
  ];
}

/** The province's desk, in Vietnamese only. */
const provinceDesk: RouteConfigEntry[] = [
  route("tinh", "routes/province/queue.tsx"),
  route("tinh/duyet-nhieu", "routes/province/approvals.ts"),
  route("tinh/viec/:item", "routes/province/item.tsx"),
  route("tinh/viec/:item/duyet", "routes/province/item-approval.tsx"),
  route("tinh/viec/:item/tu-choi", "routes/province/item-rejection.tsx"),
  route("tinh/viec/:item/bo-sung", "routes/province/item-return.tsx"),
  route("tinh/viec/:item/nhan", "routes/province/item-taking.ts"),
  route("tinh/viec/:item/tra", "routes/province/item-giving-back.ts"),
  route("tinh/viec/:item/giao", "routes/province/item-handover.ts"),
  route("tinh/loi-ich", "routes/province/interests.tsx"),
  route("tinh/loi-ich/:interest/het", "routes/province/interest-end.ts"),
];

export default [
  route("thanh-toan/vnpay/ipn", "routes/resources/vnpay-ipn.ts"),
  route("thanh-toan/vnpay/ket-qua", "routes/resources/vnpay-return.ts"),
  route("dang-nhap/tro-lai", "routes/account/sign-in-callback.ts"),
  route("dang-xuat/tu-he-thong", "routes/account/back-channel-logout.ts"),
  route("anh/:media/:rendition", "routes/resources/picture.ts"),
  route("goi-y", "routes/resources/suggestions.ts"),
  route("dia-danh", "routes/resources/place-search.ts"),
  route("manh/gan-ban", "routes/resources/nearby-fragment.ts"),
  route("sitemap.xml", "routes/resources/sitemap-index.ts"),
  route("sitemap/:part", "routes/resources/sitemap-part.ts"),
  route("robots.txt", "routes/resources/robots.ts"),
  route("manifest.webmanifest", "routes/resources/web-manifest.ts"),
  route("api/v1/openapi.json", "routes/resources/api/openapi.ts"),
  route("api/v1/products", "routes/resources/api/products.ts"),
  route("api/v1/products/:slug", "routes/resources/api/product.ts"),
  route("api/v1/categories", "routes/resources/api/categories.ts"),
  route("api/v1/places", "routes/resources/api/places.ts"),
  route("api/*", "routes/resources/api/not-found.ts"),
  route("nguoi-ban/:seller/gian-hang", "routes/seller/shop.tsx"),
  route("nguoi-ban/:seller/gian-hang/gioi-thieu", "routes/seller/shop-story.tsx"),
  route("nguoi-ban/:seller/gian-hang/don-hang", "routes/seller/shop-terms.tsx"),
  route("nguoi-ban/:seller/gian-hang/giao-hang/:kind", "routes/seller/shop-delivery.tsx"),
  route("nguoi-ban/:seller/gian-hang/ngay-nghi", "routes/seller/shop-closures.tsx"),
  route(
    "nguoi-ban/:seller/gian-hang/ngay-nghi/:closure/bo",
    "routes/seller/shop-closure-removal.ts",
  ),
  route("nguoi-ban/:seller/chia-se", "routes/seller/share.tsx"),
  route("nguoi-ban/:seller/chia-se/:poster", "routes/seller/share-poster.ts"),
  ...provinceDesk,
  ...pages("vi"),
  ...prefix("en", pages("en")),
] satisfies RouteConfig;
