import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proposeSanction } from "#app/domain/moderation/propose-sanction.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { deskMeta } from "#app/ui/province/desk-meta";
import { SellerScreen } from "#app/ui/province/seller-screen";
import { refusalInWords } from "#app/ui/words/desk-province";
import { loadSellerView } from "./seller-view.server";

export const meta = deskMeta("Đề nghị xử lý");
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return data(await loadSellerView(staff, params.seller), { headers: privatePage });
}

/** A trade officer proposes to suspend a seller or to take a product off. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "trade");
  const { db, now } = services();
  const { record } = await loadSellerView(staff, params.seller);
  const form = await readForm(request);
  const text = (name: string, length: number) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, length);
  const typed = {
    productId: text("san-pham", 40),
    reason: text("ly-do", 2_000),
    legalBasis: text("can-cu", 300),
    authority: text("co-quan", 200),
    authorityDocument: text("van-ban", 100),
  };
  const refuse = (sentence: string) =>
    data({ ...typed, sentence }, { status: 422, headers: privatePage });
  if (!typed.reason || !typed.legalBasis) return refuse("Ghi cả lý do và căn cứ pháp lý.");
  const result = await proposeSanction(db, {
    ...typed,
    actor: officer(staff),
    sellerId: record.id,
    productId: isId(typed.productId) ? typed.productId : null,
    now: now(),
  });
  if (!result) return refuse("Không có sản phẩm này ở gian hàng. Chọn lại.");
  if ("refused" in result) return refuse(refusalInWords(result.refused));
  return redirect(`/tinh/gian-hang/${record.slug}`, 303);
}

export default function SanctionProposal() {
  const form = useActionData<typeof action>();
  return <SellerScreen view={useLoaderData<typeof loader>()} form={form ?? null} />;
}
