import { homePath, signInPath } from "#app/paths";
import { Button, ButtonLink } from "../button";
import { formatPhone } from "../format";
import { Icon } from "../icon";
import { useLocale, useWordsOf } from "../locale";
import { Notice } from "../notice";
import { operator } from "../operator";
import { accountWords, type SignInProblem } from "../words/account";

/** One button; what went wrong last time above it. */
export function SignInPage({
  isSetUp,
  problem,
  returnTo,
}: {
  isSetUp: boolean;
  /** A key of `problems`. */
  problem: string | null;
  /** A place within this site. */
  returnTo: string | null;
}) {
  const locale = useLocale();
  const words = useWordsOf(accountWords);
  const said = problem ? words.problems[problem as SignInProblem] : null;
  return (
    <div className="edge grid max-w-xl gap-5 py-6">
      <h1>{words.signInTitle}</h1>
      {said && isSetUp && (
        <Notice tone={problem === "denied" ? "info" : "care"} title={said.title} role="alert">
          <p>{said.text}</p>
        </Notice>
      )}
      {isSetUp ? (
        <section className="card grid gap-4 p-4">
          <p>{words.signInLead}</p>
          <form method="post" action={signInPath(locale)}>
            {returnTo && <input type="hidden" name="ve" value={returnTo} />}
            <Button className="w-full sm:w-auto">
              <Icon name="person" size={20} />
              {words.signIn}
            </Button>
          </form>
        </section>
      ) : (
        <Notice title={words.notSetUpTitle}>
          <p>{words.notSetUpText}</p>
        </Notice>
      )}
      <p className="text-muted">{words.signInGuest}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink look="quiet" href={homePath(locale)}>
          {words.signInShop}
        </ButtonLink>
        <a className="link-alone" href={`tel:${operator.phone}`}>
          <Icon name="phone" size={20} />
          {words.callMarket}: {formatPhone(operator.phone)}
        </a>
      </div>
    </div>
  );
}
