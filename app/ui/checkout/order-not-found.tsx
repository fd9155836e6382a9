import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { orderLookupPath } from "#app/paths";
import { ButtonLink } from "../button";
import { EmptyState } from "../empty-state";
import { ErrorPage } from "../error-page";
import { useLocale, useWordsOf } from "../locale";
import { orderWords } from "../words/checkout-order";

/** A wrong token and an unknown number look the same. */
export function OrderNotFound() {
  const error = useRouteError();
  const locale = useLocale();
  const words = useWordsOf(orderWords);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 404) return <ErrorPage status={status} />;
  return (
    <div className="edge">
      <EmptyState
        drawing="not-found"
        title={words.notFoundTitle}
        action={<ButtonLink href={orderLookupPath(locale)}>{words.notFoundAction}</ButtonLink>}
      >
        <p>{words.notFoundText}</p>
      </EmptyState>
    </div>
  );
}
