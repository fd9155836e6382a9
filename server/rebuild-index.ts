import { services } from "#app/services.server";

/** `npx tsx server/rebuild-index.ts`: makes both search copies anew from the database in the settings. */
const { search, connection } = services();
try {
  const began = Date.now();
  const count = await search.rebuild();
  console.log(`${count} products indexed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
} finally {
  search.close();
  await connection.close();
}
