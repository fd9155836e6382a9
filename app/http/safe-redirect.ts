/** Any origin serves to resolve a path; this one belongs to nobody. */
const nowhere = "http://nowhere.invalid";

/**
 * A place within this site to send somebody on to.
 * @param to what a form or address named; anybody may have written it
 * @param fallback where to go when `to` is missing or leads elsewhere
 * @returns path, query and fragment, beginning with exactly one slash
 */
export function safeRedirect(to: unknown, fallback = "/"): string {
  if (typeof to !== "string" || to.length > 2_000) return fallback;
  if (!to.startsWith("/") || /[\\\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/u.test(to)) {
    return fallback;
  }
  let url: URL;
  try {
    url = new URL(to, nowhere);
  } catch {
    return fallback;
  }
  // "/.//elsewhere.example" resolves to a path that a browser reads as another host.
  if (url.origin !== nowhere || url.username || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
