import { arrangementOf, pictureCategory } from "./kinds";

/** Says in words what the picture of this kind and variation shows. Throws on an unknown kind. */
export function describeProduct(kindId: string, variation: number): { vi: string; en: string } {
  pictureCategory(kindId);
  const arrangement = arrangementOf(variation);
  return {
    vi: ["Nông sản bày trên nia tre", "Nông sản trong rổ tre", "Nông sản trên đĩa"][arrangement] as string,
    en: ["Produce on a bamboo tray", "Produce in a bamboo basket", "Produce on a dish"][arrangement] as string,
  };
}
