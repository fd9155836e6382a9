import { problem } from "./problem";

export interface BodyLimits {
  /** Whole body, in bytes. */
  bytes?: number;
  /** Fields of a form. */
  fields?: number;
  /** UTF-16 units of one value. */
  valueLength?: number;
}

const defaults = { bytes: 64 * 1024, fields: 500, valueLength: 20_000 };

const refusal = (status: number, sentence: string) =>
  new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** What the database and people's eyes can take: composed accents, no NUL, no half characters. */
const clean = (text: string) =>
  text
    .replace(/\0/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC");

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function parseForm(request: Request, bytes: number): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const body = await readBytes(request, bytes).catch(() => {
    throw refusal(400, "The form did not arrive whole.");
  });
  if (!body) throw refusal(413, "The form is too large.");
  if (body.byteLength === 0) return new FormData();
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type)) {
    throw refusal(415, "This address takes forms only.");
  }
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => {
    throw refusal(400, "The form cannot be read.");
  });
}

function fieldsOf(given: FormData, limits: BodyLimits): FormData {
  const { fields, valueLength } = { ...defaults, ...limits };
  const form = new FormData();
  let count = 0;
  for (const [name, value] of given) {
    if (typeof value !== "string") continue;
    if (++count > fields || value.length > valueLength)
      throw refusal(413, "The form is too large.");
    form.append(clean(name), clean(value));
  }
  return form;
}

/**
 * The fields of a posted form. Files are left out.
 * @throws {Response} 415 not a form, 400 a broken one, 413 too large: never the error of a parser
 */
export async function readForm(request: Request, limits: BodyLimits = {}): Promise<FormData> {
  return fieldsOf(await parseForm(request, limits.bytes ?? defaults.bytes), limits);
}

/** A file as it came: what it says it is was not looked at. */
export interface SentFile {
  field: string;
  /** For showing only. */
  name: string;
  bytes: Uint8Array;
}

/**
 * A posted form with its files, those a browser sends empty left out. The web server's own limit for the
 * address (`request-guards.ts`) must be as high.
 * @throws {Response} as `readForm`, 413 also for more than `files`
 */
export async function readUpload(
  request: Request,
  { files: mostFiles, ...limits }: BodyLimits & { bytes: number; files: number },
): Promise<{ form: FormData; files: SentFile[] }> {
  const given = await parseForm(request, limits.bytes);
  const form = fieldsOf(given, limits);
  const files: SentFile[] = [];
  for (const [field, value] of given) {
    if (typeof value === "string" || value.size === 0) continue;
    if (files.length === mostFiles) throw refusal(413, "The form has too many files.");
    files.push({
      field,
      name: clean(value.name).slice(0, 200),
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { form, files };
}

const cleanJson = (value: unknown, depth: number): unknown => {
  if (depth > 32) throw problem(400, "Too deep", { detail: "Nest the JSON less deeply." });
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [clean(name), cleanJson(item, depth + 1)]),
  );
};

/**
 * The JSON of a request to the API, not yet checked against a schema.
 * @throws {Response} problem+json: 415 another type, 400 broken or too deep, 413 too large
 */
export async function readJson(request: Request, limits: BodyLimits = {}): Promise<unknown> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i.test(type)) {
    throw problem(415, "Unsupported type", { detail: "Send application/json." });
  }
  const body = await readBytes(request, limits.bytes ?? defaults.bytes).catch(() => {
    throw problem(400, "Broken body", { detail: "The body did not arrive whole." });
  });
  if (!body) throw problem(413, "Too large", { detail: "Send a smaller body." });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw problem(400, "Broken JSON", { detail: "The body is not JSON in UTF-8." });
  }
  return cleanJson(value, 0);
}
