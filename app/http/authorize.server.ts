import {
  findMembership,
  listStaffRoles,
  type Membership,
} from "#app/domain/accounts/account-queries.server";
import type { HeldStaffRole, SellerRole, StaffRole } from "#app/domain/accounts/roles";
import type { Session } from "#app/domain/accounts/sessions.server";
import { findAssistance } from "#app/domain/sellers/find-assistance.server";
import { findMemberFarmer } from "#app/domain/sellers/member-farmer-queries.server";
import { localeOf, signInPath } from "#app/paths";
import { services } from "#app/services.server";
import { cookies } from "./cookies.server";
import { privatePage } from "./page-tags";
import { readSession } from "./session.server";

/**
 * Who may call a loader or an action. Each one calls exactly one of these first; a test reads the
 * sources and compares with `route-policy.ts` and the route manifest.
 */

/** Reading pages and resources for everybody; nothing personal may be returned. */
export function allowAnyone(_request: Request): void {}

/**
 * A visitor and nobody else's cart.
 * @returns the secret of the cart in the visitor's cookie; null where there is none yet
 */
export function allowVisitor(request: Request): { cartToken: string | null } {
  return { cartToken: cookies().readCartToken(request) };
}

/**
 * Whoever holds an order's link. What the link opens is for the query or command that gets it: a wrong
 * token finds nothing, as an unknown number does.
 * @throws {Response} 404 where number or token cannot be one
 */
export function allowOrderLink(
  request: Request,
  number: string | undefined,
): { number: string; token: string } {
  const token = new URL(request.url).searchParams.get("k") ?? "";
  if (!number || !/^[A-Z0-9-]{6,40}$/.test(number) || !/^[A-Za-z0-9_-]{32}$/.test(token)) {
    throw new Response(null, { status: 404 });
  }
  return { number, token };
}

/**
 * The payment gateway, which has no cookie and no link of ours: the signature in the query decides, so
 * it goes on as it arrived.
 */
export function allowGateway(request: Request): { rawQuery: string } {
  const mark = request.url.indexOf("?");
  return { rawQuery: mark < 0 ? "" : request.url.slice(mark + 1) };
}

/** Everybody, and who they are where somebody is signed in. */
export async function allowSession(request: Request): Promise<{ session: Session | null }> {
  return { session: await readSession(request) };
}

/**
 * The sign-on system, which has no cookie of ours, or a browser it sends back: what they carry decides.
 */
export function allowSignOn(_request: Request): void {}

/**
 * Whoever is signed in.
 * @throws {Response} 303 to the sign-in page, which leads back here
 */
export async function requireAccount(request: Request): Promise<Session> {
  const session = await readSession(request);
  if (session) return session;
  const { pathname, search } = new URL(request.url);
  const bare = pathname.replace(/\.data$/, "");
  throw new Response(null, {
    status: 303,
    headers: { ...privatePage, Location: signInPath(localeOf(bare), bare + search) },
  });
}

export interface SellerActor {
  accountId: string;
  sellerId: string;
  slug: string;
  shopName: string;
  shopStatus: Membership["sellerStatus"];
  role: SellerRole;
  /** The consent under which an officer or a co-operative's manager acts; null for the shop's own people. */
  consentId: string | null;
}

/**
 * A member of the seller named in the address who holds one of these roles, or a helper with the owner's
 * consent, who counts as a manager. Sellers one does not belong to look as if there were none.
 * @param slug the seller's, from the address
 * @param roles any of them; every role when none is named
 * @throws {Response} 303 to the sign-in page, or 404
 */
export async function requireSeller(
  request: Request,
  slug: string | undefined,
  ...roles: readonly SellerRole[]
): Promise<SellerActor> {
  const { account } = await requireAccount(request);
  const { db, now } = services();
  const own = await findOwnShop(account.id, slug);
  const helped =
    !own && slug
      ? await findAssistance(db, { accountId: account.id, sellerSlug: slug, now: now() })
      : null;
  const actor =
    own ??
    (helped && {
      accountId: account.id,
      sellerId: helped.sellerId,
      slug: helped.sellerSlug,
      shopName: helped.sellerName,
      shopStatus: helped.sellerStatus,
      role: "manager" as const,
      consentId: helped.consentId,
    });
  if (!actor || (roles.length > 0 && !roles.includes(actor.role))) throw notThere();
  return actor;
}

/**
 * One of the shop's own people who holds one of these roles, for what no helper may do: members, the
 * bank account, consents themselves.
 * @throws {Response} 303 to the sign-in page, or 404
 */
export async function requireMember(
  request: Request,
  slug: string | undefined,
  ...roles: readonly SellerRole[]
): Promise<SellerActor> {
  const { account } = await requireAccount(request);
  const actor = await findOwnShop(account.id, slug);
  if (!actor || (roles.length > 0 && !roles.includes(actor.role))) throw notThere();
  return actor;
}

/** Whoever prepares products: the shop's people, a helper, or a co-operative's farmer. */
export interface PreparerActor extends Omit<SellerActor, "role"> {
  role: SellerRole | "farmer";
  /** Set for a farmer, who prepares their own goods and sends nothing. */
  farmerId: string | null;
}

/**
 * An owner, a manager or a helper, or a member farmer of the co-operative who may prepare products of
 * their own.
 * @throws {Response} 303 to the sign-in page, or 404
 */
export async function requirePreparer(
  request: Request,
  slug: string | undefined,
): Promise<PreparerActor> {
  const { account } = await requireAccount(request);
  const farmer = slug
    ? await findMemberFarmer(services().db, { accountId: account.id, sellerSlug: slug })
    : null;
  const own = farmer ? await findOwnShop(account.id, slug) : null;
  if (!farmer || (own && ["owner", "manager"].includes(own.role))) {
    return { ...(await requireSeller(request, slug, "owner", "manager")), farmerId: null };
  }
  if (!farmer.mayPrepareProducts) throw notThere();
  return {
    accountId: account.id,
    sellerId: farmer.sellerId,
    slug: farmer.sellerSlug,
    shopName: farmer.sellerName,
    shopStatus: farmer.sellerStatus,
    role: "farmer",
    consentId: null,
    farmerId: farmer.farmerId,
  };
}

async function findOwnShop(
  accountId: string,
  slug: string | undefined,
): Promise<SellerActor | null> {
  const membership = slug
    ? await findMembership(services().db, { accountId, sellerSlug: slug })
    : null;
  return (
    membership && {
      accountId,
      sellerId: membership.sellerId,
      slug: membership.sellerSlug,
      shopName: membership.sellerName,
      shopStatus: membership.sellerStatus,
      role: membership.role,
      consentId: null,
    }
  );
}

export interface StaffActor {
  accountId: string;
  /** The roles that let this person in here. */
  roles: StaffRole[];
  /** The communes of a commune officer; empty for the others. */
  communeCodes: string[];
}

/**
 * An officer of the province who holds one of these roles. For everybody else the desk is not there.
 * @param roles any of them; every role when none is named
 * @throws {Response} 303 to the sign-in page, or 404
 */
export async function requireStaff(
  request: Request,
  ...roles: readonly StaffRole[]
): Promise<StaffActor> {
  const { account } = await requireAccount(request);
  const held = (await listStaffRoles(services().db, account.id)).filter(
    ({ role }: HeldStaffRole) => roles.length === 0 || roles.includes(role),
  );
  if (held.length === 0) throw notThere();
  return {
    accountId: account.id,
    roles: [...new Set(held.map(({ role }) => role))],
    communeCodes: held.flatMap(({ communeCode }) => communeCode ?? []),
  };
}

const notThere = () => new Response(null, { status: 404, headers: privatePage });
