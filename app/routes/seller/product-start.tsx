import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type KindChoice, listKindChoices } from "#app/domain/listing/kind-queries.server";
import { startProduct } from "#app/domain/listing/start-product.server";
import { requirePreparer } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Notice } from "#app/ui/notice";
import { productWords } from "#app/ui/words/seller-products";

const words = productWords.start;

export const meta = privateMeta(() => productWords.add);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const query = new URL(request.url).searchParams;
  const asked = (query.get("q") ?? "").slice(0, 80);
  const kinds = await listKindChoices(services().db, { sellerId: actor.sellerId, words: asked });
  const refused = query.get("loi") === "too-many-drafts" ? ("too-many-drafts" as const) : null;
  return data({ desk: sellerDesk(actor), kinds, asked, refused }, { headers: privatePage });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePreparer(request, params.seller);
  const form = await readForm(request);
  const { db, now } = services();
  const started = await startProduct(db, {
    actor: member(actor),
    sellerId: actor.sellerId,
    farmerId: actor.farmerId,
    kindId: String(form.get("kind") ?? ""),
    now: now(),
  });
  if ("refused" in started) {
    return data({ refused: started.refused }, { status: 422, headers: privatePage });
  }
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/${started.productId}`, 303);
}

export default function ProductStart() {
  const { desk, kinds, asked, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.refused ?? refused;
  const usual = kinds.filter(({ own }) => own > 0);
  const others = kinds.filter(({ own }) => own === 0);
  return (
    <div className="edge max-w-3xl pt-2">
      <a className="link-alone" href={`/nguoi-ban/${desk.slug}/san-pham`}>
        ‹ {productWords.editor.back}
      </a>
      <h1>{words.title}</h1>
      <p className="mt-1 text-muted">{words.lead}</p>
      {problem && (
        <div className="mt-3">
          <Notice tone="wrong" role="alert">
            {words.errors[problem]}
          </Notice>
        </div>
      )}
      <filter-list class="mt-4 block" data-list="loai-hang">
        <form method="get" className="flex gap-2">
          <label className="visually-hidden" htmlFor="q">
            {words.search}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            className="input flex-1"
            placeholder={words.search}
            defaultValue={asked}
            autoComplete="off"
          />
          <Button look="quiet">{words.find}</Button>
        </form>
      </filter-list>
      <form method="post" id="loai-hang" className="mt-4 grid gap-6">
        {kinds.length === 0 && <p className="text-muted">{words.nothing(asked)}</p>}
        {usual.length > 0 && <Kinds title={words.usual} kinds={usual} />}
        {others.length > 0 && <Kinds title={words.others} kinds={others} />}
      </form>
    </div>
  );
}

function Kinds({ title, kinds }: { title: string; kinds: KindChoice[] }) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {kinds.map(({ id, name, altNames, categoryName }) => (
          <li key={id} data-words={[name, ...altNames, categoryName].join(" ")}>
            <button type="submit" name="kind" value={id} className="choice w-full text-start">
              <span>
                <span className="block font-semibold">{name}</span>
                <span className="block text-sm text-muted">{categoryName}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
