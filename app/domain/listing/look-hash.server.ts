import sharp from "sharp";

/**
 * 64 bits of what a picture looks like: whether each of 8 × 8 patches is darker than the one to its
 * right. Near ones are the same picture, resized or saved anew.
 * @returns 16 hexadecimal digits
 */
export async function lookHashOf(picture: Uint8Array): Promise<string> {
  const pixels = await sharp(picture)
    .greyscale()
    .resize({ width: 9, height: 8, fit: "fill" })
    .raw()
    .toBuffer();
  let bits = 0n;
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column;
      bits = (bits << 1n) | (pixels[at]! < pixels[at + 1]! ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, "0");
}
