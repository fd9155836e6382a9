import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  findFarmerInvitation,
  linkMemberFarmer,
} from "#app/domain/sellers/link-member-farmer.server";
import { requireAccount } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Notice } from "#app/ui/notice";
import { farmerWords as words } from "#app/ui/words/farmers";

export const meta = privateMeta(() => words.invitationTitle);
export const headers = pageHeaders;

function invitationOf(params: Record<string, string | undefined>) {
  const { farmer = "", token = "" } = params;
  return isId(farmer) ? { farmerId: farmer, token, secret: services().env.APP_SECRET } : null;
}

interface View {
  found: { farmerName: string; sellerName: string } | null;
  problem: string | null;
  isDone: boolean;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccount(request);
  const invitation = invitationOf(params);
  const found = invitation && (await findFarmerInvitation(services().db, invitation));
  return data<View>({ found, problem: null, isDone: false }, { headers: privatePage });
}

/** The farmer says that the name on the list is theirs. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db, now } = services();
  const invitation = invitationOf(params);
  const found = invitation && (await findFarmerInvitation(db, invitation));
  const linked =
    invitation &&
    (await linkMemberFarmer(db, { ...invitation, accountId: account.id, now: now() }));
  if (linked && "sellerId" in linked) {
    return data<View>({ found: null, problem: null, isDone: true }, { headers: privatePage });
  }
  const problem = linked ? words.refusals["member-already"] : null;
  return data<View>({ found, problem, isDone: false }, { status: 422, headers: privatePage });
}

export default function FarmerInvitation() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { found, problem, isDone } = answered ?? loaded;
  return (
    <div className="edge grid max-w-xl gap-4 pt-6">
      <h1>{found || isDone ? words.invitationTitle : words.over}</h1>
      {isDone && (
        <Notice tone="good" role="status">
          {words.done}
        </Notice>
      )}
      {problem && (
        <Notice tone="wrong" role="alert">
          {problem}
        </Notice>
      )}
      {found && (
        <form method="post" className="card grid gap-4 p-4">
          <p className="text-lg">{words.invitationText(found.sellerName, found.farmerName)}</p>
          <Button>{words.accept}</Button>
        </form>
      )}
      {!found && !isDone && <p>{words.overText}</p>}
    </div>
  );
}
