import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acknowledgeCartChanges } from "#app/domain/cart/acknowledge-cart-changes.server";
import type { CartGroup, CartView } from "#app/domain/cart/cart-view";
import { loadCart } from "#app/domain/cart/load-cart.server";
import { findCommunes, listCommunes, listProvinces } from "#app/domain/places/place-queries.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import {
  cartDeliveriesPath,
  cartPath,
  categoriesPath,
  checkoutPath,
  localeOf,
  sellerPath,
} from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { CartChanges } from "#app/ui/checkout/cart-changes";
import { CartLine } from "#app/ui/checkout/cart-line";
import { DeliveryChoices } from "#app/ui/checkout/delivery-choices";
import { Destination } from "#app/ui/checkout/destination";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EmptyState } from "#app/ui/empty-state";
import { formatMoney } from "#app/ui/format";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { Receipt, Sum } from "#app/ui/receipt";
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
    <div className="edge grid gap-5 py-5 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-8">
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
          <SellerReceipt key={group.seller.id} group={group} now={now} />
        ))}
      </div>
      <OrderBar cart={cart} />
    </div>
  );
}

function CartNotice({ notice }: { notice: NoticeKey }) {
  const words = useWordsOf(cartWords);
  const isGood = notice === "added" || notice === "removed";
  return (
    <Notice tone={isGood ? "good" : "care"} role="status">
      <p>{words.notices[notice]}</p>
    </Notice>
  );
}

function SellerReceipt({ group, now }: { group: CartGroup; now: Date }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const { seller, missingForMinimum } = group;
  return (
    <Receipt
      label={seller.name}
      header={
        <>
          <h2 className="text-lg leading-snug">
            <a className="hover:text-leaf hover:underline" href={sellerPath(locale, seller.slug)}>
              {seller.name}
            </a>
          </h2>
          <p className="text-sm text-muted">{seller.communeName}</p>
        </>
      }
      footer={
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(group.itemsTotal) },
            {
              label: words.deliveryFee,
              figure: group.delivery ? money(group.delivery.fee) : words.deliveryUnknown,
            },
            { label: words.sellerTotal, figure: <b>{money(group.total)}</b> },
          ]}
        />
      }
    >
      <ul className="-my-3 divide-y divide-line">
        {group.lines.map((line) => (
          <CartLine key={line.variantId} line={line} />
        ))}
      </ul>
      {missingForMinimum !== null && (
        <div className="mt-3 rounded-control bg-sun-soft p-3">
          <p>{words.minimumLeft(money(missingForMinimum), money(seller.minimumOrder))}</p>
          <progress
            className="mt-2 h-2 w-full"
            aria-label={words.minimumLabel(money(seller.minimumOrder))}
            max={Number(seller.minimumOrder)}
            value={Number(group.itemsTotal)}
          />
          <a className="link-alone" href={sellerPath(locale, seller.slug)}>
            {words.moreFromSeller}
          </a>
        </div>
      )}
      <form
        method="post"
        action={cartDeliveriesPath(locale)}
        className="mt-4 border-t border-line pt-3"
      >
        <input type="hidden" name="sellerId" value={seller.id} />
        <auto-submit class="grid gap-2">
          <DeliveryChoices group={group} name="kind" id={`giao-${seller.id}`} now={now} />
          {group.options.length > 1 && <Button look="quiet">{words.deliverySave}</Button>}
        </auto-submit>
      </form>
    </Receipt>
  );
}

function OrderBar({ cart }: { cart: CartView }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const money = (amount: bigint) => formatMoney(amount, locale);
  const blocker = cart.blockers.find(
    (reason) => reason === "line-problems" || reason === "below-minimum",
  );
  return (
    <aside
      className="within-reach lg:sticky lg:top-4 lg:rounded-card lg:border lg:border-line lg:bg-surface lg:p-4"
      aria-label={words.total}
    >
      <div className="max-lg:hidden">
        <Sum
          rows={[
            { label: words.itemsTotal, figure: money(cart.itemsTotal) },
            {
              label: words.deliveryFee,
              figure:
                cart.deliveryTotal === null ? words.deliveryUnknown : money(cart.deliveryTotal),
            },
            ...(cart.total === null
              ? []
              : [{ label: words.total, figure: money(cart.total), isTotal: true }]),
          ]}
        />
      </div>
      <div className="flex items-center justify-between gap-3 lg:mt-4 lg:block">
        <p className="min-w-0 leading-tight lg:hidden">
          {cart.total === null ? (
            <span className="text-sm">{words.totalUnknown(money(cart.itemsTotal))}</span>
          ) : (
            <>
              <span className="block text-sm text-muted">{words.total}</span>
              <b className="text-lg">{money(cart.total)}</b>
            </>
          )}
        </p>
        {!blocker && (
          <ButtonLink className="flex-none lg:w-full" href={checkoutPath(locale)}>
            {words.checkout}
          </ButtonLink>
        )}
      </div>
      {blocker ? (
        <p className="mt-1 text-sm text-chili">{words.checkoutBlocked[blocker]}</p>
      ) : (
        <p className="mt-3 text-sm text-muted max-lg:hidden">{words.next}</p>
      )}
    </aside>
  );
}
