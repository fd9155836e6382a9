import type { VnpayOutcome } from "./codes";

/** A verified payment result, from the IPN or from the browser's return. Only the IPN may book. */
export interface VnpayEvent {
  /** The attempt's own reference (vnp_TxnRef). */
  txnRef: string;
  /** Whole đồng; compare with the amount frozen on the attempt, answer 04 when it differs. */
  amount: bigint;
  outcome: VnpayOutcome;
  /** vnp_ResponseCode */
  responseCode: string;
  /** vnp_TransactionStatus */
  transactionStatus: string;
  /** VNPay's own number, needed for a refund; null when VNPay has none (sent as 0). */
  transactionNo: string | null;
  bankCode: string | null;
  bankTranNo: string | null;
  /** ATM, QRCODE, … */
  cardType: string | null;
  payDate: Date | null;
  orderInfo: string;
  tmnCode: string;
}
