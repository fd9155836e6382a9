import { z } from "zod";
import {
  categoryList,
  placeList,
  placeListParameters,
  problemDetails,
  productDetail,
  productList,
  productListParameters,
} from "./schema.server";

interface Operation {
  summary: string;
  query?: Record<string, z.ZodType>;
  path?: Record<string, z.ZodType>;
  answer: z.ZodType;
  problems: number[];
}

const operations: Record<string, Operation> = {
  "/api/v1/products": {
    summary: "Products on the shelves, found and filtered as the shop's own search does.",
    query: productListParameters,
    answer: productList,
    problems: [400, 429],
  },
  "/api/v1/products/{slug}": {
    summary: "One product with its variants, prices and stock as they are now.",
    path: { slug: z.string() },
    answer: productDetail,
    problems: [404, 410, 429],
  },
  "/api/v1/categories": {
    summary: "The two-level tree of categories.",
    answer: categoryList,
    problems: [429],
  },
  "/api/v1/places": {
    summary: "Communes in force since July 2025, by name or by the name they had before.",
    query: placeListParameters,
    answer: placeList,
    problems: [400, 429],
  },
};

const problemTitles: Record<number, string> = {
  400: "A parameter is unknown or wrong; the answer names it.",
  404: "There is no such thing.",
  410: "It was here and is gone for good.",
  429: "Too many calls; Retry-After says when to come back.",
};

/** The OpenAPI 3.1 text, made from the schemas that the routes themselves answer with. */
export function openApiDocument(origin: string) {
  const components: Record<string, unknown> = {};
  const reference = (schema: z.ZodType, io: "input" | "output") => {
    const json = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Record<string, unknown>;
    const {
      $schema: _,
      $defs,
      id: name,
      ...body
    } = json as {
      $schema?: string;
      $defs?: Record<string, Record<string, unknown>>;
      id?: string;
    } & Record<string, unknown>;
    for (const [defName, { id: _id, ...def }] of Object.entries($defs ?? {})) {
      components[defName] = relocate(def);
    }
    if (!name) return relocate(body);
    components[name] = relocate(body);
    return { $ref: `#/components/schemas/${name}` };
  };
  const parameters = (location: "query" | "path", from: Record<string, z.ZodType> = {}) =>
    Object.entries(from).map(([name, schema]) => ({
      name,
      in: location,
      required: location === "path",
      ...(schema.description ? { description: schema.description } : {}),
      schema: reference(schema, "input"),
    }));

  const paths = Object.fromEntries(
    Object.entries(operations).map(([path, operation]) => [
      path,
      {
        get: {
          summary: operation.summary,
          parameters: [
            ...parameters("path", operation.path),
            ...parameters("query", operation.query),
          ],
          responses: {
            200: {
              description: operation.summary,
              content: { "application/json": { schema: reference(operation.answer, "output") } },
            },
            ...Object.fromEntries(
              operation.problems.map((status) => [
                status,
                {
                  description: problemTitles[status],
                  content: {
                    "application/problem+json": { schema: reference(problemDetails, "output") },
                  },
                },
              ]),
            ),
          },
        },
      },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Chợ Tây Ninh",
      version: "1.0.0",
      description:
        "Open data of the market of Tây Ninh: products, sellers, prices. Amounts are whole đồng. Lists are paged by cursor.",
    },
    servers: [{ url: origin }],
    paths,
    components: { schemas: components },
  };
}

/** Definitions stand under components in OpenAPI. */
function relocate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocate);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string"
        ? [key, inner.replace(/^#\/\$defs\//, "#/components/schemas/")]
        : [key, relocate(inner)],
    ),
  );
}
