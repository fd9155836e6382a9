/** A variant's id in 22 letters, digits, - and _: short enough for a chat message. */
export function variantCode(variantId: string): string {
  const hex = variantId.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new RangeError("not a variant id");
  const bytes = hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
}

/** The id behind a code or an id; null for anything else. */
export function readVariantCode(code: string): string | null {
  let hex: string;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(code)) {
    return code.toLowerCase();
  }
  if (!/^[\w-]{22}$/.test(code)) return null;
  try {
    const binary = atob(`${code.replaceAll("-", "+").replaceAll("_", "/")}==`);
    hex = [...binary].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export interface PermalinkLine {
  variantId: string;
  quantity: number;
}

/** "code:2,code:500": the last part of a link that fills a cart. */
export function writePermalink(lines: readonly PermalinkLine[]): string {
  return lines.map((line) => `${variantCode(line.variantId)}:${line.quantity}`).join(",");
}

/** Reads what `writePermalink` writes; parts that make no sense come back as they were. */
export function readPermalink(text: string, most: number) {
  const lines: PermalinkLine[] = [];
  const unreadable: string[] = [];
  for (const part of text.split(",").filter(Boolean)) {
    const [code = "", amount = "1", ...rest] = part.split(":");
    const variantId = readVariantCode(code);
    const isAmount = /^[1-9]\d{0,6}$/.test(amount) && rest.length === 0;
    if (!variantId || !isAmount || lines.length >= most) unreadable.push(part.slice(0, 60));
    else lines.push({ variantId, quantity: Number(amount) });
  }
  return { lines, unreadable: unreadable.slice(0, most) };
}
