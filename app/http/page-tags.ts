/**
 * A reading page that does not depend on who asks names what it was made from. The web server keeps
 * such a page whole and drops it when a commit names one of its tags (NOTIFY on channel `pages`).
 *
 * Tags: `product:<id>`, `seller:<id>`, `lists` (which products are on the shelves), `home`, `policies`.
 * `*` drops everything. The header never leaves the server.
 */
export const pageTagsHeader = "X-Page-Tags";

/** Names the nonce of a hydrating page to the web server, which writes it into the policy header. */
export const scriptNonceHeader = "X-Script-Nonce";

export type PageTag = "lists" | "home" | "policies" | `product:${string}` | `seller:${string}`;

/** Response headers that let the server keep this page. */
export function keepPage(tags: Iterable<PageTag>): Record<string, string> {
  return {
    [pageTagsHeader]: [...new Set(tags)].join(" "),
    "Cache-Control": "public, max-age=0, must-revalidate",
  };
}

/** Response headers of a page that shows somebody's own things. */
export const privatePage: Record<string, string> = {
  "Cache-Control": "private, no-store",
};

/** For a route's `headers` export: what the loader said about keeping the page. */
export function pageHeaders({
  loaderHeaders,
  actionHeaders,
  errorHeaders,
}: {
  loaderHeaders: Headers;
  actionHeaders?: Headers;
  errorHeaders?: Headers;
}): Headers {
  const headers = new Headers();
  for (const name of [pageTagsHeader, "Cache-Control", "Link"]) {
    const value = (errorHeaders ?? actionHeaders)?.get(name) ?? loaderHeaders.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}
