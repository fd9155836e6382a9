/** Small things laid beside the goods: leaves, sprigs, chilies, limes, garlic, straw, flowers. */

import {
  CHILI_RED,
  dashes,
  dots,
  filled,
  LEAF_GREEN,
  mix,
  n,
  oval,
  type Point,
  place,
  rad,
  ring,
  type Scene,
  smoothPath,
  stroked,
  type Tone,
  tone,
} from "./kit";

/** A simple leaf: stalk end at the origin, tip along -y. `bend` curves it sideways. */
export function leaf(
  scene: Scene,
  length: number,
  width: number,
  of: Tone = LEAF_GREEN,
  bend = 0,
  veins = 5,
): string {
  const w = width / 2;
  const spine = `M0 0Q${n(bend * 0.3)} ${n(-length * 0.5)} ${n(bend)} ${n(-length)}`;
  const half = (side: number) =>
    `M0 0C${n(side * w * 0.9)} ${n(-length * 0.08)} ${n(side * w * 1.25 + bend * 0.2)} ${n(
      -length * 0.58,
    )} ${n(bend)} ${n(-length)}Q${n(bend * 0.3)} ${n(-length * 0.5)} 0 0Z`;
  let ribs = "";
  for (let index = 1; index <= veins; index++) {
    const share = index / (veins + 1.5);
    const x = bend * share * share;
    const y = -length * share;
    const reach = w * 0.62 * Math.sin(Math.PI * (0.22 + share * 0.7)) * (share > 0.6 ? 0.7 : 1);
    ribs += `M${n(x)} ${n(y)}l${n(-reach)} ${n(-length * 0.13)}M${n(x)} ${n(y)}l${n(reach)} ${n(
      -length * 0.13,
    )}`;
  }
  return (
    filled(
      half(-1),
      scene.linear(
        [
          [0, of.light],
          [1, of.base],
        ],
        0,
        0,
        1,
        0.6,
      ),
    ) +
    filled(
      half(1),
      scene.linear(
        [
          [0, of.base],
          [1, of.dark],
        ],
        0,
        0,
        1,
        0.6,
      ),
    ) +
    stroked(ribs, mix(of.light, "#f8f6cf", 0.2), Math.max(1.6, width * 0.025), 'opacity=".55"') +
    stroked(spine, mix(of.light, "#f8f6cf", 0.45), Math.max(2, width * 0.05))
  );
}

/** A cluster of leaves on one stalk, stalk end at the origin, growing along -y. */
export function sprig(
  scene: Scene,
  length: number,
  options: { of?: Tone; stem?: string; size?: number; pairs?: number; wide?: number } = {},
): string {
  const { of = LEAF_GREEN, stem = of.dark, size = length * 0.42, pairs = 4, wide = 0.5 } = options;
  const stamp = scene.stamp(leaf(scene, size, size * wide, of, size * 0.1, 4));
  let drawn = stroked(
    `M0 0Q${n(length * 0.05)} ${n(-length * 0.5)} 0 ${n(-length * 0.9)}`,
    stem,
    size * 0.07,
  );
  for (let pair = 0; pair < pairs; pair++) {
    const y = -length * (0.24 + (pair / pairs) * 0.62);
    const scale = 1 - pair * 0.13;
    drawn += stamp(0, y, scale, 58 - pair * 6 + scene.between(-8, 8));
    drawn += stamp(0, y - 6, [-scale, scale], -58 + pair * 6 + scene.between(-8, 8));
  }
  return drawn + stamp(0, -length * 0.82, 0.8, 4);
}

/** A slender chili lying along x, stalk at the left. */
export function chili(scene: Scene, length = 170, of: Tone = CHILI_RED): string {
  const w = length * 0.1;
  const body = `M0 ${n(-w)}C${n(length * 0.3)} ${n(-w * 1.7)} ${n(length * 0.75)} ${n(-w * 1.5)} ${n(
    length,
  )} ${n(w * 0.6)}C${n(length * 0.7)} ${n(w * 0.7)} ${n(length * 0.3)} ${n(w * 1.3)} 0 ${n(w)}Q${n(
    -w * 0.8,
  )} 0 0 ${n(-w)}Z`;
  return (
    place(filled(body, "#3b200c", 'opacity=".28"'), 4, 9) +
    stroked(
      `M${n(-w * 0.4)} 0C${n(-w * 2)} ${n(-w * 0.4)} ${n(-w * 3)} ${n(-w * 1.6)} ${n(-w * 4.4)} ${n(-w * 1.4)}`,
      "#4f7d38",
      w * 0.62,
    ) +
    filled(
      body,
      scene.linear([
        [0, of.light],
        [0.4, of.base],
        [1, of.deep],
      ]),
    ) +
    filled(
      `M${n(-w * 0.7)} ${n(-w)}Q${n(w * 1.3)} ${n(-w * 1.1)} ${n(w * 0.8)} 0Q${n(w * 1.2)} ${n(w)} ${n(-w * 0.7)} ${n(w)}Q${n(-w * 1.4)} 0 ${n(-w * 0.7)} ${n(-w)}Z`,
      "#6a9a48",
    ) +
    stroked(
      `M${n(length * 0.16)} ${n(-w * 0.66)}Q${n(length * 0.45)} ${n(-w * 1.1)} ${n(length * 0.7)} ${n(-w * 0.6)}`,
      "#ffffff",
      w * 0.34,
      'opacity=".65"',
    )
  );
}

/** A citrus cut across, facing the eye. */
export function citrusFace(
  scene: Scene,
  r: number,
  options: { peel: Tone; pith: string; pithShare: number; flesh: Tone; segments: number },
): string {
  const { peel, pith, pithShare, flesh, segments } = options;
  const outer = r * (1 - pithShare);
  const fill = scene.radial(
    [
      [0, flesh.light],
      [0.55, flesh.base],
      [1, flesh.dark],
    ],
    0.42,
    0.38,
    0.75,
  );
  let drawn =
    oval(0, 0, r, r, peel.base) +
    oval(0, 0, r * 0.965, r * 0.965, peel.light) +
    oval(0, 0, r * 0.94, r * 0.94, pith);
  const gap = (r * 0.018 * 180) / (Math.PI * outer);
  const sweep = 360 / segments;
  let wedges = "";
  let pulp = "";
  for (let index = 0; index < segments; index++) {
    const from = index * sweep + gap * 1.3;
    const to = (index + 1) * sweep - gap * 1.3;
    const middle = (from + to) / 2;
    const at = (degrees: number, radius: number): Point => [
      radius * Math.cos(rad(degrees)),
      radius * Math.sin(rad(degrees)),
    ];
    wedges += smoothPath([
      at(middle, outer * 0.1),
      at(from + sweep * 0.05, outer * 0.5),
      at(from + sweep * 0.02, outer * 0.86),
      at(from + sweep * 0.16, outer * 0.975),
      at(middle, outer),
      at(to - sweep * 0.16, outer * 0.975),
      at(to - sweep * 0.02, outer * 0.86),
      at(to - sweep * 0.05, outer * 0.5),
    ]);
    for (let strand = 0; strand < 5; strand++) {
      const angle = from + sweep * (0.16 + strand * 0.17);
      const start = outer * scene.between(0.36, 0.62);
      const [x, y] = at(angle, start);
      const [x2, y2] = at(angle, start + outer * scene.between(0.14, 0.28));
      pulp += `M${n(x)} ${n(y)}L${n(x2)} ${n(y2)}`;
    }
  }
  drawn +=
    filled(wedges, fill) +
    stroked(pulp, mix(flesh.light, "#ffffff", 0.55), r * 0.026, 'opacity=".75"');
  return drawn + oval(0, 0, r * 0.05, r * 0.05, pith);
}

const LIME_PEEL = tone("#6fa03a", "#b3d26a", "#49782a", "#2f5a20");
const LIME_FLESH = tone("#c5dd86", "#e9f3b8", "#9cc25c");

export const limeFace = (scene: Scene, r: number) =>
  citrusFace(scene, r, {
    peel: LIME_PEEL,
    pith: "#f4f6d8",
    pithShare: 0.13,
    flesh: LIME_FLESH,
    segments: 9,
  });

/** A whole seedless lime, long axis along x. */
export function lime(scene: Scene, r = 100): string {
  const body = smoothPath([
    [-r * 1.22, 0],
    [-r * 1.02, -r * 0.34],
    [-r * 0.6, -r * 0.82],
    [0, -r * 0.98],
    [r * 0.62, -r * 0.8],
    [r * 1.04, -r * 0.3],
    [r * 1.2, r * 0.02],
    [r * 1.02, r * 0.36],
    [r * 0.6, r * 0.82],
    [0, r],
    [-r * 0.6, r * 0.84],
    [-r * 1.02, r * 0.34],
  ]);
  const pores = ring(26, r * 0.86, r * 0.7, { random: scene.random, wobble: 0.5 });
  return (
    filled(body, scene.volume(LIME_PEEL)) +
    scene.clipped(
      body,
      dots(pores, r * 0.05, LIME_PEEL.deep, 'opacity=".28"') +
        dots(
          pores.map(([x, y]) => [x * 0.6 - 4, y * 0.6 - 4] as const),
          r * 0.04,
          "#e4f0a8",
          'opacity=".6"',
        ),
    ) +
    oval(
      -r * 0.42,
      -r * 0.46,
      r * 0.26,
      r * 0.14,
      "#ffffff",
      `opacity=".55" transform="rotate(-24 ${n(-r * 0.42)} ${n(-r * 0.46)})"`,
    ) +
    oval(-r * 1.14, 0, r * 0.09, r * 0.12, "#8a9a4a")
  );
}

/** A garlic bulb, root down, about 2r wide. */
export function garlic(scene: Scene, r = 90): string {
  const of = tone("#f1e6d6", "#fffaf0", "#cdb9b0", "#9d8289");
  const body = `M0 ${n(-r * 1.5)}C${n(r * 0.1)} ${n(-r)} ${n(r * 0.24)} ${n(-r * 0.8)} ${n(r * 0.7)} ${n(-r * 0.5)}C${n(
    r * 1.2,
  )} ${n(-r * 0.1)} ${n(r)} ${n(r * 0.8)} 0 ${n(r * 0.82)}C${n(-r)} ${n(r * 0.8)} ${n(-r * 1.2)} ${n(-r * 0.1)} ${n(
    -r * 0.7,
  )} ${n(-r * 0.5)}C${n(-r * 0.24)} ${n(-r * 0.8)} ${n(-r * 0.16)} ${n(-r)} ${n(-r * 0.14)} ${n(-r * 1.46)}Z`;
  return (
    scene.shadow(r * 0.14, r * 0.72, r * 1.1, r * 0.32) +
    filled(body, scene.volume(of)) +
    stroked(
      `M${n(-r * 0.04)} ${n(-r * 0.9)}C${n(-r * 0.6)} ${n(-r * 0.4)} ${n(-r * 0.6)} ${n(r * 0.4)} ${n(-r * 0.2)} ${n(
        r * 0.76,
      )}M${n(r * 0.02)} ${n(-r * 0.9)}C${n(r * 0.5)} ${n(-r * 0.3)} ${n(r * 0.5)} ${n(r * 0.4)} ${n(r * 0.2)} ${n(
        r * 0.78,
      )}`,
      "#b596a2",
      r * 0.045,
      'opacity=".7"',
    )
  );
}

/** One peeled clove of garlic. */
export function clove(scene: Scene, r = 46): string {
  const of = tone("#f3e8cf", "#fffdf2", "#d3be96", "#a88d62");
  const body = `M${n(-r)} ${n(r * 0.3)}C${n(-r)} ${n(-r * 0.6)} 0 ${n(-r * 0.8)} ${n(r * 1.2)} ${n(-r * 0.5)}C${n(
    r * 0.9,
  )} ${n(r * 0.4)} ${n(r * 0.2)} ${n(r * 0.8)} ${n(-r * 0.5)} ${n(r * 0.74)}Q${n(-r)} ${n(r * 0.7)} ${n(-r)} ${n(r * 0.3)}Z`;
  return place(filled(body, "#3b200c", 'opacity=".25"'), 4, 8) + filled(body, scene.volume(of));
}

/** A small five-petalled flower facing the eye. */
export function flower(scene: Scene, r: number, of: Tone, heart: string, petals = 5): string {
  const petal = scene.stamp(
    filled(
      `M0 0C${n(-r * 0.62)} ${n(-r * 0.3)} ${n(-r * 0.5)} ${n(-r * 1.02)} 0 ${n(-r)}C${n(r * 0.5)} ${n(
        -r * 1.02,
      )} ${n(r * 0.62)} ${n(-r * 0.3)} 0 0Z`,
      scene.linear([
        [0, of.light],
        [0.6, of.base],
        [1, of.dark],
      ]),
    ) + stroked(`M0 ${n(-r * 0.2)}V${n(-r * 0.7)}`, of.dark, r * 0.03, 'opacity=".5"'),
  );
  let drawn = "";
  for (let index = 0; index < petals; index++) drawn += petal(0, 0, 1, (index * 360) / petals);
  return (
    drawn +
    oval(0, 0, r * 0.2, r * 0.2, heart) +
    dots(ring(7, r * 0.14, r * 0.14), r * 0.07, "#fff0b8")
  );
}

/** A twist of bamboo string round a bundle: from one side to the other, with a knot. */
export function twine(width: number, colour = "#d9b66f"): string {
  const x = width / 2;
  return (
    stroked(
      `M${n(-x)} -7Q0 12 ${n(x)} -7M${n(-x)} 7Q0 26 ${n(x)} 7`,
      mix(colour, "#5b3a14", 0.5),
      13,
    ) +
    stroked(`M${n(-x)} -9Q0 10 ${n(x)} -9M${n(-x)} 5Q0 24 ${n(x)} 5`, colour, 9) +
    stroked(
      "M6 6C40-30 66-18 60 6C50 26 24 16 6 8C-20 40-44 52-60 48M8 10C26 40 40 54 62 60",
      mix(colour, "#5b3a14", 0.3),
      10,
    ) +
    stroked(
      "M6 4C40-32 66-20 60 4C50 24 24 14 6 6C-20 38-44 50-60 46M8 8C26 38 40 52 62 58",
      colour,
      6.5,
    )
  );
}

/** Loose straw for a nest or packing, within an oval. */
export function straw(
  scene: Scene,
  count: number,
  rx: number,
  ry: number,
  of: Tone = tone("#d9b765"),
): string {
  let drawn = "";
  for (const colour of [of.deep, of.dark, of.base, of.light]) {
    const points: Point[] = [];
    for (let index = 0; index < count / 4; index++) {
      const angle = scene.random() * Math.PI * 2;
      const distance = Math.sqrt(scene.between(0.1, 1));
      points.push([rx * distance * Math.cos(angle), ry * distance * Math.sin(angle)]);
    }
    drawn += dashes(points, rx * 0.34, 7, colour, (index) => {
      const [x, y] = points[index] as Point;
      return (Math.atan2(y * (rx / ry), x) * 180) / Math.PI + 90 + scene.between(-34, 34);
    });
  }
  return drawn;
}
