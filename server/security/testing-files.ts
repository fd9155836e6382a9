import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A PNG of so many pixels that says little: its decoder would need gigabytes. */
function pictureBomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(20_000 * 2_501));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** Files somebody means harm with, and one or two that only look so. */
export async function hostileFiles(): Promise<{ fileName: string; bytes: Buffer }[]> {
  const photo = await sharp({
    create: { width: 400, height: 300, channels: 3, background: "#7a5" },
  })
    .withExif({ IFD0: { Artist: "PAYLOAD", Copyright: "<script>PAYLOAD</script>" } })
    .jpeg()
    .toBuffer();
  const text = (content: string) => Buffer.from(content, "latin1");
  const payload = "<?php system($_GET['c']); ?><script>PAYLOAD</script>";
  return [
    { fileName: "../../../etc/passwd.jpg", bytes: photo },
    { fileName: "anh.php", bytes: photo },
    { fileName: "kem-ma.jpg", bytes: Buffer.concat([photo, text(payload)]) },
    { fileName: "cut.jpg", bytes: photo.subarray(0, photo.length / 2) },
    { fileName: "trang.jpg", bytes: text(`<!doctype html><script>PAYLOAD</script>`) },
    {
      fileName: "ve.svg",
      bytes: text(`<svg xmlns="http://www.w3.org/2000/svg"><script>PAYLOAD</script></svg>`),
    },
    { fileName: "hai-mat.gif", bytes: text(`GIF89a/*${payload}*/=1;`) },
    { fileName: "bom.png", bytes: pictureBomb() },
    { fileName: "giai-nen.zip", bytes: text("PK\x03\x04PAYLOAD") },
    {
      fileName: "giay.pdf",
      bytes: text(`%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(PAYLOAD)>>>>endobj`),
    },
    { fileName: "rong.jpg", bytes: text("\xff\xd8\xff") },
    { fileName: `${"a".repeat(300)}.jpg`, bytes: photo },
    { fileName: 'x";filename="y.jpg', bytes: text("\x00".repeat(100)) },
  ];
}
