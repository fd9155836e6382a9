import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actInWords, rolesInWords } from "./desk-acts";

test("each act that is recorded has words of its own", () => {
  const sources = readdirSync("app/domain", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".server.ts"))
    .map((file) => readFileSync(`app/domain/${file}`, "utf8"));
  const acts = sources.flatMap((source) =>
    [...source.matchAll(/\bact: (?:\w+ \? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g)].flatMap(
      ([, one, other]) => (other ? [one!, other] : [one!]),
    ),
  );
  expect(acts.length).toBeGreaterThan(60);
  expect(acts.filter((act) => actInWords(act) === act)).toEqual([]);
});

test("roles are said as people say them", () => {
  expect(rolesInWords("trade, commune 25480")).toBe("thương mại, cán bộ xã, phường 25480");
  expect(rolesInWords("helper")).toBe("người làm giúp");
});
