import { asc } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { requirements } from "#db/schema";
import type { Requirement } from "./save-requirement.server";

/** The whole checklist as staff see it, put-away rows too. */
export async function listRequirements(db: Db): Promise<Requirement[]> {
  return db.select().from(requirements).orderBy(asc(requirements.position), asc(requirements.id));
}
