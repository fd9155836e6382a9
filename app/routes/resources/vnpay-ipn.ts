import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerVnpayIpn } from "#app/domain/payments/answer-vnpay-ipn.server";
import { allowGateway } from "#app/http/authorize.server";
import { requestNotes } from "#app/http/request-notes.server";
import { services } from "#app/services.server";

const notAllowed = () => new Response(null, { status: 405, headers: { Allow: "GET" } });

/** VNPay tells the end of a payment, by GET and with JSON in return: the one loader that writes. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { rawQuery } = allowGateway(request);
  if (request.method !== "GET") return notAllowed();
  const { db, vnpay, now } = services();
  const answer = await answerVnpayIpn(db, vnpay, {
    rawQuery,
    now: now(),
    report: (error) => requestNotes.getStore()?.failures.push(error),
  });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export function action({ request }: ActionFunctionArgs) {
  allowGateway(request);
  return notAllowed();
}
