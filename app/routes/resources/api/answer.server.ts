import type { z } from "zod";
import { problem } from "#app/http/problem";

/** A JSON answer that any page may read and a cache may keep for a minute. */
export function answer<T extends z.ZodType>(schema: T, body: z.input<T>): Response {
  return Response.json(schema.parse(body), {
    headers: { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" },
  });
}

type Values<Shape extends Record<string, z.ZodType>> = {
  [Name in keyof Shape]?: z.output<Shape[Name]>;
};

/**
 * Reads the query string by a table of parameters.
 * @throws {Response} 400 problem+json naming the first parameter that is unknown, repeated or wrong
 */
export function readParameters<Shape extends Record<string, z.ZodType>>(
  request: Request,
  shape: Shape,
): Values<Shape> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of new URL(request.url).searchParams) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!schema) {
      throw wrongParameter(
        name,
        `There is no parameter ${name.slice(0, 60)}; there are ${Object.keys(shape).join(", ")}.`,
      );
    }
    if (Object.hasOwn(values, name)) {
      throw wrongParameter(name, `Give ${name} once; several values go in one, comma separated.`);
    }
    if (text === "") continue;
    const result = schema.safeParse(text);
    if (!result.success) {
      const issue = result.error.issues[0];
      const deep = issue?.code === "invalid_union" ? issue.errors.flat().at(-1) : issue;
      throw wrongParameter(name, `${name}: ${deep?.message ?? "is wrong"}.`);
    }
    values[name] = result.data;
  }
  return values as Values<Shape>;
}

export function wrongParameter(name: string, detail: string): Response {
  return problem(400, "Wrong parameter", {
    detail,
    errors: [{ parameter: name.slice(0, 60), detail }],
  });
}

/** Addresses in answers are whole, so that a reader elsewhere can follow them. */
export function absolute(origin: string, path: string): string {
  return `${origin}${path}`;
}
