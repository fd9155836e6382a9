import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp, { type Sharp } from "sharp";
import { afterAll, expect, test } from "vitest";
import { media, outbox } from "#db/schema";
import { createTestDatabase } from "#db/testing.server";
import { createFileStore, type FileStore, FileStoreFullError } from "./file-store.server";
import { readRendition, warmRenditions } from "./read-rendition.server";
import { parseRendition, renditionFormats } from "./renditions";
import { type Media, masterKey, storePicture } from "./store-picture.server";

const database = await createTestDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), "cho-pictures-"));
const files = createFileStore(folder);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
const { db } = database;

const alts = { altVi: "Vườn thanh long", altEn: "A dragon fruit garden" };

function photo(colour: string, width = 900, height = 600): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

async function stored(bytes: Uint8Array): Promise<Media> {
  const row = await storePicture(db, files, { bytes, ...alts });
  if ("refused" in row) throw new Error(row.refused);
  return row;
}

async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const row = await storePicture(db, files, { bytes, ...alts });
  return "refused" in row ? row.refused : undefined;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** A PNG of a few kilobytes that unpacks to `side` × `side` pixels. */
function pixelBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s becomes a picture with its size and a blur",
  async (format) => {
    const colour = { jpeg: "#a03020", png: "#20a030", webp: "#2030a0", avif: "#a0a020" }[format];
    const row = await stored(await photo(colour).toFormat(format).toBuffer());
    expect(row).toMatchObject({ width: 900, height: 600, ...alts });
    const blur = Buffer.from(row.blurDataUri.replace("data:image/webp;base64,", ""), "base64");
    expect(blur.byteLength).toBeLessThanOrEqual(120);
    expect((await sharp(blur).metadata()).width).toBeLessThanOrEqual(12);
  },
);

test("the place a photo was taken, and the phone that took it, are not kept", async () => {
  const bytes = await photo("#777733")
    .withExif({
      IFD0: { Make: "DienThoai", Artist: "Nguyen Van Kin" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 21/1 0/1" },
    })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'><secret>vuon nha</secret></x:xmpmeta>")
    .jpeg()
    .toBuffer();
  expect(bytes.includes("Nguyen Van Kin") && bytes.includes("vuon nha")).toBe(true);
  const row = await stored(bytes);
  const kept = await readFile(files.path(masterKey(row.id)));
  expect(kept.includes("Nguyen Van Kin") || kept.includes("vuon nha")).toBe(false);
  const { exif, xmp, icc, iptc } = await sharp(kept).metadata();
  expect({ exif, xmp, icc, iptc }).toEqual({});
});

test("a photo taken sideways stands upright", async () => {
  const row = await stored(
    await photo("#345678").withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  );
  expect(row).toMatchObject({ width: 600, height: 900 });
});

test("the same picture sent twice is kept once", async () => {
  const bytes = await photo("#98fb98").png().toBuffer();
  const first = await stored(bytes);
  const [second, third] = await Promise.all([stored(bytes), stored(bytes)]);
  expect([second.id, third.id]).toEqual([first.id, first.id]);
  expect(await db.$count(media, eq(media.contentHash, first.contentHash))).toBe(1);
});

test("two senders of one new picture at once share one row", async () => {
  const bytes = await photo("#13579b").png().toBuffer();
  const rows = await Promise.all(Array.from({ length: 6 }, () => stored(bytes)));
  expect(new Set(rows.map((row) => row.id)).size).toBe(1);
  expect(await files.has(masterKey(rows[0]!.id))).toBe(true);
});

test("a new picture asks for its renditions in the same commit", async () => {
  const row = await stored(await photo("#0f0f3f").png().toBuffer());
  expect(await db.$count(outbox, eq(outbox.subjectId, row.id))).toBe(1);
});

test("a small file that unpacks to 400 megapixels is refused", async () => {
  const bytes = pixelBomb(20_000);
  expect(bytes.byteLength).toBeLessThan(100_000);
  expect(await refusal(bytes)).toBe("too-many-pixels");
});

test("an SVG is refused, whatever it is called", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script/></svg>';
  expect(await refusal(Buffer.from(svg))).toBe("not-a-picture");
  expect(await refusal(Buffer.from(`<?xml version="1.0"?>${svg}`))).toBe("not-a-picture");
});

test("a page that calls itself a JPEG is refused", async () => {
  expect(await refusal(Buffer.from("<!doctype html><script>alert(1)</script>"))).toBe(
    "not-a-picture",
  );
  const disguised = Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.from("<html></html>")]);
  expect(await refusal(disguised)).toBe("not-a-picture");
});

test("a GIF, a PDF, nothing and half a picture are refused", async () => {
  expect(await refusal(await photo("#ff0000").gif().toBuffer())).toBe("not-a-picture");
  expect(await refusal(Buffer.from("%PDF-1.7\n%âãÏÓ"))).toBe("not-a-picture");
  expect(await refusal(new Uint8Array())).toBe("not-a-picture");
  const noise = await sharp({
    create: {
      width: 800,
      height: 800,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(await refusal(noise.subarray(0, noise.length / 2))).toBe("not-a-picture");
});

test("a picture too small to see is refused", async () => {
  expect(await refusal(await photo("#ff0000", 40, 40).png().toBuffer())).toBe("too-small");
});

test("what is hidden behind a picture's end does not survive", async () => {
  const jpeg = await photo("#abcdef").jpeg().toBuffer();
  const row = await stored(
    Buffer.concat([jpeg, Buffer.from("<script>steal()</script>PK\x03\x04")]),
  );
  const kept = await readFile(files.path(masterKey(row.id)));
  expect(kept.includes("steal()")).toBe(false);
});

test("a picture that waits stays private until somebody publishes the same one", async () => {
  const bytes = await photo("#a1b2c3", 500, 500).png().toBuffer();
  const waiting = (await storePicture(db, files, { bytes, ...alts, isPublic: false })) as Media;
  expect(waiting.isPublic).toBe(false);
  expect((await stored(bytes)).isPublic).toBe(true);
  const again = (await storePicture(db, files, { bytes, ...alts, isPublic: false })) as Media;
  expect(again).toMatchObject({ id: waiting.id, isPublic: true });
});

test("a picture is made in preset sizes only", async () => {
  const row = await stored(await photo("#c0ffee", 1600, 1600).png().toBuffer());
  for (const format of renditionFormats) {
    const file = await readRendition(files, db, row.id, 320, format);
    const { width, height, format: kind } = await sharp(file!.path).metadata();
    expect([width, height]).toEqual([320, 320]);
    expect(kind).toBe({ avif: "heif", webp: "webp", jpg: "jpeg" }[format]);
  }
  expect(await readRendition(files, db, row.id, 321, "jpg")).toBeNull();
  expect(await readRendition(files, db, row.id, 320, "gif")).toBeNull();
  expect(await readRendition(files, db, "../../etc/passwd", 320, "jpg")).toBeNull();
  expect(
    await readRendition(files, db, "00000000-0000-7000-8000-000000000000", 320, "jpg"),
  ).toBeNull();
  expect(
    ["640.avif", "0640.avif", "641.webp", "640.avif/..", "9999.jpg"].map(parseRendition),
  ).toEqual([{ width: 640, format: "avif" }, null, null, null, null]);
});

test("a hundred askers for one rendition wait for one encoder", async () => {
  const row = await stored(await photo("#fedcba", 1300, 1300).png().toBuffer());
  let writes = 0;
  const counting: FileStore = {
    ...files,
    put: (key, bytes) => {
      writes += 1;
      return files.put(key, bytes);
    },
  };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => readRendition(counting, db, row.id, 640, "webp")),
  );
  expect(new Set(answers.map((answer) => answer?.path)).size).toBe(1);
  expect(writes).toBe(1);
});

test("warming a picture makes what most screens ask for, and repeating it makes none", async () => {
  const row = await stored(await photo("#445566", 300, 300).png().toBuffer());
  const written: string[] = [];
  const counting: FileStore = {
    ...files,
    put: (key, bytes) => {
      written.push(key);
      return files.put(key, bytes);
    },
  };
  await warmRenditions(counting, db, row.id);
  const usual = [160, 320, 640, 960].map((width) => `media/${row.id}/${width}.avif`);
  expect(written).toEqual(usual);
  await warmRenditions(counting, db, row.id);
  expect(written).toEqual(usual);
  expect((await sharp(files.path(`media/${row.id}/960.avif`)).metadata()).width).toBe(300);
});

test("a full disk is told apart, and leaves no row and no half file", async () => {
  const full: FileStore = {
    ...files,
    put: async (key) => {
      throw new FileStoreFullError(key, new Error("ENOSPC"));
    },
  };
  const bytes = await photo("#0a0b0c").png().toBuffer();
  const before = await db.$count(media);
  await expect(storePicture(db, full, { bytes, ...alts })).rejects.toBeInstanceOf(
    FileStoreFullError,
  );
  expect(await db.$count(media)).toBe(before);
});

test("a key never leaves the folder of files", () => {
  for (const key of ["../x/y", "media/../../x", "/etc/passwd", "media/.hidden", "media"]) {
    expect(() => files.path(key)).toThrow(RangeError);
  }
});
