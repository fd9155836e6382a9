import type { MetaFunction } from "@remix-run/react";
import { type Locale, localeOf } from "#app/paths";
import { wordsFor } from "../locale";

/** Title of a page that is somebody's own: nothing for search machines, nothing for messengers. */
export function privateMeta(
  title: (locale: Locale, params: Readonly<Record<string, string | undefined>>) => string,
): MetaFunction {
  return ({ location, params }) => {
    const locale = localeOf(location.pathname);
    return [
      { title: `${title(locale, params)} · ${wordsFor(locale).shop.name}` },
      { name: "robots", content: "noindex, nofollow" },
    ];
  };
}
