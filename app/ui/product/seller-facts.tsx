import type { SellerProfile } from "#app/domain/sellers/seller-queries.server";
import { formatDate, formatPhone } from "../format";
import { useLocale, useWords } from "../locale";

/** What the law wants told of a seller before one buys: name, address, tax code, phone. */
export function SellerFacts({ seller }: { seller: SellerProfile }) {
  const locale = useLocale();
  const words = useWords().seller;
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <dl className="facts">
      <dt>{words.legalName}</dt>
      <dd lang={lang}>{seller.legalName}</dd>
      {seller.representativeName && seller.representativeName !== seller.legalName && (
        <>
          <dt>{words.representative}</dt>
          <dd lang={lang}>{seller.representativeName}</dd>
        </>
      )}
      <dt>{words.address}</dt>
      <dd lang={lang}>
        {seller.addressLine}, {seller.communeName}, {seller.provinceName}
      </dd>
      <dt>{words.taxCode}</dt>
      <dd>{seller.taxCode ?? words.notGiven}</dd>
      {seller.businessCode && seller.businessCode !== seller.taxCode && (
        <>
          <dt>{words.businessCode}</dt>
          <dd>{seller.businessCode}</dd>
        </>
      )}
      <dt>{words.phone}</dt>
      <dd>
        <a className="link" href={`tel:${seller.phone}`}>
          {formatPhone(seller.phone)}
        </a>
      </dd>
      {seller.email && (
        <>
          <dt>{words.email}</dt>
          <dd>
            <a className="link break-all" href={`mailto:${seller.email}`}>
              {seller.email}
            </a>
          </dd>
        </>
      )}
      <dt>{words.identity}</dt>
      <dd>
        {seller.verifiedAt
          ? words.verified(formatDate(seller.verifiedAt, locale))
          : words.notVerified}
      </dd>
    </dl>
  );
}
