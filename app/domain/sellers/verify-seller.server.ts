import { and, eq, notInArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { dossierItems, sellerBankAccounts, sellers } from "#db/schema";
import type { Dossier } from "./dossier-queries.server";

/** The shop may sell, is paid to the account of the dossier, and shows its tax code. */
export async function verifySeller(
  tx: Db,
  { dossier, decidedBy, now }: { dossier: Dossier; decidedBy: string; now: Date },
): Promise<void> {
  const { sellerId } = dossier;
  await tx
    .update(dossierItems)
    .set({ status: "accepted", reason: "", decidedBy, decidedAt: now })
    .where(
      and(
        eq(dossierItems.dossierId, dossier.id),
        notInArray(dossierItems.status, ["waived", "missing"]),
      ),
    );
  const taxCode = dossier.items.find(({ requirement }) => requirement.answer === "tax-code")?.value;
  await tx
    .update(sellers)
    .set({ verifiedAt: now, updatedAt: now, ...(taxCode && { taxCode }) })
    .where(eq(sellers.id, sellerId));
  // A suspended shop stays so: its papers are one thing, the suspension another.
  await tx
    .update(sellers)
    .set({ status: "active" })
    .where(and(eq(sellers.id, sellerId), eq(sellers.status, "pending")));
  const bank = dossier.items.find(({ requirement }) => requirement.answer === "bank-account");
  if (!bank?.bankBin || !bank.accountHolder) return;
  const { bankBin, value: accountNumber, accountHolder: holderName } = bank;
  const [same] = await tx
    .update(sellerBankAccounts)
    .set({ verifiedAt: now })
    .where(
      and(
        eq(sellerBankAccounts.sellerId, sellerId),
        sellerBankAccounts.isActive,
        eq(sellerBankAccounts.bankBin, bankBin),
        eq(sellerBankAccounts.accountNumber, accountNumber),
      ),
    )
    .returning({ id: sellerBankAccounts.id });
  if (same) return;
  await tx
    .update(sellerBankAccounts)
    .set({ isActive: false })
    .where(eq(sellerBankAccounts.sellerId, sellerId));
  await tx
    .insert(sellerBankAccounts)
    .values({ sellerId, bankBin, accountNumber, holderName, verifiedAt: now, createdAt: now });
}
