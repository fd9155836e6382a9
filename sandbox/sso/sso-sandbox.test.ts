import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usualClaimNames } from "#app/domain/accounts/identity";
import { parseGroupRules } from "#app/domain/accounts/roles";
import { createSignOn, type SignOn } from "#app/domain/accounts/sign-on.server";
import { demoGroups, demoIssuer, demoPeople } from "#db/seed/demo-accounts";
import { type SsoSandbox, type SsoSandboxOptions, startSsoSandbox } from "./sso-sandbox";

let folder: string;
let sandbox: SsoSandbox;
let signOn: SignOn;
let options: SsoSandboxOptions;
const messages: string[] = [];
const shop = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    if (request.method === "POST") messages.push(new URLSearchParams(body).get("logout_token")!);
    response.end();
  });
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-sso-"));
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  options = {
    issuer: demoIssuer,
    client: {
      id: "cho",
      secret: "bi-mat-cua-cho-thu-0123456789",
      redirectUri: `${origin}/dang-nhap/tro-lai`,
      postLogoutRedirectUri: `${origin}/dang-xuat`,
      backChannelLogoutUri: `${origin}/dang-xuat/tu-he-thong`,
    },
    people: demoPeople,
    keysFile: path.join(folder, "sso-keys.json"),
    nodeEnv: "test",
  };
  sandbox = await startSsoSandbox(options);
  signOn = createSignOn({
    issuer: demoIssuer,
    clientId: options.client.id,
    clientSecret: options.client.secret,
    clientAuth: "client_secret_post",
    scope: "openid profile",
    idTokenAlg: "RS256",
    endpoints: sandbox.endpoints,
    claimNames: usualClaimNames,
    groupRules: parseGroupRules(demoGroups),
  });
});
afterAll(async () => {
  await sandbox.close();
  await new Promise((done) => shop.close(done));
  await rm(folder, { recursive: true, force: true });
});

/** A browser that keeps the stand-in's cookies, with their paths left out. */
function openBrowser() {
  const jar = new Map<string, string>();
  return async function visit(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) jar.set(name!, value);
      else jar.delete(name!);
    }
    const place = response.headers.get("location");
    if (!place) return response;
    const next = new URL(place, url);
    return next.origin === sandbox.origin ? visit(next.href) : response;
  };
}

const begin = async () => {
  const begun = await signOn.start({ redirectUri: options.client.redirectUri, locale: "vi" });
  if ("refused" in begun) throw new Error(begun.refused);
  return begun;
};

/** Chooses a person. @returns where the stand-in sends the browser */
async function choose(visit: ReturnType<typeof openBrowser>, url: string, who: object) {
  const page = await (await visit(url)).text();
  const action = /action="([^"]+)"/.exec(page)![1]!;
  const answer = await visit(sandbox.origin + action, who as Record<string, string>);
  return new URL(answer.headers.get("location")!);
}

async function signInAs(subject: string, visit = openBrowser()) {
  const begun = await begin();
  const currentUrl = await choose(visit, begun.url, { nguoi: subject });
  const done = await signOn.finish({ ...begun, currentUrl });
  if ("refused" in done) throw new Error(done.refused, { cause: done.cause });
  return { ...done, visit };
}

test("everybody of the demo signs in with one button", async () => {
  for (const person of demoPeople) {
    const { identity } = await signInAs(person.subject);
    expect(identity).toMatchObject({
      issuer: demoIssuer,
      subject: person.subject,
      displayName: person.name,
    });
  }
});

test("the claims look as the national system's do", async () => {
  const { identity, roles } = await signInAs("htx-chan-nui");
  expect(identity).toMatchObject({
    kind: "organisation",
    organisationName: "Hợp tác xã Nông nghiệp Mãng cầu Chân Núi",
    taxCode: "3901234577",
    identityNumber: "072179000044",
    assuranceLevel: "LoA2",
  });
  expect(roles).toEqual([]);
});

test("groups make the officers what they are", async () => {
  const expected: [string, string, string | null][] = [
    ["kiem-duyet", "moderation", null],
    ["chung-nhan", "certificate", null],
    ["thuong-mai", "trade", null],
    ["can-bo-xa", "commune", "25480"],
    ["giam-sat", "auditor", null],
    ["quan-tri", "administrator", null],
  ];
  for (const [subject, role, communeCode] of expected) {
    expect((await signInAs(subject)).roles).toEqual([{ role, communeCode }]);
  }
});

test("whoever stops there comes back with a no", async () => {
  const begun = await begin();
  const currentUrl = await choose(openBrowser(), begun.url, { dung: "1" });
  expect(await signOn.finish({ ...begun, currentUrl })).toMatchObject({ refused: "denied" });
});

test("without PKCE nobody gets in", async () => {
  const { url } = await begin();
  const bare = new URL(url);
  bare.searchParams.delete("code_challenge");
  bare.searchParams.delete("code_challenge_method");
  const back = new URL((await openBrowser()(bare.href)).headers.get("location")!);
  expect(back.searchParams.get("error")).toBe("invalid_request");
});

test("S11 signing out asks once, ends the session there, tells the shop and comes back", async () => {
  const { visit, idToken, identity } = await signInAs("nguoi-mua");
  const url = await signOn.endSessionUrl({
    idToken,
    returnUrl: options.client.postLogoutRedirectUri,
    state: "vi",
  });
  const page = await (await visit(url!)).text();
  expect(page).toContain("Đăng xuất");
  const action = /action="([^"]+)"/.exec(page)![1]!;
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
  messages.length = 0;
  const answer = await visit(action, { xsrf, logout: "yes" });
  expect(answer.headers.get("location")).toBe(`${options.client.postLogoutRedirectUri}?state=vi`);
  await expect.poll(() => messages.length).toBe(1);
  expect(await signOn.readLogoutToken(messages[0]!)).toMatchObject({
    issuer: demoIssuer,
    subject: "nguoi-mua",
    providerSession: identity.providerSession,
  });
  expect(identity.providerSession).not.toBeNull();
});

test("S11 nobody is sent on to an address that is not registered", async () => {
  const { visit, idToken } = await signInAs("nguoi-mua");
  const url = await signOn.endSessionUrl({
    idToken,
    returnUrl: "https://evil.example/",
    state: "vi",
  });
  expect((await visit(url!)).status).toBe(400);
});

test("its pages run no script and sit in no frame", async () => {
  const { url } = await begin();
  const page = await openBrowser()(url);
  const policy = page.headers.get("content-security-policy")!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-inline");
  const origin = new URL(options.client.redirectUri).origin;
  expect(policy).toContain(`form-action 'self' ${origin};`);
  expect(await page.text()).not.toContain("<script");
});

test("a form without its visit is answered with a page", async () => {
  const answer = await fetch(`${sandbox.origin}/chon-nguoi/abc`, {
    method: "POST",
    body: "nguoi=x",
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("đã hết hạn");
});

test("its keys are kept for nobody else to read, and serve again after a restart", async () => {
  const { idToken } = await signInAs("nguoi-mua");
  expect((await stat(options.keysFile)).mode & 0o077).toBe(0);
  const before = await readFile(options.keysFile, "utf8");
  const again = await startSsoSandbox(options);
  await again.close();
  expect(await readFile(options.keysFile, "utf8")).toBe(before);
  const { kid } = JSON.parse(Buffer.from(idToken.split(".")[0]!, "base64url").toString());
  expect(before).toContain(kid);
});

test("S15 it does not run in production unless that is allowed outright", async () => {
  await expect(startSsoSandbox({ ...options, nodeEnv: "production" })).rejects.toThrow(
    /does not run in production/,
  );
  const allowed = await startSsoSandbox({
    ...options,
    nodeEnv: "production",
    allowInProduction: true,
  });
  await allowed.close();
});
