import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { addToCart } from "#app/domain/cart/add-to-cart.server";
import { setCartLine } from "#app/domain/cart/set-cart-line.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { readForm } from "#app/http/read-body.server";
import { cartPath, localeOf } from "#app/paths";
import { services } from "#app/services.server";
import type { cartWords } from "#app/ui/words/checkout-cart";

type Notice = keyof typeof cartWords.vi.notices;

export function loader({ request }: LoaderFunctionArgs) {
  allowVisitor(request);
  return redirect(cartPath(localeOf(new URL(request.url).pathname)), 303);
}

/**
 * Puts goods into the cart (`quantity` on top of what lies there), or sets a line that is in it
 * (`newQuantity`, zero takes it out), and leads to the cart.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  const form = await readForm(request);
  const { db, now } = services();
  const variantId = String(form.get("variantId") ?? "");
  const wish = form.get("newQuantity");
  // Where the options of a product are measured differently, each has an amount of its own.
  const ownQuantity = form.get(`quantity-${variantId}`);
  const quantity = readQuantity(wish ?? ownQuantity ?? form.get("quantity") ?? "1");
  const path = cartPath(localeOf(new URL(request.url).pathname));
  const to = (notice: Notice | null, place: "" | `#${string}` = "", headers?: Headers) =>
    redirect(`${path}${notice ? `?bao=${notice}` : ""}${place}`, { status: 303, headers });

  if (!isId(variantId)) return to("not-for-sale");
  if (quantity === null || (quantity === 0 && wish === null)) return to("bad-quantity");
  const line = { cartToken, variantId, quantity, now: now() };
  const result = wish === null ? await addToCart(db, line) : await setCartLine(db, line);
  if (!result) return to(null);
  if ("refused" in result) return to(result.refused);
  const headers = new Headers();
  for (const cookie of cookies().giveCart(result.cartToken, result.lineCount)) {
    headers.append("Set-Cookie", cookie);
  }
  if (result.quantity === 0) return to("removed", "", headers);
  return to(result.changedBy ?? (wish === null ? "added" : null), `#mon-${variantId}`, headers);
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A whole number as people type it; null for anything else. */
function readQuantity(typed: FormDataEntryValue): number | null {
  return typeof typed === "string" && /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : null;
}
