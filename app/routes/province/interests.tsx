import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declareInterest, listInterests } from "#app/domain/queue/declare-interest.server";
import { formatDay } from "#app/domain/time/saigon-time";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { Field, TextAreaField } from "#app/ui/field";
import { deskMeta } from "#app/ui/province/desk-meta";
import { refusalInWords } from "#app/ui/words/desk-province";

export const meta = deskMeta("Khai báo liên quan");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const interests = await listInterests(services().db, staff.accountId);
  const seller = new URL(request.url).searchParams.get("nguoi-ban") ?? "";
  return data({ desk: provinceDesk(staff), interests, seller }, { headers: privatePage });
}

/** An officer tells of a tie to a seller. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const { db, now } = services();
  const form = await readForm(request);
  const typed = String(form.get("gian-hang") ?? "").trim();
  const note = String(form.get("ghi-chu") ?? "")
    .trim()
    .slice(0, 500);
  const slug = typed.split("?")[0]!.replace(/\/+$/, "").split("/").at(-1)!.slice(0, 120);
  const refuse = (field: "seller" | "note", sentence: string) =>
    data({ typed, note, field, sentence }, { status: 422, headers: privatePage });
  if (!note) return refuse("note", "Ghi mối liên quan, ví dụ: em ruột là chủ gian hàng.");
  const actor = officer(staff);
  const result = await declareInterest(db, { actor, sellerSlug: slug, note, now: now() });
  if (!result)
    return refuse("seller", "Không có gian hàng này. Chép địa chỉ trang của gian hàng vào đây.");
  if ("refused" in result) return refuse("seller", refusalInWords(result.refused));
  return redirect("/tinh/loi-ich", 303);
}

export default function Interests() {
  const { interests, seller } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <h1>Khai báo liên quan</h1>
      <p>
        Gian hàng của bạn, của người thân, hay nơi bạn góp vốn: khai ở đây để việc của gian hàng đó
        được giao cho người khác.
      </p>
      {interests.length > 0 && (
        <ul className="card divide-y divide-line px-4">
          {interests.map((interest) => (
            <li
              key={interest.id}
              className="flex flex-wrap items-center justify-between gap-3 py-3"
            >
              <span className="min-w-0">
                <b>{interest.sellerName}</b>
                <span className="block text-sm text-muted">
                  {interest.note} · từ {formatDay(new Date(interest.declaredAt), "vi")}
                </span>
              </span>
              <form method="post" action={`/tinh/loi-ich/${interest.id}/het`}>
                <Button look="quiet">Không còn liên quan</Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="card grid gap-4 p-4">
        <Field
          name="gian-hang"
          label="Địa chỉ trang của gian hàng"
          hint="Ví dụ: /gian-hang/vuon-mang-cau-bay-thuan"
          defaultValue={refused?.typed ?? seller}
          error={refused?.field === "seller" ? refused.sentence : null}
        />
        <TextAreaField
          name="ghi-chu"
          label="Liên quan thế nào"
          defaultValue={refused?.note ?? ""}
          error={refused?.field === "note" ? refused.sentence : null}
        />
        <Button>Khai báo</Button>
      </form>
    </div>
  );
}
