import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { signedBody, signedQuery } from "#app/domain/payments/vnpay/signature.server";
import { NO_FAULTS, parseFaults, type VnpayFaults } from "./faults";
import {
  createGateway,
  type PaymentResult,
  type SandboxRefund,
  type SandboxTransaction,
} from "./gateway";
import { createIpnSender } from "./ipn-sender";
import {
  ACTIONS,
  BANKS,
  errorPage,
  faultsPage,
  isPageError,
  leftPage,
  messagePage,
  paymentPage,
  STYLE,
  STYLE_PATH,
  transactionsPage,
} from "./pages";

export const PAY_PATH = "/paymentv2/vpcpay.html";
export const API_PATH = "/merchant_webapi/api/transaction";
const ERROR_PATH = "/paymentv2/Payment/Error.html";
const MAX_BODY_BYTES = 16 * 1024;

export interface VnpaySandboxOptions {
  /** Terminal code the merchant uses: 8 letters or digits. */
  tmnCode: string;
  hashSecret: string;
  /** The merchant's registered IPN address. */
  ipnUrl: string;
  /** NODE_ENV of the process; in `production` the sandbox starts only with `allowInProduction`. */
  nodeEnv: string | undefined;
  allowInProduction?: boolean;
  now?: () => Date;
  /** Wait between two IPNs for the same payment, in milliseconds; VNPay's five minutes unless told. */
  retryDelayMs?: number;
  /** How often an IPN is sent at most; VNPay's ten unless told. */
  maxIpnAttempts?: number;
  /** How long a merchant may take to answer an IPN, in milliseconds. */
  ipnTimeoutMs?: number;
  /** After how many milliseconds a refund counts as sent to the bank; never by itself unless told. */
  refundAfterMs?: number;
  /** Origins whose return URLs are approved (error 71 for others); all unless told. */
  returnOrigins?: readonly string[];
  /** Payments kept in memory; the oldest go first. */
  maxTransactions?: number;
}

export interface VnpaySandbox {
  /** For mounting in a server of one's own. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Listens on loopback, on a free port unless told; the addresses are what `createVnpay` takes. */
  listen(
    port?: number,
    host?: string,
  ): Promise<{ port: number; origin: string; payUrl: string; apiUrl: string }>;
  close(): Promise<void>;
  setIpnUrl(url: string): void;
  faults(): VnpayFaults;
  setFaults(change: Partial<VnpayFaults>): void;
  resetFaults(): void;
  /** Newest first; copies. */
  transactions(): SandboxTransaction[];
  /** Ends an open payment without the shopper, even after its time: a late payment. */
  settle(txnRef: string, result: PaymentResult): boolean;
  /** Sends the IPN of a finished payment once more; resolves when it was answered. */
  resendIpn(txnRef: string): Promise<boolean>;
  /** Moves the refunds under way to their end: 06 or 00 given back, 09 rejected. */
  settleRefunds(txnRef: string, status: "06" | "00" | "09"): boolean;
}

/**
 * A stand-in for VNPay that signs and verifies as the real gateway does, and misbehaves on demand.
 * It moves no money, so it refuses to start in production unless that is allowed outright.
 */
export function createVnpaySandbox(options: VnpaySandboxOptions): VnpaySandbox {
  if (options.nodeEnv === "production" && options.allowInProduction !== true) {
    throw new Error("The VNPay sandbox takes no real money and does not run in production.");
  }
  const now = options.now ?? (() => new Date());
  let ipnUrl = options.ipnUrl;
  let faults: VnpayFaults = { ...NO_FAULTS };
  const gateway = createGateway({
    tmnCode: options.tmnCode,
    hashSecret: options.hashSecret,
    now,
    maxTransactions: options.maxTransactions ?? 500,
    returnOrigins: options.returnOrigins ?? null,
  });
  const sender = createIpnSender({
    gateway,
    hashSecret: options.hashSecret,
    ipnUrl: () => ipnUrl,
    faults: () => faults,
    now,
    maxAttempts: options.maxIpnAttempts ?? 10,
    retryDelayMs: options.retryDelayMs ?? 5 * 60_000,
    timeoutMs: options.ipnTimeoutMs ?? 15_000,
  });
  const timers = new Set<NodeJS.Timeout>();

  async function tellMerchant(transaction: SandboxTransaction) {
    if (faults.ipnTiming === "after-return") sender.sendLater(transaction, faults.ipnDelayMs);
    else if (faults.ipnTiming === "before-return") await sender.send(transaction);
    else void sender.send(transaction);
  }

  async function showPayment(request: IncomingMessage, response: ServerResponse, query: string) {
    if (!allow(request, response, ["GET", "HEAD"])) return;
    const opened = gateway.open(query);
    if ("error" in opened) return redirect(response, `${ERROR_PATH}?code=${opened.error}`, 302);
    sendHtml(response, 200, paymentPage(opened), new URL(opened.returnUrl).origin);
  }

  async function takeChoice(request: IncomingMessage, response: ServerResponse, id: string) {
    if (!allow(request, response, ["POST"])) return;
    const form = new URLSearchParams(await readBody(request));
    const transaction = gateway.byId(id);
    if (!transaction) return notFound(response);
    const action = form.get("action") ?? "";
    if (!Object.hasOwn(ACTIONS, action)) {
      return sendHtml(
        response,
        400,
        messagePage("Chưa rõ lựa chọn", "Hãy quay lại và chọn một nút."),
      );
    }
    if (transaction.result !== null) return redirect(response, `${ERROR_PATH}?code=01`, 303);
    if (action === "leave") return sendHtml(response, 200, leftPage(transaction));

    const bank = BANKS.find(([code]) => code === form.get("bank"))?.[0] ?? "NCB";
    const result = action === "pay-and-close" ? "success" : (action as PaymentResult);
    const isLate = transaction.expiresAt <= now();
    gateway.finish(transaction, isLate ? "expired" : result, bank);
    await tellMerchant(transaction);
    if (action === "pay-and-close" && !isLate) {
      return sendHtml(response, 200, leftPage(transaction));
    }
    const fields = gateway.resultFields(transaction, faults.amountLie);
    const join = transaction.returnUrl.includes("?") ? "&" : "?";
    redirect(response, transaction.returnUrl + join + signedQuery(fields, options.hashSecret), 303);
  }

  async function answerApi(request: IncomingMessage, response: ServerResponse) {
    if (!allow(request, response, ["POST"])) return;
    const body = parseJson(await readBody(request));
    if (faults.apiStatus !== 0) {
      return send(response, faults.apiStatus, "text/plain; charset=utf-8", "sandbox fault\n");
    }
    const { message, fields } = gateway.answerApi(body, faults.amountLie);
    if (fields.vnp_TransactionStatus === "05") settleRefundsLater(fields.vnp_TxnRef!);
    const answer = signedBody(message, fields, options.hashSecret);
    if (faults.unsignedAnswers) delete answer.vnp_SecureHash;
    const text = JSON.stringify(answer);
    if (faults.cutAnswers) {
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return;
    }
    send(response, 200, "application/json; charset=utf-8", text);
  }

  function settleRefundsLater(txnRef: string) {
    if (options.refundAfterMs === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      settleRefunds(txnRef, "06");
    }, options.refundAfterMs);
    timer.unref();
    timers.add(timer);
  }

  function settleRefunds(txnRef: string, status: "06" | "00" | "09"): boolean {
    return settleRefundsOf(gateway.byTxnRef(txnRef), status);
  }

  function settle(transaction: SandboxTransaction | null, result: PaymentResult): boolean {
    if (!transaction || !gateway.finish(transaction, result, "NCB")) return false;
    void sender.send(transaction);
    return true;
  }

  async function controlFaults(request: IncomingMessage, response: ServerResponse) {
    if (!allow(request, response, ["GET", "HEAD", "POST"])) return;
    if (request.method === "POST") {
      const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
      const body = await readBody(request);
      const change = isJson ? parseJson(body) : formFaults(new URLSearchParams(body));
      const parsed = isReset(change) ? { ...NO_FAULTS } : parseFaults(change);
      if (!parsed) return sendProblem(response, "not a set of faults");
      faults = { ...faults, ...parsed };
      if (!isJson) return redirect(response, "/sandbox/faults", 303);
      return sendJson(response, faults);
    }
    if (wantsJson(request)) return sendJson(response, faults);
    sendHtml(response, 200, faultsPage(faults));
  }

  async function controlTransaction(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    verb: string,
  ) {
    if (!allow(request, response, ["POST"])) return;
    const transaction = gateway.byId(id);
    const form = new URLSearchParams(await readBody(request));
    if (!transaction) return notFound(response);
    if (verb === "ipn" && transaction.result !== null) {
      await sender.send(transaction);
    } else if (verb === "settlement") {
      const result = form.get("result");
      if (!isPaymentResult(result)) return sendProblem(response, "unknown result");
      settle(transaction, result);
    } else if (verb === "refunds") {
      const status = form.get("status");
      if (status !== "06" && status !== "00" && status !== "09") {
        return sendProblem(response, "unknown status");
      }
      settleRefundsOf(transaction, status);
    } else {
      return notFound(response);
    }
    redirect(response, "/sandbox/transactions", 303);
  }

  async function route(request: IncomingMessage, response: ServerResponse) {
    const [path, query = ""] = splitOnce(request.url ?? "/", "?");
    if (path.startsWith("/sandbox/") && request.method === "POST" && !isSameOrigin(request)) {
      return send(response, 403, "text/plain; charset=utf-8", "another origin\n");
    }
    if (!path.startsWith("/sandbox/") && faults.slowMs > 0) await sleep(faults.slowMs);
    const choice = /^\/paymentv2\/pay\/([0-9a-f]{32})$/.exec(path);
    if (choice) return takeChoice(request, response, choice[1]!);
    const control = /^\/sandbox\/transactions\/([0-9a-f]{32})\/([a-z]+)$/.exec(path);
    if (control) return controlTransaction(request, response, control[1]!, control[2]!);
    switch (path) {
      case PAY_PATH:
        return showPayment(request, response, query);
      case API_PATH:
        return answerApi(request, response);
      case ERROR_PATH: {
        if (!allow(request, response, ["GET", "HEAD"])) return;
        const code = new URLSearchParams(query).get("code") ?? "";
        return isPageError(code) ? sendHtml(response, 200, errorPage(code)) : notFound(response);
      }
      case "/sandbox/faults":
        return controlFaults(request, response);
      case "/sandbox/transactions":
        if (!allow(request, response, ["GET", "HEAD"])) return;
        if (wantsJson(request)) return sendJson(response, gateway.list());
        return sendHtml(response, 200, transactionsPage(gateway.list()));
      case STYLE_PATH:
        if (!allow(request, response, ["GET", "HEAD"])) return;
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
        return send(response, 200, "text/css; charset=utf-8", STYLE);
      default:
        return notFound(response);
    }
  }

  function handle(request: IncomingMessage, response: ServerResponse) {
    route(request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const status = error instanceof TooLarge ? 413 : 500;
      send(response, status, "text/plain; charset=utf-8", "sandbox error\n");
    });
  }

  const server = createServer(handle);

  return {
    handle,
    async listen(port = 0, host = "127.0.0.1") {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      const bound = (server.address() as AddressInfo).port;
      const origin = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
      return { port: bound, origin, payUrl: origin + PAY_PATH, apiUrl: origin + API_PATH };
    },
    async close() {
      sender.close();
      for (const timer of timers) clearTimeout(timer);
      if (!server.listening) return;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
    setIpnUrl(url) {
      ipnUrl = url;
    },
    faults: () => ({ ...faults }),
    setFaults(change) {
      const parsed = parseFaults(change);
      if (!parsed) throw new TypeError("not a set of faults");
      faults = { ...faults, ...parsed };
    },
    resetFaults() {
      faults = { ...NO_FAULTS };
    },
    transactions: () => structuredClone(gateway.list()),
    settle: (txnRef, result) => settle(gateway.byTxnRef(txnRef), result),
    async resendIpn(txnRef) {
      const transaction = gateway.byTxnRef(txnRef);
      if (!transaction?.result) return false;
      await sender.send(transaction);
      return true;
    },
    settleRefunds,
  };
}

class TooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A form leaves unchecked boxes out, so what it does not name is off. */
function formFaults(form: URLSearchParams): unknown {
  if (form.has("reset")) return { reset: true };
  return { dropIpn: false, cutAnswers: false, unsignedAnswers: false, ...Object.fromEntries(form) };
}

function isReset(change: unknown): boolean {
  return (
    typeof change === "object" && change !== null && "reset" in change && change.reset === true
  );
}

function isPaymentResult(result: string | null): result is PaymentResult {
  return (
    result !== null &&
    ["success", "failure", "cancel", "insufficient", "expired", "suspected-fraud"].includes(result)
  );
}

function settleRefundsOf(
  transaction: SandboxTransaction | null,
  status: SandboxRefund["status"],
): boolean {
  const underWay = transaction?.refunds.filter((refund) => refund.status === "05") ?? [];
  for (const refund of underWay) refund.status = status;
  return underWay.length > 0;
}

function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function wantsJson(request: IncomingMessage): boolean {
  return request.headers.accept?.includes("application/json") === true;
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function allow(request: IncomingMessage, response: ServerResponse, methods: string[]): boolean {
  if (methods.includes(request.method ?? "")) return true;
  response.setHeader("allow", methods.join(", "));
  send(response, 405, "text/plain; charset=utf-8", "method not allowed\n");
  return false;
}

function notFound(response: ServerResponse) {
  sendHtml(response, 404, messagePage("Không tìm thấy", "Cổng thử nghiệm không có trang này."));
}

/**
 * `returnOrigin` is where a form of the page may end up: Chromium applies `form-action` to the
 * redirect that follows a form as well, so the way back to the shop has to be named.
 */
function sendHtml(response: ServerResponse, status: number, body: string, returnOrigin = "") {
  response.setHeader(
    "content-security-policy",
    `default-src 'none'; style-src 'self'; form-action 'self' ${returnOrigin}`.trim() +
      "; base-uri 'none'; frame-ancestors 'none'",
  );
  send(response, status, "text/html; charset=utf-8", body);
}

function sendJson(response: ServerResponse, value: unknown) {
  const text = JSON.stringify(value, (_key, each) =>
    typeof each === "bigint" ? each.toString() : each,
  );
  send(response, 200, "application/json; charset=utf-8", text);
}

function sendProblem(response: ServerResponse, detail: string) {
  const problem = { type: "about:blank", title: "Bad Request", status: 400, detail };
  send(response, 400, "application/problem+json", JSON.stringify(problem));
}

function redirect(response: ServerResponse, location: string, status: 302 | 303) {
  response.setHeader("location", location);
  send(response, status, "text/plain; charset=utf-8", "");
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.statusCode = status;
  response.setHeader("content-type", type);
  if (!response.hasHeader("cache-control")) response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.end(body);
}
