import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { noteVnpayReturn } from "#app/domain/payments/start-vnpay-attempt.server";
import { VnpayError } from "#app/domain/payments/vnpay/errors";
import type { Vnpay } from "#app/domain/payments/vnpay/vnpay.server";
import { allowGateway } from "#app/http/authorize.server";
import { payersOrderPath } from "#app/http/payer-cookie.server";
import { orderLookupPath } from "#app/paths";
import { services } from "#app/services.server";

/**
 * The shopper comes back from VNPay. Nothing is paid or ended by it. The browser that left goes on to
 * its order; any other one, which may be the buyer's or not, has to name the phone number.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { rawQuery } = allowGateway(request);
  const { db, vnpay, now } = services();
  const reference = readReference(vnpay, rawQuery);
  const returned = reference && (await noteVnpayReturn(db, { reference, now: now() }));
  const lookup = orderLookupPath("vi");
  const to = returned
    ? (payersOrderPath(request, returned.orderNumber) ??
      `${lookup}?bao=vnpay&so=${returned.orderNumber}`)
    : `${lookup}?bao=khong-ro`;
  return redirect(to, { status: 303, headers: { "Cache-Control": "no-store" } });
}

/** The attempt a signed return speaks of; null for anything not signed for us. */
function readReference(vnpay: Vnpay, rawQuery: string): string | null {
  try {
    return vnpay.webhooks.constructEvent(rawQuery).txnRef;
  } catch (error) {
    if (error instanceof VnpayError) return null;
    throw error;
  }
}
