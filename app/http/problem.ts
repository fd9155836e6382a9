/** One thing wrong with a request to the API. */
export interface ParameterProblem {
  parameter: string;
  detail: string;
}

/**
 * An error of the API as RFC 9457 wants it.
 * @param status 4xx or 5xx
 * @param detail one English sentence that says what to do
 */
export function problem(
  status: number,
  title: string,
  options: { detail?: string; errors?: ParameterProblem[]; headers?: HeadersInit } = {},
): Response {
  const headers = new Headers(options.headers);
  headers.set("Content-Type", "application/problem+json; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  const body = {
    type: "about:blank",
    title,
    status,
    detail: options.detail,
    errors: options.errors,
  };
  return new Response(JSON.stringify(body), { status, headers });
}
