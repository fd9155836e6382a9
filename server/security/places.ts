import type { World } from "./testing-world";
import type { Place } from "./who-may";

const nobody = "00000000-0000-7000-8000-00000000dead";
const shopKeys = ["a", "b", "s"] as const;

/** Values of parameters that name no thing of anybody's. */
const plain: Readonly<Record<string, (world: World) => string>> = {
  category: () => "trai-cay",
  slug: () => "",
  lines: ({ publicSlugs }) => `${publicSlugs.variant}*1`,
  part: () => "san-pham-1.xml",
  kind: () => "pickup",
  poster: () => "gian-hang_.pdf",
  form: () => "csv",
  token: () => "A".repeat(43),
  table: () => "ban-hang.csv",
  farmer: () => nobody,
  proposal: () => nobody,
  pick: () => nobody,
  day: () => "2027-09-02",
};

/** The slug that stands in an address of what everybody may read. */
function publicSlug(pattern: string, { publicSlugs }: World): string {
  if (pattern.includes("chinh-sach")) return "quy-che";
  return pattern.includes("gian-hang/:slug") ? publicSlugs.seller : publicSlugs.product;
}

/**
 * Every address by which a route is asked: each owner's thing, another's thing under one's own shop, and
 * what is not there.
 * @throws {Error} a parameter nobody taught the world about
 */
export function placesOf(pattern: string, world: World): Place[] {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const filled = (values: Record<string, string>) =>
    `/${pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "").replace(/\*$/, "khong-co")}`;
  if (names[0] === "seller") return shopPlaces(names.slice(1), filled, world);
  if (names.includes("number")) return orderPlaces(filled, world);
  if (names.includes("case")) {
    return [{ address: filled({ case: world.caseNumber }), owner: null, isThere: true }];
  }
  if (names.includes("media")) {
    const values = { media: world.privatePicture, rendition: "160.webp" };
    return [{ address: filled(values), owner: "a", isThere: true }];
  }
  if (names.includes("item")) return itemPlaces(pattern.endsWith(":item"), filled, world);
  if (pattern.startsWith("giay-to")) return paperPlaces(names[0]!, filled, world);
  if (names.includes("seller")) return shopPlaces(names.slice(1), filled, world);
  if (names.includes("interest")) {
    const values = { interest: world.shops.a.objects.interest! };
    return [{ address: filled(values), owner: null, isThere: true }];
  }
  const values: Record<string, string> = {};
  for (const name of names) {
    const make = plain[name];
    if (!make) throw new Error(`teach server/security/places.ts what :${name} is (${pattern})`);
    values[name] = name === "slug" ? publicSlug(pattern, world) : make(world);
  }
  return [{ address: filled(values), owner: null, isThere: true }];
}

type Fill = (values: Record<string, string>) => string;

function orderPlaces(filled: Fill, { orders }: World): Place[] {
  const place = (owner: "a" | "b" | null, values: Record<string, string>, k: string): Place => ({
    address: `${filled(values)}?k=${k}`,
    owner,
    isThere: owner !== null,
  });
  const { a, b } = orders;
  return [
    place("a", a, a.token),
    place("b", b, b.token),
    // One order's number with another's link, and a number nobody has.
    place(null, a, b.token),
    place(null, { ...b, number: "TN-2611-222222" }, b.token),
  ];
}

function paperPlaces(name: string, filled: Fill, { shops }: World): Place[] {
  return [
    ...shopKeys.map(
      (owner): Place => ({
        address: filled({ [name]: shops[owner].objects[name]! }),
        owner,
        isThere: true,
      }),
    ),
    { address: filled({ [name]: nobody }), owner: null, isThere: false },
  ];
}

/** One item of each kind where it is read, of each officer's where it is acted on. */
function itemPlaces(isRead: boolean, filled: Fill, { shops }: World): Place[] {
  const of = (owner: (typeof shopKeys)[number], kinds: readonly string[]) =>
    kinds.map(
      (itemKind): Place => ({
        address: filled({ item: shops[owner].items[itemKind]! }),
        owner,
        isThere: true,
        itemKind,
      }),
    );
  return [
    ...of("a", isRead ? Object.keys(shops.a.items) : ["dossier", "certificate", "sanction"]),
    ...of("b", isRead ? ["dossier", "report"] : ["dossier"]),
    { address: filled({ item: nobody }), owner: null, isThere: false },
    { address: filled({ item: "khong-co" }), owner: null, isThere: false },
  ];
}

function shopPlaces(children: readonly string[], filled: Fill, world: World): Place[] {
  const { shops } = world;
  const childValues = (of: (typeof shopKeys)[number]) =>
    Object.fromEntries(
      children.map((name) => {
        const value = shops[of].objects[name] ?? plain[name]?.(world);
        if (!value) throw new Error(`teach server/security/testing-world.ts a shop's :${name}`);
        return [name, value];
      }),
    );
  const places: Place[] = shopKeys.map((owner) => ({
    address: filled({ seller: shops[owner].slug, ...childValues(owner) }),
    owner,
    isThere: true,
  }));
  places.push({
    address: filled({ seller: "khong-co", ...childValues("a") }),
    owner: null,
    isThere: false,
  });
  if (children.some((name) => shops.a.objects[name])) {
    const foreign = { seller: shops.a.slug, ...childValues("b") };
    const missing = Object.fromEntries(
      children.map((name) => [name, shops.a.objects[name] ? nobody : plain[name]!(world)]),
    );
    places.push(
      { address: filled(foreign), owner: "a", isThere: false },
      { address: filled({ seller: shops.a.slug, ...missing }), owner: "a", isThere: false },
    );
  }
  return places;
}
