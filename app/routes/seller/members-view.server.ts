import { listMembers } from "#app/domain/accounts/member-queries.server";
import { type SellerRole, sellerRoleNames } from "#app/domain/accounts/roles";
import { mayInvite } from "#app/domain/accounts/seller-members.server";
import type { SellerActor } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { services } from "#app/services.server";
import type { MembersView } from "#app/ui/seller/members-page";
import { memberWords as words } from "#app/ui/words/members";

/** The page of a shop's people, with what this one of them may do. */
export async function membersView(
  seller: SellerActor,
  changes: Partial<Pick<MembersView, "typed" | "errors" | "made">> = {},
): Promise<MembersView & { desk: ReturnType<typeof sellerDesk> }> {
  const { db, now } = services();
  const { sellerId, slug, role, accountId } = seller;
  const { members, invitations } = await listMembers(db, { sellerId, now: now() });
  return {
    desk: sellerDesk(seller),
    slug,
    members: members.map((member) => ({ ...member, isMe: member.accountId === accountId })),
    invitations,
    mayInvite: sellerRoleNames.filter((one) => mayInvite(role, one)),
    isOwner: role === "owner",
    typed: { role: "", note: "" },
    errors: {},
    made: null,
    ...changes,
  };
}

export const readRole = (value: unknown): SellerRole | null =>
  sellerRoleNames.find((role) => role === value) ?? null;

/** What an address says went wrong in the form before, in words. */
export function refusalInAddress(request: Request): string | undefined {
  const why = new URL(request.url).searchParams.get("loi");
  return why === "not-your-role" || why === "only-owner" ? words.refusals[why] : undefined;
}
