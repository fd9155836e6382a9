import { like } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { sellers } from "#db/schema";
import { fold, words } from "#search/vietnamese";

/** Addresses of the seller's desk that are no shop. */
const reserved = ["dang-ky"];

/** A shop's name in its address: "vuon-mang-cau-bay-thuan", with a number where that is taken. */
export async function freeSlug(tx: Db, name: string): Promise<string> {
  const base = words(name)
    .map(fold)
    .join("-")
    .replace(/[^a-z0-9-]/g, "")
    .slice(0, 60);
  const slug = base.replace(/^-+|-+$/g, "") || "gian-hang";
  const taken = await tx
    .select({ slug: sellers.slug })
    .from(sellers)
    .where(like(sellers.slug, `${slug}%`));
  const isTaken = new Set([...reserved, ...taken.map((row) => row.slug)]);
  let free = slug;
  for (let count = 2; isTaken.has(free); count += 1) free = `${slug}-${count}`;
  return free;
}
