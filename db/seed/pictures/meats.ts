/** Meat, eggs, fish, shrimp, sausages and crickets. */

import { chili, clove, garlic, limeFace, sprig, straw } from "./garnish";
import {
  dashes,
  dots,
  filled,
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
import { bananaLeaf, basket, board, bowl, cloth, jar, niaTray, openBox, plate } from "./props";

const SAUSAGE = tone("#b8392f", "#ea7f66", "#86221f", "#551315");

/** One plump fresh sausage, slightly bent, about 300 long. */
function link(scene: Scene): string {
  const body = smoothPath([
    [-138, -6],
    [-110, -50],
    [-30, -62],
    [60, -58],
    [122, -40],
    [142, 6],
    [116, 44],
    [40, 60],
    [-50, 58],
    [-118, 40],
  ]);
  const fat = scatter(scene.random, 26, 120, 46, 20);
  return (
    place(filled(body, "#3b0d0a", 'opacity=".34"'), 6, 12) +
    filled(
      body,
      scene.linear([
        [0, SAUSAGE.light],
        [0.36, SAUSAGE.base],
        [1, SAUSAGE.deep],
      ]),
    ) +
    scene.clipped(
      body,
      dots(fat, 17, "#f0a48c", 'opacity=".65"') +
        dots(
          fat.slice(0, 14).map(([x, y]) => [x - 2, y - 2] as const),
          10,
          "#fbdccb",
          'opacity=".8"',
        ) +
        dots(scatter(scene.random, 12, 110, 40), 7, SAUSAGE.deep, 'opacity=".7"'),
    ) +
    stroked("M-96 -38C-40 -50 40 -50 96 -34", "#ffffff", 9, 'opacity=".45"')
  );
}

const knot = (scene: Scene) =>
  oval(0, 0, 15, 19, scene.volume(tone("#e3c58a"))) +
  stroked("M0 -16Q10 -40 -4 -60M4 14Q20 30 14 54", "#c9a860", 6);

/** A hanging pair-string of sausages in a zigzag: three links down, about 320 wide. */
function linkChain(scene: Scene, links: number): string {
  const one = scene.stamp(link(scene));
  let drawn = "";
  for (let index = 0; index < links; index++)
    drawn += one(0, index * 138, 1.06, index % 2 ? -8 : 8);
  for (let index = 0; index < links - 1; index++)
    drawn += place(knot(scene), index % 2 ? -150 : 150, 69 + index * 138);
  return drawn;
}

const sausageSlice = (scene: Scene) => {
  const fat = scatter(scene.random, 18, 56, 36, 15);
  return (
    scene.shadow(5, 20, 84, 60, 0.42) +
    filled("M-70 0V20A70 50 0 0 0 70 20V0Z", SAUSAGE.dark) +
    oval(0, 0, 70, 50, SAUSAGE.base) +
    oval(0, 0, 63, 44, "#cf5b49") +
    dots(fat, 17, "#f7c6b2") +
    dots(scatter(scene.random, 10, 54, 34), 6, SAUSAGE.deep)
  );
};

export const lapXuong: KindPicture = [
  {
    vi: "Lạp xưởng tươi đỏ au cột thành chuỗi, cạnh mấy khoanh cắt, trên thớt",
    en: "Fresh red sausages tied in strings beside slices, on a board",
    draw: (s) => {
      const cut = s.stamp(sausageSlice(s));
      return (
        board(s, { cx: 600, cy: 680, w: 1020, h: 760, turn: -3 }) +
        place(linkChain(s, 4), 350, 440, 1.1, 0) +
        place(linkChain(s, 3), 720, 420, 1.1, 4) +
        rows(
          770,
          [
            [3, 880, 150],
            [2, 960, 150],
          ],
          (x, y, index) => cut(x, y, 1.15, index * 40),
        ) +
        place(chili(s, 180), 920, 780, 1, 20)
      );
    },
  },
  {
    vi: "Lạp xưởng xếp trên nia tre lót lá chuối",
    en: "Sausages laid on banana leaf in a flat bamboo tray",
    draw: (s) => {
      const one = s.stamp(link(s));
      return (
        niaTray(s, { cx: 600, cy: 650, rx: 540, ry: 430 }) +
        bananaLeaf(s, { cx: 600, cy: 650, length: 900, width: 520, turn: -10, cut: true }) +
        rows(
          600,
          [
            [2, 440, 340],
            [3, 570, 310],
            [3, 710, 310],
            [2, 850, 340],
          ],
          (x, y, index) => one(x, y, 1.05, index % 2 ? -10 : 8),
        )
      );
    },
  },
  {
    vi: "Đĩa lạp xưởng chiên cắt lát với dưa leo và ớt",
    en: "A dish of sliced sausage with cucumber and chili",
    draw: (s) => {
      const cut = s.stamp(sausageSlice(s));
      const green = s.stamp(
        oval(0, 12, 78, 54, "#2f6431") +
          oval(0, 0, 78, 54, "#4f8a3c") +
          oval(0, 0, 70, 47, "#e4efb4") +
          dots(ring(8, 32, 21), 9, "#f8f6d4"),
      );
      return (
        place(link(s), 380, 320, 1.35, -10) +
        place(link(s), 790, 340, 1.35, 8) +
        plate(s, { cx: 590, cy: 780, rx: 500, ry: 310, band: "#3f6f8f" }) +
        rows(590, [[5, 620, 150]], (x, y) => green(x, y, 1, 0)) +
        rows(
          590,
          [
            [4, 700, 150],
            [5, 780, 145],
            [4, 860, 150],
            [3, 940, 150],
          ],
          (x, y, index) => cut(x, y, 1.16, index * 40),
        ) +
        place(chili(s, 190), 920, 950, 1, -20)
      );
    },
  },
];

const DRY_FISH = tone("#c98a4a", "#edc388", "#96592a", "#5f3617");

/** A snakehead split flat and dried, head at the top, about 720 high. */
function splitFish(scene: Scene): string {
  const half = (side: number) =>
    smoothPath([
      [0, -250],
      [side * 70, -262],
      [side * 150, -180],
      [side * 168, -40],
      [side * 140, 110],
      [side * 80, 220],
      [side * 20, 262],
      [0, 262],
    ]);
  let ribs = "";
  for (let y = -200; y < 200; y += 26) {
    const reach = 116 * Math.cos(rad(y * 0.34)) + 20;
    ribs += `M-10 ${y}q${n(-reach * 0.5)} 6 ${n(-reach)} 34M10 ${y}q${n(reach * 0.5)} 6 ${n(reach)} 34`;
  }
  const head =
    "M0 -366C-40 -364 -66 -320 -88 -246C-54 -224 54 -224 88 -246C66 -320 40 -364 0 -366Z";
  const tail =
    "M-26 240C-40 290 -80 330 -112 352C-60 360 -20 346 0 326C20 346 60 360 112 352C80 330 40 290 26 240Z";
  return (
    place(filled(half(-1) + half(1) + head + tail, "#3b1a06", 'opacity=".3"'), 10, 16) +
    filled(
      tail,
      scene.linear([
        [0, DRY_FISH.dark],
        [1, DRY_FISH.deep],
      ]),
    ) +
    stroked(
      "M-14 270L-84 342M14 270L84 342M0 270V322M-20 290L-50 340M20 290L50 340",
      DRY_FISH.light,
      4,
      'opacity=".6"',
    ) +
    filled(
      half(-1),
      scene.linear(
        [
          [0, DRY_FISH.light],
          [0.6, DRY_FISH.base],
          [1, DRY_FISH.dark],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    filled(
      half(1),
      scene.linear(
        [
          [0, DRY_FISH.base],
          [0.5, DRY_FISH.base],
          [1, DRY_FISH.deep],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    `<path d="${half(-1)}${half(1)}" fill="none" stroke="${DRY_FISH.deep}" stroke-width="12"/>` +
    stroked(ribs, DRY_FISH.dark, 7, 'opacity=".8"') +
    place(stroked(ribs, DRY_FISH.light, 4, 'opacity=".8"'), 0, -6) +
    stroked("M0 -236V250", DRY_FISH.deep, 12) +
    stroked("M-3 -236V240", "#f4d9a4", 4) +
    dots(scatter(scene.random, 26, 130, 220), 7, "#fff2d6", 'opacity=".6"') +
    dots(scatter(scene.random, 18, 130, 220), 9, "#b8331f", 'opacity=".55"') +
    filled(head, scene.volume(tone("#7a5634", "#ab8356", "#553820", "#352112"))) +
    stroked("M-66 -268Q-40 -250 -14 -250M66 -268Q40 -250 14 -250M0 -352V-240", "#35210f", 6) +
    dots(
      scatter(scene.random, 26, 56, 40).map(([x, y]) => [x, y - 286] as const),
      7,
      "#352112",
      'opacity=".5"',
    ) +
    oval(-40, -312, 9, 8, "#1d1008") +
    oval(40, -312, 9, 8, "#1d1008") +
    oval(-42, -315, 3, 2.5, "#f3e2c0") +
    oval(38, -315, 3, 2.5, "#f3e2c0")
  );
}

export const khoCaLoc: KindPicture = [
  {
    vi: "Hai con khô cá lóc xẻ phơi nắng màu vàng nâu trên nia tre",
    en: "Two split dried snakeheads, golden brown, on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 640, rx: 550, ry: 470 }) +
      place(splitFish(s), 410, 630, 1.06, -12) +
      place(splitFish(s), 780, 640, 1.06, 10) +
      place(chili(s, 180), 540, 1030, 1, -8),
  },
  {
    vi: "Khô cá lóc treo trên sào tre phơi nắng",
    en: "Dried snakeheads hanging from a bamboo pole in the sun",
    draw: (s) => {
      const fish = s.stamp(splitFish(s));
      const hook = (x: number) => stroked(`M${x} 130Q${x + 10} 190 ${x} 250`, "#8d6a36", 9);
      return (
        stroked("M-20 130L1220 110", "#6f4f22", 46) +
        stroked("M-20 124L1220 104", "#c9a45c", 34) +
        stroked("M-20 116L1220 96", "#f0d99c", 9) +
        [220, 600, 980]
          .map(
            (x) =>
              `<ellipse cx="${x - 150}" cy="${122 - x * 0.016}" rx="10" ry="26" fill="#8d6a36"/>`,
          )
          .join("") +
        hook(240) +
        hook(600) +
        hook(960) +
        fish(240, 620, 1, 2) +
        fish(600, 640, 1.06, -2) +
        fish(960, 620, 1, 3)
      );
    },
  },
  {
    vi: "Khô cá lóc nướng trên thớt với chén mắm me và ớt",
    en: "Grilled dried snakehead on a board with tamarind sauce and chili",
    draw: (s) =>
      board(s, { cx: 600, cy: 680, w: 1040, h: 740, turn: -3 }) +
      place(splitFish(s), 480, 600, 1.12, 68) +
      bowl(
        s,
        { cx: 860, cy: 840, rx: 190, ry: 76, h: 130, band: "#3f6f8f" },
        oval(860, 844, 162, 56, "#6b3214") +
          oval(846, 838, 130, 38, "#96501f") +
          dashes(
            scatter(s.random, 14, 100, 28).map(([x, y]) => [x + 860, y + 840] as const),
            14,
            7,
            "#d0402a",
            () => s.between(0, 180),
          ),
      ) +
      place(sprig(s, 240, { size: 110, wide: 0.6 }), 300, 1000, 1, -50) +
      place(chili(s, 190), 430, 960, 1, 12) +
      place(limeFace(s, 80), 620, 960, [1, 0.84]),
  },
];

const PRAWN = tone("#d9b3a4", "#fbe6da", "#b07f73", "#7a5450");

/** A raw white-leg prawn curled, head at the left, about 420 wide. */
function prawn(scene: Scene): string {
  const seg: readonly (readonly [number, number, number, number])[] = [
    [-60, -70, 78, -24],
    [10, -92, 76, -6],
    [72, -86, 76, 16],
    [122, -58, 70, 38],
    [154, -12, 64, 60],
    [166, 40, 58, 84],
    [154, 90, 50, 108],
  ];
  let body = "";
  for (const [x, y, size, turn] of [...seg].reverse()) {
    body += place(
      filled(
        `M${n(-size * 0.66)} ${n(-size * 0.7)}C${n(-size * 0.2)} ${n(-size)} ${n(size * 0.4)} ${n(-size * 0.9)} ${n(size * 0.66)} ${n(-size * 0.5)}C${n(size * 0.8)} 0 ${n(size * 0.7)} ${n(size * 0.5)} ${n(size * 0.4)} ${n(size * 0.72)}C0 ${n(size * 0.86)} ${n(-size * 0.4)} ${n(size * 0.84)} ${n(-size * 0.6)} ${n(size * 0.66)}Z`,
        scene.linear(
          [
            [0, PRAWN.light],
            [0.4, PRAWN.base],
            [1, PRAWN.dark],
          ],
          0.2,
          0,
          0.6,
          1,
        ),
      ) +
        stroked(
          `M${n(size * 0.6)} ${n(-size * 0.5)}C${n(size * 0.76)} 0 ${n(size * 0.64)} ${n(size * 0.5)} ${n(size * 0.36)} ${n(size * 0.7)}`,
          "#8d5f5c",
          5,
          'opacity=".75"',
        ) +
        dots(scatter(scene.random, 9, size * 0.5, size * 0.5), 5, "#8d6a68", 'opacity=".5"'),
      x,
      y,
      1,
      turn,
    );
  }
  let legs = "";
  for (const [x, y, degrees] of [
    [-70, 2, 112],
    [-30, -6, 100],
    [14, -8, 92],
    [56, 4, 96],
    [92, 28, 108],
    [110, 60, 130],
  ] as const) {
    legs += `M${x} ${y}q${n(Math.cos(rad(degrees)) * 30 + 6)} ${n(Math.sin(rad(degrees)) * 30)} ${n(Math.cos(rad(degrees)) * 62)} ${n(Math.sin(rad(degrees)) * 62)}`;
  }
  const head =
    "M-60 -128C-120 -140 -190 -110 -250 -70C-216 -60 -200 -40 -184 -18C-150 20 -90 16 -52 -2C-30 -40 -34 -100 -60 -128Z";
  return (
    scene.shadow(-10, 66, 250, 76, 0.4) +
    stroked(
      "M-220 -66C-300 -130 -330 -60 -370 -160M-226 -60C-310 -70 -320 20 -390 0M-196 -30C-260 0 -280 70 -340 70",
      "#c2695a",
      5,
    ) +
    filled(
      "M150 130C120 176 76 186 40 170C70 160 80 150 92 132ZM140 130C150 180 130 210 96 222C104 196 106 170 112 140ZM150 124C180 160 184 196 160 226C148 196 138 176 128 144Z",
      scene.linear([
        [0, "#c98a86"],
        [1, "#7d5470"],
      ]),
    ) +
    stroked(legs, "#c9897a", 8) +
    body +
    filled(
      head,
      scene.linear(
        [
          [0, PRAWN.light],
          [0.5, PRAWN.base],
          [1, PRAWN.dark],
        ],
        0.2,
        0,
        0.5,
        1,
      ),
    ) +
    stroked("M-64 -124C-44 -90 -44 -40 -60 -4", "#8d5f5c", 6, 'opacity=".8"') +
    filled("M-150 -108C-210 -118 -260 -112 -300 -128C-250 -96 -210 -90 -160 -92Z", "#c2857a") +
    stroked(
      "M-120 -60C-150 -70 -170 -50 -200 -54M-110 -30C-140 -30 -160 -16 -176 -24",
      "#a86a62",
      5,
      'opacity=".7"',
    ) +
    stroked("M-170 0q-14 40 -40 56M-140 8q-6 44 -30 64M-110 8q2 44 -14 66", "#c9897a", 7) +
    oval(-196, -78, 15, 15, "#1f1512") +
    oval(-200, -83, 5, 5, "#ffffff") +
    stroked("M-40 -118C10 -140 70 -134 110 -104", "#ffffff", 8, 'opacity=".5"')
  );
}

const iceCubes = (scene: Scene, spots: readonly Point[], scale = 1) => {
  const cube = scene.stamp(
    `<rect x="-56" y="-44" width="112" height="88" rx="18" fill="#f2f8f7" fill-opacity=".92"/><path d="M-42 -30H36M-42 -30V22" stroke="#ffffff" stroke-width="10" stroke-linecap="round"/><path d="M-36 34H44V-22" stroke="#b4cbcc" stroke-width="8" stroke-linecap="round" fill="none"/>`,
  );
  return spots.map(([x, y], index) => cube(x, y, scale, index * 27)).join("");
};

export const tomThe: KindPicture = [
  {
    vi: "Tôm thẻ tươi trên lá chuối với lát chanh",
    en: "Fresh white-leg prawns on banana leaf with lime",
    draw: (s) => {
      const one = s.stamp(prawn(s));
      return (
        bananaLeaf(s, { cx: 600, cy: 700, length: 1140, width: 620, turn: -12 }) +
        one(540, 420, 1.1, -6) +
        one(820, 600, 1.12, 14) +
        one(500, 710, 1.2, -10) +
        s.shadow(820, 960, 130, 40, 0.4) +
        place(limeFace(s, 108), 810, 900, [1, 0.9]) +
        place(chili(s, 190), 400, 990, 1, -10)
      );
    },
  },
  {
    vi: "Rổ tre đầy tôm thẻ trên đá lạnh",
    en: "A bamboo basket of white-leg prawns on ice",
    draw: (s) => {
      const one = s.stamp(prawn(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 460, ry: 165, h: 280 },
        iceCubes(
          s,
          [
            [260, 590],
            [370, 540],
            [500, 520],
            [640, 510],
            [780, 530],
            [900, 570],
            [960, 610],
          ],
          1.1,
        ) +
          one(480, 470, 0.86, -16) +
          one(780, 480, 0.86, 12) +
          one(620, 520, 0.9, -4) +
          one(430, 610, 0.86, 8) +
          one(800, 620, 0.86, -10) +
          iceCubes(
            s,
            [
              [300, 720],
              [620, 740],
              [900, 710],
            ],
            0.9,
          ),
      );
    },
  },
  {
    vi: "Đĩa tôm thẻ tươi với đá, rau và ớt",
    en: "A dish of fresh prawns with ice, herbs and chili",
    draw: (s) => {
      const one = s.stamp(prawn(s));
      return (
        plate(s, {
          cx: 600,
          cy: 680,
          rx: 540,
          ry: 370,
          of: tone("#7fa0ae", "#bcd2d8", "#557887", "#375562"),
          band: "#f4efe3",
        }) +
        iceCubes(
          s,
          [
            [330, 560],
            [470, 480],
            [640, 460],
            [800, 520],
            [880, 640],
            [300, 700],
            [420, 850],
            [600, 900],
            [780, 860],
          ],
          1.1,
        ) +
        place(sprig(s, 260, { size: 110, wide: 0.6 }), 320, 520, 1, -40) +
        one(600, 520, 0.92, -4) +
        one(720, 690, 0.94, 10) +
        one(520, 800, 0.98, -8) +
        place(chili(s, 180), 760, 900, 1, -14)
      );
    },
  },
];

const BEEF = tone("#c23a38", "#e87468", "#8f2029", "#5d121b");
const FAT = "#f8e6d2";

/** A thick raw cut with a rim of fat and skin, about 560 wide. */
function beefCut(scene: Scene): string {
  const edge = ring(14, 270, 180, { random: scene.random, wobble: 0.07 });
  const outline = smoothPath(edge);
  const meat = smoothPath(edge.map(([x, y]) => [x * 0.93 + 8, y * 0.9 + 12] as const));
  let veins = "";
  for (let index = 0; index < 13; index++) {
    const [x, y] = [scene.between(-190, 160), scene.between(-100, 110)];
    veins += `M${n(x)} ${n(y)}q${n(scene.between(20, 60))} ${n(scene.between(-34, 34))} ${n(scene.between(60, 130))} ${n(scene.between(-30, 30))}`;
  }
  return (
    scene.shadow(12, 110, 310, 130, 0.5) +
    place(filled(outline, BEEF.deep), 4, 46) +
    place(
      filled(
        outline,
        scene.linear([
          [0, BEEF.base],
          [1, BEEF.deep],
        ]),
      ),
      2,
      30,
    ) +
    filled(outline, FAT) +
    `<path d="${outline}" fill="none" stroke="#d9b48c" stroke-width="9"/>` +
    filled(
      meat,
      scene.radial(
        [
          [0, BEEF.light],
          [0.4, BEEF.base],
          [1, BEEF.dark],
        ],
        0.36,
        0.3,
        0.8,
      ),
    ) +
    scene.clipped(
      meat,
      stroked(veins, FAT, 9, 'opacity=".85"') +
        dashes(scatter(scene.random, 46, 240, 150), 26, 4, "#f3b4a2", () =>
          scene.between(-24, 24),
        ) +
        dashes(scatter(scene.random, 30, 240, 150), 30, 4, BEEF.deep, () => scene.between(-24, 24)),
    )
  );
}

/** A thin folded slice of veal with its pale skin edge, about 220 wide. */
function beefSlice(scene: Scene): string {
  const d =
    "M-110 20C-100 -50 -30 -80 30 -70C90 -64 120 -20 112 24C70 50 30 30 -10 44C-50 58 -90 54 -110 20Z";
  return (
    place(filled(d, "#3b0d0a", 'opacity=".32"'), 4, 9) +
    filled(
      d,
      scene.linear(
        [
          [0, BEEF.light],
          [0.5, BEEF.base],
          [1, BEEF.dark],
        ],
        0,
        0,
        0.7,
        1,
      ),
    ) +
    stroked("M-104 6C-92 -46 -30 -74 30 -64C82 -58 108 -24 108 14", FAT, 15) +
    stroked("M-106 2C-94 -52 -30 -80 30 -70C86 -64 112 -26 110 12", "#d9a878", 5) +
    stroked("M-70 10C-30 -30 30 -34 76 0M-40 30C0 10 40 12 70 22", "#f0a898", 5, 'opacity=".8"')
  );
}

export const boTo: KindPicture = [
  {
    vi: "Thịt bò tơ tươi nguyên miếng đỏ au trên thớt gỗ với rau thơm",
    en: "A fresh red cut of young beef on a wooden board with herbs",
    draw: (s) =>
      board(s, { cx: 600, cy: 700, w: 1040, h: 720, turn: -4 }) +
      place(sprig(s, 320, { size: 140, wide: 0.5 }), 920, 600, 1.1, 40) +
      place(sprig(s, 280, { size: 120, wide: 0.5 }), 900, 640, 1, 74) +
      place(beefCut(s), 520, 560, 1.34, -8) +
      place(beefSlice(s), 420, 900, 1.2, -6) +
      place(beefSlice(s), 640, 920, 1.24, 6) +
      place(garlic(s, 80), 880, 880) +
      place(chili(s, 180), 780, 1010, 1, -12),
  },
  {
    vi: "Đĩa thịt bò tơ thái lát mỏng xếp vòng, giữa là rau",
    en: "Thin slices of young beef arranged in rings on a dish with herbs in the middle",
    draw: (s) => {
      const cut = s.stamp(beefSlice(s));
      let slices = "";
      for (let index = 0; index < 12; index++) {
        const degrees = index * 30 - 90;
        slices += cut(
          600 + 350 * Math.cos(rad(degrees)),
          660 + 240 * Math.sin(rad(degrees)),
          1.14,
          degrees + 90,
        );
      }
      for (let index = 0; index < 8; index++) {
        const degrees = index * 45 - 70;
        slices += cut(
          600 + 190 * Math.cos(rad(degrees)),
          660 + 128 * Math.sin(rad(degrees)),
          1.06,
          degrees + 90,
        );
      }
      return (
        plate(s, { cx: 600, cy: 660, rx: 550, ry: 400, band: "#3f6f8f" }) +
        slices +
        place(sprig(s, 190, { size: 92, wide: 0.6 }), 600, 720, 1, -24) +
        place(sprig(s, 190, { size: 92, wide: 0.6 }), 610, 720, 1, 22) +
        place(limeFace(s, 66), 900, 1020, [1, 0.88]) +
        place(chili(s, 180), 300, 1050, 1, -8)
      );
    },
  },
  {
    vi: "Hai miếng thịt bò tơ trên lá chuối trong nia tre",
    en: "Two cuts of young beef on banana leaf in a bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 650, rx: 550, ry: 440 }) +
      bananaLeaf(s, { cx: 600, cy: 650, length: 960, width: 560, turn: -10, cut: true }) +
      place(beefCut(s), 460, 500, 1.1, -14) +
      place(beefCut(s), 730, 720, 1.16, 10) +
      place(garlic(s, 70), 340, 840) +
      place(clove(s, 44), 450, 900, 1, 20) +
      place(chili(s, 180), 520, 960, 1, -8),
  },
];

const EGG_TONES = [
  tone("#ecc9a0", "#fdeccf", "#c99a6a", "#96693f"),
  tone("#f4e2c6", "#fffaee", "#d6b78e", "#a58458"),
  tone("#dfb083", "#f8dcb8", "#b8824f", "#855830"),
] as const;

const egg = (scene: Scene, of: Tone) =>
  filled(
    "M0 -132C56 -132 100 -50 100 20C100 80 58 118 0 118C-58 118 -100 80 -100 20C-100 -50 -56 -132 0 -132Z",
    scene.volume(of),
  ) +
  oval(-34, -50, 20, 34, "#ffffff", 'opacity=".55" transform="rotate(20 -34 -50)"') +
  dots(scatter(scene.random, 16, 80, 90), 4, of.dark, 'opacity=".5"');

/** A cracked egg: the lower shell holding white and yolk. */
const crackedEgg = (scene: Scene) => {
  const of = EGG_TONES[0];
  return (
    scene.shadow(8, 86, 130, 36, 0.45) +
    oval(0, -4, 104, 56, of.deep) +
    oval(0, 2, 98, 52, "#fbf6e6") +
    oval(
      -4,
      -2,
      60,
      40,
      scene.radial([
        [0, "#ffd65c"],
        [0.6, "#f5a81e"],
        [1, "#d27d0c"],
      ]),
    ) +
    oval(-20, -16, 18, 9, "#fff3c4", 'opacity=".9"') +
    filled(
      "M-106 -6L-88 14L-70 -2L-48 30L-26 8L0 38L24 10L46 32L66 2L86 18L106 -8C110 60 60 104 0 104C-60 104 -110 60 -106 -6Z",
      scene.linear(
        [
          [0, of.light],
          [0.5, of.base],
          [1, of.dark],
        ],
        0,
        0,
        1,
        0.7,
      ),
    )
  );
};

export const trungGa: KindPicture = [
  {
    vi: "Ổ rơm mười trứng gà ta, một trứng đập lộ lòng đỏ",
    en: "A straw nest of free-range eggs, one cracked to show its yolk",
    draw: (s) => {
      const eggs = EGG_TONES.map((of) => s.stamp(egg(s, of)));
      return (
        s.shadow(600, 740, 520, 300, 0.45) +
        place(straw(s, 240, 430, 300), 600, 690) +
        rows(
          600,
          [
            [3, 520, 200],
            [4, 640, 190],
            [3, 780, 205],
          ],
          (x, y, index) =>
            s.shadow(x + 8, y + 92, 100, 40, 0.35) +
            (eggs[index % 3] as (typeof eggs)[number])(
              x + s.between(-8, 8),
              y,
              0.98,
              s.between(-34, 34),
            ),
        ) +
        place(straw(s, 60, 400, 60), 600, 920) +
        place(crackedEgg(s), 880, 930, 1.1)
      );
    },
  },
  {
    vi: "Rổ tre đầy trứng gà ta",
    en: "A bamboo basket full of free-range eggs",
    draw: (s) => {
      const eggs = EGG_TONES.map((of) => s.stamp(egg(s, of)));
      return basket(
        s,
        { cx: 600, cy: 640, rx: 440, ry: 160, h: 290 },
        place(straw(s, 90, 400, 100), 600, 570) +
          rows(
            600,
            [
              [3, 420, 200],
              [4, 500, 185],
              [5, 600, 165],
              [3, 680, 200],
            ],
            (x, y, index) =>
              (eggs[index % 3] as (typeof eggs)[number])(
                x + s.between(-10, 10),
                y + s.between(-8, 8),
                0.92,
                s.between(-50, 50),
              ),
          ),
      );
    },
  },
  {
    vi: "Vỉ giấy mười trứng gà ta",
    en: "A paper tray of ten free-range eggs",
    draw: (s) => {
      const eggs = EGG_TONES.map((of) => s.stamp(egg(s, of)));
      const pulp = tone("#b9ab97", "#d8ccba", "#948672", "#6c604f");
      const cup = s.stamp(
        filled(
          "M-104 0C-96 70 -60 104 0 104C60 104 96 70 104 0C60 24 -60 24 -104 0Z",
          s.linear(
            [
              [0, pulp.light],
              [0.5, pulp.base],
              [1, pulp.dark],
            ],
            0,
            0,
            1,
            0.6,
          ),
        ),
      );
      return (
        cloth(s, { cx: 600, cy: 760, w: 1040, h: 760, turn: 5, kind: "red-check" }) +
        s.shadow(610, 900, 560, 120, 0.5) +
        filled(
          "M70 520L110 430H1090L1130 520V880Q1130 920 1090 920H110Q70 920 70 880Z",
          s.linear([
            [0, pulp.base],
            [1, pulp.dark],
          ]),
        ) +
        filled("M110 440H1090L1120 520H80Z", pulp.dark) +
        rows(
          600,
          [[5, 520, 200]],
          (x, y, index) =>
            (eggs[(index + 1) % 3] as (typeof eggs)[number])(x, y, 0.92, s.between(-8, 8)) +
            cup(x, y + 26, 0.96),
        ) +
        filled(
          "M70 640H1130V880Q1130 920 1090 920H110Q70 920 70 880Z",
          s.linear([
            [0, pulp.base],
            [1, pulp.dark],
          ]),
        ) +
        rows(
          600,
          [[5, 720, 208]],
          (x, y, index) =>
            (eggs[index % 3] as (typeof eggs)[number])(x, y, 0.98, s.between(-8, 8)) +
            cup(x, y + 30, 1.02),
        ) +
        filled(
          "M70 800Q600 850 1130 800V880Q1130 920 1090 920H110Q70 920 70 880Z",
          s.linear([
            [0, pulp.light],
            [0.4, pulp.base],
            [1, pulp.dark],
          ]),
        )
      );
    },
  },
];

const CRICKET = tone("#a8662c", "#dca257", "#743f16", "#44220b");

/** A roasted cricket from above and the side, head at the left, about 260 long. */
function cricket(scene: Scene): string {
  const body =
    "M-96 -2C-92 -34 -60 -44 -20 -42C40 -40 92 -24 118 0C92 26 40 42 -20 42C-64 42 -92 30 -96 -2Z";
  return (
    place(filled(body, "#2a1204", 'opacity=".34"'), 5, 12) +
    stroked(
      "M-104 -18C-150 -60 -170 -40 -200 -70M-104 10C-150 10 -170 44 -204 36",
      CRICKET.deep,
      4,
    ) +
    stroked("M-50 34L-70 66L-54 84M-10 38L-20 72L-2 86M-50 -34L-74 -60L-60 -76", CRICKET.dark, 8) +
    stroked(
      "M10 34C40 70 70 84 92 60L130 92M16 -34C44 -74 76 -84 96 -60L136 -84",
      CRICKET.deep,
      11,
    ) +
    filled(
      "M4 30C30 66 70 84 98 56C74 50 50 30 40 14Z",
      scene.linear([
        [0, CRICKET.base],
        [1, CRICKET.deep],
      ]),
    ) +
    filled(
      "M8 -30C34 -70 72 -86 102 -58C78 -50 54 -28 44 -12Z",
      scene.linear([
        [0, CRICKET.light],
        [1, CRICKET.dark],
      ]),
    ) +
    filled(
      body,
      scene.linear([
        [0, CRICKET.light],
        [0.45, CRICKET.base],
        [1, CRICKET.deep],
      ]),
    ) +
    stroked("M-46 -40Q-36 0 -46 40", CRICKET.deep, 6) +
    stroked(
      "M-30 -30C20 -26 70 -14 108 0M-30 24C20 24 70 12 108 2M20 -36Q28 0 20 38M52 -32Q60 0 52 34M82 -22Q88 0 82 24",
      CRICKET.dark,
      4,
      'opacity=".8"',
    ) +
    oval(-88, -2, 30, 33, scene.volume(CRICKET)) +
    oval(-100, -18, 8, 9, "#1c0d05") +
    oval(-102, 12, 8, 8, "#1c0d05") +
    stroked("M-70 -28C-20 -34 40 -28 80 -14", "#ffe3b0", 5, 'opacity=".7"')
  );
}

const garlicBits = (scene: Scene, cx: number, cy: number, rx: number, ry: number, count: number) =>
  dots(
    scatter(scene.random, count, rx, ry).map(([x, y]) => [x + cx, y + cy] as const),
    18,
    "#e3b552",
  ) +
  dots(
    scatter(scene.random, count, rx, ry).map(([x, y]) => [x + cx, y + cy] as const),
    11,
    "#fbe7a8",
  ) +
  dashes(
    scatter(scene.random, Math.round(count / 3), rx, ry).map(([x, y]) => [x + cx, y + cy] as const),
    22,
    7,
    "#5f9a45",
    () => scene.between(0, 180),
  );

const cricketHeap = (
  scene: Scene,
  cx: number,
  list: readonly (readonly [number, number, number])[],
  scale: number,
) => {
  const stamps = [scene.stamp(cricket(scene)), scene.stamp(cricket(scene))] as const;
  return rows(cx, list, (x, y, index) =>
    stamps[(index % 2) as 0 | 1](
      x + scene.between(-16, 16),
      y + scene.between(-12, 12),
      [index % 3 ? scale : -scale, scale],
      scene.between(-34, 34),
    ),
  );
};

export const deSay: KindPicture = [
  {
    vi: "Dế sấy bơ tỏi vàng nâu trong tô sứ, rắc tỏi phi và hành lá",
    en: "Golden butter-garlic crickets in a bowl with fried garlic and scallion",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 820, w: 1020, h: 680, turn: -6, kind: "linen" }) +
      bowl(
        s,
        { cx: 570, cy: 560, rx: 420, ry: 155, h: 280, band: "#3f6f8f" },
        oval(570, 570, 380, 128, "#7a4a1c") +
          cricketHeap(
            s,
            570,
            [
              [3, 430, 220],
              [4, 500, 190],
              [4, 570, 190],
              [3, 640, 210],
            ],
            1,
          ) +
          garlicBits(s, 570, 530, 320, 120, 22),
      ) +
      place(garlic(s, 110), 930, 850, 1, 6) +
      place(clove(s, 50), 800, 1010, 1, 10) +
      cricketHeap(s, 400, [[2, 1000, 260]], 0.95),
  },
  {
    vi: "Hộp dế sấy mở nắp xếp đầy dế vàng",
    en: "An open box packed with golden roasted crickets",
    draw: (s) =>
      openBox(
        s,
        { cx: 560, cy: 560, w: 860, depth: 420, h: 220 },
        cricketHeap(
          s,
          560,
          [
            [3, 430, 230],
            [4, 510, 200],
            [4, 590, 210],
            [4, 670, 215],
            [4, 740, 215],
          ],
          0.96,
        ) + garlicBits(s, 560, 610, 340, 110, 18),
      ) +
      place(garlic(s, 96), 1040, 860, 1, 8) +
      cricketHeap(s, 860, [[1, 1060, 100]], 1),
  },
  {
    vi: "Hũ dế sấy nắp gỗ, trước hũ là đĩa dế với lá chanh",
    en: "A wooden-lidded jar of roasted crickets with a dish of them before it",
    draw: (s) => {
      const stamps = [s.stamp(cricket(s)), s.stamp(cricket(s))] as const;
      return (
        jar(
          s,
          { cx: 400, base: 830, w: 460, h: 640, lid: "wood", level: 0.88 },
          tone("#8d5424", "#c08a4c", "#653812", "#412109"),
          (box) =>
            scatter(s.random, 24, box.width / 2, box.height / 2, 80)
              .map(([x, y], index) =>
                stamps[(index % 2) as 0 | 1](
                  400 + x,
                  box.top + box.height / 2 + y,
                  0.82,
                  s.between(-90, 90),
                ),
              )
              .join(""),
        ) +
        place(garlic(s, 96), 880, 520, 1, -6) +
        plate(s, { cx: 720, cy: 870, rx: 410, ry: 210, band: "#5c8a4a" }) +
        cricketHeap(
          s,
          720,
          [
            [3, 800, 210],
            [3, 870, 220],
            [2, 940, 230],
          ],
          0.98,
        ) +
        garlicBits(s, 720, 870, 260, 90, 14)
      );
    },
  },
];
