import type { ShownCertificate } from "#app/domain/provenance/certificate-queries.server";
import { formatDate } from "../format";
import { Icon } from "../icon";
import { useLocale, useWords } from "../locale";

/** Marks that count today, each with what proves it. */
export function Certificates({ certificates }: { certificates: readonly ShownCertificate[] }) {
  const locale = useLocale();
  const words = useWords();
  const { product } = words;
  const lang = locale === "en" ? "vi" : undefined;
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {certificates.map((certificate) => (
        <li key={certificate.id} className="card p-4">
          <p className="flex items-center gap-2 font-semibold text-leaf">
            <Icon name="shield" />
            {words.certificates[certificate.kind]}
          </p>
          <dl className="facts mt-2 text-sm">
            <dt>{product.certificateNumber}</dt>
            <dd className="break-all">{certificate.number}</dd>
            <dt>{product.certificateIssuer}</dt>
            <dd lang={lang}>{certificate.issuer}</dd>
            <dt>{product.certificateHolder}</dt>
            <dd lang={lang}>{certificate.holderName}</dd>
            <dt>{product.certificateScope}</dt>
            <dd lang={lang}>{certificate.scope}</dd>
          </dl>
          <p className="mt-2 text-sm">
            {certificate.expiresOn
              ? product.certificateValid(formatDate(certificate.expiresOn, locale))
              : product.certificateNoEnd}
          </p>
          <p className="mt-1 flex items-center gap-1.5 text-sm text-leaf">
            <Icon name="check" size={18} />
            {product.certificateVerified(formatDate(certificate.verifiedAt, locale))}
          </p>
        </li>
      ))}
    </ul>
  );
}
