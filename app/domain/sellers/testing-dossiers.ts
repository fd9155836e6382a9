import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { recordAccount } from "#app/domain/accounts/record-account.server";
import { identityOf, testSecret } from "#app/domain/accounts/testing-accounts";
import { createFileStore } from "#app/domain/catalog/file-store.server";
import type { Db } from "#db/client.server";
import { knownCommunes } from "#db/seed/builders";
import { type CreateSeller, createSeller } from "./create-seller.server";
import type { TypedAnswer } from "./dossier-checklist";
import { saveDossier } from "./save-dossier.server";

/** Sunday 22 November 2026: the next working day is Monday. */
export const sunday = new Date("2026-11-22T09:30:00+07:00");

export const testFiles = (name: string) => createFileStore(path.join(os.tmpdir(), name));

/** Somebody signed in, with an identity number unless told otherwise. */
export async function signInFarmer(
  db: Db,
  subject: string,
  told: Parameters<typeof identityOf>[1] = {},
): Promise<{ id: string }> {
  const account = await recordAccount(db, {
    identity: identityOf(subject, {
      displayName: "Huỳnh Văn Tám",
      identityNumber: "072175000022",
      assuranceLevel: "LoA2",
      ...told,
    }),
    roles: [],
    secret: testSecret,
    now: sunday,
  });
  if ("refused" in account) throw new Error(account.refused);
  return account;
}

/** Anh Tám's shop as he registers it. */
export async function registerShop(
  db: Db,
  accountId: string,
  changes: Partial<CreateSeller> = {},
): Promise<{ sellerId: string; slug: string }> {
  const made = await createSeller(db, {
    accountId,
    kind: "household",
    name: "Vườn sầu riêng Tám Huỳnh",
    legalName: "Huỳnh Văn Tám",
    representativeName: null,
    addressLine: "Tổ 3, ấp Phước Bình",
    communeCode: knownCommunes.binhMinh,
    phone: "+84918222333",
    now: sunday,
    ...changes,
  });
  if (!made || "refused" in made) throw new Error("not made");
  return made;
}

export const fullAnswers: Record<string, TypedAnswer> = {
  "food-safety": { claim: "exempt" },
  "bank-account": {
    bankBin: "970405",
    value: "5701 2051 23456",
    accountHolder: "HUYNH VAN TAM",
  },
  agreement: { agreed: "on" },
};

/** Fills in everything a household is asked for. */
export async function fillDossier(
  db: Db,
  { sellerId, accountId, now = sunday }: { sellerId: string; accountId: string; now?: Date },
): Promise<void> {
  const saved = await saveDossier(db, testFiles("cho-filled"), {
    actor: { accountId, role: "owner" },
    sellerId,
    answers: fullAnswers,
    now,
  });
  if (!saved || "refused" in saved || saved.refusals.length > 0) throw new Error("not saved");
}

/** A photograph of a paper, as a phone takes it. */
export const photo = async (shade = 200): Promise<Uint8Array> =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: { r: shade, g: 9, b: 9 } } })
    .withExif({ IFD0: { Artist: "canary-artist" } })
    .jpeg()
    .toBuffer();
