import { expect, test } from "vitest";
import { policyBlocks } from "./policy-text";

test("a policy's plain writing becomes headings, lists and paragraphs", () => {
  expect(policyBlocks("Mở đầu.\n\n## Quyền\n- một\n- hai\n\nCuối\nnối dòng.")).toEqual([
    { type: "paragraph", text: "Mở đầu." },
    { type: "heading", text: "Quyền" },
    { type: "list", rows: ["một", "hai"] },
    { type: "paragraph", text: "Cuối nối dòng." },
  ]);
});
