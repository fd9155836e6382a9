import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { backChannelLogoutPath, signInCallbackPath, signOutPath, vnpayIpnPath } from "#app/paths";
import { connect } from "#db/client.server";
import { ensureDatabase, startEmbeddedPostgres } from "#db/embedded.server";
import { migrate } from "#db/migrate.server";
import { demoGroups, demoIssuer, demoPeople, seedDemoAccounts } from "#db/seed/demo-accounts";
import { type Sandbox, sandboxTmnCode, startSandbox } from "#sandbox/start";
import {
  type EmbeddedMeilisearch,
  EmbeddedMeilisearchError,
  startEmbeddedMeilisearch,
} from "#search/meilisearch/embedded.server";
import { buildWhenChanged } from "./build";
import { canListen, type DataFolder, openDataFolder } from "./data-folder";
import { createLog } from "./log";
import { checkRoom, Problem } from "./problem";
import type { Progress } from "./progress";
import { provideSettings, type StartSettings } from "./settings";

export interface Product {
  addresses: [name: string, value: string][];
  /** Ends everything in order: web, worker, stand-ins, search, database last. */
  stop(): Promise<void>;
}

const databaseName = "cho";

/**
 * Starts the whole market on this machine. Whatever the settings name is used; whatever they leave out
 * is started here and kept in the data folder.
 * @param cancel stops the start between two steps
 * @throws {Problem} or another error whose first line is a sentence for a person
 */
export async function startProduct(
  settings: StartSettings,
  progress: Progress,
  cancel: AbortSignal,
): Promise<Product> {
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const addresses = await open(settings, progress, cancel, (close) => closers.push(close));
    return { addresses, stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

async function open(
  settings: StartSettings,
  progress: Progress,
  cancel: AbortSignal,
  onStop: (close: () => Promise<void> | void) => void,
): Promise<[name: string, value: string][]> {
  const data = openDataFolder(settings.DATA_DIR);
  onStop(() => data.release());
  checkRoom(data.path, !settings.DATABASE_URL && !existsSync(path.join(data.path, "postgres")));
  const port = settings.PORT || (await data.port("shop"));
  if (!(await canListen(port))) {
    throw new Problem(
      `Port ${port} is in use by another program; choose another, for example: PORT=${port + 1} npm start`,
    );
  }
  const origin = settings.APP_ORIGIN ?? `http://localhost:${port}`;

  const databaseUrl = settings.DATABASE_URL
    ? await checkDatabase(settings.DATABASE_URL)
    : await openDatabase(data, progress, onStop);
  cancel.throwIfAborted();
  const search = settings.MEILISEARCH_URL
    ? { url: settings.MEILISEARCH_URL, apiKey: settings.MEILISEARCH_API_KEY }
    : await openSearch(data, progress, onStop);
  cancel.throwIfAborted();
  const ssoClient = ssoClientOf(origin, port);
  const sandbox = await openSandbox(settings, data, port, ssoClient);
  onStop(() => sandbox.close());

  provideSettings({
    NODE_ENV: process.env.NODE_ENV ?? "production",
    APP_ORIGIN: origin,
    PORT: String(port),
    APP_SECRET: settings.APP_SECRET ?? data.secrets.appSecret,
    DATA_DIR: data.path,
    DATABASE_URL: databaseUrl,
    MEILISEARCH_URL: search?.url,
    MEILISEARCH_API_KEY: search?.apiKey,
    // One machine, one address: everybody who tries the demo shares its allowance.
    RATE_LIMIT_FACTOR: process.env.RATE_LIMIT_FACTOR ?? (sandbox.vnpay ? "50" : undefined),
    ALLOW_SANDBOX: sandbox.vnpay || sandbox.signOn ? "1" : settings.ALLOW_SANDBOX,
    ...(sandbox.signOn && {
      SSO_ISSUER: demoIssuer,
      SSO_CLIENT_ID: ssoClient.id,
      SSO_CLIENT_SECRET: ssoClient.secret,
      SSO_CLIENT_AUTH: "client_secret_post",
      SSO_AUTHORIZATION_URL: sandbox.signOn.endpoints.authorization,
      SSO_TOKEN_URL: sandbox.signOn.endpoints.token,
      SSO_KEYS_URL: sandbox.signOn.endpoints.keys,
      SSO_USERINFO_URL: sandbox.signOn.endpoints.userInfo,
      SSO_END_SESSION_URL: sandbox.signOn.endpoints.endSession,
      SSO_GROUPS: demoGroups,
    }),
    ...(sandbox.vnpay && {
      VNPAY_TMN_CODE: sandboxTmnCode,
      VNPAY_HASH_SECRET: data.secrets.vnpaySecret,
      VNPAY_PAY_URL: sandbox.vnpay.payUrl,
      VNPAY_API_URL: sandbox.vnpay.apiUrl,
    }),
    SMTP_URL: settings.SMTP_URL ?? sandbox.mail?.smtpUrl,
    LOG_LEVEL: settings.LOG_LEVEL,
  });

  const logDir = path.join(data.path, "logs");
  const [isFilledNow] = await Promise.all([
    fillDatabase(settings, databaseUrl, data, progress),
    progress.step(
      "Pages",
      () => buildWhenChanged({ logDir }),
      (built) => (built ? "built" : "as built before"),
    ),
  ]);
  cancel.throwIfAborted();

  const [{ startWeb }, { startWorker }, { workerTasks }, { services }] = await Promise.all([
    import("./web"),
    import("./worker"),
    import("./worker-tasks"),
    import("#app/services.server"),
  ]);
  const log = createLog({ level: settings.LOG_LEVEL, file: path.join(logDir, "shop.log") });
  const shop = services();
  onStop(async () => {
    shop.search.close();
    await shop.connection.close();
  });
  if (isFilledNow) await progress.step("Search index", () => shop.search.rebuild());
  const worker = startWorker({ tasks: workerTasks(shop, log), log });
  onStop(() => worker.stop());
  const web = await progress.step("Web", () =>
    startWeb({
      env: shop.env,
      services: {
        connection: shop.connection,
        searchState: () => shop.search.state().answering,
      },
      port,
      log,
    }),
  );
  onStop(() => web.close());

  const outbox = sandbox.mail?.url;
  const gateway = sandbox.vnpay && `${sandbox.vnpay.origin}/sandbox/transactions`;
  data.announce({
    ready: true,
    shop: origin,
    database: databaseUrl,
    meilisearch: search?.pid ? { url: search.url, pid: search.pid } : null,
    gateway: sandbox.vnpay?.origin,
    outbox,
    signOn: sandbox.signOn?.origin,
  });
  const rows: [string, string | undefined][] = [
    ["The market", `${origin}/`],
    ["in English", `${origin}/en`],
    ["VNPay stand-in", gateway],
    ["Letters sent", outbox],
    ["Sign-on stand-in", sandbox.signOn && `${sandbox.signOn.origin}/`],
    ["Open data, API", `${origin}/api/v1/openapi.json`],
    ["Data and logs", data.path],
  ];
  if (sandbox.signOn) {
    const said = demoPeople.map(({ name, role }) => `${name}: ${role}`);
    rows.push(...said.map((row, at): [string, string] => [at === 0 ? "Sign in as" : "", row]));
  }
  return rows.filter((row): row is [string, string] => row[1] !== undefined);
}

/** Our own PostgreSQL in the data folder. @returns the address of the market's database */
async function openDatabase(
  data: DataFolder,
  progress: Progress,
  onStop: (close: () => Promise<void>) => void,
): Promise<string> {
  const server = await progress.step("PostgreSQL 18", async () =>
    startEmbeddedPostgres({ dataDir: data.path, port: await data.port("postgres") }),
  );
  onStop(() => server.stop());
  await ensureDatabase(server, databaseName);
  return server.urlFor(databaseName);
}

const oldestPostgres = 160_000;

/** @throws {Problem} the database that was given cannot be used */
async function checkDatabase(url: string): Promise<string> {
  let place = "DATABASE_URL";
  try {
    place = `the database at ${new URL(url).host} (DATABASE_URL)`;
    const connection = connect(url, { max: 1 });
    try {
      const [row] = await connection.sql<{ version: number }[]>`
        select current_setting('server_version_num')::int as version`;
      if (row!.version >= oldestPostgres) return url;
    } finally {
      await connection.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(`Cannot use ${place}: ${why.split("\n")[0]}.`);
  }
  throw new Problem(`Cannot use ${place}: it must be PostgreSQL 16 or newer.`);
}

interface Searching {
  url: string;
  apiKey: string | undefined;
  /** Set where it is ours. */
  pid?: number;
}

const restartAfterMs = 3_000;

/**
 * Our own Meilisearch, or null where this machine cannot have it: PostgreSQL then answers searches.
 * Its data are a copy of the database's, so a damaged folder is thrown away. One that ends by itself
 * is started again on the same port.
 */
async function openSearch(
  data: DataFolder,
  progress: Progress,
  onStop: (close: () => Promise<void>) => void,
): Promise<Searching | null> {
  const dataDir = path.join(data.path, "meilisearch");
  const port = await data.port("meilisearch");
  const start = () =>
    startEmbeddedMeilisearch({ dataDir, port, masterKey: data.secrets.meilisearchKey });
  const isNew = !existsSync(path.join(dataDir, "data.ms"));
  let server: EmbeddedMeilisearch;
  try {
    server = await progress.step("Meilisearch 1.21", () =>
      start().catch(async (error) => {
        if (isNew || !(error instanceof EmbeddedMeilisearchError)) throw error;
        await rm(dataDir, { recursive: true, force: true });
        progress.notice("The search index could not be opened; it is made anew.");
        return start();
      }),
    );
  } catch (error) {
    if (!(error instanceof EmbeddedMeilisearchError)) throw error;
    progress.notice(`Search runs on PostgreSQL alone: ${error.message}`);
    return null;
  }
  const stopping = new AbortController();
  const watch = (async () => {
    while (!stopping.signal.aborted) {
      await Promise.race([server.ended, aborted(stopping.signal)]);
      await sleep(restartAfterMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      server = await start().catch(() => server);
      data.announce({ meilisearch: { url: server.url, pid: server.pid } });
    }
  })();
  onStop(async () => {
    stopping.abort();
    await watch;
    await server.stop();
  });
  return { url: server.url, apiKey: server.apiKey, pid: server.pid };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

type SsoClient = NonNullable<Parameters<typeof startSandbox>[0]["signOn"]>["client"];

/** How the stand-in for the sign-on system and the shop know each other: anew with each start. */
function ssoClientOf(origin: string, port: number): SsoClient {
  return {
    id: "cho-tay-ninh",
    secret: randomBytes(32).toString("hex"),
    redirectUri: origin + signInCallbackPath,
    postLogoutRedirectUri: origin + signOutPath("vi"),
    backChannelLogoutUri: `http://127.0.0.1:${port}${backChannelLogoutPath}`,
  };
}

async function openSandbox(
  settings: StartSettings,
  data: DataFolder,
  port: number,
  ssoClient: SsoClient,
): Promise<Sandbox> {
  return startSandbox({
    nodeEnv: process.env.NODE_ENV,
    allowInProduction: settings.ALLOW_SANDBOX !== "0",
    vnpay: settings.VNPAY_PAY_URL
      ? undefined
      : {
          hashSecret: data.secrets.vnpaySecret,
          ipnUrl: `http://127.0.0.1:${port}${vnpayIpnPath}`,
          port: await data.port("vnpay"),
          retryDelayMs: settings.SANDBOX_IPN_RETRY_MS,
        },
    mail: settings.SMTP_URL
      ? undefined
      : { smtpPort: await data.port("smtp"), webPort: await data.port("outbox") },
    signOn: settings.SSO_ISSUER
      ? undefined
      : {
          issuer: demoIssuer,
          client: ssoClient,
          people: demoPeople,
          keysFile: path.join(data.path, "sso-keys.json"),
          port: await data.port("sso"),
        },
  });
}

/**
 * Brings the schema up to date and lays in what a market needs, and the demo where it is wanted.
 * @returns whether goods were laid in now
 */
async function fillDatabase(
  settings: StartSettings,
  url: string,
  data: DataFolder,
  progress: Progress,
): Promise<boolean> {
  await progress.step("Database schema", () => migrate(url));
  const isDemoWanted = (settings.SEED ?? (settings.DATABASE_URL ? "none" : "demo")) === "demo";
  // Loaded late: most starts need little of it, and it is the heaviest part of all.
  const { seedDemo, seedStructure } = await import("#db/seed/run");
  const connection = connect(url, { max: 4, applicationName: "seed", statementTimeoutMs: 0 });
  try {
    if (!isDemoWanted) {
      await progress.step("Places, kinds, rules", () => seedStructure(connection.db));
      return false;
    }
    const filesDir = path.join(data.path, "files");
    const isNew = await progress.step(
      "Demo province",
      () => seedDemo({ connection, filesDir, now: new Date(), onStep: progress.part }),
      (isLoaded) => (isLoaded ? "loaded" : "there already"),
    );
    await seedDemoAccounts(connection.db);
    return isNew;
  } finally {
    await connection.close();
  }
}
