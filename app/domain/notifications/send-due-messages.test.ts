import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelByBuyer } from "#app/domain/orders/cancel-by-buyer.server";
import { letterKinds } from "#app/domain/orders/letter-kinds";
import { getOrderForLink } from "#app/domain/orders/order-queries.server";
import { linkSecret, openGateway } from "#app/domain/payments/testing-gateway";
import { messages, outbox } from "#db/schema";
import { seedMinimal } from "#db/seed/builders";
import { buildTwoShops, sundayMorning as now, placeFilledOrder } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { deadOutboxRows, drainOutbox } from "./drain-outbox.server";
import { createRecordingMailer } from "./mailer";
import { type LetterFacts, orderLetter } from "./order-letters";
import { sendDueMessages } from "./send-due-messages.server";
import { createSmtpMailer } from "./smtp-mailer.server";

const database = await createTestDatabase();
const { db } = database;
const gateway = await openGateway(db);
afterAll(async () => {
  await gateway.close();
  await database.close();
});
beforeAll(() => seedMinimal(db));

const how = (at = now) => ({
  now: at,
  secret: linkSecret,
  orderUrl: ({ number, token }: { number: string; token: string }) =>
    `https://cho.example.vn/don-hang/${number}?k=${token}`,
});

async function order(
  changes: Parameters<typeof placeFilledOrder>[1] extends infer P ? Partial<P> : never = {},
) {
  const { farm } = await buildTwoShops(db);
  return placeFilledOrder(db, {
    lines: [{ variantId: farm.variant.id, quantity: 1_500 }],
    ...changes,
  });
}

test("a buyer who gave an e-mail gets a letter with a link that opens the order", async () => {
  const placed = await order();
  const mailer = createRecordingMailer();
  expect(await sendDueMessages(db, mailer, how())).toMatchObject({ done: 1 });
  const [mail] = mailer.sent;
  expect(mail).toMatchObject({
    to: "hoa@example.vn",
    subject: `Đã nhận đơn hàng · ${placed.number}`,
  });
  expect(mail!.text).toContain("Bạn trả 105.000\u00A0đ khi nhận hàng.");
  expect(mail!.text).toContain("1,5\u00A0kg: 90.000\u00A0đ");
  const [, number, token] = /don-hang\/([^?]+)\?k=(\S+)/.exec(mail!.text)!;
  const view = await getOrderForLink(db, {
    number: number!,
    token: token!,
    secret: linkSecret,
    now,
  });
  expect(view).toMatchObject({ number: placed.number, buyerName: "Trần Thị Hoa" });
});

test("a buyer without e-mail gets none, and nothing waits for ever", async () => {
  const placed = await order({ email: undefined });
  expect(await db.$count(outbox, eq(outbox.subjectId, placed.orderId))).toBe(0);
});

test("a letter is written and sent once, however often its cause is handled", async () => {
  const placed = await order();
  const mailer = createRecordingMailer();
  await sendDueMessages(db, mailer, how());
  await db.update(outbox).set({ doneAt: null }).where(eq(outbox.subjectId, placed.orderId));
  await Promise.all([1, 2, 3, 4].map(() => sendDueMessages(db, mailer, how())));
  expect(mailer.sent).toHaveLength(1);
  expect(await db.$count(messages, eq(messages.orderId, placed.orderId))).toBe(1);
});

test("ten workers at once send each letter once", async () => {
  for (let index = 0; index < 10; index++) await order();
  const mailer = createRecordingMailer();
  await Promise.all(Array.from({ length: 10 }, () => sendDueMessages(db, mailer, how())));
  expect(mailer.sent).toHaveLength(10);
  expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(10);
});

test("while the mail host is away letters wait, and are sent when it is back", async () => {
  await order();
  const mailer = createRecordingMailer();
  mailer.failures = 1;
  expect(await sendDueMessages(db, mailer, how())).toMatchObject({ failed: 1 });
  expect(await sendDueMessages(db, mailer, how())).toEqual({ done: 0, postponed: 0, failed: 0 });
  const later = new Date(now.getTime() + 31_000);
  expect(await sendDueMessages(db, mailer, how(later))).toMatchObject({ done: 1 });
  expect(mailer.sent).toHaveLength(1);
});

test("a cancelled order's letter says what is owed", async () => {
  const placed = await order();
  await cancelByBuyer(db, { ...gateway.linkOf(placed), now });
  const mailer = createRecordingMailer();
  await sendDueMessages(db, mailer, how());
  expect(mailer.sent.map(({ subject }) => subject)).toContain(`Đơn hàng đã huỷ · ${placed.number}`);
});

test("a row that never works ends up dead and visible; a worker that died gives its rows back", async () => {
  const [row] = await db
    .insert(outbox)
    .values({
      topic: "media-renditions",
      subjectId: "018f0000-0000-7000-8000-000000000000",
      availableAt: now,
    })
    .returning();
  const drain = (at: Date, handler: Parameters<typeof drainOutbox>[1]["handler"]) =>
    drainOutbox(db, {
      topic: "media-renditions",
      now: at,
      handler,
      maxAttempts: 3,
      leaseMs: 60_000,
    });
  let at = now;
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(
      await drain(at, async () => {
        throw new Error("broken picture");
      }),
    ).toMatchObject({ failed: 1 });
    at = new Date(at.getTime() + 24 * 3_600_000);
  }
  expect(await drain(at, async () => ({ done: true }))).toEqual({
    done: 0,
    postponed: 0,
    failed: 0,
  });
  expect(await deadOutboxRows(db, 3)).toMatchObject([
    { id: row!.id, lastError: "Error: broken picture" },
  ]);

  const [second] = await db
    .insert(outbox)
    .values({
      topic: "media-renditions",
      subjectId: "018f0000-0000-7000-8000-000000000001",
      availableAt: now,
      leasedUntil: new Date(at.getTime() + 60_000),
      attempts: 1,
    })
    .returning();
  const handled: number[] = [];
  const note = async ({ id }: { id: number }) => {
    handled.push(id);
    return { done: true as const };
  };
  await drain(at, note);
  expect(handled).toEqual([]);
  await drain(new Date(at.getTime() + 61_000), note);
  expect(handled).toEqual([second!.id]);
});

test("a failed row does not clash with a newer twin of the same cause", async () => {
  const twin = { topic: "media-renditions" as const, dedupeKey: "twin", availableAt: now };
  const subjectId = "018f0000-0000-7000-8000-000000000002";
  await db.insert(outbox).values({ ...twin, subjectId });
  await drainOutbox(db, {
    topic: "media-renditions",
    now,
    handler: async () => {
      await db.insert(outbox).values({ ...twin, subjectId });
      throw new Error("first failed while the second came in");
    },
  });
  const [open] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from outbox where dedupe_key = 'twin' and done_at is null`,
  );
  expect(open!.count).toBe(2);
});

const share: LetterFacts["shares"][number] = {
  number: "TN-2611-7K3F9Q-A",
  sellerName: "Nhà vườn Chín Thảo",
  sellerPhone: "0903 123 456",
  status: "placed",
  confirmBy: new Date("2026-11-23T09:30:00+07:00"),
  deliveryKind: "post",
  pickupAddress: null,
  itemsTotal: 90_000n,
  deliveryFee: 15_000n,
  total: 105_000n,
  lines: [{ name: "Mãng cầu (loại 1)", amount: "1,5 kg", total: 90_000n }],
};

test.each(letterKinds)(
  "the letter %s is whole in both languages and for every way to pay",
  (kind) => {
    for (const locale of ["vi", "en"] as const) {
      for (const paymentMethod of ["cod", "vietqr", "vnpay"] as const) {
        const { subject, text } = orderLetter(kind, {
          number: "TN-2611-7K3F9Q",
          locale,
          buyerName: "Trần Thị Hoa",
          addressText: "12 Nguyễn Du, Phường Bình Minh, Tỉnh Tây Ninh",
          paymentMethod,
          total: 105_000n,
          shares: [share],
          aboutShare: share,
          refundAmount: 105_000n,
          link: "https://cho.example.vn/don-hang/TN-2611-7K3F9Q?k=x",
          now,
        });
        expect(subject).toContain("TN-2611-7K3F9Q");
        expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN|\[object|!/);
        expect(text).toContain("https://cho.example.vn/don-hang/TN-2611-7K3F9Q?k=x");
      }
    }
  },
);

test("the SMTP mailer hands a letter over in one piece, and a refusal is an error", async () => {
  const lines: string[] = [];
  const server = mailHost(lines, "250 kept");
  const url = await listen(server);
  const from = "Chợ Tây Ninh <khong-tra-loi@cho.tayninh.example>";
  await createSmtpMailer({ url, from }).send({
    to: "hoa@example.vn",
    subject: "Đã nhận đơn hàng\r\nBcc: everyone@example.vn",
    text: "Kính gửi chị Hoa",
    messageId: "1@cho.tayninh",
  });
  const sent = lines.join("\n");
  expect(sent).toContain("RCPT TO:<hoa@example.vn>");
  expect(sent.match(/RCPT TO/g)).toHaveLength(1);
  expect(sent).toMatch(/Message-ID: <1@cho.tayninh>/i);
  expect(sent).not.toMatch(/^Bcc:/im);
  server.close();

  const refusing = mailHost([], "550 no such mailbox");
  const refusingUrl = await listen(refusing);
  await expect(
    createSmtpMailer({ url: refusingUrl, from }).send({
      to: "hoa@example.vn",
      subject: "x",
      text: "x",
      messageId: "2@cho.tayninh",
    }),
  ).rejects.toThrow();
  refusing.close();
});

/** The least a mail host says; keeps what it hears. */
function mailHost(heard: string[], answerToRecipient: string): Server {
  return createServer((socket: Socket) => {
    let isBody = false;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 mail.example.vn");
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      const parts = rest.split("\r\n");
      rest = parts.pop()!;
      for (const line of parts) {
        heard.push(line);
        if (isBody) {
          if (line !== ".") continue;
          isBody = false;
          say("250 queued");
        } else if (/^EHLO/i.test(line)) say("250 mail.example.vn");
        else if (/^RCPT/i.test(line)) say(answerToRecipient);
        else if (/^DATA/i.test(line)) {
          isBody = true;
          say("354 go on");
        } else if (/^QUIT/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
    socket.on("error", () => {});
  });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
