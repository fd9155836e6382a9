import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import { appointOfficer, appointOwner } from "#app/domain/moderation/testing-officers";
import { declareInterest } from "#app/domain/queue/declare-interest.server";
import { certificates, notices, queueItems } from "#db/schema";
import {
  buildCertificate,
  buildLot,
  buildOrderableShop,
  knownCommunes,
  seedMinimal,
} from "#db/seed/builders";
import { sundayMorning } from "#db/seed/named-cast";
import { createTestDatabase } from "#db/testing.server";
import { loadDocuments } from "#search/load-documents.server";
import { productCertificates } from "./certificate-queries.server";
import { getCertificateForReview, listConfirmedWaiting } from "./certificate-review-queries.server";
import { decideCertificate } from "./decide-certificate.server";
import { importOfficialCertificates } from "./import-official-certificates.server";
import { officialColumns, readOfficialRows } from "./official-list";
import { readOfficialFile } from "./read-official-file.server";
import { revokeCertificate } from "./revoke-certificate.server";
import { type SendCertificate, sendCertificate } from "./send-certificate.server";
import { storePaper } from "./store-paper.server";
import { warnOfExpiry } from "./warn-of-expiry.server";

const database = await createTestDatabase();
const { db } = database;
const now = sundayMorning;
const folder = await mkdtemp(path.join(os.tmpdir(), "cho-paper-"));
const files = createFileStore(folder);
beforeAll(() => seedMinimal(db));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function shopWithPaper(told: Partial<SendCertificate> = {}) {
  const shop = await buildOrderableShop(db);
  await buildLot(db, { product: shop.product });
  const owner = await appointOwner(db, shop.seller.id);
  const paper: SendCertificate = {
    actor: owner,
    sellerId: shop.seller.id,
    kind: "vietgap",
    number: `VietGAP-${shop.seller.slug}`,
    holderName: shop.seller.legalName,
    scope: "Trồng mãng cầu",
    issuer: "Trung tâm Chứng nhận phù hợp",
    issuedOn: "2026-01-15",
    expiresOn: "2028-01-14",
    paperFile: "private/certificates/x.pdf",
    productIds: [shop.product.id],
    plotCommuneCode: null,
    kindName: "VietGAP",
    now,
    ...told,
  };
  return { ...shop, owner, paper };
}

async function sent(told: Partial<SendCertificate> = {}) {
  const shop = await shopWithPaper(told);
  const result = await sendCertificate(db, shop.paper);
  if (!result || "refused" in result) throw new Error(JSON.stringify(result));
  return { ...shop, certificateId: result.certificateId };
}

const approval = (certificateId: string) =>
  ({ certificateId, outcome: "approved", reason: "", method: "Đối chiếu bản gốc", now }) as const;

const shown = async (productId: string, today = "2026-11-22") =>
  (await productCertificates(db, { productId, today })).map(({ kind }) => kind);

test.each<[string, Partial<SendCertificate>, string]>([
  ["an expired paper", { expiresOn: "2026-11-21" }, "expired"],
  ["dates that cross", { issuedOn: "2026-05-01", expiresOn: "2026-04-30" }, "dates-crossed"],
  ["a paper of tomorrow", { issuedOn: "2026-11-23" }, "not-yet-issued"],
  ["no product", { productIds: [] }, "products-missing"],
  ["an indication without its plot", { kind: "geographical-indication" }, "plot-missing"],
  [
    "an indication for a plot elsewhere",
    { kind: "geographical-indication", plotCommuneCode: knownCommunes.canDuoc },
    "plot-outside-area",
  ],
])("%s is refused at sending", async (_, told, refused) => {
  const { paper } = await shopWithPaper(told);
  expect(await sendCertificate(db, paper)).toEqual({ refused });
});

test("a seller cannot send a paper for another seller's product", async () => {
  const other = await buildOrderableShop(db);
  const { paper } = await shopWithPaper({ productIds: [other.product.id] });
  expect(await sendCertificate(db, paper)).toEqual({ refused: "products-missing" });
});

test("the last day of a paper still counts when it is sent and when it is decided", async () => {
  const { certificateId, product } = await sent({ expiresOn: "2026-11-22" });
  const officer = await appointOfficer(db, "Bình", "certificate");
  expect(await decideCertificate(db, { ...approval(certificateId), actor: officer })).toEqual({
    decided: true,
  });
  expect(await shown(product.id)).toEqual(["vietgap"]);
  expect(await shown(product.id, "2026-11-23")).toEqual([]);
});

test("an officer vouches for a paper, says how, and the seller is told", async () => {
  const { certificateId, product, seller } = await sent();
  const officer = await appointOfficer(db, "Bình", "certificate");
  expect(await shown(product.id)).toEqual([]);
  const { method: _, ...silent } = approval(certificateId);
  expect(await decideCertificate(db, { ...silent, actor: officer })).toEqual({
    refused: "method-missing",
  });
  await decideCertificate(db, { ...approval(certificateId), actor: officer });
  expect(await shown(product.id)).toEqual(["vietgap"]);
  expect((await loadDocuments(db, [product.id]))[0]!.certificates).toHaveLength(1);
  const told = await db.select().from(notices).where(eq(notices.sellerId, seller.id));
  expect(told.map(({ title }) => title)).toEqual(["Chứng nhận đã được xác minh"]);
  const revoked = { actor: officer, certificateId, reason: "Cơ quan cấp đã thu hồi.", now };
  expect(await revokeCertificate(db, revoked)).toEqual({ revoked: true });
  expect(await shown(product.id)).toEqual([]);
  expect((await loadDocuments(db, [product.id]))[0]!.certificates).toEqual([]);
  expect(await revokeCertificate(db, revoked)).toEqual({ refused: "not-verified" });
});

test("a paper that ran out while it waited is not vouched for", async () => {
  const { certificateId } = await sent({ expiresOn: "2026-11-25" });
  const officer = await appointOfficer(db, "Bình", "certificate");
  const later = new Date("2026-11-26T08:00:00+07:00");
  const decision = { ...approval(certificateId), actor: officer, now: later };
  expect(await decideCertificate(db, decision)).toEqual({ refused: "expired" });
});

test("two officers at once: one decides; a tied one never does", async () => {
  const { certificateId, seller } = await sent();
  const [binh, lan] = [
    await appointOfficer(db, "Bình", "certificate"),
    await appointOfficer(db, "Lan", "certificate"),
  ];
  const answers = await Promise.all([
    decideCertificate(db, { ...approval(certificateId), actor: binh }),
    decideCertificate(db, {
      ...approval(certificateId),
      actor: lan,
      outcome: "rejected",
      reason: "Sai số.",
    }),
  ]);
  expect(answers).toContainEqual({ decided: true });
  expect(answers).toContainEqual({ refused: "already-decided" });
  await declareInterest(db, { actor: lan, sellerSlug: seller.slug, note: "Góp vốn", now });
  const [item] = await db.select().from(queueItems).where(eq(queueItems.subjectId, certificateId));
  expect(item!.closedAt).not.toBeNull();
  const again = await sent();
  await declareInterest(db, { actor: lan, sellerSlug: again.seller.slug, note: "Góp vốn", now });
  expect(await decideCertificate(db, { ...approval(again.certificateId), actor: lan })).toEqual({
    refused: "conflict-of-interest",
  });
});

test("an indication shows only while its plot and its lot lie in the area", async () => {
  const { certificateId, product } = await sent({
    kind: "geographical-indication",
    plotCommuneCode: knownCommunes.binhMinh,
  });
  const officer = await appointOfficer(db, "Bình", "certificate");
  await decideCertificate(db, { ...approval(certificateId), actor: officer });
  expect(await shown(product.id)).toEqual(["geographical-indication"]);
  await db
    .update(certificates)
    .set({ plotCommuneCode: knownCommunes.canDuoc })
    .where(eq(certificates.id, certificateId));
  expect(await shown(product.id)).toEqual([]);
  expect((await loadDocuments(db, [product.id]))[0]!.certificates).toEqual([]);
});

test("sellers are warned at 60, 30 and 7 days, each once, and not of papers already out", async () => {
  const { seller, product } = await buildOrderableShop(db);
  await buildCertificate(db, { seller, products: [product], expiresOn: "2027-02-01" });
  const warned = async (day: string) => {
    await warnOfExpiry(db, { now: new Date(`${day}T08:00:00+07:00`) });
    await warnOfExpiry(db, { now: new Date(`${day}T09:00:00+07:00`) });
    const rows = await db.select().from(notices).where(eq(notices.sellerId, seller.id));
    return rows.map(({ title }) => title).sort();
  };
  expect(await warned("2026-12-02")).toEqual([]);
  expect(await warned("2026-12-03")).toEqual(["Chứng nhận còn 60 ngày"]);
  expect(await warned("2026-12-20")).toHaveLength(1);
  expect(await warned("2027-01-02")).toEqual(["Chứng nhận còn 30 ngày", "Chứng nhận còn 60 ngày"]);
  expect(await warned("2027-01-25")).toHaveLength(3);
  expect(await warned("2027-02-02")).toHaveLength(3);
});

const row = ["OCOP 4 sao", "812/QĐ-UBND", "Nguyễn Thị Thảo", "", "Mãng cầu", "UBND tỉnh"];

test("the province's list confirms a paper that says the same, and only such a one", async () => {
  const told = {
    kind: "ocop-4",
    number: "812/QĐ-UBND",
    issuedOn: "2026-03-02",
    expiresOn: "2029-03-01",
  } as const;
  const { certificateId } = await sent(told);
  const other = await sent({ ...told, number: "813/QĐ-UBND" });
  const officer = await appointOfficer(db, "Bình", "certificate");
  const { rows } = readOfficialRows([
    [...officialColumns],
    [...row, "02/03/2026", "01/03/2029"],
    ["OCOP 4 sao", "813/QĐ-UBND", "Một người khác", "", "", "UBND tỉnh", "02/03/2026", ""],
  ]);
  await importOfficialCertificates(db, { actor: officer, rows, source: "ocop.xlsx", now });
  await importOfficialCertificates(db, { actor: officer, rows, source: "ocop-2.xlsx", now });
  expect(await listConfirmedWaiting(db)).toEqual([{ id: certificateId, source: "ocop-2.xlsx" }]);
  const review = await getCertificateForReview(db, other.certificateId, now);
  expect(review!.official).toMatchObject({ holderName: "Một người khác" });
});

test("a row with a mistake is named by row and column, the others count", () => {
  const { rows, problems } = readOfficialRows([
    [...officialColumns],
    [...row, "31/02/2026", ""],
    ["Sao nào đó", "1", "A", "", "", "B", "01/03/2026", ""],
    [...row, new Date("2026-03-02T00:00:00Z"), ""],
    [null, null],
  ]);
  expect(problems.map(({ row: at, column }) => [at, column])).toEqual([
    [2, "Ngày cấp"],
    [3, "Loại"],
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ issuedOn: "2026-03-02", expiresOn: null });
  expect(readOfficialRows([["Loại"]]).problems.length).toBe(officialColumns.length - 1);
});

test("the list is read from xlsx; other files and bombs are not opened", async () => {
  const sheet = [officialColumns, [...row, "02/03/2026", ""]].map((cells) =>
    cells.map((value) => ({ value })),
  );
  const file = await writeXlsxFile(sheet as never).toBuffer();
  const read = await readOfficialFile(file);
  if ("refused" in read) throw new Error(read.refused);
  expect(readOfficialRows(read).rows).toHaveLength(1);
  expect(await readOfficialFile(Buffer.from("Loại;Số"))).toEqual({ refused: "not-a-spreadsheet" });
  expect(await readOfficialFile(Buffer.from("PK\x03\x04nothing"))).toEqual({
    refused: "not-a-spreadsheet",
  });
  expect(await readOfficialFile(zipBomb(40_000_000))).toEqual({ refused: "too-large" });
  // A directory that lies about the size.
  expect(await readOfficialFile(zipBomb(40_000_000, 1_000))).toHaveProperty("refused");
});

test("a paper is a PDF or a picture by its content, and a photo loses where it was taken", async () => {
  const photo = await sharp({
    create: { width: 300, height: 200, channels: 3, background: "#caa" },
  })
    .withExif({ IFD3: { GPSLatitude: "11/1 22/1 0/1" } })
    .jpeg()
    .toBuffer();
  const kept = await storePaper(files, { certificateId: "a1", bytes: photo });
  expect(kept).toEqual({ key: "private/certificates/a1.jpg" });
  const stored = await files.get("private/certificates/a1.jpg");
  expect((await sharp(stored!).metadata()).exif).toBeUndefined();
  const pdf = Buffer.from("%PDF-1.7\n…\n%%EOF\n");
  expect(await storePaper(files, { certificateId: "a2", bytes: pdf })).toHaveProperty("key");
  const page = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(await storePaper(files, { certificateId: "a3", bytes: page })).toEqual({
    refused: "not-a-paper",
  });
});

/** A zip of one entry of zeros; `claimed` is what its directory says it unpacks to. */
function zipBomb(size: number, claimed = size): Buffer {
  const data = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from("xl/workbook.xml");
  const head = (isCentral: boolean) => {
    const part = Buffer.alloc(isCentral ? 46 : 30);
    part.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
    const at = isCentral ? 10 : 8;
    part.writeUInt16LE(8, at);
    part.writeUInt32LE(data.length, at + 10);
    part.writeUInt32LE(claimed, at + 14);
    part.writeUInt16LE(name.length, at + 18);
    return Buffer.concat([part, name]);
  };
  const [local, central] = [head(false), head(true)];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, central, end]);
}
