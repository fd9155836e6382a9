import { expect, test } from "vitest";
import { clientAddressOf, networkOf, trustedProxies } from "./client-address";

const trusted = trustedProxies("10.0.0.0/8, 127.0.0.1, fd00::/8, 203.0.113.1");

test.each([
  ["10.1.2.3", true],
  ["::ffff:10.1.2.3", true],
  ["11.1.2.3", false],
  ["127.0.0.1", true],
  ["127.0.0.2", false],
  ["fd12::1", true],
  ["fe80::1", false],
  ["203.0.113.1", true],
  ["garbage", false],
  ["", false],
])("%s is trusted as a proxy: %s", (address, expected) => {
  expect(trusted(address)).toBe(expected);
});

test.each(["10.0.0.0/33", "proxy.example", "10.0.0", "::1/129", "10.0.0.0/x"])(
  "the setting %s stops the start with a sentence",
  (list) => {
    expect(() => trustedProxies(list)).toThrow(/TRUSTED_PROXIES/);
  },
);

test.each([
  ["a visitor without a proxy, whatever he claims", "198.51.100.1", "203.0.113.77", "198.51.100.1"],
  ["behind one proxy", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["behind two", "10.0.0.1", "198.51.100.1, 10.0.0.2", "198.51.100.1"],
  ["with a lie in front", "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["with a lie that names a proxy", "10.0.0.1", "10.9.9.9, 198.51.100.1", "198.51.100.1"],
  ["with rubbish", "10.0.0.1", "1.1.1.1, rubbish", "10.0.0.1"],
  ["with nothing", "10.0.0.1", undefined, "10.0.0.1"],
  ["with only proxies", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
  ["over IPv6", "fd00::1", "2001:db8:1:2::5", "2001:db8:1:2::5"],
  ["with a port left off and brackets", "10.0.0.1", "[2001:db8::5]", "2001:db8::5"],
])("the visitor %s", (_, peer, forwardedFor, expected) => {
  expect(clientAddressOf(peer, forwardedFor, trusted)).toBe(expected);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::5", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:0002::ffff", "2001:db8:1:2::/64"],
  ["2001:db8::5", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("limits count %s as %s", (address, expected) => {
  expect(networkOf(address)).toBe(expected);
});
