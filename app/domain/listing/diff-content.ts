import type { ContentPicture, ProductContent } from "./product-content";

/** One field of a page before and after; null where it is empty. Fields are named as the form names them. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface PictureChange {
  before: ContentPicture[];
  after: ContentPicture[];
  added: string[];
  removed: string[];
  isReordered: boolean;
}

export interface ContentDiff {
  fields: FieldChange[];
  /** Null where the pictures are as they were. */
  pictures: PictureChange | null;
}

/** What a revision changes. Without a page before, everything given is new. */
export function diffContent(before: ProductContent | null, after: ProductContent): ContentDiff {
  const old = new Map(before ? flatten(before) : []);
  const fresh = new Map(flatten(after));
  const fields: FieldChange[] = [];
  for (const field of new Set([...old.keys(), ...fresh.keys()])) {
    const was = old.get(field) || null;
    const is = fresh.get(field) || null;
    if (was !== is) fields.push({ field, before: was, after: is });
  }
  return { fields, pictures: diffPictures(before?.pictures ?? [], after.pictures) };
}

function flatten(content: ProductContent): [string, string][] {
  const { pictures: _, variants, lots, answers: __, ...rest } = content;
  const fields: [string, string][] = [
    ["name", rest.name],
    ["nameEn", rest.nameEn ?? ""],
    ["description", rest.description],
    ["descriptionEn", rest.descriptionEn ?? ""],
    ["storage", rest.storage],
    ["season", [...(rest.seasonMonths ?? [])].sort((a, b) => a - b).join(", ")],
    ["shelfLifeDays", String(rest.shelfLifeDays ?? "")],
    ["maxTransitHours", String(rest.maxTransitHours ?? "")],
    ["preorder.from", rest.preorder?.from ?? ""],
    ["preorder.to", rest.preorder?.to ?? ""],
    ["certificates", [...rest.certificateIds].sort().join(", ")],
  ];
  for (const { id, stock: __stock, ...variant } of variants) {
    for (const [name, value] of Object.entries(variant)) {
      fields.push([`variants.${id}.${name}`, value === null ? "" : String(value)]);
    }
  }
  for (const { id, ...lot } of lots) {
    for (const [name, value] of Object.entries(lot)) {
      fields.push([`lots.${id}.${name}`, value ?? ""]);
    }
  }
  return fields;
}

function diffPictures(before: ContentPicture[], after: ContentPicture[]): PictureChange | null {
  const [old, fresh] = [before, after].map((list) => list.map(({ mediaId }) => mediaId));
  const added = fresh!.filter((mediaId) => !old!.includes(mediaId));
  const removed = old!.filter((mediaId) => !fresh!.includes(mediaId));
  const kept = (list: string[], other: string[]) => list.filter((id) => other.includes(id)).join();
  const isReordered = kept(old!, fresh!) !== kept(fresh!, old!);
  const isReworded = before.some(({ mediaId, alt }) =>
    after.some((picture) => picture.mediaId === mediaId && picture.alt !== alt),
  );
  if (added.length + removed.length === 0 && !isReordered && !isReworded) return null;
  return { before, after, added, removed, isReordered };
}
