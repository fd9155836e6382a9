import { accountOrdersPath, orderPath, signInPath } from "#app/paths";
import { Button, ButtonLink } from "../button";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { accountWords } from "../words/account";

/** Whose the order is: "guest" where nobody is signed in. */
export type OrderKeeper = "guest" | "mine" | "somebody-else" | "nobody";

/** On an order's page: keep it in the account, or sign in to do so. */
export function KeepOrder({
  keeper,
  number,
  token,
}: {
  keeper: OrderKeeper;
  number: string;
  token: string;
}) {
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  if (keeper === "mine" || keeper === "somebody-else") {
    return (
      <div className="edge no-print max-w-3xl pb-6">
        <Notice tone={keeper === "mine" ? "good" : "info"}>
          <p>{keeper === "mine" ? words.kept : words.keptElsewhere}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="edge no-print max-w-3xl pb-6">
      <section className="card grid gap-3 p-4" aria-labelledby="giu-don">
        <div>
          <h2 id="giu-don" className="text-lg">
            {words.keepTitle}
          </h2>
          <p className="text-muted">{words.keepText}</p>
        </div>
        {keeper === "guest" ? (
          <p>
            <ButtonLink look="quiet" href={signInPath(locale, orderPath(locale, number, token))}>
              {words.keepSignIn}
            </ButtonLink>
          </p>
        ) : (
          <form method="post" action={accountOrdersPath(locale)}>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="k" value={token} />
            <Button look="quiet">{words.keep}</Button>
          </form>
        )}
      </section>
    </div>
  );
}
