import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperKey } from "#app/domain/sellers/paper-store";
import { routePolicy } from "#app/http/route-policy";
import { canaries, startTestApp, type TestApp } from "../testing-app";
import type { Answer, SendOptions } from "../testing-http";
import { type Access, accessRules } from "./access-rules";
import { changedTables, checksums } from "./checksum";
import { placesOf } from "./places";
import { type ServedRoute, servedRoutes } from "./testing-routes";
import {
  buildWorld,
  canaryOf,
  canaryPattern,
  certificatePaperOf,
  type Owner,
  type Part,
  type Role,
  roleNames,
  type World,
} from "./testing-world";
import { mayPass, mayRead, type Place } from "./who-may";

const origin = "https://cho.tayninh.example";
const atOnce = 8;

/** The five ways in which the framework lets a route be asked. */
const ways = ["GET", "GET .data", "GET .data leaf", "POST", "POST .data"] as const;
type Way = (typeof ways)[number];

interface Cell {
  route: ServedRoute;
  access: Access;
  place: Place;
  role: Role;
  way: Way;
  isAllowed: boolean;
}

let app: TestApp;
let world: World;
let served: ServedRoute[];
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });

beforeAll(async () => {
  app = await startTestApp(async ({ db }) => {
    world = await buildWorld(db, canaries.APP_SECRET);
  });
  for (const key of ["a", "b", "s"] as const) {
    const paper = Buffer.from(`%PDF-1.4 ${canaryOf(key, "dossier")}`);
    await app.services.files.put(paperKey(world.shops[key].objects.file!), paper);
    const scan = Buffer.from(`%PDF-1.4 ${canaryOf(key, "certificate")}`);
    await app.services.files.put(certificatePaperOf(key), scan);
  }
  served = await servedRoutes();
});
afterAll(async () => {
  agent.destroy();
  await app?.close();
});

const isPost = (way: Way) => way.startsWith("POST");

async function ask({
  route,
  place,
  role,
  way,
}: Omit<Cell, "access" | "isAllowed">): Promise<Answer> {
  const [pathname = "", query = ""] = place.address.split("?");
  const parameters = [
    query,
    way === "GET .data leaf" ? `_routes=${encodeURIComponent(route.id)}` : "",
  ]
    .filter(Boolean)
    .join("&");
  const isData = way.includes(".data");
  const bare = isData && pathname === "/" ? "/_root" : pathname;
  const session = world.sessions[role];
  const options: SendOptions = {
    method: isPost(way) ? "POST" : "GET",
    agent,
    headers: {
      ...(session ? { Cookie: `__Host-phien=${session}` } : {}),
      ...(isPost(way)
        ? { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" }
        : {}),
    },
    ...(isPost(way) ? { body: "" } : {}),
  };
  return app.send(`${bare}${isData ? ".data" : ""}${parameters ? `?${parameters}` : ""}`, options);
}

async function inBatches<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...list];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

const batchesOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );

function cellsOf(route: ServedRoute): Cell[] {
  const access = accessRules[route.file];
  if (!access) throw new Error(`${route.file} is not in server/security/access-rules.ts`);
  return placesOf(route.pattern, world).flatMap((place, at) =>
    rolesAt(route).flatMap((role, index) =>
      waysOf(role, at + index).map((way) => ({
        route,
        access,
        place,
        role,
        way,
        isAllowed: mayPass(access, role, place, isPost(way)),
      })),
    ),
  );
}

/** Nobody, the owner of one shop, another commune's officer and the highest ask in all five ways. */
const askingEveryWay: readonly Role[] = ["anonymous", "owner-a", "commune-y", "administrator"];

/**
 * What the others get differs by who asks alone, and making a page is the dearest part: they ask in one
 * way to read the whole of a route's data and in one to write, in turn by role and place.
 */
function waysOf(role: Role, turn: number): readonly Way[] {
  if (askingEveryWay.includes(role)) return ways;
  return turn % 2 === 0 ? ["GET .data", "POST"] : ["GET .data leaf", "POST .data"];
}

/**
 * The English pages are the same modules once more, and what is for everybody never looks who asks: both
 * are asked by nobody, by a seller and by an officer.
 */
const rolesAt = ({ id, file }: ServedRoute): readonly Role[] =>
  id.startsWith("en/") || accessRules[file]?.kind === "public"
    ? ["anonymous", "owner-a", "administrator"]
    : roleNames;

const nameOf = ({ place, role, way }: Cell) => `${role}: ${way} ${place.address}`;

/** Words in an answer, headers too, that are not for whoever asked. */
function leaksIn(cell: Cell, answer: Answer): string[] {
  const all = `${JSON.stringify(answer.rawHeaders)}\n${answer.text}`;
  const found = new Set(
    [...all.matchAll(canaryPattern)].map(([, owner, part]) => `${owner} ${part}`),
  );
  return [...found]
    .map((entry) => entry.toLowerCase().split(" ") as [Owner, Part])
    .filter(([owner, part]) => !mayRead(cell.role, owner, part, cell.place))
    .map(([owner, part]) => `${nameOf(cell)} shows ${owner} ${part}`);
}

/** Columns no answer may name, whoever asks. */
const secretColumns =
  /token_?hash|identity_?number_?hash|sealed_?id_?token|code_?verifier|browser_?hash|idempotency_?key_?hash|link_?version/i;

/** Nothing but noise: ids of requests, and what the address itself names. */
function settled(text: string, { place, route }: Cell): string {
  const literal = new Set(route.pattern.split("/"));
  const named = place.address
    .split(/[/?&=]/)
    .filter((part) => part.length > 3 && !literal.has(part) && !/^en$/.test(part));
  return named
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, "NAMED"), text)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID");
}

/** An address without a page of its own leads to the one above it, whatever is there. */
function leadsUp({ place }: Cell, answer: Answer): boolean {
  if (![202, 303].includes(answer.status)) return false;
  const [pathname = ""] = place.address.split("?");
  const told = answer.headers.location
    ? [answer.headers.location]
    : [...answer.text.matchAll(/"(\/[^"]*)"/g)].map((match) => match[1]!);
  return told.some((to) => pathname.startsWith(`${to.split("?")[0]!}/`));
}

/** What a refusal looks like: the sign-in page for nobody, else a page that is not there. */
function isRefusal(cell: Cell, answer: Answer): boolean {
  const { role, way, access } = cell;
  if (isPost(way) && answer.status === 405) return true;
  if (role === "anonymous" && access.kind !== "order-link") {
    const leads = `${answer.headers.location ?? ""}${answer.text}`;
    return [202, 302, 303].includes(answer.status) && leads.includes("/dang-nhap");
  }
  return answer.status === 404;
}

test("every route the build serves has its rule, and no rule is left over", () => {
  expect(Object.keys(accessRules).sort()).toEqual(
    [...new Set(served.map(({ file }) => file))].sort(),
  );
});

test("S1 S2 S15 S24 everybody asks for everything in five ways: nobody gets what is another's, reading writes nothing", {
  timeout: 600_000,
}, async () => {
  const started = performance.now();
  const leaks: string[] = [];
  const wrong: string[] = [];
  const broken: string[] = [];
  let count = 0;
  let refusedCount = 0;
  const refusals = new Map<string, { text: string; name: string }>();
  const allowedPosts: Cell[] = [];
  let before = await checksums(app.database);

  const look = (cell: Cell, answer: Answer) => {
    count += 1;
    if (answer.status >= 500) broken.push(`${answer.status} ${nameOf(cell)}`);
    leaks.push(...leaksIn(cell, answer));
    const named = secretColumns.exec(answer.text);
    if (named) leaks.push(`${nameOf(cell)} names ${named[0]}`);
  };

  for (const batch of batchesOf(served, 12)) {
    const cells = batch.flatMap(cellsOf);
    allowedPosts.push(
      ...cells.filter((cell) => cell.isAllowed && isPost(cell.way) && cell.route.takesPosts),
    );
    const now = cells.filter(
      (cell) => !(cell.isAllowed && isPost(cell.way) && cell.route.takesPosts),
    );
    await inBatches(now, async (cell) => {
      const answer = await ask(cell);
      const { route } = cell;
      look(cell, answer);
      // What takes posts alone has nothing to read.
      if (!isPost(cell.way) && !routePolicy[route.file]?.loader) return;
      if (cell.isAllowed) {
        if (!isPost(cell.way) && isRefusal(cell, answer) && !mayBeAbsent(cell)) {
          wrong.push(`${nameOf(cell)} is refused (${answer.status})`);
        }
        return;
      }
      refusedCount += 1;
      if (cell.role !== "anonymous" && leadsUp(cell, answer)) return;
      if (cell.access.kind === "order-link" && leadsUp(cell, answer)) return;
      if (!isRefusal(cell, answer)) wrong.push(`${nameOf(cell)} gets ${answer.status}`);
      // What is another's and what is not there look the same.
      const isChild = !cell.place.isThere && cell.place.owner !== null;
      const key = `${route.id} ${cell.role} ${cell.way} ${isChild}`;
      const text = settled(answer.text, cell);
      const known = refusals.get(key);
      if (!known) refusals.set(key, { text, name: nameOf(cell) });
      else if (cell.role !== "anonymous" && known.text !== text) {
        wrong.push(`${nameOf(cell)} reads otherwise than ${known.name}`);
      }
    });
    // So far everybody has only read, or was refused: S24 for reading, S2 for refusals.
    const after = await checksums(app.database);
    const written = changedTables(before, after);
    if (written.length > 0) {
      wrong.push(`one of ${batch.map(({ pattern }) => pattern)} wrote into ${written}`);
    }
    before = after;
  }
  await inBatches(allowedPosts, async (cell) => {
    const answer = await ask(cell);
    look(cell, answer);
  });
  const seconds = (performance.now() - started) / 1000;
  console.info(
    `${served.length} routes, ${count} cells (${refusedCount} refused), ${leaks.length} leaks, ${seconds.toFixed(0)} s`,
  );
  expect(leaks.slice(0, 30)).toEqual([]);
  expect(wrong.slice(0, 30)).toEqual([]);
  expect(broken.slice(0, 30)).toEqual([]);
  expect(refusedCount).toBeGreaterThan(2_000);
});

/** Where 404 is the true answer to those who may ask: a waiting picture is nobody else's, and so on. */
function mayBeAbsent({ access, route, place }: Cell): boolean {
  if (["public", "own", "account"].includes(access.kind)) return true;
  // What only a co-operative has.
  if (/seller\/(helping|farmers)\.tsx$/.test(route.file)) return true;
  const isEmpty = /khong-co|dead|TN-2611-222222|\/(cot|loi\.xlsx)$|\.csv$/.test(place.address);
  return isEmpty || route.pattern.endsWith("*");
}
