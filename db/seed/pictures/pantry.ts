/** Salts, sauces, sweets, drinks, honey, roots and latex. */

import { chili, flower, garlic, leaf, limeFace, sprig, twine } from "./garnish";
import { cashewApple, grainHeap, riceEar, spill } from "./grains";
import {
  blob,
  CLAY,
  dashes,
  dots,
  ellipsePath,
  filled,
  LEAF_GREEN,
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
} from "./kit";
import { type KindPicture, rows } from "./picture";
import {
  bananaLeaf,
  basket,
  board,
  bottle,
  bowl,
  carton,
  cloth,
  crock,
  dipper,
  jar,
  niaTray,
  plate,
  pouch,
  spoon,
} from "./props";

const SHRIMP_SALT = tone("#e07c36", "#f8b877", "#b5511c", "#7d3410");
const CHILI_SALT = tone("#d23a26", "#f2795a", "#9c2016", "#69120c");
const GREEN_SALT = tone("#7fa043", "#bcd583", "#557a2c", "#37531d");
const PLAIN_SALT = tone("#d3a765", "#f1d7a2", "#a67a3a", "#745022");

const saltGrain = (of: Tone) => ({ of, length: 3, width: 10 });

/** Loose salt seen through glass: crystals and flecks in the given colours. */
const crystals = (
  scene: Scene,
  box: { left: number; top: number; width: number; height: number },
  colours: readonly [string, number, number][],
) =>
  colours
    .map(([colour, count, size]) =>
      dots(
        scatter(scene.random, count, box.width / 2, box.height / 2).map(
          ([x, y]) => [x + box.left + box.width / 2, y + box.top + box.height / 2] as const,
        ),
        size,
        colour,
      ),
    )
    .join("");

/** A small dried shrimp curled on itself, about 130 across. */
function driedShrimp(scene: Scene): string {
  const of = tone("#e88a4a", "#ffc794", "#bf5a26", "#833614");
  const body =
    "M-52 -6C-56 -50 -10 -70 30 -54C66 -38 70 10 44 38L30 24C42 6 36 -18 14 -26C-8 -32 -24 -18 -22 4C-24 14 -48 12 -52 -6Z";
  return (
    place(filled(body, "#4a1c08", 'opacity=".3"'), 4, 7) +
    stroked("M-48 -14C-80 -30 -90 -10 -104 -20M-48 -8C-76 -4 -84 14 -98 14", of.dark, 3) +
    filled(body, scene.volume(of)) +
    stroked("M-20 -58L-14 -26M8 -62L6 -28M36 -50L24 -24M56 -26L36 -10M60 4L40 10", of.dark, 4) +
    filled("M44 38L30 24L20 52L40 60L58 52Z", of.base) +
    oval(-40, -16, 4.5, 4.5, "#2a140a")
  );
}

const lemongrass = (scene: Scene, length: number) =>
  filled(
    `M-26 0C-28 ${n(-length * 0.2)} -14 ${n(-length * 0.4)} -8 ${n(-length)}H10C14 ${n(-length * 0.4)} 26 ${n(-length * 0.2)} 26 0Q0 16 -26 0Z`,
    scene.linear([
      [0, "#8fae58"],
      [0.5, "#cfdca2"],
      [0.85, "#f2efd4"],
      [1, "#e3c9c0"],
    ]),
  ) +
  stroked(
    `M-12 -6Q-10 ${n(-length * 0.4)} -4 ${n(-length * 0.9)}M10 -6Q10 ${n(-length * 0.4)} 4 ${n(-length * 0.9)}`,
    "#9fb06c",
    4,
    'opacity=".7"',
  );

interface Salt {
  of: Tone;
  flecks: readonly [string, number, number][];
  label: string;
  garnish: (scene: Scene) => readonly [string, string, string];
  vi: string;
  en: string;
  viBeside: string;
  enBeside: string;
  cloth: "linen" | "green-check" | "black-check";
}

const saltPicture = (salt: Salt): KindPicture => {
  const grain = saltGrain(salt.of);
  return [
    {
      vi: `Hũ ${salt.vi} với muỗng gỗ, cạnh ${salt.viBeside}`,
      en: `A jar of ${salt.en} with a wooden spoon, ${salt.enBeside} beside`,
      draw: (s) => {
        const [a, b, c] = salt.garnish(s);
        return (
          cloth(s, { cx: 600, cy: 840, w: 1020, h: 620, turn: -7, kind: salt.cloth }) +
          jar(s, { cx: 470, base: 940, w: 520, h: 700, lid: "none", level: 0.84 }, salt.of, (box) =>
            crystals(s, box, salt.flecks),
          ) +
          place(a, 850, 560, 1) +
          place(b, 920, 770, 1) +
          place(c, 230, 1020, 1) +
          place(spoon(s, place(grainHeap(s, grain, 82, 46, 46, 170), 0, -2)), 690, 1000, 1.2, -20) +
          place(spill(s, grain, 50, 120, 36), 560, 1080)
        );
      },
    },
    {
      vi: `Tô ${salt.vi} vun đầy trên lá chuối, cạnh ${salt.viBeside}`,
      en: `A heaped bowl of ${salt.en} on banana leaf, ${salt.enBeside} beside`,
      draw: (s) => {
        const [a, b, c] = salt.garnish(s);
        return (
          bananaLeaf(s, { cx: 600, cy: 830, length: 1140, width: 460, turn: -9 }) +
          bowl(
            s,
            { cx: 560, cy: 560, rx: 400, ry: 148, h: 280, band: "#3f6f8f" },
            place(grainHeap(s, grain, 370, 130, 190, 900), 560, 560),
          ) +
          place(a, 900, 720, 0.94) +
          place(b, 850, 950, 1.05) +
          place(c, 330, 990, 1.1)
        );
      },
    },
    {
      vi: `Hai hũ ${salt.vi} nắp vải nhãn trơn bên chén muối nhỏ`,
      en: `Two cloth-topped jars of ${salt.en} with blank labels beside a small dish`,
      draw: (s) => {
        const [, b, c] = salt.garnish(s);
        return (
          jar(
            s,
            { cx: 380, base: 850, w: 430, h: 590, lid: "cloth", label: salt.label, level: 0.88 },
            salt.of,
            (box) => crystals(s, box, salt.flecks),
          ) +
          jar(
            s,
            { cx: 820, base: 800, w: 390, h: 530, lid: "cloth", label: salt.label, level: 0.88 },
            salt.of,
            (box) => crystals(s, box, salt.flecks),
          ) +
          bowl(
            s,
            { cx: 620, cy: 920, rx: 210, ry: 84, h: 120 },
            place(grainHeap(s, grain, 184, 66, 76, 380), 620, 922),
          ) +
          place(b, 920, 970, 1.05) +
          place(c, 280, 1000, 1.05)
        );
      },
    },
  ];
};

export const muoiTom: KindPicture = saltPicture({
  of: SHRIMP_SALT,
  flecks: [
    ["#f8c088", 150, 10],
    ["#b5511c", 130, 9],
    ["#c8301f", 60, 9],
  ],
  label: "#c2541c",
  vi: "muối tôm đỏ cam",
  en: "orange shrimp salt",
  viBeside: "tôm khô và trái ớt",
  enBeside: "dried shrimp and chili",
  cloth: "linen",
  garnish: (s) => {
    const one = s.stamp(driedShrimp(s));
    return [
      one(0, -40, 1.3, -20) + one(110, 40, 1.25, 60) + one(-40, 90, 1.2, 150),
      one(0, 0, 1.3, 20) + one(-120, 60, 1.2, -60) + place(garlic(s, 76), 90, 20),
      place(chili(s, 210), -90, 0, 1, -10) + one(150, 0, 1.1, 40),
    ];
  },
});

const muoiOtBase = saltPicture({
  of: CHILI_SALT,
  flecks: [
    ["#f59a74", 150, 10],
    ["#8d1a12", 120, 9],
    ["#fbe6c0", 70, 8],
  ],
  label: "#a51f1c",
  vi: "muối ớt đỏ",
  en: "red chili salt",
  viBeside: "ớt chỉ thiên và chanh",
  enBeside: "bird's-eye chilies and lime",
  cloth: "black-check",
  garnish: (s) => {
    const pod = s.stamp(chili(s, 220));
    return [
      pod(-70, -60, 1.15, -30) + pod(-60, 20, 1.15, -8) + pod(-50, 100, 1.1, 14),
      place(s.shadow(6, 92, 130, 40) + limeFace(s, 112), 0, 0, [1, 0.94]),
      pod(-120, 0, 1.1, -12) + pod(-40, 50, 1.05, 12),
    ];
  },
});

export const muoiOt: KindPicture = [
  muoiOtBase[0],
  muoiOtBase[1],
  {
    vi: "Hũ muối ớt đỏ và hũ muối ớt xanh nắp vải, cạnh ớt chỉ thiên",
    en: "A jar of red and a jar of green chili salt with cloth tops, chilies beside",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1020, h: 620, turn: 6, kind: "linen" }) +
      jar(
        s,
        { cx: 370, base: 870, w: 450, h: 620, lid: "cloth", label: "#a51f1c", level: 0.88 },
        CHILI_SALT,
        (box) =>
          crystals(s, box, [
            ["#f59a74", 150, 10],
            ["#8d1a12", 120, 9],
            ["#fbe6c0", 60, 8],
          ]),
      ) +
      jar(
        s,
        { cx: 830, base: 870, w: 450, h: 620, lid: "cloth", label: "#4d6f2a", level: 0.88 },
        GREEN_SALT,
        (box) =>
          crystals(s, box, [
            ["#c9e08f", 150, 10],
            ["#4d6f2a", 120, 9],
            ["#f6f3d2", 60, 8],
          ]),
      ) +
      place(chili(s, 230), 300, 990, 1.1, -10) +
      place(chili(s, 220), 360, 1050, 1.1, 8) +
      place(chili(s, 230, tone("#7fa043", "#c2da86", "#557a2c", "#37531d")), 700, 990, 1.1, -8) +
      place(chili(s, 220, tone("#7fa043", "#c2da86", "#557a2c", "#37531d")), 740, 1050, 1.1, 10),
  },
];

/** A pink lotus seen from the side, about 300 wide. */
function lotus(scene: Scene): string {
  const of = tone("#ee9fae", "#fde3e2", "#cf6f88", "#a04866");
  const petal = scene.stamp(
    filled(
      "M0 40C-56 0 -50 -90 0 -150C50 -90 56 0 0 40Z",
      scene.linear([
        [0, of.dark],
        [0.35, of.base],
        [1, of.light],
      ]),
    ) + stroked("M0 20V-120", of.dark, 3, 'opacity=".35"'),
  );
  let drawn = "";
  for (const [degrees, scale] of [
    [-64, 0.86],
    [64, 0.86],
    [-38, 0.98],
    [38, 0.98],
    [0, 1.08],
    [-20, 0.92],
    [20, 0.92],
  ] as const)
    drawn += petal(degrees * 0.5, 20, scale, degrees);
  return (
    drawn +
    oval(0, 40, 44, 22, "#e9c65a") +
    petal(-34, 56, 0.62, -40) +
    petal(34, 56, 0.62, 40) +
    petal(0, 64, 0.62, 0)
  );
}

/** A dried shiitake from above, about 150 wide. */
const driedMushroom = (scene: Scene) => {
  const d = blob(scene.random, 82, 70, 0.05);
  return (
    scene.shadow(6, 40, 100, 54, 0.45) +
    filled(d, scene.volume(tone("#7a563a", "#b08a64", "#543823", "#352314"))) +
    stroked(
      "M-40 -30L-10 -6L-30 24M-10 -6L30 -20L50 10M30 -20L24 -50M-10 -6L10 36",
      "#dcc09a",
      6,
      'opacity=".8"',
    )
  );
};

export const muoiChay: KindPicture = saltPicture({
  of: PLAIN_SALT,
  flecks: [
    ["#f6e3b8", 160, 10],
    ["#a67a3a", 120, 9],
    ["#c2401f", 46, 8],
    ["#6f8a3a", 46, 8],
  ],
  label: "#5b7a34",
  vi: "muối chay",
  en: "vegetarian salt",
  viBeside: "sả, nấm khô và hoa sen",
  enBeside: "lemongrass, dried mushroom and lotus",
  cloth: "green-check",
  garnish: (s) => [
    place(lemongrass(s, 420), 20, 160, 1, 14) + place(lemongrass(s, 400), 90, 150, 1, 30),
    place(lotus(s), 10, 60, 0.9),
    place(driedMushroom(s), 0, 0) + place(driedMushroom(s), 150, 30, 0.85),
  ],
});

const SOY_AMBER = tone("#a8501e", "#dd8d46", "#74300f", "#4a1c08");

export const nuocMamChay: KindPicture = [
  {
    vi: "Chai nước mắm chay màu hổ phách cạnh hai trái điều đỏ, vàng",
    en: "An amber bottle of vegetarian fish sauce beside a red and a yellow cashew apple",
    draw: (s) =>
      bananaLeaf(s, { cx: 640, cy: 960, length: 1080, width: 340, turn: -5 }) +
      bottle(
        s,
        {
          cx: 410,
          base: 1010,
          w: 330,
          h: 850,
          shape: "square-shoulder",
          cap: "red",
          label: "#a8501e",
          level: 0.8,
        },
        SOY_AMBER,
      ) +
      s.shadow(700, 990, 170, 50, 0.5) +
      place(cashewApple(s, tone("#d8382c", "#f5806a", "#a02020", "#6d1418")), 700, 730, 1.04, -8) +
      s.shadow(970, 970, 160, 50, 0.5) +
      place(cashewApple(s, tone("#f0a42c", "#ffd97c", "#cf7a18", "#99520e")), 950, 740, 0.96, 12),
  },
  {
    vi: "Chén nước mắm chay với ớt, phía sau là chai và trái điều",
    en: "A bowl of vegetarian fish sauce with chili, the bottle and a cashew apple behind",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 860, w: 1000, h: 560, turn: 6, kind: "linen" }) +
      bottle(
        s,
        {
          cx: 830,
          base: 800,
          w: 270,
          h: 690,
          shape: "square-shoulder",
          cap: "red",
          label: "#a8501e",
          level: 0.8,
        },
        SOY_AMBER,
      ) +
      place(cashewApple(s, tone("#d8382c", "#f5806a", "#a02020", "#6d1418")), 330, 430, 0.96, -10) +
      bowl(
        s,
        { cx: 510, cy: 760, rx: 330, ry: 124, h: 210, band: "#3f6f8f" },
        oval(510, 766, 292, 96, SOY_AMBER.dark) +
          oval(500, 758, 264, 80, SOY_AMBER.base) +
          oval(430, 736, 120, 26, SOY_AMBER.light, 'opacity=".6"') +
          [
            [420, 770],
            [530, 800],
            [610, 750],
            [500, 740],
            [660, 780],
          ]
            .map(([x, y], index) =>
              place(
                oval(0, 0, 22, 15, "#d0302a") + oval(0, 0, 13, 8, "#f6b08e"),
                x as number,
                y as number,
                1,
                index * 30,
              ),
            )
            .join(""),
      ) +
      place(chili(s, 230), 820, 1010, 1.1, -12),
  },
  {
    vi: "Ba chai nước mắm chay nhãn trơn trong rổ tre với lá điều",
    en: "Three blank-labelled bottles of vegetarian fish sauce in a bamboo basket with cashew leaves",
    draw: (s) =>
      basket(
        s,
        { cx: 600, cy: 760, rx: 430, ry: 150, h: 230 },
        place(leaf(s, 300, 160, LEAF_GREEN, 20, 7), 930, 660, 1, 52) +
          place(leaf(s, 300, 160, LEAF_GREEN, -20, 7), 270, 660, 1, -52) +
          bottle(
            s,
            {
              cx: 400,
              base: 800,
              w: 230,
              h: 640,
              shape: "square-shoulder",
              cap: "red",
              label: "#a8501e",
              level: 0.8,
            },
            SOY_AMBER,
          ) +
          bottle(
            s,
            {
              cx: 800,
              base: 800,
              w: 230,
              h: 640,
              shape: "square-shoulder",
              cap: "red",
              label: "#a8501e",
              level: 0.8,
            },
            SOY_AMBER,
          ) +
          bottle(
            s,
            {
              cx: 600,
              base: 850,
              w: 240,
              h: 680,
              shape: "square-shoulder",
              cap: "red",
              label: "#a8501e",
              level: 0.8,
            },
            SOY_AMBER,
          ) +
          place(
            cashewApple(s, tone("#f0a42c", "#ffd97c", "#cf7a18", "#99520e")),
            480,
            760,
            0.5,
            -20,
          ) +
          place(
            cashewApple(s, tone("#d8382c", "#f5806a", "#a02020", "#6d1418")),
            730,
            770,
            0.5,
            20,
          ),
      ),
  },
];

/** A small fermented fish in profile along x, head at the left, about 300 long. */
function smallFish(scene: Scene): string {
  const of = tone("#9a5f3f", "#d09a70", "#6b3a26", "#432015");
  const body =
    "M-140 4C-110 -46 -30 -62 40 -40C70 -30 96 -14 108 0C96 16 70 30 36 40C-30 58 -112 44 -140 4Z";
  return (
    place(filled(body, "#2a1008", 'opacity=".35"'), 4, 9) +
    filled(
      "M98 0C130 -48 160 -52 176 -44C164 -20 162 16 178 44C150 50 126 40 98 0Z",
      scene.linear([
        [0, of.base],
        [1, of.dark],
      ]),
    ) +
    filled("M-10 -52C20 -94 70 -84 84 -24C50 -34 20 -46 -10 -52Z", of.dark) +
    filled("M-30 50C-10 88 40 84 66 30C34 42 0 50 -30 50Z", of.dark) +
    filled(
      body,
      scene.linear([
        [0, of.light],
        [0.4, of.base],
        [1, of.deep],
      ]),
    ) +
    scene.clipped(
      body,
      dashes(scatter(scene.random, 40, 100, 36), 13, 3, of.light, () => 70),
    ) +
    stroked("M-92 -30Q-74 0 -90 32", of.deep, 5) +
    oval(-112, -6, 10, 10, "#f0dcb8") +
    oval(-113, -6, 5.5, 5.5, "#1f0f08") +
    filled("M-60 8C-40 10 -26 24 -30 38C-46 34 -58 24 -60 8Z", of.dark)
  );
}

const MAM = tone("#8a4a28", "#bd7c48", "#5f2f17", "#3a1b0c");

export const mamCa: KindPicture = [
  {
    vi: "Hũ thủy tinh mắm cá lia thia nắp vải, bên đĩa mắm với ớt",
    en: "A cloth-topped glass jar of fermented lia thia fish beside a dish of it with chili",
    draw: (s) => {
      const fish = s.stamp(smallFish(s));
      return (
        jar(s, { cx: 380, base: 890, w: 480, h: 680, lid: "cloth", level: 0.88 }, MAM, (box) =>
          [
            [300, 0.2, 8],
            [450, 0.32, -12],
            [330, 0.46, 176],
            [440, 0.6, 6],
            [310, 0.72, -8],
            [450, 0.84, 170],
          ]
            .map(([x, share, turn]) =>
              fish(x as number, box.top + box.height * (share as number), 0.9, turn as number),
            )
            .join(""),
        ) +
        plate(s, { cx: 800, cy: 860, rx: 340, ry: 190, band: "#3f6f8f" }) +
        oval(800, 872, 236, 116, MAM.dark, 'opacity=".85"') +
        fish(770, 820, 1, -6) +
        fish(840, 880, 1, 10) +
        fish(760, 940, 0.96, -4) +
        place(chili(s, 190), 860, 960, 1, -20) +
        place(chili(s, 170), 480, 1030, 1, 6)
      );
    },
  },
  {
    vi: "Khạp sành mắm cá lia thia với muỗng gỗ, sả và ớt",
    en: "An earthen crock of fermented fish with a wooden spoon, lemongrass and chili",
    draw: (s) => {
      const fish = s.stamp(smallFish(s));
      return (
        bananaLeaf(s, { cx: 620, cy: 960, length: 1120, width: 360, turn: -6 }) +
        place(lemongrass(s, 520), 950, 960, 1, 20) +
        place(lemongrass(s, 500), 1010, 970, 1, 32) +
        crock(
          s,
          { cx: 500, base: 970, w: 680, h: 660 },
          oval(500, 316, 226, 74, MAM.dark) +
            s.clipped(
              ellipsePath(500, 310, 228, 76),
              fish(430, 300, 0.8, -10) + fish(560, 330, 0.8, 8) + fish(520, 270, 0.7, 170),
            ) +
            place(chili(s, 130), 520, 320, 1, -30),
        ) +
        fish(870, 1010, 1, -8) +
        place(chili(s, 210), 250, 1050, 1, -6)
      );
    },
  },
  {
    vi: "Tô mắm cá lia thia với dưa leo, rau thơm trên nia tre",
    en: "A bowl of fermented fish with cucumber and herbs on a bamboo tray",
    draw: (s) => {
      const fish = s.stamp(smallFish(s));
      const cut = s.stamp(
        oval(0, 12, 74, 50, "#2f6431") +
          oval(0, 0, 74, 50, "#4f8a3c") +
          oval(0, 0, 66, 44, "#e4efb4") +
          dots(ring(8, 30, 20), 9, "#f8f6d4"),
      );
      return (
        niaTray(s, { cx: 600, cy: 680, rx: 540, ry: 410 }) +
        place(sprig(s, 270, { size: 120, wide: 0.6 }), 250, 640, 1, -40) +
        place(sprig(s, 250, { size: 110, wide: 0.6 }), 330, 560, 1, -16) +
        bowl(
          s,
          {
            cx: 620,
            cy: 560,
            rx: 340,
            ry: 128,
            h: 230,
            of: tone("#6b5343", "#9c8069", "#4a372b", "#2f231b"),
          },
          oval(620, 566, 304, 100, MAM.dark) +
            oval(606, 556, 270, 80, MAM.base, 'opacity=".7"') +
            fish(520, 530, 0.95, -10) +
            fish(700, 540, 0.95, 172) +
            fish(610, 600, 1, 4) +
            place(chili(s, 150), 640, 540, 1, -24),
        ) +
        cut(400, 900, 1.1) +
        cut(530, 950, 1.1) +
        cut(670, 970, 1.1) +
        cut(810, 930, 1.1) +
        place(chili(s, 200), 860, 830, 1, -20)
      );
    },
  },
];

const PUFF = tone("#f3dcae", "#fff5dc", "#d0a865", "#94702f");

/** A pressed square of puffed rice with coriander, about 300 wide, seen at a slant. */
function puffSquare(scene: Scene): string {
  const top: Point[] = [
    [-150, -10],
    [-20, -96],
    [152, -34],
    [26, 62],
  ];
  const outline = polygonPath(top);
  const inside = (count: number) =>
    scatter(scene.random, count, 150, 82, 12).map(([x, y]) => [x + 2, y - 18] as const);
  return (
    scene.shadow(10, 66, 180, 70, 0.45) +
    filled(
      polygonPath([
        [-150, -10],
        [26, 62],
        [26, 116],
        [-148, 44],
      ]),
      PUFF.dark,
    ) +
    filled(
      polygonPath([
        [26, 62],
        [152, -34],
        [150, 18],
        [26, 116],
      ]),
      PUFF.deep,
    ) +
    dashes(
      scatter(scene.random, 34, 86, 22).map(([x, y]) => [x - 62, y + 52 + x * 0.41] as const),
      22,
      15,
      PUFF.base,
      () => scene.between(0, 180),
    ) +
    dashes(
      scatter(scene.random, 22, 58, 20).map(([x, y]) => [x + 88, y + 40 - x * 0.77] as const),
      20,
      14,
      "#b98f4a",
      () => scene.between(0, 180),
    ) +
    filled(outline, PUFF.base) +
    scene.clipped(
      polygonPath([
        [-160, -12],
        [-22, -106],
        [162, -38],
        [26, 72],
      ]),
      dashes(
        inside(60).map(([x, y]) => [x + 3, y + 5] as const),
        24,
        16,
        PUFF.dark,
        () => scene.between(0, 180),
      ) +
        dashes(inside(60), 24, 16, PUFF.base, () => scene.between(0, 180)) +
        dashes(inside(46), 22, 13, PUFF.light, () => scene.between(0, 180)) +
        dashes(inside(16), 18, 8, "#5f9a45", () => scene.between(0, 180)) +
        dots(inside(9), 11, "#c98a3a"),
    )
  );
}

/** A coriander sprig: fan-shaped toothed leaves on thin stalks, about 300 high. */
function coriander(scene: Scene): string {
  const of = tone("#5ea044", "#a5d074", "#3a7434", "#245228");
  const edge: Point[] = [
    [0, 10],
    [-34, -6],
    [-60, -40],
    [-44, -46],
    [-52, -74],
    [-30, -68],
    [-22, -98],
    [0, -82],
    [22, -98],
    [30, -68],
    [52, -74],
    [44, -46],
    [60, -40],
    [34, -6],
  ];
  const frond = scene.stamp(
    filled(
      smoothPath(edge),
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
    ) + stroked("M0 6V-70M0 -10L-34 -40M0 -10L34 -40", "#d3e8a6", 3, 'opacity=".7"'),
  );
  return (
    stroked(
      "M0 0Q-6 -120 0 -220M-2 -80Q-50 -120 -80 -150M-2 -70Q44 -110 80 -140M0 -150Q-30 -190 -56 -220M0 -150Q30 -190 56 -214",
      "#7fae52",
      7,
    ) +
    frond(0, -220, 0.94, 0) +
    frond(-82, -150, 0.84, -46) +
    frond(82, -140, 0.84, 46) +
    frond(-58, -220, 0.7, -24) +
    frond(58, -214, 0.7, 24)
  );
}

export const comNgo: KindPicture = [
  {
    vi: "Cốm ngò cắt miếng vuông hạt nổ vàng, cạnh nhánh ngò xanh",
    en: "Squares of puffed-rice cốm flecked with coriander, a coriander sprig beside",
    draw: (s) => {
      const piece = s.stamp(puffSquare(s));
      return (
        bananaLeaf(s, { cx: 600, cy: 740, length: 1140, width: 560, turn: -12 }) +
        piece(430, 620, 1.24, 0) +
        piece(740, 590, 1.24, 4) +
        piece(590, 800, 1.3, -4) +
        piece(570, 560, 1.24, 2) +
        piece(860, 810, 1.2, 6) +
        place(coriander(s), 330, 980, 1, -26) +
        place(coriander(s), 440, 1030, 0.9, 10)
      );
    },
  },
  {
    vi: "Gói cốm ngò bao trong nhãn trơn xanh",
    en: "A clear pack of puffed-rice cốm with a blank green band",
    draw: (s) => {
      const piece = s.stamp(puffSquare(s));
      return (
        cloth(s, { cx: 600, cy: 760, w: 1000, h: 820, turn: 7, kind: "linen" }) +
        pouch(
          s,
          { cx: 530, cy: 560, w: 660, h: 820, turn: -5, label: "#3d7a3a" },
          `<rect x="-400" y="-450" width="800" height="900" fill="#e0c080"/>` +
            rows(
              0,
              [
                [3, -110, 220],
                [3, 40, 220],
                [3, 190, 220],
                [3, 340, 220],
              ],
              (x, y, index) => piece(x + (index % 2 ? 10 : -10), y, 1, 0),
            ),
        ) +
        piece(910, 930, 1.1, 0) +
        place(coriander(s), 760, 1060, 0.9, 20)
      );
    },
  },
  {
    vi: "Đĩa cốm ngò và ấm trà",
    en: "A dish of puffed-rice cốm and a teapot",
    draw: (s) => {
      const piece = s.stamp(puffSquare(s));
      return (
        place(teapot(s, tone("#7f9a72", "#b6c9a4", "#577253", "#384e38")), 770, 380, 0.9) +
        teacup(s, 320, 430, tone("#7f9a72", "#b6c9a4", "#577253", "#384e38"), "#c9872f") +
        plate(s, { cx: 570, cy: 810, rx: 500, ry: 270, band: "#b3362c" }) +
        piece(400, 760, 1.1, 0) +
        piece(690, 740, 1.1, 3) +
        piece(540, 720, 1.1, 0) +
        piece(480, 880, 1.14, -3) +
        piece(740, 880, 1.14, 2) +
        piece(600, 800, 1.14, 4) +
        place(coriander(s), 960, 1040, 0.9, 30)
      );
    },
  },
];

/** A round teapot, middle at the origin, spout to the left, about 560 wide. */
function teapot(scene: Scene, of: Tone): string {
  return (
    scene.shadow(20, 182, 260, 56, 0.55) +
    stroked("M180 -70C300 -110 320 60 180 90", of.deep, 44) +
    stroked("M178 -74C290 -110 308 54 178 84", of.base, 30) +
    filled(
      "M-170 60C-250 40 -250 -60 -310 -90L-270 -116C-210 -90 -200 -20 -150 -40Z",
      scene.linear([
        [0, of.light],
        [1, of.dark],
      ]),
    ) +
    filled(
      smoothPath([
        [-130, -120],
        [0, -140],
        [130, -120],
        [206, 0],
        [170, 130],
        [90, 180],
        [-90, 180],
        [-170, 130],
        [-206, 0],
      ]),
      scene.volume(of),
    ) +
    oval(0, -124, 118, 32, of.dark) +
    oval(0, -134, 112, 28, of.base) +
    oval(-6, -140, 92, 20, of.light) +
    oval(0, -170, 30, 26, scene.volume(of)) +
    oval(-90, -30, 26, 60, "#ffffff", 'opacity=".35" transform="rotate(18 -90 -30)"')
  );
}

/** A handleless teacup with tea in it; (cx, cy) is the middle of its rim. */
const teacup = (scene: Scene, cx: number, cy: number, of: Tone, tea: string, size = 1) =>
  bowl(
    scene,
    { cx, cy, rx: 150 * size, ry: 58 * size, h: 130 * size, of },
    oval(cx, cy + 6, 128 * size, 44 * size, mix(tea, "#3b1a06", 0.35)) +
      oval(cx - 4, cy + 3, 116 * size, 36 * size, tea) +
      oval(cx - 40 * size, cy - 6, 44 * size, 10 * size, mix(tea, "#ffffff", 0.5), 'opacity=".7"'),
  );

const TET_LEAF = tone("#6a8f3f", "#a9c46e", "#476a2c", "#2e4a20");

/** A wrapped bánh tét along x, bound with string, about 640 long. */
function tetRoll(scene: Scene): string {
  const body = "M-300 -92C-340 -60 -340 66 -300 96H290C334 66 334 -60 290 -92Z";
  let strings = "";
  for (let x = -260; x <= 260; x += 65) strings += `M${x} -94Q${x + 22} 0 ${x} 98`;
  let veins = "";
  for (let x = -330; x < 330; x += 16) veins += `M${x} -96Q${x + 40} 0 ${x + 20} 98`;
  return (
    scene.shadow(10, 92, 360, 52, 0.55) +
    filled(
      body,
      scene.linear([
        [0, TET_LEAF.light],
        [0.35, TET_LEAF.base],
        [1, TET_LEAF.deep],
      ]),
    ) +
    scene.clipped(body, stroked(veins, TET_LEAF.dark, 3, 'opacity=".5"')) +
    oval(296, 2, 40, 94, TET_LEAF.dark) +
    stroked(
      "M296 -80C270 -40 320 40 296 84M276 -40C300 -10 300 20 280 60",
      TET_LEAF.light,
      5,
      'opacity=".6"',
    ) +
    stroked(strings, "#7a5c22", 13) +
    place(stroked(strings, "#e6cc8a", 8), -1, -3) +
    stroked("M-270 -8H276", "#7a5c22", 13) +
    stroked("M-270 -11H276", "#e6cc8a", 8)
  );
}

/** A round slice of bánh tét: green-white rice, yellow bean, pork in the middle. */
function tetSlice(scene: Scene): string {
  const grain = (count: number, low: number, high: number) =>
    Array.from({ length: count }, () => {
      const angle = scene.random() * 360;
      const reach = scene.between(low, high);
      return [128 * reach * Math.cos(rad(angle)), 108 * reach * Math.sin(rad(angle))] as const;
    });
  return (
    scene.shadow(10, 40, 154, 126, 0.45) +
    filled("M-130 0V36A130 110 0 0 0 130 36V0Z", "#8fa25a") +
    oval(0, 0, 130, 110, "#c9d59a") +
    oval(0, 0, 122, 102, "#e6e8c2") +
    dashes(grain(110, 0.62, 0.92), 15, 8, "#f6f4dc", () => scene.between(0, 180)) +
    dashes(grain(50, 0.62, 0.92), 14, 7, "#c2cc8c", () => scene.between(0, 180)) +
    filled(blob(scene.random, 76, 62, 0.05), "#e8bd4a") +
    dots(scatter(scene.random, 46, 66, 54), 9, "#f7da7c") +
    filled(blob(scene.random, 36, 28, 0.14), "#c9796a") +
    filled(blob(scene.random, 20, 13, 0.14), "#f3d9c8", 'transform="translate(-6 -6)"')
  );
}

export const banhTet: KindPicture = [
  {
    vi: "Đòn bánh tét gói lá chuối cột lạt và mấy khoanh cắt nhân đậu mỡ",
    en: "A banana-leaf bánh tét bound with string and slices showing bean and pork filling",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 760, w: 1000, h: 820, turn: 6, kind: "red-check" }) +
      place(tetRoll(s), 560, 420, 1.24, -10) +
      place(tetSlice(s), 360, 800, 1.34, -6) +
      place(tetSlice(s), 640, 760, 1.34, 4) +
      place(tetSlice(s), 850, 900, 1.3, 0),
  },
  {
    vi: "Cặp bánh tét đặt trên lá chuối",
    en: "A pair of bánh tét on banana leaf",
    draw: (s) =>
      bananaLeaf(s, {
        cx: 600,
        cy: 700,
        length: 1140,
        width: 620,
        turn: -12,
        of: tone("#4f8446", "#86b36a", "#33623a", "#22462a"),
      }) +
      place(tetRoll(s), 600, 480, 1.34, -14) +
      place(tetRoll(s), 610, 790, 1.36, -8),
  },
  {
    vi: "Đĩa bánh tét cắt khoanh với dưa món",
    en: "A dish of sliced bánh tét with pickles",
    draw: (s) => {
      const cut = s.stamp(tetSlice(s));
      return (
        place(tetRoll(s), 640, 300, 1, -6) +
        plate(s, { cx: 560, cy: 790, rx: 480, ry: 290, band: "#b3362c" }) +
        cut(400, 700, 1.16, 0) +
        cut(690, 680, 1.16, 20) +
        cut(330, 860, 1.16, 40) +
        cut(560, 800, 1.2, 80) +
        cut(790, 830, 1.16, 10) +
        bowl(
          s,
          { cx: 960, cy: 920, rx: 180, ry: 72, h: 120 },
          oval(960, 922, 150, 52, "#e9c48a") +
            dashes(
              scatter(s.random, 18, 120, 34).map(([x, y]) => [x + 960, y + 906] as const),
              60,
              18,
              "#f29a3a",
              () => s.between(-30, 30),
            ) +
            dashes(
              scatter(s.random, 14, 120, 34).map(([x, y]) => [x + 960, y + 900] as const),
              56,
              16,
              "#fbf4e0",
              () => s.between(-30, 30),
            ),
        )
      );
    },
  },
];

const HONEY = tone("#e39a1e", "#ffcf5c", "#b4690c", "#7a4206");

/** A slab of honeycomb, about 420 wide. */
function honeycomb(scene: Scene): string {
  const top = polygonPath([
    [-210, -60],
    [120, -120],
    [220, 30],
    [-120, 110],
  ]);
  const cell = scene.stamp(
    filled("M0 -26L23 -13V13L0 26L-23 13V-13Z", "#8f5208") +
      filled(
        "M0 -21L18 -10V11L0 21L-18 11V-10Z",
        scene.radial([
          [0, "#ffd970"],
          [0.6, "#eda426"],
          [1, "#b86d0c"],
        ]),
      ) +
      oval(-5, -7, 6, 4, "#fff3c4", 'opacity=".8"'),
  );
  let cells = "";
  for (let row = -4; row <= 4; row++)
    for (let column = -6; column <= 6; column++)
      cells += cell(column * 46 + (row % 2 ? 23 : 0), row * 39);
  return (
    scene.shadow(10, 100, 270, 74, 0.45) +
    filled(
      polygonPath([
        [-210, -60],
        [-120, 110],
        [-116, 168],
        [-210, 0],
      ]),
      "#a8640e",
    ) +
    filled(
      polygonPath([
        [-120, 110],
        [220, 30],
        [218, 88],
        [-116, 168],
      ]),
      scene.linear(
        [
          [0, "#d98e1c"],
          [1, "#8f5208"],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    filled(top, "#c77c14") +
    scene.clipped(top, place(cells, 0, 0, 1, -8)) +
    filled("M-40 128C-30 170 -50 196 -30 214C-6 220 0 180 4 118Z", HONEY.base) +
    oval(-22, 206, 60, 14, HONEY.base, 'opacity=".75"')
  );
}

export const matOng: KindPicture = [
  {
    vi: "Hũ mật ong vàng óng với que lấy mật và tảng tổ ong",
    en: "A jar of golden honey with a dipper and a slab of honeycomb",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 880, w: 1000, h: 560, turn: -6, kind: "linen" }) +
      place(dipper(s, 420), 470, 420, 1.1, -58) +
      jar(s, { cx: 450, base: 970, w: 520, h: 640, lid: "none", level: 0.82 }, HONEY, (box) =>
        oval(450, box.top + 4, 70, 16, HONEY.dark, 'opacity=".5"'),
      ) +
      place(honeycomb(s), 850, 860, 0.98, -4) +
      place(flower(s, 60, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"), 960, 1050, 1, 10) +
      place(flower(s, 50, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"), 240, 1050, 1, 40),
  },
  {
    vi: "Chai mật ong nhãn trơn cạnh hoa trắng và lá",
    en: "A bottle of honey with a blank label beside white flowers and leaves",
    draw: (s) =>
      s.shadow(900, 960, 240, 70, 0.3) +
      place(sprig(s, 420, { size: 180 }), 800, 960, 1, 24) +
      place(sprig(s, 380, { size: 170 }), 860, 970, 1, 58) +
      [
        [820, 620, 80],
        [930, 700, 90],
        [840, 800, 76],
        [990, 830, 80],
        [760, 740, 60],
      ]
        .map(([x, y, r], index) =>
          place(
            flower(s, r as number, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"),
            x as number,
            y as number,
            1,
            index * 30,
          ),
        )
        .join("") +
      bottle(
        s,
        {
          cx: 470,
          base: 1010,
          w: 400,
          h: 850,
          shape: "stout",
          cap: "gold",
          label: "#b4690c",
          level: 0.86,
        },
        HONEY,
      ),
  },
  {
    vi: "Chén mật ong với tổ ong trên thớt gỗ và que lấy mật",
    en: "A bowl of honey with comb on a wooden board and a dipper",
    draw: (s) =>
      board(s, { cx: 600, cy: 760, w: 1000, h: 560, turn: -4 }) +
      place(honeycomb(s), 770, 560, 1.15, 4) +
      bowl(
        s,
        {
          cx: 430,
          cy: 680,
          rx: 280,
          ry: 108,
          h: 200,
          of: tone("#f4efe3", "#fffdf7", "#d5cbb8", "#a89c88"),
          band: "#b4690c",
        },
        oval(430, 686, 246, 82, HONEY.dark) +
          oval(420, 680, 226, 68, HONEY.base) +
          oval(350, 664, 90, 20, "#ffe08c", 'opacity=".8"'),
      ) +
      place(dipper(s, 460), 470, 600, 1.15, -34) +
      place(flower(s, 56, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"), 860, 900, 1, 10) +
      place(flower(s, 46, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"), 960, 860, 1, 40),
  },
];

const GINSENG = tone("#dcb884", "#f6e2bb", "#b08750", "#7a5a30");

/** A forked ginseng-like root, crown at the top, about 520 high. */
function root(scene: Scene): string {
  const leg = (d: string) =>
    filled(
      d,
      scene.linear(
        [
          [0, GINSENG.light],
          [0.45, GINSENG.base],
          [1, GINSENG.dark],
        ],
        0,
        0,
        1,
        0.3,
      ),
    );
  let hairs = "";
  for (const [x, y] of [
    [-70, 180],
    [-60, 240],
    [60, 200],
    [80, 250],
    [-40, 120],
    [56, 110],
    [-90, 60],
    [84, 40],
  ] as const) {
    hairs += `M${x} ${y}q${n(Math.sign(x) * scene.between(20, 50))} ${n(scene.between(10, 30))} ${n(Math.sign(x) * scene.between(40, 90))} ${n(scene.between(30, 70))}`;
  }
  let rings = "";
  for (let y = -170; y < 130; y += 22)
    rings += `M${n(-52 + scene.between(-10, 10))} ${y}q50 ${n(scene.between(8, 18))} ${n(scene.between(60, 100))} 0`;
  const body =
    "M-20 -230C-60 -210 -84 -150 -80 -60C-78 20 -96 60 -84 130C-76 190 -90 240 -104 290C-70 250 -50 200 -40 150C-30 110 -10 90 4 96C20 110 26 150 44 200C56 240 80 270 112 300C96 250 90 200 84 140C78 80 88 20 82 -60C80 -150 62 -210 22 -230Z";
  return (
    stroked(hairs, GINSENG.dark, 7) +
    stroked(hairs, GINSENG.light, 3) +
    place(filled(body, "#3b200c", 'opacity=".3"'), 8, 12) +
    leg(body) +
    scene.clipped(
      body,
      stroked(rings, GINSENG.dark, 5, 'opacity=".7"') +
        place(stroked(rings, GINSENG.light, 4, 'opacity=".6"'), 0, 6),
    ) +
    stroked("M0 -230C-4 -256 6 -270 0 -292", "#8d7a3c", 20)
  );
}

/** A dried slice of the root. */
const rootSlice = (scene: Scene) =>
  scene.shadow(5, 16, 78, 58, 0.4) +
  place(filled(blob(scene.random, 64, 48, 0.07), GINSENG.dark), 0, 9) +
  filled(blob(scene.random, 64, 48, 0.07), GINSENG.base) +
  oval(0, 0, 50, 36, "#f7e8c8") +
  oval(0, 0, 24, 17, "#ecd3a0") +
  stroked("M-40 0H40M-28 -20L28 20M-28 20L28 -20", "#dfc391", 3);

const SAM_FLOWER = tone("#e0553f", "#f9a287", "#b02f2a", "#7d1b1e");

export const samBoChinh: KindPicture = [
  {
    vi: "Củ sâm bố chính sấy và lát sâm, cạnh bông sâm đỏ",
    en: "Dried bố chính ginseng roots and slices beside the plant's red flower",
    draw: (s) => {
      const cut = s.stamp(rootSlice(s));
      return (
        cloth(s, { cx: 600, cy: 740, w: 1020, h: 880, turn: -7, kind: "indigo" }) +
        place(root(s), 420, 500, 1.24, 12) +
        place(root(s), 720, 510, 1.14, -16) +
        place(leaf(s, 200, 130, LEAF_GREEN, 20), 900, 860, 1, 50) +
        place(flower(s, 150, SAM_FLOWER, "#f3d06a"), 860, 870, 1, 10) +
        [
          [300, 900],
          [430, 960],
          [570, 920],
          [660, 1010],
          [400, 1050],
        ]
          .map(([x, y], index) => cut(x as number, y as number, 1.1, index * 40))
          .join("")
      );
    },
  },
  {
    vi: "Hộp sâm bố chính mặt trơn, trước hộp là lát sâm sấy",
    en: "A blank-fronted carton of bố chính ginseng with dried slices before it",
    draw: (s) => {
      const cut = s.stamp(rootSlice(s));
      return (
        carton(
          s,
          {
            cx: 460,
            base: 860,
            w: 480,
            h: 640,
            of: tone("#8a5a34", "#b9885c", "#63401f", "#432a13"),
          },
          place(root(s), 0, 0, 0.6),
        ) +
        place(root(s), 900, 640, 0.94, -10) +
        rows(
          620,
          [
            [4, 930, 140],
            [5, 1010, 140],
          ],
          (x, y, index) => cut(x + s.between(-12, 12), y + s.between(-8, 8), 1.12, index * 37),
        )
      );
    },
  },
  {
    vi: "Ly trà sâm vàng với hũ lát sâm sấy",
    en: "A cup of golden ginseng tea with a jar of dried slices",
    draw: (s) => {
      const cut = s.stamp(rootSlice(s));
      return (
        jar(
          s,
          { cx: 420, base: 900, w: 480, h: 680, lid: "wood", level: 0.86 },
          tone("#cfa871", "#ecd2a2", "#a07a45", "#6f5128"),
          (box) =>
            scatter(s.random, 30, box.width / 2, box.height / 2, 76)
              .map(([x, y], index) => cut(420 + x, box.top + box.height / 2 + y, 1, index * 33))
              .join(""),
        ) +
        place(root(s), 900, 450, 0.8, 14) +
        teacup(s, 820, 850, tone("#f4efe3", "#fffdf7", "#d5cbb8", "#a89c88"), "#dca23a", 1.5) +
        cut(560, 1010, 1.1, 10) +
        cut(690, 1060, 1.1, 60)
      );
    },
  },
];

/** A chip of dried soursop for tea. */
const driedChip = (scene: Scene) => {
  const of = tone("#b98a4e", "#e0bd86", "#86592a", "#583818");
  const d = smoothPath(ring(9, 62, 34, { random: scene.random, wobble: 0.24 }));
  return (
    place(filled(d, "#2e1606", 'opacity=".35"'), 4, 8) +
    filled(d, scene.volume(of)) +
    dashes(scatter(scene.random, 8, 44, 22), 26, 4, of.dark, () => scene.between(-30, 30))
  );
};

const chipHeap = (
  scene: Scene,
  cx: number,
  list: readonly (readonly [number, number, number])[],
  scale = 1,
) => {
  const stamps = [
    scene.stamp(driedChip(scene)),
    scene.stamp(driedChip(scene)),
    scene.stamp(driedChip(scene)),
  ] as const;
  return rows(cx, list, (x, y, index) =>
    stamps[(index % 3) as 0 | 1 | 2](
      x + scene.between(-16, 16),
      y + scene.between(-12, 12),
      scale * scene.between(0.9, 1.15),
      scene.between(0, 180),
    ),
  );
};

/** A small green soursop for a garnish, about 260 high. */
const littleSoursop = (scene: Scene) => {
  const of = tone("#5f8f3e", "#a8c46a", "#41702f", "#274c22");
  const d = smoothPath([
    [-10, -124],
    [60, -108],
    [98, -20],
    [80, 70],
    [10, 130],
    [-66, 86],
    [-98, 0],
    [-66, -100],
  ]);
  const spots = scatter(scene.random, 26, 78, 100, 24);
  return (
    scene.shadow(8, 118, 110, 30) +
    stroked("M-4 -120Q-8 -150 6 -170", "#5f4526", 16) +
    filled(d, scene.volume(of)) +
    dashes(spots, 16, 7, of.deep, () => -50) +
    dashes(
      spots.map(([x, y]) => [x - 2, y - 3] as const),
      10,
      3,
      "#d9e6a0",
      () => -50,
    )
  );
};

const TEA_GLAZE = tone("#8a5a44", "#bd8c70", "#623c2c", "#40261b");

export const traMangCau: KindPicture = [
  {
    vi: "Ấm trà và tách trà mãng cầu vàng nâu, bên đĩa mãng cầu sấy khô",
    en: "A teapot and a cup of amber soursop tea beside a dish of dried soursop",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1020, h: 700, turn: -6, kind: "linen" }) +
      place(teapot(s, TEA_GLAZE), 660, 420, 1.2) +
      teacup(s, 330, 740, tone("#f4efe3", "#fffdf7", "#d5cbb8", "#a89c88"), "#c9781f", 1.3) +
      plate(s, { cx: 780, cy: 900, rx: 310, ry: 160, band: "#5c8a4a" }) +
      chipHeap(
        s,
        780,
        [
          [3, 850, 130],
          [4, 890, 110],
          [3, 940, 120],
        ],
        1.1,
      ),
  },
  {
    vi: "Hộp trà mãng cầu mặt trơn, trước hộp là trà khô và tách trà",
    en: "A blank-fronted carton of soursop tea with dried tea and a cup before it",
    draw: (s) =>
      carton(
        s,
        {
          cx: 430,
          base: 830,
          w: 480,
          h: 630,
          of: tone("#4f7d45", "#86ad6f", "#355a33", "#213d24"),
        },
        place(littleSoursop(s), 0, 10, 1.05),
      ) +
      place(littleSoursop(s), 930, 560, 1.3, 8) +
      teacup(s, 850, 850, tone("#f4efe3", "#fffdf7", "#d5cbb8", "#a89c88"), "#c9781f", 1.25) +
      chipHeap(
        s,
        430,
        [
          [4, 940, 120],
          [4, 1010, 130],
        ],
        1.1,
      ),
  },
  {
    vi: "Hũ trà mãng cầu sấy với muỗng gỗ và trái mãng cầu xiêm",
    en: "A jar of dried soursop tea with a wooden spoon and a soursop",
    draw: (s) => {
      const stamps = [s.stamp(driedChip(s)), s.stamp(driedChip(s))] as const;
      return (
        place(littleSoursop(s), 880, 560, 1.6, 10) +
        place(leaf(s, 240, 110, LEAF_GREEN, 20), 920, 330, 1, 60) +
        jar(
          s,
          { cx: 430, base: 930, w: 500, h: 700, lid: "wood", level: 0.86 },
          tone("#a87a42", "#d0a56a", "#7a5226", "#523414"),
          (box) =>
            scatter(s.random, 50, box.width / 2, box.height / 2, 56)
              .map(([x, y], index) =>
                stamps[(index % 2) as 0 | 1](
                  430 + x,
                  box.top + box.height / 2 + y,
                  0.95,
                  s.between(0, 180),
                ),
              )
              .join(""),
        ) +
        place(
          spoon(
            s,
            chipHeap(
              s,
              0,
              [
                [2, -10, 60],
                [2, 10, 60],
              ],
              0.7,
            ),
          ),
          740,
          1000,
          1.25,
          -16,
        )
      );
    },
  },
];

const HERBAL = tone("#a8642a", "#dfa255", "#744016", "#4a270c");

/** A bunch of pale grass roots tied together, about 420 long, along y. */
function rootBunch(scene: Scene): string {
  let d = "";
  for (let index = 0; index < 22; index++) {
    const x = (index - 10.5) * 6;
    d += `M${n(x)} ${n(-200 + scene.between(-20, 20))}C${n(x * 0.5)} -60 ${n(x * 0.6)} 0 ${n(x * 0.4)} 20S${n(x * 1.6)} 140 ${n(x * 2.2)} ${n(200 + scene.between(-20, 20))}`;
  }
  return (
    stroked(d, "#9c7d45", 10) + place(stroked(d, "#ecd9a6", 5), -1, -2) + place(twine(70), 0, 10)
  );
}

const iceGlass = (scene: Scene, cx: number, base: number, w: number, h: number) => {
  const top = base - h;
  const e = w * 0.15;
  const wall = `M${n(cx - w / 2)} ${n(top)}L${n(cx - w * 0.4)} ${n(base - e * 0.6)}Q${n(cx)} ${n(base + e)} ${n(cx + w * 0.4)} ${n(base - e * 0.6)}L${n(cx + w / 2)} ${n(top)}Z`;
  const cube = scene.stamp(
    `<rect x="-46" y="-40" width="92" height="80" rx="16" fill="#fff6e0" fill-opacity=".5"/><path d="M-36 -30H30M-36 -30V22" stroke="#ffffff" stroke-width="8" stroke-linecap="round" stroke-opacity=".75"/>`,
  );
  return (
    scene.shadow(cx + 20, base, w * 0.62, e * 1.6, 0.5) +
    filled(wall, "#f3f6ea", 'opacity=".6"') +
    scene.clipped(
      wall,
      `<rect x="${n(cx - w)}" y="${n(top + h * 0.14)}" width="${n(w * 2)}" height="${n(h)}" fill="${scene.linear(
        [
          [0, HERBAL.dark],
          [0.3, HERBAL.light],
          [0.6, HERBAL.base],
          [1, HERBAL.deep],
        ],
        0.22,
        0,
        0.78,
        0,
      )}"/>` +
        oval(cx, top + h * 0.14, w * 0.48, e * 0.9, HERBAL.light) +
        cube(cx - 40, top + h * 0.2, 1, -14) +
        cube(cx + 50, top + h * 0.26, 1, 18) +
        cube(cx - 20, top + h * 0.42, 1, 8),
    ) +
    `<ellipse cx="${n(cx)}" cy="${n(top)}" rx="${n(w / 2)}" ry="${n(e)}" fill="none" stroke="#ffffff" stroke-width="7" stroke-opacity=".85"/>` +
    stroked(
      `M${n(cx - w * 0.4)} ${n(top + h * 0.2)}L${n(cx - w * 0.33)} ${n(base - h * 0.16)}`,
      "#ffffff",
      w * 0.05,
      'opacity=".6"',
    )
  );
};

const caneShort = (scene: Scene) => {
  const of = tone("#7d8f42", "#c3cd82", "#58692b", "#394519");
  return (
    scene.shadow(8, 50, 230, 36, 0.4) +
    `<rect x="-210" y="-42" width="206" height="84" rx="12" fill="${scene.linear([
      [0, of.light],
      [0.35, of.base],
      [1, of.deep],
    ])}"/><rect x="-4" y="-42" width="206" height="84" rx="12" fill="${scene.linear([
      [0, of.light],
      [0.35, of.base],
      [1, of.deep],
    ])}"/><rect x="-14" y="-47" width="18" height="94" rx="8" fill="#d3cf96"/>` +
    oval(200, 0, 18, 42, "#b9a45a") +
    oval(202, 0, 14, 36, "#f6ebbc")
  );
};

export const nuocMat: KindPicture = [
  {
    vi: "Chai nước mát màu nâu vàng và ly nước mát có đá, cạnh bó rễ tranh",
    en: "A bottle of amber herbal drink and an iced glass beside a bunch of grass roots",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 900, w: 1000, h: 540, turn: -6, kind: "green-check" }) +
      bottle(
        s,
        {
          cx: 380,
          base: 970,
          w: 320,
          h: 800,
          shape: "stout",
          cap: "green",
          label: "#3d7a4a",
          level: 0.86,
        },
        HERBAL,
      ) +
      iceGlass(s, 740, 980, 320, 500) +
      place(rootBunch(s), 1010, 900, 0.84, 28),
  },
  {
    vi: "Ba chai nước mát trong thau đá lạnh",
    en: "Three bottles of herbal drink in a basin of ice",
    draw: (s) => {
      const cube = s.stamp(
        `<rect x="-60" y="-52" width="120" height="104" rx="20" fill="#f3fafa" fill-opacity=".88"/><path d="M-46 -38H40M-46 -38V30" stroke="#ffffff" stroke-width="10" stroke-linecap="round"/><path d="M-40 40H48V-30" stroke="#b5cdd0" stroke-width="8" stroke-linecap="round" fill="none"/>`,
      );
      return bowl(
        s,
        {
          cx: 600,
          cy: 730,
          rx: 460,
          ry: 165,
          h: 260,
          of: tone("#7fa0ae", "#bcd2d8", "#557887", "#375562"),
          band: "#f4efe3",
        },
        rows(600, [[6, 690, 150]], (x, y, index) => cube(x, y, 1, index * 23)) +
          bottle(
            s,
            {
              cx: 390,
              base: 830,
              w: 230,
              h: 640,
              shape: "stout",
              cap: "green",
              label: "#3d7a4a",
              level: 0.88,
            },
            HERBAL,
          ) +
          bottle(
            s,
            {
              cx: 810,
              base: 830,
              w: 230,
              h: 640,
              shape: "stout",
              cap: "green",
              label: "#3d7a4a",
              level: 0.88,
            },
            HERBAL,
          ) +
          bottle(
            s,
            {
              cx: 600,
              base: 870,
              w: 240,
              h: 690,
              shape: "stout",
              cap: "green",
              label: "#3d7a4a",
              level: 0.88,
            },
            HERBAL,
          ) +
          rows(
            600,
            [
              [5, 770, 170],
              [3, 830, 170],
            ],
            (x, y, index) => cube(x + 10, y, 0.96, index * 31),
          ),
      );
    },
  },
  {
    vi: "Ly nước mát có đá cạnh khúc mía lau, lá dứa và rễ tranh",
    en: "Iced herbal drink with sugar cane, pandan and grass roots",
    draw: (s) =>
      place(leaf(s, 560, 70, LEAF_GREEN, 40, 0), 820, 700, 1, 8) +
      place(leaf(s, 520, 66, LEAF_GREEN, 60, 0), 860, 710, 1, 26) +
      niaTray(s, { cx: 600, cy: 820, rx: 520, ry: 290 }) +
      place(caneShort(s), 820, 760, 1, -12) +
      place(caneShort(s), 800, 880, 1, -4) +
      place(rootBunch(s), 620, 960, 0.7, 74) +
      iceGlass(s, 390, 930, 400, 640),
  },
];

const CLEAR = tone("#e9eee4", "#fbfdf8", "#c9d4c8", "#9fb0a4");

const spiritCup = (scene: Scene, cx: number, cy: number) =>
  bowl(
    scene,
    { cx, cy, rx: 88, ry: 36, h: 78, band: "#3f6f8f" },
    oval(cx, cy + 2, 74, 27, "#d5ddd4") + oval(cx - 10, cy - 2, 50, 14, "#ffffff", 'opacity=".8"'),
  );

export const ruouDe: KindPicture = [
  {
    vi: "Chai rượu đế trong nút lá, hai chén sứ nhỏ và nhánh lúa nếp",
    en: "A clear bottle of rice spirit with a cork, two small cups and rice ears",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 900, w: 1000, h: 540, turn: 6, kind: "black-check" }) +
      place(riceEar(s, 560), 720, 900, 1, 2) +
      place(riceEar(s, 500), 700, 910, 1, 22) +
      bottle(
        s,
        {
          cx: 430,
          base: 990,
          w: 330,
          h: 860,
          shape: "long-neck",
          cap: "cork",
          label: "#8d2a22",
          level: 0.72,
          glass: "#dfe9df",
        },
        CLEAR,
      ) +
      spiritCup(s, 730, 940) +
      spiritCup(s, 930, 980),
  },
  {
    vi: "Bình sành rượu đế bịt vải đỏ bên chén nhỏ",
    en: "An earthen jug of rice spirit sealed with red cloth beside small cups",
    draw: (s) =>
      crock(s, {
        cx: 510,
        base: 980,
        w: 640,
        h: 700,
        of: tone("#7d5138", "#b3825f", "#583623", "#392114"),
      }) +
      filled(
        smoothPath([
          [270, 330],
          [300, 230],
          [400, 180],
          [510, 172],
          [620, 180],
          [720, 230],
          [750, 330],
          [690, 360],
          [620, 338],
          [510, 372],
          [400, 338],
          [330, 362],
        ]),
        s.linear(
          [
            [0, "#e0564a"],
            [0.5, "#c0322c"],
            [1, "#8d1f20"],
          ],
          0,
          0,
          0.6,
          1,
        ),
      ) +
      stroked("M300 300Q510 360 722 300", "#e2b64f", 17) +
      stroked("M600 320q50 40 34 110M600 320q-8 60 -50 90", "#e2b64f", 11) +
      spiritCup(s, 870, 940) +
      spiritCup(s, 1010, 1030) +
      place(
        spill(
          s,
          { of: tone("#fffdf8", "#ffffff", "#dcd5c6", "#b3aa96"), length: 17, width: 12 },
          40,
          140,
          44,
        ),
        730,
        1070,
      ),
  },
  {
    vi: "Hai chai rượu đế trong và tô nếp trắng",
    en: "Two clear bottles of rice spirit and a bowl of white sticky rice",
    draw: (s) =>
      bananaLeaf(s, {
        cx: 600,
        cy: 960,
        length: 1120,
        width: 340,
        turn: -5,
        of: tone("#5d8f4d", "#93b872", "#40693d", "#2b4b2d"),
      }) +
      bottle(
        s,
        {
          cx: 330,
          base: 960,
          w: 290,
          h: 790,
          shape: "long-neck",
          cap: "cork",
          label: "#8d2a22",
          level: 0.72,
          glass: "#d3e2d6",
        },
        CLEAR,
      ) +
      bottle(
        s,
        {
          cx: 640,
          base: 900,
          w: 270,
          h: 730,
          shape: "long-neck",
          cap: "cork",
          label: "#8d2a22",
          level: 0.72,
          glass: "#d3e2d6",
        },
        CLEAR,
      ) +
      bowl(
        s,
        { cx: 860, cy: 830, rx: 240, ry: 92, h: 170, of: CLAY },
        place(
          grainHeap(
            s,
            { of: tone("#fffdf8", "#ffffff", "#dcd5c6", "#b3aa96"), length: 17, width: 12 },
            216,
            76,
            90,
            300,
          ),
          860,
          832,
        ),
      ) +
      spiritCup(s, 520, 1000),
  },
];

const LATEX = tone("#fbf8f0", "#ffffff", "#ddd6c8", "#b3a998");
const BARK = tone("#8d7a66", "#b9a791", "#665644", "#43372b");

/** A stretch of rubber-tree trunk filling the height, with a slanted tapping cut. */
function trunk(scene: Scene, cx: number, w: number): string {
  const x = w / 2;
  const body = `M${n(cx - x)} -20C${n(cx - x * 0.94)} 400 ${n(cx - x * 1.02)} 800 ${n(cx - x * 1.08)} 1220H${n(cx + x * 1.08)}C${n(cx + x * 1.02)} 800 ${n(cx + x * 0.94)} 400 ${n(cx + x)} -20Z`;
  const marks = scatter(scene.random, 80, x, 620).map(([px, py]) => [cx + px, 600 + py] as const);
  let cuts = "";
  for (let index = 0; index < 6; index++)
    cuts += `M${n(cx - x * 0.86)} ${n(330 + index * 20)}L${n(cx + x * 0.72)} ${n(500 + index * 20)}`;
  const panel = polygonPath([
    [cx - x * 0.88, 300],
    [cx + x * 0.74, 470],
    [cx + x * 0.72, 620],
    [cx - x * 0.86, 440],
  ]);
  return (
    filled(
      body,
      scene.linear(
        [
          [0, BARK.base],
          [0.25, BARK.light],
          [0.6, BARK.base],
          [1, BARK.deep],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    scene.clipped(
      body,
      dashes(marks, 60, 7, BARK.dark, () => scene.between(80, 100)) +
        dashes(
          marks.slice(0, 40).map(([px, py]) => [px + 12, py + 20] as const),
          50,
          5,
          BARK.light,
          () => scene.between(80, 100),
        ) +
        [180, 760, 980]
          .map((y) => oval(cx - x * 0.3 + (y % 7) * 20, y, 60, 34, "#a9b59a", 'opacity=".5"'))
          .join("") +
        filled(panel, "#c79a6c") +
        stroked(cuts, "#a5754a", 6) +
        stroked(`M${n(cx - x * 0.88)} 446L${n(cx + x * 0.72)} 622`, "#7a4f2c", 14) +
        stroked(`M${n(cx - x * 0.86)} 438L${n(cx + x * 0.7)} 612`, LATEX.base, 13) +
        stroked(`M${n(cx + x * 0.7)} 612L${n(cx + x * 0.7)} 700`, LATEX.base, 15),
    )
  );
}

/** A half coconut shell cup filled with white latex; (cx, cy) is the middle of its rim. */
const latexCup = (scene: Scene, cx: number, cy: number, size = 1) =>
  bowl(
    scene,
    {
      cx,
      cy,
      rx: 190 * size,
      ry: 72 * size,
      h: 170 * size,
      foot: false,
      of: tone("#5f4030", "#94705a", "#412a1e", "#281810"),
    },
    oval(cx, cy + 6 * size, 170 * size, 58 * size, LATEX.dark) +
      oval(cx - 4 * size, cy + 2 * size, 160 * size, 50 * size, LATEX.base) +
      oval(cx - 50 * size, cy - 12 * size, 66 * size, 16 * size, "#ffffff"),
  );

const rubberLeaf = (scene: Scene) => {
  const one = scene.stamp(leaf(scene, 260, 92, LEAF_GREEN, 14, 7));
  return (
    stroked("M0 0V-110", "#6d7a3a", 12) +
    one(0, -110, 1, 0) +
    one(0, -106, 0.94, -54) +
    one(0, -106, 0.94, 54)
  );
};

export const muCaoSu: KindPicture = [
  {
    vi: "Mủ cao su trắng chảy theo đường cạo xuống chén gáo dừa trên thân cây",
    en: "White latex running down the tapping cut into a coconut-shell cup on a rubber tree",
    draw: (s) =>
      place(rubberLeaf(s), 170, 420, 1, -30) +
      place(rubberLeaf(s), 1040, 380, 1, 34) +
      trunk(s, 600, 560) +
      stroked("M390 850Q600 930 800 850", "#4a4a46", 12) +
      latexCup(s, 790, 770, 1.15) +
      stroked("M796 690V760", LATEX.base, 15),
  },
  {
    vi: "Hai xô mủ cao su nước trắng và chén gáo dừa",
    en: "Two pails of white liquid latex and a coconut-shell cup",
    draw: (s) =>
      place(rubberLeaf(s), 960, 470, 1, 30) +
      pail(s, 380, 860, 470, 460) +
      pail(s, 830, 820, 420, 410) +
      latexCup(s, 620, 930, 1),
  },
  {
    vi: "Chén gáo dừa đầy mủ cao su trên lá, cạnh dao cạo mủ",
    en: "Coconut-shell cups full of latex on leaves beside a tapping knife",
    draw: (s) =>
      s.shadow(600, 760, 480, 260, 0.25) +
      place(rubberLeaf(s), 430, 560, 1.2, -50) +
      place(rubberLeaf(s), 760, 520, 1.2, 44) +
      latexCup(s, 470, 560, 1.25) +
      latexCup(s, 800, 720, 1.35) +
      place(
        stroked("M-40 0H330", "#5b3a1c", 44) +
          stroked("M-36 -6H326", "#b98252", 24) +
          stroked("M-40 0L-190 -6L-230 40", "#5d6468", 24) +
          stroked("M-44 -4L-186 -10L-222 34", "#c3cacc", 11),
        440,
        1000,
        1,
        -6,
      ),
  },
];

/** A metal pail of latex standing on (cx, base). */
function pail(scene: Scene, cx: number, base: number, w: number, h: number): string {
  const of = tone("#a9b3b5", "#e3e8e6", "#788588", "#4d5a5e");
  const x = w / 2;
  const e = w * 0.17;
  const top = base - h;
  const wall = `M${n(cx - x)} ${n(top)}L${n(cx - x * 0.78)} ${n(base - e * 0.5)}A${n(x * 0.78)} ${n(e * 0.8)} 0 0 0 ${n(cx + x * 0.78)} ${n(base - e * 0.5)}L${n(cx + x)} ${n(top)}A${n(x)} ${n(e)} 0 0 1 ${n(cx - x)} ${n(top)}Z`;
  return (
    scene.shadow(cx + 22, base, x, e * 1.1, 0.55) +
    stroked(
      `M${n(cx - x)} ${n(top)}C${n(cx - x * 0.8)} ${n(top - h * 0.6)} ${n(cx + x * 0.8)} ${n(top - h * 0.6)} ${n(cx + x)} ${n(top)}`,
      of.dark,
      15,
    ) +
    oval(cx, top, x, e, of.dark) +
    oval(cx, top + 12, x * 0.94, e * 0.88, LATEX.dark) +
    oval(cx - 6, top + 8, x * 0.9, e * 0.8, LATEX.base) +
    oval(cx - x * 0.3, top - 4, x * 0.36, e * 0.24, "#ffffff") +
    filled(
      wall,
      scene.linear(
        [
          [0, of.base],
          [0.2, of.light],
          [0.5, of.base],
          [0.8, of.dark],
          [1, of.deep],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    stroked(
      `M${n(cx - x * 0.95)} ${n(top + h * 0.24)}A${n(x * 0.95)} ${n(e)} 0 0 0 ${n(cx + x * 0.95)} ${n(top + h * 0.24)}`,
      of.dark,
      7,
      'opacity=".6"',
    ) +
    stroked(`M${n(cx - x)} ${n(top)}A${n(x)} ${n(e)} 0 0 0 ${n(cx + x)} ${n(top)}`, of.light, 13) +
    stroked(`M${n(cx + x * 0.3)} ${n(top + e * 0.9)}q14 60 4 ${n(h * 0.34)}`, LATEX.base, 17)
  );
}
