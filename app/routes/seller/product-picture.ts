import type { ActionFunctionArgs } from "@remix-run/node";
import { uploadPicture } from "#app/domain/listing/upload-picture.server";
import { requirePreparer } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { productWords as words } from "#app/ui/words/seller-products";
import { productId } from "./product-id";

/** One picture, shrunk on the phone, behind the others of the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const { files } = await readUpload(request, { bytes: 21_000_000, files: 1 });
  const { db, files: store, now } = services();
  const stored = await uploadPicture(db, store, {
    actor: member(actor),
    sellerId: actor.sellerId,
    farmerId: actor.farmerId,
    productId: productId(params.product),
    bytes: files[0]?.bytes ?? new Uint8Array(),
    now: now(),
  });
  if (!stored) return new Response(null, { status: 404, headers: privatePage });
  return "refused" in stored
    ? Response.json({ alert: words.uploads[stored.refused] }, { status: 422, headers: privatePage })
    : Response.json(stored, { headers: privatePage });
}
