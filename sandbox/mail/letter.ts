/** A letter as its reader sees it. */
export interface Letter {
  id: number;
  receivedAt: Date;
  from: string;
  /** Whom it was really delivered to, whatever its headers say. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
}

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/** Reads a message as our mailer writes it: RFC 5322 headers, MIME parts, UTF-8. */
export function readLetter(raw: Buffer): Pick<Letter, "subject" | "text" | "html"> {
  const message = splitPart(raw);
  const leaves = leavesOf(message, 0);
  const find = (type: string) => leaves.find((leaf) => typeOf(leaf).startsWith(type));
  const plain = find("text/plain");
  const html = find("text/html");
  return {
    subject: decodeWords(message.headers.get("subject") ?? ""),
    text: plain ? decodeBody(plain).trimEnd() : "",
    html: html ? decodeBody(html) : null,
  };
}

function splitPart(raw: Buffer): Part {
  const end = raw.indexOf("\r\n\r\n");
  const head = (end < 0 ? raw : raw.subarray(0, end)).toString("utf8");
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4) };
}

function typeOf(part: Part): string {
  return (part.headers.get("content-type") ?? "text/plain").toLowerCase();
}

function leavesOf(part: Part, depth: number): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get("content-type") ?? "")?.[1];
  if (!typeOf(part).startsWith("multipart/") || !boundary || depth > 5) return [part];
  // latin1 keeps every byte as one character, so that the parts come back unchanged.
  const pieces = part.body.toString("latin1").split(`--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => piece.replace(/^\r\n/, "").replace(/\r\n$/, ""))
    .flatMap((piece) => leavesOf(splitPart(Buffer.from(piece, "latin1")), depth + 1));
}

function decodeBody(part: Part): string {
  const encoding = (part.headers.get("content-transfer-encoding") ?? "7bit").toLowerCase();
  const text =
    encoding === "base64"
      ? Buffer.from(part.body.toString("latin1"), "base64").toString("utf8")
      : encoding === "quoted-printable"
        ? decodeQuoted(part.body.toString("latin1").replace(/=\r\n/g, ""))
        : part.body.toString("utf8");
  return text.replaceAll("\r\n", "\n");
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=` words of a header (RFC 2047). */
function decodeWords(header: string): string {
  const joined = header.replace(/\?=\s+=\?/g, "?==?");
  // A letter of several bytes may be cut between two words, so neighbours are decoded together.
  return joined.replace(/(=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) => {
    const bytes = [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind, word]) =>
      kind!.toLowerCase() === "b"
        ? Buffer.from(word!, "base64")
        : Buffer.from(
            word!
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            "latin1",
          ),
    );
    return Buffer.concat(bytes).toString("utf8");
  });
}
