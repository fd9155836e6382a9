import type { MetaDescriptor } from "@remix-run/react";
import { inLocale, type Locale } from "#app/paths";
import { wordsFor } from "./locale";

export interface PageMeta {
  title: string;
  description: string;
  locale: Locale;
  /** "https://cho.example", without a slash at the end. */
  origin: string;
  /** The one address of this page, with the part of the query that makes it another page. */
  canonical: string;
  /** Not for search machines: filtered lists, search results, what is gone. */
  isHidden?: boolean;
  /** A picture of at least 1200 px. */
  picture?: { id: string; alt: string } | null;
  type?: "website" | "product" | "profile" | "article";
  previous?: string | null;
  next?: string | null;
}

/** Title, description, canonical, languages, and what a messenger shows when the address is sent. */
export function pageMeta(page: PageMeta): MetaDescriptor[] {
  const words = wordsFor(page.locale);
  const full = (path: string) => page.origin + path;
  const [pathname = "/", query] = page.canonical.split("?");
  const twin = (locale: Locale) => full(inLocale(pathname, locale) + (query ? `?${query}` : ""));
  const title = page.title === words.home.title ? page.title : `${page.title} · ${words.shop.name}`;
  const image = page.picture ? full(`/anh/${page.picture.id}/chia-se.jpg`) : full("/chia-se.jpg");
  const tags: MetaDescriptor[] = [
    { title },
    { name: "description", content: page.description },
    { property: "og:title", content: page.title },
    { property: "og:description", content: page.description },
    { property: "og:type", content: page.type ?? "website" },
    { property: "og:url", content: full(page.canonical) },
    { property: "og:site_name", content: words.shop.name },
    { property: "og:locale", content: page.locale === "vi" ? "vi_VN" : "en_GB" },
    { property: "og:image", content: image },
    ...(page.picture
      ? [
          { property: "og:image:width", content: "1200" },
          { property: "og:image:height", content: "630" },
        ]
      : []),
    { property: "og:image:alt", content: page.picture?.alt ?? words.shop.tagline },
    { name: "twitter:card", content: "summary_large_image" },
  ];
  if (page.isHidden) return [...tags, { name: "robots", content: "noindex, follow" }];
  const link = (rel: string, href: string, hrefLang?: string): MetaDescriptor => ({
    tagName: "link",
    rel,
    href,
    ...(hrefLang && { hrefLang }),
  });
  tags.push(
    link("canonical", full(page.canonical)),
    link("alternate", twin("vi"), "vi"),
    link("alternate", twin("en"), "en"),
    link("alternate", twin("vi"), "x-default"),
  );
  if (page.previous) tags.push(link("prev", full(page.previous)));
  if (page.next) tags.push(link("next", full(page.next)));
  return tags;
}

/** The first sentence or so, cut at a word, for a description. */
export function shorten(text: string, length = 155): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[,.;:·-]$/, "")}…`;
}

/** Where people reach the shop, from the root's loader. */
export function originOf(matches: readonly { id: string; data?: unknown }[]): string {
  const root = matches.find((match) => match?.id === "root")?.data as
    | { origin?: string }
    | undefined;
  return root?.origin ?? "";
}
