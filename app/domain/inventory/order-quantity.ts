export interface QuantityRules {
  minQuantity: number;
  stepQuantity: number;
  maxQuantity: number;
}

export type QuantityChange = "minimum" | "step" | "maximum" | "stock";

export interface FittedQuantity {
  /** Zero where not even the smallest order can be had. */
  quantity: number;
  /** What moved it away from the wish; null where the wish stands. */
  changedBy: QuantityChange | null;
}

/** Minimum, minimum plus one step, plus two steps and so on, down to the last that still fits. */
export function largestFitting(rules: QuantityRules, limit: number): number {
  const top = Math.min(limit, rules.maxQuantity);
  if (top < rules.minQuantity) return 0;
  const steps = Math.floor((top - rules.minQuantity) / rules.stepQuantity);
  return rules.minQuantity + steps * rules.stepQuantity;
}

/** Brings a wish to an amount one may order: up to the next step, but within stock and maximum. */
export function fitQuantity(rules: QuantityRules, wish: number, available: number): FittedQuantity {
  let quantity = wish;
  let changedBy: QuantityChange | null = null;
  if (quantity < rules.minQuantity) {
    quantity = rules.minQuantity;
    changedBy = "minimum";
  }
  const rest = (quantity - rules.minQuantity) % rules.stepQuantity;
  if (rest > 0) {
    quantity += rules.stepQuantity - rest;
    changedBy = "step";
  }
  const top = largestFitting(rules, rules.maxQuantity);
  if (quantity > top) {
    quantity = top;
    changedBy = "maximum";
  }
  const inStock = largestFitting(rules, available);
  if (quantity > inStock) {
    quantity = inStock;
    changedBy = "stock";
  }
  return { quantity, changedBy };
}
