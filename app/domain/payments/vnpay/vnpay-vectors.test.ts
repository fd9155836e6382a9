import { expect, test } from "vitest";
import { ipnAnswer, type RspCode, settlementOf } from "./codes";
import { parseVnpayDate } from "./dates";
import { VnpayError, VnpayEventError, VnpayMismatchError, VnpaySignatureError } from "./errors";
import {
  type ApiMessage,
  canonicalQuery,
  hmacSha512,
  pipeText,
  readSignedBody,
  readSignedQuery,
  signedBody,
  signedQuery,
} from "./signature.server";
import vectors from "./vectors/vnpay-vectors.json";
import { createVnpay } from "./vnpay.server";

type Fields = Record<string, string | null>;

const PAY_URL = "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html";
const API_URL = "https://sandbox.vnpayment.vn/merchant_webapi/api/transaction";

const connect = (hashSecret: string, extra: Partial<Parameters<typeof createVnpay>[0]> = {}) =>
  createVnpay({ tmnCode: "TESTTMN1", hashSecret, payUrl: PAY_URL, apiUrl: API_URL, ...extra });

/** A merchant with one attempt, going through the IPN checks in VNPay's order. */
function merchant(hashSecret: string, order: { txnRef: string; amount: bigint } | null) {
  const vnpay = connect(hashSecret);
  const attempt = { state: "pending" };
  function answer(query: string): RspCode {
    try {
      const event = vnpay.webhooks.constructEvent(query);
      if (event.txnRef !== order?.txnRef) return "01";
      if (event.amount !== order.amount) return "04";
      if (attempt.state !== "pending") return "02";
      attempt.state = settlementOf(event.outcome);
      return "00";
    } catch (error) {
      if (error instanceof VnpaySignatureError || error instanceof VnpayEventError) {
        return error.rspCode;
      }
      throw error;
    }
  }
  return { answer, attempt };
}

test("every known vector is here", () => {
  expect(
    Object.fromEntries(Object.entries(vectors).map(([group, list]) => [group, list.length])),
  ).toEqual({ pay: 12, ipn: 11, mustReject: 19, mustAccept: 4, api: 11, apiMustReject: 6 });
  for (const list of Object.values(vectors)) {
    expect(new Set(list.map((vector) => vector.id)).size).toBe(list.length);
  }
});

test.each(vectors.pay)("$id: the pay request is signed byte for byte", (vector) => {
  const params = vector.params as Fields;
  expect(canonicalQuery(params)).toBe(vector.hashData);
  expect(hmacSha512(vector.hashData, vector.secret)).toBe(vector.hash);
  expect(signedQuery(params, vector.secret)).toBe(vector.query);
  const given = Object.entries(params).filter(([, value]) => value);
  expect(readSignedQuery(vector.query, vector.secret)).toEqual(Object.fromEntries(given));
});

test.each(vectors.pay)("$id: payments.create builds it, or cleans what VNPay forbids", (vector) => {
  const params = vector.params as Fields;
  const createdAt = parseVnpayDate(params.vnp_CreateDate!)!;
  const created = connect(vector.secret, { now: () => createdAt }).payments.create({
    txnRef: params.vnp_TxnRef!,
    amount: BigInt(params.vnp_Amount!) / 100n,
    orderInfo: params.vnp_OrderInfo!,
    returnUrl: params.vnp_ReturnUrl!,
    ipAddr: params.vnp_IpAddr!,
    locale: params.vnp_Locale === "en" ? "en" : "vi",
    ...(params.vnp_BankCode ? { bankCode: params.vnp_BankCode } : {}),
  });
  const cleaned: Record<string, string> = {
    "pay-02-colon-slash": "Thanh toan cho ma GD DT 2611 0002",
    "pay-03-diacritics": "Thanh toan don hang Dong Thap xoai Cat Chu, buoi Nam Roi",
    "pay-04-diacritics-nfd": "Buoi Nam Roi",
    "pay-06-special-portable": "A B 50 7 1 cho, ngon x y z",
    "pay-07-special-nonportable": "Khong dung ky tu trong mo ta",
  };
  const orderInfo = cleaned[vector.id] ?? params.vnp_OrderInfo;
  const expected = signedQuery({ ...params, vnp_OrderInfo: orderInfo }, vector.secret);
  expect(created.url).toBe(`${PAY_URL}?${expected}`);
  if (!cleaned[vector.id]) expect(created.url).toBe(`${PAY_URL}?${vector.query}`);
  expect(created).toMatchObject({
    txnRef: params.vnp_TxnRef,
    createDate: params.vnp_CreateDate,
    expireDate: params.vnp_ExpireDate,
  });
  if (!vector.portable) expect(/[!'()*~]/.test(created.url)).toBe(false);
});

test.each(vectors.ipn)(
  "$id: the IPN gets the right answer and the attempt the right state",
  (vector) => {
    const params = vector.params as Fields;
    expect(canonicalQuery(params)).toBe(vector.hashData);
    expect(hmacSha512(vector.hashData, vector.secret)).toBe(vector.hash);
    expect(readSignedQuery(vector.query, vector.secret).vnp_TxnRef).toBe(params.vnp_TxnRef);

    const order = vector.orderAmount
      ? { txnRef: params.vnp_TxnRef!, amount: BigInt(vector.orderAmount) }
      : null;
    const shop = merchant(vector.secret, order);
    expect(ipnAnswer(shop.answer(vector.query)).RspCode).toBe(vector.firstAnswer);
    const state = vector.state === "unchanged" || !vector.state ? "pending" : vector.state;
    expect(shop.attempt.state).toBe(state);
    if (vector.firstAnswer === "00") {
      expect(shop.answer(vector.query)).toBe(vector.repeatAnswer ?? "02");
      expect(shop.attempt.state).toBe(state);
    }
  },
);

test("an empty field in an IPN counts as absent, signed or not", () => {
  const { query, secret, hash, hashData } = vectors.ipn.at(-1)!;
  const { webhooks } = connect(secret);
  const withEmpty = `vnp_BankTranNo=&${query}`;
  expect(webhooks.constructEvent(withEmpty)).toEqual(webhooks.constructEvent(query));
  const signedWithEmpty = hashData.replace("&vnp_CardType", "&vnp_BankTranNo=&vnp_CardType");
  const phpHash = hmacSha512(signedWithEmpty, secret);
  expect(phpHash).not.toBe(hash);
  expect(
    webhooks.constructEvent(`${signedWithEmpty}&vnp_SecureHash=${phpHash}`).bankTranNo,
  ).toBeNull();
});

test.each(vectors.mustReject)("$id: is refused and leaves the attempt open", (vector) => {
  const { answer, attempt } = merchant(vector.secret, { txnRef: "DT2611220001", amount: 15_000n });
  expect(answer(vector.query)).toBe(vector.answer);
  expect(attempt.state).toBe("pending");
  expect(answer(vectors.ipn[0]!.query), "the genuine IPN still settles it").toBe("00");
  expect(attempt.state).toBe("paid");

  const refused = () => connect(vector.secret).webhooks.constructEvent(vector.query);
  expect(refused).toThrow("signatureValid" in vector ? VnpayEventError : VnpaySignatureError);
});

test("each refusal of an IPN names its reason", () => {
  const reasons = vectors.mustReject.map(({ id, secret, query }) => {
    try {
      connect(secret).webhooks.constructEvent(query);
      return [id, "accepted"];
    } catch (error) {
      return [id, (error as VnpaySignatureError | VnpayEventError).reason];
    }
  });
  expect(Object.fromEntries(reasons)).toEqual({
    "bad-01-amount-changed": "mismatch",
    "bad-02-code-flipped": "mismatch",
    "bad-03-txnref-swapped": "mismatch",
    "bad-04-hash-missing": "missing",
    "bad-05-hash-empty": "missing",
    "bad-06-hash-truncated": "mismatch",
    "bad-07-wrong-secret": "mismatch",
    "bad-08-hash-twice": "repeated",
    "bad-09-param-twice": "repeated",
    "bad-10-param-added": "mismatch",
    "bad-11-param-removed": "mismatch",
    "bad-12-sha256-downgrade": "mismatch",
    "bad-13-md5-concat": "mismatch",
    "bad-14-signed-unencoded": "mismatch",
    "bad-15-percent20": "mismatch",
    "bad-16-other-tmncode": "foreign-terminal",
    "bad-17-pay-hash-as-ipn": "incomplete",
    "bad-18-amount-formats": "odd-amount",
    "bad-19-amount-leading-zero": "odd-amount",
  });
});

test.each(vectors.mustAccept)("$id: is the same event as its original", (vector) => {
  const { webhooks } = connect(vector.secret);
  const original = vectors.ipn.find((ipn) => ipn.id === vector.sameAs)!;
  expect(webhooks.constructEvent(vector.query)).toEqual(webhooks.constructEvent(original.query));
  expect(webhooks.constructEvent(vector.query).outcome).toBe("paid");
});

test.each(vectors.api)("$id: the JSON message is signed byte for byte", (vector) => {
  const message = vector.message as ApiMessage;
  expect(pipeText(message, vector.params)).toBe(vector.hashData);
  const body = signedBody(message, vector.params, vector.secret);
  expect(body).toEqual({ ...vector.params, vnp_SecureHash: vector.hash });
  expect(readSignedBody(message, body, vector.secret)).toEqual(vector.params);
  const lean = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ""));
  expect(readSignedBody(message, lean, vector.secret), "absent is empty").toEqual(vector.params);
});

const answering = (body: unknown) => async () => Response.json(body);

const askPayment = { createDate: "20261122083000", amount: 15_000n, ipAddr: "203.0.113.9" };

test.each(vectors.api.filter((vector) => vector.message === "querydr-response"))(
  "$id: payments.retrieve reads the answer",
  async (vector) => {
    const fetch = answering({ ...vector.params, vnp_SecureHash: vector.hash });
    const found = await connect(vector.secret, { fetch }).payments.retrieve({
      ...askPayment,
      txnRef: "DT2611220001",
    });
    const outcomes: Record<string, string> = {
      "querydr-rsp-01-paid": "paid",
      "querydr-rsp-02-promo": "paid",
      "querydr-rsp-03-pending": "pending",
      "querydr-rsp-04-not-found": "not-found",
    };
    expect(found.status === "found" ? found.outcome : found.status).toBe(outcomes[vector.id]);
  },
);

test("refunds.create reads both known answers", async () => {
  const ask = async (id: string) => {
    const { params, hash, secret } = vectors.api.find((vector) => vector.id === id)!;
    const fetch = answering({ ...params, vnp_SecureHash: hash });
    return connect(secret, { fetch }).refunds.create({
      ...askPayment,
      txnRef: "DT2611220001",
      type: "full",
      transactionNo: "14226112",
      createdBy: "ketoan01",
    });
  };
  expect(await ask("refund-rsp-01")).toEqual({
    status: "accepted",
    txnRef: "DT2611220001",
    amount: 15_000n,
    transactionStatus: "05",
    transactionNo: "14226199",
  });
  expect(await ask("refund-rsp-02-rejected")).toEqual({ status: "duplicate" });
});

test.each(vectors.api.filter((vector) => vector.message.endsWith("-request")))(
  "$id: the SDK sends this request, its text cleaned",
  async (vector) => {
    const params = vector.params as unknown as Record<string, string>;
    let sent: Record<string, string> = {};
    const fetch = async (_url: unknown, init?: RequestInit) => {
      sent = JSON.parse(String(init?.body));
      return new Response("", { status: 503 });
    };
    const vnpay = connect(vector.secret, {
      fetch: fetch as typeof globalThis.fetch,
      now: () => parseVnpayDate(params.vnp_CreateDate!)!,
    });
    const question = {
      requestId: params.vnp_RequestId!,
      txnRef: params.vnp_TxnRef!,
      createDate: params.vnp_TransactionDate!,
      ipAddr: params.vnp_IpAddr!,
      orderInfo: params.vnp_OrderInfo!,
    };
    const call =
      vector.message === "querydr-request"
        ? vnpay.payments.retrieve({ ...question, amount: 15_000n })
        : vnpay.refunds.create({
            ...question,
            amount: BigInt(params.vnp_Amount!) / 100n,
            type: params.vnp_TransactionType === "02" ? "full" : "partial",
            transactionNo: params.vnp_TransactionNo === "0" ? null : params.vnp_TransactionNo!,
            createdBy: params.vnp_CreateBy!,
          });
    await expect(call).rejects.toThrow("HTTP 503");

    const orderInfo = {
      "Truy van GD ma:DT2611220001": "Truy van GD ma DT2611220001",
      "Truy vấn GD: Đồng Tháp": "Truy van GD Dong Thap",
      "Hoan tien GD ma:DT2611220001": "Hoan tien GD ma DT2611220001",
    }[params.vnp_OrderInfo!];
    const message = vector.message as ApiMessage;
    expect(sent).toEqual(
      signedBody(message, { ...params, vnp_OrderInfo: orderInfo }, vector.secret),
    );
  },
);

test.each(vectors.apiMustReject)("$id: the answer is refused", async (vector) => {
  const body = { ...vector.params, ...("hash" in vector && { vnp_SecureHash: vector.hash }) };
  const vnpay = connect(vector.secret, { fetch: answering(body) });
  const txnRef = vector.id === "api-bad-05-other-txnref" ? "DT2611229999" : "DT2611220001";
  const call =
    vector.message === "querydr-response"
      ? vnpay.payments.retrieve({ ...askPayment, txnRef })
      : vnpay.refunds.create({
          ...askPayment,
          txnRef,
          type: "full",
          transactionNo: null,
          createdBy: "ketoan01",
        });
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VnpayError);
  expect(error).toBeInstanceOf(
    vector.id === "api-bad-05-other-txnref" ? VnpayMismatchError : VnpaySignatureError,
  );
});

test("a signed answer that can be cut two ways is refused in both cuts", () => {
  const vector = vectors.apiMustReject.find((each) => each.id === "api-bad-06-pipe-injection")!;
  for (const params of [vector.params, vector.honestParams!]) {
    expect(hmacSha512(pipeText("refund-response", params), vector.secret)).toBe(vector.hash);
    expect(() =>
      readSignedBody("refund-response", { ...params, vnp_SecureHash: vector.hash }, vector.secret),
    ).toThrow("separator");
  }
});
