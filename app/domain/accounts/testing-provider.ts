import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { usualClaimNames } from "./identity";
import { createSignOn, type SignOn, type SignOnSettings } from "./sign-on.server";

export type SigningKey = { kid: string; privateKey: CryptoKey; publicJwk: Record<string, unknown> };

export interface ProviderFaults {
  /** Changes what the id token says; undefined takes a claim away. */
  claims?: Record<string, unknown>;
  /** Makes the id token instead, from the claims it would have. */
  makeIdToken?(claims: Record<string, unknown>): Promise<string> | string;
  userInfo?: Record<string, unknown>;
  /** Discovery says something else. */
  metadata?: Record<string, unknown>;
  /** Status of every answer of these addresses. */
  status?: Partial<Record<"discovery" | "token" | "keys" | "userInfo", number>>;
  /** Milliseconds before the token endpoint answers. */
  tokenDelayMs?: number;
}

export interface TestProvider {
  issuer: string;
  origin: string;
  faults: ProviderFaults;
  /** Requests so far, by address. */
  asked: Record<string, number>;
  keys: SigningKey[];
  newKey(kid?: string): Promise<SigningKey>;
  /** The person agrees: the browser's way back, for the address it was sent to. */
  approve(url: string, subject?: string): URL;
  /** The person, or the system, says no. */
  refuse(url: string, error: string): URL;
  sign(claims: Record<string, unknown>, options?: SignOptions): Promise<string>;
  close(): Promise<void>;
}

export interface SignOptions {
  key?: SigningKey;
  typ?: string;
  alg?: string;
}

export const testClient = { clientId: "cho-thu", clientSecret: "bi-mat-cua-cho-thu-0123456789" };

/** A sign-on system over HTTP on loopback that lies on demand. It trusts nobody: PKCE, single codes. */
export async function startTestProvider(): Promise<TestProvider> {
  const grants = new Map<
    string,
    { challenge: string; redirectUri: string; nonce: string | null; subject: string; used: boolean }
  >();
  const subjects = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider: TestProvider = {
    issuer: origin,
    origin,
    faults: {},
    asked: {},
    keys: [],
    async newKey(kid = randomBytes(6).toString("hex")) {
      const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
      const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" };
      return { kid, privateKey, publicJwk };
    },
    approve(url, subject = "hoa") {
      const asked = new URL(url).searchParams;
      const code = randomBytes(16).toString("hex");
      grants.set(code, {
        challenge: asked.get("code_challenge") ?? "",
        redirectUri: asked.get("redirect_uri") ?? "",
        nonce: asked.get("nonce"),
        subject,
        used: false,
      });
      const back = new URL(asked.get("redirect_uri")!);
      back.search = new URLSearchParams({
        code,
        state: asked.get("state")!,
        iss: provider.issuer,
      }).toString();
      return back;
    },
    refuse(url, error) {
      const asked = new URL(url).searchParams;
      const back = new URL(asked.get("redirect_uri")!);
      back.search = new URLSearchParams({
        error,
        state: asked.get("state")!,
        iss: provider.issuer,
      }).toString();
      return back;
    },
    sign(claims, { key = provider.keys[0]!, typ = "JWT", alg = "RS256" } = {}) {
      return new SignJWT(claims)
        .setProtectedHeader({ alg, kid: key.kid, typ })
        .sign(key.privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  provider.keys.push(await provider.newKey());

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, origin);
    const place = (
      {
        "/.well-known/openid-configuration": "discovery",
        "/token": "token",
        "/jwks": "keys",
        "/userinfo": "userInfo",
      } as const
    )[pathname];
    if (!place) return void response.writeHead(404).end();
    provider.asked[place] = (provider.asked[place] ?? 0) + 1;
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const broken = provider.faults.status?.[place];
    if (broken) return void send(broken, { error: "server_error" });
    switch (place) {
      case "discovery":
        return void send(200, {
          issuer: provider.issuer,
          authorization_endpoint: `${origin}/auth`,
          token_endpoint: `${origin}/token`,
          userinfo_endpoint: `${origin}/userinfo`,
          jwks_uri: `${origin}/jwks`,
          end_session_endpoint: `${origin}/end`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
          code_challenge_methods_supported: ["S256"],
          authorization_response_iss_parameter_supported: true,
          ...provider.faults.metadata,
        });
      case "keys":
        return void send(200, { keys: provider.keys.map(({ publicJwk }) => publicJwk) });
      case "userInfo": {
        const subject = subjects.get((request.headers.authorization ?? "").slice(7));
        if (!subject) return void send(401, { error: "invalid_token" });
        return void send(200, { sub: subject, ...provider.faults.userInfo });
      }
      case "token": {
        if (provider.faults.tokenDelayMs) await sleep(provider.faults.tokenDelayMs);
        let body = "";
        for await (const chunk of request) body += chunk;
        const form = new URLSearchParams(body);
        const grant = grants.get(form.get("code") ?? "");
        const challenge = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        const isGood =
          grant &&
          !grant.used &&
          grant.challenge === challenge &&
          grant.redirectUri === form.get("redirect_uri") &&
          form.get("client_secret") === testClient.clientSecret;
        if (!isGood) return void send(400, { error: "invalid_grant" });
        grant.used = true;
        const accessToken = randomBytes(16).toString("hex");
        subjects.set(accessToken, grant.subject);
        const now = Math.floor(Date.now() / 1000);
        const claims = {
          iss: provider.issuer,
          aud: testClient.clientId,
          sub: grant.subject,
          sid: `phien-${grant.subject}`,
          nonce: grant.nonce,
          iat: now,
          exp: now + 300,
          ...provider.faults.claims,
        };
        const idToken = provider.faults.makeIdToken
          ? await provider.faults.makeIdToken(claims)
          : await provider.sign(claims);
        return void send(200, {
          access_token: accessToken,
          token_type: "Bearer",
          expires_in: 300,
          id_token: idToken,
        });
      }
    }
  }

  return provider;
}

/** The shop's side of it. */
export function signOnWith(provider: TestProvider, changes: Partial<SignOnSettings> = {}): SignOn {
  return createSignOn({
    issuer: provider.issuer,
    ...testClient,
    clientAuth: "client_secret_post",
    scope: "openid profile",
    idTokenAlg: "RS256",
    endpoints: {},
    claimNames: usualClaimNames,
    groupRules: [],
    ...changes,
  });
}
