/** A shop's side of the gateway for tests: the sandbox on a port of its own, and a clock one can turn. */

import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { answerVnpayIpn } from "#app/domain/payments/answer-vnpay-ipn.server";
import { startVnpayAttempt } from "#app/domain/payments/start-vnpay-attempt.server";
import { signedQuery } from "#app/domain/payments/vnpay/signature.server";
import { createVnpay } from "#app/domain/payments/vnpay/vnpay.server";
import type { Db } from "#db/client.server";
import { sundayMorning } from "#db/seed/named-cast";
import { createVnpaySandbox } from "#sandbox/vnpay/vnpay-sandbox";

const TMN_CODE = "CHOTNINH";
const HASH_SECRET = "KHOABIMATDUNGDEKIEMTHU0123456789";
export const linkSecret = "a-secret-of-thirty-two-characters";
export const serverIp = "203.0.113.9";

export async function openGateway(db: Db) {
  const clock = { now: sundayMorning };
  const sandbox = createVnpaySandbox({
    tmnCode: TMN_CODE,
    hashSecret: HASH_SECRET,
    ipnUrl: "http://127.0.0.1:9/never-called",
    nodeEnv: "test",
    now: () => clock.now,
  });
  // The tests carry each call over themselves, to choose when it comes.
  sandbox.setFaults({ dropIpn: true });
  const { payUrl, apiUrl } = await sandbox.listen();
  const vnpay = createVnpay({
    tmnCode: TMN_CODE,
    hashSecret: HASH_SECRET,
    payUrl,
    apiUrl,
    now: () => clock.now,
    timeoutMs: 2_000,
  });
  const linkOf = (order: { orderId: string; number: string; linkVersion: number }) => ({
    number: order.number,
    token: orderLinkToken(linkSecret, order),
    secret: linkSecret,
  });

  return {
    clock,
    sandbox,
    vnpay,
    linkOf,
    close: () => sandbox.close(),
    later(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** Starts an attempt and opens the payment page, as a browser would. @throws {Error} refused */
    async start(order: { orderId: string; number: string; linkVersion: number }) {
      const started = await startVnpayAttempt(db, vnpay, {
        ...linkOf(order),
        returnUrl: "https://cho.example.vn/thanh-toan/vnpay/ket-qua",
        ipAddr: "203.0.113.7",
        locale: "vi",
        now: clock.now,
      });
      if (!started || "refused" in started) throw new Error(`not started: ${started?.refused}`);
      await fetch(started.url, { redirect: "manual" });
      return started;
    },
    /** The query of a call about an attempt, signed; by default of one paid in full. */
    ipnQuery(
      reference: string,
      amount: bigint,
      changes: Record<string, string> = {},
      secret = HASH_SECRET,
    ) {
      return signedQuery(
        {
          vnp_TmnCode: TMN_CODE,
          vnp_Amount: `${amount}00`,
          vnp_BankCode: "NCB",
          vnp_BankTranNo: "VNP14226112",
          vnp_CardType: "ATM",
          vnp_OrderInfo: "Thanh toan don hang",
          vnp_PayDate: "20261122093100",
          vnp_ResponseCode: "00",
          vnp_TransactionNo: "14226112",
          vnp_TransactionStatus: "00",
          vnp_TxnRef: reference,
          ...changes,
        },
        secret,
      );
    },
    /** The RspCode we answer one call with. */
    async call(rawQuery: string) {
      const answer = await answerVnpayIpn(db, vnpay, {
        rawQuery,
        now: clock.now,
        report(error) {
          throw error;
        },
      });
      return answer.RspCode;
    },
  };
}
