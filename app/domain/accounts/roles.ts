export const staffRoleNames = [
  "moderation",
  "certificate",
  "trade",
  "commune",
  "auditor",
  "administrator",
] as const;

export type StaffRole = (typeof staffRoleNames)[number];

export const sellerRoleNames = ["owner", "manager", "packer", "accountant"] as const;

export type SellerRole = (typeof sellerRoleNames)[number];

/** A role of an officer; the commune officer's holds for one commune only. */
export interface HeldStaffRole {
  role: StaffRole;
  /** Set for `commune` and for nothing else. */
  communeCode: string | null;
}

/** Which role a group of the sign-on system stands for; "*" in its name takes a commune's code. */
export interface GroupRule {
  group: string;
  role: StaffRole;
}

/**
 * Groups from a setting such as "cho-kiem-duyet=moderation,cho-xa-*=commune".
 * @throws {Error} a role we do not know, or a commune's group without its star
 */
export function parseGroupRules(setting: string): GroupRule[] {
  return setting
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((entry) => {
      const [group = "", role = ""] = entry.split("=").map((part) => part.trim());
      const isRole = (staffRoleNames as readonly string[]).includes(role);
      if (!isRole || !/^[\w./:*-]{1,100}$/.test(group)) {
        throw new Error(`"${entry}" is not group=role with a role of ${staffRoleNames.join(", ")}`);
      }
      if ((group.split("*").length === 2) !== (role === "commune")) {
        throw new Error(`"${entry}": a commune's group, and no other, has one * for the code`);
      }
      return { group, role: role as StaffRole };
    });
}

/** The roles that groups stand for, each once. */
export function rolesOfGroups(
  rules: readonly GroupRule[],
  groups: readonly string[],
): HeldStaffRole[] {
  const held = new Map<string, HeldStaffRole>();
  for (const { group, role } of rules) {
    const [before = "", after] = group.split("*");
    for (const given of groups) {
      if (after === undefined) {
        if (given === group) held.set(role, { role, communeCode: null });
        continue;
      }
      if (!given.startsWith(before) || !given.endsWith(after)) continue;
      const communeCode = given.slice(before.length, given.length - after.length);
      if (/^\d{5}$/.test(communeCode)) held.set(`${role} ${communeCode}`, { role, communeCode });
    }
  }
  return [...held.values()];
}
