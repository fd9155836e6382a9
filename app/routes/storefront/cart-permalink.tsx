import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { fillCartFromPermalink } from "#app/domain/cart/fill-cart-from-permalink.server";
import {
  type PermalinkPreviewLine,
  previewPermalink,
} from "#app/domain/cart/preview-permalink.server";
import { allowVisitor } from "#app/http/authorize.server";
import { cookies } from "#app/http/cookies.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { cartPath, categoriesPath, localeOf } from "#app/paths";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { plainPicture } from "#app/ui/checkout/cart-line";
import { lineNames, lineQuantity } from "#app/ui/checkout/line-words";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { EmptyState } from "#app/ui/empty-state";
import { formatMoney } from "#app/ui/format";
import { useLocale, useWordsOf } from "#app/ui/locale";
import { Notice } from "#app/ui/notice";
import { Picture } from "#app/ui/picture";
import { cartWords } from "#app/ui/words/checkout-cart";

export const meta = privateMeta((locale) => cartWords[locale].permalinkTitle);
export const headers = pageHeaders;

/** Opening the link changes nothing: messengers open links too. The button fills the cart. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  allowVisitor(request);
  const { db } = services();
  const preview = await previewPermalink(db, params.lines ?? "");
  return data(preview, { headers: privatePage });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { cartToken } = allowVisitor(request);
  await readForm(request);
  const { db, now } = services();
  const url = new URL(request.url);
  const filled = await fillCartFromPermalink(db, {
    cartToken,
    lines: params.lines ?? "",
    now: now(),
  });
  if ("refused" in filled) return redirect(url.pathname, 303);
  const headers = new Headers();
  for (const cookie of cookies().giveCart(filled.cartToken, filled.lineCount)) {
    headers.append("Set-Cookie", cookie);
  }
  return redirect(`${cartPath(localeOf(url.pathname))}?bao=added`, { status: 303, headers });
}

export default function CartPermalinkPage() {
  const { lines, missing, unreadable } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const buyable = lines.filter((line) => line.quantity > 0);
  const skipped = [
    ...lines
      .filter((line) => line.quantity === 0)
      .map((line) => `${lineNames(line, locale).whole}: ${words.permalinkOut}`),
    ...Array.from({ length: missing }, () => words.permalinkGone),
    ...unreadable.map(words.permalinkUnreadable),
  ];
  if (buyable.length === 0) {
    return (
      <div className="edge">
        <EmptyState
          drawing="no-results"
          title={words.permalinkNothingTitle}
          action={<ButtonLink href={categoriesPath(locale)}>{words.emptyAction}</ButtonLink>}
        >
          <p>{words.permalinkNothingText}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="edge grid max-w-2xl gap-4 py-5">
      <h1>{words.permalinkTitle}</h1>
      <p className="text-muted">{words.permalinkLead}</p>
      <ul className="card divide-y divide-line px-4">
        {buyable.map((line) => (
          <PreviewLine key={line.variantId} line={line} />
        ))}
      </ul>
      {skipped.length > 0 && (
        <Notice tone="care" title={words.permalinkSkipped}>
          <ul>
            {skipped.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={pathname}>
        <Button className="w-full md:w-auto">{words.permalinkAdd(buyable.length)}</Button>
      </form>
    </div>
  );
}

function PreviewLine({ line }: { line: PermalinkPreviewLine }) {
  const locale = useLocale();
  const { product, variant } = lineNames(line, locale);
  return (
    <li className="flex gap-3 py-3">
      <Picture
        picture={line.mediaId ? plainPicture(line.mediaId) : null}
        sizes="4rem"
        widths={[160, 320]}
        decorative
        className="aspect-square w-16 flex-none rounded-control"
      />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" lang={product.lang}>
          {product.text}
        </p>
        <p className="text-sm text-muted" lang={variant.lang}>
          {variant.text} · {lineQuantity(line, line.quantity, locale)}
        </p>
        <p className="text-sm text-muted" lang="vi">
          {line.sellerName}
        </p>
      </div>
      <p className="font-semibold">{formatMoney(line.total, locale)}</p>
    </li>
  );
}
