import { expect, test } from "vitest";
import { parseEnv } from "./env.server";

const production = {
  NODE_ENV: "production",
  APP_ORIGIN: "https://cho.tayninh.example",
  APP_SECRET: "0123456789abcdef0123456789abcdef",
  DATABASE_URL: "postgres://cho@db/cho",
  VNPAY_TMN_CODE: "CHOTEST1",
  VNPAY_HASH_SECRET: "0123456789abcdef",
  VNPAY_PAY_URL: "https://pay.vnpay.vn/vpcpay.html",
  VNPAY_API_URL: "https://merchant.vnpay.vn/merchant_webapi/api/transaction",
};
const signOn = {
  ...production,
  SSO_ISSUER: "https://sso.tayninh.example/realms/tinh",
  SSO_CLIENT_ID: "cho",
  SSO_CLIENT_SECRET: "0123456789abcdef",
};
const byHand = {
  ...signOn,
  SSO_ISSUER: "http://sso.ben-trong.example:8080/auth/realms/citizen",
  SSO_AUTHORIZATION_URL: "https://sso.example/auth",
  SSO_TOKEN_URL: "https://sso.example/token",
  SSO_KEYS_URL: "https://sso.example/jwks",
};

test("the market starts without a sign-on system, with one, and with one set by hand", () => {
  expect(parseEnv(production).SSO_ISSUER).toBeUndefined();
  expect(parseEnv(signOn).SSO_CLIENT_AUTH).toBe("client_secret_post");
  expect(parseEnv({ ...byHand, SSO_GROUPS: "duyet=moderation" }).SSO_GROUPS).toEqual([
    { group: "duyet", role: "moderation" },
  ]);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    "the sandbox's address",
    { ...signOn, SSO_ISSUER: "http://127.0.0.1:3012" },
    /SSO_ISSUER must be https/,
  ],
  [
    "an address on this machine",
    { ...byHand, SSO_TOKEN_URL: "http://localhost:1/token" },
    /SSO_TOKEN_URL must be https/,
  ],
  ["plain http elsewhere", { ...signOn, SSO_ISSUER: "http://sso.example" }, /SSO_ISSUER/],
  [
    "a host that only begins like this machine",
    { ...byHand, SSO_TOKEN_URL: "http://localhost.evil.example/t" },
    /SSO_TOKEN_URL/,
  ],
])("S15 production does not start with %s for signing in", (_, settings, says) => {
  expect(() => parseEnv(settings)).toThrow(says);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no client", { ...signOn, SSO_CLIENT_ID: "" }, /SSO_CLIENT_ID: needed/],
  ["no secret", { ...signOn, SSO_CLIENT_SECRET: "" }, /SSO_CLIENT_SECRET: needed/],
  ["an algorithm that signs nothing", { ...signOn, SSO_ID_TOKEN_ALG: "none" }, /SSO_ID_TOKEN_ALG/],
  ["a role nobody knows", { ...signOn, SSO_GROUPS: "duyet=boss" }, /SSO_GROUPS.*duyet=boss/],
  ["a claim field nobody knows", { ...signOn, SSO_CLAIMS: "shoe:size" }, /SSO_CLAIMS.*shoe/],
])("half-set sign-on stops the start: %s", (_, settings, says) => {
  expect(() => parseEnv(settings)).toThrow(says);
});
