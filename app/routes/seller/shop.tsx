import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { countUnreadNotices } from "#app/domain/inbox/notice-queries.server";
import { closedNow } from "#app/domain/sellers/closures";
import { isCooperative } from "#app/domain/sellers/list-member-farmers.server";
import { getShopPage } from "#app/domain/sellers/shop-page-queries.server";
import { formatDay, saigonDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { picturePath, sellerPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatMoney } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { Notice } from "#app/ui/notice";
import { shorten } from "#app/ui/page-meta";
import { ShopLinks } from "#app/ui/seller/shop-links";
import { importWords } from "#app/ui/words/import-desk";
import { shopDeskWords as words } from "#app/ui/words/shop-desk";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db, now } = services();
  const moment = now();
  const shop = await getShopPage(db, { sellerId: actor.sellerId, now: moment });
  return data(
    {
      desk: sellerDesk(actor),
      shop,
      isCoop: await isCooperative(db, actor.sellerId),
      unread: await countUnreadNotices(db, { sellerId: actor.sellerId }),
      closed: closedNow(shop.closures, saigonDay(moment)),
      isSaved: new URL(request.url).searchParams.get("bao") === "da-luu",
    },
    { headers: privatePage },
  );
}

const kinds = ["pickup", "own-delivery", "post"] as const;
const day = (text: string) => formatDay(startOfSaigonDay(text), "vi");

export default function Shop() {
  const { desk, shop, closed, isSaved, unread, isCoop } = useLoaderData<typeof loader>();
  const here = `/nguoi-ban/${desk.slug}/gian-hang`;
  return (
    <div className="edge pt-4">
      <h1>{shop.name}</h1>
      <p className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={`/nguoi-ban/${desk.slug}/chia-se`}>
          <Icon name="share" size={20} />
          {words.share}
        </ButtonLink>
        <ButtonLink look="quiet" href={sellerPath("vi", desk.slug)}>
          {words.seeShop}
        </ButtonLink>
        <ButtonLink look="quiet" href={`/nguoi-ban/${desk.slug}/san-pham/nhap`}>
          {importWords.title}
        </ButtonLink>
      </p>
      <ShopLinks slug={desk.slug} isHelper={desk.isHelper} isCooperative={isCoop} unread={unread} />
      <div className="mt-4 grid max-w-3xl gap-4">
        {isSaved && (
          <Notice tone="good" role="status">
            <p>{words.saved}</p>
          </Notice>
        )}
        {closed && <Notice tone="care" title={words.closures.now(day(closed.opensOn))} />}
        <Part title={words.closures.title} href={`${here}/ngay-nghi`}>
          {shop.closures.length === 0 ? (
            <p className="text-muted">{words.closures.none}</p>
          ) : (
            <ul>
              {shop.closures.map(({ id, fromDay, toDay }) => (
                <li key={id}>{words.closures.span(day(fromDay), day(toDay))}</li>
              ))}
            </ul>
          )}
        </Part>
        {kinds.map((kind) => {
          const method = shop.deliveries.find((one) => one.kind === kind);
          return (
            <Part key={kind} title={words.delivery.kinds[kind]} href={`${here}/giao-hang/${kind}`}>
              {method?.isActive ? (
                <p>
                  {kind === "own-delivery" &&
                    `${formatMoney(method.fee, "vi")}, ${words.delivery.communesCount(method.communeCodes.length).toLowerCase()}, ${words.delivery.within(method.transitHours)}`}
                  {kind === "pickup" &&
                    `${method.pickupAddress}, ${words.delivery.readyIn(method.transitHours)}`}
                  {kind === "post" && words.delivery.postText}
                </p>
              ) : (
                <p className="text-muted">{words.delivery.off}</p>
              )}
            </Part>
          );
        })}
        <Part title={words.terms.title} href={`${here}/don-hang`}>
          <p>
            {shop.minimumOrder > 0n
              ? words.terms.minimumIs(formatMoney(shop.minimumOrder, "vi"))
              : words.terms.minimumNone}
          </p>
          {shop.orderMessage && <p className="text-muted">“{shop.orderMessage}”</p>}
        </Part>
        <Part title={words.story.title} href={`${here}/gioi-thieu`}>
          {shop.story ? (
            <p>{shorten(shop.story, 180)}</p>
          ) : (
            <p className="text-muted">{words.story.none}</p>
          )}
          {shop.pictures.length > 0 && (
            <p className="mt-2 flex flex-wrap gap-2">
              {shop.pictures.map(({ id, altVi }) => (
                <img
                  key={id}
                  src={picturePath(id, 160, "jpg")}
                  alt={altVi}
                  width={80}
                  height={80}
                  className="aspect-square rounded-control object-cover"
                />
              ))}
            </p>
          )}
        </Part>
      </div>
    </div>
  );
}

/** A row of the shop's page: what stands now, and where to change it; all of it can be pressed. */
function Part({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <section className="card relative flex items-center gap-3 p-4">
      <div className="min-w-0 flex-1">
        <h2 className="text-lg">
          <a href={href} className="after:absolute after:inset-0">
            {title}
          </a>
        </h2>
        {children}
      </div>
      <Icon name="right" />
    </section>
  );
}
