import { asc, eq, inArray } from "drizzle-orm";
import { isLetterKind, type LetterKind } from "#app/domain/orders/letter-kinds";
import { lineAmountInWords } from "#app/domain/orders/line-amount";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { formatPhone } from "#app/domain/orders/phone";
import type { Db } from "#db/client.server";
import { orderLines, orders, refunds, sellerOrders } from "#db/schema";
import { deliverLetter } from "./deliver-letter.server";
import { type Drained, drainOutbox, type OutboxRow, type OutboxStep } from "./drain-outbox.server";
import type { Mailer } from "./mailer";
import { type Letter, type LetterFacts, orderLetter } from "./order-letters";

export interface SendDueMessages {
  now: Date;
  /** APP_SECRET: signs the order's link. */
  secret: string;
  /** The order's page, absolute. */
  orderUrl: (order: { locale: "vi" | "en"; number: string; token: string }) => string;
  limit?: number;
  report?: (error: unknown) => void;
}

/**
 * Writes and sends the letters orders asked for. Each letter exists once, however often its cause is
 * handled; it may reach the mail host twice when we die between sending and noting it, under one
 * message id.
 */
export async function sendDueMessages(
  db: Db,
  mailer: Mailer,
  { now, limit = 20, report, ...how }: SendDueMessages,
): Promise<Drained> {
  return drainOutbox(db, {
    topic: "order-mail",
    now,
    limit,
    report,
    handler: (row) => sendLetter(db, mailer, row, { now, ...how }),
  });
}

async function sendLetter(
  db: Db,
  mailer: Mailer,
  row: OutboxRow,
  how: Pick<SendDueMessages, "now" | "secret" | "orderUrl">,
): Promise<OutboxStep> {
  const [kind, about] = splitDetail(row.detail);
  const written = await writeLetter(db, row.subjectId, kind, about, how);
  if (!written) return { done: true };
  await deliverLetter(db, mailer, {
    dedupeKey: `order-mail:${row.subjectId}:${row.detail}`,
    recipient: written.recipient,
    subject: written.letter.subject,
    text: written.letter.text,
    orderId: row.subjectId,
    now: how.now,
  });
  return { done: true };
}

function splitDetail(detail: string | null): [LetterKind, string | null] {
  const [kind = "", about = null] = (detail ?? "").split(":");
  if (!isLetterKind(kind)) throw new Error(`no letter ${detail}`);
  return [kind, about];
}

async function writeLetter(
  db: Db,
  orderId: string,
  kind: LetterKind,
  about: string | null,
  { now, secret, orderUrl }: Pick<SendDueMessages, "now" | "secret" | "orderUrl">,
): Promise<{ recipient: string; letter: Letter } | null> {
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!order?.buyerEmail) return null;
  const shares = await db
    .select()
    .from(sellerOrders)
    .where(eq(sellerOrders.orderId, orderId))
    .orderBy(asc(sellerOrders.number));
  const lines = await db
    .select()
    .from(orderLines)
    .where(
      inArray(
        orderLines.sellerOrderId,
        shares.map((share) => share.id),
      ),
    )
    .orderBy(asc(orderLines.id));
  const [refund] =
    about && kind.startsWith("refund-")
      ? await db.select({ amount: refunds.amount }).from(refunds).where(eq(refunds.id, about))
      : [];
  const letterShares = shares.map((share) => ({
    ...share,
    sellerPhone: formatPhone(share.sellerPhone),
    lines: lines
      .filter((line) => line.sellerOrderId === share.id)
      .map((line) => ({
        name: `${line.productName} (${line.variantName})`,
        amount: lineAmountInWords(line, order.locale),
        total: line.total,
      })),
  }));
  const facts: LetterFacts = {
    number: order.number,
    locale: order.locale,
    buyerName: order.buyerName,
    addressText: order.addressText,
    paymentMethod: order.paymentMethod,
    total: order.total,
    shares: letterShares,
    aboutShare: letterShares[shares.findIndex((share) => share.id === about)] ?? null,
    refundAmount: refund?.amount ?? null,
    link: orderUrl({
      locale: order.locale,
      number: order.number,
      token: orderLinkToken(secret, { orderId, linkVersion: order.linkVersion }),
    }),
    now,
  };
  return { recipient: order.buyerEmail, letter: orderLetter(kind, facts) };
}
