import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { accountPath, localeOf, orderLookupPath, policyPath } from "#app/paths";
import { ButtonLink } from "#app/ui/button";
import { formatPhone } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { operator } from "#app/ui/operator";
import { originOf, pageMeta } from "#app/ui/page-meta";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ location, matches }) => {
  const locale = localeOf(location.pathname);
  const { account } = wordsFor(locale);
  return pageMeta({
    title: account.title,
    description: account.lead,
    locale,
    origin: originOf(matches),
    canonical: location.pathname,
    isHidden: true,
  });
};

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  return data(null, { headers: keepPage(["policies"]) });
}

export default function Account() {
  const locale = useLocale();
  const words = useWords();
  const { account } = words;
  return (
    <div className="edge max-w-3xl pt-6">
      <h1>{account.title}</h1>
      <p className="mt-1 text-muted">{account.lead}</p>
      <div className="mt-6 grid gap-4">
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
