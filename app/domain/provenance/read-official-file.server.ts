import readSheet from "read-excel-file/node";
import { fromBuffer } from "yauzl";

/** What a list of marks may unpack to: an xlsx is a zip, and a small one can hide gigabytes. */
const mostUnpacked = 30_000_000;
const mostEntries = 200;
const mostRows = 20_000;

export type Sheet = (string | number | boolean | Date | null)[][];

/** The first sheet of an xlsx file, read only after its zip directory was found harmless. */
export async function readOfficialFile(
  bytes: Uint8Array,
): Promise<Sheet | { refused: "not-a-spreadsheet" | "too-large" }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).toString("latin1") !== "PK\x03\x04") {
    return { refused: "not-a-spreadsheet" };
  }
  const size = await unpackedSize(buffer);
  if (size === null) return { refused: "not-a-spreadsheet" };
  if (size > mostUnpacked) return { refused: "too-large" };
  try {
    const sheets = await readSheet(buffer);
    const rows = (sheets[0]?.data ?? []) as Sheet;
    return rows.length > mostRows ? { refused: "too-large" } : rows;
  } catch {
    return { refused: "not-a-spreadsheet" };
  }
}

/**
 * Bytes that a zip really unpacks to, entry by entry and never past the limit: what its directory says
 * of itself may be a lie. Null for a broken one.
 */
function unpackedSize(buffer: Buffer): Promise<number | null> {
  return new Promise((resolve) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || zip.entryCount > mostEntries) {
        resolve(error ? null : Number.POSITIVE_INFINITY);
        return;
      }
      let total = 0;
      zip.on("error", () => resolve(null));
      zip.on("end", () => resolve(total));
      zip.on("entry", (entry) => {
        if (total + entry.uncompressedSize > mostUnpacked) {
          resolve(Number.POSITIVE_INFINITY);
          return;
        }
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) {
            resolve(null);
            return;
          }
          stream.on("data", (chunk: Buffer) => {
            total += chunk.length;
            if (total > mostUnpacked) {
              stream.destroy();
              resolve(Number.POSITIVE_INFINITY);
            }
          });
          stream.on("error", () => resolve(null));
          stream.on("end", () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  });
}
