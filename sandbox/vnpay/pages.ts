import { createHash } from "node:crypto";
import { formatVnpayDate } from "#app/domain/payments/vnpay/dates";
import type { VnpayFaults } from "./faults";
import type { PageError, SandboxTransaction } from "./gateway";

interface Html {
  readonly html: string;
}
type Part = Html | readonly Html[] | string | number;

/** Builds HTML; every value put in is escaped unless it is HTML built here. */
function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.reduce((text, next, at) => text + show(parts[at - 1]!) + next) };
}

function show(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "html" in part ? part.html : part.map((each) => each.html).join("");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#eef2f7;color:#15212e;font:16px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:34rem;margin:0 auto;padding:16px}
main.wide{max-width:60rem}
h1{font-size:1.25rem;margin:0;line-height:1.3}
h2{font-size:1.125rem;margin:24px 0 8px}
.banner{background:#0b4a82;color:#fff;padding:16px}
.banner>*{max-width:34rem;margin:0 auto}
.banner p{margin:4px auto 0;color:#d7e6f5}
.card{background:#fff;border:1px solid #ccd6e2;border-radius:10px;padding:16px;margin:0 0 16px}
.amount{font-size:1.75rem;font-weight:700;font-variant-numeric:tabular-nums;margin:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:8px 0 0}
dt{color:#4a5a6b}
dd{margin:0;overflow-wrap:anywhere}
fieldset{border:0;padding:0;margin:0 0 16px}
legend{font-weight:600;padding:0;margin:0 0 8px}
.banks{display:grid;grid-template-columns:1fr 1fr;gap:8px}
label{display:flex;align-items:center;gap:8px;min-height:44px;padding:8px 12px;border:1px solid #74859a;border-radius:8px;background:#fff;cursor:pointer}
label:has(input:checked){border-color:#0b4a82;box-shadow:inset 0 0 0 1px #0b4a82;background:#eaf2fa}
input[type=number],select{font:inherit;min-height:44px;width:9rem;min-width:0;margin-left:auto;padding:4px 8px;border:1px solid #74859a;border-radius:8px;background:#fff;color:inherit}
input[type=radio],input[type=checkbox]{width:20px;height:20px;flex:none;accent-color:#0b4a82}
.stack{display:grid;gap:8px}
button,.button{font:inherit;font-weight:600;min-height:48px;width:100%;padding:8px 16px;border:1px solid #74859a;border-radius:8px;background:#fff;color:#15212e;cursor:pointer;text-align:center;text-decoration:none;display:inline-block}
button.main{background:#0b4a82;border-color:#0b4a82;color:#fff}
button.stop{color:#a3211b;border-color:#a3211b}
.row{display:flex;flex-wrap:wrap;gap:8px}
.row form{margin:0}
.row button{width:auto;min-height:44px}
.hint{color:#4a5a6b;font-size:.875rem;margin:8px 0 0}
ul{margin:4px 0;padding-left:20px}
a{color:#0b4a82}
nav{display:flex;flex-wrap:wrap;gap:4px 16px}
nav a{display:inline-block;padding:10px 0;min-height:44px}
:focus-visible{outline:3px solid #d98200;outline-offset:2px}
select{width:12.5rem;flex-shrink:0}
@media (max-width:22rem){.banks{grid-template-columns:1fr}}
`;

/** Changes with the style sheet, so that browsers may keep it for good. */
export const STYLE_PATH = `/sandbox/vnpay-${createHash("sha256").update(STYLE).digest("hex").slice(0, 10)}.css`;

function page(title: string, body: Html, width: "narrow" | "wide" = "narrow"): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header class="banner">
<h1>Cổng thanh toán thử nghiệm (sandbox)</h1>
<p>Dùng để thử VNPay. Không có tiền thật nào được chuyển.</p>
</header>
<main class="${width}">${body}</main>
</body>
</html>
`.html;
}

export const BANKS: readonly (readonly [code: string, name: string])[] = [
  ["NCB", "NCB"],
  ["VCB", "Vietcombank"],
  ["VIETINBANK", "VietinBank"],
  ["AGRIBANK", "Agribank"],
  ["BIDV", "BIDV"],
  ["TECHCOMBANK", "Techcombank"],
  ["MBBANK", "MB Bank"],
  ["VNPAYQR", "Quét mã VNPAY-QR"],
];

/** What the buttons of the payment page ask for, in the order they stand. */
export const ACTIONS = {
  success: { label: "Thanh toán thành công", look: "main" },
  failure: { label: "Thanh toán thất bại", look: "" },
  insufficient: { label: "Không đủ số dư", look: "" },
  cancel: { label: "Huỷ giao dịch", look: "stop" },
  "pay-and-close": { label: "Thanh toán rồi đóng trang", look: "" },
  leave: { label: "Rời trang (không quay lại)", look: "" },
} as const;

export function paymentPage(transaction: SandboxTransaction): string {
  const wanted = transaction.requestedBank ?? "";
  const chosen = BANKS.some(([code]) => code === wanted) ? wanted : "NCB";
  return page(
    "Thanh toán thử qua VNPay",
    html`<section class="card" aria-label="Giao dịch">
<p class="amount">${money(transaction.amount)}</p>
<dl>
<dt>Nội dung</dt><dd>${transaction.orderInfo}</dd>
<dt>Mã giao dịch</dt><dd>${transaction.txnRef}</dd>
<dt>Hạn thanh toán</dt><dd>${moment(transaction.expiresAt)}</dd>
</dl>
</section>
<form method="post" action="/paymentv2/pay/${transaction.id}">
<fieldset>
<legend>Chọn ngân hàng</legend>
<div class="banks">${BANKS.map(
      ([code, name]) =>
        html`<label><input type="radio" name="bank" value="${code}"${code === chosen ? html` checked` : ""}> ${name}</label>`,
    )}</div>
</fieldset>
<div class="stack">${Object.entries(ACTIONS).map(
      ([action, { label, look }]) =>
        html`<button name="action" value="${action}" class="${look}">${label}</button>`,
    )}</div>
<p class="hint">“Thanh toán rồi đóng trang” báo kết quả cho cửa hàng mà không đưa bạn quay lại. “Rời trang” bỏ dở, không trả tiền.</p>
</form>`,
  );
}

export function leftPage(transaction: SandboxTransaction): string {
  const isPaid = transaction.result === "success";
  return page(
    isPaid ? "Đã thanh toán" : "Đã rời trang thanh toán",
    html`<section class="card"><h2>${isPaid ? "Đã thanh toán" : "Chưa thanh toán"}</h2>
<p>${
      isPaid
        ? `Giao dịch ${transaction.txnRef} đã trả ${money(transaction.amount)}. Bạn có thể đóng trang này.`
        : `Giao dịch ${transaction.txnRef} vẫn còn mở tới ${moment(transaction.expiresAt)}. Bạn có thể đóng trang này.`
    }</p></section>`,
  );
}

const PAGE_ERRORS: Record<PageError, string> = {
  "01": "Giao dịch đã tồn tại. Hãy quay lại cửa hàng và bắt đầu thanh toán lại.",
  "03": "Dữ liệu gửi sang không đúng định dạng.",
  "11": "Giao dịch đã quá thời gian chờ thanh toán. Hãy quay lại cửa hàng để thử lại.",
  "70": "Sai chữ ký.",
  "71": "Website này chưa được phê duyệt.",
  "72": "Không tìm thấy mã website (TmnCode).",
};

export function isPageError(code: string): code is PageError {
  return Object.hasOwn(PAGE_ERRORS, code);
}

export function errorPage(code: PageError): string {
  return page(
    "Không thể thanh toán",
    html`<section class="card"><h2>Không thể thanh toán</h2><p>${PAGE_ERRORS[code]}</p>
<p class="hint">Mã lỗi: ${code}</p></section>`,
  );
}

export function messagePage(title: string, text: string): string {
  return page(title, html`<section class="card"><h2>${title}</h2><p>${text}</p></section>`);
}

const NAV = html`<nav aria-label="Sandbox"><a href="/sandbox/transactions">Giao dịch</a>
<a href="/sandbox/faults">Gây lỗi</a></nav>`;

export function faultsPage(faults: VnpayFaults): string {
  const number = (name: keyof VnpayFaults, label: string) =>
    html`<label>${label} <input type="number" name="${name}" value="${String(faults[name])}" step="1"></label>`;
  const check = (name: keyof VnpayFaults, label: string) =>
    html`<label><input type="checkbox" name="${name}"${faults[name] ? html` checked` : ""}> ${label}</label>`;
  const timing = (value: VnpayFaults["ipnTiming"], label: string) =>
    html`<option value="${value}"${faults.ipnTiming === value ? html` selected` : ""}>${label}</option>`;
  return page(
    "Gây lỗi cho cổng thử nghiệm",
    html`${NAV}<h2>Gây lỗi</h2>
<form method="post" action="/sandbox/faults" class="card">
<div class="stack">
${number("slowMs", "Trả lời chậm (ms)")}
${number("ipnRepeats", "Gửi thừa IPN (lần)")}
${check("dropIpn", "Không gửi IPN")}
<label>Gửi IPN <select name="ipnTiming">${timing("at-once", "cùng lúc quay lại")}${timing("before-return", "trước khi quay lại")}${timing("after-return", "sau khi quay lại")}</select></label>
${number("ipnDelayMs", "Gửi sau bao lâu (ms)")}
${number("amountLie", "Báo lệch số tiền (đồng)")}
${number("apiStatus", "API trả lỗi HTTP (0 là không)")}
${check("cutAnswers", "API ngắt giữa chừng")}
${check("unsignedAnswers", "API trả lời không ký")}
<button class="main">Lưu</button>
<button name="reset" value="1">Bỏ hết lỗi</button>
</div></form>`,
  );
}

const RESULT_WORDS = {
  success: "Đã thanh toán",
  failure: "Thất bại",
  cancel: "Đã huỷ",
  insufficient: "Không đủ số dư",
  expired: "Quá hạn",
  "suspected-fraud": "Nghi ngờ gian lận",
};

const REFUND_WORDS = {
  "05": "đang xử lý",
  "06": "đã gửi ngân hàng",
  "00": "đã hoàn",
  "09": "bị từ chối",
};

export function transactionsPage(transactions: readonly SandboxTransaction[]): string {
  return page(
    "Giao dịch ở cổng thử nghiệm",
    html`${NAV}<h2>Giao dịch</h2>
${transactions.length === 0 ? html`<p>Chưa có giao dịch nào.</p>` : transactions.map(transactionCard)}`,
    "wide",
  );
}

function transactionCard(transaction: SandboxTransaction): Html {
  const control = (verb: string, name: string, value: string, label: string) =>
    html`<form method="post" action="/sandbox/transactions/${transaction.id}/${verb}"><button name="${name}" value="${value}">${label}</button></form>`;
  const isRefunding = transaction.refunds.some((refund) => refund.status === "05");
  return html`<article class="card">
<h3>${transaction.txnRef}: ${money(transaction.amount)}</h3>
<dl>
<dt>Trạng thái</dt><dd>${transaction.result ? RESULT_WORDS[transaction.result] : "Đang chờ"}</dd>
<dt>Nội dung</dt><dd>${transaction.orderInfo}</dd>
<dt>Tạo lúc</dt><dd>${transaction.createDate}</dd>
<dt>Mã VNPay</dt><dd>${transaction.transactionNo}</dd>
</dl>
<p>IPN:</p><ul>${transaction.deliveries.map(
    (delivery) =>
      html`<li>${moment(delivery.at)}, lần ${delivery.attempt}: ${delivery.note}, RspCode ${delivery.rspCode ?? "không có"}</li>`,
  )}</ul>
<p>Hoàn tiền:</p><ul>${transaction.refunds.map(
    (refund) =>
      html`<li>${money(refund.amount)} (${refund.createdBy}): ${REFUND_WORDS[refund.status]}</li>`,
  )}</ul>
<div class="row">
${
  transaction.result
    ? control("ipn", "again", "1", "Gửi lại IPN")
    : [
        control("settlement", "result", "success", "Trả tiền muộn"),
        control("settlement", "result", "suspected-fraud", "Nghi ngờ gian lận"),
      ]
}
${
  isRefunding
    ? [
        control("refunds", "status", "06", "Hoàn tiền: gửi ngân hàng"),
        control("refunds", "status", "09", "Hoàn tiền: từ chối"),
      ]
    : ""
}
</div></article>`;
}

function money(amount: bigint): string {
  return `${amount.toString().replace(/\B(?=(\d{3})+$)/g, ".")} đ`;
}

function moment(at: Date): string {
  const text = formatVnpayDate(at);
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
  const [hour, minute, second] = [text.slice(8, 10), text.slice(10, 12), text.slice(12, 14)];
  return `${hour}:${minute}:${second} ngày ${day}/${month}/${year}`;
}
