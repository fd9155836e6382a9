import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { ipnAnswer, type RspCode, settlementOf } from "#app/domain/payments/vnpay/codes";
import {
  VnpayApiError,
  VnpayConnectionError,
  VnpayEventError,
  VnpayMismatchError,
  VnpaySignatureError,
  VnpayTimeoutError,
} from "#app/domain/payments/vnpay/errors";
import { signedBody, signedQuery } from "#app/domain/payments/vnpay/signature.server";
import { createVnpay, type VnpayOptions } from "#app/domain/payments/vnpay/vnpay.server";
import { createVnpaySandbox, type VnpaySandboxOptions } from "./vnpay-sandbox";

const TMN_CODE = "CHOTNINH";
const SECRET = "KHOABIMATDUNGDEKIEMTHU0123456789";
const SERVER_IP = "203.0.113.9";

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface World {
  sandbox?: Partial<VnpaySandboxOptions>;
  sdk?: Partial<VnpayOptions>;
  /** Answers the merchant gives to its first IPNs whatever they say; null hangs up. */
  moods?: (RspCode | null)[];
}

/** A gateway and a merchant's IPN address, both real servers on free ports. */
async function world({ sandbox: options = {}, sdk = {}, moods = [] }: World = {}) {
  const attempts = new Map<string, { amount: bigint; state: string }>();
  const ipns: { query: string; answer: string }[] = [];

  function judge(query: string): RspCode {
    try {
      const event = vnpay.webhooks.constructEvent(query);
      const attempt = attempts.get(event.txnRef);
      if (!attempt) return "01";
      if (attempt.amount !== event.amount) return "04";
      if (attempt.state !== "pending") return "02";
      attempt.state = settlementOf(event.outcome);
      return "00";
    } catch (error) {
      if (error instanceof VnpaySignatureError || error instanceof VnpayEventError) {
        return error.rspCode;
      }
      return "99";
    }
  }

  const merchant: Server = createServer((request, response) => {
    expect(request.method).toBe("GET");
    const query = request.url!.slice(request.url!.indexOf("?") + 1);
    const mood = moods.shift();
    if (mood === null) {
      ipns.push({ query, answer: "hung up" });
      response.destroy();
      return;
    }
    const answer = mood ?? judge(query);
    ipns.push({ query, answer });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(ipnAnswer(answer)));
  });
  await new Promise<void>((resolve) => merchant.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    merchant.closeAllConnections();
    merchant.close();
  });
  const shop = `http://127.0.0.1:${(merchant.address() as AddressInfo).port}`;

  const sandbox = createVnpaySandbox({
    tmnCode: TMN_CODE,
    hashSecret: SECRET,
    ipnUrl: `${shop}/thanh-toan/vnpay/ipn`,
    nodeEnv: "test",
    retryDelayMs: 15,
    ...options,
  });
  const { origin, payUrl, apiUrl } = await sandbox.listen();
  closers.push(() => sandbox.close());
  const vnpay = createVnpay({
    tmnCode: TMN_CODE,
    hashSecret: SECRET,
    payUrl,
    apiUrl,
    timeoutMs: 3_000,
    ...(options.now && { now: options.now }),
    ...sdk,
  });
  const returnUrl = `${shop}/thanh-toan/vnpay/ket-qua?luot=1`;

  function start(txnRef: string, amount = 215_000n, more: { expiresAt?: Date } = {}) {
    attempts.set(txnRef, { amount, state: "pending" });
    return vnpay.payments.create({
      txnRef,
      amount,
      orderInfo: `Đơn hàng ${txnRef}`,
      returnUrl,
      ipAddr: "203.0.113.7",
      ...more,
    });
  }

  /** Opens the payment page and presses one of its buttons, as a browser without script does. */
  async function press(url: string, action: string, bank = "NCB") {
    const page = await fetch(url, { redirect: "manual" });
    const text = await page.text();
    const form = /<form method="post" action="([^"]+)"/.exec(text)?.[1];
    if (!form) return { page, text, answer: page, location: page.headers.get("location") ?? "" };
    const answer = await fetch(origin + form, {
      method: "POST",
      body: new URLSearchParams({ action, bank }),
      redirect: "manual",
    });
    return { page, text, form, answer, location: answer.headers.get("location") ?? "" };
  }

  const retrieve = (created: { txnRef: string; createDate: string; amount: bigint }) =>
    vnpay.payments.retrieve({
      txnRef: created.txnRef,
      createDate: created.createDate,
      amount: created.amount,
      ipAddr: SERVER_IP,
    });

  const refund = (
    created: { txnRef: string; createDate: string },
    type: "full" | "partial",
    amount: bigint,
    more: { transactionNo?: string; requestId?: string } = {},
  ) =>
    vnpay.refunds.create({
      txnRef: created.txnRef,
      createDate: created.createDate,
      amount,
      type,
      transactionNo: null,
      createdBy: "Kế toán 01",
      ipAddr: SERVER_IP,
      ...more,
    });

  async function paid(txnRef: string, amount = 215_000n) {
    const created = start(txnRef, amount);
    await press(created.url, "success");
    return created;
  }

  return {
    sandbox,
    vnpay,
    attempts,
    ipns,
    start,
    press,
    paid,
    retrieve,
    refund,
    origin,
    payUrl,
    apiUrl,
    shop,
  };
}

const queryOf = (url: string) => url.slice(url.indexOf("?") + 1);

test("a shopper pays, comes back with a signed result, and the IPN settles the attempt", async () => {
  const { start, press, vnpay, attempts, ipns, retrieve, shop } = await world();
  const created = start("TN-1");
  expect(await retrieve(created)).toEqual({ status: "not-found" });

  const { page, text, location } = await press(created.url, "success", "VCB");
  expect(page.status).toBe(200);
  expect(text).toContain("Cổng thanh toán thử nghiệm (sandbox)");
  expect(text).toContain("215.000 đ");
  expect(text).toContain("Don hang TN 1");

  expect(location.startsWith(`${shop}/thanh-toan/vnpay/ket-qua?luot=1&vnp_Amount=21500000&`)).toBe(
    true,
  );
  const returned = vnpay.webhooks.constructEvent(queryOf(location));
  expect(returned).toMatchObject({
    txnRef: "TN-1",
    amount: 215_000n,
    outcome: "paid",
    bankCode: "VCB",
    cardType: "ATM",
  });
  expect(returned.transactionNo).toMatch(/^\d+$/);
  expect(Math.abs(returned.payDate!.getTime() - Date.now())).toBeLessThan(60_000);

  await vi.waitFor(() => expect(attempts.get("TN-1")!.state).toBe("paid"));
  expect(ipns.map((ipn) => ipn.answer)).toEqual(["00"]);
  expect(vnpay.webhooks.constructEvent(ipns[0]!.query)).toEqual(returned);
  expect(await retrieve(created)).toMatchObject({
    status: "found",
    kind: "payment",
    outcome: "paid",
    amount: 215_000n,
    transactionNo: returned.transactionNo,
  });
});

test.each([
  ["failure", "failed", "99"],
  ["cancel", "cancelled", "24"],
  ["insufficient", "failed", "51"],
])("a payment ended by %s comes back as %s and is booked once", async (action, outcome, code) => {
  const { start, press, vnpay, attempts, ipns, retrieve } = await world();
  const created = start("TN-2");
  const { location } = await press(created.url, action);
  const event = vnpay.webhooks.constructEvent(queryOf(location));
  expect(event).toMatchObject({ outcome, responseCode: code, transactionStatus: "02" });
  if (action === "cancel") {
    expect(event).toMatchObject({
      bankCode: "VNPAY",
      cardType: "QRCODE",
      bankTranNo: null,
      transactionNo: null,
    });
  }
  await vi.waitFor(() => expect(attempts.get("TN-2")!.state).toBe("failed"));
  expect(ipns).toHaveLength(1);
  expect(await retrieve(created)).toMatchObject({ outcome: "failed" });
});

test("the page has the buttons a shopper looks for, works without script, and is locked down", async () => {
  const { start, press, origin, shop } = await world();
  const { page, text } = await press(start("TN-3").url, "leave");
  const buttons = [...text.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map((match) => match[1]);
  expect(buttons).toEqual([
    "Thanh toán thành công",
    "Thanh toán thất bại",
    "Không đủ số dư",
    "Huỷ giao dịch",
    "Thanh toán rồi đóng trang",
    "Rời trang (không quay lại)",
  ]);
  for (const bank of ["NCB", "VCB", "VNPAYQR"]) expect(text).toContain(`value="${bank}"`);
  expect(text).not.toMatch(/<script| style=| on[a-z]+=/);
  expect(page.headers.get("content-security-policy")).toBe(
    `default-src 'none'; style-src 'self'; form-action 'self' ${shop}; base-uri 'none'; frame-ancestors 'none'`,
  );
  const sheet = /href="([^"]+\.css)"/.exec(text)![1]!;
  const css = await fetch(origin + sheet);
  expect(css.headers.get("content-type")).toBe("text/css; charset=utf-8");
});

test("a shopper who pays and closes the page is settled by the IPN alone", async () => {
  const { start, press, attempts } = await world();
  const { answer, location } = await press(start("TN-4").url, "pay-and-close");
  expect(answer.status).toBe(200);
  expect(location).toBe("");
  await vi.waitFor(() => expect(attempts.get("TN-4")!.state).toBe("paid"));
});

test("a shopper who leaves has paid nothing, and may come back to the same page", async () => {
  const { start, press, attempts, ipns, retrieve } = await world();
  const created = start("TN-5");
  expect((await press(created.url, "leave")).answer.status).toBe(200);
  expect(await retrieve(created)).toMatchObject({ status: "found", outcome: "pending" });
  expect(ipns).toEqual([]);
  await press(created.url, "success");
  await vi.waitFor(() => expect(attempts.get("TN-5")!.state).toBe("paid"));
});

test("the payment page refuses what is not signed, not ours, used up or too late", async () => {
  let clock = new Date("2026-11-22T08:30:00+07:00");
  const { start, press, payUrl, origin } = await world({ sandbox: { now: () => clock } });
  const codeOf = async (url: string) => {
    const answer = await fetch(url, { redirect: "manual" });
    expect(answer.status).toBe(302);
    const location = answer.headers.get("location")!;
    const shown = await fetch(origin + location);
    expect(await shown.text()).toContain("Không thể thanh toán");
    return new URL(location, origin).searchParams.get("code");
  };
  const good = start("TN-6").url;
  const fields = Object.fromEntries(new URL(good).searchParams);
  const resigned = (change: Record<string, string>, secret = SECRET) =>
    `${payUrl}?${signedQuery({ ...fields, ...change }, secret)}`;

  expect(await codeOf(good.replace("vnp_Amount=21500000", "vnp_Amount=500000"))).toBe("70");
  expect(await codeOf(good.replace(/&vnp_SecureHash=.*/, ""))).toBe("70");
  expect(await codeOf(`${good}&vnp_Amount=500000`)).toBe("70");
  expect(await codeOf(resigned({}, "ANOTHERMADEUPSECRET9876543210ZYX"))).toBe("70");
  expect(await codeOf(resigned({ vnp_TmnCode: "OTHERTM2" }))).toBe("72");
  expect(await codeOf(payUrl)).toBe("72");
  const misshapen: Record<string, string>[] = [
    { vnp_Amount: "21500050" },
    { vnp_Amount: "100" },
    { vnp_CurrCode: "USD" },
    { vnp_Version: "2.0.0" },
    { vnp_CreateDate: "20261322083000" },
    { vnp_ExpireDate: "" },
    { vnp_OrderInfo: "Đơn hàng" },
    { vnp_TxnRef: "a b" },
    { vnp_ReturnUrl: "javascript:alert(1)" },
    { vnp_Locale: "fr" },
  ];
  for (const change of misshapen) {
    expect(await codeOf(resigned(change)), JSON.stringify(change)).toBe("03");
  }
  const { location } = await press(good, "success");
  expect(location).not.toBe("");
  expect(await codeOf(good)).toBe("01");

  const late = start("TN-7").url;
  clock = new Date(clock.getTime() + 16 * 60_000);
  expect(await codeOf(late)).toBe("11");
});

test("a reference cannot carry two amounts, nor be used again after a failure", async () => {
  const { start, press } = await world();
  const first = start("TN-8", 50_000n);
  await press(first.url, "leave");
  const second = start("TN-8", 60_000n);
  expect((await press(second.url, "success")).location).toContain("code=01");
  await press(first.url, "failure");
  expect((await press(start("TN-8", 50_000n).url, "success")).location).toContain("code=01");
});

test("pressing a second button after the payment changes nothing", async () => {
  const { start, press, origin, ipns, attempts, sandbox } = await world();
  const { form } = await press(start("TN-9").url, "success");
  const again = await fetch(origin + form!, {
    method: "POST",
    body: new URLSearchParams({ action: "cancel" }),
    redirect: "manual",
  });
  expect(again.headers.get("location")).toContain("code=01");
  await vi.waitFor(() => expect(attempts.get("TN-9")!.state).toBe("paid"));
  expect(sandbox.transactions()).toHaveLength(1);
  expect(ipns).toHaveLength(1);
});

test("a button pressed after the time is up ends as expired", async () => {
  let clock = new Date("2026-11-22T23:55:00+07:00");
  const { start, press, vnpay, origin, attempts } = await world({ sandbox: { now: () => clock } });
  const { form } = await press(start("TN-10").url, "leave");
  clock = new Date(clock.getTime() + 16 * 60_000);
  const answer = await fetch(origin + form!, {
    method: "POST",
    body: new URLSearchParams({ action: "success" }),
    redirect: "manual",
  });
  const event = vnpay.webhooks.constructEvent(queryOf(answer.headers.get("location")!));
  expect(event.outcome).toBe("expired");
  await vi.waitFor(() => expect(attempts.get("TN-10")!.state).toBe("failed"));
});

test("a payment that arrives after its time is told by IPN and by querydr", async () => {
  let clock = new Date("2026-11-22T08:30:00+07:00");
  const { start, press, sandbox, attempts, retrieve } = await world({
    sandbox: { now: () => clock },
  });
  const created = start("TN-11");
  await press(created.url, "leave");
  clock = new Date(clock.getTime() + 60 * 60_000);
  expect(await retrieve(created)).toMatchObject({ outcome: "pending" });
  expect(sandbox.settle("TN-11", "success")).toBe(true);
  await vi.waitFor(() => expect(attempts.get("TN-11")!.state).toBe("paid"));
  expect(await retrieve(created)).toMatchObject({ outcome: "paid" });
  expect(sandbox.settle("TN-11", "failure")).toBe(false);
});

test("money held as suspected fraud goes to review, not to paid", async () => {
  const { start, press, sandbox, attempts, retrieve } = await world();
  const created = start("TN-12");
  await press(created.url, "leave");
  sandbox.settle("TN-12", "suspected-fraud");
  await vi.waitFor(() => expect(attempts.get("TN-12")!.state).toBe("review"));
  expect(await retrieve(created)).toMatchObject({ outcome: "suspected-fraud" });
});

test("an IPN is sent again after 99, 97, 04, 01 and a lost answer, until 00", async () => {
  const { paid, ipns, attempts, sandbox } = await world({ moods: ["99", "97", "04", "01", null] });
  await paid("TN-13");
  await vi.waitFor(() => expect(attempts.get("TN-13")!.state).toBe("paid"));
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(ipns.map((ipn) => ipn.answer)).toEqual(["99", "97", "04", "01", "hung up", "00"]);
  expect(new Set(ipns.map((ipn) => ipn.query)).size).toBe(1);
  const attemptsMade = sandbox.transactions()[0]!.deliveries.map((delivery) => delivery.attempt);
  expect(attemptsMade).toEqual([1, 2, 3, 4, 5, 6]);
});

test("an IPN is sent ten times at most", async () => {
  const { paid, ipns } = await world({
    sandbox: { retryDelayMs: 3 },
    moods: Array.from({ length: 30 }, () => "99" as const),
  });
  await paid("TN-14");
  await vi.waitFor(() => expect(ipns).toHaveLength(10));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ipns).toHaveLength(10);
});

test("02 ends the retries as 00 does", async () => {
  const { paid, ipns } = await world({ sandbox: { retryDelayMs: 3 }, moods: ["02"] });
  await paid("TN-15");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ipns.map((ipn) => ipn.answer)).toEqual(["02"]);
});

test("a merchant too slow to answer gets the IPN again", async () => {
  const { paid, ipns, sandbox } = await world({ sandbox: { ipnTimeoutMs: 40 } });
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    silent.closeAllConnections();
    silent.close();
  });
  sandbox.setIpnUrl(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/ipn`);
  await paid("TN-16");
  await vi.waitFor(() => {
    const notes = sandbox.transactions()[0]!.deliveries.map((delivery) => delivery.note);
    expect(notes.filter((note) => note === "quá giờ").length).toBeGreaterThan(1);
  });
  expect(ipns).toEqual([]);
});

test("a full refund is accepted, then sent to the bank", async () => {
  const { paid, refund, retrieve, sandbox } = await world();
  const created = await paid("TN-17");
  const { transactionNo } = sandbox.transactions()[0]!;
  expect(await refund(created, "full", 215_000n, { transactionNo })).toMatchObject({
    status: "accepted",
    transactionStatus: "05",
    amount: 215_000n,
  });
  expect(await retrieve(created)).toMatchObject({ kind: "full-refund", outcome: "refunding" });
  expect(await refund(created, "full", 215_000n)).toEqual({ status: "duplicate" });
  expect(sandbox.settleRefunds("TN-17", "06")).toBe(true);
  expect(await retrieve(created)).toMatchObject({ kind: "full-refund", outcome: "refund-sent" });
  await expect(refund(created, "partial", 5_000n)).rejects.toThrow(VnpayApiError);
  expect(sandbox.transactions()[0]!.refunds[0]!.createdBy).toBe("Ke toan 01");
});

test("partial refunds add up to the payment and not a đồng more", async () => {
  const { paid, refund, sandbox } = await world();
  const created = await paid("TN-18", 100_000n);
  const take = async (amount: bigint, end: "00" | "06" | "09") => {
    const answer = await refund(created, "partial", amount);
    sandbox.settleRefunds("TN-18", end);
    return answer.status;
  };
  expect(await take(40_000n, "00")).toBe("accepted");
  await expect(take(60_001n, "00")).rejects.toMatchObject({ responseCode: "99" });
  await expect(refund(created, "full", 100_000n)).rejects.toMatchObject({ responseCode: "99" });
  expect(await take(60_000n, "09")).toBe("accepted");
  expect(await take(60_000n, "06")).toBe("accepted");
  await expect(take(1n, "00")).rejects.toMatchObject({ responseCode: "99" });
});

test("of two refunds asked at once one is taken, the other is a duplicate", async () => {
  const { paid, refund } = await world();
  const created = await paid("TN-19", 100_000n);
  const answers = await Promise.all([
    refund(created, "full", 100_000n),
    refund(created, "full", 100_000n),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual(["accepted", "duplicate"]);
});

test("only a successful payment of ours can be refunded", async () => {
  const { start, press, refund, paid } = await world();
  const cancelled = start("TN-20");
  await press(cancelled.url, "cancel");
  expect(await refund(cancelled, "full", 215_000n)).toEqual({ status: "not-refundable" });
  expect(await refund({ ...cancelled, txnRef: "TN-0" }, "full", 215_000n)).toEqual({
    status: "not-found",
  });
  const other = await paid("TN-21");
  expect(await refund(other, "full", 215_000n, { transactionNo: "1" })).toEqual({
    status: "not-found",
  });
  expect(await refund({ ...other, createDate: "20200101000000" }, "full", 215_000n)).toEqual({
    status: "not-found",
  });
});

test("a refund can settle by itself after a while", async () => {
  const { paid, refund, retrieve } = await world({ sandbox: { refundAfterMs: 10 } });
  const created = await paid("TN-22");
  await refund(created, "full", 215_000n);
  await vi.waitFor(async () =>
    expect(await retrieve(created)).toMatchObject({ outcome: "refund-sent" }),
  );
});

test("a question asked twice under one id is too soon; a foreign or forged one is told so", async () => {
  const { paid, vnpay, apiUrl, payUrl } = await world();
  const created = await paid("TN-23");
  const question = { ...created, ipAddr: SERVER_IP, requestId: "motlan" };
  expect(await vnpay.payments.retrieve(question)).toMatchObject({ outcome: "paid" });
  expect(await vnpay.payments.retrieve(question)).toEqual({ status: "too-soon" });

  const stranger = createVnpay({ tmnCode: "OTHERTM2", hashSecret: SECRET, payUrl, apiUrl });
  await expect(stranger.payments.retrieve(question)).rejects.toMatchObject({ responseCode: "02" });

  const post = async (body: string) =>
    (await (await fetch(apiUrl, { method: "POST", body })).json()) as Record<string, string>;
  const unsigned = { vnp_Command: "querydr", vnp_TmnCode: TMN_CODE, vnp_TxnRef: "TN-23" };
  expect((await post(JSON.stringify(unsigned))).vnp_ResponseCode).toBe("97");
  expect((await post("not json")).vnp_ResponseCode).toBe("02");
  expect((await fetch(apiUrl)).status).toBe(405);
  expect((await fetch(apiUrl, { method: "POST", body: "x".repeat(20_000) })).status).toBe(413);
});

test("a signed request in a wrong format is answered 03", async () => {
  const { paid, apiUrl } = await world();
  const created = await paid("TN-24");
  const request = {
    vnp_RequestId: "r1",
    vnp_Version: "2.1.0",
    vnp_Command: "querydr",
    vnp_TmnCode: TMN_CODE,
    vnp_TxnRef: created.txnRef,
    vnp_TransactionDate: "20261399999999",
    vnp_CreateDate: created.createDate,
    vnp_IpAddr: SERVER_IP,
    vnp_OrderInfo: "Truy van",
  };
  const body = JSON.stringify(signedBody("querydr-request", request, SECRET));
  const answer = await (await fetch(apiUrl, { method: "POST", body })).json();
  expect((answer as Record<string, string>).vnp_ResponseCode).toBe("03");
});

test("fault: slow answers run into the SDK's deadline", async () => {
  const { paid, retrieve, sandbox } = await world({ sdk: { timeoutMs: 60 } });
  const created = await paid("TN-30");
  sandbox.setFaults({ slowMs: 300 });
  await expect(retrieve(created)).rejects.toThrow(VnpayTimeoutError);
  sandbox.resetFaults();
  expect(await retrieve(created)).toMatchObject({ outcome: "paid" });
});

test("fault: repeated IPNs are answered 00 once and 02 ever after", async () => {
  const { paid, ipns, sandbox } = await world();
  sandbox.setFaults({ ipnRepeats: 50 });
  await paid("TN-31");
  await vi.waitFor(() => expect(ipns).toHaveLength(51));
  const answers = ipns.map((ipn) => ipn.answer);
  expect(answers.filter((answer) => answer === "00")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "02")).toHaveLength(50);
});

test("fault: a dropped IPN leaves the attempt open until querydr is asked", async () => {
  const { paid, ipns, attempts, sandbox, retrieve } = await world();
  sandbox.setFaults({ dropIpn: true });
  const created = await paid("TN-32");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ipns).toEqual([]);
  expect(attempts.get("TN-32")!.state).toBe("pending");
  expect(await retrieve(created)).toMatchObject({ outcome: "paid" });
  sandbox.resetFaults();
  expect(await sandbox.resendIpn("TN-32")).toBe(true);
  expect(attempts.get("TN-32")!.state).toBe("paid");
});

test("fault: the IPN comes before the shopper is back, or after", async () => {
  const { start, press, ipns, sandbox, attempts } = await world();
  sandbox.setFaults({ ipnTiming: "before-return" });
  await press(start("TN-33").url, "success");
  expect(attempts.get("TN-33")!.state).toBe("paid");

  sandbox.setFaults({ ipnTiming: "after-return", ipnDelayMs: 80 });
  await press(start("TN-34").url, "success");
  expect(attempts.get("TN-34")!.state).toBe("pending");
  expect(ipns).toHaveLength(1);
  await vi.waitFor(() => expect(attempts.get("TN-34")!.state).toBe("paid"));
});

test("fault: a lie about the amount is signed, and caught by every reader", async () => {
  const { start, press, vnpay, ipns, attempts, sandbox, retrieve, refund } = await world({
    sandbox: { maxIpnAttempts: 2 },
  });
  sandbox.setFaults({ amountLie: -1_000 });
  const created = start("TN-35");
  const { location } = await press(created.url, "success");
  expect(vnpay.webhooks.constructEvent(queryOf(location)).amount).toBe(214_000n);
  await vi.waitFor(() => expect(ipns.map((ipn) => ipn.answer)).toEqual(["04", "04"]));
  expect(attempts.get("TN-35")!.state).toBe("pending");
  await expect(retrieve(created)).rejects.toThrow(VnpayMismatchError);
  await expect(refund(created, "full", 215_000n)).rejects.toThrow(VnpayMismatchError);
});

test("fault: HTTP 5xx, a cut body and an unsigned answer are three kinds of errors", async () => {
  const { paid, retrieve, sandbox } = await world();
  const created = await paid("TN-36");
  sandbox.setFaults({ apiStatus: 503 });
  await expect(retrieve(created)).rejects.toMatchObject({ httpStatus: 503 });
  sandbox.setFaults({ apiStatus: 0, cutAnswers: true });
  await expect(retrieve(created)).rejects.toThrow(VnpayConnectionError);
  sandbox.setFaults({ cutAnswers: false, unsignedAnswers: true });
  await expect(retrieve(created)).rejects.toMatchObject({
    name: "VnpaySignatureError",
    reason: "missing",
  });
});

test("faults are set over HTTP too, by JSON or by the form, and wrong ones are refused", async () => {
  const { origin, sandbox } = await world();
  const url = `${origin}/sandbox/faults`;
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", body, headers, redirect: "manual" });
  const json = { "content-type": "application/json" };

  expect((await post('{"slowMs":5,"dropIpn":true}', json)).status).toBe(200);
  expect(sandbox.faults()).toMatchObject({ slowMs: 5, dropIpn: true });
  expect((await post(new URLSearchParams({ ipnRepeats: "3", cutAnswers: "on" }))).status).toBe(303);
  expect(sandbox.faults()).toMatchObject({
    slowMs: 5,
    ipnRepeats: 3,
    cutAnswers: true,
    dropIpn: false,
  });
  expect(await (await fetch(url, { headers: { accept: "application/json" } })).json()).toEqual(
    sandbox.faults(),
  );
  const page = await (await fetch(url)).text();
  expect(page).toContain('name="ipnRepeats" value="3"');

  for (const body of [
    '{"slowMs":-1}',
    '{"slowMs":"x"}',
    '{"nonsense":1}',
    '{"apiStatus":200}',
    "[]",
    "x",
    '{"ipnTiming":"never"}',
  ]) {
    expect((await post(body, json)).status, body).toBe(400);
  }
  expect((await post("{}", { ...json, origin: "https://evil.example" })).status).toBe(403);
  expect((await post("{}", { ...json, origin: "null" })).status).toBe(403);
  expect((await post(new URLSearchParams({ reset: "1" }))).status).toBe(303);
  expect(sandbox.faults()).toMatchObject({ slowMs: 0, ipnRepeats: 0, cutAnswers: false });
  expect(() => sandbox.setFaults({ slowMs: -1 })).toThrow(TypeError);
});

test("the list of payments shows what happened and steers refunds and late payments", async () => {
  const { origin, paid, start, press, refund, retrieve, ipns, attempts } = await world();
  const created = await paid("TN-40");
  await refund(created, "partial", 15_000n);
  const open = start("TN-41");
  await press(open.url, "leave");

  const page = await (await fetch(`${origin}/sandbox/transactions`)).text();
  for (const text of ["TN-40", "TN-41", "Đã thanh toán", "Đang chờ", "15.000 đ", "RspCode 00"]) {
    expect(page).toContain(text);
  }
  const list = (await (
    await fetch(`${origin}/sandbox/transactions`, { headers: { accept: "application/json" } })
  ).json()) as { id: string; txnRef: string; amount: string }[];
  expect(list.map(({ txnRef, amount }) => [txnRef, amount])).toEqual([
    ["TN-41", "215000"],
    ["TN-40", "215000"],
  ]);
  const steer = (id: string, verb: string, form: Record<string, string>) =>
    fetch(`${origin}/sandbox/transactions/${id}/${verb}`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    });
  const [openId, paidId] = [list[0]!.id, list[1]!.id];
  expect((await steer(paidId, "refunds", { status: "09" })).status).toBe(303);
  expect(await retrieve(created)).toMatchObject({ outcome: "refund-rejected" });
  expect((await steer(paidId, "ipn", {})).status).toBe(303);
  expect(ipns.map((ipn) => ipn.answer)).toEqual(["00", "02"]);
  expect((await steer(openId, "settlement", { result: "success" })).status).toBe(303);
  await vi.waitFor(() => expect(attempts.get("TN-41")!.state).toBe("paid"));

  expect((await steer(openId, "settlement", { result: "toString" })).status).toBe(400);
  expect((await steer(openId, "refunds", { status: "05" })).status).toBe(400);
  expect((await steer(openId, "nonsense", {})).status).toBe(404);
  expect((await steer("0".repeat(32), "ipn", {})).status).toBe(404);
});

test("text in a pay URL cannot write HTML into the gateway's pages", async () => {
  const { payUrl, start, origin } = await world();
  const fields = Object.fromEntries(new URL(start("TN-42").url).searchParams);
  const sly = { ...fields, vnp_OrderInfo: '<script>"x' };
  const refused = await fetch(`${payUrl}?${signedQuery(sly, SECRET)}`);
  expect(refused.url).toContain("code=03");
  const error = await fetch(`${origin}/paymentv2/Payment/Error.html?code=%3Cscript%3E`);
  expect(error.status).toBe(404);
  expect(await error.text()).not.toContain("<script>");
  for (const path of ["/", "/%", "//evil", "/sandbox", "/paymentv2/pay/x", "/constructor"]) {
    expect((await fetch(origin + path)).status, path).toBe(404);
  }
});

test("a site that is not approved is refused with 71", async () => {
  const { start, press } = await world({ sandbox: { returnOrigins: ["https://cho.example.vn"] } });
  expect((await press(start("TN-43").url, "success")).location).toContain("code=71");
});

test("memory stays bounded: the oldest payments go first", async () => {
  const { start, press, sandbox } = await world({ sandbox: { maxTransactions: 3 } });
  for (const number of [1, 2, 3, 4, 5]) await press(start(`TN-B${number}`).url, "leave");
  expect(sandbox.transactions().map((each) => each.txnRef)).toEqual(["TN-B5", "TN-B4", "TN-B3"]);
});

test("the sandbox does not start in production unless that is allowed outright", async () => {
  const options = { tmnCode: TMN_CODE, hashSecret: SECRET, ipnUrl: "http://127.0.0.1:1/" };
  expect(() => createVnpaySandbox({ ...options, nodeEnv: "production" })).toThrow("production");
  const allowed = createVnpaySandbox({
    ...options,
    nodeEnv: "production",
    allowInProduction: true,
  });
  await allowed.close();
});

test("a port in use is told", async () => {
  const { origin } = await world();
  const second = createVnpaySandbox({
    tmnCode: TMN_CODE,
    hashSecret: SECRET,
    ipnUrl: "http://127.0.0.1:1/",
    nodeEnv: "test",
  });
  await expect(second.listen(Number(new URL(origin).port))).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});

test("closing the gateway ends the retries", async () => {
  const { sandbox, paid, ipns } = await world({
    sandbox: { retryDelayMs: 100 },
    moods: ["99", "99", "99"],
  });
  await paid("TN-44");
  await vi.waitFor(() => expect(sandbox.transactions()[0]!.deliveries).toHaveLength(2), 2_000);
  await sandbox.close();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(ipns).toHaveLength(2);
});
