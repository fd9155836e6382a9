import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAssistances } from "#app/domain/sellers/find-assistance.server";
import { helperCode } from "#app/domain/sellers/helper-code.server";
import { listShopsOfCommunes } from "#app/domain/sellers/helper-queries.server";
import { recordPaperConsent } from "#app/domain/sellers/record-paper-consent.server";
import { requireStaff, type StaffActor } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { helpingOfficerPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Field, SelectField } from "#app/ui/field";
import { formatDate } from "#app/ui/format";
import { Notice } from "#app/ui/notice";
import { HelpingParts } from "#app/ui/seller/helping-parts";
import { assistanceWords as words } from "#app/ui/words/assistance";

export const meta = privateMeta(() => words.helpTitle);
export const headers = pageHeaders;

async function viewOf(
  staff: StaffActor,
  changes: { errors?: { shop?: string; photo?: string }; chosen?: string; done?: string } = {},
) {
  const { db, env, now: clock } = services();
  const now = clock();
  const { accountId, communeCodes } = staff;
  const [helped, shops] = await Promise.all([
    listAssistances(db, { accountId, now }),
    listShopsOfCommunes(db, communeCodes),
  ]);
  const code = helperCode(env.APP_SECRET, accountId, now);
  const { errors = {}, chosen = "", done = null } = changes;
  return { desk: provinceDesk(staff), code, helped, shops, errors, chosen, done };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "commune");
  return data(await viewOf(staff), { headers: privatePage });
}

/** Keeps the photograph of a paper the farmer signed; from then on the officer may help. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "commune");
  const { form, files: sent } = await readUpload(request, { bytes: 12_000_000, files: 1 });
  const { db, files, now } = services();
  const sellerSlug = String(form.get("shop") ?? "").slice(0, 200);
  const refuse = async (errors: { shop?: string; photo?: string }) =>
    data(await viewOf(staff, { errors, chosen: sellerSlug }), {
      status: 422,
      headers: privatePage,
    });
  const photo = sent[0]?.bytes;
  if (!photo) return refuse({ photo: words.refusals["not-a-paper"] });
  const actor = officer(staff);
  const given = await recordPaperConsent(db, files, { actor, sellerSlug, photo, now: now() });
  if (!given) return refuse({ shop: words.refusals.shop });
  if ("refused" in given) {
    const sentence = words.refusals[given.refused];
    return refuse(given.refused === "given-already" ? { shop: sentence } : { photo: sentence });
  }
  const done = words.recorded(given.sellerName, formatDate(given.expiresAt, "vi"));
  return data(await viewOf(staff, { done }), { headers: privatePage });
}

export default function Helping() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { code, helped, shops, errors, chosen, done } = answered ?? loaded;
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.helpTitle}</h1>
      <div className="mt-4 grid grid-cols-1 gap-4">
        {done && (
          <Notice tone="good" role="status">
            {done}
          </Notice>
        )}
        <HelpingParts code={code} helped={helped} />
        <section className="card p-4" aria-labelledby="giay">
          <h2 id="giay" className="text-lg">
            {words.paper}
          </h2>
          <p className="mt-1 mb-4 text-muted">
            {shops.length > 0 ? words.paperText : words.noShops}
          </p>
          {shops.length > 0 && (
            <form
              method="post"
              action={helpingOfficerPath}
              encType="multipart/form-data"
              className="grid grid-cols-1 gap-4"
              noValidate
            >
              <SelectField name="shop" label={words.shop} error={errors.shop} defaultValue={chosen}>
                <option value="">{words.shopPick}</option>
                {shops.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <Field
                type="file"
                name="photo"
                label={words.photo}
                error={errors.photo}
                accept="image/jpeg,image/png,image/webp,image/avif"
              />
              <Button>{words.record}</Button>
            </form>
          )}
        </section>
      </div>
    </div>
  );
}
