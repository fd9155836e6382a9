import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMemberships } from "#app/domain/accounts/account-queries.server";
import { getDossier } from "#app/domain/sellers/dossier-queries.server";
import { listAssistances } from "#app/domain/sellers/find-assistance.server";
import { requireAccount } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { becomeSellerPath, dossierPath, sellerDeskPath } from "#app/paths";
import { services } from "#app/services.server";
import { ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatDate } from "#app/ui/format";
import { Icon } from "#app/ui/icon";
import { accountWords } from "#app/ui/words/account";
import { registrationWords as words } from "#app/ui/words/registration";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

/** Where selling begins: one's shop at once, a choice among several, or how to open one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db, now: clock } = services();
  const now = clock();
  const [memberships, helped] = await Promise.all([
    listMemberships(db, account.id),
    listAssistances(db, { accountId: account.id, now }),
  ]);
  const open = memberships.filter(({ sellerStatus }) => sellerStatus !== "closed");
  const shops = await Promise.all(
    open.map(async ({ sellerId, sellerSlug, sellerName, sellerStatus, role }) => {
      const dossier = sellerStatus === "pending" ? await getDossier(db, { sellerId }, now) : null;
      const isUnfinished = dossier !== null && dossier.status !== "sent";
      const mayFinish = role === "owner" || role === "manager";
      const path = isUnfinished && mayFinish ? dossierPath(sellerSlug) : sellerDeskPath(sellerSlug);
      return { path, name: sellerName, status: sellerStatus, role };
    }),
  );
  const asked = new URL(request.url).searchParams.has("tat-ca");
  if (shops.length === 1 && helped.length === 0 && !asked) {
    throw redirect(shops[0]!.path, { status: 303, headers: privatePage });
  }
  return data(
    {
      shops,
      helped: helped.map(({ sellerSlug, sellerName, expiresAt }) => ({
        path: sellerDeskPath(sellerSlug),
        name: sellerName,
        expiresAt,
      })),
    },
    { headers: privatePage },
  );
}

export default function SellersStart() {
  const { shops, helped } = useLoaderData<typeof loader>();
  return (
    <div className="edge max-w-xl pt-6">
      <h1>{words.title}</h1>
      {shops.length === 0 && (
        <>
          <p className="mt-1 text-lg">{words.lead}</p>
          <ul className="mt-5 mb-6 grid gap-3">
            {words.points.map((point) => (
              <li key={point} className="flex gap-3">
                <span className="flex-none text-leaf">
                  <Icon name="check" />
                </span>
                {point}
              </li>
            ))}
          </ul>
        </>
      )}
      {shops.length > 0 && (
        <section className="mt-4" aria-labelledby="gian-hang">
          <h2 id="gian-hang">{words.shops}</h2>
          <ul className="mt-2 grid gap-2">
            {shops.map(({ path, name, status, role }) => (
              <li key={path}>
                <a href={path} className="card flex min-h-16 items-center gap-3 p-4">
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold text-leaf">{name}</span>
                    <span className="text-sm text-muted">
                      {accountWords.vi.sellerRoles[role]} · {words.statuses[status]}
                    </span>
                  </span>
                  <Icon name="right" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {helped.length > 0 && (
        <section className="mt-6" aria-labelledby="lam-giup">
          <h2 id="lam-giup">{words.helping}</h2>
          <ul className="mt-2 grid gap-2">
            {helped.map(({ path, name, expiresAt }) => (
              <li key={path}>
                <a href={path} className="card flex min-h-16 items-center gap-3 p-4">
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold text-leaf">{name}</span>
                    <span className="text-sm text-muted">
                      {words.helpUntil(formatDate(expiresAt, "vi"))}
                    </span>
                  </span>
                  <Icon name="right" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ButtonLink
        href={becomeSellerPath}
        look={shops.length > 0 ? "quiet" : "main"}
        className={shops.length > 0 ? "mt-6" : "w-full"}
      >
        {shops.length > 0 ? words.another : words.start}
      </ButtonLink>
    </div>
  );
}
