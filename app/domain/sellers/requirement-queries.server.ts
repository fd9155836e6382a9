import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { requirements } from "#db/schema";
import type { Requirement } from "./save-requirement.server";

/** The whole checklist as staff see it, put-away rows too. */
export async function listRequirements(db: Db): Promise<Requirement[]> {
  return db.select().from(requirements).orderBy(asc(requirements.position), asc(requirements.id));
}

export async function getRequirement(db: Db, id: string): Promise<Requirement | null> {
  const [row] = await db.select().from(requirements).where(eq(requirements.id, id));
  return row ?? null;
}
