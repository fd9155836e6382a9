import { homePath } from "#app/paths";
import { ButtonLink } from "./button";
import { EmptyState } from "./empty-state";
import { useLocale, useWords } from "./locale";

/** What one sees instead of a page that failed. The status decides the words. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string | null }) {
  const locale = useLocale();
  const { errors } = useWords();
  const isMissing = status === 404 || status === 410;
  const [title, text] = isMissing
    ? [status === 410 ? errors.goneTitle : errors.notFoundTitle, errors.notFoundText]
    : status === 403
      ? [errors.forbiddenTitle, errors.forbiddenText]
      : [status === 503 ? errors.busyTitle : errors.serverTitle, errors.serverText];
  return (
    <div className="edge">
      <EmptyState
        drawing={isMissing ? "not-found" : "error"}
        title={title}
        action={<ButtonLink href={homePath(locale)}>{errors.home}</ButtonLink>}
      >
        <p>{text}</p>
        {requestId && <p className="mt-2 text-sm">{requestId}</p>}
      </EmptyState>
    </div>
  );
}
