import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveShopStory } from "#app/domain/sellers/save-shop-story.server";
import { approvedPictures, getShopPage } from "#app/domain/sellers/shop-page-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { picturePath } from "#app/paths";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { FieldError, TextAreaField } from "#app/ui/field";
import { ShopFormPage } from "#app/ui/shop/shop-form-page";
import { shopDeskWords } from "#app/ui/words/shop-desk";

const words = shopDeskWords.story;

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const [shop, seen] = await Promise.all([
    getShopPage(db, { sellerId: actor.sellerId, now: now() }),
    approvedPictures(db, actor.sellerId),
  ]);
  const chosen = shop.pictures.map(({ id }) => id);
  return data(
    {
      desk: sellerDesk(actor),
      story: shop.story,
      chosen,
      pictures: [...shop.pictures, ...seen.filter(({ id }) => !chosen.includes(id))],
    },
    { headers: privatePage },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const form = await readForm(request);
  const { db, now } = services();
  const story = String(form.get("story") ?? "")
    .replace(/\r\n/g, "\n")
    .trim();
  const pictureIds = [...new Set(form.getAll("picture").map(String))];
  const saved = await saveShopStory(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    story,
    pictureIds,
    now: now(),
  });
  if ("saved" in saved) return redirect(`/nguoi-ban/${actor.slug}/gian-hang?bao=da-luu`, 303);
  const error =
    saved.refused === "forbidden"
      ? shopDeskWords.forbidden(saved.finding.term, saved.finding.explanation)
      : words.errors[saved.refused];
  const isOfStory = saved.refused === "forbidden" || saved.refused === "too-long";
  return data(
    { story, pictureIds, errors: { [isOfStory ? "story" : "picture"]: error } },
    { status: 422, headers: privatePage },
  );
}

export default function ShopStory() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: { story?: string; picture?: string } = answer?.errors ?? {};
  const chosen = answer?.pictureIds ?? loaded.chosen;
  return (
    <ShopFormPage slug={loaded.desk.slug} title={words.title}>
      <form method="post" className="grid gap-6">
        <TextAreaField
          name="story"
          label={words.label}
          hint={words.hint}
          rows={10}
          defaultValue={answer?.story ?? loaded.story}
          error={errors.story}
          optional
        />
        <fieldset id="picture">
          <legend className="mb-1 font-semibold">{words.pictures}</legend>
          <p className="mb-3 text-sm text-muted">
            {loaded.pictures.length > 0 ? words.picturesHint : words.noPictures}
          </p>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {loaded.pictures.map(({ id, altVi }) => (
              <label key={id} className="choice flex-col p-2">
                <img
                  src={picturePath(id, 320, "jpg")}
                  alt=""
                  width={160}
                  height={160}
                  loading="lazy"
                  className="aspect-square w-full rounded-control object-cover"
                />
                <span className="flex items-start gap-2 text-sm">
                  <input
                    type="checkbox"
                    name="picture"
                    value={id}
                    className="tick"
                    defaultChecked={chosen.includes(id)}
                  />
                  {altVi}
                </span>
              </label>
            ))}
          </div>
          {errors.picture && <FieldError>{errors.picture}</FieldError>}
        </fieldset>
        <Button>{shopDeskWords.save}</Button>
      </form>
    </ShopFormPage>
  );
}
