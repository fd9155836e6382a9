/** Vegetables, roots, chilies and mushrooms. */

import { chili, leaf, twine } from "./garnish";
import {
  blob,
  CHILI_RED,
  dashes,
  dots,
  filled,
  mix,
  n,
  oval,
  type Point,
  place,
  rad,
  ring,
  type Scene,
  scatter,
  smoothPath,
  stroked,
  type Tone,
  tone,
} from "./kit";
import { type KindPicture, rows } from "./picture";
import { bananaLeaf, basket, board, bowl, cloth, niaTray, openBox, plate } from "./props";

type Stamp = (x: number, y: number, scale?: number | Point, degrees?: number) => string;

/**
 * A tied bundle standing along y: stems below, leaves above, the string across the origin.
 * `leaves` are stamped along the upper part of every stem.
 */
function bundle(
  scene: Scene,
  options: {
    stems: number;
    spread: number;
    up: number;
    down: number;
    stem: Tone;
    stemWidth: number;
    leaves: readonly Stamp[];
    perStem: number;
    leafScale: number;
    tips?: (x: number, y: number, degrees: number) => string;
  },
): string {
  const { stems, spread, up, down, stem, stemWidth, leaves, perStem, leafScale, tips } = options;
  let drawn = "";
  const order = Array.from({ length: stems }, (_, index) => index).sort(
    (first, second) => Math.abs(second - (stems - 1) / 2) - Math.abs(first - (stems - 1) / 2),
  );
  for (const index of order) {
    const share = stems === 1 ? 0 : (index / (stems - 1)) * 2 - 1;
    const lean = share * spread + scene.between(-4, 4);
    const reach = up * (1 - 0.18 * share * share) * scene.between(0.86, 1.04);
    const tipX = Math.sin(rad(lean)) * reach;
    const tipY = -Math.cos(rad(lean)) * reach;
    const waist = share * stemWidth * stems * 0.26;
    const footX = waist + share * spread * 1.5 + scene.between(-8, 8);
    const footY = down * scene.between(0.9, 1.04);
    const d = `M${n(footX)} ${n(footY)}Q${n(waist)} ${n(down * 0.3)} ${n(waist)} 0Q${n(waist + tipX * 0.2)} ${n(tipY * 0.4)} ${n(tipX)} ${n(tipY)}`;
    drawn +=
      stroked(d, stem.dark, stemWidth) +
      place(stroked(d, index % 2 ? stem.base : stem.light, stemWidth * 0.6), -stemWidth * 0.12, 0);
    drawn += oval(footX, footY, stemWidth * 0.5, stemWidth * 0.36, stem.light);
    for (let step = 0; step < perStem; step++) {
      const along = 0.42 + (0.58 * (step + scene.random() * 0.5)) / perStem;
      const x = waist + (tipX - waist) * along ** 1.25;
      const y = tipY * along;
      const side = step % 2 ? 1 : -1;
      const stamp = leaves[(index + step) % leaves.length] as Stamp;
      drawn += stamp(
        x,
        y,
        leafScale * scene.between(0.8, 1.1),
        lean + side * scene.between(26, 62),
      );
    }
    const stamp = leaves[index % leaves.length] as Stamp;
    drawn += stamp(
      tipX,
      tipY,
      leafScale * scene.between(0.85, 1.05),
      lean + scene.between(-12, 12),
    );
    if (tips) drawn += tips(tipX, tipY, lean);
  }
  return drawn + place(twine(stemWidth * stems * 0.62), 0, 12);
}

/** A full heap of stamped leaves within an oval: the rim points outward, the middle every way. */
function leafHeap(
  scene: Scene,
  stamps: readonly Stamp[],
  count: number,
  rx: number,
  ry: number,
  scale: number,
): string {
  const reach = (x: number, y: number) => Math.hypot(x / rx, y / ry);
  const spots = scatter(scene.random, count, rx, ry, (rx * 1.45) / Math.sqrt(count)).sort(
    (first, second) => reach(second[0], second[1]) - reach(first[0], first[1]),
  );
  return (
    oval(0, 10, rx * 0.8, ry * 0.8, "#234d29", 'opacity=".92"') +
    spots
      .map(([x, y], index) => {
        const outward = (Math.atan2(y, x) * 180) / Math.PI + 90;
        const share = reach(x, y);
        const stamp = stamps[index % stamps.length] as Stamp;
        const turn = share < 0.5 ? scene.between(-180, 180) : outward + scene.between(-70, 70);
        const size = scale * scene.between(0.85, 1.12);
        const back = share < 0.5 ? 86 * size : 60 * size;
        return stamp(
          x * 0.8 - Math.sin(rad(turn)) * back,
          y * 0.8 + Math.cos(rad(turn)) * back,
          size,
          turn,
        );
      })
      .join("")
  );
}

const FRESH = tone("#57953f", "#9bc968", "#33692f", "#1f4a27");
const DEEP = tone("#3b7a3a", "#77ad57", "#255430", "#173a22");

/** Water spinach: a long arrow of a leaf on a hollow stem. */
function arrowLeaf(scene: Scene, length: number, of: Tone): string {
  const half = (side: number) =>
    `M0 0C${n(side * 10)} 14 ${n(side * length * 0.16)} 26 ${n(side * length * 0.19)} 18C${n(side * length * 0.2)} -4 ${n(
      side * length * 0.13,
    )} ${n(-length * 0.5)} 0 ${n(-length)}Z`;
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
        0.5,
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
        0.5,
      ),
    ) +
    stroked(`M0 0V${n(-length * 0.94)}`, mix(of.light, "#f8f6cf", 0.4), 4)
  );
}

const spinachBundle = (scene: Scene) =>
  bundle(scene, {
    stems: 17,
    spread: 24,
    up: 560,
    down: 330,
    stem: tone("#9cc069", "#d0e4a0", "#6b9645", "#456e2e"),
    stemWidth: 22,
    leaves: [
      scene.stamp(arrowLeaf(scene, 190, FRESH)),
      scene.stamp(arrowLeaf(scene, 210, DEEP)),
      scene.stamp(arrowLeaf(scene, 180, tone("#6aa649", "#b0d67c", "#427a35"))),
    ],
    perStem: 4,
    leafScale: 1,
  });

export const rauMuong: KindPicture = [
  {
    vi: "Bó rau muống cột lạt, cọng xanh lá nhọn, trên khăn",
    en: "A tied bunch of water spinach with hollow stems and pointed leaves, on a cloth",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 700, w: 960, h: 880, turn: 7, kind: "red-check" }) +
      s.shadow(620, 700, 430, 330, 0.35) +
      place(spinachBundle(s), 520, 760, 1.06, 24),
  },
  {
    vi: "Rau muống tươi xếp trong rổ tre",
    en: "Fresh water spinach laid in a bamboo basket",
    draw: (s) => {
      const bunch = s.stamp(spinachBundle(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 470, ry: 165, h: 280 },
        bunch(440, 660, 0.74, -32) + bunch(770, 660, 0.74, 34) + bunch(600, 710, 0.86, 3),
      );
    },
  },
  {
    vi: "Hai bó rau muống đặt trên nia tre",
    en: "Two bunches of water spinach on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 640, rx: 530, ry: 430 }) +
      s.shadow(610, 660, 420, 300, 0.35) +
      place(spinachBundle(s), 420, 720, 0.84, 14) +
      place(spinachBundle(s), 760, 760, 0.84, -12),
  },
];

const CHOY_STALK = tone("#cfe3a0", "#f0f6d2", "#9dc06c", "#6d9a49");

/** One choy sum plant: pale stalks, broad leaves, foot at the origin, about 620 high. */
function choyPlant(scene: Scene, blooming: boolean): string {
  const broad = (of: Tone) => scene.stamp(leaf(scene, 290, 190, of, 20, 6));
  const leaves = [broad(FRESH), broad(DEEP)] as const;
  let drawn = "";
  for (const [degrees, length, index] of [
    [-38, 330, 0],
    [36, 320, 1],
    [-20, 390, 1],
    [20, 380, 0],
    [0, 400, 0],
  ] as const) {
    const x = Math.sin(rad(degrees)) * length;
    const y = -Math.cos(rad(degrees)) * length;
    const d = `M${n(degrees * 0.8)} -6Q${n(x * 0.3)} ${n(y * 0.6)} ${n(x)} ${n(y)}`;
    drawn +=
      stroked(d, CHOY_STALK.deep, 44) +
      stroked(d, CHOY_STALK.base, 37) +
      place(stroked(d, CHOY_STALK.light, 13), -8, 0);
    drawn += leaves[index](x * 0.94, y * 0.9, 1, degrees * 1.1);
  }
  if (blooming) {
    const bud =
      dots(scatter(scene.random, 24, 34, 30), 15, "#f2c832") +
      dots(scatter(scene.random, 12, 26, 22), 9, "#fff0a0");
    drawn +=
      stroked("M0 -380Q6 -520 0 -600", CHOY_STALK.base, 16) +
      place(bud, 0, -610) +
      place(bud, 40, -560, 0.7) +
      place(bud, -36, -556, 0.7);
  }
  return drawn + oval(0, 4, 46, 26, CHOY_STALK.light) + oval(0, 6, 26, 13, CHOY_STALK.dark);
}

export const caiNgot: KindPicture = [
  {
    vi: "Cải ngọt cọng trắng xanh, lá to, trổ bông vàng, trên khăn",
    en: "Choy sum with pale stalks, broad leaves and small yellow flowers, on a cloth",
    draw: (s) => {
      const plants = [s.stamp(choyPlant(s, true)), s.stamp(choyPlant(s, false))];
      return (
        cloth(s, { cx: 600, cy: 740, w: 960, h: 860, turn: -6, kind: "linen" }) +
        s.shadow(610, 760, 420, 260, 0.35) +
        (plants[1] as Stamp)(470, 930, 0.92, -22) +
        (plants[1] as Stamp)(740, 930, 0.92, 22) +
        (plants[0] as Stamp)(600, 1000, 1.08, 0)
      );
    },
  },
  {
    vi: "Cải ngọt tươi đầy rổ tre",
    en: "Fresh choy sum filling a bamboo basket",
    draw: (s) => {
      const plant = s.stamp(choyPlant(s, false));
      return basket(
        s,
        { cx: 600, cy: 700, rx: 460, ry: 160, h: 270 },
        plant(400, 740, 0.74, -34) +
          plant(800, 740, 0.74, 34) +
          plant(490, 760, 0.86, -14) +
          plant(720, 760, 0.86, 16) +
          plant(600, 800, 0.96, 1),
      );
    },
  },
  {
    vi: "Bó cải ngọt cột lạt nằm trên lá chuối",
    en: "A tied bunch of choy sum lying on banana leaf",
    draw: (s) => {
      const plant = s.stamp(choyPlant(s, true));
      return (
        bananaLeaf(s, {
          cx: 600,
          cy: 700,
          length: 1120,
          width: 540,
          turn: 18,
          of: tone("#5d8f4d", "#93b872", "#40693d", "#2b4b2d"),
        }) +
        s.shadow(640, 700, 400, 240, 0.35) +
        place(
          plant(-70, 300, 0.86, -14) +
            plant(76, 300, 0.86, 14) +
            plant(0, 320, 0.96, 0) +
            place(twine(230), 0, 200),
          540,
          640,
          1.02,
          26,
        )
      );
    },
  },
];

/** Pennywort: a round scalloped leaf with veins from its notch. */
function pennywortLeaf(scene: Scene, r: number, of: Tone): string {
  const edge: Point[] = [];
  for (let degrees = 112; degrees <= 428; degrees += 11.3) {
    const push = Math.round((degrees - 112) / 11.3) % 2 ? 1 : 0.93;
    edge.push([r * push * Math.cos(rad(degrees)), r * push * Math.sin(rad(degrees)) - r * 0.1]);
  }
  const outline = smoothPath([...edge, [r * 0.06, r * 0.2], [0, r * 0.16], [-r * 0.06, r * 0.2]]);
  let veins = "";
  for (const degrees of [140, 180, 220, 270, 320, 0, 40]) {
    veins += `M0 ${n(r * 0.16)}L${n(r * 0.78 * Math.cos(rad(degrees)))} ${n(r * 0.78 * Math.sin(rad(degrees)) - r * 0.1)}`;
  }
  return (
    place(filled(outline, "#13300f", 'opacity=".3"'), r * 0.05, r * 0.09) +
    filled(
      outline,
      scene.radial(
        [
          [0, of.light],
          [0.55, of.base],
          [1, of.dark],
        ],
        0.36,
        0.3,
        0.85,
      ),
    ) +
    stroked(veins, mix(of.light, "#f4f6c8", 0.4), r * 0.035, 'opacity=".75"')
  );
}

const pennyworts = (scene: Scene): Stamp[] =>
  [
    FRESH,
    tone("#6fa94a", "#b6dc80", "#457d36", "#2b5828"),
    tone("#4c8a3d", "#8cc060", "#2e632f", "#1c4525"),
  ].map((of) =>
    scene.stamp(stroked("M0 16Q10 90 -6 170", "#9dbd6a", 9) + pennywortLeaf(scene, 92, of)),
  );

export const rauMa: KindPicture = [
  {
    vi: "Rau má lá tròn tươi xanh chất đầy rổ tre",
    en: "Round-leaved pennywort heaped in a bamboo basket",
    draw: (s) => {
      const stamps = pennyworts(s);
      return basket(
        s,
        { cx: 600, cy: 640, rx: 460, ry: 170, h: 300 },
        place(leafHeap(s, stamps, 40, 460, 300, 1.08), 600, 500) +
          place(leafHeap(s, stamps, 14, 330, 120, 1.1), 600, 620),
      );
    },
  },
  {
    vi: "Bó rau má cột lạt và ly nước rau má xanh",
    en: "A tied bunch of pennywort and a glass of its green juice",
    draw: (s) => {
      const stamps = pennyworts(s);
      return (
        cloth(s, { cx: 600, cy: 780, w: 980, h: 760, turn: 8, kind: "linen" }) +
        s.shadow(430, 760, 320, 240, 0.35) +
        place(
          bundle(s, {
            stems: 15,
            spread: 40,
            up: 420,
            down: 330,
            stem: tone("#9dbd6a", "#d2e4a2", "#6f9448", "#48692f"),
            stemWidth: 15,
            leaves: stamps,
            perStem: 2,
            leafScale: 1.02,
          }),
          430,
          720,
          1,
          -6,
        ) +
        glassOf(s, 850, 960, 250, 420, tone("#78a63c", "#b6d270", "#53822d", "#335c20"))
      );
    },
  },
  {
    vi: "Rau má trải trên nia tre",
    en: "Pennywort spread on a flat bamboo tray",
    draw: (s) => {
      const stamps = pennyworts(s);
      return (
        niaTray(s, { cx: 600, cy: 640, rx: 540, ry: 430 }) +
        s.shadow(600, 670, 420, 320, 0.35) +
        place(leafHeap(s, stamps, 46, 480, 370, 1.16), 600, 620)
      );
    },
  },
];

/** A tall straight glass with a drink, standing on (cx, base). */
function glassOf(scene: Scene, cx: number, base: number, w: number, h: number, of: Tone): string {
  const top = base - h;
  const e = w * 0.15;
  const wall = `M${n(cx - w / 2)} ${n(top)}L${n(cx - w * 0.4)} ${n(base - e * 0.6)}Q${n(cx)} ${n(base + e)} ${n(cx + w * 0.4)} ${n(base - e * 0.6)}L${n(cx + w / 2)} ${n(top)}Z`;
  return (
    scene.shadow(cx + 20, base, w * 0.62, e * 1.6, 0.5) +
    filled(wall, "#f3f6ea", 'opacity=".6"') +
    scene.clipped(
      wall,
      `<rect x="${n(cx - w)}" y="${n(top + h * 0.16)}" width="${n(w * 2)}" height="${n(h)}" fill="${scene.linear(
        [
          [0, of.dark],
          [0.3, of.light],
          [0.6, of.base],
          [1, of.deep],
        ],
        0.2,
        0,
        0.8,
        0,
      )}"/>` +
        oval(cx, top + h * 0.16, w * 0.48, e * 0.9, of.light) +
        dots(
          scatter(scene.random, 26, w * 0.4, e * 0.7).map(
            ([x, y]) => [x + cx, y + top + h * 0.16] as const,
          ),
          9,
          "#f3f8d8",
          'opacity=".7"',
        ),
    ) +
    `<ellipse cx="${n(cx)}" cy="${n(top)}" rx="${n(w / 2)}" ry="${n(e)}" fill="none" stroke="#ffffff" stroke-width="7" stroke-opacity=".85"/>` +
    stroked(
      `M${n(cx - w * 0.4)} ${n(top + h * 0.24)}L${n(cx - w * 0.33)} ${n(base - h * 0.16)}`,
      "#ffffff",
      w * 0.05,
      'opacity=".6"',
    )
  );
}

const BASIL = tone("#4f8a3f", "#92bf66", "#315f32", "#1f4426");
const BASIL_PURPLE = "#7d4a72";

const basilBunch = (scene: Scene) => {
  const spike = scene.stamp(
    stroked("M0 0V-120", BASIL_PURPLE, 9) +
      [0, 1, 2, 3, 4]
        .map(
          (step) =>
            oval(-13, -30 - step * 20, 12 - step, 9, "#8d5683") +
            oval(13, -30 - step * 20, 12 - step, 9, "#74436b") +
            oval(-10, -34 - step * 20, 5, 4, "#c79dc0"),
        )
        .join("") +
      oval(0, -130, 8, 12, "#9a6590"),
  );
  return bundle(scene, {
    stems: 11,
    spread: 38,
    up: 480,
    down: 240,
    stem: tone("#8a5b80", "#b98fae", "#633c5d", "#432740"),
    stemWidth: 16,
    leaves: [
      BASIL,
      tone("#5f9a45", "#a9d077", "#3d7038", "#27522b"),
      tone("#457a3b", "#82ae5b", "#2b5430", "#1a3a22"),
    ].map((of) => scene.stamp(leaf(scene, 168, 86, of, 14, 5))),
    perStem: 6,
    leafScale: 1,
    tips: (x, y, degrees) => spike(x, y, 1, degrees),
  });
};

export const hungQue: KindPicture = [
  {
    vi: "Bó húng quế cọng tím, bông tím, cột lạt, trên khăn",
    en: "A tied bunch of Thai basil with purple stems and flower spikes, on a cloth",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 740, w: 960, h: 860, turn: -8, kind: "black-check" }) +
      s.shadow(600, 680, 400, 300, 0.35) +
      place(basilBunch(s), 600, 800, 1.22, 6),
  },
  {
    vi: "Húng quế trong rổ tre",
    en: "Thai basil in a bamboo basket",
    draw: (s) => {
      const bunch = s.stamp(basilBunch(s));
      return basket(
        s,
        { cx: 600, cy: 680, rx: 440, ry: 155, h: 270 },
        bunch(420, 640, 0.76, -24) + bunch(790, 640, 0.76, 26) + bunch(600, 680, 0.86, 0),
      );
    },
  },
  {
    vi: "Húng quế nhặt lá trên đĩa, bên bó rau và trái ớt",
    en: "Picked basil leaves on a dish beside a bunch and a chili",
    draw: (s) => {
      const stamps = [BASIL, tone("#5f9a45", "#a9d077", "#3d7038", "#27522b")].map((of) =>
        s.stamp(leaf(s, 190, 98, of, 16, 5)),
      );
      return (
        place(basilBunch(s), 760, 560, 0.92, 22) +
        plate(s, { cx: 500, cy: 800, rx: 430, ry: 250, band: "#3f6f8f" }) +
        s.shadow(500, 810, 330, 180, 0.3) +
        place(leafHeap(s, stamps, 34, 360, 200, 0.95), 500, 790) +
        place(chili(s, 240), 840, 980, 1, -16)
      );
    },
  },
];

/** The mixed wild leaves: broad betel, red-tipped shoots, round and toothed ones. */
function wildLeaves(scene: Scene): Stamp[] {
  const red = tone("#a8564a", "#dd9a7c", "#7a3838", "#52242a");
  const lime = tone("#93b84c", "#d5e58c", "#6a9138", "#46682a");
  const heart = (of: Tone) => {
    const half = (side: number) =>
      `M0 0C${side * 20} 36 ${side * 110} 30 ${side * 112} -40C${side * 108} -110 ${side * 40} -170 0 -220Z`;
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
      stroked(
        "M0 0V-200M0 -6C-40 -20 -70 -60 -84 -100M0 -6C40 -20 70 -60 84 -100M0 -40C-24 -70 -40 -110 -46 -140M0 -40C24 -70 40 -110 46 -140",
        mix(of.light, "#f4f6c8", 0.3),
        4,
        'opacity=".7"',
      )
    );
  };
  const compound = (of: Tone) => {
    const small = scene.stamp(leaf(scene, 92, 46, of, 6, 3));
    return (
      stroked("M0 0V-210", of.dark, 8) +
      [0, 1, 2, 3]
        .map(
          (step) =>
            small(0, -30 - step * 46, 1 - step * 0.1, 62) +
            small(0, -36 - step * 46, 1 - step * 0.1, -62),
        )
        .join("") +
      small(0, -200, 0.9, 0)
    );
  };
  return [
    scene.stamp(heart(DEEP)),
    scene.stamp(leaf(scene, 250, 92, red, 20, 7)),
    scene.stamp(compound(lime)),
    scene.stamp(leaf(scene, 240, 120, FRESH, -18, 6)),
    scene.stamp(pennywortLeaf(scene, 88, tone("#6fa94a", "#b6dc80", "#457d36", "#2b5828"))),
    scene.stamp(leaf(scene, 220, 76, lime, 24, 6)),
    scene.stamp(compound(red)),
  ];
}

export const rauRung: KindPicture = [
  {
    vi: "Rau rừng Trảng Bàng nhiều loại lá xanh, lá đỏ trên nia tre",
    en: "Mixed wild leaves of Trảng Bàng, green and reddish, on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 640, rx: 540, ry: 430 }) +
      s.shadow(600, 670, 440, 340, 0.35) +
      place(leafHeap(s, wildLeaves(s), 84, 500, 380, 1), 600, 640),
  },
  {
    vi: "Hộp rau rừng tổng hợp",
    en: "An open box of mixed wild leaves",
    draw: (s) => {
      const stamps = wildLeaves(s);
      return openBox(
        s,
        { cx: 600, cy: 590, w: 940, depth: 400, h: 240 },
        place(leafHeap(s, stamps, 46, 470, 230, 0.84), 600, 560) +
          place(leafHeap(s, stamps, 26, 430, 90, 0.72), 600, 690),
      );
    },
  },
  {
    vi: "Rau rừng trong rổ tre, lá lốt và đọt đỏ",
    en: "Wild leaves in a bamboo basket, heart-shaped betel and red shoots",
    draw: (s) => {
      const stamps = wildLeaves(s);
      return basket(
        s,
        { cx: 600, cy: 660, rx: 450, ry: 165, h: 290 },
        place(leafHeap(s, stamps, 50, 440, 310, 0.96), 600, 470) +
          place(leafHeap(s, stamps, 26, 360, 140, 0.86), 600, 620),
      );
    },
  },
];

const CASSAVA = tone("#9a6a44", "#c99b6d", "#6e4629", "#472b18");

/** A long cassava root along x, about 620 long; `cut` shows the white end on the right. */
function cassava(scene: Scene, cut: boolean): string {
  const body = smoothPath([
    [-320, -10],
    [-250, -58],
    [-80, -80],
    [120, -78],
    [cut ? 300 : 250, -66],
    [cut ? 306 : 340, cut ? 0 : -8],
    [cut ? 300 : 250, 66],
    [120, 84],
    [-80, 82],
    [-240, 56],
  ]);
  let rings = "";
  for (let index = 0; index < 16; index++) {
    const x = -260 + index * 36 + scene.between(-12, 12);
    const y = scene.between(-50, 40);
    rings += `M${n(x)} ${n(y)}q${n(scene.between(-6, 10))} 14 ${n(scene.between(-4, 6))} ${n(scene.between(16, 40))}`;
  }
  return (
    filled(
      body,
      scene.linear([
        [0, CASSAVA.light],
        [0.4, CASSAVA.base],
        [1, CASSAVA.deep],
      ]),
    ) +
    scene.clipped(
      body,
      stroked(rings, CASSAVA.deep, 5, 'opacity=".6"') +
        dashes(scatter(scene.random, 50, 300, 70), 44, 4, CASSAVA.light, () =>
          scene.between(-12, 12),
        ) +
        dashes(scatter(scene.random, 30, 300, 70), 38, 5, CASSAVA.deep, () =>
          scene.between(-12, 12),
        ),
    ) +
    (cut
      ? oval(302, 0, 42, 68, CASSAVA.deep) +
        oval(304, 0, 37, 62, "#e7b6a8") +
        oval(305, 0, 32, 55, "#fdf9ee") +
        oval(305, 0, 5, 9, "#d8c7a8") +
        stroked("M305 -40V-16M305 16V40M285 -10L298 -4M325 -10L312 -4", "#eadfc6", 3)
      : stroked("M336 -6Q370 -4 396 8", CASSAVA.dark, 12))
  );
}

const cassavaSlice = (scene: Scene) =>
  scene.shadow(8, 34, 108, 76, 0.45) +
  filled("M-94 0V30A94 66 0 0 0 94 30V0Z", CASSAVA.dark) +
  oval(0, 0, 94, 66, CASSAVA.base) +
  oval(0, 0, 88, 61, "#e9b9ab") +
  oval(
    0,
    0,
    79,
    54,
    scene.radial([
      [0, "#ffffff"],
      [1, "#f3ead5"],
    ]),
  ) +
  oval(0, 0, 8, 6, "#d8c7a8") +
  stroked("M0 -40V-16M0 16V40M-50 0H-20M20 0H50M-34 -26L-14 -12M34 26L14 12", "#eadfc6", 4);

export const khoaiMi: KindPicture = [
  {
    vi: "Củ khoai mì tươi vỏ nâu, khúc cắt ruột trắng, trên lá chuối",
    en: "Fresh brown cassava roots with cut pieces showing white flesh, on banana leaf",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 700, length: 1140, width: 560, turn: -16 }) +
      s.shadow(560, 470, 400, 110, 0.45) +
      place(cassava(s, false), 540, 400, 1.2, -12) +
      s.shadow(620, 670, 400, 100, 0.45) +
      place(cassava(s, true), 590, 600, 1.24, -8) +
      s.shadow(560, 850, 380, 100, 0.45) +
      place(cassava(s, true), 500, 800, 1.1, -14) +
      place(cassavaSlice(s), 880, 880, 1.15, 0) +
      place(cassavaSlice(s), 700, 970, 1.2, 0),
  },
  {
    vi: "Khoai mì đầy rổ tre",
    en: "Cassava roots in a bamboo basket",
    draw: (s) => {
      const [whole, cut] = [s.stamp(cassava(s, false)), s.stamp(cassava(s, true))];
      return (
        basket(
          s,
          { cx: 600, cy: 610, rx: 450, ry: 160, h: 280 },
          whole(480, 340, 0.94, -66) +
            cut(700, 340, 0.94, -112) +
            whole(400, 470, 0.94, -34) +
            cut(800, 470, 0.94, -146) +
            cut(560, 480, 1, -78) +
            whole(640, 540, 1, -14),
        ) +
        place(cassavaSlice(s), 330, 1020, 1.1, 0) +
        place(cassavaSlice(s), 530, 1060, 1.1, 0)
      );
    },
  },
  {
    vi: "Khoai mì cắt khúc trên thớt gỗ",
    en: "Cassava cut on a wooden board",
    draw: (s) =>
      board(s, { cx: 600, cy: 720, w: 1020, h: 600, turn: -4 }) +
      s.shadow(590, 580, 400, 84, 0.45) +
      place(cassava(s, true), 540, 520, 1.14, -8) +
      s.shadow(560, 740, 380, 84, 0.45) +
      place(cassava(s, true), 480, 690, 1.05, 4) +
      place(cassavaSlice(s), 920, 690, 1.1) +
      place(cassavaSlice(s), 330, 890, 1.15) +
      place(cassavaSlice(s), 560, 900, 1.2) +
      place(cassavaSlice(s), 790, 870, 1.15),
  },
];

const YAM_SKIN = tone("#7a5a4a", "#a98871", "#563c33", "#372520");
const YAM_FLESH = tone("#8d4f9e", "#c18fcb", "#6a3580", "#48205c");

/** A knobbly purple yam, long axis along x, about 560 long. */
function yam(scene: Scene): string {
  const body = smoothPath(ring(15, 270, 172, { random: scene.random, wobble: 0.075 }));
  return (
    dashes(ring(26, 268, 172, { random: scene.random, wobble: 0.04 }), 44, 4, YAM_SKIN.dark, () =>
      scene.between(-70, 70),
    ) +
    filled(body, scene.volume(YAM_SKIN)) +
    scene.clipped(
      body,
      dashes(scatter(scene.random, 70, 250, 160), 34, 5, YAM_SKIN.deep, () =>
        scene.between(-30, 30),
      ) +
        dashes(scatter(scene.random, 50, 250, 160), 26, 4, YAM_SKIN.light, () =>
          scene.between(-30, 30),
        ) +
        dots(scatter(scene.random, 26, 240, 150), 13, YAM_SKIN.deep, 'opacity=".5"'),
    )
  );
}

/** The cut face of a purple yam. */
function yamFace(scene: Scene, rx: number, ry: number): string {
  const outline = ring(14, rx, ry, { random: scene.random, wobble: 0.05 });
  const inner = (share: number) =>
    smoothPath(outline.map(([x, y]) => [x * share, y * share] as const));
  return (
    place(filled(inner(1), YAM_SKIN.deep), 4, 20) +
    filled(inner(1), YAM_SKIN.base) +
    filled(inner(0.95), "#c79ccb") +
    filled(
      inner(0.91),
      scene.radial(
        [
          [0, YAM_FLESH.light],
          [0.5, YAM_FLESH.base],
          [1, YAM_FLESH.dark],
        ],
        0.42,
        0.38,
        0.72,
      ),
    ) +
    dots(scatter(scene.random, 46, rx * 0.78, ry * 0.78, 16), 7, "#e3c4e6", 'opacity=".75"') +
    dashes(scatter(scene.random, 24, rx * 0.7, ry * 0.7), 22, 4, YAM_FLESH.deep, () =>
      scene.between(0, 180),
    )
  );
}

export const khoaiMo: KindPicture = [
  {
    vi: "Khoai mỡ Bến Kè nguyên củ và nửa củ cắt ruột tím",
    en: "A whole Bến Kè yam and a half cut to show purple flesh",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 790, w: 1020, h: 760, turn: 7, kind: "linen" }) +
      s.shadow(500, 640, 370, 100, 0.55) +
      place(yam(s), 480, 490, 1.28, -16) +
      s.shadow(760, 960, 320, 90, 0.5) +
      place(yamFace(s, 270, 226), 740, 790, 1.08, 8),
  },
  {
    vi: "Rổ tre đựng khoai mỡ, một củ bổ đôi ruột tím",
    en: "A bamboo basket of yams, one cut open to purple flesh",
    draw: (s) => {
      const root = s.stamp(yam(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 460, ry: 165, h: 290 },
        root(430, 400, 0.84, -40) +
          root(770, 400, 0.84, 38) +
          root(330, 540, 0.8, 12) +
          root(880, 540, 0.8, -14) +
          place(yamFace(s, 230, 200), 600, 540, 1.06, -6),
      );
    },
  },
  {
    vi: "Khoai mỡ tím cắt khoanh trên thớt, bên tô canh khoai mỡ",
    en: "Slices of purple yam on a board beside a bowl of yam soup",
    draw: (s) =>
      board(s, { cx: 560, cy: 850, w: 980, h: 440, turn: -4 }) +
      s.shadow(420, 560, 320, 90, 0.5) +
      place(yam(s), 400, 420, 1.04, -10) +
      bowl(
        s,
        { cx: 860, cy: 480, rx: 250, ry: 96, h: 180, band: "#3f6f8f" },
        oval(860, 488, 216, 72, "#8d5a9c") +
          oval(840, 478, 150, 44, "#a574b2") +
          dashes(
            scatter(s.random, 22, 160, 44).map(([x, y]) => [x + 860, y + 482] as const),
            20,
            7,
            "#5f9a45",
            () => s.between(0, 180),
          ),
      ) +
      place(yamFace(s, 170, 128), 300, 850, 1) +
      place(yamFace(s, 170, 128), 560, 820, 1.04) +
      place(yamFace(s, 170, 128), 800, 880, 1.04),
  },
];

const CORN = tone("#f3ead0", "#fffdf0", "#d3c193", "#a08b5c");
const HUSK = tone("#a9c06a", "#dfe9ac", "#7d9847", "#546f30");

/** An ear of white waxy corn along y, about 700 high, husk pulled down below. */
function corn(scene: Scene): string {
  const kernel = scene.stamp(
    `<rect x="-17" y="-16" width="34" height="33" rx="12" fill="${scene.radial(
      [
        [0, "#fffef6"],
        [0.5, CORN.base],
        [1, CORN.dark],
      ],
      0.38,
      0.3,
      0.8,
    )}"/>`,
  );
  let kernels = "";
  for (let row = 0; row < 17; row++) {
    const y = -330 + row * 31;
    const half = 104 * Math.min(1, 0.42 + (row + 1) * 0.11);
    for (const lon of [-76, 76, -54, 54, -32, 32, -10.6, 10.6]) {
      kernels += kernel(half * Math.sin(rad(lon)), y + Math.cos(rad(lon)) * 10, [
        Math.max(0.4, Math.cos(rad(lon))) * (half / 104) * 1.1,
        1.02,
      ]);
    }
  }
  const body = smoothPath([
    [0, -358],
    [66, -300],
    [110, -170],
    [112, 60],
    [96, 220],
    [-96, 220],
    [-112, 60],
    [-110, -170],
    [-66, -300],
  ]);
  const sheath = (d: string, lit: boolean) =>
    filled(
      d,
      scene.linear(
        lit
          ? [
              [0, HUSK.light],
              [0.6, HUSK.base],
              [1, HUSK.dark],
            ]
          : [
              [0, HUSK.base],
              [1, HUSK.deep],
            ],
        0,
        0,
        1,
        0.4,
      ),
    );
  return (
    sheath("M-60 250C-150 120 -230 -20 -260 -150C-170 -90 -80 20 -20 240Z", false) +
    sheath("M60 250C150 120 220 0 270 -120C170 -80 80 20 20 240Z", false) +
    filled(body, CORN.dark) +
    kernels +
    filled(
      body,
      scene.linear(
        [
          [0, "#fffdf0", 0.2],
          [0.3, "#5a3a10", 0],
          [0.65, "#5a3a10", 0.1],
          [1, "#5a3a10", 0.5],
        ],
        0,
        0,
        1,
        0.1,
      ),
    ) +
    sheath(
      "M-110 40C-170 120 -150 260 -40 330C40 350 30 300 -20 260C-70 200 -96 120 -110 40Z",
      true,
    ) +
    sheath("M112 20C176 120 150 270 40 336C-40 356 -30 300 20 250C70 190 100 110 112 20Z", true) +
    sheath("M-70 150C-60 240 -40 310 0 352C46 310 66 240 74 140C40 220 -30 220 -70 150Z", true) +
    stroked(
      "M-96 110C-90 210 -60 280 -20 320M96 90C92 200 66 280 26 322M0 220V336",
      HUSK.dark,
      4,
      'opacity=".55"',
    ) +
    stroked("M0 340Q4 380 -6 410", HUSK.dark, 46) +
    dashes(
      [
        [-30, -352],
        [-10, -366],
        [12, -362],
        [30, -348],
      ],
      60,
      4,
      "#c79a5a",
      (index) => -110 + index * 14,
    )
  );
}

export const bapNep: KindPicture = [
  {
    vi: "Ba trái bắp nếp hột trắng lột nửa vỏ, trên khăn",
    en: "Three ears of white waxy corn half out of their husks, on a cloth",
    draw: (s) => {
      const ear = s.stamp(corn(s));
      return (
        cloth(s, { cx: 600, cy: 720, w: 1000, h: 900, turn: 7, kind: "red-check" }) +
        s.shadow(610, 720, 430, 330, 0.35) +
        ear(370, 640, 1.06, -16) +
        ear(830, 640, 1.06, 17) +
        ear(600, 640, 1.2, 1)
      );
    },
  },
  {
    vi: "Bắp nếp tươi trong rổ tre",
    en: "Fresh waxy corn in a bamboo basket",
    draw: (s) => {
      const ear = s.stamp(corn(s));
      return basket(
        s,
        { cx: 600, cy: 700, rx: 450, ry: 155, h: 270 },
        ear(300, 560, 0.8, -34) +
          ear(900, 560, 0.8, 34) +
          ear(440, 520, 0.86, -14) +
          ear(760, 520, 0.86, 15) +
          ear(600, 540, 0.92, 0),
      );
    },
  },
  {
    vi: "Bắp nếp luộc trên đĩa lót lá chuối",
    en: "Waxy corn on a dish lined with banana leaf",
    draw: (s) => {
      const ear = s.stamp(corn(s));
      return (
        plate(s, {
          cx: 600,
          cy: 700,
          rx: 540,
          ry: 350,
          of: tone("#c9b28a", "#e8d8b6", "#9c8258", "#6c5635"),
        }) +
        bananaLeaf(s, { cx: 600, cy: 690, length: 880, width: 420, turn: -10, cut: true }) +
        s.shadow(600, 720, 400, 200, 0.4) +
        ear(570, 510, 0.96, 76) +
        ear(640, 690, 1, 82) +
        ear(560, 880, 1.02, 74)
      );
    },
  },
];

const CUCUMBER = tone("#4f8a3c", "#97bf62", "#2f6431", "#1b4525");

/** A cucumber along x, about 640 long. */
function cucumber(scene: Scene): string {
  const body = smoothPath([
    [-310, 10],
    [-280, -46],
    [-120, -78],
    [80, -78],
    [250, -54],
    [316, -6],
    [282, 44],
    [100, 74],
    [-120, 78],
    [-280, 56],
  ]);
  const bumps = scatter(scene.random, 46, 270, 62, 34);
  let stripes = "";
  for (const y of [-46, -16, 14, 42]) {
    stripes += `M${n(scene.between(0, 80))} ${n(y * 0.94)}C140 ${n(y)} 220 ${n(y * 0.7)} 290 ${n(y * 0.2)}M-60 ${n(y)}C-20 ${n(y)} 30 ${n(y)} 60 ${n(y)}`;
  }
  return (
    filled(
      body,
      scene.linear([
        [0, CUCUMBER.light],
        [0.35, CUCUMBER.base],
        [1, CUCUMBER.deep],
      ]),
    ) +
    scene.clipped(
      body,
      stroked(stripes, "#c3d98a", 10, 'opacity=".55"') +
        dots(bumps, 11, CUCUMBER.deep, 'opacity=".6"') +
        dots(
          bumps.map(([x, y]) => [x - 2, y - 3] as const),
          6,
          "#c9df98",
        ),
    ) +
    stroked("M-220 -44C-100 -66 80 -66 200 -46", "#f2f8d4", 9, 'opacity=".4"') +
    stroked("M-308 8Q-334 4 -352 -10", "#7f9a45", 15) +
    stroked("M312 -8h10", "#d9b944", 16)
  );
}

const cucumberSlice = (scene: Scene) => {
  let seeds = "";
  for (let degrees = 0; degrees < 360; degrees += 30) {
    seeds += oval(
      44 * Math.cos(rad(degrees)),
      33 * Math.sin(rad(degrees)),
      10,
      5,
      "#f6f3c9",
      `transform="rotate(${degrees} ${n(44 * Math.cos(rad(degrees)))} ${n(33 * Math.sin(rad(degrees)))})"`,
    );
  }
  return (
    scene.shadow(8, 26, 112, 84, 0.42) +
    filled("M-96 0V22A96 70 0 0 0 96 22V0Z", CUCUMBER.dark) +
    oval(0, 0, 96, 70, CUCUMBER.base) +
    oval(0, 0, 88, 63, "#dcebac") +
    oval(
      0,
      0,
      78,
      55,
      scene.radial([
        [0, "#e4efb4"],
        [1, "#f3f7d6"],
      ]),
    ) +
    oval(0, 0, 58, 42, "#d3e49c") +
    seeds +
    stroked("M0 0L0 -22M0 0L20 12M0 0L-20 12", "#f3f7d6", 6)
  );
};

export const duaLeo: KindPicture = [
  {
    vi: "Dưa leo xanh nguyên trái và mấy lát cắt tròn trên khăn",
    en: "Whole green cucumbers and round slices on a cloth",
    draw: (s) => {
      const fruit = s.stamp(cucumber(s));
      const cut = s.stamp(cucumberSlice(s));
      return (
        cloth(s, { cx: 600, cy: 720, w: 1020, h: 880, turn: -8, kind: "linen" }) +
        s.shadow(560, 480, 400, 90, 0.5) +
        fruit(540, 400, 1.2, -14) +
        s.shadow(630, 670, 420, 96, 0.5) +
        fruit(630, 600, 1.28, -8) +
        cut(330, 850, 1.2, 0) +
        cut(540, 900, 1.2, 0) +
        cut(760, 860, 1.2, 0) +
        cut(930, 940, 1.16, 0)
      );
    },
  },
  {
    vi: "Dưa leo tươi xếp đứng trong rổ tre",
    en: "Fresh cucumbers in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(cucumber(s));
      return basket(
        s,
        { cx: 600, cy: 680, rx: 450, ry: 160, h: 280 },
        fruit(360, 480, 0.94, -118) +
          fruit(840, 480, 0.94, -62) +
          fruit(500, 450, 1, -100) +
          fruit(700, 450, 1, -80) +
          fruit(600, 490, 1.02, -92) +
          fruit(560, 640, 1, -10),
      );
    },
  },
  {
    vi: "Đĩa dưa leo cắt lát bên hai trái nguyên",
    en: "A dish of sliced cucumber beside two whole ones",
    draw: (s) => {
      const fruit = s.stamp(cucumber(s));
      const cut = s.stamp(cucumberSlice(s));
      return (
        s.shadow(520, 380, 380, 80, 0.5) +
        fruit(500, 310, 1.12, -10) +
        s.shadow(700, 510, 380, 80, 0.5) +
        fruit(680, 440, 1.16, 4) +
        plate(s, { cx: 590, cy: 830, rx: 480, ry: 270, band: "#3f6f8f" }) +
        rows(
          590,
          [
            [3, 700, 190],
            [4, 790, 190],
            [3, 880, 200],
            [2, 960, 210],
          ],
          (x, y) => cut(x, y, 1.16, 0),
        )
      );
    },
  },
];

export const otChiThien: KindPicture = [
  {
    vi: "Ớt chỉ thiên chín đỏ trong tô sành, vài trái rơi ra bàn",
    en: "Ripe red bird's-eye chilies in a bowl, a few fallen on the table",
    draw: (s) => {
      const pods = chilies(s);
      return (
        bananaLeaf(s, { cx: 620, cy: 860, length: 1120, width: 420, turn: -10 }) +
        bowl(
          s,
          {
            cx: 590,
            cy: 560,
            rx: 400,
            ry: 150,
            h: 280,
            of: tone("#7a5b43", "#ab8a6b", "#563c2b", "#38261b"),
          },
          chiliHeap(s, pods, 46, 350, 190, 590, 490),
        ) +
        (pods[0] as Stamp)(760, 960, 1.2, -12) +
        (pods[1] as Stamp)(250, 970, 1.2, -20) +
        (pods[2] as Stamp)(500, 1030, 1.2, 6)
      );
    },
  },
  {
    vi: "Ớt chỉ thiên đỏ xanh trên nia tre",
    en: "Red and green bird's-eye chilies on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 640, rx: 530, ry: 420 }) +
      s.shadow(600, 670, 400, 290, 0.35) +
      chiliHeap(s, chilies(s, true), 64, 410, 300, 560, 640),
  },
  {
    vi: "Nhánh ớt chỉ thiên còn lá, trái chĩa lên trời, và ớt cắt lát",
    en: "A leafy branch of upright bird's-eye chilies with sliced rings",
    draw: (s) => {
      const upright = s.stamp(chili(s, 210));
      const ringCut = s.stamp(
        oval(3, 8, 27, 22, "#3b200c", 'opacity=".3"') +
          oval(0, 0, 26, 21, CHILI_RED.base) +
          oval(0, 0, 18, 14, "#f6b08e") +
          dots(
            [
              [-6, -2],
              [5, 3],
              [2, -6],
            ],
            7,
            "#fbeecb",
          ),
      );
      const foliage = s.stamp(leaf(s, 220, 92, FRESH, 16, 6));
      return (
        cloth(s, { cx: 600, cy: 780, w: 1000, h: 760, turn: 6, kind: "black-check" }) +
        stroked(
          "M420 1000C470 800 560 640 600 420M520 760C420 640 380 560 340 470M560 600C680 520 760 470 840 420",
          "#5d7a3c",
          18,
        ) +
        foliage(350, 480, 1, -60) +
        foliage(600, 430, 1, 70) +
        foliage(840, 430, 1, 80) +
        foliage(440, 660, 1, -80) +
        foliage(520, 780, 1, 66) +
        foliage(700, 520, 1, 118) +
        foliage(470, 900, 1, -70) +
        upright(345, 480, 1.3, -100) +
        upright(400, 560, 1.25, -84) +
        upright(600, 440, 1.4, -96) +
        upright(560, 560, 1.3, -118) +
        upright(640, 560, 1.3, -66) +
        upright(830, 430, 1.3, -84) +
        upright(740, 480, 1.3, -104) +
        upright(500, 780, 1.3, -112) +
        upright(520, 740, 1.25, -66) +
        [
          [760, 840],
          [860, 800],
          [820, 910],
          [930, 880],
          [700, 930],
          [900, 970],
        ]
          .map(([x, y], index) => ringCut(x as number, y as number, 1.5, index * 40))
          .join("")
      );
    },
  },
];

const chilies = (scene: Scene, mixed = false): Stamp[] =>
  [
    CHILI_RED,
    tone("#dd3a28", "#f88a66", "#a92220", "#751518"),
    mixed
      ? tone("#6d9a3c", "#b4d274", "#48742d", "#2f5422")
      : tone("#c2272c", "#ea645c", "#8e1822", "#5e0f16"),
  ].map((of) => scene.stamp(chili(scene, 190, of)));

function chiliHeap(
  scene: Scene,
  stamps: readonly Stamp[],
  count: number,
  rx: number,
  ry: number,
  cx: number,
  cy: number,
): string {
  return scatter(scene.random, count, rx, ry, (rx * 1.1) / Math.sqrt(count))
    .sort((first, second) => first[1] - second[1])
    .map(([x, y], index) =>
      (stamps[index % stamps.length] as Stamp)(
        cx + x * 0.86 - 60,
        cy + y * 0.86,
        1.34,
        scene.between(-34, 34) + (index % 3 === 0 ? 150 : 0),
      ),
    )
    .join("");
}

const OYSTER = tone("#cbbca6", "#f0e7d8", "#9f8f7c", "#6d6054");

/** One oyster mushroom: a wavy fan opening upward from a short pale stem at the origin. */
function oyster(scene: Scene, w: number): string {
  const wave: Point[] = [
    [-0.16, -0.2],
    [-0.36, -0.36],
    [-0.5, -0.6],
    [-0.47, -0.84],
    [-0.3, -1.02],
    [-0.12, -0.99],
    [0.08, -1.08],
    [0.26, -1],
    [0.45, -0.86],
    [0.51, -0.58],
    [0.36, -0.36],
    [0.15, -0.2],
  ];
  const outline = smoothPath(
    wave.map(([x, y]) => [x * w + scene.between(-5, 5), y * w + scene.between(-5, 5)] as const),
  );
  let streaks = "";
  for (let degrees = -160; degrees <= -20; degrees += 7) {
    const start = w * scene.between(0.16, 0.4);
    const end = start + w * scene.between(0.2, 0.36);
    const bend = degrees + scene.between(-3, 3);
    streaks += `M${n(Math.cos(rad(degrees)) * start)} ${n(-w * 0.22 + Math.sin(rad(degrees)) * start)}L${n(Math.cos(rad(bend)) * end)} ${n(-w * 0.22 + Math.sin(rad(bend)) * end)}`;
  }
  const fill = scene.radial(
    [
      [0, "#faf4e6"],
      [0.26, "#e6dac5"],
      [0.62, OYSTER.base],
      [0.9, OYSTER.dark],
      [1, OYSTER.dark],
    ],
    0.46,
    0.96,
    1.02,
  );
  const stem = `M${n(-w * 0.2)} ${n(-w * 0.34)}C${n(-w * 0.1)} ${n(-w * 0.14)} ${n(-w * 0.1)} ${n(-w * 0.06)} ${n(-w * 0.1)} ${n(w * 0.05)}Q0 ${n(w * 0.11)} ${n(w * 0.1)} ${n(w * 0.05)}C${n(w * 0.1)} ${n(-w * 0.06)} ${n(w * 0.1)} ${n(-w * 0.14)} ${n(w * 0.2)} ${n(-w * 0.34)}Z`;
  return (
    place(filled(outline, "#2a1a10", 'opacity=".3"'), w * 0.03, w * 0.05) +
    filled(outline, fill) +
    scene.clipped(
      outline,
      stroked(streaks, "#8a7a68", w * 0.012, 'opacity=".4"') +
        place(stroked(streaks, "#fff8ea", w * 0.01, 'opacity=".5"'), w * 0.02, 0),
    ) +
    `<path d="${outline}" fill="none" stroke="#f6eddc" stroke-width="${n(w * 0.022)}" stroke-opacity=".75"/>` +
    filled(
      stem,
      scene.linear(
        [
          [0, "#fffaf0"],
          [0.6, "#f1e6d2"],
          [1, "#cbbba2"],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    oval(
      -w * 0.2,
      -w * 0.8,
      w * 0.15,
      w * 0.07,
      "#ffffff",
      `opacity=".3" transform="rotate(-24 ${n(-w * 0.2)} ${n(-w * 0.8)})"`,
    )
  );
}

function oysterCluster(scene: Scene): string {
  const cap = scene.stamp(oyster(scene, 300));
  return (
    cap(-20, 0, 0.9, -10) +
    cap(60, 0, 0.92, 14) +
    cap(-90, 30, 0.96, -46) +
    cap(100, 30, 0.98, 48) +
    cap(-40, 50, 0.96, -20) +
    cap(60, 56, 0.98, 24) +
    cap(-110, 80, 0.76, -76) +
    cap(120, 80, 0.78, 78) +
    cap(6, 100, 0.92, 2) +
    filled(
      blob(scene.random, 96, 46, 0.08),
      scene.linear([
        [0, "#fbf6ea"],
        [1, "#cdbfa8"],
      ]),
      'transform="translate(4 112)"',
    )
  );
}

export const namBaoNgu: KindPicture = [
  {
    vi: "Chùm nấm bào ngư tươi tai xòe trên lá chuối",
    en: "A cluster of fresh oyster mushrooms with fanned caps on banana leaf",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 800, length: 1120, width: 480, turn: -12 }) +
      s.shadow(610, 850, 400, 130, 0.5) +
      place(oysterCluster(s), 590, 730, 1.4, -2),
  },
  {
    vi: "Nấm bào ngư đầy rổ tre",
    en: "Oyster mushrooms filling a bamboo basket",
    draw: (s) => {
      const group = s.stamp(oysterCluster(s));
      return basket(
        s,
        { cx: 600, cy: 670, rx: 450, ry: 160, h: 280 },
        group(410, 560, 0.94, -20) + group(790, 560, 0.94, 20) + group(600, 640, 1.1, 0),
      );
    },
  },
  {
    vi: "Nấm bào ngư tách tai trên nia tre",
    en: "Separated oyster mushrooms on a flat bamboo tray",
    draw: (s) => {
      const cap = s.stamp(oyster(s, 300));
      return (
        niaTray(s, { cx: 600, cy: 640, rx: 530, ry: 420 }) +
        s.shadow(600, 690, 400, 280, 0.35) +
        rows(
          600,
          [
            [3, 560, 250],
            [4, 740, 225],
            [3, 920, 240],
          ],
          (x, y, index) =>
            cap(x + s.between(-14, 14), y, 0.88, [-24, 8, 30, -36, -12, 18, 34, -24, 6, 28][index]),
        )
      );
    },
  },
];

const STRAW_CAP = tone("#7d6a5c", "#b5a08d", "#55473d", "#352b26");

/** A closed straw mushroom, like a small egg standing, about 300 high. */
function strawMushroom(scene: Scene): string {
  const body = smoothPath(
    ring(14, 108, 142, {
      random: scene.random,
      wobble: 0.02,
      shape: (at) => 1 + 0.05 * Math.sin(rad(at)),
    }),
  );
  return (
    filled(
      body,
      scene.linear([
        [0, STRAW_CAP.dark],
        [0.34, STRAW_CAP.base],
        [0.62, "#d8cab8"],
        [1, "#f3ebdd"],
      ]),
    ) +
    scene.clipped(
      body,
      dashes(
        scatter(scene.random, 34, 90, 70).map(([x, y]) => [x, y - 60] as const),
        26,
        4,
        STRAW_CAP.deep,
        () => scene.between(80, 100),
      ),
    ) +
    filled(body, scene.veil("#2a1a10", 0.45)) +
    oval(0, 140, 44, 13, "#d6c7ae") +
    oval(-38, -66, 20, 36, "#ffffff", 'opacity=".28" transform="rotate(18 -38 -66)"')
  );
}

/** A straw mushroom cut lengthwise: cap, gills and hollow inside the veil. */
const strawHalf = (scene: Scene) =>
  filled(smoothPath(ring(14, 112, 146)), STRAW_CAP.base) +
  filled(
    smoothPath(ring(14, 103, 138)),
    scene.linear(
      [
        [0, "#fffaf0"],
        [1, "#efe3cd"],
      ],
      0,
      0,
      1,
      1,
    ),
  ) +
  filled(
    "M-78 0C-84 -90 84 -90 78 0C50 24 -50 24 -78 0Z",
    "#f7ecd8",
    'stroke="#b7a38c" stroke-width="5"',
  ) +
  filled("M-70 6C-40 26 40 26 70 6C56 54 30 40 26 30H-26C-30 40 -56 54 -70 6Z", "#c9a58c") +
  stroked("M-54 14L-46 36M-38 18L-32 36M38 18L32 36M54 14L46 36", "#9c7862", 4) +
  filled(
    "M-26 24H26C28 70 34 90 40 118H-40C-34 90 -28 70 -26 24Z",
    "#fdf8ec",
    'stroke="#d8c9ad" stroke-width="4"',
  );

export const namRom: KindPicture = [
  {
    vi: "Nấm rơm búp tròn và nửa cây bổ đôi, trên khăn",
    en: "Plump closed straw mushrooms and one cut in half, on a cloth",
    draw: (s) => {
      const bud = s.stamp(strawMushroom(s));
      return (
        cloth(s, { cx: 600, cy: 740, w: 1000, h: 840, turn: -7, kind: "green-check" }) +
        s.shadow(600, 640, 380, 130, 0.45) +
        bud(420, 480, 1.3, -14) +
        bud(730, 460, 1.36, 12) +
        bud(910, 610, 1.1, 38) +
        s.shadow(420, 880, 180, 54, 0.5) +
        bud(380, 730, 1.26, -22) +
        s.shadow(720, 940, 200, 60, 0.5) +
        place(strawHalf(s), 690, 770, 1.34, 8)
      );
    },
  },
  {
    vi: "Nấm rơm tươi đầy rổ tre",
    en: "Fresh straw mushrooms filling a bamboo basket",
    draw: (s) => {
      const bud = s.stamp(strawMushroom(s));
      return basket(
        s,
        { cx: 600, cy: 640, rx: 440, ry: 160, h: 290 },
        rows(
          600,
          [
            [3, 390, 190],
            [4, 470, 190],
            [5, 560, 165],
            [4, 650, 180],
          ],
          (x, y) =>
            bud(
              x + s.between(-10, 10),
              y + s.between(-12, 12),
              s.between(0.84, 0.98),
              s.between(-40, 40),
            ),
        ),
      );
    },
  },
  {
    vi: "Nấm rơm trên rơm khô, trong tô sành",
    en: "Straw mushrooms with rice straw in an earthen bowl",
    draw: (s) => {
      const bud = s.stamp(strawMushroom(s));
      return (
        dashes(
          scatter(s.random, 120, 520, 210).map(([x, y]) => [x + 600, y + 920] as const),
          180,
          7,
          "#d3b25f",
          () => s.between(-30, 30),
        ) +
        dashes(
          scatter(s.random, 80, 500, 200).map(([x, y]) => [x + 600, y + 920] as const),
          160,
          5,
          "#f0d993",
          () => s.between(-34, 34),
        ) +
        bowl(
          s,
          {
            cx: 600,
            cy: 600,
            rx: 400,
            ry: 150,
            h: 280,
            of: tone("#b4663f", "#d58c63", "#8a4529", "#5f2c1a"),
          },
          rows(
            600,
            [
              [3, 440, 190],
              [4, 520, 180],
              [3, 610, 190],
            ],
            (x, y) => bud(x + s.between(-10, 10), y, s.between(0.86, 0.96), s.between(-36, 36)),
          ),
        ) +
        bud(950, 960, 0.9, 60) +
        bud(260, 990, 0.86, -52)
      );
    },
  },
];
