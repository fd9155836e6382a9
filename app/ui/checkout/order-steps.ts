import type { OrderView, ShareView } from "#app/domain/orders/order-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import type { Locale } from "#app/paths";
import type { Step } from "../steps";
import { orderWords } from "../words/checkout-order";

type EventKind = OrderView["events"][number]["kind"];
type Wanted = { kind: EventKind; title: keyof typeof orderWords.vi.steps };

/** The way of one seller's part from the order to its end: what happened, when, and what is to come. */
export function orderSteps({
  order,
  share,
  locale,
  now,
}: {
  order: OrderView;
  share: ShareView;
  locale: Locale;
  now: Date;
}): Step[] {
  const words = orderWords[locale];
  const moment = (at: Date) => formatMoment(at, locale, now);
  const happened = (kind: EventKind) =>
    order.events.find(
      (event) =>
        event.kind === kind &&
        (event.sellerOrderNumber === null || event.sellerOrderNumber === share.number),
    );
  const path: Wanted[] = [
    { kind: "placed", title: "placed" },
    ...(order.paymentMethod === "vnpay" ? [{ kind: "paid", title: "paid" } as const] : []),
    ...(order.paymentMethod === "vietqr"
      ? [{ kind: "payment-reported", title: "transferReported" } as const]
      : []),
    { kind: "confirmed", title: "confirmed" },
    { kind: "packed", title: "packed" },
    ...(share.deliveryKind === "pickup"
      ? [{ kind: "picked-up", title: "pickedUp" } as const]
      : [
          { kind: "shipped", title: "shipped" } as const,
          { kind: "delivered", title: "delivered" } as const,
        ]),
    { kind: "completed", title: "completed" },
  ];
  const done = path.filter(({ kind }) => happened(kind));
  const last = done.at(-1);
  const lastIndex = last ? path.indexOf(last) : -1;
  const ended = (["cancelled", "expired", "returned"] as const).find(
    (status) => status === share.status,
  );
  const steps = path
    .slice(0, ended ? lastIndex + 1 : undefined)
    .flatMap((wanted, index): Step[] => {
      const event = happened(wanted.kind);
      if (event)
        return [{ title: words.steps[wanted.title], state: "done", time: moment(event.at) }];
      // A seller may confirm before the buyer said anything of a transfer.
      if (index < lastIndex) return [];
      const isNow = index === lastIndex + 1;
      const isUnpaid = wanted.kind === "paid" || wanted.kind === "payment-reported";
      const until = "until" in share.next ? share.next.until : null;
      return [
        {
          title: isNow && isUnpaid ? words.steps.payment : words.steps[wanted.title],
          state: isNow ? "now" : "to-come",
          time: isNow && until ? words.stepBy(moment(until)) : undefined,
        },
      ];
    });
  if (ended) {
    steps.push({ title: words.steps[ended], state: "failed", time: moment(share.statusAt) });
  }
  return steps;
}
