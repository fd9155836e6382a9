/** An amount in whole đồng. VND has no minor unit, so nothing is ever divided by a hundred. */
export type Dong = bigint;

const groups = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });

/** "25.000 đ", with a no-break space so that a line never ends between figure and sign. */
export function formatDong(amount: Dong): string {
  return `${groups.format(amount)}\u00A0đ`;
}

/**
 * Splits a whole into parts in proportion to weights, by largest remainder: the parts always equal the
 * whole. Weights of zero get nothing; all zero is a programmer's mistake.
 * @throws {RangeError} negative total or weight, or no positive weight
 */
export function splitByLargestRemainder(total: Dong, weights: readonly bigint[]): Dong[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("a split needs a total of zero or more and a positive weight");
  }
  const parts = weights.map((weight, index) => ({
    index,
    part: (total * weight) / sum,
    rest: (total * weight) % sum,
  }));
  let missing = total - parts.reduce((a, { part }) => a + part, 0n);
  for (const entry of [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (missing === 0n) break;
    entry.part += 1n;
    missing -= 1n;
  }
  return parts.map(({ part }) => part);
}

/** Divides and rounds half up to a whole đồng. @throws {RangeError} negative amount or bad divisor */
export function divideRounded(amount: Dong, divisor: bigint): Dong {
  if (amount < 0n || divisor <= 0n) throw new RangeError("only positive amounts are rounded here");
  return (amount * 2n + divisor) / (divisor * 2n);
}
