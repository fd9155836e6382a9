import { sql } from "drizzle-orm";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import type { Db } from "#db/client.server";
import { officialCertificates } from "#db/schema";
import type { OfficialRow } from "./official-list";

export interface ImportOfficialCertificates {
  actor: Actor;
  rows: readonly OfficialRow[];
  /** The file it came with. */
  source: string;
  now: Date;
}

/** Takes in the province's own list of marks; a mark that is on it already gets the newer words. */
export async function importOfficialCertificates(
  db: Db,
  { actor, rows, source, now }: ImportOfficialCertificates,
): Promise<{ taken: number } | { refused: "empty" }> {
  if (rows.length === 0) return { refused: "empty" };
  return db.transaction(async (tx) => {
    for (let start = 0; start < rows.length; start += 500) {
      await tx
        .insert(officialCertificates)
        .values(
          rows.slice(start, start + 500).map((row) => ({
            ...row,
            source,
            importedBy: actor.accountId,
            importedAt: now,
          })),
        )
        .onConflictDoUpdate({
          target: [officialCertificates.kind, officialCertificates.number],
          set: {
            holderName: sql`excluded.holder_name`,
            taxCode: sql`excluded.tax_code`,
            scope: sql`excluded.scope`,
            issuer: sql`excluded.issuer`,
            issuedOn: sql`excluded.issued_on`,
            expiresOn: sql`excluded.expires_on`,
            source: sql`excluded.source`,
            importedBy: sql`excluded.imported_by`,
            importedAt: sql`excluded.imported_at`,
          },
        });
    }
    await recordAct(tx, actor, {
      act: "official-list-imported",
      subjectKind: "official-list",
      subjectId: source,
      subjectLabel: source,
      after: { rows: rows.length },
      now,
    });
    return { taken: rows.length };
  });
}
