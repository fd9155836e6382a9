import { execFile } from "node:child_process";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { answerOutcome, eventOutcome, settlementOf } from "./codes";
import { formatVnpayDate, parseVnpayDate, vnpayDay } from "./dates";
import {
  VnpayApiError,
  VnpayConnectionError,
  VnpayMismatchError,
  VnpayRequestError,
  VnpaySignatureError,
  VnpayTimeoutError,
} from "./errors";
import { fromWireAmount, toIpAddr, toOrderInfo } from "./request-fields.server";
import {
  canonicalQuery,
  hmacSha512,
  readSignedQuery,
  signedBody,
  signedQuery,
} from "./signature.server";
import { createVnpay } from "./vnpay.server";

const SECRET = "KHOABIMATDUNGDEKIEMTHU0123456789";
const NOW = new Date("2026-11-22T08:30:00+07:00");
const OPTIONS = {
  tmnCode: "CHOTNINH",
  hashSecret: SECRET,
  payUrl: "https://pay.example.vn/vpcpay.html",
  apiUrl: "https://api.example.vn/transaction",
  now: () => NOW,
};
const PAYMENT = {
  txnRef: "TN2611-0001",
  amount: 215_000n,
  orderInfo: "Đơn hàng TN2611-0001",
  returnUrl: "https://cho.example.vn/thanh-toan/vnpay/ket-qua",
  ipAddr: "203.0.113.7",
};
const vnpay = createVnpay(OPTIONS);

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function gateway(handler: RequestListener, timeoutMs = 2_000) {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return createVnpay({ ...OPTIONS, apiUrl: `http://127.0.0.1:${port}/api`, timeoutMs });
}

const QUESTION = {
  txnRef: PAYMENT.txnRef,
  createDate: "20261122083000",
  amount: PAYMENT.amount,
  ipAddr: "203.0.113.9",
};

const paidAnswer = (changes: Record<string, string> = {}) =>
  signedBody(
    "querydr-response",
    {
      vnp_ResponseId: "a1",
      vnp_Command: "querydr",
      vnp_ResponseCode: "00",
      vnp_Message: "QueryDR Success",
      vnp_TmnCode: OPTIONS.tmnCode,
      vnp_TxnRef: PAYMENT.txnRef,
      vnp_Amount: "21500000",
      vnp_BankCode: "NCB",
      vnp_PayDate: "20261122083412",
      vnp_TransactionNo: "14226112",
      vnp_TransactionType: "01",
      vnp_TransactionStatus: "00",
      vnp_OrderInfo: "Don hang",
      ...changes,
    },
    SECRET,
  );

test("a payment is created with all an attempt must keep", () => {
  const { url, ...kept } = vnpay.payments.create(PAYMENT);
  expect(kept).toEqual({
    txnRef: "TN2611-0001",
    amount: 215_000n,
    createDate: "20261122083000",
    expireDate: "20261122084500",
  });
  const sent = readSignedQuery(new URL(url).search, SECRET);
  expect(sent).toMatchObject({
    vnp_Amount: "21500000",
    vnp_OrderInfo: "Don hang TN2611 0001",
    vnp_OrderType: "other",
    vnp_Locale: "vn",
  });
  expect(sent).not.toHaveProperty("vnp_BankCode");
});

test.each([
  ["an amount of zero", { amount: 0n }, "amount"],
  ["a negative amount", { amount: -5_000n }, "amount"],
  ["4,999 đồng", { amount: 4_999n }, "amount"],
  ["a thousand million đồng", { amount: 1_000_000_000n }, "amount"],
  ["an amount beyond 2^53", { amount: 2n ** 60n }, "amount"],
  ["an amount as a number", { amount: 15_000 as unknown as bigint }, "amount"],
  ["an amount as text", { amount: "1e6" as unknown as bigint }, "amount"],
  ["an empty reference", { txnRef: "" }, "txnRef"],
  ["a reference with a bar", { txnRef: "a|b" }, "txnRef"],
  ["a reference of 101 letters", { txnRef: "R".repeat(101) }, "txnRef"],
  ["a reference in Vietnamese", { txnRef: "đơn1" }, "txnRef"],
  ["order text of symbols alone", { orderInfo: "!!! ??? ///" }, "orderInfo"],
  ["a relative return URL", { returnUrl: "/thanh-toan/ket-qua" }, "returnUrl"],
  ["a return URL without scheme", { returnUrl: "//evil.example/x" }, "returnUrl"],
  ["a script as return URL", { returnUrl: "javascript:alert(1)" }, "returnUrl"],
  ["a return URL with a fragment", { returnUrl: "https://cho.example.vn/#x" }, "returnUrl"],
  ["a return URL with a password", { returnUrl: "https://a:b@cho.example.vn/" }, "returnUrl"],
  ["a return URL with vnp_", { returnUrl: "https://cho.example.vn/?vnp_Amount=1" }, "returnUrl"],
  ["a return URL of 256", { returnUrl: `https://cho.example.vn/${"r".repeat(233)}` }, "returnUrl"],
  ["a return URL with a line break", { returnUrl: "https://cho.example.vn/\n" }, "returnUrl"],
  ["a return URL in Vietnamese", { returnUrl: "https://chợ.example.vn/" }, "returnUrl"],
  ["an address that is none", { ipAddr: "203.0.113.7, 10.0.0.1" }, "ipAddr"],
  ["an address with a zone", { ipAddr: "fe80::1%eth0" }, "ipAddr"],
  ["a bank with a bar", { bankCode: "N|B" }, "bankCode"],
  ["an attempt already over", { expiresAt: NOW }, "expiresAt"],
  ["an attempt ending never", { expiresAt: new Date(Number.NaN) }, "expiresAt"],
])("nothing is signed for %s", (_what, change, field) => {
  const create = () => vnpay.payments.create({ ...PAYMENT, ...change });
  expect(create).toThrow(VnpayRequestError);
  expect(create).toThrow(new RegExp(`^${field}:`));
});

test.each(["!", "'", "(", ")", "*", "~", "\\"])("a return URL with %s is refused", (character) => {
  const returnUrl = `https://cho.example.vn/a${character}b`;
  expect(() => vnpay.payments.create({ ...PAYMENT, returnUrl })).toThrow(VnpayRequestError);
});

test.each([
  ["tmnCode", { tmnCode: "SHORT" }],
  ["hashSecret", { hashSecret: "" }],
  ["payUrl", { payUrl: "sandbox.vnpayment.vn/pay" }],
  ["payUrl", { payUrl: "https://pay.example.vn/?a=1" }],
  ["apiUrl", { apiUrl: "ftp://api.example.vn/" }],
])("a wrong %s is told at the start", (field, change) => {
  expect(() => createVnpay({ ...OPTIONS, ...change })).toThrow(new RegExp(`^${field}:`));
});

test("order text is folded to what VNPay takes", () => {
  expect(toOrderInfo("Mãng cầu Bà Đen (2 kg) & bánh tráng: 50%")).toBe(
    "Mang cau Ba Den 2 kg banh trang 50",
  );
  expect(toOrderInfo("Đ".repeat(300))).toHaveLength(255);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      let folded: string;
      try {
        folded = toOrderInfo(text);
      } catch (error) {
        expect(error).toBeInstanceOf(VnpayRequestError);
        return;
      }
      expect(folded).toMatch(/^[A-Za-z0-9.,](?:[A-Za-z0-9., ]*[A-Za-z0-9.,])?$/);
      expect(folded.length).toBeLessThanOrEqual(255);
      expect(toOrderInfo(folded)).toBe(folded);
    }),
  );
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::1", "127.0.0.1"],
  ["0:0:0:0:0:0:0:1", "127.0.0.1"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["2001:DB8::1", "2001:db8::1"],
])("the address %s is sent as %s", (given, sent) => {
  expect(toIpAddr(given)).toBe(sent);
});

test("only whole đồng in plain digits are an amount", () => {
  expect(fromWireAmount("100")).toBe(1n);
  expect(fromWireAmount("99999999900")).toBe(999_999_999n);
  for (const text of [
    "",
    "0",
    "00",
    "0100",
    "-100",
    "+100",
    "1e4",
    "100.00",
    "1,000",
    "1500050",
    " 100",
    "100 ",
    "１００",
    "1000000000000",
    "NaN",
  ]) {
    expect(fromWireAmount(text), JSON.stringify(text)).toBeNull();
  }
});

test.each([
  ["00", "00", "paid", "paid"],
  ["00", "02", "failed", "failed"],
  ["00", "01", "pending", "pending"],
  ["00", "04", "reversed", "review"],
  ["00", "07", "suspected-fraud", "review"],
  ["07", "00", "suspected-fraud", "review"],
  ["07", "07", "suspected-fraud", "review"],
  ["24", "02", "cancelled", "failed"],
  ["24", "00", "unclear", "review"],
  ["11", "02", "expired", "failed"],
  ["51", "02", "failed", "failed"],
  ["99", "02", "failed", "failed"],
  ["99", "01", "pending", "pending"],
  ["00", "05", "unclear", "review"],
  ["00", "xx", "unclear", "review"],
  ["xx", "00", "unclear", "review"],
])("an event with codes %s and %s is %s, booked as %s", (code, status, outcome, booked) => {
  expect(eventOutcome(code, status)).toBe(outcome);
  expect(settlementOf(eventOutcome(code, status))).toBe(booked);
});

test("only a finished payment counts as paid in a querydr answer, never a refund of it", () => {
  expect(answerOutcome("payment", "00")).toBe("paid");
  const others = ["01", "02", "04", "05", "06", "07", "09", "", "xx"];
  for (const status of others) expect(answerOutcome("payment", status)).not.toBe("paid");
  for (const kind of ["full-refund", "partial-refund", "unknown"] as const) {
    for (const status of ["00", ...others]) expect(answerOutcome(kind, status)).not.toBe("paid");
  }
});

const field = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }),
);
const name = fc
  .string({ unit: fc.constantFrom(..."ABCDEFGHabcdefgh_0123456789"), minLength: 1, maxLength: 12 })
  .map((tail) => `vnp_${tail}`)
  .filter((each) => !each.startsWith("vnp_SecureHash"));

test("whatever is signed is read back the same", () => {
  fc.assert(
    fc.property(fc.dictionary(name, field, { minKeys: 1, maxKeys: 12 }), (fields) => {
      expect(readSignedQuery(signedQuery(fields, SECRET), SECRET)).toEqual({ ...fields });
    }),
    { numRuns: 500 },
  );
});

const event = fc.record({
  vnp_Amount: fc.integer({ min: 1, max: 999_999_999 }).map((amount) => `${amount}00`),
  vnp_BankCode: fc.constantFrom("NCB", "VCB", "VNPAY"),
  vnp_OrderInfo: fc.constantFrom("Don hang 12", "Đơn hàng: 08:30", "a+b & c=d", "Đá !'()*~ %41"),
  vnp_PayDate: fc.constant("20261122083412"),
  vnp_ResponseCode: fc.constantFrom("00", "24", "51"),
  vnp_TmnCode: fc.constant("CHOTNINH"),
  vnp_TransactionNo: fc.integer({ min: 0, max: 99_999_999 }).map(String),
  vnp_TransactionStatus: fc.constantFrom("00", "02"),
  vnp_TxnRef: fc.string({ unit: fc.constantFrom(..."ABC0123-_"), minLength: 1, maxLength: 20 }),
});

test("changing any one character of an event's query makes it refused", () => {
  let changed = 0;
  fc.assert(
    fc.property(event, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (fields, at, code) => {
      const query = signedQuery(fields, SECRET);
      const place = at % query.length;
      const character = String.fromCharCode(code);
      const forged = query.slice(0, place) + character + query.slice(place + 1);
      const hashAt = query.indexOf("vnp_SecureHash=") + "vnp_SecureHash=".length;
      const isCaseOfHash = place >= hashAt && forged.toLowerCase() === query.toLowerCase();
      const isCaseOfEscape = canonicalQuery(decoded(forged)) === canonicalQuery(decoded(query));
      const sameHash = decoded(forged).vnp_SecureHash === decoded(query).vnp_SecureHash;
      if (character === query[place] || isCaseOfHash) return;
      if (isCaseOfEscape && sameHash && character !== " ") return;
      changed += 1;
      expect(() => vnpay.webhooks.constructEvent(forged)).toThrow();
    }),
    { numRuns: 4_000 },
  );
  expect(changed).toBeGreaterThan(3_000);
});

function decoded(query: string): Record<string, string> {
  const pairs = [...new URLSearchParams(query)].filter(([key]) => key.startsWith("vnp_"));
  return Object.fromEntries(pairs);
}

test("leaving out or adding any one character makes an event refused", () => {
  fc.assert(
    fc.property(event, fc.nat(), fc.constantFrom(..."0aA=%+"), (fields, at, extra) => {
      const query = signedQuery(fields, SECRET);
      const place = at % query.length;
      const shorter = query.slice(0, place) + query.slice(place + 1);
      const longer = query.slice(0, place) + extra + query.slice(place);
      expect(() => vnpay.webhooks.constructEvent(shorter)).toThrow();
      expect(() => vnpay.webhooks.constructEvent(longer)).toThrow();
    }),
    { numRuns: 1_000 },
  );
});

test("odd queries are refused with 97, never a crash", () => {
  const good = signedQuery({ vnp_TxnRef: "A", vnp_TmnCode: "CHOTNINH" }, SECRET);
  const nul = signedQuery({ vnp_TxnRef: "A\u0000" }, SECRET);
  for (const query of [
    "",
    "?",
    "&&&===",
    "vnp_SecureHash",
    "vnp_Amount[]=1&vnp_SecureHash[x]=1",
    "vnp_TxnRef=%00&vnp_SecureHash=a",
    "vnp_TxnRef=%C3%28&vnp_SecureHash=a",
    "vnp_TxnRef=%",
    nul,
    `${good}&vnp%5FTxnRef=B`,
    `${good}&%76np_TxnRef=B`,
    `${good}&vnp_TxnRef`,
    `${good}&vnp_SecureHash=`,
    `${good}&vnp_Đ=1`,
    good.replace("vnp_TxnRef=A", "vnp_TxnRef=A\u0000"),
    `${good}&${"x".repeat(9_000)}`,
  ]) {
    expect(() => readSignedQuery(query, SECRET), query.slice(0, 60)).toThrow(VnpaySignatureError);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
      expect(() => vnpay.webhooks.constructEvent(query)).toThrow(VnpaySignatureError);
    }),
  );
});

test("values encoded as another of VNPay's samples would are still accepted", () => {
  const raw = "vnp_OrderInfo=%21%27%28%29%2A%7E&vnp_TxnRef=A";
  const other = signedQuery({ vnp_OrderInfo: "!'()*~", vnp_TxnRef: "A" }, SECRET);
  expect(other.startsWith("vnp_OrderInfo=!'()*~&")).toBe(true);
  const hash = hmacSha512(raw, SECRET);
  expect(
    readSignedQuery(`vnp_TxnRef=A&vnp_SecureHash=${hash}&${raw.split("&")[0]}`, SECRET),
  ).toEqual({ vnp_OrderInfo: "!'()*~", vnp_TxnRef: "A" });
});

test.each(["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"])(
  "dates are GMT+7 in a process that runs in %s",
  async (zone) => {
    const dates = fileURLToPath(new URL("./dates.ts", import.meta.url));
    const sdk = fileURLToPath(new URL("./vnpay.server.ts", import.meta.url));
    const program = `
      import { formatVnpayDate, parseVnpayDate, vnpayDay } from ${JSON.stringify(dates)};
      import { createVnpay } from ${JSON.stringify(sdk)};
      const late = new Date(Date.UTC(2026, 10, 22, 16, 59, 59));
      const vnpay = createVnpay({
        ...${JSON.stringify({ ...OPTIONS, now: undefined })}, now: () => late,
      });
      const { createDate, expireDate } = vnpay.payments.create({
        ...${JSON.stringify({ ...PAYMENT, amount: undefined })}, amount: 15000n,
      });
      console.log(JSON.stringify({
        hour: new Date(0).getHours(),
        createDate, expireDate,
        days: [late.getTime(), late.getTime() + 1000].map((ms) => vnpayDay(new Date(ms))),
        newYear: formatVnpayDate(new Date(Date.UTC(2026, 11, 31, 17))),
        summer: formatVnpayDate(parseVnpayDate("20260308023000")),
        parsed: parseVnpayDate("20261122083000").toISOString(),
      }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program],
      { env: { ...process.env, TZ: zone, NODE_OPTIONS: "" } },
    );
    const localHour = { UTC: 0, "Asia/Ho_Chi_Minh": 8, "America/Los_Angeles": 16 }[zone];
    expect(JSON.parse(stdout)).toEqual({
      hour: localHour,
      createDate: "20261122235959",
      expireDate: "20261123001459",
      days: ["20261122", "20261123"],
      newYear: "20270101000000",
      summer: "20260308023000",
      parsed: "2026-11-22T01:30:00.000Z",
    });
  },
  30_000,
);

test("a date that does not exist is not read", () => {
  for (const text of [
    "20260230000000",
    "20261301000000",
    "20261122240000",
    "20261122083060",
    "2026112208300",
    "x",
  ]) {
    expect(parseVnpayDate(text), text).toBeNull();
  }
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (at) => {
        const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
        expect(parseVnpayDate(formatVnpayDate(whole))).toEqual(whole);
        expect(vnpayDay(whole)).toBe(formatVnpayDate(whole).slice(0, 8));
      },
    ),
  );
});

test("an answer about another amount, order, terminal or command is not believed", async () => {
  const changes: Record<string, string>[] = [
    { vnp_Amount: "21500100" },
    { vnp_Amount: "" },
    { vnp_TxnRef: "TN2611-0002" },
    { vnp_TmnCode: "OTHERTM2" },
    { vnp_Command: "refund" },
  ];
  for (const change of changes) {
    const client = await gateway((_request, response) => {
      response.end(JSON.stringify(paidAnswer(change)));
    });
    await expect(client.payments.retrieve(QUESTION)).rejects.toThrow(VnpayMismatchError);
  }
});

test("flags of the SDK's own result cannot be smuggled in by the answer", async () => {
  const client = await gateway((_request, response) => {
    const body = paidAnswer({ vnp_TransactionStatus: "02" });
    response.end(JSON.stringify({ ...body, outcome: "paid", status: "found", isSuccess: true }));
  });
  expect(await client.payments.retrieve(QUESTION)).toMatchObject({ outcome: "failed" });
});

test("a signed error code is an API error with that code", async () => {
  for (const code of ["02", "03", "97", "99"]) {
    const client = await gateway((_request, response) => {
      response.end(JSON.stringify(paidAnswer({ vnp_ResponseCode: code, vnp_TxnRef: "" })));
    });
    const error = await client.payments.retrieve(QUESTION).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VnpayApiError);
    expect(error).toMatchObject({ command: "querydr", responseCode: code });
  }
});

test("a gateway that is down, slow, verbose or talks nonsense is told apart", async () => {
  const ask = async (handler: RequestListener, timeoutMs?: number) =>
    (await gateway(handler, timeoutMs)).payments
      .retrieve(QUESTION)
      .catch((thrown: unknown) => thrown);

  const down = await ask((_request, response) => response.writeHead(502).end("Bad gateway"));
  expect(down).toBeInstanceOf(VnpayConnectionError);
  expect(down).toMatchObject({ httpStatus: 502 });

  expect(await ask(() => {}, 60)).toBeInstanceOf(VnpayTimeoutError);
  const trickle = await ask((_request, response) => {
    response.writeHead(200).write("{");
  }, 60);
  expect(trickle).toBeInstanceOf(VnpayTimeoutError);

  const cut = await ask((_request, response) => {
    response.writeHead(200, { "content-length": "900" }).write("{");
    setTimeout(() => response.destroy(), 20);
  });
  expect(cut).toBeInstanceOf(VnpayConnectionError);
  expect(cut).not.toBeInstanceOf(VnpayTimeoutError);

  const moved = await ask((request, response) => {
    if (request.url === "/moved") response.end(JSON.stringify(paidAnswer()));
    else response.writeHead(302, { location: "/moved" }).end();
  });
  expect(moved).toBeInstanceOf(VnpayConnectionError);

  const long = await ask((_request, response) => response.end(" ".repeat(70_000)));
  expect(long).toBeInstanceOf(VnpayConnectionError);
  expect((await ask((_request, response) => response.end("<html>"))) as Error).toMatchObject({
    message: "VNPay's answer is not JSON",
  });
  for (const body of ["null", "[]", '"00"', '{"vnp_ResponseCode":"00"}', '{"vnp_Amount":{}}']) {
    expect(await ask((_request, response) => response.end(body))).toBeInstanceOf(
      VnpaySignatureError,
    );
  }
});

test("no error shows the secret or a signature", async () => {
  const thrown: unknown[] = [];
  for (const query of ["", signedQuery({ vnp_TmnCode: "OTHERTM2" }, SECRET)]) {
    try {
      vnpay.webhooks.constructEvent(query);
    } catch (error) {
      thrown.push(error);
    }
  }
  const client = await gateway((_request, response) => response.writeHead(500).end());
  thrown.push(await client.payments.retrieve(QUESTION).catch((error: unknown) => error));
  expect(thrown).toHaveLength(3);
  for (const error of thrown) {
    const shown = `${(error as Error).stack} ${JSON.stringify(error)}`;
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toMatch(/[0-9a-f]{128}/i);
  }
});
