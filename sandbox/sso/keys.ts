import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "oidc-provider";
import { z } from "zod";

const schema = z.object({
  signing: z.record(z.string(), z.string()),
  cookies: z.array(z.string().min(32)).min(1),
});

export interface SsoKeys {
  /** Private; RS256. */
  signing: JWK;
  /** Sign the provider's cookies. */
  cookies: string[];
}

/** The stand-in's keys, made the first time and kept, so that a restart breaks no sign-in under way. */
export async function readSsoKeys(file: string): Promise<SsoKeys> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const signing = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString("hex") };
    const keys = {
      signing: { ...signing, alg: "RS256", use: "sig" } as JWK,
      cookies: [randomBytes(32).toString("hex")],
    };
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
    renameSync(draft, file);
    return keys;
  }
}
