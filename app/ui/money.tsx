import type { Dong } from "#app/domain/money/dong";
import { formatMoney } from "./format";
import { useLocale } from "./locale";

/** An amount in the page's language. Bold where `strong`. */
export function Money({ amount, strong = false }: { amount: Dong; strong?: boolean }) {
  const text = formatMoney(amount, useLocale());
  return strong ? <b className="font-semibold">{text}</b> : text;
}
