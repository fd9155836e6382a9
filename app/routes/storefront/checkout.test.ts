import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderLinkToken } from "#app/domain/orders/order-link.server";
import { linkSecret, openGateway } from "#app/domain/payments/testing-gateway";
import type { CheckoutView } from "#app/ui/checkout/checkout-view";
import { orders, stockLevels, variants } from "#db/schema";
import { buildOrderableShop, knownCommunes, seedMinimal } from "#db/seed/builders";
import { buildTwoShops, fillCart, sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { openTestShop } from "../testing-services";
import * as checkout from "./checkout";
import * as orderPage from "./order";
import * as lookup from "./order-lookup";

const database = await createTestDatabase();
const { db } = database;
const gateway = await openGateway(db);
const origin = openTestShop(database, { vnpay: gateway.vnpay, now: () => sundayMorning });
beforeAll(() => seedMinimal(db));
afterAll(async () => {
  await gateway.close();
  await database.close();
});

/** What the form of the page, as it was shown, would send. */
function formOf(view: CheckoutView, changes: Record<string, string | null> = {}): URLSearchParams {
  const total = view.cart.total ?? view.limit;
  const fields: Record<string, string | null> = {
    idempotencyKey: view.values.idempotencyKey,
    name: "Trần Thị Hoa",
    phone: "0903 123 456",
    email: "",
    provinceCode: view.places.provinceCode,
    communeCode: view.communeCode ?? "",
    formerName: "",
    addressLine: "12 Nguyễn Du",
    note: "",
    paymentMethod: "cod",
    expectedTotal: total?.toString() ?? "",
    totalIsLimit: view.cart.total === null && view.limit !== null ? "1" : "",
    ...(view.communeCode &&
      Object.fromEntries(
        view.cart.groups.flatMap((group) =>
          group.delivery ? [[`deliveries.${group.seller.id}`, group.delivery.kind]] : [],
        ),
      )),
    ...changes,
  };
  return new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

type Thrown = { init: ResponseInit | null; data: CheckoutView };
const headersFor = (cartToken: string | null) => ({
  cookie: cartToken ? `gio-hang=${cartToken}` : "",
});

async function open(cartToken: string | null, query = ""): Promise<CheckoutView> {
  const request = new Request(`${origin}/thanh-toan${query}`, { headers: headersFor(cartToken) });
  const answer = await checkout.loader({ request, params: {}, context: {} });
  return (answer as unknown as Thrown).data;
}

async function send(cartToken: string | null, body: URLSearchParams, path = "/thanh-toan") {
  const request = new Request(origin + path, {
    method: "POST",
    body,
    headers: headersFor(cartToken),
  });
  const answer = await checkout.action({ request, params: {}, context: {} });
  if (answer instanceof Response) {
    return { to: answer.headers.get("Location")!, status: answer.status, headers: answer.headers };
  }
  const { data, init } = answer as unknown as Thrown;
  return { view: data, status: init?.status ?? 200 };
}

async function filledCart(communeCode?: string) {
  const { farm, cooperative } = await buildTwoShops(db);
  const cartToken = await fillCart(
    db,
    [
      { variantId: farm.variant.id, quantity: 1_500 },
      { variantId: cooperative.variant.id, quantity: 2 },
    ],
    { communeCode },
  );
  return { cartToken, farm, cooperative };
}

const orderByKey = (key: string) => db.select().from(orders).where(eq(orders.idempotencyKey, key));

test("an order placed leads to its own link and empties the cart", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const placed = await send(cartToken, formOf(view));
  const [order] = await orderByKey(view.values.idempotencyKey);
  const token = orderLinkToken(linkSecret, { orderId: order!.id, linkVersion: 1 });
  expect(placed).toMatchObject({ status: 303, to: `/don-hang/${order!.number}?k=${token}` });
  expect(placed.headers!.getSetCookie().join()).toMatch(/gio-hang=; Max-Age=0/);
  expect(order).toMatchObject({ total: 190_000n, buyerPhone: "+84903123456" });
});

test("the last button pressed twice at once makes one order, and both presses lead to it", async () => {
  const { cartToken, farm } = await filledCart();
  const form = formOf(await open(cartToken));
  const presses = await Promise.all(
    Array.from({ length: 8 }, () => send(cartToken, new URLSearchParams(form))),
  );
  expect(new Set(presses.map(({ to }) => to)).size).toBe(1);
  expect(await orderByKey(form.get("idempotencyKey")!)).toHaveLength(1);
  const [level] = await db
    .select()
    .from(stockLevels)
    .where(eq(stockLevels.variantId, farm.variant.id));
  expect(level!.reserved).toBe(1_500);
});

test("VNPay leads to the gateway with the amount of the order", async () => {
  const { cartToken } = await filledCart();
  const { to, headers } = await send(
    cartToken,
    formOf(await open(cartToken), { paymentMethod: "vnpay" }),
  );
  expect(new URL(to!).searchParams.get("vnp_Amount")).toBe("19000000");
  expect(new URL(to!).searchParams.get("vnp_ReturnUrl")).toBe(`${origin}/thanh-toan/vnpay/ket-qua`);
  expect(headers!.getSetCookie().join()).toMatch(/tra-tien=vi\.TN-2611-/);
});

test("a wrong form comes back with one sentence for each field and everything typed", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const answer = await send(
    cartToken,
    formOf(view, { name: "", phone: "123", addressLine: "x", note: "Gọi trước", email: "hoa@" }),
  );
  expect(answer.status).toBe(422);
  expect(Object.keys(answer.view!.errors).sort()).toEqual([
    "addressLine",
    "email",
    "name",
    "phone",
  ]);
  expect(answer.view!.values).toMatchObject({ phone: "123", email: "hoa@", note: "Gọi trước" });
  expect(answer.view!.values.idempotencyKey).toBe(view.values.idempotencyKey);
  expect(await orderByKey(view.values.idempotencyKey)).toHaveLength(0);
});

test("a price that rose meanwhile is asked about; the second press accepts it", async () => {
  const { cartToken, farm } = await filledCart();
  const view = await open(cartToken);
  await db.update(variants).set({ price: 70_000n }).where(eq(variants.id, farm.variant.id));
  const asked = await send(cartToken, formOf(view));
  expect(asked.status).toBe(422);
  expect(asked.view!.change).toEqual({ before: 190_000n, now: 205_000n });
  expect(await orderByKey(view.values.idempotencyKey)).toHaveLength(0);
  expect(await send(cartToken, formOf(asked.view!))).toMatchObject({ status: 303 });
  const [order] = await orderByKey(view.values.idempotencyKey);
  expect(order!.total).toBe(205_000n);
});

test("without a commune the page says the most it can be, and no more than that is taken", async () => {
  const { cartToken } = await filledCart();
  await db.execute(sql`update carts set commune_code = null`);
  const view = await open(cartToken);
  expect(view.cart.total).toBeNull();
  expect(view.limit).toBeGreaterThan(190_000n);
  const nowhere = await send(cartToken, formOf(view));
  expect(nowhere.view!.errors).toHaveProperty("communeCode");
  const placed = await send(cartToken, formOf(view, { communeCode: knownCommunes.tanNinh }));
  expect(placed.status).toBe(303);
  const [order] = await orderByKey(view.values.idempotencyKey);
  expect(order!.total).toBe(190_000n);
  expect(order!.total).toBeLessThan(view.limit!);
});

test("goods the post does not take show no total until the commune is known", async () => {
  const { variant, seller } = await buildOrderableShop(db, { seller: { name: "Vườn xa" } });
  await db.execute(
    sql`update delivery_methods set is_active = false where seller_id = ${seller.id} and kind = 'post'`,
  );
  const cartToken = await fillCart(db, [{ variantId: variant.id, quantity: 1 }]);
  await db.execute(sql`update carts set commune_code = null`);
  const view = await open(cartToken);
  expect(view.limit).toBeNull();
  const first = await send(cartToken, formOf(view, { communeCode: knownCommunes.tanNinh }));
  expect(first.status).toBe(422);
  expect(first.view!.change).toMatchObject({ before: null, now: first.view!.cart.total });
  expect((await send(cartToken, formOf(first.view!))).status).toBe(303);
});

test("names typed instead of chosen are read without accents, and asked back when unclear", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const named = (provinceCode: string, communeCode: string) =>
    send(cartToken, formOf(view, { provinceCode, communeCode, step: "fees" }));
  const clear = await named("tay ninh", "phuong tan ninh");
  expect(clear.view!.communeCode).toBe(knownCommunes.tanNinh);
  expect((await named("Tỉnh Tây Ninh", "Tân Ninh")).view!.communeCode).toBe(knownCommunes.tanNinh);

  const sent = await send(
    cartToken,
    formOf(view, { provinceCode: "tay ninh", communeCode: "tan" }),
  );
  expect(sent.status).toBe(422);
  expect(sent.view!.errors.communeCode).toContain("tan");
  const unknown = await send(cartToken, formOf(view, { provinceCode: "Atlantis" }));
  expect(unknown.view!.errors).toHaveProperty("provinceCode");
});

test("a commune left over from another province is not taken for an address there", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const answer = await send(cartToken, formOf(view, { provinceCode: "01" }));
  expect(answer.status).toBe(422);
  expect(answer.view!.errors).toHaveProperty("communeCode");
  expect(answer.view!.places.communes.map(({ code }) => code)).toContain(knownCommunes.hoanKiem);
});

test("a step of the form orders nothing and keeps what was typed", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  for (const step of ["places", "fees", "search"]) {
    const answer = await send(
      cartToken,
      formOf(view, { step, formerName: "suoi da", phone: "123", wantsNews: "on" }),
    );
    expect(answer.status).toBe(200);
    expect(answer.view!.errors).toEqual({});
    expect(answer.view!.values).toMatchObject({ phone: "123", wantsNews: true });
  }
  expect(await orderByKey(view.values.idempotencyKey)).toHaveLength(0);
});

test("the script's question tells the figures of another place and holds nothing personal", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken, `?provinceCode=01&communeCode=${knownCommunes.hoanKiem}`);
  expect(view.cart.destination).toMatchObject({ communeCode: knownCommunes.hoanKiem });
  // Custard apples do not bear the way to Hà Nội; rice paper does.
  expect(view.cart.groups.map((group) => group.delivery?.kind ?? null)).toEqual([null, "post"]);
});

test("goods for grown-ups need the box, and a minimum order is not talked around", async () => {
  const { variant } = await buildOrderableShop(db, {
    seller: { minimumOrder: 100_000n },
    product: { kindId: "ruou-de-go-den" },
    variant: { price: 60_000n },
  });
  const cartToken = await fillCart(db, [{ variantId: variant.id, quantity: 1 }]);
  const below = await send(cartToken, formOf(await open(cartToken)));
  expect(below.view!.errors.hang).toContain("40.000");
  const enough = await fillCart(db, [{ variantId: variant.id, quantity: 2 }]);
  const asked = await send(enough, formOf(await open(enough)));
  expect(asked.view!.errors).toHaveProperty("ageConfirmed");
  const told = await send(enough, formOf(asked.view!, { ageConfirmed: "on" }));
  expect(told.status).toBe(303);
});

test("a way of delivery that does not reach the place is said beside that seller", async () => {
  const { cartToken, farm } = await filledCart();
  const view = await open(cartToken);
  const answer = await send(cartToken, formOf(view, { communeCode: knownCommunes.canDuoc }));
  expect(answer.status).toBe(422);
  expect(answer.view!.errors).toHaveProperty([`deliveries.${farm.seller.id}`]);
});

test("an empty cart has no checkout", async () => {
  const request = new Request(`${origin}/thanh-toan`);
  await expect(checkout.loader({ request, params: {}, context: {} })).rejects.toMatchObject({
    status: 303,
  });
});

test("an order opens by its link; every other one gets the same bare 404", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const { to } = await send(cartToken, formOf(view));
  const [order] = await orderByKey(view.values.idempotencyKey);
  const number = order!.number;
  const opening = (address: string, of: string) =>
    orderPage.loader({
      request: new Request(origin + address),
      params: { number: of },
      context: {},
    });
  const found = (await opening(to!, number)) as unknown as { data: { order: { number: string } } };
  expect(found.data.order.number).toBe(number);

  const another = await filledCart();
  const theirs = await open(another.cartToken);
  const { to: theirLink } = await send(another.cartToken, formOf(theirs));
  const theirToken = new URL(theirLink!, origin).searchParams.get("k");
  const wrong: [string, string][] = [
    [`/don-hang/${number}`, number],
    [`/don-hang/${number}?k=${"A".repeat(32)}`, number],
    [`/don-hang/${number}?k=${theirToken}`, number],
    [`${to!.replace(number, "TN-2611-ZZZZZZ")}`, "TN-2611-ZZZZZZ"],
  ];
  for (const [address, of] of wrong) {
    const thrown = await opening(address, of).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).status).toBe(404);
    expect(await (thrown as Response).text()).toBe("");
  }
});

test("number and phone together open an order; alone neither says that it exists", async () => {
  const { cartToken } = await filledCart();
  const view = await open(cartToken);
  const { to } = await send(cartToken, formOf(view));
  const [order] = await orderByKey(view.values.idempotencyKey);
  const ask = async (number: string, phone: string) => {
    const request = new Request(`${origin}/don-hang`, {
      method: "POST",
      body: new URLSearchParams({ number, phone }),
    });
    return lookup.action({ request, params: {}, context: {} });
  };
  const opened = await ask(order!.number.replaceAll("-", " ").toLowerCase(), "+84 903 123 456");
  expect((opened as Response).headers.get("Location")).toBe(to);
  const messageOf = async (number: string, phone: string) => {
    const answer = (await ask(number, phone)) as unknown as {
      data: { errors: { message: string }[] };
    };
    return answer.data.errors.map(({ message }) => message);
  };
  const wrongPhone = await messageOf(order!.number, "0912345678");
  const wrongNumber = await messageOf("TN-2611-ZZZZZZ", "0903123456");
  expect(wrongPhone).toEqual(wrongNumber);
  expect(wrongPhone).toHaveLength(1);
});
