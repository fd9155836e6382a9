/** What a sign-on system may tell of a person; everything but `subject` may be missing. */
export interface Identity {
  issuer: string;
  subject: string;
  /** The session there, for signing out; null where it names none. */
  providerSession: string | null;
  kind: "person" | "organisation";
  displayName: string;
  organisationName: string | null;
  /** 10 digits, or 13 for a branch; as claimed. */
  taxCode: string | null;
  businessCode: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  /** 9 or 12 digits; never stored as it is. */
  identityNumber: string | null;
  assuranceLevel: string | null;
  groups: string[];
}

export type ClaimField =
  | "kind"
  | "name"
  | "organisation"
  | "taxCode"
  | "businessCode"
  | "phone"
  | "email"
  | "address"
  | "identityNumber"
  | "assurance"
  | "groups";

export type ClaimNames = Record<ClaimField, readonly string[]>;

/** Names the national and the usual provincial systems give to what we read, best first. */
export const usualClaimNames: ClaimNames = {
  kind: ["LoaiTaiKhoan"],
  name: ["HoVaTen", "name", "preferred_username"],
  organisation: ["TenDoanhNghiep", "organization"],
  taxCode: ["MaSoThue", "tax_code"],
  businessCode: ["MaSoDoanhNghiep"],
  phone: ["SoDienThoai", "phone_number"],
  email: ["ThuDienTu", "email"],
  address: ["DiaChi"],
  identityNumber: ["SoDinhDanh", "SoCMND"],
  assurance: ["loAs", "IAL", "acr"],
  groups: ["groups", "roles"],
};

/**
 * Claim names from a setting such as "name:fullName,taxCode:mst|tax_code"; fields it leaves out keep
 * their usual names.
 * @throws {Error} a field we do not know, or no name
 */
export function parseClaimNames(setting: string): ClaimNames {
  const names = { ...usualClaimNames };
  for (const entry of setting.split(",").map((part) => part.trim())) {
    if (!entry) continue;
    const [field = "", listed = ""] = entry.split(":").map((part) => part.trim());
    if (!Object.hasOwn(usualClaimNames, field) || !listed) {
      throw new Error(
        `"${entry}" is not field:claim with a field of ${Object.keys(usualClaimNames).join(", ")}`,
      );
    }
    names[field as ClaimField] = listed.split("|");
  }
  return names;
}

/** Control characters, what turns the direction of writing, and zero-width marks: never part of a name. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** One line of text people may see: composed accents, no invisible signs, single spaces, bounded. */
export function cleanText(value: unknown, mostCharacters: number): string | null {
  if (typeof value !== "string") return null;
  const text = value
    .slice(0, mostCharacters * 8)
    .normalize("NFC")
    .replace(/[\t\r\n]/g, " ")
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...text].slice(0, mostCharacters).join("").trim() || null;
}

const digits = (value: unknown, pattern: RegExp): string | null => {
  if (typeof value !== "string" || value.length > 40) return null;
  const compact = value.replace(/[\s.-]/g, "");
  return pattern.test(compact) ? compact : null;
};

const mostGroups = 100;

function readGroups(value: unknown): string[] {
  const list = typeof value === "string" ? value.split(/[\s,]+/) : value;
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, mostGroups)
    .filter(
      (group): group is string => typeof group === "string" && /^[\w./:-]{1,100}$/.test(group),
    );
}

export type Claims = Readonly<Record<string, unknown>>;

/**
 * The person behind validated claims. What has another type than it should counts as missing.
 * @returns null where the subject cannot be one
 */
export function readIdentity(
  issuer: string,
  { idToken, userInfo }: { idToken: Claims; userInfo: Claims | null },
  names: ClaimNames,
): Identity | null {
  const { sub, sid } = idToken;
  if (typeof sub !== "string" || !/^[\u0021-\u007e]{1,255}$/.test(sub)) return null;
  const first = <T>(field: ClaimField, read: (value: unknown) => T | null): T | null => {
    for (const name of names[field]) {
      for (const claims of [userInfo, idToken]) {
        const value = claims && Object.hasOwn(claims, name) ? read(claims[name]) : null;
        if (value !== null) return value;
      }
    }
    return null;
  };
  const kind = first("kind", (value) => (value === "2" || value === 2 ? "organisation" : null));
  const name = first("name", (value) => cleanText(value, 120));
  const organisationName = first("organisation", (value) => cleanText(value, 200));
  return {
    issuer,
    subject: sub,
    providerSession: typeof sid === "string" && sid.length <= 255 ? sid : null,
    kind: kind ?? "person",
    displayName: name ?? organisationName ?? "",
    organisationName,
    taxCode: first("taxCode", (value) => digits(value, /^\d{10}(\d{3})?$/)),
    businessCode: first("businessCode", (value) => digits(value, /^\d{10,13}$/)),
    phone: first("phone", (value) => digits(value, /^\+?\d{9,15}$/)),
    email: first("email", (value) => {
      const text = cleanText(value, 254);
      return text && /^[^\s@<>]+@[^\s@<>]+$/.test(text) ? text : null;
    }),
    address: first("address", (value) => cleanText(value, 300)),
    identityNumber: first("identityNumber", (value) => digits(value, /^(\d{9}|\d{12})$/)),
    assuranceLevel: first("assurance", (value) => cleanText(value, 60)),
    groups:
      first("groups", (value) => {
        const groups = readGroups(value);
        return groups.length > 0 ? groups : null;
      }) ?? [],
  };
}
