import { promisify } from "node:util";
import zlib from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotliCompress = promisify(zlib.brotliCompress);
const gzipCompress = promisify(zlib.gzip);

const known = new Map<string, Encoding>();

/** The best encoding a browser takes; strange headers get the plain bytes. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return "identity";
  const before = known.get(acceptEncoding);
  if (before) return before;
  const accepted = new Map(
    acceptEncoding
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
        const q = parameters.find((parameter) => parameter.startsWith("q="));
        return [name, q ? Number(q.slice(2)) : 1] as const;
      }),
  );
  const takes = (name: string) => (accepted.get(name) ?? accepted.get("*") ?? 0) > 0;
  const encoding: Encoding = takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
  if (known.size < 200) known.set(acceptEncoding, encoding);
  return encoding;
}

/** Compresses text. @param quality of brotli, 4 (per answer) to 11 (once for all) */
export async function compress(
  body: Buffer,
  encoding: Exclude<Encoding, "identity">,
  quality: number,
): Promise<Buffer> {
  if (encoding === "gzip") return gzipCompress(body, { level: Math.min(9, quality + 1) });
  return brotliCompress(body, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** Whether compressing pays: text of some size. Pictures and fonts are compressed already. */
export function isCompressible(contentType: string, length: number): boolean {
  return (
    length > 600 &&
    /^(text\/|application\/(json|javascript|manifest\+json|problem\+json|xml|speculationrules\+json|ld\+json)|image\/svg\+xml)/.test(
      contentType,
    )
  );
}
