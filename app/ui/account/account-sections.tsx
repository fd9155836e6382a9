import type { AccountView } from "#app/domain/accounts/account-queries.server";
import type { AccountOrder } from "#app/domain/orders/account-order-queries.server";
import { orderPath, sellerDeskPath, sellersStartPath, signInPath, signOutPath } from "#app/paths";
import { Button, ButtonLink } from "../button";
import { StateMark } from "../checkout/order-state";
import { formatDate, formatMoney } from "../format";
import { Icon } from "../icon";
import { useLocale, useWordsOf } from "../locale";
import { accountWords } from "../words/account";

/** What the market knows of whoever is signed in, and the way out. */
export function WhoIAm({ account }: { account: AccountView }) {
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  const facts: [string, string | null][] = [
    [words.organisation, account.organisationName],
    [words.taxCode, account.taxCode],
    [
      words.identityNumber,
      account.identityNumberLast4 && words.identityNumberEnds(account.identityNumberLast4),
    ],
    [words.phone, account.phone],
    [words.email, account.email],
  ];
  const shown = facts.filter((fact): fact is [string, string] => fact[1] !== null);
  return (
    <section className="card grid gap-3 p-4" aria-labelledby="toi-la-ai">
      <h2 id="toi-la-ai" className="text-lg break-words">
        {account.displayName || words.nameless}
      </h2>
      {shown.length > 0 && (
        <>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {shown.map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ))}
          </dl>
          <p className="text-sm text-muted">{words.claimed}</p>
        </>
      )}
      <form method="post" action={signOutPath(locale)}>
        <Button look="quiet">{words.signOut}</Button>
      </form>
    </section>
  );
}

export function MyOrders({ orders }: { orders: readonly AccountOrder[] }) {
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  return (
    <section className="card p-4" aria-labelledby="don-cua-toi">
      <h2 id="don-cua-toi" className="text-lg">
        {words.myOrders}
      </h2>
      {orders.length === 0 && <p className="mt-1 text-muted">{words.noOrders}</p>}
      <ul>
        {orders.map((order) => (
          <li key={order.number} className="border-b border-line py-3 last:border-0 last:pb-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a className="link-alone" href={orderPath(locale, order.number, order.token)}>
                {order.number}
              </a>
              <span className="font-semibold">{formatMoney(order.total, locale)}</span>
            </p>
            <p className="text-sm text-muted">
              {words.orderPlaced(formatDate(order.placedAt, locale))}
            </p>
            <ul className="mt-1 grid gap-1">
              {order.shares.map(({ sellerName, status }) => (
                <li key={sellerName} className="flex flex-wrap items-center gap-2">
                  {sellerName} <StateMark status={status} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this person may do beside buying; nothing where that is nothing. */
export function MyWork({ account }: { account: AccountView }) {
  const words = useWordsOf(accountWords);
  return (
    <>
      {account.memberships.length > 0 && (
        <section className="card p-4" aria-labelledby="gian-hang-cua-toi">
          <h2 id="gian-hang-cua-toi" className="text-lg">
            {words.shops}
          </h2>
          <ul className="mt-1 grid gap-1">
            {account.memberships.map(({ sellerSlug, sellerName, role }) => (
              <li key={sellerSlug} className="flex flex-wrap items-center gap-x-3">
                <a className="link-alone" href={sellerDeskPath(sellerSlug)}>
                  {sellerName}
                </a>
                <span className="text-muted">{words.sellerRoles[role]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {account.memberships.length === 0 && account.staffRoles.length === 0 && (
        <section className="card p-4" aria-labelledby="ban-hang">
          <h2 id="ban-hang" className="text-lg">
            {words.sell}
          </h2>
          <p className="mt-1 mb-3 text-muted">{words.sellText}</p>
          <ButtonLink look="quiet" href={sellersStartPath}>
            {words.sellAction}
          </ButtonLink>
        </section>
      )}
      {account.staffRoles.length > 0 && (
        <section className="card p-4" aria-labelledby="viec-cua-toi">
          <h2 id="viec-cua-toi" className="text-lg">
            {words.work}
          </h2>
          <ul className="mt-1">
            {account.staffRoles.map(({ role, communeCode }) => (
              <li key={`${role} ${communeCode}`}>{words.staffRoles[role]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** For guests: why one might sign in, and the one button for it. */
export function SignInCard() {
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  return (
    <section className="card p-4" aria-labelledby="dang-nhap">
      <h2 id="dang-nhap" className="text-lg">
        {words.signInCard}
      </h2>
      <p className="mt-1 mb-3 text-muted">{words.signInCardText}</p>
      <ButtonLink href={signInPath(locale)}>
        <Icon name="person" size={20} />
        {words.signIn}
      </ButtonLink>
    </section>
  );
}
