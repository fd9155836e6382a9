import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { codeModules, drawPoster, splitRuns } from "./qr-poster.server";

const url = "https://cho.tayninh.example/san-pham/mang-cau-ba-den-hop-1-kg";
const poster = {
  url,
  title: "Mãng cầu Bà Đen loại đặc biệt",
  lines: ["Vườn mãng cầu Bảy Thuận, Phường Bình Minh", "60.000 đ / kg"],
  picture: null,
};

/** Every stream of the file, inflated where it is squeezed. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    const start = index + length;
    const body = pdf.subarray(start, text.indexOf("endstream", start));
    try {
      return inflateSync(body).toString("latin1");
    } catch {
      return body.toString("latin1");
    }
  });
}

/** The letters the embedded typefaces can say again, from their tables. */
function readableLetters(pdf: Buffer): Set<string> {
  const letters = new Set<string>();
  for (const stream of streamsOf(pdf).filter((one) => one.includes("beginbfrange"))) {
    for (const [, code] of stream.matchAll(/<([0-9a-f]{4})>(?=[\s\]<])/gi)) {
      letters.add(String.fromCharCode(Number.parseInt(code!, 16)));
    }
  }
  return letters;
}

/** Each square as the page's drawing says it, on the grid of the code. */
function squaresOf(pdf: Buffer, size: number): boolean[][] {
  const page = streamsOf(pdf).find((one) => one.includes(" re"))!;
  const squares = [...page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)]
    .map(([, ...figures]) => figures.map(Number) as [number, number, number, number])
    .filter(([, , width, height]) => width === height);
  const [frame, ...modules] = squares.sort((a, b) => b[2] - a[2]);
  const step = frame![2] / (size + 8);
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [x, y] of modules) {
    const across = Math.round((x - frame![0]) / step) - 4;
    const down = Math.round((y - frame![1]) / step) - 4;
    grid[down]![across] = true;
  }
  return grid;
}

test.each(["a4", "a5"] as const)(
  "the code on the %s poster is that of the address",
  async (size) => {
    const pdf = await drawPoster({ ...poster, size });
    const modules = codeModules(url);
    expect(squaresOf(pdf, modules.length)).toEqual(modules);
    expect(squaresOf(pdf, modules.length)).not.toEqual(codeModules(`${url}-`.slice(1)));
    const paper = { a4: "595.28 841.89", a5: "419.53 595.28" }[size];
    expect(pdf.toString("latin1")).toContain(`/MediaBox [0 0 ${paper}]`);
  },
);

test("every letter of the poster is embedded and can be copied out again", async () => {
  const pdf = await drawPoster({ ...poster, size: "a4" });
  const text = pdf.toString("latin1");
  expect(text.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(4);
  const letters = readableLetters(pdf);
  const wanted = new Set([...poster.title, ...poster.lines.join("")].filter((one) => one !== " "));
  expect([...wanted].filter((letter) => !letters.has(letter))).toEqual([]);
});

test("a picture is on the poster", async () => {
  const picture = await sharp({
    create: { width: 600, height: 600, channels: 3, background: "#e8b" },
  })
    .jpeg()
    .toBuffer();
  const pdf = await drawPoster({ ...poster, size: "a5", picture });
  expect(pdf.toString("latin1")).toContain("/DCTDecode");
});

test("letters go to the half of the typeface that has them", () => {
  expect(splitRuns("Mãng cầu")).toEqual([
    { subset: "latin", text: "Mãng c" },
    { subset: "vietnamese", text: "ầ" },
    { subset: "latin", text: "u" },
  ]);
});
