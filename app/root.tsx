import enhance from "virtual:enhance";
import enhanceDesk from "virtual:enhance-desk";
import latinText from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import latinStrong from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url";
import accentText from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import accentStrong from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url";
import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./app.css?url";
import { allowAnyone } from "./http/authorize.server";
import { localeOf } from "./paths";
import { services } from "./services.server";
import { type Desk, DeskFrame } from "./ui/desk/desk-frame";
import { ErrorPage } from "./ui/error-page";
import { LocaleProvider } from "./ui/locale";
import { ShopFrame } from "./ui/shop-frame";

/** What a page may ask of its frame, in `handle`. */
export interface PageHandle {
  /** The page has the search box in its own text. */
  hasOwnSearch?: boolean;
  /** The page keeps a button at the bottom of a phone. */
  hasBuyBar?: boolean | ((data: unknown) => boolean);
}

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const { env } = services();
  return { origin: env.APP_ORIGIN, isDemo: env.ALLOW_SANDBOX || env.NODE_ENV !== "production" };
}

const preloadedFonts = [latinText, accentText, latinStrong, accentStrong];

export function Layout({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const data = useRouteLoaderData<typeof loader>("root");
  const error = useRouteError();
  const matches = useMatches();
  const asks = (wish: keyof PageHandle) =>
    !error &&
    matches.some(({ handle, data: own }) => {
      const asked = (handle as PageHandle | undefined)?.[wish];
      return typeof asked === "function" ? asked(own) : Boolean(asked);
    });
  const locale = localeOf(pathname);
  const desk = error ? undefined : (matches.at(-1)?.data as { desk?: Desk } | undefined)?.desk;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <link rel="stylesheet" href={styles} />
        {preloadedFonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <Meta />
        <Links />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#131812" media="(prefers-color-scheme: dark)" />
        <script type="module" src={enhance} />
        {desk && <script type="module" src={enhanceDesk} />}
      </head>
      <body>
        <LocaleProvider locale={locale}>
          {desk ? (
            <DeskFrame desk={desk} pathname={pathname}>
              {children}
            </DeskFrame>
          ) : (
            <ShopFrame
              pathname={pathname}
              search={search}
              query={new URLSearchParams(search).get("q") ?? ""}
              hasOwnSearch={asks("hasOwnSearch")}
              hasBuyBar={asks("hasBuyBar")}
              isDemo={data?.isDemo ?? false}
            >
              {children}
            </ShopFrame>
          )}
        </LocaleProvider>
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
