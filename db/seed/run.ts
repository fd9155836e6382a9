/**
 * Fills a migrated database:
 *
 *   npm run seed                              the demo province, where it is not there yet
 *   npm run seed -- --products 100000         the demo, and made-up products up to so many
 *   npm run seed -- --none                    places, kinds, rules and policies only
 *
 * `--database-url` and `--files-dir` say where; otherwise DATABASE_URL, or the database of this folder's
 * running market, and DATA_DIR (.data).
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "#db/client.server";
import { seedDemo } from "./demo/seed-demo";
import { seedVolume } from "./demo/volume";
import { seedStructure } from "./structure";

export { type SeedDemo, seedDemo } from "./demo/seed-demo";
export { seedStructure } from "./structure";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      products: { type: "string" },
      "database-url": { type: "string" },
      "files-dir": { type: "string" },
      none: { type: "boolean", default: false },
    },
  });
  const dataDir = path.resolve(process.env.DATA_DIR ?? ".data");
  const url =
    values["database-url"] ?? process.env.DATABASE_URL ?? (await runningDatabase(dataDir));
  if (!url)
    throw new Error(
      "No database: give --database-url, set DATABASE_URL, or start the market first.",
    );
  const count = values.products === undefined ? null : Number(values.products);
  if (count !== null && !(Number.isInteger(count) && count > 0 && count <= 1_000_000)) {
    throw new Error("--products takes a whole number from 1 to 1000000.");
  }

  const filesDir = values["files-dir"] ?? path.join(dataDir, "files");
  const now = new Date();
  const started = performance.now();
  const say = (step: string, milliseconds: number) =>
    console.log(`${step.padEnd(34)} ${(milliseconds / 1_000).toFixed(1)} s`);
  const connection = connect(url, { max: 4, applicationName: "seed", statementTimeoutMs: 0 });
  try {
    if (values.none) await seedStructure(connection.db);
    else if (!(await seedDemo({ connection, filesDir, now, onStep: say }))) {
      console.log("The demo province is there already.");
    }
    if (count !== null) await seedVolume({ connection, count, now, onStep: say });
  } finally {
    await connection.close();
  }
  say("in all", performance.now() - started);
}

/** The database of the market that runs in this folder, if one does. */
async function runningDatabase(dataDir: string): Promise<string | undefined> {
  const note = await readFile(path.join(dataDir, "running.json"), "utf8").catch(() => "{}");
  return (JSON.parse(note) as { database?: string }).database;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
