import { cookies } from "./cookies.server";

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
