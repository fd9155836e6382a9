import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { keepPage, pageHeaders } from "#app/http/page-tags";
import { homePath, localeOf } from "#app/paths";
import { ButtonLink } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { useLocale, useWords, wordsFor } from "#app/ui/locale";
import { originOf, pageMeta } from "#app/ui/page-meta";

export const headers = pageHeaders;

export const meta: MetaFunction<typeof loader> = ({ location, matches }) => {
  const locale = localeOf(location.pathname);
  const { offline } = wordsFor(locale);
  return pageMeta({
    title: offline.title,
    description: offline.text,
    locale,
    origin: originOf(matches),
    canonical: location.pathname,
    isHidden: true,
  });
};

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  return data(null, { headers: keepPage(["policies"]) });
}

export default function Offline() {
  const locale = useLocale();
  const { offline } = useWords();
  return (
    <div className="edge">
      <EmptyState
        drawing="offline"
        title={offline.title}
        action={<ButtonLink href={homePath(locale)}>{offline.retry}</ButtonLink>}
      >
        <p>{offline.text}</p>
        <seen-pages class="block" data-title={offline.seen} />
      </EmptyState>
    </div>
  );
}
