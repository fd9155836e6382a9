import { localeOf } from "#app/paths";

type FailureStatus = 400 | 403 | 404 | 405 | 408 | 413 | 414 | 415 | 429 | 431 | 500 | 503;

const words: Record<FailureStatus, { title: string; vi: string; en: string }> = {
  400: {
    title: "Bad request",
    vi: "Địa chỉ hoặc biểu mẫu này không đọc được. Hãy quay lại và thử lại.",
    en: "This address or form cannot be read. Go back and try again.",
  },
  403: {
    title: "Forbidden",
    vi: "Yêu cầu này không đến từ trang của chợ nên không được nhận. Hãy mở lại trang và gửi lại.",
    en: "This request did not come from our own pages and was not taken. Open the page again and resend it.",
  },
  404: {
    title: "Not found",
    vi: "Không có trang này.",
    en: "There is no such page.",
  },
  405: {
    title: "Method not allowed",
    vi: "Địa chỉ này không nhận cách gửi đó.",
    en: "This address does not take that kind of request.",
  },
  408: {
    title: "Request timeout",
    vi: "Yêu cầu đến quá chậm. Hãy thử lại.",
    en: "The request arrived too slowly. Try again.",
  },
  413: {
    title: "Content too large",
    vi: "Nội dung gửi lên quá lớn. Hãy rút ngắn rồi gửi lại.",
    en: "What was sent is too large. Shorten it and send it again.",
  },
  414: { title: "URI too long", vi: "Địa chỉ quá dài.", en: "The address is too long." },
  415: {
    title: "Unsupported media type",
    vi: "Địa chỉ này không nhận loại nội dung đó.",
    en: "This address does not take that kind of content.",
  },
  429: {
    title: "Too many requests",
    vi: "Bạn thao tác nhanh quá. Hãy chờ một chút rồi thử lại; những gì bạn đã nhập vẫn còn khi quay lại trang trước.",
    en: "That was too fast. Wait a moment and try again; what you typed is still there when you go back.",
  },
  431: { title: "Headers too large", vi: "Yêu cầu quá dài.", en: "The request is too long." },
  500: {
    title: "Internal server error",
    vi: "Chợ gặp lỗi khi mở trang này. Giỏ hàng và đơn hàng của bạn không mất. Hãy thử lại sau ít phút.",
    en: "The market met an error on this page. Your cart and orders are safe. Try again in a few minutes.",
  },
  503: {
    title: "Service unavailable",
    vi: "Chợ đang bận hoặc đang bảo trì. Giỏ hàng và đơn hàng của bạn không mất. Hãy thử lại sau ít giây.",
    en: "The market is busy or under maintenance. Your cart and orders are safe. Try again in a few seconds.",
  },
};

/** Whether there are words for this status. */
export function hasFailure(status: number): status is FailureStatus {
  return status in words;
}

export const failureStylesPath = "/trang-loi.css";

/** Served by the server itself, since these pages must look right when nothing else works. */
export const failureStyles = `
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1d2a21;--muted:#566157;--leaf:#1e6b3a}
@media(prefers-color-scheme:dark){:root{--paper:#16201a;--ink:#eef3ec;--muted:#aab6ab;--leaf:#8fd3a5}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:15vh 16px 32px}
h1{font-size:1.375rem}
a{display:inline-block;padding:10px 0;color:var(--leaf)}
small{color:var(--muted)}
`.trim();

export interface Failure {
  status: FailureStatus;
  contentType: string;
  body: Buffer;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/**
 * An answer that needs nothing but this file: problem+json for programs, a small page for people in the
 * language of the address. Neither tells anything of the cause but the id under which the log has it.
 */
export function failure(status: FailureStatus, pathname: string, requestId: string): Failure {
  const { title, vi, en } = words[status];
  if (pathname.startsWith("/api/") || pathname === "/so-lieu") {
    const body = {
      type: "about:blank",
      title,
      status,
      detail: en,
      instance: `urn:request:${requestId}`,
    };
    return {
      status,
      contentType: "application/problem+json; charset=utf-8",
      body: Buffer.from(JSON.stringify(body)),
    };
  }
  const locale = localeOf(pathname);
  const isEnglish = locale === "en";
  const sentence = isEnglish ? en : vi;
  const home = isEnglish ? "/en" : "/";
  const html = `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${status} · Chợ Tây Ninh</title><link rel="stylesheet" href="${failureStylesPath}"></head>
<body><main><h1>${sentence}</h1><p><a href="${home}">${isEnglish ? "To the market's first page" : "Về trang chủ của chợ"}</a></p><p><small>${isEnglish ? "Error code" : "Mã lỗi"}: ${escapeHtml(requestId)}</small></p></main></body></html>
`;
  return { status, contentType: "text/html; charset=utf-8", body: Buffer.from(html) };
}
