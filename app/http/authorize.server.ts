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
