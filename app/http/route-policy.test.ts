import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import routes from "#app/routes";
import { routePolicy } from "./route-policy";

const appFolder = path.resolve(import.meta.dirname, "..");

type Entry = { file: string; children?: Entry[] };
const filesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => [entry.file, ...filesOf(entry.children ?? [])]);

const routeFiles = [...new Set(["root.tsx", ...filesOf(routes as Entry[])])].sort();

type Handler = "loader" | "action";

/** What guards a handler: the name its first statement calls, or why there is none. */
function guardOf(source: string, fileName: string, handler: Handler): string | null {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const imported = new Set<string>();
  let guard: string | null = null;
  for (const statement of file.statements) {
    if (
      ts.isImportDeclaration(statement) &&
      /^(#app|\.)\/http\/authorize\.server$/.test(
        (statement.moduleSpecifier as ts.StringLiteral).text,
      )
    ) {
      const names = statement.importClause?.namedBindings;
      if (names && ts.isNamedImports(names)) {
        // An import under another name could hide what is called.
        for (const { name, propertyName } of names.elements)
          if (!propertyName) imported.add(name.text);
      }
    }
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      const isHidden =
        !clause ||
        (ts.isNamedExports(clause) && clause.elements.some((e) => e.name.text === handler));
      if (isHidden && !statement.isTypeOnly) guard = "(exported from elsewhere)";
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    let body: ts.Block | undefined;
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === handler) {
      body = statement.body;
    } else if (ts.isVariableStatement(statement)) {
      const declaration = statement.declarationList.declarations.find(
        (d) => ts.isIdentifier(d.name) && d.name.text === handler,
      );
      if (!declaration) continue;
      const value = declaration.initializer;
      const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
      body = isFunction && ts.isBlock(value.body) ? value.body : undefined;
    } else continue;
    guard = body?.statements[0] ? calledFirst(body.statements[0], imported) : "(nothing)";
  }
  return guard;
}

function calledFirst(statement: ts.Statement, imported: ReadonlySet<string>): string {
  let value: ts.Expression | undefined;
  if (ts.isExpressionStatement(statement)) value = statement.expression;
  else if (ts.isVariableStatement(statement)) {
    value = statement.declarationList.declarations[0]?.initializer;
  }
  if (value && ts.isAwaitExpression(value)) value = value.expression;
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression))
    return "(nothing)";
  const name = value.expression.text;
  return imported.has(name) ? name : `(${name}, which is not of authorize.server)`;
}

test("every route of the site map is in the policy table, and nothing else is", () => {
  expect(Object.keys(routePolicy).sort()).toEqual(routeFiles);
});

test.each(routeFiles)("%s asks who calls before anything else", (routeFile) => {
  const place = path.join(appFolder, routeFile);
  expect(existsSync(place), `${routeFile} is in routes.ts but not there`).toBe(true);
  const source = readFileSync(place, "utf8");
  const found = {
    loader: guardOf(source, routeFile, "loader"),
    action: guardOf(source, routeFile, "action"),
  };
  const { loader = null, action = null } = routePolicy[routeFile] ?? {};
  expect(found).toEqual({ loader, action });
});

const header = `import { allowAnyone } from "#app/http/authorize.server";\n`;

test.each([
  [
    "a guard behind another statement",
    `export function loader({ request }) { log(); allowAnyone(request); }`,
  ],
  ["a guard in a branch", `export function loader({ request }) { if (x) allowAnyone(request); }`],
  ["no guard", `export async function loader() { return 1; }`],
  ["an empty loader", `export async function loader() {}`],
  ["an arrow without a body", `export const loader = ({ request }) => allowAnyone(request);`],
  ["a loader from elsewhere", `export { loader } from "./other";`],
  ["everything from elsewhere", `export * from "./other";`],
  ["a wrapped loader", `export const loader = wrap(({ request }) => { allowAnyone(request); });`],
])("the reader of sources sees %s", (_, source) => {
  expect(guardOf(header + source, "x.ts", "loader")).toMatch(/^\(/);
});

test.each([
  `export function loader({ request }) { allowAnyone(request); return 1; }`,
  `export const loader = async ({ request }) => { const who = await allowAnyone(request); };`,
])("the reader of sources recognises a guard: %s", (source) => {
  expect(guardOf(header + source, "x.ts", "loader")).toBe("allowAnyone");
});

test("a function of the same name from another place is no guard", () => {
  const source = `function allowAnyone() {}\nexport function loader() { allowAnyone(); }`;
  expect(guardOf(source, "x.ts", "loader")).toBe("(allowAnyone, which is not of authorize.server)");
});
