import { v7 as uuidv7 } from "uuid";
import { getProductForEdit, type ProductForEdit } from "#app/domain/listing/edit-queries.server";
import { mostPictures } from "#app/domain/listing/product-content";
import {
  formValues,
  type ProductFormValues,
  postedValues,
  readProductForm,
} from "#app/domain/listing/product-form";
import { saveRevision } from "#app/domain/listing/save-revision.server";
import { uploadPicture } from "#app/domain/listing/upload-picture.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { PreparerActor } from "#app/http/authorize.server";
import { member } from "#app/http/desk.server";
import { readUpload } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import type { EditorView } from "#app/ui/seller/editor-view";
import { productWords as words } from "#app/ui/words/seller-products";

/** A whole page with pictures straight from the camera, where nothing shrank them; `request-guards.ts` has it too. */
const pageBytes = 32_000_000;

/** The product somebody may edit; null where it is not there for them. */
export function findForEdit(actor: PreparerActor, productId: string | undefined) {
  const { sellerId, farmerId } = actor;
  return getProductForEdit(services().db, { sellerId, farmerId, productId: productId ?? "" });
}

/** The editor as it stands. */
export function viewOf(
  actor: PreparerActor,
  { content, ...product }: ProductForEdit,
  change: Partial<EditorView> = {},
): EditorView {
  const reasons =
    product.decision && !product.isBeingReviewed
      ? Object.fromEntries(product.decision.fields.map(({ field, reason }) => [field, reason]))
      : {};
  return {
    product,
    values: formValues(content, product.kind),
    errors: reasons,
    alert: null,
    theirs: null,
    maySend: actor.farmerId === null,
    notice: null,
    ...change,
  };
}

export type SavedForm =
  | { isSaved: true; version: number; anchor: string }
  | { isSaved: false; view: EditorView };

/** Reads the posted editor and keeps it, with the pictures that came along. */
export async function saveForm(
  actor: PreparerActor,
  productId: string | undefined,
  request: Request,
): Promise<SavedForm | null> {
  const { form, files } = await readUpload(request, {
    bytes: pageBytes,
    files: mostPictures,
    fields: 600,
  });
  const before = await findForEdit(actor, productId);
  if (!before) return null;
  const { db, files: store, now } = services();
  const moment = now();
  const scope = { sellerId: actor.sellerId, farmerId: actor.farmerId, productId: before.id };
  const { content, errors } = readProductForm(form, {
    kind: before.kind,
    seller: before.seller,
    content: before.content,
    today: saigonDay(moment),
    newId: uuidv7,
  });
  const saved = await saveRevision(db, {
    ...scope,
    actor: member(actor),
    version: Number(form.get("version")),
    content,
    now: moment,
  });
  if (!saved) return null;
  const typed = postedValues(form);
  if ("refused" in saved) {
    const isStale = saved.refused === "stale";
    const alert = isStale ? words.editor.stale : words.editor.refusals[saved.refused];
    const theirs = isStale
      ? { name: saved.content.name, description: saved.content.description }
      : null;
    return {
      isSaved: false,
      view: viewOf(actor, before, { values: typed, alert, theirs, errors: {} }),
    };
  }
  const problems: Record<string, string> = Object.fromEntries(
    errors.map(({ field, code }) => [field, words.formErrors[code]]),
  );
  let { version } = saved;
  for (const { bytes } of files) {
    const stored = await uploadPicture(db, store, {
      ...scope,
      actor: member(actor),
      bytes,
      now: moment,
    });
    if (!stored) return null;
    if ("refused" in stored) problems.pictures = words.uploads[stored.refused];
    else version = stored.version;
  }
  if (Object.keys(problems).length === 0) {
    return { isSaved: true, version, anchor: anchorOf(form, files.length) };
  }
  const after = (await findForEdit(actor, productId))!;
  const kept = formValues(after.content, after.kind);
  return {
    isSaved: false,
    view: viewOf(actor, after, { values: withTyped(kept, typed, problems), errors: problems }),
  };
}

/** What was saved, and at the fields that could not be read what was typed there. */
function withTyped(
  kept: ProductFormValues,
  typed: ProductFormValues,
  problems: Readonly<Record<string, string>>,
): ProductFormValues {
  const wrong = Object.keys(problems).flatMap((field) => {
    const value = typed.fields[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...kept, fields: { ...kept.fields, ...Object.fromEntries(wrong) } };
}

/** Where the page opens again: at the list whose button was pressed. */
function anchorOf(form: FormData, pictures: number): string {
  if (pictures > 0 || form.has("pictureMove") || form.has("pictureRemove")) return "#pictures";
  if (form.has("variantAdd") || form.has("variantRemove")) return "#variants";
  return form.has("lotAdd") || form.has("lotRemove") ? "#lots" : "";
}
