import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type Actor, recordAct } from "#app/domain/audit/record-act.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { saigonDay } from "#app/domain/time/saigon-time";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import {
  certificateProducts,
  certificates,
  communes,
  productKinds,
  products,
  sellers,
} from "#db/schema";
import type { CertificateKind } from "./certificate-queries.server";

export interface SendCertificate {
  actor: Actor;
  sellerId: string;
  certificateId?: string;
  kind: CertificateKind;
  number: string;
  holderName: string;
  scope: string;
  issuer: string;
  /** yyyy-mm-dd. */
  issuedOn: string;
  expiresOn: string | null;
  /** Key of the scanned paper in private storage. */
  paperFile: string;
  productIds: readonly string[];
  /** Where the goods grow; for a geographical indication. */
  plotCommuneCode: string | null;
  /** What a list in the officers' queue calls the mark. */
  kindName: string;
  now: Date;
}

export type SendCertificateRefusal = {
  refused:
    | "expired"
    | "dates-crossed"
    | "not-yet-issued"
    | "sent-already"
    | "products-missing"
    | "plot-missing"
    | "plot-outside-area";
};

/**
 * A seller sends a paper for a mark. An expired one is refused at once, and so is a geographical
 * indication for a plot outside its communes; an officer compares the rest with the paper.
 */
export async function sendCertificate(
  db: Db,
  {
    actor,
    sellerId,
    certificateId = uuidv7(),
    productIds,
    kindName,
    now,
    ...told
  }: SendCertificate,
): Promise<{ certificateId: string } | SendCertificateRefusal | null> {
  return db.transaction(async (tx) => {
    const [seller] = await tx.select().from(sellers).where(eq(sellers.id, sellerId)).for("update");
    if (!seller) return null;
    const today = saigonDay(now);
    if (told.expiresOn && told.expiresOn < told.issuedOn) return { refused: "dates-crossed" };
    if (told.expiresOn && told.expiresOn < today) return { refused: "expired" };
    if (told.issuedOn > today) return { refused: "not-yet-issued" };
    const own =
      productIds.length === 0
        ? []
        : await tx
            .select({ id: products.id, giCommuneCodes: productKinds.giCommuneCodes })
            .from(products)
            .innerJoin(productKinds, eq(productKinds.id, products.kindId))
            .where(and(eq(products.sellerId, sellerId), inArray(products.id, [...productIds])));
    if (own.length === 0 || own.length !== new Set(productIds).size) {
      return { refused: "products-missing" };
    }
    const { plotCommuneCode } = told;
    if (told.kind === "geographical-indication") {
      const isPlace =
        plotCommuneCode !== null &&
        (await tx.$count(communes, eq(communes.code, plotCommuneCode))) > 0;
      if (!isPlace) return { refused: "plot-missing" };
      const isInside = own.every((product) => product.giCommuneCodes.includes(plotCommuneCode));
      if (!isInside) return { refused: "plot-outside-area" };
    }
    const twin = and(
      eq(certificates.sellerId, sellerId),
      eq(certificates.kind, told.kind),
      sql`lower(${certificates.number}) = lower(${told.number})`,
      ne(certificates.status, "refused"),
      ne(certificates.status, "revoked"),
    );
    if ((await tx.$count(certificates, twin)) > 0) return { refused: "sent-already" };
    await tx
      .insert(certificates)
      .values({ ...told, id: certificateId, sellerId, sentBy: actor.accountId, createdAt: now });
    await tx
      .insert(certificateProducts)
      .values(own.map(({ id }) => ({ certificateId, productId: id })));
    const days = ruleValue(await rulesInForce(tx, now), "certificate-decision-working-days");
    const title = `${kindName} ${told.number}`;
    await openQueueItem(tx, {
      kind: "certificate",
      subjectId: certificateId,
      sellerId,
      communeCode: seller.communeCode,
      title,
      warnings: (await isUsedElsewhere(tx, { sellerId, ...told })) ? 1 : 0,
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    if (actor.consentId) {
      await recordAct(tx, actor, {
        act: "certificate-sent",
        subjectKind: "certificate",
        subjectId: certificateId,
        subjectLabel: title,
        sellerId,
        now,
      });
    }
    return { certificateId };
  });
}

/** The same number of the same mark at another seller: one of the two papers is not theirs. */
async function isUsedElsewhere(
  tx: Db,
  { sellerId, kind, number }: { sellerId: string; kind: CertificateKind; number: string },
): Promise<boolean> {
  const same = and(
    ne(certificates.sellerId, sellerId),
    eq(certificates.kind, kind),
    sql`lower(${certificates.number}) = lower(${number})`,
  );
  return (await tx.$count(certificates, same)) > 0;
}
