import type { LoaderFunctionArgs } from "@remix-run/node";
import { listMemberships, listStaffRoles } from "#app/domain/accounts/account-queries.server";
import { findCertificatePaper } from "#app/domain/provenance/certificate-review-queries.server";
import { requireAccount } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";

const readers = ["certificate", "auditor", "administrator"];

/** The scan of a certificate, for its seller's people and the officers who compare it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db, files } = services();
  const id = params.certificate ?? "";
  const paper = isId(id) ? await findCertificatePaper(db, id) : null;
  const mayRead = paper && (await isReader(account.id, paper.sellerId));
  const bytes = mayRead ? await files.get(paper.key) : null;
  if (!bytes) throw new Response(null, { status: 404, headers: privatePage });
  const isPdf = paper!.key.endsWith(".pdf");
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...privatePage,
      "Content-Type": isPdf ? "application/pdf" : "image/jpeg",
      "Content-Disposition": `${isPdf ? "attachment" : "inline"}; filename="chung-nhan.${isPdf ? "pdf" : "jpg"}"`,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}

async function isReader(accountId: string, sellerId: string): Promise<boolean> {
  const { db } = services();
  const [roles, memberships] = await Promise.all([
    listStaffRoles(db, accountId),
    listMemberships(db, accountId),
  ]);
  return (
    roles.some(({ role }) => readers.includes(role)) ||
    memberships.some((membership) => membership.sellerId === sellerId)
  );
}
