import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Files by key ("media/<id>/master.jpg"). A file is there whole or not at all. */
export interface FileStore {
  /** @throws {FileStoreFullError} no room is left */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  get(key: string): Promise<Buffer | null>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Where the file lies on this machine, whether it is there or not. */
  path(key: string): string;
}

/** The disk, or the account's share of it, is full: nothing was written. */
export class FileStoreFullError extends Error {
  constructor(key: string, cause: unknown) {
    super(`no room to store ${key}`, { cause });
    this.name = "FileStoreFullError";
  }
}

const keyPattern = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9._-]*)+$/;

/**
 * Files below a folder of this machine.
 * @param folder made when the first file is put
 */
export function createFileStore(folder: string): FileStore {
  function locate(key: string): string {
    if (!keyPattern.test(key)) throw new RangeError(`not a file key: ${key}`);
    return path.join(folder, key);
  }
  return {
    async put(key, bytes) {
      const target = locate(key);
      const draft = `${target}.${randomBytes(6).toString("hex")}.part`;
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(draft, bytes);
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOSPC" || code === "EDQUOT") throw new FileStoreFullError(key, error);
        throw error;
      }
    },
    async get(key) {
      return readFile(locate(key)).catch(absent);
    },
    async has(key) {
      return (await stat(locate(key)).catch(absent)) !== null;
    },
    async delete(key) {
      await rm(locate(key), { force: true });
    },
    path: locate,
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
