/** The codes a merchant may answer an IPN with. VNPay stops at 00 and 02 and retries the others. */
export type RspCode = "00" | "01" | "02" | "04" | "97" | "99";

const RSP_MESSAGES: Record<RspCode, string> = {
  "00": "Confirm Success",
  "01": "Order not Found",
  "02": "Order already confirmed",
  "04": "Invalid amount",
  "97": "Invalid Checksum",
  "99": "Unknown error",
};

export interface IpnAnswer {
  RspCode: RspCode;
  Message: string;
}

/**
 * The JSON body of an IPN answer, sent with HTTP 200: 00 recorded (paid or failed), 01 reference
 * unknown, 02 already final, 04 amount differs, 97 not signed for us, 99 our own trouble.
 */
export function ipnAnswer(code: RspCode): IpnAnswer {
  return { RspCode: code, Message: RSP_MESSAGES[code] };
}

/**
 * What became of a payment.
 * - `paid`: ResponseCode 00 and TransactionStatus 00, nothing less
 * - `cancelled`, `expired`, `failed`: final, no money moved
 * - `suspected-fraud`: money taken and held by VNPay (07)
 * - `reversed`: the customer was debited, VNPay did not succeed (04)
 * - `pending`: not finished (01)
 * - `refunding`, `refund-sent`, `refund-rejected`: 05, 06, 09
 * - `unclear`: codes that contradict each other or that VNPay does not document
 */
export type VnpayOutcome =
  | "paid"
  | "cancelled"
  | "expired"
  | "failed"
  | "suspected-fraud"
  | "reversed"
  | "pending"
  | "refunding"
  | "refund-sent"
  | "refund-rejected"
  | "unclear";

/** Codes by which the customer's bank or the customer ended the payment without money moving. */
const FINAL_FAILURES = new Set(["09", "10", "11", "12", "13", "24", "51", "65", "75", "79"]);

/** Reads the two codes of an IPN or a return. */
export function eventOutcome(responseCode: string, transactionStatus: string): VnpayOutcome {
  if (responseCode === "07" || transactionStatus === "07") return "suspected-fraud";
  if (transactionStatus === "04") return "reversed";
  if (transactionStatus === "00") return responseCode === "00" ? "paid" : "unclear";
  if (transactionStatus === "02" || FINAL_FAILURES.has(responseCode)) {
    if (responseCode === "24") return "cancelled";
    if (responseCode === "11") return "expired";
    return "failed";
  }
  return transactionStatus === "01" ? "pending" : "unclear";
}

/** Reads vnp_TransactionStatus of a querydr or refund answer whose ResponseCode is 00. */
export function answerOutcome(
  kind: "payment" | "full-refund" | "partial-refund" | "unknown",
  transactionStatus: string,
): VnpayOutcome {
  switch (transactionStatus) {
    case "00":
      if (kind === "payment") return "paid";
      return kind === "unknown" ? "unclear" : "refund-sent";
    case "01":
      return "pending";
    case "02":
      return "failed";
    case "04":
      return "reversed";
    case "05":
      return "refunding";
    case "06":
      return "refund-sent";
    case "07":
      return "suspected-fraud";
    case "09":
      return "refund-rejected";
    default:
      return "unclear";
  }
}

/**
 * How a merchant books an outcome: `paid` and `failed` are final, `pending` is no result yet (do
 * not book it; ask querydr later), `review` needs a person because money may have moved.
 */
export function settlementOf(outcome: VnpayOutcome): "paid" | "failed" | "pending" | "review" {
  switch (outcome) {
    case "paid":
    case "pending":
      return outcome;
    case "cancelled":
    case "expired":
    case "failed":
      return "failed";
    default:
      return "review";
  }
}

export interface CodeText {
  vi: string;
  en: string;
}

const RESPONSE_TEXTS: Record<string, CodeText> = {
  "00": { vi: "Giao dịch thành công", en: "The payment succeeded" },
  "07": {
    vi: "Tiền đã trừ nhưng giao dịch đang được VNPay kiểm tra",
    en: "The money was taken, and VNPay is checking the payment",
  },
  "09": {
    vi: "Thẻ hoặc tài khoản chưa đăng ký Internet Banking",
    en: "The card or account has no internet banking",
  },
  "10": {
    vi: "Thông tin thẻ hoặc tài khoản bị nhập sai quá 3 lần",
    en: "The card or account details were wrong more than three times",
  },
  "11": { vi: "Đã hết thời gian chờ thanh toán", en: "The time to pay ran out" },
  "12": { vi: "Thẻ hoặc tài khoản bị khoá", en: "The card or account is locked" },
  "13": { vi: "Mật khẩu OTP không đúng", en: "The one-time password was wrong" },
  "24": { vi: "Bạn đã huỷ giao dịch", en: "You cancelled the payment" },
  "51": { vi: "Tài khoản không đủ số dư", en: "The account has too little money" },
  "65": {
    vi: "Tài khoản đã vượt hạn mức giao dịch trong ngày",
    en: "The account has reached its daily limit",
  },
  "75": { vi: "Ngân hàng đang bảo trì", en: "The bank is under maintenance" },
  "79": {
    vi: "Mật khẩu thanh toán bị nhập sai quá số lần cho phép",
    en: "The payment password was wrong too many times",
  },
};

/** One sentence for the shopper about a vnp_ResponseCode of a payment. */
export function responseCodeText(code: string): CodeText {
  return (
    RESPONSE_TEXTS[code] ?? {
      vi: "Giao dịch không thành công",
      en: "The payment did not succeed",
    }
  );
}
