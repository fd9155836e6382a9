import { expect, test } from "vitest";
import { readForm, readJson } from "./read-body.server";

const post = (body: BodyInit | null, type?: string) =>
  new Request("http://x/", {
    method: "POST",
    body,
    headers: type === undefined ? {} : { "Content-Type": type },
  });

async function refusal(work: Promise<unknown>): Promise<Response> {
  const outcome = await work.then(
    () => "nothing refused",
    (thrown) => thrown,
  );
  expect(outcome).toBeInstanceOf(Response);
  return outcome as Response;
}

const urlencoded = "application/x-www-form-urlencoded";

test("a form arrives with composed letters and without NUL or halves of characters", async () => {
  const decomposed = "Nguye\u0302\u0303n";
  const body = `ten=${encodeURIComponent(decomposed)}%00&ten=hai&x=%F0%9F%8D%88`;
  const form = await readForm(post(body, urlencoded));
  expect(form.getAll("ten")).toEqual(["Nguyễn", "hai"]);
  expect(form.get("x")).toBe("🍈");
});

test("a multipart form gives its fields, and leaves files out", async () => {
  const sent = new FormData();
  sent.append("note", "giao buổi sáng");
  sent.append("file", new File(["x"], "x.exe"));
  const form = await readForm(new Request("http://x/", { method: "POST", body: sent }));
  expect([...form.entries()]).toEqual([["note", "giao buổi sáng"]]);
});

test("a post without a body is an empty form", async () => {
  expect([...(await readForm(post(null))).entries()]).toEqual([]);
});

test.each([
  [415, "{}", "application/json"],
  [415, "a=b", "text/plain"],
  [415, "a=b", ""],
  [415, "a=b", "application/x-www-form-urlencodedx"],
  [400, "a=b", "multipart/form-data"],
  [400, "a=b", "multipart/form-data; boundary=x"],
  [400, "--x\r\nContent-Disposition: form-data; name", "multipart/form-data; boundary=x"],
  [413, `a=${"b".repeat(70_000)}`, urlencoded],
  [413, `a=${"b".repeat(30_000)}`, urlencoded],
  [413, Array.from({ length: 600 }, (_, i) => `a${i}=1`).join("&"), urlencoded],
])("an odd form is refused with %d: %.20s as %s", async (status, body, type) => {
  expect((await refusal(readForm(post(new TextEncoder().encode(body), type)))).status).toBe(status);
});

test("JSON arrives cleaned in every string", async () => {
  const body = JSON.stringify({ "a\u0000": ["x\u0000y", { b: "\ud800" }], n: 1, t: true, z: null });
  expect(await readJson(post(body, "application/json; charset=utf-8"))).toEqual({
    a: ["xy", { b: "\ufffd" }],
    n: 1,
    t: true,
    z: null,
  });
});

test("JSON that names a prototype makes only an own field", async () => {
  const value = await readJson(post('{"__proto__":{"x":1}}', "application/json"));
  expect(({} as { x?: number }).x).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test.each([
  [415, "{}", "text/plain"],
  [415, "{}", "application/jsonp"],
  [400, "{", "application/json"],
  [400, "", "application/json"],
  [400, "\ufffe", "application/json"],
  [400, "[".repeat(40) + "]".repeat(40), "application/json"],
  [400, "[".repeat(30_000), "application/json"],
  [413, `"${"a".repeat(70_000)}"`, "application/json"],
])("odd JSON is refused with %d: %.20s as %s", async (status, body, type) => {
  const response = await refusal(readJson(post(new TextEncoder().encode(body), type)));
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ status });
});
