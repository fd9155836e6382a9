import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";

/** Completions of what is being typed, for the search box: `/goi-y?q=`. */
export async function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  const prefix = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 60);
  const suggestions = prefix ? await services().search.suggest(prefix, 7) : [];
  return Response.json(
    { suggestions: suggestions.map(({ text, type }) => ({ text, type })) },
    { headers: { "Cache-Control": "public, max-age=60" } },
  );
}
