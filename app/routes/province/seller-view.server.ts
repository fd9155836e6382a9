import { listSanctions } from "#app/domain/moderation/sanction-review-queries.server";
import {
  getSellerRecord,
  listSellerProducts,
} from "#app/domain/moderation/seller-record-queries.server";
import { listSellerCertificates } from "#app/domain/provenance/certificate-review-queries.server";
import { hasConflictOfInterest } from "#app/domain/queue/conflict-of-interest.server";
import { listDecisions } from "#app/domain/queue/queue-queries.server";
import type { StaffActor } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";

/**
 * A seller's page for officers.
 * @throws {Response} 404 where there is none, or it is of another officer's commune
 */
export async function loadSellerView(staff: StaffActor, slug: string | undefined) {
  const { db } = services();
  const record = slug ? await getSellerRecord(db, { slug }) : null;
  const isBound = staff.roles.every((role) => role === "commune");
  if (!record || (isBound && !staff.communeCodes.includes(record.communeCode))) {
    throw new Response(null, { status: 404, headers: privatePage });
  }
  const { id } = record;
  const [sanctions, decisions, certificates, products, isTied] = await Promise.all([
    listSanctions(db, id),
    listDecisions(db, { sellerId: id }),
    listSellerCertificates(db, id),
    listSellerProducts(db, id),
    hasConflictOfInterest(db, { accountId: staff.accountId, sellerId: id }),
  ]);
  return {
    desk: provinceDesk(staff),
    record,
    sanctions,
    decisions,
    certificates: certificates.map(({ id: paperId, kind, number, status, expiresOn }) => ({
      id: paperId,
      kind,
      number,
      status,
      expiresOn,
    })),
    products,
    isTied,
    maySanction: staff.roles.includes("trade") && !isTied,
    mayRevoke: staff.roles.includes("certificate") && !isTied,
  };
}

export type SellerView = Awaited<ReturnType<typeof loadSellerView>>;
