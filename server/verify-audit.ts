/**
 * `npm run audit:verify`: follows the sealed log from its first entry to its last. Says how many entries
 * there are and which do not fit; ends with 1 where any does not.
 *
 * DATABASE_URL says where; otherwise the database of the market that runs in this folder (DATA_DIR).
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { verifyAudit } from "#app/domain/audit/verify-audit.server";
import { connect } from "#db/client.server";

const dataDir = path.resolve(process.env.DATA_DIR ?? ".data");
const note = await readFile(path.join(dataDir, "running.json"), "utf8").catch(() => "{}");
const url = process.env.DATABASE_URL ?? (JSON.parse(note) as { database?: string }).database;
if (!url) {
  console.error("No database: set DATABASE_URL, or start the market first.");
  process.exit(2);
}

const connection = connect(url, { max: 1, applicationName: "audit-verify", statementTimeoutMs: 0 });
try {
  const { entries, broken, headFits } = await verifyAudit(connection.db);
  console.log(`${entries} entries`);
  if (broken.length > 0) {
    const named = broken.slice(0, 20).join(", ");
    console.log(`${broken.length} do not fit: ${named}${broken.length > 20 ? ", …" : ""}`);
  }
  if (!headFits) console.log("the last entry is not the one the log ends with");
  const isWhole = broken.length === 0 && headFits;
  console.log(isWhole ? "the log is whole" : "the log was changed");
  if (!isWhole) process.exitCode = 1;
} finally {
  await connection.close();
}
