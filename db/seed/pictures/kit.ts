/**
 * The small drawing kit behind every picture of the market: a seeded random source, organic
 * outlines, shading, and a scene that collects gradients and symbols.
 *
 * Everything here is pure string building. Lengths are SVG user units; light always comes from the
 * upper left; angles are in degrees, clockwise.
 */

type Random = () => number;
export type Point = readonly [x: number, y: number];

/** Four steps of one colour, from lit to deep shade. */
export interface Tone {
  light: string;
  base: string;
  dark: string;
  deep: string;
}

/** A repeatable random source: the same seed always gives the same numbers in [0, 1). */
function seededRandom(seed: string): Random {
  let hash = 1779033703 ^ seed.length;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number as short SVG text, one decimal at most. */
export function n(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

const fine = (value: number) => String(Math.round(value * 1000) / 1000);

/** Blends two #rrggbb colours; `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => {
    const value = channel(first, at) * (1 - share) + channel(second, at) * share;
    return Math.round(value).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** A full tone from one colour; give the lit or shaded steps to override what is derived. */
export function tone(base: string, light?: string, dark?: string, deep?: string): Tone {
  return {
    light: light ?? mix(base, "#fff7dc", 0.45),
    base,
    dark: dark ?? mix(base, "#4a2410", 0.32),
    deep: deep ?? mix(dark ?? base, "#2f160c", dark ? 0.35 : 0.55),
  };
}

export const BAMBOO = tone("#d8b273", "#f0d9a6", "#b0844a", "#7d5829");
export const WOOD = tone("#b98252", "#d8a878", "#8d5c36", "#623d22");
export const CLAY = tone("#b4663f", "#d58c63", "#8a4529", "#5f2c1a");
export const PORCELAIN = tone("#f4efe3", "#fffdf7", "#d5cbb8", "#a89c88");
export const LEAF_GREEN = tone("#4e8f46", "#8fbf6b", "#2f6a38", "#1d4a2a");
export const BANANA_GREEN = tone("#5d9a45", "#9cc76a", "#3c7438", "#27552d");
export const CHILI_RED = tone("#d0302a", "#f0705a", "#9c1c20", "#6d1118");

/** Degrees to radians. */
export const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** A closed (or open) curve through points, smooth at each. */
export function smoothPath(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] as Point;
  };
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  const steps = closed ? count : count - 1;
  for (let index = 0; index < steps; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    d += `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} ${n(
      to[0] - (after[0] - from[0]) / 6,
    )} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  }
  return closed ? `${d}Z` : d;
}

/** A straight-edged closed outline. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

export function ellipsePath(cx: number, cy: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(
    ry,
  )} 0 1 1 ${n(cx - rx)} ${n(cy)}Z`;
}

/** Points around an oval; `wobble` pushes each in or out by that share, `shape` bends the radius. */
export function ring(
  count: number,
  rx: number,
  ry: number,
  options: { random?: Random; wobble?: number; shape?: (degrees: number) => number } = {},
): Point[] {
  const { random, wobble = 0, shape } = options;
  return Array.from({ length: count }, (_, index) => {
    const degrees = (index * 360) / count - 90;
    const push = 1 + (random ? (random() - 0.5) * 2 * wobble : 0);
    const radius = push * (shape ? shape(degrees) : 1);
    return [rx * radius * Math.cos(rad(degrees)), ry * radius * Math.sin(rad(degrees))] as const;
  });
}

/** A slightly irregular closed oval around the origin. */
export function blob(random: Random, rx: number, ry: number, wobble = 0.04, count = 12): string {
  return smoothPath(ring(count, rx, ry, { random, wobble }));
}

/** Puts a drawing somewhere: moved, turned, scaled (a pair scales each way on its own). */
export function place(
  content: string,
  x: number,
  y: number,
  scale: number | Point = 1,
  degrees = 0,
): string {
  const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
  const turn = degrees ? ` rotate(${n(degrees)})` : "";
  const size = sx === 1 && sy === 1 ? "" : ` scale(${fine(sx)}${sx === sy ? "" : ` ${fine(sy)}`})`;
  return `<g transform="translate(${n(x)} ${n(y)})${turn}${size}">${content}</g>`;
}

/**
 * An opacity given for one painted shape becomes that paint's own, so the renderer needs no layer
 * of its own for it. Places raster in less than half the time for it.
 */
const paintOpacity = (extra: string, paint: "fill" | "stroke") =>
  extra ? ` ${extra.replace(/(^| )opacity=/, `$1${paint}-opacity=`)}` : "";

export const filled = (d: string, fill: string, extra = "") =>
  `<path d="${d}" fill="${fill}"${paintOpacity(extra, "fill")}/>`;

export const stroked = (d: string, colour: string, width: number, extra = "") =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(
    width,
  )}" stroke-linecap="round" stroke-linejoin="round"${paintOpacity(extra, "stroke")}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, extra = "") =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${paintOpacity(
    extra,
    "fill",
  )}/>`;

/** Many round dots in a single path. */
export function dots(points: readonly Point[], size: number, colour: string, extra = ""): string {
  if (points.length === 0) return "";
  return stroked(points.map(([x, y]) => `M${n(x)} ${n(y)}h.1`).join(""), colour, size, extra);
}

/** Many short rounded strokes in one path: grains, fibres, hairs. `angle` is per stroke. */
export function dashes(
  points: readonly Point[],
  length: number,
  width: number,
  colour: string,
  angle: (index: number) => number,
): string {
  if (points.length === 0) return "";
  const d = points.map(([x, y], index) => {
    const dx = (Math.cos(rad(angle(index))) * length) / 2;
    const dy = (Math.sin(rad(angle(index))) * length) / 2;
    return `M${Math.round(x - dx)} ${Math.round(y - dy)}l${n(dx * 2)} ${n(dy * 2)}`;
  });
  return stroked(d.join(""), colour, width);
}

/** Random points inside an oval, more even than plain chance. */
export function scatter(
  random: Random,
  count: number,
  rx: number,
  ry: number,
  spacing = 0,
): Point[] {
  const points: Point[] = [];
  for (let tries = 0; tries < count * 12 && points.length < count; tries++) {
    const distance = Math.sqrt(random());
    const angle = random() * Math.PI * 2;
    const candidate = [rx * distance * Math.cos(angle), ry * distance * Math.sin(angle)] as const;
    const crowded =
      spacing > 0 &&
      points.some(
        ([x, y]) => Math.hypot(candidate[0] - x, (candidate[1] - y) * (rx / ry)) < spacing,
      );
    if (!crowded) points.push(candidate);
  }
  return points;
}

export interface SpherePoint {
  /** Across, -1 to 1. */
  x: number;
  /** Down, -1 to 1. */
  y: number;
  /** Towards the eye, 0 at the rim to 1 in the middle. */
  z: number;
}

/** Staggered points on the near half of a unit ball, the farthest first. */
export function sphereGrid(
  rows: number,
  around: number,
  options: { random?: Random; jitter?: number; phase?: number } = {},
): SpherePoint[] {
  const { random, jitter = 0, phase = 0 } = options;
  const points: SpherePoint[] = [];
  for (let row = 0; row < rows; row++) {
    const latitude = ((row + 0.5) / rows) * 180 - 90;
    const count = Math.max(2, Math.round(around * Math.cos(rad(latitude))));
    for (let index = -1; index <= count; index++) {
      const shift = (row % 2 ? 0.5 : 0) + phase + (random ? (random() - 0.5) * jitter : 0);
      const longitude = ((index + shift + 0.5) / count) * 180 - 90;
      if (Math.abs(longitude) > 88) continue;
      const lift = latitude + (random ? ((random() - 0.5) * jitter * 180) / rows : 0);
      points.push({
        x: Math.cos(rad(lift)) * Math.sin(rad(longitude)),
        y: Math.sin(rad(lift)),
        z: Math.cos(rad(lift)) * Math.cos(rad(longitude)),
      });
    }
  }
  return points.sort((first, second) => first.z - second.z);
}

type Stop = readonly [offset: number, colour: string, opacity?: number];

const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([offset, colour, opacity]) =>
        `<stop offset="${offset}" stop-color="${colour}"${
          opacity === undefined ? "" : ` stop-opacity="${opacity}"`
        }/>`,
    )
    .join("");

/** One picture being drawn: hands out randomness and keeps gradients, clips and symbols. */
export class Scene {
  readonly random: Random;
  private readonly definitions = new Map<string, string>();

  constructor(seed: string) {
    this.random = seededRandom(seed);
  }

  /** A random number between two bounds. */
  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  /** Keeps a definition once and returns its id. `markup` receives the id to write. */
  define(markup: (id: string) => string): string {
    const key = markup("");
    const known = this.definitions.get(key);
    if (known) return known;
    const id = `d${this.definitions.size}`;
    this.definitions.set(key, id);
    return id;
  }

  radial(list: readonly Stop[], cx = 0.36, cy = 0.28, r = 0.82): string {
    const id = this.define(
      (name) =>
        `<radialGradient id="${name}" cx="${cx}" cy="${cy}" r="${r}">${stops(list)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  /** A straight gradient; the direction is in shares of the shape's own box. */
  linear(list: readonly Stop[], x1 = 0, y1 = 0, x2 = 0, y2 = 1): string {
    const id = this.define(
      (name) =>
        `<linearGradient id="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(
          list,
        )}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** Roundness: lit at the upper left, deep at the lower right. */
  volume(of: Tone): string {
    return this.radial([
      [0, of.light],
      [0.4, of.base],
      [0.82, of.dark],
      [1, of.deep],
    ]);
  }

  /** A veil of shade for a textured body: clear where lit, dark at the lower right rim. */
  veil(colour = "#2a1a08", strength = 0.5): string {
    return this.radial([
      [0, "#fffbe0", 0.28],
      [0.3, "#fffbe0", 0],
      [0.5, colour, 0],
      [0.85, colour, strength * 0.7],
      [1, colour, strength],
    ]);
  }

  /** A clipped drawing: only what lies inside the outline shows. */
  clipped(outline: string, content: string): string {
    const id = this.define((name) => `<clipPath id="${name}"><path d="${outline}"/></clipPath>`);
    return `<g clip-path="url(#${id})">${content}</g>`;
  }

  pattern(width: number, height: number, content: string, transform = ""): string {
    const id = this.define(
      (name) =>
        `<pattern id="${name}" width="${n(width)}" height="${n(
          height,
        )}" patternUnits="userSpaceOnUse"${
          transform ? ` patternTransform="${transform}"` : ""
        }>${content}</pattern>`,
    );
    return `url(#${id})`;
  }

  /** Draws once, then stamps many times. */
  stamp(
    content: string,
  ): (x: number, y: number, scale?: number | Point, degrees?: number) => string {
    const id = this.define((name) => `<g id="${name}">${content}</g>`);
    return (x, y, scale = 1, degrees = 0) => {
      const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
      const turn = degrees ? ` rotate(${n(degrees)})` : "";
      const size =
        sx === 1 && sy === 1 ? "" : ` scale(${fine(sx)}${sx === sy ? "" : ` ${fine(sy)}`})`;
      return `<use href="#${id}" transform="translate(${n(x)} ${n(y)})${turn}${size}"/>`;
    };
  }

  /** The soft dark where a thing touches the table. */
  shadow(cx: number, cy: number, rx: number, ry: number, strength = 0.42): string {
    const fill = this.radial(
      [
        [0, "#3b200c", strength],
        [0.55, "#3b200c", Math.round(strength * 62) / 100],
        [0.8, "#3b200c", Math.round(strength * 22) / 100],
        [1, "#3b200c", 0],
      ],
      0.5,
      0.5,
      0.5,
    );
    return oval(cx, cy, rx, ry, fill);
  }

  /** The finished document. */
  finish(width: number, height: number, body: string): string {
    const definitions = [...this.definitions]
      .map(([key, id]) => key.replace('id=""', `id="${id}"`))
      .join("");
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs>${body}</svg>`;
  }
}
