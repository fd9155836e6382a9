import type { QueueKind } from "./queue-items.server";

/** Kinds in the order officers meet them. A browser may read this file. */
export const queueKindNames = [
  "dossier",
  "revision",
  "certificate",
  "review",
  "question",
  "report",
  "sanction",
  "appeal",
] as const satisfies readonly QueueKind[];

const decidedBy: Readonly<Record<QueueKind, readonly string[]>> = {
  dossier: ["moderation"],
  revision: ["moderation"],
  certificate: ["certificate"],
  review: ["moderation"],
  question: ["moderation"],
  report: ["moderation", "trade"],
  sanction: ["trade"],
  appeal: ["trade"],
};

/** Whether one of these roles decides things of the kind. */
export const mayDecide = (roles: readonly string[], kind: QueueKind) =>
  decidedBy[kind].some((role) => roles.includes(role));

/** The roles that decide things of a kind, for handing one to a colleague. */
export const decidersOf = (kind: QueueKind) => decidedBy[kind];

/** The kinds these roles see in the whole province; a commune officer's own are not among them. */
export function readableKinds(roles: readonly string[]): QueueKind[] {
  const seesAll = roles.includes("auditor") || roles.includes("administrator");
  return queueKindNames.filter((kind) => seesAll || mayDecide(roles, kind));
}

/** Things that may be approved by the dozen, as long as no automatic check speaks against them. */
export const mayApproveTogether = (kind: QueueKind, isConfirmed: boolean) =>
  kind === "review" || kind === "question" || (kind === "certificate" && isConfirmed);
