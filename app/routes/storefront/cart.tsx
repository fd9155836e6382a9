import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acknowledgeCartChanges } from "#app/domain/cart/acknowledge-cart-changes.server";
import { loadCart } from "#app/domain/cart/load-cart.server";
import { findCommunes, listCommunes, listProvinces } from "#app/domain/places/place-queries.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { cartPath, categoriesPath, localeOf } from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { CartBar } from "#app/ui/checkout/cart-bar";
import { CartChanges } from "#app/ui/checkout/cart-changes";
import { CartReceipt } from "#app/ui/checkout/cart-receipt";
import { Destination } from "#app/ui/checkout/destination";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EmptyState } from "#app/ui/empty-state";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { cartWords } from "#app/ui/words/checkout-cart";

/** Most buyers live in the province the market is of. */
const homeProvince = "80";

export const meta = privateMeta((locale) => cartWords[locale].title);
export const headers = pageHeaders;
export const handle = { hasBuyBar: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  const { db, now: clock } = services();
  const now = clock();
  const { searchParams } = new URL(request.url);
  const cart = await loadCart(db, { cartToken, now });
  const typed = searchParams.get("ten")?.trim().slice(0, 80) ?? "";
  const provinces = await listProvinces(db);
  const asked = searchParams.get("tinh") ?? cart.destination?.provinceCode ?? homeProvince;
  const provinceCode = provinces.some(({ code }) => code === asked) ? asked : homeProvince;
  const [communes, found] = await Promise.all([
    listCommunes(db, provinceCode),
    typed ? findCommunes(db, { q: typed, limit: 8 }) : null,
  ]);
  return data(
    {
      cart,
      now,
      notice: readNotice(searchParams.get("bao")),
      places: { provinces, provinceCode, communes, search: found && { typed, found } },
    },
    { headers: privatePage },
  );
}

/** The shopper takes the cart as it is now, with its new prices and amounts. */
export async function action({ request }: ActionFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  await readForm(request);
  const { db, now } = services();
  const locale = localeOf(new URL(request.url).pathname);
  const cart = await acknowledgeCartChanges(db, { cartToken, now: now() });
  const headers = new Headers();
  if (cart && cartToken) {
    for (const cookie of cookies().giveCart(cartToken, cart.lineCount)) {
      headers.append("Set-Cookie", cookie);
    }
  }
  return redirect(cartPath(locale), { status: 303, headers });
}

type NoticeKey = keyof typeof cartWords.vi.notices;
const readNotice = (key: string | null): NoticeKey | null =>
  key && Object.hasOwn(cartWords.vi.notices, key) ? (key as NoticeKey) : null;

export default function CartPage() {
  const { cart, now, notice, places } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  if (cart.lineCount === 0) {
    return (
      <div className="edge">
        {notice && <CartNotice notice={notice} />}
        <EmptyState
          drawing="empty-cart"
          title={words.emptyTitle}
          action={<ButtonLink href={categoriesPath(locale)}>{words.emptyAction}</ButtonLink>}
        >
          <p>{words.emptyText}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <cart-forms>
      <div
        id="gio"
        data-swap
        className="edge grid gap-5 py-5 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-8"
      >
        <div className="grid min-w-0 gap-5">
          <div>
            <h1>{words.title}</h1>
            <p className="text-muted">{words.count(cart.lineCount, cart.groups.length)}</p>
          </div>
          {notice && <CartNotice notice={notice} />}
          {cart.hasChanges && (
            <Notice tone="care" title={words.changesTitle}>
              <CartChanges groups={cart.groups} />
              <form method="post" action={cartPath(locale)} className="mt-3">
                <Button look="quiet">{words.acknowledge}</Button>
              </form>
            </Notice>
          )}
          <Destination destination={cart.destination} places={places} />
          {cart.groups.map((group) => (
            <CartReceipt key={group.seller.id} group={group} now={now} />
          ))}
        </div>
        <CartBar cart={cart} />
      </div>
    </cart-forms>
  );
}

function CartNotice({ notice }: { notice: NoticeKey }) {
  const words = useWordsOf(cartWords);
  const isGood = notice === "added" || notice === "removed";
  return (
    <div data-notice>
      <Notice tone={isGood ? "good" : "care"} role="status">
        <p>{words.notices[notice]}</p>
      </Notice>
    </div>
  );
}
