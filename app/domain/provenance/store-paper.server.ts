import type { FileStore } from "#app/domain/catalog/file-store.server";
import { type PaperRefusal, readPaper } from "#app/domain/sellers/read-paper.server";

/**
 * Keeps the scan of a certificate in private storage, as a paper of a dossier is kept.
 * @returns its key
 */
export async function storePaper(
  files: FileStore,
  { certificateId, bytes }: { certificateId: string; bytes: Uint8Array },
): Promise<{ key: string } | { refused: PaperRefusal }> {
  const paper = await readPaper(bytes);
  if ("refused" in paper) return paper;
  const ending = paper.contentType === "application/pdf" ? "pdf" : "jpg";
  const key = `private/certificates/${certificateId}.${ending}`;
  await files.put(key, paper.bytes);
  return { key };
}

/** The key of a paper that came with a form that was refused: it need not be sent again. */
export async function findSentPaper(
  files: FileStore,
  certificateId: string,
): Promise<string | null> {
  for (const ending of ["pdf", "jpg"]) {
    const key = `private/certificates/${certificateId}.${ending}`;
    if (await files.has(key)) return key;
  }
  return null;
}
