import { createRemoteJWKSet, errors as jose, customFetch as joseFetch, jwtVerify } from "jose";
import * as client from "openid-client";
import { type ClaimNames, type Claims, type Identity, readIdentity } from "./identity";
import { type GroupRule, type HeldStaffRole, rolesOfGroups } from "./roles";

export interface SignOnSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  clientAuth: "client_secret_basic" | "client_secret_post" | "none";
  scope: string;
  acrValues?: string;
  /** The one algorithm id tokens and logout tokens are signed with. */
  idTokenAlg: string;
  /** With authorization, token and keys set nothing is discovered; single ones correct what is. */
  endpoints: {
    authorization?: string;
    token?: string;
    userInfo?: string;
    keys?: string;
    endSession?: string;
  };
  claimNames: ClaimNames;
  groupRules: readonly GroupRule[];
  /** Seconds one answer of the system may take. */
  timeoutSeconds?: number;
}

/** Why a sign-in came to nothing; `cause` is for the log. */
export interface SignOnRefusal {
  refused:
    | "denied"
    | "interaction-needed"
    | "provider-away"
    /** The answer is not what the system would send us for this attempt. */
    | "untrusted";
  cause?: unknown;
}

export interface SignInStart {
  url: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface SignedIn {
  identity: Identity;
  roles: HeldStaffRole[];
  idToken: string;
}

/** Which sessions a logout message of the system ends. */
export interface LogoutMessage {
  issuer: string;
  subject: string | null;
  providerSession: string | null;
  tokenId: string;
  expiresAt: Date;
}

export interface SignOn {
  issuer: string;
  /** Where to send the browser, and what to remember until it comes back. */
  start(options: { redirectUri: string; locale: string }): Promise<SignInStart | SignOnRefusal>;
  /** Takes the browser's return: code for tokens, all checks, then the person's claims. */
  finish(options: {
    /** Our own registered address with the query as it arrived. */
    currentUrl: URL;
    state: string;
    nonce: string;
    codeVerifier: string;
  }): Promise<SignedIn | SignOnRefusal>;
  /** Where the browser ends the session there too; null where the system offers no such place. */
  endSessionUrl(options: {
    idToken: string | null;
    returnUrl: string;
    state: string;
  }): Promise<string | null>;
  readLogoutToken(token: string): Promise<LogoutMessage | SignOnRefusal>;
}

/** Seconds the clocks of two systems may differ. */
const clockTolerance = 60;
/** Seconds what was discovered is used without asking again. */
const discoveryLifetime = 600;
const keysLifetime = 290;
/** A key that is not among those we have makes us ask once more, also right after we asked. */
const keysAgeThatAllowsAsking = 61;
const mostAnswerBytes = 256 * 1024;
const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";
/** A logout message older than this is not obeyed; systems give them two minutes. */
const mostLogoutAge = 600;

const epochSeconds = () => Math.floor(Date.now() / 1000);

/** Whether an address may be asked: https, or plain http on this very machine. */
export function isSafeEndpoint(url: URL | string): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:") return true;
  return protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/**
 * The province's sign-on system (OpenID Connect, code flow with PKCE, state and nonce).
 * @throws {Error} an endpoint that is neither https nor on this machine
 */
export function createSignOn(settings: SignOnSettings): SignOn {
  const { issuer, clientId, endpoints, idTokenAlg } = settings;
  const isHandSet = Boolean(endpoints.authorization && endpoints.token && endpoints.keys);
  for (const url of [...(isHandSet ? [] : [issuer]), ...Object.values(endpoints)]) {
    if (url && !isSafeEndpoint(url)) throw new Error(`${new URL(url).origin} must be https`);
  }
  const timeout = settings.timeoutSeconds ?? 6;
  const metadata: Partial<client.ClientMetadata> = {
    id_token_signed_response_alg: idTokenAlg,
    [client.clockTolerance]: clockTolerance,
  };
  const secret = settings.clientSecret ?? "";
  const clientAuth = {
    client_secret_basic: () => client.ClientSecretBasic(secret),
    client_secret_post: () => client.ClientSecretPost(secret),
    none: () => client.None(),
  }[settings.clientAuth];

  let discovered: { server: client.ServerMetadata; at: number } | undefined;
  let discovering: Promise<client.ServerMetadata> | undefined;
  let keys: ReturnType<typeof client.getJwksCache>;
  let logoutKeys: { uri: string; set: ReturnType<typeof createRemoteJWKSet> } | undefined;

  const corrected = (server: client.ServerMetadata): client.ServerMetadata => ({
    ...server,
    ...(endpoints.authorization && { authorization_endpoint: endpoints.authorization }),
    ...(endpoints.token && { token_endpoint: endpoints.token }),
    ...(endpoints.userInfo && { userinfo_endpoint: endpoints.userInfo }),
    ...(endpoints.keys && { jwks_uri: endpoints.keys }),
    ...(endpoints.endSession && { end_session_endpoint: endpoints.endSession }),
  });

  async function discover(): Promise<client.ServerMetadata> {
    const config = await client.discovery(new URL(issuer), clientId, metadata, clientAuth(), {
      [client.customFetch]: boundedFetch,
      timeout,
      execute: [client.allowInsecureRequests],
    });
    const { supportsPKCE: _helper, ...server } = config.serverMetadata();
    discovered = { server, at: epochSeconds() };
    return server;
  }

  async function readServer(): Promise<client.ServerMetadata> {
    if (isHandSet) return corrected({ issuer });
    if (discovered && epochSeconds() - discovered.at < discoveryLifetime) {
      return corrected(discovered.server);
    }
    discovering ??= discover().finally(() => {
      discovering = undefined;
    });
    try {
      return corrected(await discovering);
    } catch (error) {
      // What it said before serves until it speaks again.
      if (discovered) return corrected(discovered.server);
      throw error;
    }
  }

  /** A configuration of its own for each use, so that one use may ask for new keys once. */
  async function configure(): Promise<client.Configuration> {
    const config = new client.Configuration(await readServer(), clientId, metadata, clientAuth());
    config[client.customFetch] = boundedFetch;
    config.timeout = timeout;
    client.allowInsecureRequests(config);
    client.enableNonRepudiationChecks(config);
    const now = epochSeconds();
    if (keys && now - keys.uat < keysLifetime) {
      const uat = Math.min(keys.uat, now - keysAgeThatAllowsAsking);
      client.setJwksCache(config, { jwks: keys.jwks, uat });
    }
    return config;
  }

  function keepKeys(config: client.Configuration): void {
    const found = client.getJwksCache(config);
    // Those handed over for this use carry an older time than they have.
    if (found && epochSeconds() - found.uat < keysAgeThatAllowsAsking) keys = found;
  }

  return {
    issuer,

    async start({ redirectUri, locale }) {
      try {
        const config = await configure();
        const state = client.randomState();
        const nonce = client.randomNonce();
        const codeVerifier = client.randomPKCECodeVerifier();
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: settings.scope,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
          ui_locales: locale,
          ...(settings.acrValues && { acr_values: settings.acrValues }),
        });
        if (!isSafeEndpoint(url)) throw new Error("the authorization endpoint must be https");
        return { url: url.href, state, nonce, codeVerifier };
      } catch (cause) {
        return { refused: "provider-away", cause };
      }
    },

    async finish({ currentUrl, state, nonce, codeVerifier }) {
      let config: client.Configuration | undefined;
      try {
        config = await configure();
        const tokens = await client.authorizationCodeGrant(config, currentUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        refuseStrange(claims, clientId);
        const userInfo = config.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : null;
        const identity = readIdentity(
          issuer,
          { idToken: claims as Claims, userInfo: userInfo as Claims | null },
          settings.claimNames,
        );
        if (!identity) return { refused: "untrusted", cause: new Error("no usable subject") };
        const roles = rolesOfGroups(settings.groupRules, identity.groups);
        return { identity, roles, idToken: tokens.id_token! };
      } catch (cause) {
        return { refused: whyRefused(cause), cause };
      } finally {
        if (config) keepKeys(config);
      }
    },

    async endSessionUrl({ idToken, returnUrl, state }) {
      try {
        const config = await configure();
        if (!config.serverMetadata().end_session_endpoint) return null;
        const url = client.buildEndSessionUrl(config, {
          ...(idToken && { id_token_hint: idToken }),
          post_logout_redirect_uri: returnUrl,
          state,
        });
        return isSafeEndpoint(url) ? url.href : null;
      } catch {
        // The session here is over already; the system's own ends when it ends.
        return null;
      }
    },

    async readLogoutToken(token) {
      try {
        const { jwks_uri } = await readServer();
        const { payload } = await verifyLogout(token, jwks_uri!);
        return payload;
      } catch (cause) {
        const isAway = cause instanceof jose.JWKSTimeout || isTransport(cause);
        return { refused: isAway ? "provider-away" : "untrusted", cause };
      }
    },
  };

  async function verifyLogout(token: string, jwksUri: string) {
    const { payload, protectedHeader } = await jwtVerify(token, keySetFor(jwksUri), {
      issuer,
      audience: clientId,
      algorithms: [idTokenAlg],
      clockTolerance,
      maxTokenAge: mostLogoutAge,
      requiredClaims: ["iat", "exp", "jti", "events"],
    });
    const { typ } = protectedHeader;
    const { sub, sid, jti, events, nonce } = payload;
    const isString = (value: unknown): value is string =>
      typeof value === "string" && value.length > 0 && value.length <= 255;
    const isLogout =
      (typ === undefined || /^(application\/)?(logout\+)?jwt$/i.test(typ)) &&
      typeof events === "object" &&
      events !== null &&
      isObject((events as Record<string, unknown>)[logoutEvent]) &&
      nonce === undefined &&
      isString(jti) &&
      (sub === undefined || isString(sub)) &&
      (sid === undefined || isString(sid)) &&
      (sub !== undefined || sid !== undefined);
    if (!isLogout) throw new Error("not a logout token");
    return {
      payload: {
        issuer,
        subject: (sub as string | undefined) ?? null,
        providerSession: (sid as string | undefined) ?? null,
        tokenId: jti as string,
        expiresAt: new Date((payload.exp! + clockTolerance) * 1000),
      },
    };
  }

  function keySetFor(jwksUri: string) {
    if (logoutKeys?.uri !== jwksUri) {
      const set = createRemoteJWKSet(new URL(jwksUri), {
        timeoutDuration: timeout * 1000,
        // Anybody may send a token with an unknown key: that must not make us ask each time.
        cooldownDuration: 10_000,
        [joseFetch]: boundedFetch,
      });
      logoutKeys = { uri: jwksUri, set };
    }
    return logoutKeys.set;
  }
}

const isObject = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the client library lets pass and the standard does not. */
function refuseStrange(claims: client.IDToken, clientId: string): void {
  if (claims.azp !== undefined && claims.azp !== clientId) {
    throw new Error("the id token was issued to another client");
  }
  if (claims.iat > epochSeconds() + clockTolerance) {
    throw new Error("the id token is from the future");
  }
}

/** Asks only safe addresses, follows nothing, and reads no endless answer. */
async function boundedFetch(url: string, options: object): Promise<Response> {
  if (!isSafeEndpoint(url)) throw new Error("this address must be https");
  const response = await fetch(url, { ...options, redirect: "manual" });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > mostAnswerBytes) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  const hasBody = ![101, 204, 205, 304].includes(response.status);
  return new Response(hasBody ? new Uint8Array(Buffer.concat(chunks)) : null, {
    status: response.status,
    headers: response.headers,
  });
}

function whyRefused(error: unknown): SignOnRefusal["refused"] {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === "access_denied") return "denied";
    if (/^(login|interaction|consent|account_selection)_required$/.test(error.error)) {
      return "interaction-needed";
    }
    return /^(temporarily_unavailable|server_error)$/.test(error.error)
      ? "provider-away"
      : "untrusted";
  }
  return isTransport(error) ? "provider-away" : "untrusted";
}

/** Whether the other side could not be reached or is broken, rather than lying. */
function isTransport(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code } = cause as { code?: unknown };
    if (code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT") return true;
    if (cause.name === "TimeoutError" || cause.name === "AbortError") return true;
    if (cause instanceof TypeError && /fetch failed|terminated/.test(cause.message)) return true;
    if (cause.cause instanceof Response) return cause.cause.status >= 500;
    if (cause instanceof client.ResponseBodyError) return cause.status >= 500;
    cause = cause.cause;
  }
  return false;
}
