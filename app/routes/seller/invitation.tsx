import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/domain/accounts/accept-invitation.server";
import { findInvitation } from "#app/domain/accounts/member-queries.server";
import { requireAccount } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { invitationPath, sellerDeskPath, sellersStartPath } from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Notice } from "#app/ui/notice";
import { memberWords as words } from "#app/ui/words/members";

export const meta = privateMeta(() => words.invitationTitle);
export const headers = pageHeaders;

const secret = /^[A-Za-z0-9_-]{43}$/;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccount(request);
  const { db, now } = services();
  const token = params.token ?? "";
  const invitation = secret.test(token) ? await findInvitation(db, { token, now: now() }) : null;
  return data({ token, invitation, problem: null }, { headers: privatePage });
}

/** Whoever holds the link and is signed in becomes a member, once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db, now } = services();
  const token = params.token ?? "";
  const invitation = secret.test(token) ? await findInvitation(db, { token, now: now() }) : null;
  const accepted =
    invitation && (await acceptInvitation(db, { accountId: account.id, token, now: now() }));
  if (invitation && accepted && "sellerId" in accepted) {
    return redirect(sellerDeskPath(invitation.sellerSlug), { status: 303, headers: privatePage });
  }
  const problem = accepted ? words.refusals["member-already"] : null;
  const shown = { token, invitation: problem ? invitation : null, problem };
  return data(shown, { status: 422, headers: privatePage });
}

export default function Invitation() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { token, invitation, problem } = answered ?? loaded;
  return (
    <div className="edge max-w-xl pt-6">
      <h1>{invitation ? words.invitationTitle : words.invitationOver}</h1>
      {problem && (
        <div className="mt-4">
          <Notice tone="wrong" role="alert">
            {problem}
          </Notice>
        </div>
      )}
      {invitation ? (
        <form method="post" action={invitationPath(token)} className="card mt-4 grid gap-4 p-4">
          <p className="text-lg">
            {words.invitationText(invitation.invitedBy, invitation.sellerName)}
          </p>
          <p>
            <b>{words.roles[invitation.role].label}</b>: {words.roles[invitation.role].detail}
          </p>
          <Button>{words.accept}</Button>
        </form>
      ) : (
        <>
          <p className="mt-2 mb-4">{words.invitationOverText}</p>
          <ButtonLink href={sellersStartPath} look="quiet">
            Bán hàng trên chợ
          </ButtonLink>
        </>
      )}
    </div>
  );
}
