import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { dossiers } from "#db/schema";

/** A shop's open dossier, locked: who saves, sends and withdraws at once does it one after another. */
export async function lockOpenDossier(
  tx: Db,
  sellerId: string,
): Promise<typeof dossiers.$inferSelect | null> {
  const [dossier] = await tx
    .select()
    .from(dossiers)
    .where(
      and(eq(dossiers.sellerId, sellerId), inArray(dossiers.status, ["draft", "sent", "returned"])),
    )
    .orderBy(desc(dossiers.createdAt))
    .limit(1)
    .for("no key update");
  return dossier ?? null;
}
