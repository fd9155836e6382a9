import { randomBytes } from "node:crypto";
import { formatVnpayDate, parseVnpayDate, vnpayDay } from "#app/domain/payments/vnpay/dates";
import {
  fromWireAmount,
  MAX_AMOUNT,
  MIN_AMOUNT,
  requireReturnUrl,
  toWireAmount,
} from "#app/domain/payments/vnpay/request-fields.server";
import { readSignedBody, readSignedQuery } from "#app/domain/payments/vnpay/signature.server";

/** What the shopper does on the payment page, or the gateway by itself. */
export type PaymentResult =
  | "success"
  | "failure"
  | "cancel"
  | "insufficient"
  | "expired"
  | "suspected-fraud";

const RESULT_CODES: Record<PaymentResult, { response: string; status: string }> = {
  success: { response: "00", status: "00" },
  failure: { response: "99", status: "02" },
  cancel: { response: "24", status: "02" },
  insufficient: { response: "51", status: "02" },
  expired: { response: "11", status: "02" },
  "suspected-fraud": { response: "07", status: "07" },
};

export interface SandboxRefund {
  /** 02 whole payment, 03 part of it. */
  type: "02" | "03";
  amount: bigint;
  /** 05 being processed, 06 sent to the bank, 00 done, 09 rejected. */
  status: "05" | "06" | "00" | "09";
  transactionNo: string;
  createdBy: string;
  createdAt: Date;
}

/** One IPN the gateway sent, and what came back. */
export interface IpnDelivery {
  at: Date;
  /** 1 to 10; a repeat carries the number of the IPN it copies. */
  attempt: number;
  /** The merchant's RspCode; null when there was no usable answer. */
  rspCode: string | null;
  note: string;
}

export interface SandboxTransaction {
  /** Unguessable, part of the payment form's address. */
  id: string;
  txnRef: string;
  createDate: string;
  expiresAt: Date;
  amount: bigint;
  orderInfo: string;
  returnUrl: string;
  requestedBank: string | null;
  /** Null while the shopper has not decided. */
  result: PaymentResult | null;
  responseCode: string;
  transactionStatus: string;
  transactionNo: string;
  bankCode: string;
  bankTranNo: string;
  cardType: string;
  payDate: string;
  refunds: SandboxRefund[];
  deliveries: IpnDelivery[];
}

/** Codes the payment page refuses with: bad format, site, terminal, signature; used up; too late. */
export type PageError = "03" | "70" | "71" | "72" | "01" | "11";

export interface GatewayOptions {
  tmnCode: string;
  hashSecret: string;
  now: () => Date;
  maxTransactions: number;
  /** Origins whose return URLs are approved; null approves all. */
  returnOrigins: readonly string[] | null;
}

const MAX_REQUEST_IDS = 5_000;

/** The bookkeeping behind the sandbox: what was opened, paid, refunded. In memory, bounded. */
export function createGateway(options: GatewayOptions) {
  const { tmnCode, hashSecret, now } = options;
  const transactions = new Map<string, SandboxTransaction>();
  const requestIds = new Set<string>();
  let lastNumber = 14_000_000;

  /** Opens a payment from the query of a pay URL, or finds the one it opened before. */
  function open(rawQuery: string): SandboxTransaction | { error: PageError } {
    if (new URLSearchParams(rawQuery).get("vnp_TmnCode") !== tmnCode) return { error: "72" };
    let fields: Record<string, string>;
    try {
      fields = readSignedQuery(rawQuery, hashSecret);
    } catch {
      return { error: "70" };
    }
    const request = readPayRequest(fields);
    if (!request) return { error: "03" };
    const { returnOrigins } = options;
    if (returnOrigins && !returnOrigins.includes(new URL(request.returnUrl).origin)) {
      return { error: "71" };
    }

    const key = keyOf(request.createDate, request.txnRef);
    const known = transactions.get(key);
    if (known) {
      const isSame =
        known.createDate === request.createDate &&
        known.amount === request.amount &&
        known.returnUrl === request.returnUrl;
      if (known.result !== null || !isSame) return { error: "01" };
    }
    if (request.expiresAt <= now()) return { error: "11" };
    if (known) return known;

    const transaction: SandboxTransaction = {
      ...request,
      id: randomBytes(16).toString("hex"),
      result: null,
      responseCode: "",
      transactionStatus: "01",
      transactionNo: String(++lastNumber),
      bankCode: "",
      bankTranNo: "",
      cardType: "",
      payDate: "",
      refunds: [],
      deliveries: [],
    };
    transactions.set(key, transaction);
    dropOldest(transactions, options.maxTransactions);
    return transaction;
  }

  /** Ends an open payment, once. */
  function finish(transaction: SandboxTransaction, result: PaymentResult, bank: string): boolean {
    if (transaction.result !== null) return false;
    const codes = RESULT_CODES[result];
    const wentToBank = result !== "cancel" && result !== "expired";
    transaction.result = result;
    transaction.responseCode = codes.response;
    transaction.transactionStatus = codes.status;
    transaction.payDate = formatVnpayDate(now());
    transaction.bankCode = wentToBank ? bank : "VNPAY";
    transaction.cardType = !wentToBank || bank === "VNPAYQR" ? "QRCODE" : "ATM";
    if (wentToBank) transaction.bankTranNo = `VNP${transaction.transactionNo}`;
    else transaction.transactionNo = "0";
    return true;
  }

  /** The fields of the IPN and the return of a finished payment, `lie` đồng off the truth. */
  function resultFields(transaction: SandboxTransaction, lie: number): Record<string, string> {
    return {
      vnp_TmnCode: tmnCode,
      vnp_Amount: toWireAmount(transaction.amount + BigInt(lie)),
      vnp_BankCode: transaction.bankCode,
      vnp_BankTranNo: transaction.bankTranNo,
      vnp_CardType: transaction.cardType,
      vnp_OrderInfo: transaction.orderInfo,
      vnp_PayDate: transaction.payDate,
      vnp_ResponseCode: transaction.responseCode,
      vnp_TransactionNo: transaction.transactionNo,
      vnp_TransactionStatus: transaction.transactionStatus,
      vnp_TxnRef: transaction.txnRef,
    };
  }

  /** Answers a querydr or refund request; the answer still has to be signed. */
  function answerApi(body: unknown, lie: number) {
    const given = typeof body === "object" && body !== null ? body : {};
    const command =
      (given as Record<string, unknown>).vnp_Command === "refund" ? "refund" : "querydr";
    const answer = (code: string, message: string, fields: Record<string, string> = {}) => ({
      message: `${command}-response` as const,
      fields: {
        vnp_ResponseId: randomBytes(16).toString("hex"),
        vnp_Command: command,
        vnp_ResponseCode: code,
        vnp_Message: message,
        vnp_TmnCode: tmnCode,
        ...fields,
      } as Record<string, string>,
    });

    if ((given as Record<string, unknown>).vnp_TmnCode !== tmnCode) {
      return answer("02", "Invalid TmnCode");
    }
    let request: Record<string, string>;
    try {
      request = readSignedBody(`${command}-request`, body, hashSecret);
    } catch {
      return answer("97", "Invalid checksum");
    }
    const echo = { vnp_TxnRef: request.vnp_TxnRef! };
    if (!isApiRequest(request, command)) return answer("03", "Invalid data format", echo);
    const requestId = `${vnpayDay(now())}:${request.vnp_RequestId}`;
    if (requestIds.has(requestId)) return answer("94", "Duplicate request", echo);
    requestIds.add(requestId);
    dropOldest(requestIds, MAX_REQUEST_IDS);

    const transaction = transactions.get(keyOf(request.vnp_TransactionDate!, request.vnp_TxnRef!));
    if (!transaction || transaction.createDate !== request.vnp_TransactionDate) {
      return answer("91", "Transaction not found", echo);
    }
    if (command === "refund") {
      const refunded = refund(transaction, request);
      if (typeof refunded !== "object") return answer(refunded, REFUND_MESSAGES[refunded], echo);
      return answer("00", "Refund success", {
        ...echo,
        vnp_Amount: toWireAmount(refunded.amount + BigInt(lie)),
        vnp_BankCode: transaction.bankCode,
        vnp_PayDate: formatVnpayDate(refunded.createdAt),
        vnp_TransactionNo: refunded.transactionNo,
        vnp_TransactionType: refunded.type,
        vnp_TransactionStatus: refunded.status,
        vnp_OrderInfo: request.vnp_OrderInfo!,
      });
    }
    const latest = transaction.refunds.at(-1);
    return answer("00", "QueryDR Success", {
      ...echo,
      vnp_Amount: toWireAmount(transaction.amount + BigInt(lie)),
      vnp_BankCode: transaction.bankCode,
      vnp_PayDate: transaction.payDate,
      vnp_TransactionNo: latest?.transactionNo ?? transaction.transactionNo,
      vnp_TransactionType: latest?.type ?? "01",
      vnp_TransactionStatus: latest?.status ?? transaction.transactionStatus,
      vnp_OrderInfo: transaction.orderInfo,
    });
  }

  function refund(
    transaction: SandboxTransaction,
    request: Record<string, string>,
  ): SandboxRefund | keyof typeof REFUND_MESSAGES {
    const { vnp_TransactionNo: number, vnp_TransactionType: type } = request;
    if (number !== "" && number !== "0" && number !== transaction.transactionNo) return "91";
    if (transaction.result !== "success") return "95";
    if (transaction.refunds.some((each) => each.status === "05")) return "94";
    const amount = fromWireAmount(request.vnp_Amount!)!;
    const given = transaction.refunds
      .filter((each) => each.status !== "09")
      .reduce((sum, each) => sum + each.amount, 0n);
    if (given + amount > transaction.amount) return "99";
    if (type === "02" && amount !== transaction.amount) return "99";
    const made: SandboxRefund = {
      type: type as "02" | "03",
      amount,
      status: "05",
      transactionNo: String(++lastNumber),
      createdBy: request.vnp_CreateBy!,
      createdAt: now(),
    };
    transaction.refunds.push(made);
    return made;
  }

  return {
    open,
    finish,
    resultFields,
    answerApi,
    /** Newest first. */
    list: () => [...transactions.values()].reverse(),
    byId: (id: string) => [...transactions.values()].find((each) => each.id === id) ?? null,
    byTxnRef: (txnRef: string) =>
      [...transactions.values()].findLast((each) => each.txnRef === txnRef) ?? null,
  };
}

export type Gateway = ReturnType<typeof createGateway>;

const REFUND_MESSAGES = {
  "91": "Transaction not found",
  "94": "A refund is being processed",
  "95": "The payment did not succeed",
  "99": "The amount exceeds what is left to refund",
};

function readPayRequest(fields: Record<string, string>) {
  const amount = fromWireAmount(fields.vnp_Amount ?? "");
  const createdAt = parseVnpayDate(fields.vnp_CreateDate ?? "");
  const expiresAt = parseVnpayDate(fields.vnp_ExpireDate ?? "");
  const isSound =
    fields.vnp_Version === "2.1.0" &&
    fields.vnp_Command === "pay" &&
    fields.vnp_CurrCode === "VND" &&
    /^(vn|en)$/.test(fields.vnp_Locale ?? "") &&
    /^[A-Za-z0-9_-]{1,100}$/.test(fields.vnp_TxnRef ?? "") &&
    /^[A-Za-z0-9., ]{1,255}$/.test(fields.vnp_OrderInfo ?? "") &&
    /^[A-Za-z0-9_]{1,100}$/.test(fields.vnp_OrderType ?? "") &&
    /^[0-9a-fA-F.:]{7,45}$/.test(fields.vnp_IpAddr ?? "") &&
    /^([A-Za-z0-9_]{3,20})?$/.test(fields.vnp_BankCode ?? "");
  if (!isSound || !createdAt || !expiresAt || amount === null) return null;
  if (amount < MIN_AMOUNT || amount > MAX_AMOUNT) return null;
  try {
    requireReturnUrl(fields.vnp_ReturnUrl ?? "");
  } catch {
    return null;
  }
  return {
    txnRef: fields.vnp_TxnRef!,
    createDate: fields.vnp_CreateDate!,
    expiresAt,
    amount,
    orderInfo: fields.vnp_OrderInfo!,
    returnUrl: fields.vnp_ReturnUrl!,
    requestedBank: fields.vnp_BankCode || null,
  };
}

function isApiRequest(request: Record<string, string>, command: "querydr" | "refund"): boolean {
  const isSound =
    request.vnp_Version === "2.1.0" &&
    request.vnp_Command === command &&
    /^[A-Za-z0-9]{1,32}$/.test(request.vnp_RequestId!) &&
    /^[A-Za-z0-9_-]{1,100}$/.test(request.vnp_TxnRef!) &&
    parseVnpayDate(request.vnp_TransactionDate!) !== null &&
    parseVnpayDate(request.vnp_CreateDate!) !== null &&
    /^[0-9a-fA-F.:]{7,45}$/.test(request.vnp_IpAddr!) &&
    /^.{1,255}$/.test(request.vnp_OrderInfo!);
  if (!isSound || command === "querydr") return isSound;
  return (
    /^0[23]$/.test(request.vnp_TransactionType!) &&
    fromWireAmount(request.vnp_Amount!) !== null &&
    /^\d{0,15}$/.test(request.vnp_TransactionNo!) &&
    /^.{1,245}$/.test(request.vnp_CreateBy!)
  );
}

function keyOf(createDate: string, txnRef: string): string {
  return `${createDate.slice(0, 8)}:${txnRef}`;
}

function dropOldest(entries: Map<string, unknown> | Set<string>, most: number) {
  while (entries.size > most) entries.delete(entries.keys().next().value as string);
}
