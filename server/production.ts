import { createServer } from "node:http";
import { register } from "prom-client";
import { env } from "#app/env.server";
import { services } from "#app/services.server";
import { migrate } from "#db/migrate.server";
import { createLog, type Log } from "./log";
import { sentenceFor } from "./problem";
import { startWeb } from "./web";
import { startWorker } from "./worker";
import { workerTasks } from "./worker-tasks";

/**
 * One role of the product where database, search, mail and gateway are given by settings:
 * `node --import tsx server/production.ts web|worker|migrate`. Any number of web and worker
 * processes may run; `migrate` comes before them.
 */
const roles: Record<string, (log: Log) => Promise<() => Promise<void>>> = {
  async web(log) {
    const shop = services();
    const web = await startWeb({
      env: shop.env,
      services: {
        connection: shop.connection,
        searchState: () => shop.search.state().answering,
      },
      port: shop.env.PORT,
      log,
    });
    log.info({ port: web.port }, "web is open");
    return () => web.close();
  },
  async worker(log) {
    const shop = services();
    const worker = startWorker({ tasks: workerTasks(shop, log), log });
    const figures = createServer(async (request, response) => {
      if (request.url !== "/so-lieu") return void response.writeHead(200).end("ok\n");
      response.writeHead(200, { "Content-Type": register.contentType });
      response.end(await register.metrics());
    }).listen(shop.env.PORT, "127.0.0.1");
    log.info({ figures: `127.0.0.1:${shop.env.PORT}/so-lieu` }, "worker works");
    return async () => {
      figures.close();
      await worker.stop();
    };
  },
  async migrate(log) {
    await migrate(env().DATABASE_URL);
    // A market needs its places, kinds, rules and calendar; rows that are there stay as they are.
    const { seedStructure } = await import("#db/seed/structure");
    await seedStructure(services().db);
    log.info("the database has the newest schema");
    process.exit(0);
  },
};

const role = process.argv[2] ?? "";
const work = roles[role];
if (!work) {
  console.error(`✗ Name a role: ${Object.keys(roles).join(", ")}.`);
  process.exit(1);
}
try {
  const settings = env();
  const log = createLog({ level: settings.LOG_LEVEL });
  const close = await work(log);
  const stop = async () => {
    log.info("stopping: what is under way is finished first");
    await close();
    services().search.close();
    await services().connection.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
} catch (error) {
  console.error(`✗ ${sentenceFor(error, ".")}`);
  process.exit(1);
}
