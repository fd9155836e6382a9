import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** What a hostile sign-on system, or somebody between it and us, may try; each is tried by tests under its number. */
const attacks: readonly (readonly [id: string, attack: string, least: number])[] = [
  ["S01", "sends people on to another site after signing in", 3],
  ["S02", "brings a state that is missing, foreign, used up or of another browser", 5],
  ["S03", "shows an id token that is forged, old, meant for others or unsigned", 2],
  ["S04", "replays a code, injects one, or leaves out its verifier", 1],
  ["S05", "mixes two systems up", 3],
  ["S06", "plants a session before signing in", 4],
  ["S07", "claims the e-mail, phone or identity number of another account", 2],
  ["S08", "lets the browser post the profile", 1],
  ["S09", "sends claims of another person or of odd types", 3],
  ["S10", "claims rights by a group or a tax code", 3],
  ["S11", "signs people out, or keeps a session alive after", 5],
  ["S12", "forges, replays or misdirects a logout message", 6],
  ["S13", "is away, slow, moved, or changes its keys", 6],
  ["S14", "says no, or knows an account that is locked here", 3],
  ["S15", "is a stand-in that runs in production, or is asked without https", 2],
];

const files = ["app", "sandbox", "server"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("sign-on-attacks"))
    .map((file) => path.join(root, folder, file)),
);
/** Titles as they stand at the beginning of a test, a table of tests counted once. */
const titles = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/^(?:test\(|\]\)\(|\}\)\()\s*"(S\d\d [^"]+)"/gm)].map(
    (match) => match[1]!,
  ),
);

test.each(attacks)("%s a hostile system that %s is tried", (id, _, least) => {
  const tried = titles.filter((title) => title.startsWith(`${id} `));
  expect(tried.length, tried.join("\n")).toBeGreaterThanOrEqual(least);
});

test("no attack is tried under a number that is not in the table", () => {
  const known = new Set(attacks.map(([id]) => id));
  // S20 and S24 are of the whole market and not of signing in.
  const strays = titles.filter((title) => !known.has(title.slice(0, 3)) && !/^S2\d /.test(title));
  expect(strays).toEqual([]);
});
