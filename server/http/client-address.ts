import { BlockList, isIPv4, isIPv6 } from "node:net";

export type IsTrusted = (address: string) => boolean;

/** An IPv4 address that came over an IPv6 socket is the IPv4 address. */
const plain = (address: string) =>
  address.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");

/**
 * Which peers' forwarded headers count.
 * @param list addresses or CIDR ranges, comma separated
 * @throws {Error} for an entry that is neither
 */
export function trustedProxies(list: string): IsTrusted {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (!entry) continue;
    const [address = "", prefix] = entry.split("/");
    const family = isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : null;
    const bits = prefix === undefined ? (family === "ipv4" ? 32 : 128) : Number(prefix);
    if (!family || !Number.isInteger(bits) || bits < 0 || bits > (family === "ipv4" ? 32 : 128)) {
      throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a CIDR range`);
    }
    trusted.addSubnet(address, bits, family);
  }
  return (address) => {
    const bare = plain(address);
    if (isIPv4(bare)) return trusted.check(bare, "ipv4");
    return isIPv6(bare) && trusted.check(bare, "ipv6");
  };
}

/**
 * Whoever asks: the last address of X-Forwarded-For that no trusted proxy has, read from the right,
 * because anything left of that is what the visitor wrote himself.
 */
export function clientAddressOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrusted,
): string {
  let address = plain(peer ?? "127.0.0.1");
  const hops = forwardedFor ? forwardedFor.split(",").map((hop) => plain(hop.trim())) : [];
  while (isTrusted(address)) {
    const hop = hops.pop();
    if (hop === undefined || (!isIPv4(hop) && !isIPv6(hop))) break;
    address = hop;
  }
  return address;
}

/** What limits count by: a whole IPv4 address, or the /64 that one IPv6 household gets. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%")[0]!.toLowerCase().split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const groups =
    tail === undefined
      ? left
      : [
          ...left,
          ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"),
          ...right,
        ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
