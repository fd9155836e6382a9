import type { ReactNode } from "react";
import {
  accountPath,
  cartPath,
  categoriesPath,
  homePath,
  inLocale,
  type Locale,
  nearbyPath,
  orderLookupPath,
  policyPath,
  searchPath,
  sellersPath,
  sellersStartPath,
  signInPath,
} from "#app/paths";
import { formatPhone } from "./format";
import { Icon, type IconName } from "./icon";
import { useLocale, useWords } from "./locale";
import { operator } from "./operator";

const policySlugs = [
  "quy-che-hoat-dong",
  "giao-nhan",
  "doi-tra-hoan-tien",
  "thanh-toan",
  "giai-quyet-khieu-nai",
  "bao-mat",
  "hang-cam-va-han-che",
  "tieu-chi-xep-hang",
] as const;

/** The one search form of a page; `query` is what was asked. */
export function SearchForm({ query = "", large = false }: { query?: string; large?: boolean }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <search className="min-w-0 flex-1">
      <form action={searchPath(locale)} method="get">
        <search-suggestions
          class="relative flex"
          data-locale={locale}
          data-label={words.search.suggestions}
        >
          <label htmlFor="q" className="visually-hidden">
            {words.frame.searchLabel}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            className={`input rounded-e-none border-e-0 ${large ? "min-h-14 text-lg" : ""}`}
            defaultValue={query}
            placeholder={words.frame.searchPlaceholder}
            maxLength={120}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button
            type="submit"
            className={`button flex-none rounded-s-none ${large ? "px-6" : "px-4"}`}
          >
            {words.frame.searchButton}
          </button>
        </search-suggestions>
      </form>
    </search>
  );
}

/**
 * What stands around every page. `pathname` and `search` are the address now, for the other language
 * and for the mark at the present place.
 */
export function ShopFrame({
  pathname,
  search,
  query,
  hasOwnSearch = false,
  hasBuyBar = false,
  isDemo,
  children,
}: {
  pathname: string;
  search: string;
  /** What was searched for, kept in the box. */
  query?: string;
  /** The page has the search box in its own text: the header leaves it out. */
  hasOwnSearch?: boolean;
  /** The page keeps a button at the bottom of a phone: the bar of places makes room. */
  hasBuyBar?: boolean;
  isDemo: boolean;
  children: ReactNode;
}) {
  const locale = useLocale();
  const words = useWords();
  const otherLocale: Locale = locale === "vi" ? "en" : "vi";
  const isHere = (path: string) => (pathname === path ? ("page" as const) : undefined);
  const places: [string, string, IconName][] = [
    [homePath(locale), words.frame.home, "home"],
    [categoriesPath(locale), words.frame.categories, "grid"],
    [searchPath(locale), words.frame.search, "search"],
    [orderLookupPath(locale), words.frame.orders, "orders"],
    [accountPath(locale), words.frame.me, "person"],
  ];
  return (
    <>
      <a href="#noi-dung" className="button skip">
        {words.frame.skip}
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="edge flex items-center gap-2 py-2 lg:gap-5 lg:py-3">
          <a href={homePath(locale)} className="flex min-h-12 flex-none items-center gap-2">
            <img src="/mark.svg" width="40" height="40" alt="" />
            <span
              className={`text-lg leading-tight font-semibold text-leaf ${hasOwnSearch ? "" : "max-lg:sr-only"}`}
            >
              {words.shop.name}
            </span>
          </a>
          {hasOwnSearch ? <div className="flex-1" /> : <SearchForm query={query} />}
          <nav aria-label={words.frame.mainNavigation} className="hidden lg:block">
            <ul className="flex gap-1">
              {(
                [
                  [categoriesPath(locale), words.frame.categories],
                  [sellersPath(locale), words.frame.sellers],
                  [nearbyPath(locale), words.frame.nearby],
                ] as const
              ).map(([href, name]) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={isHere(href)}
                    className="inline-flex min-h-12 items-center px-2 hover:text-leaf hover:underline aria-[current]:font-semibold aria-[current]:text-leaf"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a
            href={inLocale(pathname, otherLocale) + search}
            lang={otherLocale}
            hrefLang={otherLocale}
            className="hidden min-h-12 items-center px-1 text-muted hover:text-leaf hover:underline lg:inline-flex"
          >
            {words.frame.otherLanguage}
          </a>
          {/* The same for everybody: whoever is signed in already goes on to their own page. */}
          <a
            href={signInPath(locale)}
            className="hidden min-h-12 items-center px-1 hover:text-leaf hover:underline lg:inline-flex"
          >
            {words.frame.signIn}
          </a>
          <a
            href={cartPath(locale)}
            className="relative inline-flex min-h-12 min-w-12 flex-none items-center justify-center gap-2 rounded-control px-1 font-semibold text-leaf hover:bg-leaf-soft"
          >
            <Icon name="cart" />
            <span className="max-lg:sr-only">{words.frame.cart}</span>
            <cart-count class="cart-figure absolute end-0 top-0.5 lg:static" data-locale={locale} />
          </a>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="flex-1 pb-10">
        {children}
      </main>
      <footer
        className={`no-print mt-6 border-t border-line bg-surface pt-8 ${hasBuyBar ? "pb-40 lg:pb-10" : "pb-28 lg:pb-10"}`}
      >
        <div className="edge grid gap-8 md:grid-cols-2 lg:grid-cols-4">
          <section>
            <h2 className="mb-1 text-base">{words.frame.footerAbout}</h2>
            <p className="text-sm text-muted">{words.shop.description}</p>
            <p className="mt-2">
              <a
                className="link-alone"
                href={inLocale(pathname, otherLocale) + search}
                lang={otherLocale}
                hrefLang={otherLocale}
              >
                {words.frame.otherLanguage}
              </a>
            </p>
            <p>
              <a
                className="link-alone"
                href={sellersStartPath}
                hrefLang={locale === "en" ? "vi" : undefined}
              >
                {words.frame.sellHere}
              </a>
            </p>
          </section>
          <nav aria-labelledby="footer-help">
            <h2 id="footer-help" className="mb-1 text-base">
              {words.frame.footerHelp}
            </h2>
            <ul>
              {policySlugs.map((slug) => (
                <li key={slug}>
                  <a
                    className="inline-flex min-h-11 items-center hover:text-leaf hover:underline"
                    href={policyPath(locale, slug)}
                  >
                    {words.policies[slug]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <section>
            <h2 className="mb-1 text-base">{words.frame.footerContact}</h2>
            <p className="mb-2 text-sm text-muted">{words.frame.complaintsLead}</p>
            <p>
              <a className="link-alone" href={`tel:${operator.phone}`}>
                <Icon name="phone" size={20} />
                {formatPhone(operator.phone)}
              </a>
            </p>
            <p>
              <a className="link-alone break-all" href={`mailto:${operator.email}`}>
                {operator.email}
              </a>
            </p>
          </section>
          <section>
            <h2 className="mb-1 text-base">{words.frame.footerOperator}</h2>
            <p className="text-sm">{operator.name[locale]}</p>
            <p className="text-sm">{operator.authority[locale]}</p>
            <p className="text-sm">
              {words.frame.address}: {operator.address[locale]}
            </p>
            {operator.representative && (
              <p className="text-sm">
                {words.frame.representative}: {operator.representative[locale]}
              </p>
            )}
            {operator.registration && (
              <p className="text-sm">
                <a className="link" href={operator.registration.link}>
                  {words.frame.registration}: {operator.registration.number}
                </a>
              </p>
            )}
            {isDemo && <p className="mt-3 text-sm text-muted">{words.frame.sample}</p>}
          </section>
        </div>
      </footer>
      {!hasBuyBar && (
        <nav aria-label={words.frame.mainNavigation} className="bottom-bar">
          {places.map(([href, name, icon]) => (
            <a key={href} href={href} aria-current={isHere(href)}>
              <Icon name={icon} />
              {name}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
