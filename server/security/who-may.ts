import type { SellerRole, StaffRole } from "#app/domain/accounts/roles";
import type { Access } from "./access-rules";
import type { Owner, Part, Role } from "./testing-world";

/** What an address names: whose it is, and whether it is there at all. */
export interface Place {
  address: string;
  /** The shop or buyer it belongs to; null for what belongs to nobody. */
  owner: "a" | "b" | "s" | null;
  /** Nothing is there: an unknown slug or id, another's child under one's own shop, a wrong link. */
  isThere: boolean;
  /** The kind of queue item it names. */
  itemKind?: string;
}

const shopRoles: Partial<Record<Role, { shop: "a" | "b" | "s"; as: SellerRole | "helper" }>> = {
  "owner-a": { shop: "a", as: "owner" },
  "packer-a": { shop: "a", as: "packer" },
  "owner-b": { shop: "b", as: "owner" },
  "owner-suspended": { shop: "s", as: "owner" },
  helper: { shop: "a", as: "helper" },
};

const staffRoles: Partial<Record<Role, { as: StaffRole; shops: readonly string[] }>> = {
  moderation: { as: "moderation", shops: ["a", "b", "s"] },
  certificate: { as: "certificate", shops: ["a", "b", "s"] },
  trade: { as: "trade", shops: ["a", "b", "s"] },
  "commune-x": { as: "commune", shops: ["a", "s"] },
  "commune-y": { as: "commune", shops: ["b"] },
  auditor: { as: "auditor", shops: ["a", "b", "s"] },
  administrator: { as: "administrator", shops: ["a", "b", "s"] },
};

const seenKinds: Readonly<Record<StaffRole, readonly string[] | "all">> = {
  moderation: ["dossier", "revision", "review", "question", "report"],
  certificate: ["certificate"],
  trade: ["report", "sanction", "appeal"],
  commune: ["dossier"],
  auditor: "all",
  administrator: "all",
};

const seesKind = (role: StaffRole, kind: string | undefined) =>
  kind === undefined || seenKinds[role] === "all" || seenKinds[role].includes(kind);

/** Whether somebody gets through to what an address names. */
export function mayPass(access: Access, role: Role, place: Place, isPost: boolean): boolean {
  switch (access.kind) {
    case "public":
    case "own":
      return true;
    case "order-link":
      return place.isThere;
    case "account":
      return role !== "anonymous";
    case "paper":
      return mayReadPaper(role, place);
    case "certificate-paper":
      return mayReadScan(role, place);
    case "shop": {
      const held = shopRoles[role];
      if (!held || held.shop !== place.owner || !place.isThere) return false;
      if (held.as === "helper" && access.membersOnly) return false;
      const wanted = (isPost ? access.acts : undefined) ?? access.roles;
      return !wanted || wanted.includes(held.as === "helper" ? "manager" : held.as);
    }
    case "desk": {
      const held = staffRoles[role];
      if (!held) return false;
      const wanted = (isPost ? access.acts : undefined) ?? access.roles;
      if (wanted && !wanted.includes(held.as)) return false;
      if (!access.of) return true;
      if (!place.isThere || !held.shops.includes(place.owner ?? "")) return false;
      return seesKind(held.as, place.itemKind);
    }
  }
}

function mayReadPaper(role: Role, place: Place): boolean {
  if (!place.isThere) return false;
  const held = shopRoles[role];
  if (held) return held.shop === place.owner && held.as !== "packer";
  const staff = staffRoles[role];
  if (staff?.as === "administrator") return false;
  return Boolean(staff && seesKind(staff.as, "dossier") && staff.shops.includes(place.owner ?? ""));
}

function mayReadScan(role: Role, place: Place): boolean {
  if (!place.isThere) return false;
  const held = shopRoles[role];
  if (held) return held.shop === place.owner && held.as !== "helper";
  return ["certificate", "auditor", "administrator"].includes(role);
}

/** Every officer sees the record of the sellers they see at all. */
const record: readonly Part[] = ["sanction", "certificate", "person"];
const staffParts: Readonly<Record<StaffRole, readonly Part[]>> = {
  moderation: [...record, "dossier", "bank", "draft", "text"],
  certificate: record,
  trade: record,
  commune: [...record, "dossier", "bank"],
  auditor: [...record, "dossier", "bank", "draft", "text"],
  administrator: [...record, "dossier", "bank", "draft", "text"],
};

/** Whether a planted word may stand in an answer to somebody. Nobody reads an asker's address. */
export function mayRead(role: Role, owner: Owner, part: Part, place: Place): boolean {
  if (owner === "asker") return false;
  if (role === owner) return true;
  // An order's link opens the order to whoever has it.
  if (place.isThere && place.address.includes("k=") && owner === `buyer-${place.owner}`)
    return true;
  const shop = shopRoles[role];
  if (shop) {
    if (owner === `buyer-${shop.shop}`) return part !== "mail";
    if (owner !== shop.shop) return false;
    if (shop.as === "helper") return part !== "bank" && part !== "mail" && part !== "text";
    if (shop.as === "packer")
      return ["notice", "sanction", "draft", "certificate", "person"].includes(part);
    return part !== "text";
  }
  const staff = staffRoles[role];
  if (!staff) return false;
  if (owner === "reporter")
    return ["moderation", "trade", "auditor", "administrator"].includes(role);
  if (owner === "buyer-a" || owner === "buyer-b") return false;
  return staff.shops.includes(owner) && staffParts[staff.as].includes(part);
}
