import type { CartGroup, CartLineView } from "#app/domain/cart/cart-view";
import type { Locale } from "#app/paths";
import { formatMoney } from "../format";
import { useLocale, useWordsOf } from "../locale";
import { cartWords } from "../words/checkout-cart";
import { lineNames, lineQuantity } from "./line-words";

function sentencesOf(line: CartLineView, locale: Locale): string[] {
  const words = cartWords[locale];
  const { whole } = lineNames(line, locale);
  const sentences: string[] = [];
  if (line.formerPrice !== null) {
    const say = line.price > line.formerPrice ? words.priceUp : words.priceDown;
    sentences.push(
      say(whole, formatMoney(line.formerPrice, locale), formatMoney(line.price, locale)),
    );
  }
  if (line.problem === "short") {
    sentences.push(words.problems.short(whole, lineQuantity(line, line.available, locale)));
  } else if (line.problem) sentences.push(words.problems[line.problem](whole));
  return sentences;
}

/** What moved since the shopper last looked, one sentence each; nothing where nothing moved. */
export function CartChanges({ groups }: { groups: readonly CartGroup[] }) {
  const locale = useLocale();
  const sentences = groups.flatMap((group) =>
    group.lines.flatMap((line) => sentencesOf(line, locale)),
  );
  const words = useWordsOf(cartWords);
  if (sentences.length === 0) return null;
  return (
    <ul aria-label={words.changesTitle} className="grid gap-1">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
