import type { IncomingMessage } from "node:http";

export interface Refusal {
  status: 400 | 403 | 405 | 413 | 414 | 415;
  headers?: Record<string, string>;
}

export const longestUrl = 4_096;
const mostParameters = 60;

const loopbacks = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The origins a form may come from: the site's own, and on a developer's machine the other names of the
 * same loopback port.
 */
export function allowedOrigins(appOrigin: string, port?: number): ReadonlySet<string> {
  const origins = new Set([new URL(appOrigin).origin]);
  const { hostname, protocol, port: given } = new URL(appOrigin);
  if (loopbacks.includes(hostname)) {
    for (const name of loopbacks) {
      origins.add(new URL(`${protocol}//${name}${given ? `:${given}` : ""}`).origin);
      if (port) origins.add(`${protocol}//${name}:${port}`);
    }
  }
  return origins;
}

/** Methods the site answers. TRACE, CONNECT, PUT and the rest have no address here. */
export function refuseMethod(method: string, pathname: string): Refusal | null {
  // The framework would send HEAD of a data address to the action.
  if (method === "HEAD" && pathname.endsWith(".data")) {
    return { status: 405, headers: { Allow: "GET, POST" } };
  }
  if (method === "GET" || method === "HEAD" || method === "POST") return null;
  return { status: 405, headers: { Allow: "GET, HEAD, POST" } };
}

/**
 * Whether a request that may change something comes from our own pages. The framework checks only
 * pages, not resource routes, and answers a strange Origin with 500; so this stands before it.
 * A page sent with `Referrer-Policy: no-referrer` posts with `Origin: null` and is refused here.
 */
export function refuseForeignOrigin(
  method: string,
  headers: IncomingMessage["headers"],
  origins: ReadonlySet<string>,
): Refusal | null {
  if (method === "GET" || method === "HEAD") return null;
  const origin = headers.origin;
  if (origin !== undefined) return origins.has(origin) ? null : { status: 403 };
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" ? null : { status: 403 };
}

/** Addresses that are too long, malformed, or would reach the database with a NUL in them. */
export function refuseUrl(url: string): Refusal | null {
  if (url.length > longestUrl) return { status: 414 };
  if (!url.startsWith("/") || /[\u0000-\u0020\\#]/.test(url)) return { status: 400 };
  const mark = url.indexOf("?");
  const pathname = mark < 0 ? url : url.slice(0, mark);
  if (pathname.includes("%")) {
    try {
      // An escaped backslash is one that the framework's own reading of addresses stumbles over.
      if (/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(pathname))) return { status: 400 };
    } catch {
      return { status: 400 };
    }
  }
  if (mark < 0) return null;
  const query = url.slice(mark);
  if (/%00/.test(query)) return { status: 400 };
  // The framework's former way to ask for one route's data: nothing of ours uses it.
  if (/[?&]_data(=|&|$)/.test(query)) return { status: 400 };
  return query.split("&").length > mostParameters ? { status: 400 } : null;
}

const forms = /^(application\/x-www-form-urlencoded\s*(;|$)|multipart\/form-data\s*;.*boundary=)/i;
const json = /^application\/json\s*(;|$)/i;

/** Body types that an address reads: forms everywhere, JSON at the API. */
export function refuseBodyType(pathname: string, contentType: string | undefined): Refusal | null {
  const isAccepted =
    contentType !== undefined &&
    (forms.test(contentType) || (pathname.startsWith("/api/") && json.test(contentType)));
  return isAccepted ? null : { status: 415 };
}

/** Bytes a body may have where files are sent; at any other address 64 kB. */
const bodyLimits: readonly (readonly [address: RegExp, bytes: number])[] = [
  // Four photos of a phone with a review.
  [/^(\/en)?\/don-hang\/[^/]+\/danh-gia\/[^/]+(\.data)?$/, 40_000_000],
  // Papers of a dossier, 10 MB each.
  [/^\/nguoi-ban\/[a-z0-9-]+\/ho-so(?=[/.]|$)/, 32_000_000],
  // A signed paper.
  [/^\/tinh\/lam-giup(?=[/.]|$)/, 12_000_000],
  // The scan of a certificate.
  [/^\/nguoi-ban\/[a-z0-9-]+\/chung-nhan(\.data)?$/, 12_000_000],
  // The province's list of marks.
  [/^\/tinh\/chung-nhan\/danh-sach(\.data)?$/, 6_000_000],
  // A file of goods, 10 MB, and a zip of their pictures, 50 MB.
  [/^\/nguoi-ban\/[a-z0-9-]+\/san-pham\/nhap(\.data)?$/, 62_000_000],
  // A product's page with pictures straight from the camera.
  [/^\/nguoi-ban\/[^/]+\/san-pham\/[0-9a-f-]{36}(\/anh|\/gui-duyet)?(\.data)?$/, 32_000_000],
];
const usualBodyLimit = 64 * 1024;

export function bodyLimit(pathname: string): number {
  return bodyLimits.find(([address]) => address.test(pathname))?.[1] ?? usualBodyLimit;
}

/**
 * Reads a body, as far as it is allowed to go.
 * @returns the bytes, or null when there are more than `limit`
 * @throws {Error} when the sender goes away
 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
