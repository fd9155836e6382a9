import { randomBytes } from "node:crypto";
import { answerOutcome, eventOutcome, type VnpayOutcome } from "./codes";
import { formatVnpayDate, parseVnpayDate } from "./dates";
import { VnpayApiError, VnpayEventError, VnpayMismatchError, VnpayRequestError } from "./errors";
import type { VnpayEvent } from "./event";
import { postJson } from "./http-client.server";
import {
  fromWireAmount,
  MIN_AMOUNT,
  requireAmount,
  requireHost,
  requireReturnUrl,
  requireTxnRef,
  toIpAddr,
  toOrderInfo,
  toWireAmount,
} from "./request-fields.server";
import { readSignedBody, readSignedQuery, signedBody, signedQuery } from "./signature.server";

const VERSION = "2.1.0";
const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_EXPIRY_MS = 15 * 60_000;

export interface VnpayOptions {
  /** Terminal code VNPay issued for this site: 8 letters or digits. */
  tmnCode: string;
  /** The shared secret. It signs and never travels. */
  hashSecret: string;
  /** The payment page, such as https://sandbox.vnpayment.vn/paymentv2/vpcpay.html */
  payUrl: string;
  /** The querydr and refund address, such as https://sandbox.vnpayment.vn/merchant_webapi/api/transaction */
  apiUrl: string;
  now?: () => Date;
  fetch?: typeof fetch;
  /** Deadline for one whole API call, in milliseconds; 15,000 unless told. */
  timeoutMs?: number;
}

export interface CreatePayment {
  /** Own reference of this attempt: letters, digits, - and _; unique per GMT+7 day, never reused. */
  txnRef: string;
  /** Whole đồng, 5,000 to 999,999,999. */
  amount: bigint;
  /** What is paid for; folded to plain ASCII. */
  orderInfo: string;
  returnUrl: string;
  /** The shopper's address, from a trusted hop. */
  ipAddr: string;
  locale?: "vi" | "en";
  /** VNPAYQR, VNBANK, INTCARD or a bank's code; absent lets the shopper choose at VNPay. */
  bankCode?: string;
  orderType?: string;
  /** When the attempt ends; 15 minutes from now unless told. */
  expiresAt?: Date;
}

/** Everything to keep with the attempt before the shopper is sent to `url`. */
export interface CreatedPayment {
  url: string;
  txnRef: string;
  amount: bigint;
  /** GMT+7 `yyyyMMddHHmmss`; querydr and refund need this very text. */
  createDate: string;
  /** GMT+7 `yyyyMMddHHmmss`. */
  expireDate: string;
}

export interface RetrievePayment {
  txnRef: string;
  /** `createDate` of the attempt. */
  createDate: string;
  /** The amount frozen on the attempt, in đồng; an answer about another amount is refused. */
  amount: bigint;
  /** Our server's address. */
  ipAddr: string;
  orderInfo?: string;
  /** Own id of this question, at most 32 letters or digits, unique per day; random unless told. */
  requestId?: string;
}

export type RetrievedPayment =
  | {
      status: "found";
      /** Whether VNPay's latest word is on the payment or on a refund of it. */
      kind: "payment" | "full-refund" | "partial-refund" | "unknown";
      outcome: VnpayOutcome;
      txnRef: string;
      amount: bigint;
      transactionStatus: string;
      transactionNo: string | null;
      bankCode: string | null;
      payDate: Date | null;
      orderInfo: string;
      promotionCode: string | null;
    }
  /** VNPay never saw the reference: the shopper did not open the payment page. */
  | { status: "not-found" }
  /** Asked again too quickly, or the request id was used before. */
  | { status: "too-soon" };

export interface CreateRefund {
  txnRef: string;
  /** Whole đồng to give back. */
  amount: bigint;
  /** `full` when the whole payment goes back in one go. */
  type: "full" | "partial";
  /** `createDate` of the attempt. */
  createDate: string;
  /** VNPay's number of the payment; null when unknown. */
  transactionNo: string | null;
  /** Who ordered the refund; folded to plain ASCII. */
  createdBy: string;
  ipAddr: string;
  orderInfo?: string;
  requestId?: string;
}

export type CreatedRefund =
  | {
      /** `accepted`: VNPay is working on it; `sent`: on its way to the bank; `rejected`: it is not. */
      status: "accepted" | "sent" | "rejected";
      txnRef: string;
      amount: bigint;
      transactionStatus: string;
      /** VNPay's number of the refund itself. */
      transactionNo: string | null;
    }
  /** A refund of this payment is already under way. */
  | { status: "duplicate" }
  | { status: "not-found" }
  /** The payment did not succeed, so there is nothing to give back. */
  | { status: "not-refundable" };

export interface Vnpay {
  payments: {
    /** Builds a signed payment page address; sends nothing. Throws VnpayRequestError. */
    create(input: CreatePayment): CreatedPayment;
    /**
     * Asks VNPay what became of an attempt (querydr). Throws VnpayRequestError,
     * VnpayConnectionError, VnpayTimeoutError, VnpaySignatureError, VnpayMismatchError or
     * VnpayApiError; after any of them the attempt's state is as unknown as before.
     */
    retrieve(input: RetrievePayment): Promise<RetrievedPayment>;
  };
  refunds: {
    /**
     * Asks VNPay to give money back. Throws as `payments.retrieve` does; after a connection error
     * or a timeout the refund may stand.
     */
    create(input: CreateRefund): Promise<CreatedRefund>;
  };
  webhooks: {
    /**
     * Verifies and reads the raw query of an IPN or a return, as it arrived and before any parser
     * touched it. Throws VnpaySignatureError or VnpayEventError; both carry the `rspCode` to
     * answer. Whether the reference is known, the amount is right and the attempt still open is
     * for the merchant to check, in this order.
     */
    constructEvent(rawQuery: string): VnpayEvent;
  };
}

/** One merchant's connection to VNPay. Holds no state beside its options. */
export function createVnpay(options: VnpayOptions): Vnpay {
  const { tmnCode, hashSecret, now = () => new Date(), timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  if (!/^[A-Za-z0-9]{8}$/.test(tmnCode)) {
    throw new VnpayRequestError("tmnCode", "must be 8 letters or digits");
  }
  if (hashSecret === "") throw new VnpayRequestError("hashSecret", "must not be empty");
  const payUrl = requireHost("payUrl", options.payUrl);
  const apiUrl = requireHost("apiUrl", options.apiUrl);

  async function ask(command: "querydr" | "refund", fields: Record<string, string>) {
    const body = signedBody(`${command}-request`, fields, hashSecret);
    const json = await postJson(options.fetch ?? fetch, apiUrl, body, timeoutMs);
    const answer = readSignedBody(`${command}-response`, json, hashSecret);
    requireSame("vnp_Command", command, answer.vnp_Command!);
    const code = answer.vnp_ResponseCode!;
    if (code === "00" || code === "91" || code === "94" || code === "95") {
      requireSame("vnp_TmnCode", tmnCode, answer.vnp_TmnCode!);
      requireSame("vnp_TxnRef", fields.vnp_TxnRef!, answer.vnp_TxnRef!);
      return answer;
    }
    throw new VnpayApiError(command, code, answer.vnp_Message!);
  }

  return {
    payments: {
      create(input) {
        const createdAt = now();
        const expiresAt = input.expiresAt ?? new Date(createdAt.getTime() + DEFAULT_EXPIRY_MS);
        if (!(expiresAt.getTime() >= createdAt.getTime() + 1_000)) {
          throw new VnpayRequestError("expiresAt", "must lie after the moment of creation");
        }
        const amount = requireAmount(input.amount, MIN_AMOUNT);
        const txnRef = requireTxnRef(input.txnRef);
        const createDate = formatVnpayDate(createdAt);
        const expireDate = formatVnpayDate(expiresAt);
        const query = signedQuery(
          {
            vnp_Version: VERSION,
            vnp_Command: "pay",
            vnp_TmnCode: tmnCode,
            vnp_Amount: toWireAmount(amount),
            vnp_CurrCode: "VND",
            vnp_TxnRef: txnRef,
            vnp_OrderInfo: toOrderInfo(input.orderInfo),
            vnp_OrderType: requirePlain("orderType", input.orderType ?? "other", 1, 100),
            vnp_Locale: input.locale === "en" ? "en" : "vn",
            vnp_ReturnUrl: requireReturnUrl(input.returnUrl),
            vnp_IpAddr: toIpAddr(input.ipAddr),
            vnp_CreateDate: createDate,
            vnp_ExpireDate: expireDate,
            vnp_BankCode: input.bankCode && requirePlain("bankCode", input.bankCode, 3, 20),
          },
          hashSecret,
        );
        return { url: `${payUrl}?${query}`, txnRef, amount, createDate, expireDate };
      },

      async retrieve(input) {
        const amount = requireAmount(input.amount, 1n);
        const answer = await ask("querydr", {
          vnp_RequestId: requestIdOf(input),
          vnp_Version: VERSION,
          vnp_Command: "querydr",
          vnp_TmnCode: tmnCode,
          vnp_TxnRef: requireTxnRef(input.txnRef),
          vnp_TransactionDate: requireDate(input.createDate),
          vnp_CreateDate: formatVnpayDate(now()),
          vnp_IpAddr: toIpAddr(input.ipAddr),
          vnp_OrderInfo: toOrderInfo(input.orderInfo ?? `Truy van giao dich ${input.txnRef}`),
        });
        const code = answer.vnp_ResponseCode;
        if (code === "91") return { status: "not-found" };
        if (code === "94") return { status: "too-soon" };
        if (code !== "00") throw new VnpayApiError("querydr", code!, answer.vnp_Message!);

        requireSame("vnp_Amount", toWireAmount(amount), answer.vnp_Amount!);
        const kind = kindOf(answer.vnp_TransactionType!);
        const transactionStatus = answer.vnp_TransactionStatus!;
        return {
          status: "found",
          kind,
          outcome: answerOutcome(kind, transactionStatus),
          txnRef: input.txnRef,
          amount,
          transactionStatus,
          transactionNo: numberOrNull(answer.vnp_TransactionNo),
          bankCode: answer.vnp_BankCode || null,
          payDate: parseVnpayDate(answer.vnp_PayDate!),
          orderInfo: answer.vnp_OrderInfo!,
          promotionCode: answer.vnp_PromotionCode || null,
        };
      },
    },

    refunds: {
      async create(input) {
        const amount = requireAmount(input.amount, 1n);
        const transactionNo = input.transactionNo ?? "0";
        if (!/^\d{1,15}$/.test(transactionNo)) {
          throw new VnpayRequestError("transactionNo", "must be 1 to 15 digits");
        }
        const answer = await ask("refund", {
          vnp_RequestId: requestIdOf(input),
          vnp_Version: VERSION,
          vnp_Command: "refund",
          vnp_TmnCode: tmnCode,
          vnp_TransactionType: input.type === "full" ? "02" : "03",
          vnp_TxnRef: requireTxnRef(input.txnRef),
          vnp_Amount: toWireAmount(amount),
          vnp_TransactionNo: transactionNo,
          vnp_TransactionDate: requireDate(input.createDate),
          vnp_CreateBy: toOrderInfo(input.createdBy, "createdBy"),
          vnp_CreateDate: formatVnpayDate(now()),
          vnp_IpAddr: toIpAddr(input.ipAddr),
          vnp_OrderInfo: toOrderInfo(input.orderInfo ?? `Hoan tien giao dich ${input.txnRef}`),
        });
        const code = answer.vnp_ResponseCode;
        if (code === "91") return { status: "not-found" };
        if (code === "94") return { status: "duplicate" };
        if (code === "95") return { status: "not-refundable" };

        requireSame("vnp_Amount", toWireAmount(amount), answer.vnp_Amount!);
        const transactionStatus = answer.vnp_TransactionStatus!;
        return {
          status: refundStatusOf(transactionStatus),
          txnRef: input.txnRef,
          amount,
          transactionStatus,
          transactionNo: numberOrNull(answer.vnp_TransactionNo),
        };
      },
    },

    webhooks: {
      constructEvent(rawQuery) {
        const fields = readSignedQuery(rawQuery, hashSecret);
        const txnRef = fields.vnp_TxnRef || null;
        if (fields.vnp_TmnCode !== tmnCode) {
          throw new VnpayEventError("foreign-terminal", "97", "another vnp_TmnCode", txnRef);
        }
        const responseCode = fields.vnp_ResponseCode;
        const transactionStatus = fields.vnp_TransactionStatus;
        const { vnp_TransactionNo: transactionNo, vnp_Amount: wireAmount } = fields;
        if (!txnRef || !responseCode || !transactionStatus || !transactionNo || !wireAmount) {
          throw new VnpayEventError("incomplete", "97", "not a payment result", txnRef);
        }
        const amount = fromWireAmount(wireAmount);
        if (amount === null) {
          throw new VnpayEventError("odd-amount", "04", "not whole đồng × 100", txnRef);
        }
        return {
          txnRef,
          amount,
          outcome: eventOutcome(responseCode, transactionStatus),
          responseCode,
          transactionStatus,
          transactionNo: numberOrNull(transactionNo),
          bankCode: fields.vnp_BankCode || null,
          bankTranNo: fields.vnp_BankTranNo || null,
          cardType: fields.vnp_CardType || null,
          payDate: parseVnpayDate(fields.vnp_PayDate ?? ""),
          orderInfo: fields.vnp_OrderInfo ?? "",
          tmnCode,
        };
      },
    },
  };
}

function requireSame(field: string, expected: string, received: string) {
  if (received !== expected) throw new VnpayMismatchError(field, expected, received);
}

function requirePlain(field: string, text: string, least: number, most: number): string {
  if (!/^[A-Za-z0-9_]+$/.test(text) || text.length < least || text.length > most) {
    throw new VnpayRequestError(field, `${least} to ${most} letters, digits or _`);
  }
  return text;
}

function requireDate(createDate: string): string {
  if (!parseVnpayDate(createDate)) {
    throw new VnpayRequestError("createDate", "must be yyyyMMddHHmmss of the pay request");
  }
  return createDate;
}

function requestIdOf({ requestId }: { requestId?: string }): string {
  if (requestId === undefined) return randomBytes(16).toString("hex");
  if (!/^[A-Za-z0-9]{1,32}$/.test(requestId)) {
    throw new VnpayRequestError("requestId", "1 to 32 letters or digits");
  }
  return requestId;
}

function kindOf(transactionType: string) {
  switch (transactionType) {
    case "01":
      return "payment";
    case "02":
      return "full-refund";
    case "03":
      return "partial-refund";
    default:
      return "unknown";
  }
}

function refundStatusOf(transactionStatus: string): "accepted" | "sent" | "rejected" {
  if (transactionStatus === "00" || transactionStatus === "06") return "sent";
  return transactionStatus === "09" || transactionStatus === "02" ? "rejected" : "accepted";
}

function numberOrNull(transactionNo: string | undefined): string | null {
  return transactionNo && transactionNo !== "0" ? transactionNo : null;
}
