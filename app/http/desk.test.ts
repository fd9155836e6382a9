import { expect, test } from "vitest";
import { networkOf } from "./desk.server";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2405:4802:1a2b:99::7", "2405:4802:1a2b::/48"],
  ["2405::7", "2405:0:0::/48"],
  ["::1", "0:0:0::/48"],
])("the log keeps the network of %s, not the address", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
