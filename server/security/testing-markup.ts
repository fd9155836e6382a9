import { probe } from "./testing-payloads";

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
};
const decoded = (value: string) =>
  value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (all, hex, dec, name) =>
    name ? (named[name] ?? all) : String.fromCodePoint(Number.parseInt(hex ?? dec, hex ? 16 : 10)),
  );

const rawText = new Set(["script", "style", "textarea", "title", "noscript"]);
const addresses = new Set(["href", "src", "action", "formaction", "data", "poster", "xlink:href"]);
const neverOurs = new Set(["iframe", "object", "embed", "base", "math", "marquee", "xssprobe"]);

/**
 * Reads a page as a browser does and tells what a payload made of it: elements, attributes, scripts,
 * comments, or addresses that run or lead elsewhere.
 */
export function whatRuns(html: string): string[] {
  const found: string[] = [];
  const tag = /<!--([\s\S]*?)(?:-->|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [all, comment, closing, given = "", rest = ""] = match;
    if (comment !== undefined) {
      if (comment.includes(probe)) found.push(`comment ${all}`);
      continue;
    }
    if (closing) continue;
    const name = given.toLowerCase();
    if (neverOurs.has(name) || name.includes(probe)) found.push(`element ${all}`);
    const attributes = [
      ...rest.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g),
    ];
    for (const [, key = "", double, single, bare] of attributes) {
      const attribute = key.toLowerCase();
      const value = decoded(double ?? single ?? bare ?? "");
      if (/^on/.test(attribute) || attribute.includes(probe)) found.push(`attribute ${all}`);
      if (["style", "srcdoc", "http-equiv"].includes(attribute) && value.includes(probe)) {
        found.push(`attribute ${all}`);
      }
      if (addresses.has(attribute)) {
        const address = value.replace(/[\u0000-\u0020]/g, "").toLowerCase();
        if (/^(javascript|vbscript):|^data:(?!image\/)/.test(address)) found.push(`address ${all}`);
        if (address.startsWith("//evil")) found.push(`address ${all}`);
      }
    }
    if (!rawText.has(name)) continue;
    const end = new RegExp(`</${name}[\\s/>]`, "i").exec(html.slice(tag.lastIndex));
    const inside = html.slice(tag.lastIndex, end ? tag.lastIndex + end.index : undefined);
    tag.lastIndex += inside.length;
    if (name === "script" && /ld\+json/.test(rest)) {
      if (!isJson(inside) || /<[/!s]/i.test(inside)) found.push(`data ${inside.slice(0, 200)}`);
    } else if (["script", "style"].includes(name) && inside.includes(probe)) {
      found.push(`script ${inside.slice(0, 200)}`);
    }
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
