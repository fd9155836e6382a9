import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { problem } from "#app/http/problem";

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  return problem(404, "No such address", {
    detail: "There is nothing here; /api/v1/openapi.json lists what there is.",
  });
}
