/** Rice, beans, seeds, rice paper, noodles, starch and sugar. */

import { chili, clove, garlic, limeFace, sprig } from "./garnish";
import {
  CLAY,
  dashes,
  dots,
  ellipsePath,
  filled,
  mix,
  n,
  oval,
  type Point,
  place,
  polygonPath,
  rad,
  ring,
  type Scene,
  scatter,
  smoothPath,
  stroked,
  type Tone,
  tone,
  WOOD,
} from "./kit";
import { type KindPicture, rows } from "./picture";
import {
  bananaLeaf,
  basket,
  board,
  bowl,
  cloth,
  jar,
  niaTray,
  plate,
  pouch,
  sack,
  spoon,
} from "./props";

interface Grain {
  of: Tone;
  length: number;
  width: number;
}

/**
 * A heap of grain: an oval base with a crown `rise` above it, single grains showing all over.
 * Lighter towards the upper left.
 */
export function grainHeap(
  scene: Scene,
  grain: Grain,
  rx: number,
  ry: number,
  rise: number,
  count = 420,
): string {
  const { of, length, width } = grain;
  const outline = smoothPath([
    [-rx, 0],
    [-rx * 0.82, -rise * 0.36 - ry * 0.3],
    [-rx * 0.45, -rise * 0.82 - ry * 0.3],
    [-rx * 0.06, -rise - ry * 0.34],
    [rx * 0.4, -rise * 0.84 - ry * 0.3],
    [rx * 0.8, -rise * 0.38 - ry * 0.3],
    [rx, 0],
    [rx * 0.7, ry * 0.72],
    [0, ry],
    [-rx * 0.7, ry * 0.72],
  ]);
  const spots = scatter(scene.random, count, 1, 1).map(([x]) => {
    const y = scene.between(-1, 1);
    const top = -rise * (1 - x * x) - ry * 0.3;
    const middle = (ry + top) / 2;
    return [x * rx * 0.99, middle + (y * (ry - top)) / 2] as const;
  });
  const light: Point[] = [];
  const base: Point[] = [];
  const dark: Point[] = [];
  for (const [x, y] of spots) {
    const lit = -x / rx - (y + rise * 0.4) / (ry + rise) + scene.between(-0.9, 0.9);
    (lit > 0.35 ? light : lit > -0.4 ? base : dark).push([x, y]);
  }
  const turn = () => scene.between(0, 180);
  const shifted = (points: readonly Point[]) =>
    points.map(([x, y]) => [x + width * 0.3, y + width * 0.45] as const);
  return (
    filled(
      outline,
      scene.linear(
        [
          [0, of.base],
          [0.45, mix(of.base, of.dark, 0.4)],
          [1, of.dark],
        ],
        0,
        0,
        0.6,
        1,
      ),
    ) +
    dashes(shifted(dark), length, width, mix(of.dark, of.deep, 0.45), turn) +
    dashes(dark, length, width, mix(of.base, of.dark, 0.35), turn) +
    dashes(shifted([...base, ...light]), length, width, mix(of.dark, of.deep, 0.25), turn) +
    dashes(base, length, width, of.base, turn) +
    dashes(light, length, width, of.light, turn)
  );
}

/** Grains spilled loosely over the table. */
export function spill(scene: Scene, grain: Grain, count: number, rx: number, ry: number): string {
  const points = scatter(scene.random, count, rx, ry, grain.length * 0.7);
  const angles = points.map(() => scene.between(0, 180));
  const angle = (index: number) => angles[index] as number;
  return (
    dashes(
      points.map(([x, y]) => [x + 4, y + 6] as const),
      grain.length,
      grain.width,
      "#5a3512",
      angle,
    ).replace("/>", ' stroke-opacity=".35"/>') +
    dashes(points, grain.length, grain.width, grain.of.base, angle) +
    dashes(
      points.map(([x, y]) => [x - 1, y - 1] as const),
      grain.length * 0.6,
      grain.width * 0.4,
      grain.of.light,
      angle,
    )
  );
}

/** A drooping ear of ripe rice, stalk at the origin, reaching up and over to the right. */
export function riceEar(scene: Scene, length = 460): string {
  const husk = scene.stamp(
    filled(
      "M0 0C-19 -14 -17 -46 2 -62C20 -46 19 -14 0 0Z",
      scene.linear(
        [
          [0, "#f2d98a"],
          [0.5, "#d9b04e"],
          [1, "#a87a2a"],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) + stroked("M0 -8V-50", "#b98f38", 3.5),
  );
  let drawn = stroked(
    `M0 0C${n(length * 0.04)} ${n(-length * 0.5)} ${n(length * 0.3)} ${n(-length)} ${n(length * 0.78)} ${n(-length * 0.86)}`,
    "#b59a4a",
    9,
  );
  drawn += filled(
    `M4 -30C${n(-length * 0.2)} ${n(-length * 0.4)} ${n(-length * 0.16)} ${n(-length * 0.8)} ${n(-length * 0.02)} ${n(-length * 1.05)}C${n(-length * 0.06)} ${n(-length * 0.7)} ${n(-length * 0.04)} ${n(-length * 0.4)} 4 -30Z`,
    "#a8b456",
  );
  for (let index = 0; index < 36; index++) {
    const t = 0.4 + (index / 36) * 0.6;
    const u = 1 - t;
    const x = 3 * u * u * t * length * 0.04 + 3 * u * t * t * length * 0.3 + t ** 3 * length * 0.78;
    const y = -(3 * u * u * t * length * 0.5 + 3 * u * t * t * length + t ** 3 * length * 0.86);
    const side = index % 3 === 0 ? 0 : index % 3 === 1 ? -1 : 1;
    drawn += husk(
      x + side * scene.between(8, 34),
      y + Math.abs(side) * scene.between(4, 34),
      scene.between(0.85, 1.1),
      60 + t * 60 + side * scene.between(24, 50),
    );
  }
  return drawn;
}

const FRAGRANT: Grain = {
  of: tone("#f5eedb", "#fffdf6", "#cfc0a0", "#a08c68"),
  length: 26,
  width: 8.5,
};
const RED_RICE: Grain = {
  of: tone("#a4523c", "#cf8468", "#743226", "#4c1e18"),
  length: 25,
  width: 9.5,
};
const ST25: Grain = { of: tone("#fbf8ee", "#ffffff", "#d5d2c4", "#a5a28f"), length: 33, width: 7 };
const STICKY: Grain = {
  of: tone("#fffdf8", "#ffffff", "#dcd5c6", "#b3aa96"),
  length: 17,
  width: 12,
};

const GREEN_GLAZE = tone("#7f9a72", "#b6c9a4", "#577253", "#384e38");
const BLUE_GLAZE = tone("#54738c", "#93afc0", "#38536a", "#233848");

export const gaoNangThom: KindPicture = [
  {
    vi: "Gạo Nàng Thơm trắng trong tô sành, cạnh nhánh lúa vàng, trên khăn rằn",
    en: "White Nàng Thơm rice in an earthen bowl beside golden rice ears, on a checked scarf",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1000, h: 700, turn: -7, kind: "black-check" }) +
      place(riceEar(s, 640), 330, 900, 1, -12) +
      place(riceEar(s, 560), 310, 920, 1, -30) +
      bowl(
        s,
        { cx: 640, cy: 570, rx: 410, ry: 150, h: 300, of: CLAY },
        place(grainHeap(s, FRAGRANT, 378, 132, 150, 520), 640, 570),
      ) +
      place(spill(s, FRAGRANT, 46, 230, 70), 420, 1030),
  },
  {
    vi: "Bao bố đầy gạo Nàng Thơm với gáo gỗ",
    en: "A jute sack full of Nàng Thơm rice with a wooden scoop",
    draw: (s) =>
      sack(
        s,
        { cx: 590, base: 990, w: 700, h: 540 },
        place(grainHeap(s, FRAGRANT, 318, 104, 150, 460), 590, 450),
      ) +
      place(spoon(s, place(grainHeap(s, FRAGRANT, 78, 40, 34, 60), 0, 0)), 880, 1000, 1.15, -28) +
      place(spill(s, FRAGRANT, 50, 200, 60), 760, 1070) +
      place(riceEar(s, 460), 230, 1040, 1, -18),
  },
  {
    vi: "Gạo Nàng Thơm vun trên nia tre, rải vài nhánh lúa",
    en: "Nàng Thơm rice heaped on a flat bamboo tray with rice ears",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 660, rx: 530, ry: 400 }) +
      place(grainHeap(s, FRAGRANT, 390, 210, 170, 620), 590, 690) +
      place(spill(s, FRAGRANT, 60, 420, 290), 600, 690) +
      place(riceEar(s, 520), 760, 960, 1, -64) +
      place(riceEar(s, 480), 800, 960, 1, -34),
  },
];

export const gaoHuyetRong: KindPicture = [
  {
    vi: "Gạo huyết rồng hạt đỏ nâu trong tô sứ trắng",
    en: "Red-brown huyết rồng rice in a white bowl",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1000, h: 680, turn: 7, kind: "linen" }) +
      bowl(
        s,
        { cx: 600, cy: 560, rx: 430, ry: 158, h: 310, band: "#3f6f8f" },
        place(grainHeap(s, RED_RICE, 396, 138, 170, 560), 600, 560),
      ) +
      place(spill(s, RED_RICE, 60, 260, 66), 640, 1060),
  },
  {
    vi: "Bao bố gạo huyết rồng mở miệng",
    en: "An open jute sack of red huyết rồng rice",
    draw: (s) =>
      sack(
        s,
        { cx: 600, base: 990, w: 720, h: 540 },
        place(grainHeap(s, RED_RICE, 326, 106, 150, 460), 600, 450),
      ) +
      place(spill(s, RED_RICE, 60, 320, 56), 560, 1090) +
      place(spoon(s, place(grainHeap(s, RED_RICE, 78, 40, 34, 60), 0, 0)), 900, 1010, 1.1, -30),
  },
  {
    vi: "Gạo huyết rồng trên lá chuối với muỗng gỗ",
    en: "Red huyết rồng rice on banana leaf with a wooden spoon",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 700, length: 1120, width: 600, turn: -12 }) +
      s.shadow(540, 760, 360, 150, 0.5) +
      place(grainHeap(s, RED_RICE, 340, 170, 220, 620), 520, 700) +
      place(spill(s, RED_RICE, 50, 380, 200), 560, 760) +
      place(spoon(s, place(grainHeap(s, RED_RICE, 82, 44, 40, 70), 0, 0)), 690, 900, 1.2, -24),
  },
];

const PANDAN = tone("#4f9048", "#92c470", "#316a38", "#1d4a2a");
const pandan = (scene: Scene, length: number) =>
  filled(
    `M-20 0C-26 ${n(-length * 0.5)} -12 ${n(-length * 0.85)} 6 ${n(-length)}C16 ${n(-length * 0.8)} 28 ${n(-length * 0.5)} 20 0Z`,
    scene.linear(
      [
        [0, PANDAN.light],
        [0.48, PANDAN.base],
        [0.52, PANDAN.dark],
        [1, PANDAN.base],
      ],
      0,
      0,
      1,
      0,
    ),
  ) + stroked(`M0 0Q-2 ${n(-length * 0.5)} 4 ${n(-length * 0.94)}`, PANDAN.deep, 4, 'opacity=".5"');

export const gaoSt25: KindPicture = [
  {
    vi: "Gạo ST25 hạt dài trong ống đong gỗ, cạnh lá dứa",
    en: "Long white ST25 grains in a wooden measure beside pandan leaves",
    draw: (s) =>
      place(pandan(s, 620), 960, 900, 1, -34) +
      place(pandan(s, 600), 980, 920, 1, -18) +
      place(pandan(s, 560), 1000, 930, 1, -4) +
      woodMeasure(s, 540, 960, 640, 400, place(grainHeap(s, ST25, 286, 92, 150, 460), 540, 556)) +
      place(spill(s, ST25, 60, 260, 60), 600, 1070),
  },
  {
    vi: "Chén cơm ST25 trắng bên chén gạo và lá dứa",
    en: "A bowl of cooked ST25 rice beside a bowl of raw grains and pandan leaves",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 780, w: 1020, h: 760, turn: -7, kind: "indigo" }) +
      place(pandan(s, 560), 900, 620, 1, -40) +
      place(pandan(s, 540), 930, 640, 1, -20) +
      bowl(
        s,
        { cx: 760, cy: 480, rx: 300, ry: 112, h: 220, of: WOOD },
        place(grainHeap(s, ST25, 276, 98, 110, 360), 760, 480),
      ) +
      bowl(
        s,
        { cx: 430, cy: 720, rx: 340, ry: 128, h: 250, band: "#3f6f8f" },
        place(cookedRice(s, 312, 112, 170), 430, 720),
      ) +
      place(chopsticks(), 770, 1010, 1, -10),
  },
  {
    vi: "Túi gạo ST25 trong suốt và gạo rải trên khăn",
    en: "A clear bag of ST25 rice with grains scattered on a cloth",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 720, w: 1020, h: 900, turn: 8, kind: "green-check" }) +
      pouch(
        s,
        { cx: 560, cy: 560, w: 600, h: 800, turn: -6, label: "#1e6b3a" },
        place(grainHeap(s, ST25, 400, 420, 260, 620), 0, 160),
      ) +
      place(spill(s, ST25, 80, 240, 110), 830, 980) +
      place(pandan(s, 520), 960, 960, 1, -14),
  },
];

const chopsticks = () =>
  stroked("M-320 10L330 -20", "#6b3f1d", 17) +
  stroked("M-320 6L330 -24", "#a8703a", 11) +
  stroked("M-310 44L336 28", "#6b3f1d", 17) +
  stroked("M-310 40L336 24", "#a8703a", 11);

function cookedRice(scene: Scene, rx: number, ry: number, rise: number): string {
  return grainHeap(
    scene,
    { of: tone("#fdfbf4", "#ffffff", "#dcd8cb", "#b5b09f"), length: 30, width: 13 },
    rx,
    ry,
    rise,
    330,
  );
}

/** A round wooden grain measure with two hoops, standing on (cx, base). */
function woodMeasure(
  scene: Scene,
  cx: number,
  base: number,
  w: number,
  h: number,
  contents: string,
): string {
  const x = w / 2;
  const e = w * 0.155;
  const top = base - h;
  const wall = `M${n(cx - x)} ${n(top)}L${n(cx - x * 0.9)} ${n(base - e * 0.6)}A${n(x * 0.9)} ${n(e)} 0 0 0 ${n(cx + x * 0.9)} ${n(base - e * 0.6)}L${n(cx + x)} ${n(top)}A${n(x)} ${n(e)} 0 0 1 ${n(cx - x)} ${n(top)}Z`;
  let planks = "";
  for (let degrees = -75; degrees <= 75; degrees += 15) {
    const offset = Math.sin(rad(degrees));
    const drop = Math.cos(rad(degrees)) * e;
    planks += `M${n(cx + x * offset)} ${n(top + drop)}L${n(cx + x * 0.9 * offset)} ${n(base - e * 0.6 + drop)}`;
  }
  const hoop = (y: number, shrink: number) =>
    stroked(
      `M${n(cx - x * shrink)} ${n(y)}A${n(x * shrink)} ${n(e)} 0 0 0 ${n(cx + x * shrink)} ${n(y)}`,
      "#5b3a1c",
      26,
    ) +
    stroked(
      `M${n(cx - x * shrink)} ${n(y - 3)}A${n(x * shrink)} ${n(e)} 0 0 0 ${n(cx + x * shrink)} ${n(y - 3)}`,
      "#9c7344",
      14,
    );
  return (
    scene.shadow(cx + 20, base + e * 0.1, x * 1.08, e * 1.1, 0.55) +
    oval(cx, top, x, e, WOOD.dark) +
    oval(cx, top + 4, x * 0.94, e * 0.9, WOOD.deep) +
    contents +
    filled(
      wall,
      scene.linear(
        [
          [0, WOOD.base],
          [0.25, WOOD.light],
          [0.6, WOOD.base],
          [1, WOOD.deep],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    scene.clipped(
      wall,
      stroked(planks, WOOD.deep, 5, 'opacity=".6"') +
        hoop(top + h * 0.22, 0.985) +
        hoop(base - h * 0.3, 0.93),
    ) +
    stroked(`M${n(cx - x)} ${n(top)}A${n(x)} ${n(e)} 0 0 0 ${n(cx + x)} ${n(top)}`, WOOD.light, 13)
  );
}

export const nepLongAn: KindPicture = [
  {
    vi: "Nếp trắng hạt tròn vun trên nia tre, cạnh nhánh lúa nếp",
    en: "Round white sticky rice heaped on a bamboo tray with rice ears",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 660, rx: 530, ry: 400 }) +
      s.shadow(600, 740, 380, 180, 0.4) +
      place(grainHeap(s, STICKY, 370, 200, 220, 680), 590, 690) +
      place(spill(s, STICKY, 70, 440, 300), 600, 680) +
      place(riceEar(s, 460), 800, 980, 1, -50),
  },
  {
    vi: "Tô nếp và nắm xôi gói lá chuối",
    en: "A bowl of sticky rice and a portion of steamed rice in banana leaf",
    draw: (s) =>
      bowl(
        s,
        { cx: 470, cy: 480, rx: 360, ry: 134, h: 260, of: GREEN_GLAZE, band: "#f4efe3" },
        place(grainHeap(s, STICKY, 332, 118, 140, 520), 470, 480),
      ) +
      bananaLeaf(s, { cx: 750, cy: 900, length: 720, width: 340, turn: -8, cut: true }) +
      s.shadow(750, 930, 240, 90, 0.45) +
      place(
        grainHeap(
          s,
          { of: tone("#fbf6e6", "#ffffff", "#ddd0b0", "#b8a67c"), length: 24, width: 17 },
          220,
          110,
          180,
          240,
        ),
        740,
        880,
      ) +
      place(spill(s, STICKY, 40, 150, 70), 260, 980),
  },
  {
    vi: "Bao bố đầy nếp Thủ Thừa",
    en: "A jute sack full of Thủ Thừa sticky rice",
    draw: (s) =>
      place(riceEar(s, 520), 980, 1030, [-1, 1], -6) +
      sack(
        s,
        { cx: 560, base: 990, w: 700, h: 540 },
        place(grainHeap(s, STICKY, 318, 104, 170, 520), 560, 450),
      ) +
      place(spill(s, STICKY, 70, 330, 60), 620, 1090),
  },
];

const PEANUT = tone("#d9b27a", "#f3dbae", "#ae8449", "#7a5829");

/** A peanut in its shell along x, about 240 long. */
function peanut(scene: Scene): string {
  const body = smoothPath([
    [-118, 0],
    [-96, -52],
    [-44, -60],
    [4, -42],
    [52, -58],
    [102, -50],
    [122, 4],
    [96, 54],
    [44, 58],
    [0, 42],
    [-48, 60],
    [-98, 50],
  ]);
  let ribs = "";
  for (const y of [-36, -12, 12, 36])
    ribs += `M-104 ${n(y * 0.6)}C-60 ${y} -30 ${y * 0.8} 0 ${n(y * 0.74)}S60 ${y} 106 ${n(y * 0.6)}`;
  let cross = "";
  for (let x = -92; x < 100; x += 26) cross += `M${x} -46Q${x + 8} 0 ${x} 46`;
  return (
    place(filled(body, "#4a2a0c", 'opacity=".32"'), 5, 10) +
    filled(body, scene.volume(PEANUT)) +
    scene.clipped(
      body,
      stroked(ribs, PEANUT.dark, 5, 'opacity=".7"') +
        stroked(cross, PEANUT.dark, 4, 'opacity=".45"') +
        place(stroked(ribs, PEANUT.light, 3, 'opacity=".6"'), 0, -6),
    )
  );
}

const peanutKernel = (scene: Scene) => {
  const d = "M-40 0C-40 -26 -14 -30 8 -28C30 -26 44 -16 44 2C44 22 24 28 2 28C-22 28 -40 22 -40 0Z";
  return (
    place(filled(d, "#4a2a0c", 'opacity=".3"'), 4, 7) +
    filled(d, scene.volume(tone("#c97a5e", "#eab197", "#99513c", "#6b3325"))) +
    oval(-12, -11, 12, 5, "#ffffff", 'opacity=".4"')
  );
};

const peanutOpen = (scene: Scene) => {
  const body = smoothPath([
    [-118, 0],
    [-96, -52],
    [-44, -60],
    [4, -42],
    [52, -58],
    [102, -50],
    [122, 4],
    [96, 54],
    [44, 58],
    [0, 42],
    [-48, 60],
    [-98, 50],
  ]);
  return (
    place(filled(body, "#4a2a0c", 'opacity=".32"'), 5, 10) +
    filled(body, PEANUT.dark) +
    place(
      filled(
        body,
        scene.linear([
          [0, "#e6cfa2"],
          [1, "#f8ead0"],
        ]),
      ),
      0,
      2,
      0.9,
    ) +
    place(peanutKernel(scene), -56, 0, 1.08) +
    place(peanutKernel(scene), 56, 2, 1.08, 180)
  );
};

export const dauPhong: KindPicture = [
  {
    vi: "Đậu phộng Đức Hòa nguyên vỏ, vài trái tách lộ hạt hồng, trên nia tre",
    en: "Đức Hòa peanuts in the shell, a few split to show pink kernels, on a bamboo tray",
    draw: (s) => {
      const nut = s.stamp(peanut(s));
      const kernel = s.stamp(peanutKernel(s));
      return (
        niaTray(s, { cx: 600, cy: 650, rx: 530, ry: 410 }) +
        scatter(s.random, 30, 390, 280, 112)
          .sort((a, b) => a[1] - b[1])
          .map(([x, y]) => nut(600 + x, 630 + y, 1, s.between(-80, 80)))
          .join("") +
        place(peanutOpen(s), 520, 640, 1.25, -20) +
        place(peanutOpen(s), 740, 760, 1.2, 24) +
        [
          [420, 820],
          [620, 860],
          [880, 640],
          [500, 500],
        ]
          .map(([x, y], index) => kernel(x as number, y as number, 1.1, index * 50))
          .join("")
      );
    },
  },
  {
    vi: "Rổ tre đầy đậu phộng",
    en: "A bamboo basket full of peanuts",
    draw: (s) => {
      const nut = s.stamp(peanut(s));
      return (
        basket(
          s,
          { cx: 600, cy: 610, rx: 440, ry: 160, h: 290 },
          rows(
            600,
            [
              [3, 380, 200],
              [4, 440, 190],
              [5, 510, 170],
              [5, 580, 170],
              [5, 650, 160],
            ],
            (x, y) => nut(x + s.between(-16, 16), y + s.between(-10, 10), 1.06, s.between(-60, 60)),
          ),
        ) +
        place(peanutOpen(s), 380, 1030, 1.1, -12) +
        place(peanutOpen(s), 690, 1060, 1.1, 14)
      );
    },
  },
  {
    vi: "Tô hạt đậu phộng bóc vỏ và mấy trái nguyên",
    en: "A bowl of shelled peanut kernels with whole peanuts",
    draw: (s) => {
      const kernel = s.stamp(peanutKernel(s));
      const nut = s.stamp(peanut(s));
      return (
        cloth(s, { cx: 600, cy: 800, w: 1020, h: 700, turn: 7, kind: "red-check" }) +
        bowl(
          s,
          { cx: 600, cy: 540, rx: 400, ry: 148, h: 280, of: BLUE_GLAZE, band: "#f4efe3" },
          rows(
            600,
            [
              [4, 430, 110],
              [6, 470, 104],
              [8, 515, 92],
              [9, 560, 86],
              [9, 610, 84],
              [7, 655, 84],
            ],
            (x, y, index) => kernel(x + s.between(-8, 8), y + s.between(-8, 8), 1.26, index * 47),
          ),
        ) +
        nut(290, 980, 1.1, -14) +
        nut(520, 1040, 1.1, 20) +
        place(peanutOpen(s), 800, 1010, 1.15, -10)
      );
    },
  },
];

const SESAME: Grain = {
  of: tone("#332b2a", "#6b5f5b", "#1c1615", "#0f0b0a"),
  length: 9,
  width: 9.5,
};

export const meDen: KindPicture = [
  {
    vi: "Mè đen trong tô sứ trắng với muỗng gỗ",
    en: "Black sesame in a white bowl with a wooden spoon",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1000, h: 680, turn: -6, kind: "linen" }) +
      bowl(
        s,
        { cx: 560, cy: 540, rx: 410, ry: 152, h: 290, band: "#3f6f8f" },
        place(grainHeap(s, SESAME, 378, 132, 140, 900), 560, 540),
      ) +
      place(spoon(s, place(grainHeap(s, SESAME, 80, 44, 40, 130), 0, 0)), 700, 1010, 1.15, -14) +
      place(spill(s, { ...SESAME, length: 8, width: 9 }, 60, 200, 60), 330, 1040),
  },
  {
    vi: "Mè đen vun trên nia tre",
    en: "Black sesame heaped on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 660, rx: 530, ry: 400 }) +
      s.shadow(600, 740, 380, 180, 0.4) +
      place(grainHeap(s, SESAME, 370, 200, 200, 1100), 590, 690) +
      place(spill(s, SESAME, 130, 440, 300), 600, 680),
  },
  {
    vi: "Hũ thủy tinh mè đen và bánh tráng mè",
    en: "A glass jar of black sesame and a sesame rice cracker",
    draw: (s) =>
      sesameCracker(s, 830, 690) +
      jar(
        s,
        { cx: 430, base: 980, w: 470, h: 680, lid: "wood", label: "#7a5829", level: 0.84 },
        SESAME.of,
        (box) =>
          dots(
            scatter(s.random, 420, box.width / 2, box.height / 2).map(
              ([x, y]) => [x + 430, y + box.top + box.height / 2] as const,
            ),
            9,
            "#6b5f5b",
            'opacity=".8"',
          ) +
          dots(
            scatter(s.random, 300, box.width / 2, box.height / 2).map(
              ([x, y]) => [x + 430, y + box.top + box.height / 2] as const,
            ),
            8,
            "#120d0c",
          ),
      ) +
      place(spill(s, SESAME, 90, 280, 60), 780, 1040),
  },
];

const sesameCracker = (scene: Scene, cx: number, cy: number) => {
  const disc = smoothPath(ring(22, 300, 290, { random: scene.random, wobble: 0.02 }));
  return (
    scene.shadow(cx + 14, cy + 260, 260, 60, 0.5) +
    place(
      filled(
        disc,
        scene.radial([
          [0, "#fbf0cf"],
          [0.7, "#ecd39c"],
          [1, "#c99f5c"],
        ]),
      ) +
        dots(scatter(scene.random, 44, 250, 240, 40), 42, "#f8e8c0", 'opacity=".7"') +
        dots(scatter(scene.random, 130, 274, 264, 20), 11, "#2a2220"),
      cx,
      cy,
    )
  );
};

const CASHEW = tone("#e8c893", "#fbeac6", "#c2975a", "#8d6632");

/** A roasted cashew kernel, a thick comma about 170 long; `skin` leaves its brown film on. */
function cashew(scene: Scene, skin: boolean): string {
  const of = skin ? tone("#a8683c", "#d79b68", "#7a4526", "#512b17") : CASHEW;
  const d =
    "M-74 26C-92 -30 -50 -66 -6 -62C50 -58 84 -22 82 22C80 50 48 56 38 34C28 10 8 2 -10 10C-24 18 -22 40 -38 50C-52 58 -68 48 -74 26Z";
  return (
    place(filled(d, "#4a2a0c", 'opacity=".34"'), 5, 10) +
    filled(d, scene.volume(of)) +
    stroked("M-58 -2C-40 -40 20 -42 58 2", of.light, 9, 'opacity=".6"') +
    stroked("M38 34C28 10 8 2 -10 10C-24 18 -22 40 -38 50", of.deep, 4, 'opacity=".5"') +
    (skin
      ? dashes(
          scatter(scene.random, 12, 60, 34).map(([x, y]) => [x, y - 20] as const),
          18,
          4,
          of.deep,
          () => scene.between(-20, 30),
        ) +
        dots(
          scatter(scene.random, 12, 62, 36).map(([x, y]) => [x, y - 18] as const),
          6,
          "#fff8e6",
          'opacity=".9"',
        )
      : "")
  );
}

const cashewHeap = (
  scene: Scene,
  cx: number,
  list: readonly (readonly [number, number, number])[],
  scale: number,
) => {
  const stamps = [
    scene.stamp(cashew(scene, true)),
    scene.stamp(cashew(scene, true)),
    scene.stamp(cashew(scene, false)),
  ] as const;
  return rows(cx, list, (x, y, index) =>
    stamps[index % 5 === 3 ? 2 : index % 2 ? 1 : 0](
      x + scene.between(-14, 14),
      y + scene.between(-10, 10),
      scale,
      scene.between(-70, 110),
    ),
  );
};

export const hatDieu: KindPicture = [
  {
    vi: "Hạt điều rang muối còn vỏ lụa trong tô sành",
    en: "Salt-roasted cashews with their brown film in an earthen bowl",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 810, w: 1000, h: 680, turn: 7, kind: "green-check" }) +
      bowl(
        s,
        { cx: 600, cy: 550, rx: 420, ry: 155, h: 290, of: BLUE_GLAZE, band: "#f4efe3" },
        cashewHeap(
          s,
          600,
          [
            [3, 400, 160],
            [4, 460, 150],
            [5, 530, 145],
            [6, 600, 130],
            [4, 660, 140],
          ],
          1.12,
        ),
      ) +
      cashewHeap(s, 600, [[3, 1020, 220]], 1.05),
  },
  {
    vi: "Hũ hạt điều rang muối nắp gỗ, vài hạt đổ ra bàn",
    en: "A wooden-lidded jar of salt-roasted cashews with some spilled on the table",
    draw: (s) => {
      const stamps = [s.stamp(cashew(s, true)), s.stamp(cashew(s, false))] as const;
      return (
        jar(
          s,
          { cx: 520, base: 970, w: 560, h: 760, lid: "wood", label: "#7a3f1e", level: 0.88 },
          tone("#8f5630", "#b97d4e", "#663a1e", "#452512"),
          (box) =>
            scatter(s.random, 46, box.width / 2, box.height / 2, 74)
              .sort((a, b) => a[1] - b[1])
              .map(([x, y], index) =>
                stamps[index % 4 === 0 ? 1 : 0](
                  520 + x,
                  box.top + box.height / 2 + y,
                  0.8,
                  s.between(-90, 90),
                ),
              )
              .join(""),
        ) +
        cashewHeap(
          s,
          830,
          [
            [2, 930, 170],
            [3, 1020, 180],
          ],
          1.08,
        )
      );
    },
  },
  {
    vi: "Hạt điều trên lá chuối cùng hai trái điều chín",
    en: "Cashews on banana leaf with two ripe cashew apples",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 780, length: 1120, width: 540, turn: -12 }) +
      place(cashewApple(s, tone("#d8382c", "#f5806a", "#a02020", "#6d1418")), 410, 420, 1.1, -14) +
      place(cashewApple(s, tone("#f0a42c", "#ffd97c", "#cf7a18", "#99520e")), 720, 390, 1.1, 12) +
      s.shadow(620, 880, 380, 140, 0.4) +
      cashewHeap(
        s,
        620,
        [
          [4, 760, 160],
          [5, 840, 150],
          [4, 920, 160],
        ],
        1.14,
      ),
  },
];

/** A cashew apple hanging from its stalk with the nut below, about 440 high. */
export function cashewApple(scene: Scene, of: Tone): string {
  const body = smoothPath([
    [-70, -160],
    [0, -176],
    [76, -158],
    [130, -40],
    [140, 80],
    [84, 154],
    [0, 166],
    [-86, 150],
    [-138, 70],
    [-126, -50],
  ]);
  const nut =
    "M-54 170C-84 200 -70 262 -22 268C16 270 18 238 34 228C58 216 62 188 36 172C10 158 -30 152 -54 170Z";
  return (
    stroked("M0 -168Q-6 -210 10 -240", "#6d7a3a", 18) +
    filled(body, scene.volume(of)) +
    stroked(
      "M-60 -130C-96 -40 -100 40 -70 120M40 -150C66 -60 70 40 50 140",
      of.light,
      7,
      'opacity=".35"',
    ) +
    oval(-52, -50, 22, 60, "#ffffff", 'opacity=".35" transform="rotate(14 -52 -50)"') +
    filled(nut, scene.volume(tone("#8a8a72", "#c2c2a6", "#5f604c", "#3c3d30"))) +
    stroked("M-46 184C-60 210 -52 244 -26 252", "#d9d9c0", 6, 'opacity=".6"')
  );
}

/** A translucent round of rice paper. */
function paperDisc(scene: Scene, r: number, opacity = 0.62): string {
  const d = smoothPath(ring(26, r, r, { random: scene.random, wobble: 0.006 }));
  return (
    filled(
      d,
      scene.radial(
        [
          [0, "#fffdf4", opacity],
          [0.8, "#fbf3df", opacity],
          [1, "#fffaf0", Math.min(1, opacity + 0.25)],
        ],
        0.42,
        0.38,
        0.62,
      ),
    ) +
    `<path d="${d}" fill="none" stroke="#fffdf6" stroke-width="5" stroke-opacity=".9"/>` +
    stroked(
      `M${n(-r * 0.7)} ${n(-r * 0.3)}Q0 ${n(-r * 0.5)} ${n(r * 0.6)} ${n(-r * 0.4)}M${n(-r * 0.6)} ${n(r * 0.4)}Q${n(r * 0.1)} ${n(r * 0.24)} ${n(r * 0.7)} ${n(r * 0.36)}`,
      "#ffffff",
      4,
      'opacity=".5"',
    ) +
    dots(scatter(scene.random, 26, r * 0.85, r * 0.85), 7, "#ffffff", 'opacity=".55"')
  );
}

/** A fan of thin sheets folded in quarters, its point at the origin, opening upward. */
function paperFan(
  scene: Scene,
  r: number,
  sheets: number,
  spread: number,
  opacity: number,
): string {
  const d = `M0 0L${n(-r * 0.36)} ${n(-r * 0.84)}Q${n(-r * 0.33)} ${n(-r * 0.95)} ${n(-r * 0.2)} ${n(-r * 0.99)}Q0 ${n(-r * 1.04)} ${n(r * 0.2)} ${n(-r * 0.98)}Q${n(r * 0.33)} ${n(-r * 0.95)} ${n(r * 0.36)} ${n(-r * 0.84)}Z`;
  const veil = scene.linear(
    [
      [0, "#fffef8", opacity],
      [0.55, "#fbf2dd", opacity],
      [1, "#e2cfa4", opacity],
    ],
    0,
    0,
    1,
    0.1,
  );
  const folds = [-0.22, -0.08, 0.06, 0.2]
    .map((share) => `M0 ${n(-r * 0.12)}L${n(r * share)} ${n(-r * 0.95)}`)
    .join("");
  const sheet = scene.stamp(
    place(filled(d, "#3b200c", 'opacity=".2"'), 12, 8) +
      filled(d, veil) +
      `<path d="${d}" fill="none" stroke="#fffef8" stroke-width="5"/>` +
      stroked(folds, "#d8c394", 3, 'opacity=".55"') +
      place(stroked(folds, "#ffffff", 3, 'opacity=".8"'), 5, 0),
  );
  let drawn = "";
  for (let index = 0; index < sheets; index++)
    drawn += sheet(0, 0, 1, -spread / 2 + (index * spread) / (sheets - 1));
  return drawn;
}

const HERB = tone("#4f9447", "#94c870", "#316a38", "#1d4a2a");
const herbs = (scene: Scene, x: number, y: number, scale = 1, degrees = 0) =>
  place(
    sprig(scene, 260, { of: HERB, stem: "#6d8f4a", size: 120, wide: 0.6 }),
    x,
    y,
    scale,
    degrees,
  ) +
  place(
    sprig(scene, 230, {
      of: tone("#66a34c", "#aed47c", "#437a38", "#295328"),
      size: 100,
      wide: 0.7,
    }),
    x + 40 * scale,
    y + 6,
    scale,
    degrees + 34,
  ) +
  place(
    sprig(scene, 220, {
      of: tone("#7a4f6e", "#ad86a0", "#573650", "#382236"),
      stem: "#6d4562",
      size: 104,
      wide: 0.44,
    }),
    x - 40 * scale,
    y + 6,
    scale,
    degrees - 34,
  );

/** A neat pile of soft rounds, edges showing, the top one at (cx, cy). */
function paperStack(
  scene: Scene,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  layers: number,
): string {
  let drawn = scene.shadow(cx + 18, cy + layers * 9 + 20, rx * 1.08, ry * 1.1, 0.5);
  for (let layer = layers; layer >= 0; layer--) {
    const wobble = scene.between(-9, 9);
    drawn += oval(cx + wobble, cy + layer * 9 + 5, rx, ry, layer % 2 ? "#d9c8a4" : "#e9dcc0");
    drawn += oval(cx + wobble, cy + layer * 9, rx, ry, layer % 2 ? "#fbf5e6" : "#f4ead2");
  }
  return drawn + place(paperDisc(scene, rx * 0.98, 0.75), cx, cy, [1, ry / rx]);
}

export const banhTrangPhoiSuong: KindPicture = [
  {
    vi: "Bánh tráng phơi sương mềm xếp xòe như quạt với rau sống và ớt, trên nia tre",
    en: "A fan of soft dew-dried rice paper with herbs and chili on a bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 650, rx: 540, ry: 430 }) +
      s.shadow(600, 600, 420, 280, 0.3) +
      place(paperFan(s, 560, 8, 100, 0.9), 600, 860) +
      herbs(s, 600, 960, 1.06, 0) +
      place(chili(s, 190), 700, 940, 1, -14) +
      place(chili(s, 170), 330, 960, 1, 10),
  },
  {
    vi: "Xấp bánh tráng phơi sương dày bên đĩa rau rừng",
    en: "A thick stack of dew-dried rice paper beside wild herbs",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 780, length: 1140, width: 500, turn: -8 }) +
      herbs(s, 860, 520, 1.5, 24) +
      paperStack(s, 540, 700, 420, 250, 18) +
      place(foldedSheet(s), 610, 690, 1.2, -10),
  },
  {
    vi: "Cuốn bánh tráng phơi sương thịt luộc, rau và chén nước chấm",
    en: "Rice-paper rolls with pork and herbs and a bowl of dipping sauce",
    draw: (s) =>
      plate(s, { cx: 560, cy: 720, rx: 500, ry: 330, of: GREEN_GLAZE }) +
      herbs(s, 300, 560, 1.16, -30) +
      place(paperRoll(s), 480, 560, 1.2, -8) +
      place(paperRoll(s), 500, 710, 1.26, -4) +
      place(paperRoll(s), 530, 870, 1.3, -8) +
      bowl(
        s,
        { cx: 950, cy: 910, rx: 190, ry: 74, h: 120, band: "#3f6f8f" },
        oval(950, 914, 162, 54, "#b4651f") +
          oval(930, 906, 110, 32, "#d58a38") +
          dashes(
            scatter(s.random, 18, 120, 34).map(([x, y]) => [x + 950, y + 910] as const),
            14,
            7,
            "#c8301f",
            () => s.between(0, 180),
          ),
      ),
  },
];

const foldedSheet = (scene: Scene) => {
  const d = "M-190 40C-160 -60 -40 -110 120 -90L190 -60C120 0 60 60 20 90C-60 100 -140 90 -190 40Z";
  return (
    place(filled(d, "#3b200c", 'opacity=".22"'), 6, 12) +
    filled(
      d,
      scene.linear(
        [
          [0, "#fffdf5"],
          [0.6, "#f6ebd2"],
          [1, "#e0cea6"],
        ],
        0,
        0,
        0.6,
        1,
      ),
    ) +
    stroked(
      "M-190 40C-120 0 40 -40 190 -60M-150 60C-80 30 40 0 120 -10",
      "#ffffff",
      5,
      'opacity=".8"',
    )
  );
};

const paperRoll = (scene: Scene) => {
  const body =
    "M-230 -62C-120 -74 120 -74 226 -62C262 -40 262 44 226 66C120 78 -120 78 -230 66C-262 44 -262 -40 -230 -62Z";
  return (
    place(filled(body, "#3b200c", 'opacity=".3"'), 6, 14) +
    filled(body, "#f3e8cf") +
    scene.clipped(
      body,
      dashes(scatter(scene.random, 30, 200, 34), 80, 12, "#5f9a45", () => scene.between(-30, 30)) +
        dashes(scatter(scene.random, 14, 190, 26), 90, 18, "#e8a994", () =>
          scene.between(-14, 14),
        ) +
        dashes(scatter(scene.random, 12, 200, 34), 80, 9, "#a9d077", () => scene.between(-30, 30)) +
        filled(
          body,
          scene.linear([
            [0, "#fffdf6", 0.86],
            [0.4, "#fff8e8", 0.42],
            [1, "#c8a878", 0.6],
          ]),
        ),
    ) +
    stroked("M-210 -40C-100 -52 100 -52 200 -42", "#ffffff", 9, 'opacity=".8"') +
    oval(236, 2, 22, 56, "#f8efdc") +
    oval(238, 2, 16, 44, "#6ba04c") +
    oval(240, 6, 9, 22, "#e8a994")
  );
};

export const banhTrangSieuMong: KindPicture = [
  {
    vi: "Bánh tráng siêu mỏng trong suốt đặt trên lá, nhìn thấy gân lá bên dưới",
    en: "Ultra-thin rice paper so clear that the leaf beneath shows through",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 680, length: 1140, width: 620, turn: -14 }) +
      place(
        sprig(s, 300, { of: tone("#d0463a", "#f08a72", "#9c2622", "#6d1519"), size: 120 }),
        360,
        700,
        1,
        40,
      ) +
      s.shadow(500, 560, 330, 300, 0.22) +
      place(paperDisc(s, 330, 0.46), 470, 520, [1, 0.94]) +
      s.shadow(760, 770, 330, 300, 0.22) +
      place(paperDisc(s, 330, 0.46), 740, 740, [1, 0.94]),
  },
  {
    vi: "Gói bánh tráng siêu mỏng xếp tròn trong bao trong",
    en: "A clear pack of round ultra-thin rice paper",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 760, w: 1000, h: 820, turn: 8, kind: "indigo" }) +
      pouch(
        s,
        { cx: 560, cy: 580, w: 720, h: 860, turn: -7, label: "#b3362c" },
        `<rect x="-400" y="-450" width="800" height="900" fill="#e9dcc0"/>` +
          [5, 4, 3, 2, 1, 0]
            .map((layer) =>
              oval(layer * 5, 130 + layer * 7, 320, 316, layer % 2 ? "#d3c29c" : "#fbf5e6"),
            )
            .join("") +
          place(paperDisc(s, 316, 0.8), 0, 128),
      ) +
      place(paperDisc(s, 240, 0.5), 930, 930, [1, 0.9]),
  },
  {
    vi: "Vỉ tre phơi bánh tráng siêu mỏng dưới nắng",
    en: "Ultra-thin rice paper drying on a bamboo lattice in the sun",
    draw: (s) => {
      let slats = "";
      for (let x = -560; x <= 560; x += 56) slats += `M${x} -420V420`;
      let cross = "";
      for (let y = -380; y <= 380; y += 76) cross += `M-580 ${y}H580`;
      return place(
        place(stroked(slats + cross, "#5a3512", 15, 'opacity=".3"'), 12, 22) +
          stroked(cross, "#a77c40", 17) +
          stroked(cross, "#e0bd7c", 9) +
          stroked(slats, "#a77c40", 15) +
          stroked(slats, "#ecd09a", 8) +
          [
            [-290, -200],
            [20, -200],
            [330, -200],
            [-290, 190],
            [20, 190],
            [330, 190],
          ]
            .map(([x, y]) =>
              place(
                s.shadow(10, 14, 168, 168, 0.22) + paperDisc(s, 154, 0.62),
                x as number,
                y as number,
              ),
            )
            .join(""),
        580,
        610,
        [0.94, 0.98],
        -8,
      );
    },
  },
];

/** A cut strip of seasoned rice paper, curling, about 260 long. */
function paperStrip(scene: Scene, of: Tone, bend: number): string {
  const d = `M-130 ${n(-26)}C-60 ${n(-26 - bend)} 60 ${n(-26 + bend)} 130 -26L134 26C60 ${n(26 + bend)} -60 ${n(26 - bend)} -130 26Z`;
  return (
    place(filled(d, "#3b1206", 'opacity=".3"'), 5, 9) +
    filled(
      d,
      scene.linear(
        [
          [0, of.light],
          [0.45, of.base],
          [1, of.dark],
        ],
        0,
        0,
        0.7,
        1,
      ),
      'opacity=".94"',
    ) +
    stroked(
      `M-126 -22C-60 ${n(-22 - bend)} 60 ${n(-22 + bend)} 126 -22`,
      "#fff3d8",
      4,
      'opacity=".7"',
    )
  );
}

function stripHeap(
  scene: Scene,
  of: Tone,
  speck: (scene: Scene) => string,
  count: number,
  rx: number,
  ry: number,
  scale: number,
): string {
  const stamps = [30, -34, 16].map((bend) =>
    scene.stamp(paperStrip(scene, of, bend) + speck(scene)),
  );
  return scatter(scene.random, count, rx, ry, (rx * 1.1) / Math.sqrt(count))
    .sort((first, second) => first[1] - second[1])
    .map(([x, y], index) =>
      (stamps[index % 3] as (typeof stamps)[0])(
        x * 0.84,
        y * 0.84,
        scale * scene.between(0.9, 1.08),
        scene.between(-75, 75),
      ),
    )
    .join("");
}

const CHILI_PAPER = tone("#f0a878", "#fbdcb6", "#d97a48", "#a04a26");
const chiliSpeck = (scene: Scene) =>
  dots(scatter(scene.random, 22, 120, 20), 8, "#c8301f") +
  dots(scatter(scene.random, 14, 120, 20), 6, "#e8693a") +
  dots(scatter(scene.random, 7, 120, 20), 5, "#fff3dc");

export const banhTrangMuoiNhuyen: KindPicture = [
  {
    vi: "Bánh tráng cắt sợi áo muối nhuyễn ớt đỏ trong tô, cạnh trái ớt",
    en: "Strips of rice paper coated in fine red chili salt in a bowl, chilies beside",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 880, length: 1120, width: 400, turn: -8 }) +
      bowl(
        s,
        { cx: 590, cy: 560, rx: 420, ry: 155, h: 290, band: "#3f6f8f" },
        place(stripHeap(s, CHILI_PAPER, chiliSpeck, 46, 400, 210, 1.1), 590, 480),
      ) +
      place(chili(s, 230), 780, 980, 1.1, -14) +
      place(chili(s, 220), 240, 1010, 1.1, -8),
  },
  {
    vi: "Bịch bánh tráng muối nhuyễn siêu cay",
    en: "A clear bag of very hot chili-salt rice paper",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 760, w: 1000, h: 820, turn: -7, kind: "black-check" }) +
      pouch(
        s,
        { cx: 560, cy: 580, w: 660, h: 840, turn: 5, tied: true },
        `<rect x="-400" y="-450" width="800" height="900" fill="#e39a68"/>` +
          place(stripHeap(s, CHILI_PAPER, chiliSpeck, 60, 350, 430, 1.1), 0, 0),
      ) +
      place(chili(s, 230), 850, 960, 1.15, -24) +
      place(chili(s, 220), 800, 1050, 1.1, -6),
  },
  {
    vi: "Bánh tráng muối nhuyễn trên lá chuối với chén muối ớt và tắc",
    en: "Chili-salt rice paper on banana leaf with a dish of chili salt and calamansi",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 650, rx: 540, ry: 430 }) +
      bananaLeaf(s, { cx: 600, cy: 650, length: 880, width: 460, turn: -12, cut: true }) +
      s.shadow(520, 660, 330, 200, 0.4) +
      place(stripHeap(s, CHILI_PAPER, chiliSpeck, 50, 360, 230, 1.12), 520, 600) +
      bowl(
        s,
        { cx: 860, cy: 820, rx: 170, ry: 70, h: 100 },
        place(
          grainHeap(
            s,
            { of: tone("#d24a28", "#f28a5c", "#a02c18", "#701a10"), length: 6, width: 8 },
            144,
            54,
            60,
            240,
          ),
          860,
          822,
        ),
      ) +
      place(limeFace(s, 92), 560, 930, [1, 0.86], 0) +
      place(chili(s, 190), 250, 880, 1, -20),
  },
];

const SATE_PAPER = tone("#e0a04c", "#f8d795", "#b8732a", "#824a16");
const sateSpeck = (scene: Scene) =>
  dots(scatter(scene.random, 12, 116, 18), 13, "#f7e2a2") +
  dots(scatter(scene.random, 11, 116, 18), 9, "#c2471f") +
  dots(scatter(scene.random, 8, 116, 18), 6, "#7d2a12") +
  dashes(scatter(scene.random, 5, 110, 16), 20, 6, "#5f9a45", () => scene.between(0, 180));

export const banhTrangSaTeToi: KindPicture = [
  {
    vi: "Bánh tráng trộn sa tế tỏi phi vàng trong tô, cạnh củ tỏi",
    en: "Rice paper tossed in satay oil and fried garlic in a bowl, garlic beside",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1020, h: 720, turn: 7, kind: "linen" }) +
      place(garlic(s, 110), 900, 440, 1, 8) +
      bowl(
        s,
        {
          cx: 560,
          cy: 580,
          rx: 420,
          ry: 155,
          h: 290,
          of: tone("#5b4a40", "#8c7565", "#3f322b", "#281f1a"),
        },
        place(stripHeap(s, SATE_PAPER, sateSpeck, 46, 400, 210, 1.1), 560, 500),
      ) +
      place(garlic(s, 120), 960, 830, 1, -6) +
      place(clove(s, 54), 830, 1000, 1, 10) +
      place(clove(s, 50), 960, 1030, 1, -40),
  },
  {
    vi: "Bịch bánh tráng sa tế tỏi nhãn trơn màu cam",
    en: "A pack of satay-garlic rice paper with a blank orange band",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 850, length: 1120, width: 460, turn: -8 }) +
      pouch(
        s,
        { cx: 530, cy: 570, w: 660, h: 840, turn: -5, label: "#c4561c" },
        `<rect x="-400" y="-450" width="800" height="900" fill="#c98a3c"/>` +
          place(stripHeap(s, SATE_PAPER, sateSpeck, 56, 350, 400, 1.1), 0, 40),
      ) +
      place(garlic(s, 120), 960, 880, 1, 6) +
      place(clove(s, 54), 800, 1020, 1, 14) +
      place(chili(s, 200), 900, 1050, 1, -8),
  },
  {
    vi: "Cuộn bánh tráng sa tế tỏi xếp trên thớt với hũ sa tế",
    en: "Rolled satay-garlic rice paper on a board with a jar of satay",
    draw: (s) =>
      board(s, { cx: 600, cy: 800, w: 1020, h: 480, turn: -4 }) +
      jar(
        s,
        { cx: 880, base: 690, w: 300, h: 400, lid: "none", level: 0.8 },
        tone("#b8401c", "#e0773c", "#842812", "#581a0c"),
        (box) =>
          dots(
            scatter(s.random, 60, 140, box.height / 2).map(
              ([x, y]) => [x + 880, y + box.top + box.height / 2] as const,
            ),
            12,
            "#f0b060",
            'opacity=".7"',
          ),
      ) +
      place(garlic(s, 110), 480, 420, 1, -6) +
      place(garlic(s, 96), 640, 470, 1, 10) +
      rows(
        560,
        [
          [3, 700, 260],
          [3, 830, 260],
          [3, 950, 260],
        ],
        (x, y) => place(snackRoll(s), x, y, 1.02, -4),
      ),
  },
];

const snackRoll = (scene: Scene) => {
  const body =
    "M-116 -44C-60 -50 60 -50 112 -44C134 -26 134 32 112 50C60 56 -60 56 -116 50C-136 32 -136 -26 -116 -44Z";
  return (
    place(filled(body, "#3b1206", 'opacity=".34"'), 4, 10) +
    filled(
      body,
      scene.linear([
        [0, SATE_PAPER.light],
        [0.45, SATE_PAPER.base],
        [1, SATE_PAPER.deep],
      ]),
    ) +
    scene.clipped(
      body,
      dots(scatter(scene.random, 22, 110, 44), 13, "#f7e2a2") +
        dots(scatter(scene.random, 22, 110, 44), 9, "#c2471f"),
    ) +
    oval(112, 3, 20, 44, SATE_PAPER.light) +
    stroked("M112 -24C98 -16 98 24 112 30C122 20 122 -8 112 -8", SATE_PAPER.deep, 5)
  );
};

const NOODLE = tone("#f3e9d2", "#fffdf4", "#cfbd96", "#9c885e");

/** A skein of thick dried noodles folded on itself along x, about 560 long. */
function noodleSkein(scene: Scene): string {
  const strand = (y: number, sag: number) =>
    `M-270 ${n(y * 0.9)}C-150 ${n(y + sag)} 150 ${n(y - sag)} 270 ${n(y * 0.9)}`;
  let drawn = scene.shadow(8, 74, 320, 64, 0.45);
  const ys = Array.from({ length: 13 }, (_, index) => -78 + index * 13);
  drawn += ys.map((y) => stroked(strand(y, scene.between(-18, 18)), NOODLE.deep, 22)).join("");
  for (const y of ys) {
    const d = strand(y, scene.between(-20, 20));
    drawn +=
      stroked(d, NOODLE.dark, 19) +
      stroked(d, y < 10 ? NOODLE.base : mix(NOODLE.base, NOODLE.dark, 0.25), 14) +
      place(stroked(d, NOODLE.light, 5), 0, -3);
  }
  return drawn;
}

/** A round nest of dried noodles. */
function noodleNest(scene: Scene): string {
  let drawn = scene.shadow(10, 60, 200, 110, 0.45) + oval(0, 10, 176, 124, NOODLE.dark);
  for (let index = 0; index < 26; index++) {
    const rx = 60 + (index % 9) * 13 + scene.between(-8, 8);
    const ry = rx * 0.66;
    const from = scene.between(0, 360);
    const to = from + scene.between(160, 300);
    const [cx, cy] = [scene.between(-12, 12), scene.between(-16, 8)];
    const d = `M${n(cx + rx * Math.cos(rad(from)))} ${n(cy + ry * Math.sin(rad(from)))}A${n(rx)} ${n(ry)} 0 ${to - from > 180 ? 1 : 0} 1 ${n(cx + rx * Math.cos(rad(to)))} ${n(cy + ry * Math.sin(rad(to)))}`;
    drawn +=
      stroked(d, NOODLE.dark, 18) +
      stroked(d, index % 3 ? NOODLE.base : NOODLE.light, 12.5) +
      place(stroked(d, "#ffffff", 3, 'opacity=".7"'), -1, -3);
  }
  return drawn;
}

export const banhCanh: KindPicture = [
  {
    vi: "Bánh canh khô sợi trắng cột thành bó, trên khăn",
    en: "Bundles of thick white dried noodles tied with string, on a cloth",
    draw: (s) => {
      const skein = s.stamp(noodleSkein(s));
      const tie = (x: number, y: number, degrees: number) =>
        place(
          stroked("M0 -96V96", "#8d2a22", 30) + stroked("M-4 -96V94", "#c8443a", 17),
          x,
          y,
          1,
          degrees,
        );
      return (
        cloth(s, { cx: 600, cy: 720, w: 1020, h: 880, turn: -8, kind: "red-check" }) +
        skein(600, 400, 1.44, -6) +
        tie(600, 400, -6) +
        skein(590, 640, 1.5, -6) +
        tie(590, 640, -6) +
        skein(610, 890, 1.54, -6) +
        tie(610, 890, -6)
      );
    },
  },
  {
    vi: "Vắt bánh canh khô trên nia tre",
    en: "Nests of dried thick noodles on a flat bamboo tray",
    draw: (s) => {
      const nest = s.stamp(noodleNest(s));
      return (
        niaTray(s, { cx: 600, cy: 650, rx: 540, ry: 430 }) +
        rows(
          600,
          [
            [2, 450, 350],
            [3, 650, 320],
            [2, 860, 350],
          ],
          (x, y, index) => nest(x, y, 1, index * 50),
        )
      );
    },
  },
  {
    vi: "Tô bánh canh Trảng Bàng nóng với thịt, hành và đũa",
    en: "A bowl of Trảng Bàng noodle soup with pork, scallion and chopsticks",
    draw: (s) => {
      let strands = "";
      for (let index = 0; index < 22; index++) {
        const x = s.between(-300, 220);
        const y = s.between(-74, 60);
        strands += `M${n(x)} ${n(y)}c${n(s.between(20, 60))} ${n(s.between(-60, 60))} ${n(s.between(60, 120))} ${n(s.between(-60, 60))} ${n(s.between(100, 190))} ${n(s.between(-20, 20))}`;
      }
      const pork = s.stamp(
        filled(
          "M-90 0C-80 -40 70 -50 92 -8C84 34 -70 40 -90 0Z",
          s.linear([
            [0, "#f6d9c6"],
            [0.5, "#e0a78c"],
            [1, "#b97a60"],
          ]),
        ) +
          stroked("M-84 -6C-60 -34 60 -42 84 -10", "#fdf0e2", 12) +
          stroked("M-50 6C-10 -6 30 -6 60 4", "#c88a6e", 5),
      );
      const soup = ellipsePath(0, 0, 392, 132);
      return (
        cloth(s, { cx: 600, cy: 840, w: 1020, h: 640, turn: 6, kind: "black-check" }) +
        bowl(
          s,
          { cx: 600, cy: 560, rx: 440, ry: 165, h: 310, band: "#3f6f8f" },
          place(
            filled(
              soup,
              s.radial(
                [
                  [0, "#f6e2ae"],
                  [1, "#d9b068"],
                ],
                0.45,
                0.4,
                0.6,
              ),
            ) +
              s.clipped(
                soup,
                stroked(strands, NOODLE.dark, 30) +
                  stroked(strands, NOODLE.base, 23) +
                  place(stroked(strands, "#ffffff", 6), -1, -5) +
                  dots(scatter(s.random, 26, 370, 110), 13, "#f3c45a", 'opacity=".6"'),
              ) +
              pork(-120, -10, 1.15, -8) +
              pork(40, 20, 1.2, 6) +
              pork(160, -30, 1.1, -4) +
              dots(scatter(s.random, 34, 250, 80, 20), 19, "#3f7d3c") +
              dots(scatter(s.random, 26, 250, 80, 20), 12, "#a5d070") +
              dots(scatter(s.random, 30, 300, 100), 5, "#2a1a10"),
            600,
            566,
          ),
        ) +
        place(chopsticks(), 620, 1060, 1, -5)
      );
    },
  },
];

const STARCH = tone("#fbf8f0", "#ffffff", "#d9d2c4", "#aaa292");

/** A soft heap of fine white starch. */
function starchHeap(scene: Scene, rx: number, ry: number, rise: number): string {
  const outline = smoothPath([
    [-rx, 0],
    [-rx * 0.8, -rise * 0.34 - ry * 0.26],
    [-rx * 0.5, -rise * 0.6 - ry * 0.3],
    [-rx * 0.2, -rise * 0.98 - ry * 0.3],
    [rx * 0.06, -rise * 0.96 - ry * 0.34],
    [rx * 0.34, -rise * 0.7 - ry * 0.3],
    [rx * 0.62, -rise * 0.52 - ry * 0.3],
    [rx * 0.86, -rise * 0.2 - ry * 0.3],
    [rx, 0],
    [rx * 0.7, ry * 0.72],
    [0, ry],
    [-rx * 0.7, ry * 0.72],
  ]);
  return (
    filled(
      outline,
      scene.radial(
        [
          [0, STARCH.light],
          [0.5, STARCH.base],
          [0.85, "#e6dfd0"],
          [1, STARCH.dark],
        ],
        0.34,
        0.24,
        0.85,
      ),
    ) +
    scene.clipped(
      outline,
      filled(
        smoothPath([
          [rx * 0.06, -rise - ry * 0.4],
          [rx * 0.2, -rise * 0.3],
          [rx * 0.1, ry * 0.5],
          [rx * 0.5, ry * 1.2],
          [rx * 1.2, ry],
          [rx * 1.1, -rise],
        ]),
        STARCH.dark,
        'opacity=".4"',
      ) +
        filled(
          smoothPath([
            [-rx * 0.5, -rise * 0.6],
            [-rx * 0.34, -rise * 0.1],
            [-rx * 0.56, ry * 0.4],
            [-rx * 0.66, 0],
          ]),
          STARCH.dark,
          'opacity=".3"',
        ) +
        dots(scatter(scene.random, 60, rx, ry + rise * 0.6), 6, "#ffffff") +
        dots(scatter(scene.random, 40, rx, ry + rise * 0.6), 5, STARCH.dark, 'opacity=".5"'),
    )
  );
}

const cassavaRound = (scene: Scene) =>
  scene.shadow(8, 34, 112, 78, 0.45) +
  filled("M-96 0V34A96 68 0 0 0 96 34V0Z", "#6e4629") +
  oval(0, 0, 96, 68, "#9a6a44") +
  oval(0, 0, 89, 62, "#e9b9ab") +
  oval(0, 0, 80, 55, "#fdf8ec") +
  oval(0, 0, 8, 6, "#d8c7a8");

const cassavaRoot = (scene: Scene) =>
  scene.shadow(10, 70, 300, 54, 0.45) +
  filled(
    smoothPath([
      [-280, -6],
      [-200, -50],
      [0, -68],
      [200, -56],
      [250, -50],
      [256, 6],
      [248, 56],
      [0, 72],
      [-200, 50],
    ]),
    scene.linear([
      [0, "#c99b6d"],
      [0.4, "#9a6a44"],
      [1, "#472b18"],
    ]),
  ) +
  dashes(scatter(scene.random, 36, 240, 50), 40, 5, "#5a3820", () => scene.between(-12, 12)) +
  oval(252, 2, 34, 54, "#e9b9ab") +
  oval(254, 2, 28, 47, "#fdf8ec");

export const botNang: KindPicture = [
  {
    vi: "Bột năng trắng mịn trong tô gỗ, cạnh củ khoai mì",
    en: "Fine white tapioca starch in a wooden bowl beside cassava root",
    draw: (s) =>
      place(cassavaRoot(s), 800, 330, 1.1, 12) +
      bowl(
        s,
        { cx: 540, cy: 600, rx: 420, ry: 155, h: 290, of: WOOD },
        place(starchHeap(s, 388, 136, 190), 540, 600),
      ) +
      place(cassavaRound(s), 880, 900, 1.2) +
      place(cassavaRound(s), 990, 1010, 1.1),
  },
  {
    vi: "Túi giấy đựng bột năng mở miệng với muỗng gỗ",
    en: "An open paper bag of tapioca starch with a wooden spoon",
    draw: (s) =>
      paperBag(s, 500, 980, 600, 620, place(starchHeap(s, 262, 70, 120), 500, 384)) +
      s.shadow(840, 1030, 230, 70, 0.4) +
      place(starchHeap(s, 190, 70, 90), 820, 990) +
      place(spoon(s, place(starchHeap(s, 78, 42, 40), 0, -2)), 860, 930, 1.15, -38),
  },
  {
    vi: "Bột năng đổ trên nia tre với khoanh khoai mì",
    en: "Tapioca starch on a flat bamboo tray with rounds of cassava",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 650, rx: 540, ry: 430 }) +
      s.shadow(560, 690, 380, 200, 0.4) +
      place(starchHeap(s, 360, 190, 250), 540, 660) +
      place(cassavaRound(s), 880, 760, 1.15) +
      place(cassavaRound(s), 750, 880, 1.15) +
      place(cassavaRound(s), 930, 900, 1.1),
  },
];

/** A kraft paper bag with its top rolled down, standing on (cx, base). */
function paperBag(
  scene: Scene,
  cx: number,
  base: number,
  w: number,
  h: number,
  contents: string,
): string {
  const of = tone("#c79a63", "#e6c594", "#9a7040", "#6d4c28");
  const x = w / 2;
  const top = base - h;
  const front = polygonPath([
    [cx - x, top + 20],
    [cx - x * 0.96, base],
    [cx + x * 0.96, base],
    [cx + x, top + 20],
  ]);
  return (
    scene.shadow(cx + 24, base, x * 1.2, 66, 0.55) +
    filled(
      polygonPath([
        [cx - x, top],
        [cx - x * 0.8, top - 60],
        [cx + x * 0.8, top - 60],
        [cx + x, top],
      ]),
      of.deep,
    ) +
    contents +
    filled(
      front,
      scene.linear(
        [
          [0, of.light],
          [0.4, of.base],
          [1, of.dark],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    stroked(
      `M${n(cx - x * 0.5)} ${n(top + 120)}L${n(cx - x * 0.62)} ${n(base - 60)}M${n(cx + x * 0.6)} ${n(top + 140)}L${n(cx + x * 0.5)} ${n(base - 100)}`,
      of.dark,
      6,
      'opacity=".5"',
    ) +
    filled(
      polygonPath([
        [cx - x - 8, top - 10],
        [cx + x + 8, top - 10],
        [cx + x + 4, top + 74],
        [cx - x - 4, top + 74],
      ]),
      scene.linear(
        [
          [0, of.light],
          [0.6, of.base],
          [1, of.dark],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    stroked(`M${n(cx - x - 4)} ${n(top + 76)}H${n(cx + x + 4)}`, of.deep, 6, 'opacity=".5"') +
    place(
      filled("M0 40C-46 14-40-34 0-58C40-34 46 14 0 40Z", "#5f7a3a") +
        stroked("M0 52V-34M0 8L-18-8M0 8L18-8", of.light, 5),
      cx,
      base - h * 0.4,
      1.7,
    )
  );
}

const SUGAR: Grain = { of: tone("#d9a04e", "#f6d594", "#ad7428", "#7a4c14"), length: 3, width: 12 };

/** A peeled-and-jointed stick of sugar cane along x, about 560 long. */
function cane(scene: Scene): string {
  const of = tone("#8d9a4a", "#cdd38a", "#666f30", "#43491f");
  let drawn = scene.shadow(8, 52, 300, 40, 0.45);
  for (const [x, w] of [
    [-280, 186],
    [-94, 186],
    [92, 180],
  ] as const) {
    drawn += `<rect x="${x}" y="-44" width="${w}" height="88" rx="14" fill="${scene.linear([
      [0, of.light],
      [0.35, of.base],
      [0.7, "#8a6a5a"],
      [1, of.deep],
    ])}"/>`;
    drawn += `<rect x="${x - 8}" y="-49" width="18" height="98" rx="8" fill="${scene.linear([
      [0, "#e2dfae"],
      [0.5, "#a89a5a"],
      [1, "#5a5228"],
    ])}"/>`;
  }
  return (
    drawn +
    oval(272, 0, 20, 44, "#c9b46a") +
    oval(274, 0, 16, 38, "#f6ebbc") +
    dots(
      scatter(scene.random, 16, 11, 28).map(([x, y]) => [x + 274, y] as const),
      4,
      "#d3bd78",
    )
  );
}

export const duongMia: KindPicture = [
  {
    vi: "Đường mía thô vàng nâu trong tô, cạnh khúc mía",
    en: "Golden raw cane sugar in a bowl beside lengths of sugar cane",
    draw: (s) =>
      place(cane(s), 790, 300, 1.1, 16) +
      place(cane(s), 760, 410, 1.1, 10) +
      bowl(
        s,
        { cx: 540, cy: 610, rx: 420, ry: 155, h: 290, of: BLUE_GLAZE, band: "#f4efe3" },
        place(grainHeap(s, SUGAR, 388, 136, 190, 820), 540, 610),
      ) +
      place(spill(s, SUGAR, 70, 180, 56), 880, 1030),
  },
  {
    vi: "Hũ đường mía thô với muỗng gỗ đầy đường",
    en: "A jar of raw cane sugar with a heaped wooden spoon",
    draw: (s) =>
      place(cane(s), 840, 560, 0.9, 84) +
      jar(
        s,
        { cx: 480, base: 970, w: 520, h: 720, lid: "none", level: 0.82, label: "#7a4c14" },
        SUGAR.of,
        (box) =>
          dots(
            scatter(s.random, 240, box.width / 2, box.height / 2).map(
              ([x, y]) => [x + 480, y + box.top + box.height / 2] as const,
            ),
            10,
            "#f6d594",
            'opacity=".8"',
          ) +
          dots(
            scatter(s.random, 200, box.width / 2, box.height / 2).map(
              ([x, y]) => [x + 480, y + box.top + box.height / 2] as const,
            ),
            10,
            "#ad7428",
            'opacity=".6"',
          ),
      ) +
      place(spoon(s, place(grainHeap(s, SUGAR, 82, 46, 46, 150), 0, -2)), 690, 1010, 1.15, -20) +
      place(spill(s, SUGAR, 60, 150, 40), 560, 1080),
  },
  {
    vi: "Đường mía thô vun trên lá chuối, mía chặt khúc",
    en: "A heap of raw cane sugar on banana leaf with cut cane",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 720, length: 1140, width: 580, turn: -10 }) +
      place(cane(s), 640, 330, 1.2, -8) +
      s.shadow(560, 780, 380, 160, 0.45) +
      place(grainHeap(s, SUGAR, 360, 180, 260, 1000), 540, 740) +
      [
        [880, 820, 0],
        [970, 900, 0],
        [840, 940, 0],
      ]
        .map(([x, y]) => place(caneRound(s), x as number, y as number, 1.1))
        .join(""),
  },
];

const caneRound = (scene: Scene) =>
  scene.shadow(6, 30, 76, 54, 0.45) +
  filled("M-62 0V34A62 46 0 0 0 62 34V0Z", "#7a7a3a") +
  oval(0, 0, 62, 46, "#b9b56a") +
  oval(0, 0, 55, 40, "#f8efc6") +
  dots(scatter(scene.random, 22, 44, 30), 5, "#d8c585");
