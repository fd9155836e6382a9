import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/http/authorize.server";
import { services } from "#app/services.server";
import { openApiDocument } from "./openapi-document.server";

export function loader({ request }: LoaderFunctionArgs) {
  allowAnyone(request);
  return Response.json(openApiDocument(services().env.APP_ORIGIN), {
    headers: { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" },
  });
}
