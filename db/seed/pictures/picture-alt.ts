import { arrangementFor } from "./draw-product";

/**
 * Says in Vietnamese and English what the picture of this kind and variation shows, for its alt
 * text. Throws on an unknown kind id.
 */
export function describeProduct(kindId: string, variation: number): { vi: string; en: string } {
  const { vi, en } = arrangementFor(kindId, variation);
  return { vi, en };
}
