import type { Db } from "#db/client.server";
import { gatewayCalls } from "#db/schema";
import { recordVnpayResult } from "./record-vnpay-result.server";
import { type IpnAnswer, ipnAnswer } from "./vnpay/codes";
import { VnpayEventError, VnpaySignatureError } from "./vnpay/errors";
import type { VnpayEvent } from "./vnpay/event";
import type { Vnpay } from "./vnpay/vnpay.server";

/**
 * Verifies, books and answers one IPN. `rawQuery` is the query as it arrived. An error of ours is
 * reported and answered 99, so that the gateway calls again.
 */
export async function answerVnpayIpn(
  db: Db,
  vnpay: Vnpay,
  { rawQuery, now, report }: { rawQuery: string; now: Date; report: (error: unknown) => void },
): Promise<IpnAnswer> {
  let event: VnpayEvent;
  try {
    event = vnpay.webhooks.constructEvent(rawQuery);
  } catch (error) {
    if (error instanceof VnpaySignatureError || error instanceof VnpayEventError) {
      return ipnAnswer(error.rspCode);
    }
    report(error);
    return ipnAnswer("99");
  }
  try {
    const rspCode = await recordVnpayResult(db, event, { via: "ipn", now });
    await db.insert(gatewayCalls).values({
      kind: "ipn",
      reference: event.txnRef,
      answer: rspCode,
      responseCode: event.responseCode,
      transactionStatus: event.transactionStatus,
      amount: event.amount.toString(),
      createdAt: now,
    });
    return ipnAnswer(rspCode);
  } catch (error) {
    report(error);
    return ipnAnswer("99");
  }
}
