import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCommunes } from "#app/domain/places/place-queries.server";
import {
  listProductsForPaper,
  listSellerCertificates,
} from "#app/domain/provenance/certificate-review-queries.server";
import { sendCertificate } from "#app/domain/provenance/send-certificate.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { CertificatesScreen } from "#app/ui/seller/certificates-screen";
import { vi } from "#app/ui/words/vi";
import { readCertificate, refusedCertificate } from "./read-certificate.server";

export const meta = deskMeta("Chứng nhận");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const seller = await requireSeller(request, params.seller);
  const { db } = services();
  const [papers, products, communes] = await Promise.all([
    listSellerCertificates(db, seller.sellerId),
    listProductsForPaper(db, seller.sellerId),
    listCommunes(db, "80"),
  ]);
  return data(
    {
      desk: sellerDesk(seller),
      slug: seller.slug,
      isSent: new URL(request.url).searchParams.get("bao") === "da-gui",
      papers,
      products,
      communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    },
    { headers: privatePage },
  );
}

/** A seller sends a paper for a mark; an officer compares it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const seller = await requireSeller(request, params.seller, "owner", "manager");
  const { db, files, now } = services();
  const typed = await readCertificate(db, files, request);
  if (typed.refusal || !typed.paper) return refusedCertificate(typed);
  const sent = await sendCertificate(db, {
    ...typed.paper,
    actor: member(seller),
    sellerId: seller.sellerId,
    kindName: vi.certificates[typed.paper.kind] ?? typed.paper.kind,
    now: now(),
  });
  if (!sent) throw new Response(null, { status: 404, headers: privatePage });
  if ("refused" in sent) return refusedCertificate(typed, sent.refused);
  return redirect(`/nguoi-ban/${seller.slug}/chung-nhan?bao=da-gui`, 303);
}

export default function Certificates() {
  return (
    <CertificatesScreen
      view={useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>() ?? null}
    />
  );
}
