import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSharedShop, listShared } from "#app/domain/listing/share-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { productPath, sellerPath } from "#app/paths";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatMoney } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { Section } from "#app/ui/section";
import { ShareCard } from "#app/ui/shop/share-card";
import { shareKitWords as words } from "#app/ui/words/share-kit";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller);
  const { db, env } = services();
  const [shop, products] = await Promise.all([
    getSharedShop(db, actor.sellerId),
    listShared(db, actor.sellerId),
  ]);
  return data(
    { desk: sellerDesk(actor), origin: env.APP_ORIGIN, shop, products },
    { headers: privatePage },
  );
}

export default function Share() {
  const { desk, origin, shop, products } = useLoaderData<typeof loader>();
  const posters = `/nguoi-ban/${desk.slug}/chia-se`;
  const shopUrl = origin + sellerPath("vi", shop.slug);
  return (
    <div className="edge pt-4">
      <h1>{words.title}</h1>
      <p className="mt-1 max-w-2xl text-muted">{words.lead}</p>
      <div className="mt-6 grid max-w-3xl gap-9">
        <Section title={words.shop}>
          <ShareCard
            name={shop.name}
            url={shopUrl}
            text={words.shopText(shop.name, shop.communeName, shopUrl)}
            mediaId={shop.mediaId}
            poster={`${posters}/gian-hang_.pdf`}
            isOpen
          />
        </Section>
        <Section title={words.products}>
          {products.length === 0 ? (
            <p className="text-muted">{words.noProducts}</p>
          ) : (
            <ul className="grid gap-3">
              {products.map(({ slug, name, price, unitLabel, mediaId }) => {
                const url = origin + productPath("vi", slug);
                const money = formatMoney(price, "vi");
                return (
                  <li key={slug}>
                    <details className="card">
                      <summary className="flex min-h-14 items-center gap-3 px-4 py-2">
                        <span className="min-w-0 flex-1 font-semibold">{name}</span>
                        <Icon name="down" />
                      </summary>
                      <ShareCard
                        name={name}
                        url={url}
                        text={words.productText(name, money, unitLabel, url)}
                        mediaId={mediaId}
                        poster={`${posters}/${slug}.pdf`}
                      />
                    </details>
                  </li>
                );
              })}
            </ul>
          )}
        </Section>
      </div>
    </div>
  );
}
