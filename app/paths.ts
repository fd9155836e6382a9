/** One function per address people see. English lives under /en with the same words after it. */
export type Locale = "vi" | "en";

const prefix = (locale: Locale) => (locale === "en" ? "/en" : "");

export const homePath = (locale: Locale) => prefix(locale) || "/";
export const categoriesPath = (locale: Locale) => `${prefix(locale)}/danh-muc`;
export const categoryPath = (locale: Locale, categoryId: string) =>
  `${prefix(locale)}/danh-muc/${categoryId}`;
export const productPath = (locale: Locale, slug: string) => `${prefix(locale)}/san-pham/${slug}`;
export const sellerPath = (locale: Locale, slug: string) => `${prefix(locale)}/gian-hang/${slug}`;
export const sellersPath = (locale: Locale) => `${prefix(locale)}/gian-hang`;
export const searchPath = (locale: Locale, query?: string) =>
  `${prefix(locale)}/tim-kiem${query ? `?q=${encodeURIComponent(query)}` : ""}`;
export const policyPath = (locale: Locale, slug: string) => `${prefix(locale)}/chinh-sach/${slug}`;
export const nearbyPath = (locale: Locale, communeCode?: string) =>
  `${prefix(locale)}/gan-ban${communeCode ? `?xa=${communeCode}` : ""}`;
export const cartPath = (locale: Locale) => `${prefix(locale)}/gio-hang`;
export const cartLinesPath = (locale: Locale) => `${prefix(locale)}/gio-hang/dong`;
export const cartDeliveriesPath = (locale: Locale) => `${prefix(locale)}/gio-hang/giao-hang`;
export const checkoutPath = (locale: Locale) => `${prefix(locale)}/thanh-toan`;
export const orderPath = (locale: Locale, number: string, token: string) =>
  `${prefix(locale)}/don-hang/${number}?k=${token}`;
export const orderPaymentsPath = (locale: Locale, number: string, token: string) =>
  `${prefix(locale)}/don-hang/${number}/thanh-toan?k=${token}`;
export const orderCancellationPath = (locale: Locale, number: string, token: string) =>
  `${prefix(locale)}/don-hang/${number}/huy?k=${token}`;
export const orderReviewPath = (locale: Locale, number: string, token: string, lineId: string) =>
  `${prefix(locale)}/don-hang/${number}/danh-gia/${lineId}?k=${token}`;
export const questionPath = (locale: Locale, productSlug: string) =>
  `${prefix(locale)}/san-pham/${productSlug}/hoi`;
/** @param about "?san-pham=…", "?gian-hang=…" or "?danh-gia=…" */
export const reportPath = (
  locale: Locale,
  about?: { product: string } | { seller: string } | { review: string },
) => {
  const path = `${prefix(locale)}/bao-cao`;
  if (!about) return path;
  if ("product" in about) return `${path}?san-pham=${about.product}`;
  return "seller" in about
    ? `${path}?gian-hang=${about.seller}`
    : `${path}?danh-gia=${about.review}`;
};
export const reportCasePath = (locale: Locale, caseNumber: string) =>
  `${prefix(locale)}/bao-cao/${caseNumber}`;
export const orderLookupPath = (locale: Locale) => `${prefix(locale)}/don-hang`;
export const accountPath = (locale: Locale) => `${prefix(locale)}/tai-khoan`;
export const signInPath = (locale: Locale, returnTo?: string) =>
  `${prefix(locale)}/dang-nhap${returnTo ? `?ve=${encodeURIComponent(returnTo)}` : ""}`;
export const signOutPath = (locale: Locale) => `${prefix(locale)}/dang-xuat`;
export const accountOrdersPath = (locale: Locale) => `${prefix(locale)}/tai-khoan/don-hang`;
export const signInCallbackPath = "/dang-nhap/tro-lai";
export const backChannelLogoutPath = "/dang-xuat/tu-he-thong";
export const vnpayReturnPath = "/thanh-toan/vnpay/ket-qua";
export const vnpayIpnPath = "/thanh-toan/vnpay/ipn";
export const sellersStartPath = "/nguoi-ban";
export const becomeSellerPath = "/nguoi-ban/dang-ky";
export const sellerDeskPath = (slug: string) => `/nguoi-ban/${slug}`;
export const dossierPath = (slug: string) => `/nguoi-ban/${slug}/ho-so`;
export const sendDossierPath = (slug: string) => `/nguoi-ban/${slug}/ho-so/gui`;
export const withdrawDossierPath = (slug: string) => `/nguoi-ban/${slug}/ho-so/rut`;
export const newDossierPath = (slug: string) => `/nguoi-ban/${slug}/ho-so/moi`;
export const removePaperPath = (slug: string, fileId: string) =>
  `/nguoi-ban/${slug}/ho-so/giay-to/${fileId}/bo`;
export const membersPath = (slug: string) => `/nguoi-ban/${slug}/thanh-vien`;
export const memberRolePath = (slug: string, accountId: string) =>
  `/nguoi-ban/${slug}/thanh-vien/${accountId}/viec`;
export const memberEndPath = (slug: string, accountId: string) =>
  `/nguoi-ban/${slug}/thanh-vien/${accountId}/thoi`;
export const invitationRevocationPath = (slug: string, invitationId: string) =>
  `/nguoi-ban/${slug}/thanh-vien/loi-moi/${invitationId}/thu-lai`;
export const invitationPath = (token: string) => `/loi-moi/${token}`;
export const noticesPath = (slug: string) => `/nguoi-ban/${slug}/thong-bao`;
export const noticesReadingPath = (slug: string) => `/nguoi-ban/${slug}/thong-bao/da-doc`;
export const helpersPath = (slug: string) => `/nguoi-ban/${slug}/nguoi-giup`;
export const consentEndPath = (slug: string, consentId: string) =>
  `/nguoi-ban/${slug}/nguoi-giup/${consentId}/thoi`;
export const helpingPath = (slug: string) => `/nguoi-ban/${slug}/lam-giup`;
export const helpingOfficerPath = "/tinh/lam-giup";
export const farmersPath = (slug: string) => `/nguoi-ban/${slug}/xa-vien`;
export const farmerRightsPath = (slug: string, farmerId: string) =>
  `/nguoi-ban/${slug}/xa-vien/${farmerId}/quyen`;
export const farmerEndPath = (slug: string, farmerId: string) =>
  `/nguoi-ban/${slug}/xa-vien/${farmerId}/thoi`;
export const farmerInvitationPath = (farmerId: string, token: string) =>
  `/xa-vien/${farmerId}/${token}`;
export const paperPath = (fileId: string) => `/giay-to/${fileId}`;
export const picturePath = (mediaId: string, width: number, format: "avif" | "webp" | "jpg") =>
  `/anh/${mediaId}/${width}.${format}`;

/** The same page in the other language. */
export function inLocale(pathname: string, locale: Locale): string {
  const bare = pathname === "/en" ? "/" : pathname.replace(/^\/en(?=\/)/, "");
  return locale === "vi" ? bare : bare === "/" ? "/en" : `/en${bare}`;
}

/** The page's language, from its address. */
export function localeOf(pathname: string): Locale {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "vi";
}
