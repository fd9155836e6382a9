import { createContext, useContext } from "react";

export interface DocumentContext {
  /** What a person quotes when telling of an error; empty where nobody could look it up. */
  requestId: string;
  /** For `<Scripts nonce>` on pages whose `handle.hydrate` is true; absent on reading pages. */
  nonce?: string;
}

const context = createContext<DocumentContext>({ requestId: "" });

export const DocumentProvider = context.Provider;

export function useDocument(): DocumentContext {
  return useContext(context);
}
