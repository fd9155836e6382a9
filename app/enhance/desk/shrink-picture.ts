/** Longest side that travels, px; the market shows nothing larger. */
const longestSide = 1_600;

/**
 * A picture small enough for a weak signal: at most 1,600 px, as JPEG. What the browser cannot draw
 * travels as it is, and the market says what is wrong with it.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  try {
    const drawn = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
    if (scale === 1 && file.size < 600_000) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(drawn.width * scale);
    canvas.height = Math.round(drawn.height * scale);
    canvas.getContext("2d")!.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const made = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, "image/jpeg", 0.85),
    );
    return made ?? file;
  } catch {
    return file;
  }
}
