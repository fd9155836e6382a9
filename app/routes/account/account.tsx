import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getAccountView } from "#app/domain/accounts/account-queries.server";
import { listAccountOrders } from "#app/domain/orders/account-order-queries.server";
import { allowSession } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { accountPath, orderLookupPath, policyPath } from "#app/paths";
import { services } from "#app/services.server";
import { MyOrders, MyWork, SignInCard, WhoIAm } from "#app/ui/account/account-sections";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatPhone } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { useLocale, useWords, useWordsOf } from "#app/ui/locale";
import { operator } from "#app/ui/operator";
import { accountWords } from "#app/ui/words/account";

/** Orders shown at once. */
const mostOrders = 50;

export const meta = privateMeta((locale) => accountWords[locale].title);
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await allowSession(request);
  if (!session) return data({ me: null }, { headers: privatePage });
  const { db, env } = services();
  const accountId = session.account.id;
  const [account, orders] = await Promise.all([
    getAccountView(db, accountId),
    listAccountOrders(db, { accountId, secret: env.APP_SECRET, limit: mostOrders }),
  ]);
  return data({ me: account && { account, orders } }, { headers: privatePage });
}

export default function Account() {
  const { me } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = useWords();
  const own = useWordsOf(accountWords);
  const { account } = words;
  return (
    <div className="edge max-w-3xl pt-6">
      <h1>{own.title}</h1>
      {!me && <p className="mt-1 text-muted">{own.lead}</p>}
      <div className="mt-6 grid gap-4">
        {me ? (
          <>
            <WhoIAm account={me.account} />
            <MyOrders orders={me.orders} />
            <MyWork account={me.account} />
          </>
        ) : (
          <SignInCard />
        )}
        <section className="card p-4">
          <h2 className="text-lg">{account.orders}</h2>
          <p className="mt-1 mb-3 text-muted">{account.ordersText}</p>
          <ButtonLink href={orderLookupPath(locale)}>
            <Icon name="orders" size={20} />
            {account.ordersAction}
          </ButtonLink>
        </section>
        <section className="card p-4">
          <h2 className="text-lg">{account.language}</h2>
          <p className="mt-1 text-muted">{account.languageText}</p>
          <p className="mt-2 flex gap-2">
            <a
              className={`chip ${locale === "vi" ? "chip-on" : ""}`}
              href={accountPath("vi")}
              lang="vi"
              hrefLang="vi"
              aria-current={locale === "vi" ? "true" : undefined}
            >
              Tiếng Việt
            </a>
            <a
              className={`chip ${locale === "en" ? "chip-on" : ""}`}
              href={accountPath("en")}
              lang="en"
              hrefLang="en"
              aria-current={locale === "en" ? "true" : undefined}
            >
              English
            </a>
          </p>
        </section>
        <section className="card p-4">
          <h2 className="text-lg">{account.help}</h2>
          <p className="mt-1 text-muted">{words.frame.complaintsLead}</p>
          <p className="mt-1 text-muted">{account.sellersText}</p>
          <p className="mt-2 flex flex-wrap items-center gap-x-6">
            <a className="link-alone" href={`tel:${operator.phone}`}>
              <Icon name="phone" size={20} />
              {formatPhone(operator.phone)}
            </a>
            <a className="link-alone" href={policyPath(locale, "giai-quyet-khieu-nai")}>
              {words.policies["giai-quyet-khieu-nai"]}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}
