import { readFile } from "node:fs/promises";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readRendition } from "#app/domain/catalog/read-rendition.server";
import { parseRendition } from "#app/domain/catalog/renditions";
import { readShareCard } from "#app/domain/catalog/share-card.server";
import { isPicturePublic, maySeePicture } from "#app/domain/catalog/who-sees-picture.server";
import { allowSession } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";

/**
 * A picture in one of the preset sizes; its address never means another picture. One that waits for an
 * officer is there for those who may see it, and is kept by nobody.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await allowSession(request);
  const { media = "", rendition = "" } = params;
  if (rendition === "chia-se.jpg") return shareCard(request, media);
  const preset = parseRendition(rendition);
  if (!preset) return missing();
  const etag = `"${media}-${rendition}"`;
  const { files, db } = services();
  const isPublic = await isPicturePublic(db, media);
  if (isPublic === null) return missing();
  if (!isPublic) {
    const accountId = session?.account.id;
    if (!accountId || !(await maySeePicture(db, { accountId, mediaId: media }))) return missing();
  }
  const headers: Record<string, string> = isPublic
    ? { "Cache-Control": "public, max-age=31536000, immutable", ETag: etag }
    : { ...privatePage, ETag: etag };
  const file = await readRendition(files, db, media, preset.width, preset.format);
  if (!file) return missing();
  if (request.headers.get("If-None-Match") === etag) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await readFile(file.path);
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": file.contentType },
  });
}

/** The picture as messengers show it beside a link. */
async function shareCard(request: Request, media: string): Promise<Response> {
  const etag = `"${media}-chia-se"`;
  const headers = { "Cache-Control": "public, max-age=86400", ETag: etag };
  const { files, db } = services();
  const card = await readShareCard(files, db, media);
  if (!card) return missing();
  if (request.headers.get("If-None-Match") === etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(card), {
    headers: { ...headers, "Content-Type": "image/jpeg" },
  });
}

function missing(): Response {
  return new Response("Không có ảnh này.", {
    status: 404,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    },
  });
}
