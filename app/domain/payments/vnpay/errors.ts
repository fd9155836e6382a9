import type { RspCode } from "./codes";

/** Everything the VNPay SDK throws on purpose. */
export class VnpayError extends Error {
  override name = "VnpayError";
}

/** What we were about to send or were configured with breaks VNPay's rules; nothing was sent. */
export class VnpayRequestError extends VnpayError {
  override name = "VnpayRequestError";

  constructor(
    /** The option or input at fault, by its name in the SDK. */
    readonly field: string,
    reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

export type SignatureFault = "missing" | "malformed" | "repeated" | "mismatch";

/**
 * The message is not proven to come from VNPay: no signature, a wrong one, or a text in which the
 * signed part is ambiguous. Nothing in it may be believed, and it must change no state.
 */
export class VnpaySignatureError extends VnpayError {
  override name = "VnpaySignatureError";
  readonly rspCode: RspCode = "97";

  constructor(
    readonly reason: SignatureFault,
    detail: string,
  ) {
    super(`signature ${reason}: ${detail}`);
  }
}

export type EventFault = "foreign-terminal" | "incomplete" | "odd-amount";

/**
 * Signed by VNPay, yet not a payment result we can use: another terminal's, one of our own pay
 * requests sent back, or an amount that is not a whole number of đồng. `rspCode` is the IPN answer.
 */
export class VnpayEventError extends VnpayError {
  override name = "VnpayEventError";

  constructor(
    readonly reason: EventFault,
    readonly rspCode: RspCode,
    detail: string,
    /** The reference it claims, so that staff can look at an odd amount; null when absent. */
    readonly txnRef: string | null,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** VNPay answered, signed, with a code that is neither a result nor a business answer. */
export class VnpayApiError extends VnpayError {
  override name = "VnpayApiError";

  constructor(
    readonly command: "querydr" | "refund",
    /** vnp_ResponseCode, such as 02, 03, 97 or 99. */
    readonly responseCode: string,
    message: string,
  ) {
    super(`${command} answered ${responseCode}: ${message}`);
  }
}

/** A signed answer that speaks of something else than was asked: another order, another amount. */
export class VnpayMismatchError extends VnpayError {
  override name = "VnpayMismatchError";

  constructor(
    readonly field: string,
    readonly expected: string,
    readonly received: string,
  ) {
    super(`${field} is ${received}, asked about ${expected}`);
  }
}

/**
 * No usable answer: refused connection, HTTP status other than 200, text that is not JSON, a body
 * cut short. A refund may have been accepted all the same: ask again with the same reference.
 */
export class VnpayConnectionError extends VnpayError {
  override name = "VnpayConnectionError";

  constructor(
    message: string,
    readonly httpStatus: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No whole answer within `timeoutMs`. As with any lost connection, a refund may stand. */
export class VnpayTimeoutError extends VnpayConnectionError {
  override name = "VnpayTimeoutError";

  constructor(readonly timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
  }
}
