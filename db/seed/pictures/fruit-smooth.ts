/** Fruit with plain skins: lime, pomelo, melons, mango, guava, banana. */

import { citrusFace, leaf, lime, limeFace } from "./garnish";
import {
  blob,
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
import { bananaLeaf, basket, board, bowl, cloth, niaTray, plate } from "./props";

const stem = (length: number, width: number) =>
  stroked(`M0 0C2 ${n(-length * 0.4)} -4 ${n(-length * 0.7)} 8 ${n(-length)}`, "#5f5a2c", width) +
  stroked(
    `M-3 -4C-1 ${n(-length * 0.4)} -7 ${n(-length * 0.7)} 4 ${n(-length)}`,
    "#9a9450",
    width * 0.36,
  );

const glint = (x: number, y: number, rx: number, ry: number, degrees = -30, strength = 0.55) =>
  `<ellipse rx="${n(rx)}" ry="${n(ry)}" fill="#ffffff" fill-opacity="${strength}" transform="translate(${n(x)} ${n(y)}) rotate(${degrees})"/>`;

const LIME_LEAF = tone("#4f8f3f", "#94c56b", "#2f6a35", "#1d4a29");

export const chanhKhongHat: KindPicture = [
  {
    vi: "Chanh không hạt nguyên trái và nửa trái cắt ngang không có hạt, trên lá chuối",
    en: "Whole limes and a cut half without seeds, on banana leaf",
    draw: (s) =>
      bananaLeaf(s, {
        cx: 600,
        cy: 720,
        length: 1100,
        width: 500,
        turn: -16,
        of: tone("#4f8446", "#86b36a", "#33623a", "#22462a"),
      }) +
      place(leaf(s, 260, 120, LIME_LEAF, 24), 500, 320, 1, 40) +
      place(leaf(s, 240, 110, LIME_LEAF, -20), 440, 330, 1, -36) +
      s.shadow(480, 600, 270, 80, 0.55) +
      place(lime(s, 200), 450, 470, 1, -14) +
      s.shadow(820, 590, 230, 70, 0.5) +
      place(lime(s, 170), 820, 480, 1, 22) +
      s.shadow(430, 920, 260, 90, 0.5) +
      place(limeFace(s, 215), 410, 790, [1, 0.94], -8) +
      s.shadow(830, 940, 240, 90, 0.5) +
      place(lime(s, 190), 800, 830, 1, -30),
  },
  {
    vi: "Rổ tre đầy chanh xanh, vài nửa trái đặt phía trước",
    en: "A bamboo basket full of green limes with cut halves in front",
    draw: (s) => {
      const fruit = s.stamp(lime(s, 100));
      return (
        basket(
          s,
          { cx: 600, cy: 570, rx: 440, ry: 155, h: 280 },
          place(leaf(s, 230, 110, LIME_LEAF, 24), 920, 470, 1, 50) +
            place(leaf(s, 230, 110, LIME_LEAF, -24), 300, 470, 1, -50) +
            rows(
              600,
              [
                [3, 380, 220],
                [4, 450, 210],
                [4, 550, 205],
                [3, 640, 210],
              ],
              (x, y, index) =>
                fruit(
                  x + s.between(-12, 12),
                  y + s.between(-10, 10),
                  1.14,
                  s.between(-50, 50) + (index % 2) * 40,
                ),
            ),
        ) +
        s.shadow(390, 1050, 170, 54, 0.5) +
        place(limeFace(s, 138), 370, 970, [1, 0.9], -6) +
        s.shadow(690, 1060, 170, 54, 0.5) +
        place(limeFace(s, 130), 680, 990, [1, 0.88], 12)
      );
    },
  },
  {
    vi: "Chanh cắt khoanh trên thớt gỗ cùng mấy trái còn lá",
    en: "Sliced limes on a wooden board with whole leafy limes",
    draw: (s) =>
      board(s, { cx: 600, cy: 740, w: 1000, h: 600, turn: -5 }) +
      place(leaf(s, 260, 120, LIME_LEAF, 24), 760, 370, 1, 30) +
      place(leaf(s, 230, 110, LIME_LEAF, -24), 690, 370, 1, -50) +
      s.shadow(770, 580, 240, 70, 0.5) +
      place(lime(s, 190), 750, 480, 1, 12) +
      s.shadow(390, 640, 230, 70, 0.5) +
      place(lime(s, 175), 370, 540, 1, -18) +
      [
        [310, 830, 130],
        [480, 790, 134],
        [640, 830, 136],
      ]
        .map(([x, y, r]) =>
          place(
            s.shadow(8, 24, 150, 130, 0.4) +
              oval(0, 14, r as number, r as number, "#49782a") +
              limeFace(s, r as number),
            x as number,
            y as number,
            [1, 0.8],
            0,
          ),
        )
        .join("") +
      s.shadow(880, 890, 190, 80, 0.4) +
      place(limeFace(s, 170), 870, 780, [1, 0.95], 16),
  },
];

const POMELO = tone("#8fae4a", "#cfdd92", "#67892f", "#43611f");
const POMELO_FLESH = tone("#e8858a", "#f9c1b9", "#cf5c6c");

/** A whole green-skinned pomelo, about 600 high. */
function pomelo(scene: Scene): string {
  const body = smoothPath(
    ring(16, 282, 278, {
      shape: (at) => 1 + 0.05 * Math.max(0, -Math.sin(rad(at))) ** 6 - 0.02 * Math.sin(rad(at)),
    }),
  );
  const pores = scatter(scene.random, 190, 262, 262, 26);
  return (
    filled(body, scene.volume(POMELO)) +
    scene.clipped(
      body,
      dots(
        pores.filter((_, index) => index % 2 === 0),
        8,
        POMELO.dark,
        'opacity=".4"',
      ) +
        dots(
          pores.filter((_, index) => index % 2 === 1),
          7,
          "#e3edb0",
          'opacity=".45"',
        ),
    ) +
    glint(-110, -130, 62, 34, -34, 0.45) +
    oval(4, -288, 34, 14, POMELO.deep, 'opacity=".5"') +
    place(stem(56, 22), 4, -284)
  );
}

const pomeloFace = (scene: Scene, r: number) =>
  citrusFace(scene, r, {
    peel: POMELO,
    pith: "#fbf4e6",
    pithShare: 0.2,
    flesh: POMELO_FLESH,
    segments: 12,
  });

/** A peeled segment lying on its back: pink pulp in a thin skin, about 260 long. */
function pomeloSegment(scene: Scene): string {
  const d =
    "M-132 -30C-100 70 100 70 132 -30C120 -56 90 -40 60 -34C20 -26 -20 -26 -60 -34C-90 -40 -120 -56 -132 -30Z";
  const pulp = scatter(scene.random, 52, 112, 36).map(([x, y]) => [x, y + 4] as const);
  return (
    place(filled(d, "#5a1a20", 'opacity=".3"'), 6, 12) +
    filled(
      d,
      scene.linear([
        [0, POMELO_FLESH.light],
        [0.5, POMELO_FLESH.base],
        [1, POMELO_FLESH.dark],
      ]),
    ) +
    scene.clipped(
      d,
      dashes(pulp, 32, 9, "#f7b3ae", (index) => 90 - (pulp[index] as Point)[0] * 0.4) +
        dashes(
          pulp.slice(0, 24).map(([x, y]) => [x + 7, y + 5] as const),
          28,
          7,
          "#c9525f",
          (index) => 90 - (pulp[index] as Point)[0] * 0.4,
        ),
    ) +
    stroked(
      "M-132 -30C-120 -56 -90 -40 -60 -34C-20 -26 20 -26 60 -34C90 -40 120 -56 132 -30",
      "#fdf3e6",
      9,
    )
  );
}

export const buoiDaXanh: KindPicture = [
  {
    vi: "Bưởi da xanh nguyên trái còn lá và nửa trái bổ ngang, tép hồng",
    en: "A whole green pomelo with leaves and a half cut across showing pink flesh",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1020, h: 760, turn: -7, kind: "linen" }) +
      s.shadow(480, 770, 330, 90, 0.55) +
      place(leaf(s, 330, 150, LIME_LEAF, 26), 470, 190, 1, 66) +
      place(leaf(s, 270, 130, LIME_LEAF, -20), 440, 190, 1, -60) +
      place(pomelo(s), 440, 490, 1.06, -4) +
      s.shadow(810, 990, 300, 90, 0.5) +
      place(oval(8, 14, 262, 262, POMELO.dark) + pomeloFace(s, 262), 790, 760, [1, 0.94], 6),
  },
  {
    vi: "Múi bưởi hồng tách sẵn trên đĩa, phía sau là trái bưởi",
    en: "Peeled pink pomelo segments on a dish with the whole fruit behind",
    draw: (s) => {
      const piece = s.stamp(pomeloSegment(s));
      return (
        s.shadow(720, 570, 330, 90, 0.5) +
        place(leaf(s, 300, 140, LIME_LEAF, 26), 700, 130, 1, 60) +
        place(pomelo(s), 690, 380, 0.96, 4) +
        plate(s, { cx: 560, cy: 830, rx: 490, ry: 260, band: "#3f6f8f" }) +
        piece(380, 740, 1.3, -12) +
        piece(690, 720, 1.36, 8) +
        piece(300, 880, 1.3, 16) +
        piece(560, 850, 1.4, -6) +
        piece(840, 850, 1.34, 14) +
        piece(590, 980, 1.36, 2)
      );
    },
  },
  {
    vi: "Ba trái bưởi da xanh trong rổ tre",
    en: "Three green pomelos in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(pomelo(s));
      return basket(
        s,
        { cx: 600, cy: 670, rx: 470, ry: 170, h: 290 },
        place(leaf(s, 300, 140, LIME_LEAF, 26), 700, 250, 1, 50) +
          place(leaf(s, 280, 130, LIME_LEAF, -26), 560, 250, 1, -60) +
          fruit(600, 390, 0.8, 3) +
          fruit(400, 560, 0.82, -12) +
          fruit(800, 560, 0.84, 10),
      );
    },
  },
];

const MELON_RIND = tone("#3f7d3c", "#7fb25c", "#285a32", "#173c22");

/** A whole striped watermelon, about 620 wide. */
function watermelon(scene: Scene): string {
  const [rx, ry] = [320, 290];
  const outline = ellipsePath(0, 0, rx, ry);
  let stripes = "";
  let veins = "";
  for (const lon of [-72, -48, -24, 0, 24, 48, 72]) {
    const left: Point[] = [];
    const right: Point[] = [];
    for (let step = 0; step <= 14; step++) {
      const lat = -88 + (step * 176) / 14;
      const half =
        (5.4 + (step % 2 ? 2.6 : -1.6) + scene.between(-1, 1)) * Math.cos(rad(lat * 0.8));
      const at = (degrees: number): Point => [
        rx * Math.sin(rad(degrees)) * Math.cos(rad(lat)),
        ry * Math.sin(rad(lat)),
      ];
      left.push(at(lon - half));
      right.push(at(lon + half));
    }
    stripes += smoothPath([...left, ...right.reverse()]);
    const mid = left.map(([x, y], index) => [x + 24 + (index % 2 ? 10 : -6), y] as const);
    veins += smoothPath(mid, false);
  }
  return (
    filled(outline, scene.volume(tone("#8dbb5f", "#d2e39e", "#5d923f", "#336a31"))) +
    scene.clipped(
      outline,
      filled(stripes, "#25592f", 'opacity=".92"') + stroked(veins, "#3f7d3c", 4, 'opacity=".5"'),
    ) +
    filled(outline, scene.veil("#08200c", 0.5)) +
    glint(-130, -140, 70, 36, -36, 0.4) +
    place(stem(60, 20), 0, -ry + 8)
  );
}

const MELON_RED = tone("#e5383b", "#f77a66", "#bf2231", "#8a1526");

/** A watermelon half facing the eye. */
function watermelonHalf(scene: Scene): string {
  const r = 290;
  const seed = scene.stamp(
    `<path d="M0 -17C12 -6 11 13 0 16C-11 13 -12 -6 0 -17Z" fill="#22120f"/><path d="M-4 -4C-5 2 -4 6 -2 9" stroke="#9c8578" stroke-width="3" fill="none"/>`,
  );
  let seeds = "";
  for (const [count, share] of [
    [14, 0.62],
    [9, 0.38],
  ] as const) {
    for (let index = 0; index < count; index++) {
      const degrees = (index * 360) / count + scene.between(-7, 7) + share * 50;
      const reach = r * (share + scene.between(-0.04, 0.04));
      seeds += seed(
        reach * Math.cos(rad(degrees)),
        reach * Math.sin(rad(degrees)),
        0.95,
        degrees + 90,
      );
    }
  }
  return (
    oval(6, 12, r, r, MELON_RIND.deep) +
    oval(0, 0, r, r, MELON_RIND.base) +
    oval(0, 0, r * 0.96, r * 0.96, "#b9d48a") +
    oval(0, 0, r * 0.93, r * 0.93, "#f1f0d2") +
    oval(0, 0, r * 0.89, r * 0.89, "#f49a88") +
    oval(
      0,
      0,
      r * 0.86,
      r * 0.86,
      scene.radial(
        [
          [0, MELON_RED.light],
          [0.55, MELON_RED.base],
          [1, MELON_RED.dark],
        ],
        0.42,
        0.36,
        0.75,
      ),
    ) +
    dots(scatter(scene.random, 60, r * 0.8, r * 0.8, 20), 6, "#f9a18c", 'opacity=".5"') +
    seeds
  );
}

/** A wedge standing on its rind: tip up. */
function watermelonWedge(scene: Scene): string {
  const flesh =
    "M0 -250C14 -250 22 -240 28 -226L232 90C150 146 -150 146 -232 90L-28 -226C-22 -240 -14 -250 0 -250Z";
  const seed = scene.stamp(
    `<path d="M0 -15C11 -6 10 12 0 14C-10 12 -11 -6 0 -15Z" fill="#22120f"/>`,
  );
  const spots: Point[] = [
    [-30, -90],
    [40, -60],
    [-80, 10],
    [-10, 10],
    [70, 20],
    [-120, 70],
    [-50, 74],
    [30, 80],
    [120, 70],
  ];
  return (
    filled(
      "M-262 104C-170 186 170 186 262 104L248 148C160 226 -160 226 -248 148Z",
      MELON_RIND.deep,
    ) +
    filled(
      "M-264 84C-170 172 170 172 264 84L254 136C160 216 -160 216 -254 136Z",
      scene.linear(
        [
          [0, MELON_RIND.light],
          [0.4, MELON_RIND.base],
          [1, MELON_RIND.deep],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    filled("M-252 82C-160 166 160 166 252 82L258 104C160 186 -160 186 -258 104Z", "#d9e6ae") +
    filled("M-232 88C-150 146 150 146 232 88L252 84C160 172 -160 172 -252 84Z", "#f5f1da") +
    filled(
      flesh,
      scene.linear(
        [
          [0, MELON_RED.light],
          [0.4, MELON_RED.base],
          [1, MELON_RED.base],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    filled(
      "M-222 74L-232 90C-150 146 150 146 232 90L222 74C150 124 -150 124 -222 74Z",
      "#f6a592",
      'opacity=".8"',
    ) +
    spots.map(([x, y], index) => seed(x, y, 1, index * 37 - 40)).join("")
  );
}

/** Square red paper with a gold rim, the kind stuck on melons for Tết; it carries no words. */
const tetPaper = (scene: Scene) =>
  place(
    `<rect x="-92" y="-92" width="184" height="184" fill="${scene.linear([
      [0, "#dc3a32"],
      [1, "#b3211f"],
    ])}"/><rect x="-76" y="-76" width="152" height="152" fill="none" stroke="#f2c65a" stroke-width="7"/>` +
      place(
        [0, 72, 144, 216, 288]
          .map((degrees) =>
            place(
              filled("M0 0C-26 -16 -22 -52 0 -54C22 -52 26 -16 0 0Z", "#f6cf66"),
              0,
              0,
              0.86,
              degrees,
            ),
          )
          .join("") + oval(0, 0, 10, 10, "#b3211f"),
        0,
        0,
        1,
        -45,
      ),
    0,
    0,
    [1, 0.96],
    45,
  );

export const duaHauLongTri: KindPicture = [
  {
    vi: "Dưa hấu nguyên trái vỏ sọc và nửa trái ruột đỏ hạt đen",
    en: "A whole striped watermelon and a half with red flesh and black seeds",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 820, w: 1020, h: 700, turn: 6, kind: "green-check" }) +
      s.shadow(480, 720, 380, 100, 0.55) +
      place(watermelon(s), 450, 460, 1.06, -8) +
      s.shadow(800, 1010, 320, 84, 0.55) +
      place(watermelonHalf(s), 780, 760, [1, 0.95], 4),
  },
  {
    vi: "Dưa hấu cắt miếng tam giác bày trên đĩa",
    en: "Watermelon wedges on a dish",
    draw: (s) =>
      plate(s, { cx: 600, cy: 800, rx: 520, ry: 270, band: "#5c8a4a" }) +
      s.shadow(420, 770, 270, 60, 0.4) +
      place(watermelonWedge(s), 400, 560, 0.98, -10) +
      s.shadow(810, 770, 270, 60, 0.4) +
      place(watermelonWedge(s), 800, 550, 0.98, 9) +
      s.shadow(610, 930, 300, 64, 0.45) +
      place(watermelonWedge(s), 600, 730, 1.06, 1),
  },
  {
    vi: "Cặp dưa hấu Tết dán giấy đỏ trong rổ tre",
    en: "A pair of Tết watermelons with plain red paper squares in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(watermelon(s));
      return basket(
        s,
        { cx: 600, cy: 680, rx: 490, ry: 175, h: 270 },
        fruit(390, 470, 0.86, -8) +
          fruit(810, 470, 0.86, 8) +
          place(tetPaper(s), 370, 470, 0.9, -6) +
          place(tetPaper(s), 830, 470, 0.9, 7),
      );
    },
  },
];

const NET_MELON = tone("#a9b878", "#dfe3b8", "#7f9157", "#56683a");
const NET_FLESH = tone("#f4a24a", "#fccd8b", "#e0822a");

/** A netted melon with its T-shaped stalk, about 580 across. */
function netMelon(scene: Scene): string {
  const r = 280;
  const [lines, around] = [11, 12];
  const vertex = (row: number, column: number): Point => {
    const key = Math.sin(row * 127.1 + column * 311.7) * 43758.5453;
    const jitter = key - Math.floor(key) - 0.5;
    const lat = ((row + jitter * 0.45) / lines) * 180 - 90;
    const lon = ((column + (row % 2 ? 0.5 : 0) + jitter * 0.6) / around) * 180 - 90;
    return [
      r * Math.cos(rad(lat)) * Math.sin(rad(Math.max(-90, Math.min(90, lon)))),
      r * 0.98 * Math.sin(rad(lat)),
    ];
  };
  let net = "";
  const line = (from: Point, to: Point) => {
    net += `M${Math.round(from[0])} ${Math.round(from[1])}L${Math.round(to[0])} ${Math.round(to[1])}`;
  };
  for (let row = 0; row <= lines; row++) {
    for (let column = 0; column <= around; column++) {
      line(vertex(row, column), vertex(row, column + 1));
      if (row < lines) {
        line(vertex(row, column), vertex(row + 1, column));
        if ((row * 5 + column * 3) % 2)
          line(vertex(row, column), vertex(row + 1, row % 2 ? column + 1 : column - 1));
      }
    }
  }
  const outline = ellipsePath(0, 0, r, r * 0.98);
  return (
    place(
      stroked("M0 10V-70", "#6d7a3a", 30) +
        stroked("M-80 -74Q0 -62 84 -82", "#6d7a3a", 24) +
        stroked("M-74 -80Q0 -68 78 -88", "#a9b46a", 7),
      4,
      -r + 14,
    ) +
    filled(outline, scene.volume(NET_MELON)) +
    scene.clipped(
      outline,
      stroked(net, "#6f7d49", 9, 'opacity=".35"') + place(stroked(net, "#f1ecd0", 6), -1.5, -2),
    ) +
    filled(outline, scene.veil("#2a2c0a", 0.42))
  );
}

/** A melon cut in half: rind, flesh and a seed hollow in the kind's own colours. */
function melonFace(
  scene: Scene,
  r: number,
  skin: string,
  under: string,
  flesh: Tone,
  pulp: string,
): string {
  const seed = scene.stamp(oval(0, 0, 8, 17, "#f4dfae") + oval(-2, -4, 3, 7, "#fffaf0"));
  let seeds = "";
  for (let index = 0; index < 30; index++) {
    const degrees = index * 24 + scene.between(-6, 6);
    const reach = index % 2 ? 0.3 : 0.2;
    seeds += seed(
      r * reach * Math.cos(rad(degrees)),
      r * reach * Math.sin(rad(degrees)),
      r / 280,
      degrees + 90,
    );
  }
  return (
    oval(0, 0, r, r, skin) +
    oval(0, 0, r * 0.965, r * 0.965, under) +
    oval(
      0,
      0,
      r * 0.92,
      r * 0.92,
      scene.radial(
        [
          [0, flesh.dark],
          [0.42, flesh.base],
          [0.75, flesh.light],
          [1, mix(flesh.light, under, 0.5)],
        ],
        0.5,
        0.5,
        0.5,
      ),
    ) +
    filled(
      smoothPath(ring(14, r * 0.42, r * 0.42, { random: scene.random, wobble: 0.09 })),
      flesh.dark,
    ) +
    filled(smoothPath(ring(12, r * 0.35, r * 0.35, { random: scene.random, wobble: 0.12 })), pulp) +
    seeds +
    glint(-r * 0.5, -r * 0.52, r * 0.2, r * 0.07, -45, 0.4)
  );
}

/** A crescent of melon flesh lying on its rind, about 460 long. */
function melonSlice(scene: Scene, skin: string, under: string, flesh: Tone): string {
  const outer = "M-230 -60C-180 130 180 130 230 -60L222 -34C160 162 -160 162 -222 -34Z";
  return (
    scene.shadow(6, 92, 230, 44, 0.45) +
    filled(
      "M-232 -64C-190 160 190 160 232 -64C150 30 -150 30 -232 -64Z",
      scene.linear(
        [
          [0, flesh.light],
          [0.5, flesh.base],
          [1, flesh.dark],
        ],
        0,
        0,
        1,
        0.6,
      ),
    ) +
    filled(outer, under) +
    stroked("M-226 -36C-162 158 162 158 226 -36", skin, 14) +
    filled(
      "M-232 -64C-150 30 150 30 232 -64C150 -6 -150 -6 -232 -64Z",
      mix(flesh.base, flesh.dark, 0.6),
    )
  );
}

const netFace = (scene: Scene, r: number) =>
  melonFace(scene, r, "#b6bd86", "#d6dd9c", NET_FLESH, "#f2b765");
const netSlice = (scene: Scene) => melonSlice(scene, "#b6bd86", "#d6dd9c", NET_FLESH);

const melonPicture = (
  whole: (scene: Scene) => string,
  face: (scene: Scene, r: number) => string,
  piece: (scene: Scene) => string,
  words: { vi: string; en: string; viFlesh: string; enFlesh: string },
  kinds: readonly ["linen" | "red-check" | "green-check" | "indigo" | "black-check", string],
): KindPicture => [
  {
    vi: `${words.vi} nguyên trái và nửa trái bổ đôi, ${words.viFlesh}`,
    en: `A whole ${words.en} and a cut half with ${words.enFlesh} flesh`,
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1020, h: 740, turn: -8, kind: kinds[0] }) +
      s.shadow(470, 740, 330, 92, 0.55) +
      place(whole(s), 440, 490, 1.06, -6) +
      s.shadow(810, 1000, 290, 84, 0.55) +
      place(oval(8, 16, 264, 264, kinds[1]) + face(s, 264), 790, 760, [1, 0.95], 0),
  },
  {
    vi: `${words.vi} cắt miếng bày trên đĩa, phía sau là trái nguyên`,
    en: `Slices of ${words.en} on a dish with the whole fruit behind`,
    draw: (s) => {
      const crescent = s.stamp(piece(s));
      return (
        s.shadow(730, 570, 320, 90, 0.5) +
        place(whole(s), 700, 380, 0.96, 5) +
        plate(s, {
          cx: 570,
          cy: 840,
          rx: 500,
          ry: 260,
          of: tone("#8ea3a0", "#c4d1c8", "#65807d", "#42595a"),
          band: "#f4efe3",
        }) +
        crescent(400, 730, 1.14, -10) +
        crescent(740, 770, 1.16, 8) +
        crescent(540, 900, 1.3, -2)
      );
    },
  },
  {
    vi: `${words.vi} trong rổ tre, một nửa trái ngửa mặt`,
    en: `${words.en[0]?.toUpperCase()}${words.en.slice(1)}s in a bamboo basket, one half turned up`,
    draw: (s) => {
      const fruit = s.stamp(whole(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 480, ry: 175, h: 300 },
        place(leaf(s, 300, 180, LEAF_GREEN, 26), 980, 560, 1, 52) +
          fruit(390, 430, 0.82, -14) +
          fruit(790, 420, 0.82, 12) +
          place(face(s, 230), 590, 590, [1, 0.94], -4),
      );
    },
  },
];

export const duaLuoi = melonPicture(
  netMelon,
  netFace,
  netSlice,
  { vi: "Dưa lưới", en: "netted melon", viFlesh: "ruột cam", enFlesh: "orange" },
  ["indigo", "#7f8a52"],
);

const PALE_MELON = tone("#f3edd2", "#fffdf0", "#d8cb9c", "#a89765");
const PALE_FLESH = tone("#e9edb8", "#fbfbe4", "#cfdc90");

/** A smooth ivory melon, about 560 wide. */
function paleMelon(scene: Scene): string {
  const outline = smoothPath(ring(16, 290, 262));
  let ribs = "";
  for (const lon of [-60, -30, 0, 30, 60]) {
    ribs += smoothPath(
      [-80, -40, 0, 40, 80].map(
        (lat) => [290 * Math.sin(rad(lon)) * Math.cos(rad(lat)), 262 * Math.sin(rad(lat))] as const,
      ),
      false,
    );
  }
  return (
    filled(outline, scene.volume(PALE_MELON)) +
    scene.clipped(
      outline,
      stroked(ribs, "#c9bd84", 16, 'opacity=".13"') +
        place(stroked(ribs, "#ffffff", 12, 'opacity=".22"'), 18, 0),
    ) +
    glint(-120, -120, 76, 40, -34, 0.75) +
    oval(0, -250, 40, 16, "#c4bd7e", 'opacity=".7"') +
    place(stem(60, 22), 0, -250)
  );
}

export const duaLeBachKim = melonPicture(
  paleMelon,
  (scene, r) => melonFace(scene, r, "#efe8c8", "#f7f4da", PALE_FLESH, "#e4e2a4"),
  (scene) => melonSlice(scene, "#f4edd0", "#fbfae6", PALE_FLESH),
  {
    vi: "Dưa lê bạch kim vỏ trắng ngà",
    en: "ivory pear melon",
    viFlesh: "ruột trắng xanh",
    enFlesh: "pale green",
  },
  ["red-check", "#c9bc8c"],
);

const MANGO = tone("#f2b636", "#ffe391", "#d78d1e", "#9c5c12");

/** A whole mango lying down, stalk end at the left, about 620 long. */
function mango(scene: Scene): string {
  const body = smoothPath([
    [-300, -50],
    [-230, -150],
    [-90, -196],
    [80, -180],
    [220, -110],
    [312, 0],
    [320, 62],
    [262, 92],
    [140, 150],
    [-40, 186],
    [-200, 150],
    [-296, 50],
  ]);
  const pores = scatter(scene.random, 80, 270, 140, 30);
  return (
    filled(body, scene.volume(MANGO)) +
    scene.clipped(
      body,
      oval(
        -270,
        -30,
        170,
        190,
        scene.radial(
          [
            [0, "#b9c24c", 0.9],
            [1, "#b9c24c", 0],
          ],
          0.5,
          0.5,
          0.5,
        ),
      ) +
        dots(pores, 6, "#b9781a", 'opacity=".35"') +
        dots(
          pores.map(([x, y]) => [x - 2, y - 2] as const),
          3,
          "#fff0b8",
          'opacity=".6"',
        ),
    ) +
    glint(-90, -116, 110, 26, -6, 0.45) +
    stroked("M-300 -20Q-330 -40 -352 -36", "#6d5a2c", 18) +
    oval(-298, -20, 16, 26, "#8a7a34")
  );
}

/** A mango cheek scored into cubes, about 420 long. */
function mangoHedgehog(scene: Scene): string {
  const cube = scene.stamp(
    filled("M-30 -16L2 -34L32 -14L0 6Z", "#ffdc70") +
      filled("M-30 -16L0 6V44L-28 20Z", "#f4ad2a") +
      filled("M32 -14L0 6V44L30 22Z", "#d98a1a"),
  );
  let cubes = "";
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 7; column++) {
      const x = (column - 3) * 60 + (row % 2 ? 24 : 0);
      const y = (row - 2) * 52;
      if ((x / 216) ** 2 + (y / 140) ** 2 > 0.92) continue;
      cubes += cube(x, y - 34 + (x / 216) ** 2 * 34, 0.98);
    }
  }
  return (
    scene.shadow(8, 116, 236, 60, 0.5) +
    filled(
      "M-226 -10C-220 110 -100 156 0 156C110 156 220 100 228 -14C140 60 -140 60 -226 -10Z",
      scene.linear(
        [
          [0, MANGO.light],
          [0.5, MANGO.base],
          [1, MANGO.deep],
        ],
        0,
        0,
        1,
        0.5,
      ),
    ) +
    oval(0, 6, 226, 136, "#e39a22") +
    cubes
  );
}

const MANGO_LEAF = tone("#3f7d3f", "#86b563", "#2a5a33", "#1a4026");

export const xoaiCatHoaLoc: KindPicture = [
  {
    vi: "Xoài cát Hòa Lộc chín vàng nguyên trái và nửa má xoài khứa ô",
    en: "A ripe yellow Hòa Lộc mango and a cheek scored into cubes",
    draw: (s) =>
      bananaLeaf(s, { cx: 610, cy: 780, length: 1120, width: 460, turn: -12 }) +
      place(leaf(s, 380, 100, MANGO_LEAF, 30, 8), 270, 360, 1, 30) +
      place(leaf(s, 340, 96, MANGO_LEAF, -20, 8), 250, 400, 1, 86) +
      s.shadow(560, 640, 390, 90, 0.55) +
      place(mango(s), 540, 470, 1.12, -14) +
      s.shadow(860, 700, 220, 60, 0.4) +
      place(mangoHedgehog(s), 720, 850, 1.24, -6),
  },
  {
    vi: "Xoài cát chín vàng xếp trong rổ tre",
    en: "Ripe yellow mangoes in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(mango(s));
      return basket(
        s,
        { cx: 600, cy: 660, rx: 460, ry: 165, h: 280 },
        place(leaf(s, 360, 100, MANGO_LEAF, 30, 8), 900, 500, 1, 46) +
          place(leaf(s, 330, 96, MANGO_LEAF, -20, 8), 300, 500, 1, -50) +
          fruit(460, 400, 0.74, -52) +
          fruit(740, 390, 0.74, 50) +
          fruit(600, 380, 0.76, 84) +
          fruit(400, 570, 0.78, -16) +
          fruit(810, 570, 0.78, 20) +
          fruit(600, 610, 0.84, -4),
      );
    },
  },
  {
    vi: "Hai trái xoài và dĩa xoài cắt lát vàng trên khăn",
    en: "Two mangoes and a dish of yellow slices on a cloth",
    draw: (s) => {
      const slip = s.stamp(
        filled(
          "M-140 10C-100 -50 100 -60 146 -6C110 44 -90 60 -140 10Z",
          "#b9741a",
          'transform="translate(4 10)" opacity=".5"',
        ) +
          filled(
            "M-140 10C-100 -50 100 -60 146 -6C110 44 -90 60 -140 10Z",
            s.linear(
              [
                [0, "#ffdf7e"],
                [0.6, "#f7b733"],
                [1, "#e0921f"],
              ],
              0,
              0,
              0.6,
              1,
            ),
          ) +
          stroked("M-90 4C-40 -18 50 -24 100 -8", "#fff0b4", 6, 'opacity=".7"'),
      );
      return (
        cloth(s, { cx: 600, cy: 720, w: 1020, h: 900, turn: 8, kind: "black-check" }) +
        s.shadow(420, 500, 320, 76, 0.5) +
        place(mango(s), 420, 380, 0.94, -20) +
        s.shadow(830, 540, 310, 76, 0.5) +
        place(mango(s), 810, 430, 0.94, 14) +
        plate(s, { cx: 590, cy: 840, rx: 450, ry: 230, band: "#3f6f8f" }) +
        slip(400, 780, 1.3, -16) +
        slip(620, 745, 1.3, 4) +
        slip(810, 800, 1.3, 16) +
        slip(440, 890, 1.36, -6) +
        slip(720, 910, 1.4, 6)
      );
    },
  },
];

const GUAVA = tone("#a9c46a", "#e0ecaa", "#7fa045", "#54752d");

/** A whole guava, a little pear-shaped and bumpy, about 540 high. */
function guava(scene: Scene): string {
  const body = smoothPath(
    ring(22, 250, 262, {
      random: scene.random,
      wobble: 0.018,
      shape: (at) => 1 + 0.07 * Math.sin(rad(at)) - 0.02 * Math.cos(rad(at * 2)),
    }),
  );
  let ridges = "";
  for (const lon of [-58, -30, -6, 22, 50]) {
    ridges += smoothPath(
      [-70, -36, 0, 36, 70].map(
        (lat) =>
          [
            244 * Math.sin(rad(lon + scene.between(-5, 5))) * Math.cos(rad(lat)),
            256 * Math.sin(rad(lat)),
          ] as const,
      ),
      false,
    );
  }
  const spots = scatter(scene.random, 60, 220, 230, 34);
  return (
    filled(body, scene.volume(GUAVA)) +
    scene.clipped(
      body,
      stroked(ridges, GUAVA.dark, 30, 'opacity=".07"') +
        place(stroked(ridges, "#f2f8cf", 24, 'opacity=".1"'), 30, 4) +
        dots(spots, 6, GUAVA.deep, 'opacity=".22"'),
    ) +
    glint(-100, -120, 58, 36, -34, 0.5) +
    filled(
      "M-26 258C-34 240 -16 236 -10 250C-6 236 8 236 10 250C18 238 34 242 26 260C14 274 -14 274 -26 258Z",
      "#6d6a34",
    ) +
    place(stem(54, 20), 0, -256)
  );
}

/** Guava cut lengthwise: white flesh and a ring of small seeds. */
function guavaFace(scene: Scene): string {
  const outline = ring(22, 246, 254, { shape: (at) => 1 + 0.06 * Math.sin(rad(at)) });
  const seeds: Point[] = [];
  for (let index = 0; index < 90; index++) {
    const degrees = scene.random() * 360;
    const reach = scene.between(0.4, 0.56);
    seeds.push([246 * reach * Math.cos(rad(degrees)), 254 * reach * Math.sin(rad(degrees)) + 10]);
  }
  return (
    filled(smoothPath(outline), GUAVA.base) +
    filled(smoothPath(outline.map(([x, y]) => [x * 0.955, y * 0.955] as const)), "#e4eec0") +
    filled(
      smoothPath(outline.map(([x, y]) => [x * 0.91, y * 0.91] as const)),
      scene.radial(
        [
          [0, "#fffef4"],
          [0.6, "#fbf8e4"],
          [1, "#ebe8c0"],
        ],
        0.4,
        0.34,
        0.75,
      ),
    ) +
    oval(0, 10, 148, 152, "#f5efd2") +
    filled(blob(scene.random, 84, 88, 0.05), "#fbf7e6") +
    dots(seeds, 14, "#c9ac6a") +
    dots(
      seeds.map(([x, y]) => [x - 2, y - 3] as const),
      8,
      "#efdda6",
    )
  );
}

/** A guava wedge, rind below, about 380 long. */
const guavaWedge = (scene: Scene) =>
  scene.shadow(4, 78, 190, 40, 0.4) +
  filled("M-190 -40C-150 120 150 120 190 -40C110 20 -110 20 -190 -40Z", "#fbf8e4") +
  filled("M-190 -40C-110 20 110 20 190 -40C100 -14 -100 -14 -190 -40Z", "#f1e9c8") +
  dots(
    scatter(scene.random, 26, 110, 12).map(([x, y]) => [x, y - 4 - (x / 190) ** 2 * 16] as const),
    11,
    "#cdb172",
  ) +
  stroked("M-190 -40C-150 120 150 120 190 -40", GUAVA.base, 15) +
  stroked("M-184 -26C-140 114 140 114 184 -26", "#dcebb0", 5);

const GUAVA_LEAF = tone("#5f9450", "#a3c67e", "#3f6f3f", "#284d2e");

export const oiDucHoa: KindPicture = [
  {
    vi: "Ổi Đức Hòa nguyên trái và nửa trái bổ dọc, ruột trắng hạt nhỏ",
    en: "A whole Đức Hòa guava and a half with white flesh and small seeds",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 790, w: 1020, h: 760, turn: -9, kind: "red-check" }) +
      place(leaf(s, 300, 150, GUAVA_LEAF, 24, 7), 450, 250, 1, 62) +
      place(leaf(s, 260, 130, GUAVA_LEAF, -20, 7), 420, 250, 1, -62) +
      s.shadow(470, 740, 310, 86, 0.55) +
      place(guava(s), 440, 500, 1.06, -6) +
      s.shadow(810, 990, 270, 84, 0.55) +
      place(
        place(filled(ellipsePath(8, 16, 246, 262), "#6d8f3c"), 0, 0) + guavaFace(s),
        790,
        760,
        [1, 0.96],
        6,
      ),
  },
  {
    vi: "Ổi xanh mướt đầy rổ tre",
    en: "Pale green guavas filling a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(guava(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 450, ry: 165, h: 290 },
        place(leaf(s, 270, 130, GUAVA_LEAF, 24, 7), 940, 540, 1, 54) +
          place(leaf(s, 260, 130, GUAVA_LEAF, -24, 7), 280, 540, 1, -54) +
          rows(
            600,
            [
              [2, 370, 270],
              [3, 500, 270],
            ],
            (x, y, index) => fruit(x, y, 0.58, [-14, 12, -20, 4, 18][index]),
          ) +
          rows(600, [[2, 610, 320]], (x, y, index) => fruit(x, y, 0.66, index ? 10 : -8)),
      );
    },
  },
  {
    vi: "Ổi cắt múi trên đĩa với muối ớt và trái nguyên phía sau",
    en: "Guava wedges on a dish with chili salt, whole fruit behind",
    draw: (s) => {
      const wedge = s.stamp(guavaWedge(s));
      return (
        s.shadow(420, 540, 260, 76, 0.5) +
        place(guava(s), 400, 370, 0.8, -8) +
        s.shadow(800, 560, 270, 76, 0.5) +
        place(guava(s), 790, 380, 0.86, 10) +
        plate(s, {
          cx: 580,
          cy: 840,
          rx: 500,
          ry: 260,
          of: tone("#8fa6ad", "#c9d6d6", "#688490", "#445c69"),
          band: "#f4efe3",
        }) +
        wedge(350, 760, 1.16, -12) +
        wedge(660, 730, 1.16, 6) +
        wedge(430, 900, 1.26, -4) +
        bowl(
          s,
          { cx: 790, cy: 850, rx: 140, ry: 56, h: 90 },
          oval(790, 846, 116, 40, "#cf4a2a") +
            dots(
              scatter(s.random, 60, 104, 34).map(([x, y]) => [x + 790, y + 844] as const),
              7,
              "#f0926a",
            ),
        )
      );
    },
  },
];

const BANANA = tone("#f0c63a", "#ffe98e", "#cf9c22", "#946a14");

/** One banana curving from its neck at the origin downward and to the right, about 520 long. */
function banana(scene: Scene): string {
  const body =
    "M-24 0C-40 120 -30 260 40 370C84 436 150 480 206 494L222 480C196 440 150 400 122 340C84 256 66 120 34 0Z";
  const facet =
    "M4 0C6 130 30 270 96 366C130 414 174 458 214 484L222 480C196 440 150 400 122 340C84 256 66 120 34 0Z";
  return (
    filled(
      body,
      scene.linear([
        [0, "#b9bf4a"],
        [0.16, BANANA.light],
        [0.6, BANANA.base],
        [1, BANANA.dark],
      ]),
    ) +
    filled(
      facet,
      scene.linear([
        [0, "#8f9a34"],
        [0.2, BANANA.base],
        [0.7, BANANA.dark],
        [1, BANANA.deep],
      ]),
    ) +
    stroked("M-14 20C-26 140 -12 260 56 362", "#fff6c4", 9, 'opacity=".6"') +
    filled("M196 486L226 476L236 498L212 508Z", "#4a3a1c")
  );
}

/** A hand of bananas, crown at the origin, fingers spread below. */
function bananaHand(scene: Scene, fingers = 6): string {
  const one = scene.stamp(banana(scene));
  let drawn = "";
  for (let index = 0; index < fingers; index++) {
    const share = index / (fingers - 1);
    drawn += one(
      -52 + share * 96,
      10 + Math.sin(share * Math.PI) * 14,
      [1.16, 1 - Math.abs(share - 0.5) * 0.1],
      50 - share * 80,
    );
  }
  return (
    drawn +
    filled(
      "M-94 34C-84 -8 -56 -30 -40 -66L46 -62C58 -26 88 -4 90 38C40 62 -50 62 -94 34Z",
      scene.linear([
        [0, "#8b8a34"],
        [0.5, "#c0b546"],
        [1, "#e3bd3a"],
      ]),
    ) +
    oval(3, -64, 43, 15, "#6a5526") +
    oval(1, -66, 32, 9, "#8f7740")
  );
}

/** A banana half peeled, lying with the flesh to the left. */
const bananaPeeled = (scene: Scene) =>
  scene.shadow(0, 62, 360, 40, 0.4) +
  filled(
    "M-330 -10C-350 -50 -320 -76 -280 -64C-160 -20 -60 -10 40 -26L60 60C-80 90 -240 60 -330 -10Z",
    scene.linear([
      [0, "#fffbe6"],
      [0.6, "#f8ecc0"],
      [1, "#dcc07c"],
    ]),
  ) +
  stroked("M-300 -40C-180 10 -60 20 40 10", "#e6cf92", 6) +
  filled(
    "M20 -40C140 -60 250 -110 330 -180L352 -164C310 -60 200 50 40 70C20 40 14 0 20 -40Z",
    scene.linear([
      [0, BANANA.light],
      [0.6, BANANA.base],
      [1, BANANA.dark],
    ]),
  ) +
  filled(
    "M30 60C-30 90 -90 150 -190 168C-160 120 -60 80 -10 20Z",
    scene.linear(
      [
        [0, "#f7ecb8"],
        [1, BANANA.base],
      ],
      0,
      0,
      1,
      1,
    ),
  ) +
  filled("M26 -34C-20 -90 -100 -130 -190 -130C-150 -96 -70 -60 -16 -10Z", BANANA.base) +
  filled("M326 -184L356 -162L372 -182L344 -202Z", "#6d5a24");

export const chuoiFohla: KindPicture = [
  {
    vi: "Nải chuối già Nam Mỹ chín vàng trên lá chuối",
    en: "A hand of ripe yellow Cavendish bananas on banana leaf",
    draw: (s) =>
      bananaLeaf(s, {
        cx: 600,
        cy: 700,
        length: 1140,
        width: 560,
        turn: -18,
        of: tone("#4f8446", "#86b36a", "#33623a", "#22462a"),
      }) +
      s.shadow(600, 780, 440, 130, 0.4) +
      place(bananaHand(s, 7), 560, 380, 1.24, 4),
  },
  {
    vi: "Hai nải chuối trong rổ tre",
    en: "Two hands of bananas in a bamboo basket",
    draw: (s) => {
      const hand = s.stamp(bananaHand(s, 6));
      return basket(
        s,
        { cx: 600, cy: 660, rx: 470, ry: 170, h: 280 },
        hand(390, 250, 0.86, -2) + hand(720, 230, 0.92, 12),
      );
    },
  },
  {
    vi: "Nải chuối và trái chuối bóc dở trên nia tre",
    en: "A hand of bananas and one half peeled on a flat bamboo tray",
    draw: (s) =>
      niaTray(s, { cx: 600, cy: 660, rx: 530, ry: 410 }) +
      s.shadow(560, 680, 380, 110, 0.4) +
      place(bananaHand(s, 5), 520, 330, 0.98, 2) +
      place(bananaPeeled(s), 640, 890, 0.9, -6),
  },
];
