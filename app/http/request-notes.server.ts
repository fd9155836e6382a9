import { AsyncLocalStorage } from "node:async_hooks";

/** What the web server knows of the request in hand, and what went wrong while answering it. */
export interface RequestNotes {
  /** Shown to people on error pages and written in every log line of the request. */
  id: string;
  /** The buyer's network address; behind a trusted proxy the one it names. */
  clientAddress: string;
  /** Errors that rendering met, first to last. */
  failures: unknown[];
  /** Values of Set-Cookie that go with the answer, whichever route gives it. */
  cookies?: string[];
}

// The framework's bundle and the server's own modules are two copies of this file in one process.
const shelf = globalThis as typeof globalThis & {
  choRequestNotes?: AsyncLocalStorage<RequestNotes>;
};
shelf.choRequestNotes ??= new AsyncLocalStorage();

export const requestNotes: AsyncLocalStorage<RequestNotes> = shelf.choRequestNotes;

/** The network address of whoever asks, as the payment gateway wants it; loopback outside a request. */
export function clientAddress(): string {
  return requestNotes.getStore()?.clientAddress ?? "127.0.0.1";
}
