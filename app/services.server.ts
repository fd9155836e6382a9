import path from "node:path";
import { createSignOn, type SignOn } from "#app/domain/accounts/sign-on.server";
import { createFileStore, type FileStore } from "#app/domain/catalog/file-store.server";
import { createVnpay, type Vnpay } from "#app/domain/payments/vnpay/vnpay.server";
import { type Connection, connect } from "#db/client.server";
import { createSearch, type Search } from "#search/create-search.server";
import { type Env, env } from "./env.server";

export interface Services {
  env: Env;
  connection: Connection;
  db: Connection["db"];
  search: Search;
  files: FileStore;
  vnpay: Vnpay;
  /** Null where no sign-on system is set. */
  signOn: SignOn | null;
  now(): Date;
}

function createServices(): Services {
  const settings = env();
  const connection = connect(settings.DATABASE_URL, { max: settings.DATABASE_POOL });
  return {
    env: settings,
    connection,
    db: connection.db,
    search: createSearch({
      connection,
      meilisearch: settings.MEILISEARCH_URL
        ? { url: settings.MEILISEARCH_URL, apiKey: settings.MEILISEARCH_API_KEY }
        : null,
    }),
    ...createThrowing(settings),
    now: () => new Date(),
  };
}

/** What throws errors of classes of its own. */
function createThrowing(settings: Env): Pick<Services, "files" | "vnpay" | "signOn"> {
  return {
    files: createFileStore(path.join(settings.DATA_DIR, "files")),
    vnpay: createVnpay({
      tmnCode: settings.VNPAY_TMN_CODE,
      hashSecret: settings.VNPAY_HASH_SECRET,
      payUrl: settings.VNPAY_PAY_URL,
      apiUrl: settings.VNPAY_API_URL,
    }),
    signOn: settings.SSO_ISSUER
      ? createSignOn({
          issuer: settings.SSO_ISSUER,
          clientId: settings.SSO_CLIENT_ID!,
          clientSecret: settings.SSO_CLIENT_SECRET,
          clientAuth: settings.SSO_CLIENT_AUTH,
          scope: settings.SSO_SCOPE,
          acrValues: settings.SSO_ACR_VALUES,
          idTokenAlg: settings.SSO_ID_TOKEN_ALG,
          endpoints: {
            authorization: settings.SSO_AUTHORIZATION_URL,
            token: settings.SSO_TOKEN_URL,
            keys: settings.SSO_KEYS_URL,
            userInfo: settings.SSO_USERINFO_URL,
            endSession: settings.SSO_END_SESSION_URL,
          },
          claimNames: settings.SSO_CLAIMS,
          groupRules: settings.SSO_GROUPS,
        })
      : null,
  };
}

// The framework's bundle and the server's own modules are two copies of this file in one process: both
// must find the same pool and the same search. What throws is made in each copy, because `instanceof`
// knows only the classes of its own: a forged return from the gateway would pass for a fault of ours.
const shelf = globalThis as typeof globalThis & {
  choServices?: Services;
  choServicesMadeBy?: symbol;
};
const thisCopy = Symbol("services.server");
let own: Services | undefined;

export function services(): Services {
  if (!shelf.choServices) {
    shelf.choServices = createServices();
    shelf.choServicesMadeBy = thisCopy;
  }
  const { choServices: found, choServicesMadeBy: maker } = shelf;
  if (maker === undefined || maker === thisCopy) return found;
  own ??= { ...found, ...createThrowing(found.env) };
  return own;
}
