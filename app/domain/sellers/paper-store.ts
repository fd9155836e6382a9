/** Where papers of dossiers lie; the market's file store is one. */
export interface PaperStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Buffer | null>;
  delete(key: string): Promise<void>;
}

/** The private place of a paper: no address of the site leads to it but the one that asks who reads. */
export const paperKey = (fileId: string) => `dossiers/${fileId}`;

/** Bytes a paper may have as it is sent. */
export const mostPaperBytes = 10_000_000;

/** Papers one answer may have. */
export const mostPapers = 6;
