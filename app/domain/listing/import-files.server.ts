import type { FileStore } from "#app/domain/catalog/file-store.server";
import { readZip } from "./sheet/read-zip.server";

export const mostZipBytes = 50_000_000;
const zipLimits = { bytes: 300_000_000, files: 2_000 };

export const sheetKey = (importId: string) => `imports/${importId}/sheet.bin`;
export const zipKey = (importId: string) => `imports/${importId}/pictures.zip`;

/** A picture's name without the folders of the zip; case makes no difference. */
export const pictureKey = (name: string) =>
  name.normalize("NFC").split(/[\\/]/).at(-1)!.trim().toLowerCase();

/** The pictures of a zip by name, only those somebody asks for. */
export async function readPictures(
  bytes: Uint8Array,
  wanted: (key: string) => boolean,
): Promise<Map<string, Buffer> | { refused: "not-a-zip" | "zip-bomb" }> {
  const files = await readZip(bytes, zipLimits, (name) => wanted(pictureKey(name)));
  if ("refused" in files) return files;
  return new Map([...files].map(([name, picture]) => [pictureKey(name), picture]));
}

/** Names of the pictures an import brought along; null where it brought no zip. */
export async function listPictures(files: FileStore, importId: string) {
  const bytes = await files.get(zipKey(importId));
  if (!bytes) return null;
  const names = new Set<string>();
  await readPictures(bytes, (key) => {
    names.add(key);
    return false;
  });
  return names;
}
