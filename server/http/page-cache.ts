import { createHash } from "node:crypto";
import { saigonDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { pageTagsHeader, scriptNonceHeader } from "#app/http/page-tags";
import { compress, type Encoding } from "./compression";

/** A page as rendering gave it. */
export interface RenderedPage {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** One encoding of a kept page, with all its headers as name, value, name, value… */
export interface PageVariant {
  body: Buffer;
  headers: string[];
  etag: string;
  hits: number;
  isSqueezed: boolean;
}

export interface KeptPage {
  key: string;
  status: number;
  tags: ReadonlySet<string>;
  /** Without those that depend on the encoding. */
  headers: readonly string[];
  /** Names the content; each encoding adds its own ending. */
  etag: string;
  variants: Partial<Record<Encoding, PageVariant>>;
  /** Milliseconds since 1970. */
  expiresAt: number;
  touchedAt: number;
  bytes: number;
  shelf: Shelf;
}

interface Shelf {
  /** The least recently used first. */
  pages: Map<string, KeptPage>;
  bytes: number;
  maxBytes: number;
}

export interface PageCacheOptions {
  /** Bytes of bodies and headers kept at most. */
  maxBytes?: number;
  /** Headers every kept page carries besides its own. */
  documentHeaders?: readonly string[];
  /** Milliseconds since 1970. */
  now?(): number;
  /** Told of pages that must not be kept though they ask for it. */
  onMistake?(sentence: string, key: string): void;
}

export interface PageCache {
  find(key: string): KeptPage | undefined;
  /**
   * Makes a page unless somebody is making the same one, and keeps it if it names its tags and no
   * commit touched them meanwhile.
   * @param seconds how long it may be kept at most
   */
  load(key: string, seconds: number, render: () => Promise<RenderedPage>): Promise<RenderedPage>;
  /** The bytes and headers for a browser; compresses what nobody asked for before. */
  variant(page: KeptPage, encoding: Encoding): PageVariant | Promise<PageVariant>;
  /** A commit changed what this tag stands for; "*" for everything. */
  drop(tag: string): void;
  /** From now on every commit is heard: pages may be kept. */
  open(): void;
  /** Commits may be missed: forget everything and keep nothing. */
  close(): void;
  facts(): { isOpen: boolean; pages: number; bytes: number; making: number };
}

/** What a page costs beside its bodies. */
const overhead = 1_500;
const largestPage = 2_000_000;
const keptStatuses = new Set([200, 301, 308, 404, 410]);
/** A page's turn in the order of use is renewed at most this often, in milliseconds. */
const touchInterval = 1_000;

/**
 * Keeps whole pages, with their compressed forms, until a commit changes them.
 *
 * Pages with parameters and pages that are not there have a quarter of the room to themselves, so that
 * whoever invents addresses without end pushes out only others of that kind.
 */
export function createPageCache(options: PageCacheOptions = {}): PageCache {
  const { maxBytes = 64 * 1024 * 1024, documentHeaders = [], now = Date.now } = options;
  const main: Shelf = { pages: new Map(), bytes: 0, maxBytes: maxBytes * 0.75 };
  const rest: Shelf = { pages: new Map(), bytes: 0, maxBytes: maxBytes * 0.25 };
  const pages = new Map<string, KeptPage>();
  const byTag = new Map<string, Set<KeptPage>>();
  /** Makings that a newcomer may still join: no commit came since they began. */
  const joinable = new Map<string, Promise<RenderedPage | null>>();
  /** What commits touched while each making ran. */
  const making = new Set<Set<string>>();
  let isOpen = false;

  function remove(page: KeptPage): void {
    if (pages.get(page.key) !== page) return;
    pages.delete(page.key);
    page.shelf.pages.delete(page.key);
    page.shelf.bytes -= page.bytes;
    for (const tag of page.tags) {
      const tagged = byTag.get(tag);
      tagged?.delete(page);
      if (tagged?.size === 0) byTag.delete(tag);
    }
  }

  function makeRoom(shelf: Shelf): void {
    for (const page of shelf.pages.values()) {
      if (shelf.bytes <= shelf.maxBytes) return;
      remove(page);
    }
  }

  function grow(page: KeptPage, bytes: number): void {
    page.bytes += bytes;
    if (pages.get(page.key) !== page) return;
    page.shelf.bytes += bytes;
    makeRoom(page.shelf);
  }

  function keep(key: string, seconds: number, made: RenderedPage, touched: Set<string>): void {
    const named = made.headers.get(pageTagsHeader);
    if (named === null || !keptStatuses.has(made.status)) return;
    if (made.headers.has("Set-Cookie")) {
      options.onMistake?.("A page that asks to be kept sets a cookie", key);
      return;
    }
    if (made.headers.has(scriptNonceHeader)) {
      options.onMistake?.("A page that asks to be kept carries a nonce", key);
      return;
    }
    const tags = new Set(named.split(" ").filter(Boolean));
    if (touched.has("*") || [...tags].some((tag) => touched.has(tag))) return;
    if (!isOpen || made.body.length > largestPage) return;

    const moment = now();
    const midnight = startOfSaigonDay(saigonDay(new Date(moment + 24 * 3_600_000))).getTime();
    const headers = headersToKeep(made.headers);
    const page: KeptPage = {
      key,
      status: made.status,
      tags,
      headers: [...headers, "Vary", "Accept-Encoding", ...documentHeaders],
      etag: createHash("sha256").update(made.body).digest("base64url").slice(0, 22),
      variants: {},
      expiresAt: Math.min(moment + seconds * 1000, midnight),
      touchedAt: moment,
      bytes: made.body.length + overhead,
      shelf: made.status === 200 && !key.includes("?") ? main : rest,
    };
    page.variants.identity = makeVariant(page, made.body, "identity", "");
    const former = pages.get(key);
    if (former) remove(former);
    pages.set(key, page);
    page.shelf.pages.set(key, page);
    page.shelf.bytes += page.bytes;
    for (const tag of tags) {
      const tagged = byTag.get(tag);
      if (tagged) tagged.add(page);
      else byTag.set(tag, new Set([page]));
    }
    makeRoom(page.shelf);
  }

  /** Milliseconds matter only for the first to ask; whoever comes back often pays for better squeezing. */
  async function squeeze(page: KeptPage, encoding: Encoding, quality: number) {
    if (encoding === "identity") return page.variants.identity!;
    const body = await compress(page.variants.identity!.body, encoding, quality);
    const former = page.variants[encoding];
    const variant = makeVariant(page, body, encoding, `-${encoding}${quality}`);
    variant.isSqueezed = quality > 5;
    variant.hits = former?.hits ?? 0;
    if (!former || former.body.length >= body.length) {
      page.variants[encoding] = variant;
      grow(page, body.length - (former?.body.length ?? 0));
    }
    return page.variants[encoding]!;
  }

  return {
    find(key) {
      const page = pages.get(key);
      if (!page) return undefined;
      const moment = now();
      if (moment >= page.expiresAt) {
        remove(page);
        return undefined;
      }
      if (moment - page.touchedAt > touchInterval) {
        page.touchedAt = moment;
        page.shelf.pages.delete(key);
        page.shelf.pages.set(key, page);
      }
      return page;
    },
    async load(key, seconds, render) {
      if (!isOpen) return render();
      const running = joinable.get(key);
      if (running) return (await running) ?? render();
      const touched = new Set<string>();
      making.add(touched);
      const shared = render().then((made) => ({ made, isForAll: !made.headers.has("Set-Cookie") }));
      const forOthers = shared.then(({ made, isForAll }) => (isForAll ? made : null));
      forOthers.catch(() => {});
      joinable.set(key, forOthers);
      try {
        const { made } = await shared;
        keep(key, seconds, made, touched);
        return made;
      } finally {
        making.delete(touched);
        if (joinable.get(key) === forOthers) joinable.delete(key);
      }
    },
    variant(page, encoding) {
      const variant = page.variants[encoding];
      if (!variant) return squeeze(page, encoding, 5);
      variant.hits++;
      if (!variant.isSqueezed && variant.hits === 2 && encoding !== "identity") {
        variant.isSqueezed = true;
        squeeze(page, encoding, encoding === "br" ? 10 : 8).catch(() => {});
      }
      return variant;
    },
    drop(tag) {
      for (const touched of making) touched.add(tag);
      joinable.clear();
      if (tag === "*") {
        for (const page of [...pages.values()]) remove(page);
        return;
      }
      for (const page of [...(byTag.get(tag) ?? [])]) remove(page);
    },
    open() {
      isOpen = true;
    },
    close() {
      isOpen = false;
      this.drop("*");
    },
    facts: () => ({
      isOpen,
      pages: pages.size,
      bytes: main.bytes + rest.bytes,
      making: making.size,
    }),
  };
}

/** Headers of the connection, of the asker, or between route and server, which a kept page does not carry. */
const leftOut = new Set([
  pageTagsHeader.toLowerCase(),
  scriptNonceHeader.toLowerCase(),
  "content-length",
  "content-encoding",
  "date",
  "etag",
  "set-cookie",
  "vary",
  "x-remix-response",
]);

function headersToKeep(headers: Headers): string[] {
  const kept: string[] = [];
  headers.forEach((value, name) => {
    if (!leftOut.has(name)) kept.push(name, value);
  });
  return kept;
}

/** The last header is the request's id, written over for each answer. */
function makeVariant(
  page: KeptPage,
  body: Buffer,
  encoding: Encoding,
  ending: string,
): PageVariant {
  const etag = `"${page.etag}${ending}"`;
  return {
    body,
    etag,
    hits: 0,
    isSqueezed: false,
    headers: [
      ...page.headers,
      "ETag",
      etag,
      "Content-Length",
      String(body.length),
      ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
      "X-Request-Id",
      "",
    ],
  };
}
