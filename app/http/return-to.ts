import { localeOf } from "#app/paths";
import { safeRedirect } from "./safe-redirect";

/** Places one does not come back to: they would begin the same again, or are no pages. */
const noReturn = /^(\/en)?\/(dang-nhap|dang-xuat|api|anh)(\/|$)|\.data$/;

/** Escaped slashes, backslashes and control characters, which a later reader might unfold. */
const escapedTricks = /%(0[0-9a-f]|1[0-9a-f]|7f|2f|5c)/i;

/**
 * Where to go on after signing in: a page of this site, or its first page.
 * @param to what a form or address named; anybody may have written it
 */
export function returnTo(to: unknown): string {
  const place = safeRedirect(to);
  const { pathname } = new URL(place, "http://nowhere.invalid");
  if (noReturn.test(pathname) || escapedTricks.test(pathname)) {
    return localeOf(pathname) === "en" ? "/en" : "/";
  }
  return place;
}
