import { data } from "@remix-run/node";
import type { AnswerField, TypedAnswer } from "#app/domain/sellers/dossier-checklist";
import { getDossier, getShopFacts } from "#app/domain/sellers/dossier-queries.server";
import { saveDossier } from "#app/domain/sellers/save-dossier.server";
import type { SellerActor } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import type { DossierPageView } from "#app/ui/seller/dossier-view";

/** As the web server lets through at the dossier's addresses. */
const mostBytes = 32_000_000;

const fields: readonly AnswerField[] = [
  ...(["value", "issuer", "issuedOn", "expiresOn", "claim"] as const),
  ...(["exemptionReason", "bankBin", "accountHolder", "agreed"] as const),
];

/** The dossier's form, by requirement; of a field that comes twice the last one counts. */
async function readDossierForm(request: Request) {
  const { form, files } = await readUpload(request, { bytes: mostBytes, files: 30 });
  const answers: Record<string, TypedAnswer> = {};
  for (const [name, value] of form) {
    const [, id, field] = /^([a-z][a-z0-9-]*)\.([A-Za-z]+)$/.exec(name) ?? [];
    if (!id || typeof value !== "string" || !fields.includes(field as AnswerField)) continue;
    answers[id] = { ...answers[id], [field as AnswerField]: value.slice(0, 500) };
  }
  const papers: Record<string, { name: string; bytes: Uint8Array }[]> = {};
  for (const { field, name, bytes } of files) {
    const id = field.replace(/\.files$/, "");
    papers[id] = [...(papers[id] ?? []), { name, bytes }];
  }
  const at = String(form.get("at") ?? "");
  return { answers, papers, at: /^[a-z0-9-]+$/.test(at) ? at : "" };
}

/** Keeps what the form holds. @throws {Response} 404 no dossier */
export async function saveForm(request: Request, seller: SellerActor) {
  const { answers, papers, at } = await readDossierForm(request);
  const { db, files, now } = services();
  const saved = await saveDossier(db, files, {
    actor: member(seller),
    sellerId: seller.sellerId,
    answers,
    papers,
    now: now(),
  });
  if (!saved) throw new Response(null, { status: 404, headers: privatePage });
  return { answers, at, saved };
}

/** The page as it stands, with what was typed and refused where that is. */
export async function dossierView(
  seller: SellerActor,
  {
    typed = {},
    refusals = [],
    missing = [],
    isSaved = false,
  }: Partial<Pick<DossierPageView, "typed" | "refusals" | "missing" | "isSaved">> = {},
): Promise<DossierPageView & { desk: ReturnType<typeof sellerDesk> }> {
  const { db, now: clock } = services();
  const now = clock();
  const { sellerId, slug, shopName, consentId } = seller;
  const [dossier, shop] = await Promise.all([
    getDossier(db, { sellerId }, now),
    getShopFacts(db, sellerId),
  ]);
  return {
    desk: sellerDesk(seller),
    slug,
    shopName,
    legalName: shop!.legalName,
    kind: shop!.kind,
    dossier: consentId && dossier ? withoutBank(dossier) : dossier,
    typed,
    refusals,
    missing,
    isSaved,
    isHelper: consentId !== null,
    now,
  };
}

/** The account money goes to is the shop's own people's to see; a helper learns whether it was given. */
const withoutBank = (dossier: NonNullable<DossierPageView["dossier"]>) => ({
  ...dossier,
  items: dossier.items.map((item) =>
    item.requirement.answer === "bank-account"
      ? { ...item, value: "", bankBin: null, accountHolder: null }
      : item,
  ),
});

/** The form again, with a sentence at each field that could not be taken. */
export async function refuseForm(
  seller: SellerActor,
  shown: Partial<Pick<DossierPageView, "typed" | "refusals" | "missing">>,
) {
  return data(await dossierView(seller, shown), { status: 422, headers: privatePage });
}
