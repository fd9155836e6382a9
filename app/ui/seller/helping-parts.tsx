import { sellerDeskPath } from "#app/paths";
import { formatDate } from "../format";
import { Icon } from "../icon";
import { assistanceWords as words } from "../words/assistance";

export interface HelpedShop {
  sellerSlug: string;
  sellerName: string;
  expiresAt: Date;
}

/** The code a helper reads out, and the shops that asked for help. */
export function HelpingParts({ code, helped }: { code: string; helped: readonly HelpedShop[] }) {
  return (
    <>
      <section className="card p-4" aria-labelledby="ma">
        <h2 id="ma" className="text-lg">
          {words.myCode}
        </h2>
        <p className="my-2 text-3xl font-semibold">{code}</p>
        <p>{words.helpLead}</p>
        <p className="text-sm text-muted">{words.codeChanges}</p>
      </section>
      <section className="card p-4" aria-labelledby="dang-giup">
        <h2 id="dang-giup" className="text-lg">
          {words.helped}
        </h2>
        {helped.length === 0 && <p className="mt-1 text-muted">{words.helpedNone}</p>}
        <ul>
          {helped.map(({ sellerSlug, sellerName, expiresAt }) => (
            <li key={sellerSlug} className="flex flex-wrap items-center gap-x-3">
              <a className="link-alone" href={sellerDeskPath(sellerSlug)}>
                {sellerName}
                <Icon name="right" size={18} />
              </a>
              <span className="text-muted">{words.until(formatDate(expiresAt, "vi"))}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
