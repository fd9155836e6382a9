/**
 * Who may call a loader or an action. Each one calls exactly one of these first; a test reads the
 * sources and compares with `route-policy.ts` and the route manifest.
 */

/** Reading pages and resources for everybody; nothing personal may be returned. */
export function allowAnyone(_request: Request): void {}
