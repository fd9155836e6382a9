export interface SecuritySettings {
  /** Where people reach the site; https turns HSTS on. */
  appOrigin: string;
  /** Pages elsewhere that our forms may lead on to: paying, signing in and out. */
  formUrls?: readonly (string | undefined)[];
}

/** The service worker may ask the shop for pages; nothing else of its kind may. */
export const serviceWorkerPath = "/sw.js";

export const speculationRulesPath = "/speculation-rules.json";

type HeaderList = readonly string[];

export interface SecurityHeaders {
  /** For documents, as name, value, name, value…; a nonce lets one page's own inline scripts run. */
  document(options?: { nonce?: string; hasPrivateLink?: boolean }): HeaderList;
  /** For everything that is not a document. */
  other: HeaderList;
  /** For the service worker, whose own requests its headers allow or forbid. */
  worker: HeaderList;
}

export function securityHeaders({ appOrigin, formUrls = [] }: SecuritySettings): SecurityHeaders {
  const isSecure = appOrigin.startsWith("https://");
  const origins = formUrls.flatMap((url) => (url ? new URL(url).origin : []));
  const formTargets = [...new Set(["'self'", ...origins])].join(" ");
  const policy = (scripts: string) =>
    [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      `form-action ${formTargets}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      ...(isSecure ? ["upgrade-insecure-requests"] : []),
    ].join("; ");
  const forWorker = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
  const always = [
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ...(isSecure ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]] : []),
  ].flat();
  const forDocuments = [
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
    [
      "Permissions-Policy",
      "camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()",
    ],
    ["Speculation-Rules", `"${speculationRulesPath}"`],
  ].flat();
  const common = (csp: string, referrer: string) => [
    "Content-Security-Policy",
    csp,
    "Referrer-Policy",
    referrer,
    ...always,
    ...forDocuments,
  ];
  const open = common(policy("'self'"), "strict-origin-when-cross-origin");
  // Not `no-referrer`: with it the forms of the page would come with `Origin: null`. The signed link
  // stays here all the same, since no other site gets any part of it.
  const withLink = common(policy("'self'"), "same-origin");
  return {
    document({ nonce, hasPrivateLink } = {}) {
      if (nonce) {
        return common(
          policy(`'self' 'nonce-${nonce}'`),
          hasPrivateLink ? "same-origin" : "strict-origin-when-cross-origin",
        );
      }
      return hasPrivateLink ? withLink : open;
    },
    other: [
      "Content-Security-Policy",
      "default-src 'none'; frame-ancestors 'none'",
      "Referrer-Policy",
      "strict-origin-when-cross-origin",
      ...always,
    ],
    worker: [
      "Content-Security-Policy",
      forWorker,
      "Referrer-Policy",
      "strict-origin-when-cross-origin",
      ...always,
    ],
  };
}

/** Addresses that a browser must not open ahead: what belongs to somebody, or costs more than a page. */
const notAhead = [
  "/gio-hang*",
  "/thanh-toan*",
  "/don-hang*",
  "/tai-khoan*",
  "/dang-nhap*",
  "/dang-xuat*",
  "/nguoi-ban*",
  "/loi-moi*",
  "/xa-vien*",
  "/giay-to*",
  "/tinh*",
  "/api/*",
  "/anh/*",
  "/suc-khoe/*",
  "/so-lieu",
];

const excluded = [
  ...notAhead.flatMap((pathname) => [
    { not: { href_matches: { pathname } } },
    { not: { href_matches: { pathname: `/en${pathname}` } } },
  ]),
  {
    not: {
      selector_matches:
        "a[data-no-prerender], [data-no-prerender] a, a[download], a[target=_blank], a[rel~=nofollow]",
    },
  },
];

const isSearch = (prefix: string) => ({ href_matches: { pathname: `${prefix}/tim-kiem*` } });
const search = { or: [isSearch(""), isSearch("/en")] };

/** Reading pages are rendered ahead once a finger or pointer rests on their link; searches only fetched. */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: { and: [{ href_matches: { pathname: "/*" } }, { not: search }, ...excluded] },
      eagerness: "moderate",
    },
  ],
  prefetch: [{ where: { and: [search, ...excluded] }, eagerness: "moderate" }],
});
