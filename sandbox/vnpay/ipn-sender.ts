import { signedQuery } from "#app/domain/payments/vnpay/signature.server";
import type { VnpayFaults } from "./faults";
import type { Gateway, SandboxTransaction } from "./gateway";

const MAX_ANSWER_BYTES = 4_096;
const MAX_DELIVERIES = 200;

export interface IpnSenderOptions {
  gateway: Gateway;
  hashSecret: string;
  ipnUrl: () => string;
  faults: () => VnpayFaults;
  now: () => Date;
  maxAttempts: number;
  retryDelayMs: number;
  timeoutMs: number;
}

/**
 * Tells the merchant the result of a payment, by GET, until it answers RspCode 00 or 02 or the
 * attempts are used up.
 */
export function createIpnSender(options: IpnSenderOptions) {
  const closing = new AbortController();
  const timers = new Set<NodeJS.Timeout>();

  /** Sends the first IPN; resolves when it was answered. Retries go on by themselves. */
  async function send(transaction: SandboxTransaction): Promise<void> {
    if (options.faults().dropIpn) {
      record(transaction, 1, null, "bỏ, không gửi");
      return;
    }
    await attempt(transaction, 1);
  }

  function sendLater(transaction: SandboxTransaction, delayMs: number) {
    schedule(() => send(transaction), delayMs);
  }

  async function attempt(transaction: SandboxTransaction, number: number): Promise<void> {
    const { ipnRepeats, amountLie } = options.faults();
    const copies = Array.from({ length: ipnRepeats }, () =>
      deliver(transaction, number, amountLie),
    );
    const rspCode = await deliver(transaction, number, amountLie);
    await Promise.all(copies);
    if (rspCode === "00" || rspCode === "02" || number >= options.maxAttempts) return;
    schedule(() => attempt(transaction, number + 1), options.retryDelayMs);
  }

  async function deliver(transaction: SandboxTransaction, number: number, lie: number) {
    const base = options.ipnUrl();
    const query = signedQuery(options.gateway.resultFields(transaction, lie), options.hashSecret);
    try {
      const response = await fetch(`${base}${base.includes("?") ? "&" : "?"}${query}`, {
        headers: { accept: "application/json" },
        redirect: "manual",
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(options.timeoutMs)]),
      });
      const text = await readStart(response);
      const rspCode = response.status === 200 ? rspCodeIn(text) : null;
      record(transaction, number, rspCode, `HTTP ${response.status}`);
      return rspCode;
    } catch (error) {
      if (!closing.signal.aborted) record(transaction, number, null, noteOf(error));
      return null;
    }
  }

  function record(
    transaction: SandboxTransaction,
    number: number,
    rspCode: string | null,
    note: string,
  ) {
    transaction.deliveries.push({ at: options.now(), attempt: number, rspCode, note });
    if (transaction.deliveries.length > MAX_DELIVERIES) transaction.deliveries.shift();
  }

  function schedule(work: () => Promise<void>, delayMs: number) {
    if (closing.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, delayMs);
    timer.unref();
    timers.add(timer);
  }

  function close() {
    closing.abort();
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  }

  return { send, sendLater, close };
}

async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      await reader?.cancel();
      break;
    }
  }
  return Buffer.concat(chunks).toString("utf8");
}

function rspCodeIn(text: string): string | null {
  try {
    const code = (JSON.parse(text) as { RspCode?: unknown } | null)?.RspCode;
    return typeof code === "string" ? code.slice(0, 8) : null;
  } catch {
    return null;
  }
}

function noteOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "quá giờ";
  return "không kết nối được";
}
