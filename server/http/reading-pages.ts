/** A page that is the same for everybody, and may therefore be kept whole. */
export interface ReadingPage {
  /** The page's one address: path, then the parameters it knows, sorted; what it is kept under. */
  key: string;
  /** Seconds it may be kept, unless a commit or midnight comes first. */
  seconds: number;
  /** Made by the search engines, so each making counts against the asker's limit. */
  isSearch: boolean;
}

interface ReadingPageRule {
  path: string;
  /** The parameters the page's loader reads; any other is dropped before the page is made. */
  parameters?: readonly string[];
  seconds?: number;
  isSearch?: boolean;
}

const usualSeconds = 600;

/** What lists of products can be narrowed and turned by; `app/ui/list-params.ts` reads them. */
const listing = [
  "q",
  "danh-muc",
  "xa",
  "chung-nhan",
  "mua",
  "gia",
  "nguoi-ban",
  "xep",
  "trang",
  "loc",
] as const;

/**
 * The reading pages and every parameter they know, in this one place. A search is kept only shortly: the
 * search engine hears of a commit later than the pages do.
 */
const rules: readonly ReadingPageRule[] = [
  { path: "/" },
  { path: "/danh-muc" },
  { path: "/danh-muc/:slug", parameters: listing, seconds: 60, isSearch: true },
  { path: "/tim-kiem", parameters: listing, seconds: 20, isSearch: true },
  { path: "/san-pham/:slug" },
  { path: "/gian-hang", parameters: ["xa", "trang"] },
  { path: "/gian-hang/:slug", parameters: ["trang"] },
  { path: "/gan-ban", parameters: ["xa"] },
  { path: "/chinh-sach/:slug" },
  { path: "/ngoai-tuyen" },
];

const slug = "[A-Za-z0-9][A-Za-z0-9-]{0,199}";
const mostValues = 20;
const longestValue = 200;

interface CompiledRule extends ReadingPageRule {
  pattern: RegExp;
}

const compiled: readonly CompiledRule[] = rules.flatMap((rule) =>
  ["", "/en"].map((prefix) => ({
    ...rule,
    pattern: new RegExp(
      rule.path === "/"
        ? `^${prefix || "/"}$`
        : `^${prefix}${rule.path.replace(/:[a-z]+/g, slug)}$`,
    ),
  })),
);

/**
 * The reading page an address means, if it means one.
 * @param pathname as sent, still percent-encoded
 * @param query without its question mark
 */
export function readingPageOf(pathname: string, query: string): ReadingPage | null {
  const rule = compiled.find(({ pattern }) => pattern.test(pathname));
  if (!rule) return null;
  const { seconds = usualSeconds, isSearch = false } = rule;
  if (!query || !rule.parameters) return { key: pathname, seconds, isSearch };
  const known: [string, string][] = [];
  for (const [name, value] of new URLSearchParams(query)) {
    if (!rule.parameters.includes(name) || value === "") continue;
    if (known.length === mostValues) break;
    const kept = value.slice(0, longestValue).normalize("NFC");
    if (!known.some(([n, v]) => n === name && v === kept)) known.push([name, kept]);
  }
  known.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const sorted = new URLSearchParams(known).toString();
  return { key: sorted ? `${pathname}?${sorted}` : pathname, seconds, isSearch };
}
