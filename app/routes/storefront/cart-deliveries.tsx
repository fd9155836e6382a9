import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { chooseDelivery } from "#app/domain/cart/choose-delivery.server";
import { countCartLines } from "#app/domain/cart/load-cart.server";
import { setCartDestination } from "#app/domain/cart/set-cart-destination.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { readForm } from "#app/http/read-body.server";
import { cartPath, localeOf } from "#app/paths";
import { services } from "#app/services.server";

export function loader({ request }: LoaderFunctionArgs) {
  allowVisitor(request);
  return redirect(cartPath(localeOf(new URL(request.url).pathname)), 303);
}

/** Sets where the cart goes (`communeCode`), or how one seller's part gets there. */
export async function action({ request }: ActionFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  const form = await readForm(request);
  const { db, now: clock } = services();
  const now = clock();
  const path = cartPath(localeOf(new URL(request.url).pathname));
  const text = (name: string) => String(form.get(name) ?? "");

  if (form.has("communeCode")) {
    const set = await setCartDestination(db, { cartToken, communeCode: text("communeCode"), now });
    if ("refused" in set) return redirect(`${path}?bao=${set.refused}`, 303);
    const headers = new Headers();
    const count = await countCartLines(db, set.cartToken);
    for (const cookie of cookies().giveCart(set.cartToken, count)) {
      headers.append("Set-Cookie", cookie);
    }
    return redirect(path, { status: 303, headers });
  }

  const kind = (["pickup", "own-delivery", "post"] as const).find((way) => way === text("kind"));
  const sellerId = text("sellerId");
  if (!kind || !/^[0-9a-f-]{36}$/i.test(sellerId)) return redirect(`${path}?bao=not-offered`, 303);
  const chosen = await chooseDelivery(db, { cartToken, sellerId, kind, now });
  const notice = chosen && "refused" in chosen ? `?bao=${chosen.refused}` : "";
  return redirect(`${path}${notice}#giao-${sellerId}`, 303);
}
