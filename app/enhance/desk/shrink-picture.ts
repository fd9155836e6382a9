export interface Limits {
  /** Longest side that travels, px. */
  longestSide: number;
  /** A smaller file travels as it was taken, unless its sides are longer. */
  worthBytes: number;
}

/** What the market shows: nothing larger is ever asked for. */
export const productPhoto: Limits = { longestSide: 1_600, worthBytes: 600_000 };

/** A page of A4 on which the small print stays legible. */
export const paperPhoto: Limits = { longestSide: 2_000, worthBytes: 1_000_000 };

/**
 * A photograph small enough for a weak signal, as JPEG. What the browser cannot draw travels as it is,
 * and the market says what is wrong with it.
 */
export async function shrinkPicture(
  file: File,
  { longestSide, worthBytes }: Limits,
): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  try {
    const drawn = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
    if (scale === 1 && file.size < worthBytes) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(drawn.width * scale);
    canvas.height = Math.round(drawn.height * scale);
    canvas.getContext("2d")!.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const made = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, "image/jpeg", 0.85),
    );
    if (!made || made.size >= file.size) return file;
    return new File([made], file.name.replace(/\.\w+$/, ".jpg"), { type: made.type });
  } catch {
    return file;
  }
}
