import { readAmount, readDong, writeAmount } from "#app/domain/listing/amount-texts";
import type { WantedChange } from "#app/domain/listing/change-price-and-stock.server";
import { workWords } from "#app/ui/words/seller-work";

const words = workWords.grid;

/**
 * The lines of the grid that were changed: what differs from what the seller saw. What cannot be read is
 * told at its line.
 */
export function readGridForm(form: FormData): {
  changes: WantedChange[];
  errors: Record<string, string>;
} {
  const changes: WantedChange[] = [];
  const errors: Record<string, string> = {};
  for (const variantId of form.getAll("row").map(String)) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(variantId)) continue;
    const value = (name: string) => String(form.get(`${name}.${variantId}`) ?? "").trim();
    // "60000 100 pack": price and stock as they were shown, and how it is sold.
    const [seenPrice = "", seenStock = "", sellBy = ""] = value("seen").split(" ");
    if (!/^\d{1,12}$/.test(seenPrice) || !/^-?\d{1,10}$/.test(seenStock)) continue;
    const kind = sellBy === "weight" ? "weight" : "pack";
    const price = readDong(value("price"));
    const stock = readAmount(kind, value("stock"));
    if (price === undefined || price === null) errors[variantId] = words.notAnAmount;
    else if (stock === undefined || stock === null) errors[variantId] = words.notACount;
    else {
      const hasPrice = BigInt(price) !== BigInt(seenPrice);
      const hasStock = value("stock") !== writeAmount(kind, Number(seenStock));
      if (!hasPrice && !hasStock) continue;
      changes.push({
        variantId,
        price: hasPrice ? { seen: BigInt(seenPrice), wanted: BigInt(price) } : null,
        stock: hasStock ? { seen: Number(seenStock), wanted: stock } : null,
      });
    }
  }
  return { changes, errors };
}

/** What was typed in lines that were refused, to show it again. */
export function typedRows(
  form: FormData,
  errors: Readonly<Record<string, string>>,
): Record<string, { price: string; stock: string }> {
  return Object.fromEntries(
    Object.keys(errors).map((variantId) => [
      variantId,
      {
        price: String(form.get(`price.${variantId}`) ?? ""),
        stock: String(form.get(`stock.${variantId}`) ?? ""),
      },
    ]),
  );
}
