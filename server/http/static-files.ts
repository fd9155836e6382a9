import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { compress, type Encoding, isCompressible } from "./compression";

const contentTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

export interface StaticFile {
  contentType: string;
  cacheControl: string;
  etag: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

export interface StaticFiles {
  find(pathname: string): StaticFile | undefined;
  /** Squeezes harder than the start had time for. */
  squeeze(): Promise<void>;
}

/**
 * Takes the browser's files into memory. An address either is the exact name of one of them or is not
 * answered here, so there is nothing to climb out of; source maps and dot files are left out.
 * @param folder what the build made for the browser; a missing one holds nothing
 */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.map(async (entry) => {
      const place = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, place).split(path.sep).join("/");
      const contentType = contentTypes[path.extname(name)];
      if (!entry.isFile() || !contentType || /(^|\/)\./.test(name)) return;
      const identity = await readFile(place);
      const file: StaticFile = {
        contentType,
        cacheControl: name.startsWith("assets/")
          ? "public, max-age=31536000, immutable"
          : "public, max-age=3600",
        etag: createHash("sha256").update(identity).digest("base64url").slice(0, 22),
        bodies: { identity },
      };
      if (isCompressible(contentType, identity.length)) {
        file.bodies.br = await compress(identity, "br", 7);
        file.bodies.gzip = await compress(identity, "gzip", 8);
      }
      files.set(`/${name}`, file);
    }),
  );
  return {
    find: (pathname) => files.get(pathname),
    async squeeze() {
      for (const file of files.values()) {
        if (file.bodies.br) file.bodies.br = await compress(file.bodies.identity, "br", 11);
      }
    },
  };
}
