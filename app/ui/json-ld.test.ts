import { expect, test } from "vitest";
import { scriptSafeJson } from "./json-ld";

test("a seller's text cannot close the data block", () => {
  const text = '</script><script>alert("x")</script>\u2028';
  const json = scriptSafeJson({ text });
  expect(json).not.toContain("<");
  expect(json).not.toContain("\u2028");
  expect(JSON.parse(json)).toEqual({ text });
});
