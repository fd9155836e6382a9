import type { Actor } from "#app/domain/audit/record-act.server";
import type { PreparerActor, SellerActor, StaffActor } from "./authorize.server";
import { requestNotes } from "./request-notes.server";

/** What the frame of the seller's desk shows; each loader of it returns this as `desk`. */
export const sellerDesk = ({ slug, shopName, role, consentId }: SellerActor | PreparerActor) => ({
  of: "seller" as const,
  slug,
  shopName,
  role,
  isHelper: consentId !== null,
});

/** What the frame of the province's desk shows; each loader of it returns this as `desk`. */
export const provinceDesk = ({ roles }: StaffActor) => ({ of: "province" as const, roles });

/** An officer, as the log names them. */
export function officer({ accountId, roles, communeCodes }: StaffActor): Actor {
  const role = roles
    .map((name) => (name === "commune" ? `commune ${communeCodes.join(" ")}` : name))
    .join(", ");
  return { accountId, role, ...circumstances() };
}

/** A seller's member or helper, as the log names them. */
export function member({ accountId, role, consentId }: SellerActor | PreparerActor): Actor {
  return { accountId, role: consentId ? "helper" : role, consentId, ...circumstances() };
}

function circumstances() {
  const notes = requestNotes.getStore();
  return {
    requestId: notes?.id ?? null,
    clientNetwork: notes ? networkOf(notes.clientAddress) : null,
  };
}

/** An address cut to its network, enough to tell places apart and not persons: /24, or /48 of IPv6. */
export function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (/^\d+\.\d+\.\d+\.\d+$/.test(mapped)) return mapped.replace(/\d+$/, "0/24");
  const [head = "", tail] = mapped.split("::");
  const groups = head ? head.split(":") : [];
  if (tail !== undefined) while (groups.length < 3) groups.push("0");
  return `${groups.slice(0, 3).join(":")}::/48`;
}
