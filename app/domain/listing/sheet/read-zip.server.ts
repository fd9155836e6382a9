import yauzl from "yauzl";

export interface ZipLimits {
  /** Bytes of all files together, unpacked. */
  bytes: number;
  files: number;
}

export type ZipRefusal = "not-a-zip" | "zip-bomb";

/** Of what is packed, how much larger it may become. */
const mostRatio = 100;
/** Small files of one repeated letter pack well and harm nobody. */
const harmlessBytes = 1_000_000;

/**
 * The files of a zip that somebody sent, by name. What its directory promises is judged before anything
 * is unpacked, and a file that turns out larger than promised ends the reading.
 * @param wanted which files to unpack
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Buffer> | { refused: ZipRefusal }> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const entries: yauzl.Entry[] = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      const isSwollen =
        entry.uncompressedSize > harmlessBytes &&
        entry.uncompressedSize > entry.compressedSize * mostRatio;
      if (total > limits.bytes || isSwollen || entries.length >= limits.files) {
        return { refused: "zip-bomb" };
      }
      entries.push(entry);
    }
    const files = new Map<string, Buffer>();
    for (const entry of entries) {
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry))
        chunks.push(chunk as Buffer);
      files.set(entry.fileName, Buffer.concat(chunks));
    }
    return files;
  } catch {
    return { refused: "not-a-zip" };
  }
}
