import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileAppeal } from "#app/domain/moderation/file-appeal.server";
import { sanctionsForSeller } from "#app/domain/moderation/sanction-review-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { SellerDecisions } from "#app/ui/province/seller-decisions";

export const meta = deskMeta("Khiếu nại");
export const headers = pageHeaders;

const notThere = () => new Response(null, { status: 404, headers: privatePage });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const sanctions = await sanctionsForSeller(services().db, actor.sellerId);
  if (!sanctions.some(({ id }) => id === params.sanction)) throw notThere();
  return data({ desk: sellerDesk(actor), slug: actor.slug, sanctions }, { headers: privatePage });
}

/** A seller answers a decision against it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const sanctionId = params.sanction ?? "";
  const body = String((await readForm(request)).get("giai-trinh") ?? "")
    .trim()
    .slice(0, 5_000);
  const refuse = (sentence: string) =>
    data({ sanctionId, body, sentence }, { status: 422, headers: privatePage });
  const sanctions = await sanctionsForSeller(db, actor.sellerId);
  if (!sanctions.some(({ id }) => id === sanctionId)) throw notThere();
  if (body.length < 20) return refuse("Viết rõ hơn: việc xảy ra thế nào và bạn đề nghị gì.");
  const { sellerId, slug } = actor;
  const result = await fileAppeal(db, {
    actor: member(actor),
    sellerId,
    sanctionId,
    body,
    now: now(),
  });
  if (!result) throw notThere();
  if ("refused" in result) {
    return refuse(
      result.refused === "open-already"
        ? "Bạn đã gửi khiếu nại cho quyết định này, đang chờ trả lời."
        : "Quyết định này không còn hiệu lực nên không cần khiếu nại.",
    );
  }
  return redirect(`/nguoi-ban/${slug}/quyet-dinh`, 303);
}

export default function Appeal() {
  const { slug, sanctions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SellerDecisions slug={slug} sanctions={sanctions} refused={refused ?? null} />;
}
