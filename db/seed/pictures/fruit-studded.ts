/** Fruit with knobs, scales, spikes or hair: custard apple, soursop, dragon fruit, durian and others. */

import { leaf, straw } from "./garnish";
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
  polygonPath,
  rad,
  ring,
  type Scene,
  type SpherePoint,
  scatter,
  smoothPath,
  sphereGrid,
  stroked,
  type Tone,
  tone,
} from "./kit";
import { type KindPicture, rows } from "./picture";
import { bananaLeaf, basket, board, bowl, cloth, niaTray, openBox, plate } from "./props";

const stalk = (length: number, width: number) =>
  stroked(`M0 0C4 ${n(-length * 0.4)} -6 ${n(-length * 0.7)} 8 ${n(-length)}`, "#5f4526", width) +
  stroked(
    `M-4 -4C0 ${n(-length * 0.4)} -10 ${n(-length * 0.7)} 4 ${n(-length)}`,
    "#8f6c40",
    width * 0.36,
  );

const CUSTARD = tone("#9dbb63", "#d7e39c", "#6f9148", "#46672f");

/** A whole custard apple, about 540 high, centred. */
function custardApple(scene: Scene): string {
  const r = 238;
  const knob = scene.stamp(
    place(filled(blob(scene.random, 58, 56, 0.07, 7), "#4a6128", 'opacity=".55"'), 5, 9) +
      filled(blob(scene.random, 56, 54, 0.07, 7), scene.volume(CUSTARD)) +
      oval(-15, -18, 18, 12, "#f3f6cf", 'opacity=".6" transform="rotate(-30 -15 -18)"') +
      oval(10, 12, 5, 4, "#5b5a2c", 'opacity=".5"'),
  );
  const knobs = sphereGrid(8, 8, { random: scene.random, jitter: 0.12 })
    .map(({ x, y, z }) => {
      const across = Math.max(0.5, Math.sqrt(1 - x * x));
      const down = Math.max(0.5, Math.sqrt(1 - y * y));
      const size = 1.04 - 0.2 * Math.abs(y) ** 3;
      const heart = y > 0 ? 1.04 - 0.2 * y * y : 1.04 - 0.06 * y * y;
      const dip = y < -0.6 ? 14 * (1 - Math.abs(x) * 2) : 0;
      return knob(x * r * heart, y * r + dip, [across * size, down * size], (1 - z) * x * 24);
    })
    .join("");
  const outline = smoothPath(
    ring(16, r * 1.08, r * 1.06, { shape: (at) => 1 - 0.06 * Math.sin(rad(at)) }),
  );
  return (
    filled(
      smoothPath(ring(14, r * 1.0, r * 0.98, { shape: (at) => 1 - 0.05 * Math.sin(rad(at)) })),
      scene.radial([
        [0, "#f0edbd"],
        [0.6, "#dcd993"],
        [1, "#8d9150"],
      ]),
    ) +
    knobs +
    place(stalk(64, 30), 0, -r * 0.98) +
    filled(outline, scene.veil("#22300c", 0.55))
  );
}

/** A custard apple cut in half: white pods round a core, black seeds. */
function custardHalf(scene: Scene): string {
  const [rx, ry] = [236, 228];
  const knob = scene.stamp(filled(blob(scene.random, 50, 48, 0.08, 7), scene.volume(CUSTARD)));
  const edge = ring(17, rx, ry, { random: scene.random, wobble: 0.015 })
    .map(([x, y]) => knob(x * 0.99, y * 0.99, 1))
    .join("");
  const face = smoothPath(ring(34, rx * 1.02, ry * 1.02, { random: scene.random, wobble: 0.014 }));
  const pod = scene.stamp(
    filled(
      "M0 52C-34 50-42 10-34-22C-28-48 28-48 34-22C42 10 34 50 0 52Z",
      scene.linear([
        [0, "#fffdf6"],
        [0.6, "#fbf4e0"],
        [1, "#eaddb8"],
      ]),
      'stroke="#d9c99c" stroke-width="3"',
    ) + oval(-10, -14, 9, 15, "#ffffff", 'opacity=".9"'),
  );
  const seed = scene.stamp(
    oval(0, 0, 17, 30, "#231711") +
      oval(-5, -10, 5, 11, "#8d7867", 'opacity=".85"') +
      `<ellipse rx="21" ry="34" fill="none" stroke="#e6d7b0" stroke-width="5"/>`,
  );
  let pods = "";
  let seeds = "";
  const circles: [number, number, number][] = [
    [16, 0.8, 1],
    [12, 0.56, 0.98],
    [7, 0.32, 0.86],
  ];
  circles.forEach(([count, share, scale], circle) => {
    for (let index = 0; index < count; index++) {
      const degrees = ((index + circle * 0.5) * 360) / count + scene.between(-4, 4);
      const x = rx * share * Math.cos(rad(degrees));
      const y = ry * share * Math.sin(rad(degrees));
      pods += pod(x, y, scale, degrees + 90);
      if ((index + circle) % (circle === 0 ? 2 : 3) === 0)
        seeds += seed(x * 0.98, y * 0.98, 0.92, degrees + 90);
    }
  });
  return (
    edge +
    filled(face, "#b9c77c") +
    filled(ellipsePath(0, 0, rx * 0.955, ry * 0.955), "#f0ecc6") +
    filled(ellipsePath(0, 0, rx * 0.92, ry * 0.92), "#fbf5e2") +
    pods +
    filled(blob(scene.random, 40, 36, 0.1), "#f3e9c9") +
    seeds +
    filled(
      ellipsePath(0, 0, rx * 1.02, ry * 1.02),
      scene.linear(
        [
          [0, "#fffdf0", 0.22],
          [0.5, "#5a3a10", 0],
          [1, "#5a3a10", 0.2],
        ],
        0,
        0,
        1,
        1,
      ),
    )
  );
}

const CUSTARD_LEAF = tone("#5b8f45", "#9cc06c", "#3a6a36", "#234a29");

export const mangCauBaDen: KindPicture = [
  {
    vi: "Mãng cầu Bà Đen nguyên trái và nửa trái bổ đôi, ruột trắng hạt đen, trên khăn rằn",
    en: "A whole Bà Đen custard apple and a cut half with white flesh and black seeds, on a checked scarf",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 740, w: 980, h: 860, turn: -9, kind: "red-check" }) +
      s.shadow(520, 742, 330, 90, 0.55) +
      place(leaf(s, 330, 130, CUSTARD_LEAF, 30), 600, 330, 1, 62) +
      place(leaf(s, 270, 110, CUSTARD_LEAF, -20), 380, 320, 1, -58) +
      place(custardApple(s), 470, 520, 1.12, -5) +
      s.shadow(815, 930, 270, 100, 0.55) +
      place(custardHalf(s), 790, 770, [0.98, 0.9], 8),
  },
  {
    vi: "Mãng cầu Bà Đen xếp đầy rổ tre",
    en: "Bà Đen custard apples heaped in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(custardApple(s));
      return basket(
        s,
        { cx: 600, cy: 640, rx: 460, ry: 170, h: 300 },
        place(leaf(s, 300, 120, CUSTARD_LEAF, 30), 980, 560, 1, 50) +
          place(leaf(s, 300, 120, CUSTARD_LEAF, -20), 240, 560, 1, -56) +
          rows(
            600,
            [
              [3, 500, 265],
              [2, 350, 260],
            ],
            (x, y, index) => fruit(x, y, 0.66, [-8, 5, 12, -4, 9][index]),
          ) +
          rows(600, [[2, 610, 330]], (x, y, index) => fruit(x + 10, y, 0.74, index ? -10 : 7)),
      );
    },
  },
  {
    vi: "Ba trái mãng cầu Bà Đen và nửa trái bổ đôi trên lá chuối, trong nia tre",
    en: "Three Bà Đen custard apples and a cut half on banana leaf in a flat bamboo tray",
    draw: (s) => {
      const fruit = s.stamp(custardApple(s));
      return (
        niaTray(s, { cx: 600, cy: 660, rx: 520, ry: 400 }) +
        bananaLeaf(s, { cx: 600, cy: 690, length: 860, width: 330, turn: -14 }) +
        s.shadow(450, 660, 210, 60) +
        fruit(420, 510, 0.82, -6) +
        s.shadow(790, 640, 210, 60) +
        fruit(750, 480, 0.84, 8) +
        s.shadow(420, 905, 220, 62) +
        fruit(400, 780, 0.8, 3) +
        s.shadow(770, 930, 210, 66) +
        place(custardHalf(s), 740, 800, [0.8, 0.74], -12)
      );
    },
  },
];

const GIFT = tone("#b5473b", "#d9796a", "#873029", "#5c1f1c");

export const mangCauHopQua: KindPicture = [
  {
    vi: "Hộp quà mở nắp với ba trái mãng cầu nằm trên rơm",
    en: "An open gift box with three custard apples nested in straw",
    draw: (s) => {
      const fruit = s.stamp(custardApple(s));
      return openBox(
        s,
        { cx: 600, cy: 600, w: 980, depth: 400, h: 240, of: GIFT },
        place(straw(s, 170, 430, 150), 600, 640) +
          rows(600, [[3, 600, 290]], (x, y, index) => fruit(x, y, 0.72, [-8, 4, 10][index])) +
          place(straw(s, 120, 420, 44), 600, 790),
      );
    },
  },
  {
    vi: "Hộp quà đỏ thắt nơ bên nửa trái mãng cầu bổ đôi và một trái nguyên",
    en: "A red gift box tied with a ribbon beside a cut half and a whole custard apple",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 800, w: 1000, h: 640, turn: 6, kind: "linen" }) +
      giftBox(s, 520, 330) +
      s.shadow(420, 940, 260, 72, 0.5) +
      place(custardApple(s), 380, 800, 0.82, -6) +
      s.shadow(800, 960, 230, 80, 0.5) +
      place(custardHalf(s), 790, 840, [0.86, 0.8], 8),
  },
  {
    vi: "Ba trái mãng cầu trong giỏ quà có nơ đỏ và lá xanh",
    en: "Three custard apples in a gift basket with a red bow and green leaves",
    draw: (s) => {
      const fruit = s.stamp(custardApple(s));
      return (
        stroked("M190 640C190 60 1010 60 1010 640", "#7d5829", 46) +
        stroked("M190 640C190 60 1010 60 1010 640", "#d8b273", 34, 'stroke-dasharray="30 8"') +
        basket(
          s,
          { cx: 600, cy: 680, rx: 430, ry: 150, h: 270 },
          place(leaf(s, 300, 120, CUSTARD_LEAF, 30), 930, 600, 1, 48) +
            place(leaf(s, 300, 120, CUSTARD_LEAF, -20), 290, 600, 1, -50) +
            fruit(600, 450, 0.82, 2) +
            fruit(420, 600, 0.8, -8) +
            fruit(780, 600, 0.82, 9),
        ) +
        place(bow(s), 600, 850, 1.25)
      );
    },
  },
];

function bow(scene: Scene): string {
  const loop = "M0 0C-60 -90 -170 -90 -170 -20C-170 50 -70 50 0 0Z";
  const tail = "M-8 10C-40 70 -60 110 -100 150L-66 146L-50 176C-20 120 4 60 14 14Z";
  const fill = scene.linear(
    [
      [0, "#e0564a"],
      [0.6, "#c0322c"],
      [1, "#8d1f20"],
    ],
    0,
    0,
    0.4,
    1,
  );
  const one =
    filled(tail, "#a5282a") +
    filled(loop, fill) +
    filled("M-20 -8C-70 -50 -130 -56 -136 -16C-130 16 -70 16 -20 -8Z", "#7d1a1d", 'opacity=".55"');
  return one + place(one, 0, 0, [-1, 1]) + oval(0, 4, 34, 30, fill);
}

function giftBox(scene: Scene, cx: number, cy: number): string {
  const x = 360;
  const top = polygonPath([
    [cx - x + 70, cy - 120],
    [cx + x + 60, cy - 120],
    [cx + x, cy + 20],
    [cx - x, cy + 20],
  ]);
  const front = polygonPath([
    [cx - x, cy + 20],
    [cx + x, cy + 20],
    [cx + x, cy + 330],
    [cx - x, cy + 330],
  ]);
  const side = polygonPath([
    [cx + x, cy + 20],
    [cx + x + 60, cy - 120],
    [cx + x + 60, cy + 170],
    [cx + x, cy + 330],
  ]);
  const gold = tone("#e2b64f");
  return (
    scene.shadow(cx + 60, cy + 326, x * 1.26, 80, 0.55) +
    filled(side, GIFT.deep) +
    filled(
      front,
      scene.linear(
        [
          [0, GIFT.base],
          [1, GIFT.dark],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    filled(
      top,
      scene.linear(
        [
          [0, GIFT.light],
          [1, GIFT.base],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    filled(`M${cx - 34} ${cy + 20}h76v310h-76Z`, gold.base) +
    filled(
      polygonPath([
        [cx + 34, cy - 120],
        [cx + 104, cy - 120],
        [cx + 42, cy + 20],
        [cx - 34, cy + 20],
      ]),
      gold.light,
    ) +
    stroked(`M${cx - x} ${cy + 20}H${cx + x}`, GIFT.light, 6) +
    place(
      filled(ellipsePath(0, 0, 86, 92), "#fbf4e2") + place(miniCustard(scene), 0, 4, 0.27),
      cx - 200,
      cy + 178,
    ) +
    place(bow(scene), cx + 24, cy - 40, 0.95)
  );
}

const miniCustard = (scene: Scene) => custardApple(scene);

const SOURSOP = tone("#5f8f3e", "#a8c46a", "#41702f", "#274c22");

/** A whole soursop, about 640 high, centred: an uneven heart with soft curved spines. */
function soursop(scene: Scene): string {
  const body = smoothPath([
    [-20, -300],
    [90, -280],
    [190, -190],
    [226, -50],
    [206, 110],
    [140, 240],
    [40, 312],
    [-50, 300],
    [-140, 222],
    [-212, 90],
    [-220, -60],
    [-170, -210],
    [-90, -290],
  ]);
  const spine = scene.stamp(
    filled("M-13 12C-12 -6 -2 -24 14 -34C12 -18 14 -2 13 12Q0 20 -13 12Z", SOURSOP.deep) +
      stroked("M-4 6C-4 -8 2 -18 10 -26", "#cfdc8e", 5),
  );
  const spines = sphereGrid(11, 9, { random: scene.random, jitter: 0.2 })
    .map(({ x, y, z }) => spine(x * 206 * (1 - 0.06 * y) - 2, y * 285, 0.8 + z * 0.55, x * 66 - 12))
    .join("");
  return (
    place(stalk(90, 30), -10, -292) +
    filled(body, scene.volume(SOURSOP)) +
    spines +
    filled(body, scene.veil("#10230a", 0.42))
  );
}

/** Soursop cut lengthwise: white fibrous flesh, dark seeds round a core. */
function soursopHalf(scene: Scene): string {
  const outline = smoothPath(
    ring(40, 214, 290, {
      random: scene.random,
      wobble: 0.014,
      shape: (at) => 1 - 0.08 * Math.sin(rad(at)),
    }),
  );
  const flesh = smoothPath(ring(24, 192, 268, { shape: (at) => 1 - 0.08 * Math.sin(rad(at)) }));
  const thorn = scene.stamp(filled("M-14 8L4 -22L14 8Z", SOURSOP.dark));
  const edge = ring(30, 216, 292, { shape: (at) => 1 - 0.08 * Math.sin(rad(at)) })
    .map(([x, y]) => thorn(x, y, 1, (Math.atan2(y, x) * 180) / Math.PI + 96))
    .join("");
  let fibres = "";
  for (let degrees = 0; degrees < 360; degrees += 9) {
    const bend = scene.between(-8, 8);
    fibres += `M${n(34 * Math.cos(rad(degrees)))} ${n(150 * Math.sin(rad(degrees)))}L${n(176 * Math.cos(rad(degrees + bend)))} ${n(250 * Math.sin(rad(degrees + bend)))}`;
  }
  const seed = scene.stamp(
    oval(0, 0, 30, 50, "#ffffff", 'opacity=".85"') +
      oval(0, 4, 15, 28, "#2b1d14") +
      oval(-5, -6, 4, 10, "#9b8570", 'opacity=".8"'),
  );
  let seeds = "";
  for (let index = 0; index < 16; index++) {
    const degrees = index * 22.5 + scene.between(-6, 6);
    const reach = index % 2 ? 0.74 : 0.5;
    seeds += seed(
      190 * reach * Math.cos(rad(degrees)),
      250 * reach * Math.sin(rad(degrees)),
      0.86,
      degrees + 90,
    );
  }
  return (
    edge +
    filled(outline, SOURSOP.dark) +
    filled(
      flesh,
      scene.radial(
        [
          [0, "#ffffff"],
          [0.6, "#fbf8ea"],
          [1, "#e4ddbf"],
        ],
        0.42,
        0.36,
        0.75,
      ),
    ) +
    stroked(fibres, "#ded4b2", 5, 'opacity=".8"') +
    oval(0, 0, 26, 160, "#f1e8cb") +
    oval(-4, -10, 10, 130, "#fffdf3") +
    seeds
  );
}

export const mangCauXiem: KindPicture = [
  {
    vi: "Mãng cầu xiêm gai xanh nguyên trái và nửa trái bổ dọc, ruột trắng hạt đen",
    en: "A whole green spiny soursop and a half cut lengthwise with white flesh and dark seeds",
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 800, length: 1080, width: 400, turn: -10 }) +
      s.shadow(450, 870, 300, 90, 0.5) +
      place(leaf(s, 260, 110, LEAF_GREEN, 20), 470, 270, 1, 70) +
      place(soursop(s), 410, 560, 1.1, -8) +
      s.shadow(815, 960, 250, 90, 0.5) +
      place(soursopHalf(s), 800, 680, 1, 14),
  },
  {
    vi: "Ba trái mãng cầu xiêm trong rổ tre",
    en: "Three soursops in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(soursop(s));
      return basket(
        s,
        { cx: 600, cy: 650, rx: 460, ry: 165, h: 290 },
        place(leaf(s, 280, 120, LEAF_GREEN, 20), 960, 560, 1, 52) +
          fruit(400, 480, 0.86, -26) +
          fruit(800, 470, 0.9, 24) +
          fruit(600, 520, 0.94, 4),
      );
    },
  },
  {
    vi: "Nửa trái mãng cầu xiêm và một trái nguyên trên khăn xanh",
    en: "A soursop half and a whole fruit on a green checked cloth",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 690, w: 980, h: 980, turn: 10, kind: "green-check" }) +
      s.shadow(790, 700, 290, 100, 0.5) +
      place(soursop(s), 770, 450, 0.96, 62) +
      s.shadow(480, 985, 300, 80, 0.5) +
      place(soursopHalf(s), 450, 720, 1.08, -22) +
      place(leaf(s, 250, 110, LEAF_GREEN, 20), 830, 930, 1, 74),
  },
];

const DRAGON = tone("#d9356f", "#f58aa8", "#a61f55", "#6f1440");

function dragonScale(scene: Scene, long: number): string {
  const d = `M-44 0C-44 ${n(-long * 0.4)} -22 ${n(-long * 0.74)} 10 ${n(-long)}C24 ${n(-long * 0.7)} 46 ${n(-long * 0.4)} 44 0C20 22 -20 22 -44 0Z`;
  return (
    place(filled(d, "#6f1440", 'opacity=".3"'), 5, 7) +
    filled(
      d,
      scene.linear([
        [0, "#8fb656"],
        [0.3, "#c8c27a"],
        [0.55, "#ec7f97"],
        [1, "#d9356f"],
      ]),
    ) +
    stroked(
      `M-2 4C-4 ${n(-long * 0.4)} 0 ${n(-long * 0.7)} 8 ${n(-long * 0.9)}`,
      "#a61f55",
      4,
      'opacity=".4"',
    ) +
    stroked(
      `M-34 -6C-34 ${n(-long * 0.4)} -16 ${n(-long * 0.7)} 6 ${n(-long * 0.92)}`,
      "#ffd7dc",
      5,
      'opacity=".65"',
    )
  );
}

/** A whole dragon fruit standing, about 640 high with its crown. */
function dragonFruit(scene: Scene): string {
  const body = smoothPath(ring(14, 212, 250, { shape: (at) => 1 + 0.03 * Math.sin(rad(at)) }));
  const short = scene.stamp(dragonScale(scene, 116));
  const long = scene.stamp(dragonScale(scene, 190));
  let crown = "";
  for (const [x, degrees] of [
    [-60, -44],
    [62, 46],
    [-30, -20],
    [34, 24],
    [0, 2],
  ] as const) {
    crown += long(x, -196, [0.8, 1], degrees);
  }
  let scales = "";
  [-0.62, -0.3, 0.04, 0.38, 0.7].forEach((y, row) => {
    const half = Math.sqrt(1 - y * y);
    const lons = row % 2 ? [-68, 68, -24, 24] : [-84, 84, -46, 46, 0];
    for (const lon of lons) {
      const x = Math.sin(rad(lon));
      scales += short(
        x * half * 208,
        y * 246 + 26,
        [0.62 + 0.5 * Math.cos(rad(lon)), 0.94 + 0.1 * (1 - Math.cos(rad(lon)))],
        x * 58,
      );
    }
  });
  return (
    crown +
    filled(body, scene.volume(DRAGON)) +
    scales +
    filled(body, scene.veil("#3d0524", 0.45)) +
    oval(-88, -92, 40, 66, "#ffffff", 'opacity=".16" transform="rotate(24 -88 -92)"')
  );
}

/** A dragon fruit cut lengthwise; flesh and seed colours tell red from white. */
function dragonHalf(scene: Scene, red: boolean): string {
  const [rx, ry] = [204, 252];
  const scale = scene.stamp(dragonScale(scene, 100));
  let edge = "";
  for (const degrees of [-150, -118, -90, -62, -30, 0, 32, 148, 180]) {
    edge += scale(
      rx * 0.94 * Math.cos(rad(degrees)),
      ry * 0.94 * Math.sin(rad(degrees)),
      0.8,
      degrees + 90,
    );
  }
  const flesh = red
    ? scene.radial(
        [
          [0, "#cf2d76"],
          [0.55, "#b01459"],
          [1, "#84093f"],
        ],
        0.4,
        0.34,
        0.75,
      )
    : scene.radial(
        [
          [0, "#ffffff"],
          [0.6, "#faf8f1"],
          [1, "#d9d5cc"],
        ],
        0.4,
        0.34,
        0.75,
      );
  const seeds = scatter(scene.random, 190, rx * 0.83, ry * 0.84, 15);
  return (
    edge +
    filled(ellipsePath(0, 0, rx, ry), scene.volume(DRAGON)) +
    oval(0, 0, rx * 0.94, ry * 0.945, red ? "#e86a9c" : "#f6b9c6") +
    oval(0, 0, rx * 0.9, ry * 0.915, flesh) +
    (red ? stroked(`M-120 -120C-150 -40 -150 40 -120 120`, "#e65a97", 16, 'opacity=".4"') : "") +
    dots(seeds.slice(0, 110), 8.5, "#17100f") +
    dots(seeds.slice(110), 6.5, "#2b1d1c") +
    dots(
      seeds.slice(0, 60).map(([x, y]) => [x - 1.6, y - 1.8] as const),
      2.6,
      "#ffffff",
      'opacity=".5"',
    ) +
    (red ? oval(-80, -110, 50, 80, "#ffffff", 'opacity=".1" transform="rotate(24 -80 -110)"') : "")
  );
}

/** A round slice of dragon fruit lying at a slant. */
function dragonSlice(scene: Scene, red: boolean): string {
  const seeds = scatter(scene.random, 80, 122, 86, 15);
  return (
    scene.shadow(14, 36, 176, 126, 0.45) +
    filled("M-152 0V26A152 108 0 0 0 152 26V0Z", DRAGON.dark) +
    oval(0, 0, 152, 108, DRAGON.base) +
    oval(0, 0, 141, 99, red ? "#b5165d" : "#fbf9f3") +
    oval(-16, -14, 108, 70, red ? "#c72a70" : "#ffffff", 'opacity=".6"') +
    dots(seeds, 8, "#17100f")
  );
}

const dragonFruitPicture = (red: boolean): KindPicture => {
  const [viFlesh, enFlesh] = red ? ["ruột đỏ", "deep red"] : ["ruột trắng", "white"];
  return [
    {
      vi: `Thanh long ${viFlesh} nguyên trái và nửa trái bổ dọc, hạt đen li ti`,
      en: `A whole dragon fruit and a half cut open, ${enFlesh} flesh dotted with tiny black seeds`,
      draw: (s) =>
        cloth(s, {
          cx: 600,
          cy: 770,
          w: 1000,
          h: 780,
          turn: -8,
          kind: red ? "indigo" : "green-check",
        }) +
        s.shadow(430, 830, 280, 84, 0.55) +
        place(dragonFruit(s), 420, 570, 1.08, -8) +
        s.shadow(830, 960, 270, 84, 0.55) +
        place(dragonHalf(s, red), 800, 700, 1.1, 10),
    },
    {
      vi: `Rổ tre đầy thanh long, một nửa trái ${viFlesh} đặt phía trước`,
      en: `A bamboo basket of dragon fruit with a ${enFlesh}-fleshed half in front`,
      draw: (s) => {
        const fruit = s.stamp(dragonFruit(s));
        return (
          basket(
            s,
            { cx: 600, cy: 560, rx: 440, ry: 155, h: 270 },
            fruit(390, 400, 0.72, -18) +
              fruit(810, 400, 0.72, 20) +
              fruit(600, 340, 0.74, 2) +
              fruit(500, 480, 0.74, -12) +
              fruit(710, 490, 0.74, 12),
          ) +
          s.shadow(780, 1010, 230, 62, 0.55) +
          place(dragonHalf(s, red), 770, 860, [0.86, 0.76], 74) +
          place(dragonSlice(s, red), 380, 960, 0.92)
        );
      },
    },
    {
      vi: `Thanh long ${viFlesh} cắt khoanh bày trên đĩa, bên trái nguyên`,
      en: `Slices of ${enFlesh} dragon fruit on a dish beside a whole fruit`,
      draw: (s) =>
        s.shadow(770, 620, 260, 80, 0.5) +
        place(dragonFruit(s), 740, 430, 1, 14) +
        plate(s, { cx: 560, cy: 810, rx: 470, ry: 270, band: red ? "#3f6f8f" : "#5c8a4a" }) +
        place(dragonSlice(s, red), 370, 740, 1.06, -6) +
        place(dragonSlice(s, red), 640, 700, 1.06, 4) +
        place(dragonSlice(s, red), 480, 850, 1.1, 2) +
        place(dragonSlice(s, red), 760, 830, 1.06, 8),
    },
  ];
};

export const thanhLongRuotDo = dragonFruitPicture(true);
export const thanhLongRuotTrang = dragonFruitPicture(false);

interface Durian {
  rx: number;
  ry: number;
  husk: Tone;
  flesh: Tone;
  /** How much the lower end narrows, 0 round to 1 pointed. */
  taper: number;
}

const RI6: Durian = {
  rx: 250,
  ry: 250,
  husk: tone("#a3b058", "#dadf9a", "#7d8e42", "#566530"),
  flesh: tone("#f6c22c", "#ffe48a", "#d9931a", "#a8690f"),
  taper: 0.05,
};
const MONTHONG: Durian = {
  rx: 228,
  ry: 300,
  husk: tone("#bda763", "#ead9a0", "#93803f", "#67572b"),
  flesh: tone("#f7e09a", "#fff6d3", "#e0b862", "#ad8336"),
  taper: 0.26,
};

function spikes(
  points: readonly SpherePoint[],
  durian: Durian,
  height: number,
  width: number,
): string {
  const { husk, rx, ry, taper } = durian;
  const shades = [mix(husk.light, "#fffbe0", 0.25), husk.light, husk.base, husk.dark, husk.deep];
  let drawn = "";
  for (const { x, y } of points) {
    const narrow = 1 - taper * Math.max(0, y) - taper * 0.3 * y;
    const [bx, by] = [x * rx * narrow, y * ry];
    const tip: Point = [bx + x * height - 2, by + y * height - 4];
    const squeeze = [
      Math.max(0.62, Math.sqrt(1 - x * x)),
      Math.max(0.62, Math.sqrt(1 - y * y)),
    ] as const;
    const corner = (degrees: number): Point => [
      bx + width * squeeze[0] * Math.cos(rad(degrees)),
      by + width * squeeze[1] * Math.sin(rad(degrees)),
    ];
    const facets = [0, 90, 180, 270].map((from) => {
      const middle = from + 45 + 20;
      const outward = Math.cos(rad(middle)) * x + Math.sin(rad(middle)) * y;
      const lit = (Math.cos(rad(middle - 232)) + 1) / 2;
      const dimming = (x + y) * 0.14 - 0.06;
      const shade = Math.min(4, Math.max(0, Math.round((1 - lit + dimming) * 4)));
      return {
        outward,
        d: polygonPath([tip, corner(from + 20), corner(from + 110)]),
        fill: shades[shade] as string,
      };
    });
    facets.sort((first, second) => second.outward - first.outward);
    drawn += facets.map(({ d, fill }) => filled(d, fill)).join("");
  }
  return drawn;
}

/** A whole durian with its stalk. */
function durianWhole(scene: Scene, durian: Durian): string {
  const { rx, ry, husk, taper } = durian;
  const outline = smoothPath(
    ring(16, rx * 1.03, ry * 1.03, {
      shape: (at) => 1 - taper * 0.45 * Math.max(0, Math.sin(rad(at))),
    }),
  );
  const grid = sphereGrid(Math.round(ry / 27), 10, { random: scene.random, jitter: 0.16 });
  return (
    place(
      stroked("M0 20C-6 -20 4 -60 24 -100", husk.deep, 46) +
        stroked("M-6 10C-12 -20 -2 -60 18 -96", "#a08a55", 18) +
        oval(25, -102, 27, 14, "#c9b27c"),
      0,
      -ry * 0.98,
    ) +
    filled(
      smoothPath(
        ring(16, rx * 1.02, ry * 1.02, {
          shape: (at) => 1 - taper * 0.5 * Math.max(0, Math.sin(rad(at))),
        }),
      ),
      husk.dark,
    ) +
    spikes(grid, durian, 44, 44) +
    filled(outline, scene.veil("#1d1605", 0.42))
  );
}

/** A fat segment of durian flesh, long axis upright. */
function durianPod(scene: Scene, of: Tone): string {
  const d =
    "M-62 -92C-26 -132 52 -128 80 -66C104 -6 92 78 48 112C10 138 -52 126 -78 78C-94 44 -62 18 -62 -10C-62 -38 -90 -58 -62 -92Z";
  return (
    place(filled(d, "#5a3a08", 'opacity=".38"'), 6, 10) +
    filled(d, scene.volume(of)) +
    stroked(
      "M-40 -84C-12 -50 -8 30 -34 96M34 -104C58 -50 56 40 26 112",
      of.dark,
      5,
      'opacity=".35"',
    ) +
    stroked("M-30 -88C-2 -50 2 30 -24 98", of.light, 5, 'opacity=".5"') +
    oval(-18, -80, 16, 30, "#ffffff", 'opacity=".55" transform="rotate(34 -18 -80)"')
  );
}

/** A husk opened to show its chambers and segments. */
function durianOpen(scene: Scene, durian: Durian): string {
  const { rx, ry, husk, flesh, taper } = durian;
  const shape = (at: number) => 1 - taper * 0.4 * Math.max(0, Math.sin(rad(at)));
  const teeth: Point[] = ring(60, 1, 1).map(([x, y], index) => {
    const at = (Math.atan2(y, x) * 180) / Math.PI;
    const reach = shape(at) * (index % 2 ? 1.02 : 1.16) * scene.between(0.985, 1.015);
    return [x * rx * reach, y * ry * reach];
  });
  const rim = smoothPath(ring(20, rx * 0.99, ry * 0.99, { shape }));
  const pith = smoothPath(
    ring(20, rx * 0.9, ry * 0.91, { random: scene.random, wobble: 0.01, shape }),
  );
  const chamber = (x: number, w: number, h: number) =>
    filled(
      ellipsePath(x, 0, w, h),
      scene.radial(
        [
          [0, "#b98f4a"],
          [0.7, "#e3c98c"],
          [1, "#f3e4bb"],
        ],
        0.5,
        0.5,
        0.55,
      ),
    );
  const pod = scene.stamp(durianPod(scene, flesh));
  const s = rx / 250;
  return (
    filled(
      polygonPath(teeth),
      scene.linear(
        [
          [0, husk.light],
          [0.4, husk.base],
          [1, husk.deep],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    filled(rim, husk.dark) +
    filled(rim, mix(husk.light, "#f4ecc8", 0.5), 'opacity=".8"') +
    filled(
      pith,
      scene.radial(
        [
          [0, "#fffaea"],
          [0.7, "#f8eed0"],
          [1, "#dcc798"],
        ],
        0.42,
        0.36,
        0.75,
      ),
    ) +
    chamber(-102 * s, 92 * s, ry * 0.8) +
    chamber(102 * s, 92 * s, ry * 0.8) +
    pod(-102 * s, -ry * 0.44, [s, ry / 330], 8) +
    pod(-96 * s, ry * 0.42, [s, ry / 330], -12) +
    pod(-104 * s, -ry * 0.01, [s * 1.04, ry / 320], -2) +
    pod(100 * s, -ry * 0.42, [-s, ry / 330], -10) +
    pod(98 * s, ry * 0.44, [-s, ry / 330], 8) +
    pod(104 * s, 0, [-s * 1.04, ry / 320], 4)
  );
}

const durianPicture = (durian: Durian, vi: string, en: string): KindPicture => [
  {
    vi: `${vi} nguyên trái và trái đã tách, cơm vàng`,
    en: `A whole ${en} and one opened to show its yellow segments`,
    draw: (s) =>
      bananaLeaf(s, { cx: 600, cy: 850, length: 1120, width: 420, turn: -6 }) +
      s.shadow(430, 770, 330, 96, 0.5) +
      place(durianWhole(s, durian), 410, 500, 1.06, -6) +
      s.shadow(800, 980, 330, 92, 0.55) +
      place(durianOpen(s, durian), 790, 730, 0.98, 12),
  },
  {
    vi: `Múi ${vi} cơm vàng trên đĩa, phía sau là trái nguyên`,
    en: `Segments of ${en} on a dish with the whole fruit behind`,
    draw: (s) => {
      const pod = s.stamp(durianPod(s, durian.flesh));
      return (
        s.shadow(730, 600, 330, 90, 0.5) +
        place(durianWhole(s, durian), 690, 400, 1.06, 10) +
        plate(s, {
          cx: 560,
          cy: 840,
          rx: 480,
          ry: 250,
          of: tone("#e9dcc0", "#faf1da", "#c2ad83", "#8f7a52"),
          band: "#7d8a4a",
        }) +
        pod(350, 800, 1, 72) +
        pod(560, 740, 1.05, 96) +
        pod(770, 800, 1, 108) +
        pod(470, 890, 1.08, 84) +
        pod(680, 900, 1.08, 98)
      );
    },
  },
  {
    vi: `Ba trái ${vi} trong rổ tre lót lá chuối`,
    en: `Three ${en}s in a bamboo basket lined with banana leaf`,
    draw: (s) => {
      const fruit = s.stamp(durianWhole(s, durian));
      return basket(
        s,
        { cx: 600, cy: 660, rx: 470, ry: 170, h: 280 },
        bananaLeaf(s, { cx: 330, cy: 560, length: 520, width: 240, turn: 214 }) +
          bananaLeaf(s, { cx: 880, cy: 560, length: 520, width: 240, turn: -34 }) +
          fruit(600, 390, 0.82, 2) +
          fruit(400, 530, 0.84, -14) +
          fruit(800, 530, 0.86, 15),
      );
    },
  },
];

export const sauRiengRi6 = durianPicture(RI6, "sầu riêng Ri6", "Ri6 durian");
export const sauRiengMonthong = durianPicture(MONTHONG, "sầu riêng Monthong", "Monthong durian");

const JACK_SKIN = tone("#bdb552", "#ebe498", "#8f8f38", "#656a2b");
const JACK_FLESH = tone("#f3a924", "#ffd974", "#d67f12", "#9d560b");

/** A whole jackfruit, about 700 high. */
function jackfruit(scene: Scene): string {
  const [rx, ry] = [230, 330];
  const bump = scene.stamp(
    filled("M-15 8L-8 -11L9 -12L16 7L0 16Z", JACK_SKIN.deep) +
      filled("M-14 5L-7 -11L8 -12L13 3L0 10Z", JACK_SKIN.base) +
      filled("M-14 5L-7 -11L2 -5L0 10Z", JACK_SKIN.light),
  );
  const bumps = sphereGrid(23, 17, { random: scene.random, jitter: 0.12 })
    .map(({ x, y }) =>
      bump(x * rx * (1 + 0.03 * y), y * ry, [
        Math.max(0.5, Math.sqrt(1 - x * x)) * 1.18,
        Math.max(0.5, Math.sqrt(1 - y * y)) * 1.12,
      ]),
    )
    .join("");
  const outline = ellipsePath(0, 0, rx * 1.04, ry * 1.03);
  return (
    place(stalk(100, 40), 0, -ry + 8) +
    filled(ellipsePath(0, 0, rx, ry), JACK_SKIN.dark) +
    bumps +
    filled(outline, scene.veil("#1f1c04", 0.5))
  );
}

/** One golden bulb of jackfruit, opening upward. */
function jackBulb(scene: Scene): string {
  const d =
    "M-26 -84C-60 -50 -66 20 -44 70C-24 104 28 104 48 68C68 16 58 -52 26 -86C14 -72 -12 -72 -26 -84Z";
  return (
    place(filled(d, "#5a3205", 'opacity=".35"'), 5, 9) +
    filled(d, scene.volume(JACK_FLESH)) +
    filled("M-26 -84C-14 -98 16 -100 26 -86C14 -66 -12 -66 -26 -84Z", JACK_FLESH.dark) +
    stroked("M-4 -62C-8 -10 -6 40 2 84", JACK_FLESH.dark, 5, 'opacity=".5"') +
    oval(-26, -20, 9, 34, "#fff6d0", 'opacity=".7" transform="rotate(6 -26 -20)"')
  );
}

/** Jackfruit cut across: bulbs standing round a pale core. */
function jackCut(scene: Scene): string {
  const [rx, ry] = [250, 250];
  const rim = polygonPath(
    ring(64, rx, ry).map(
      ([x, y], index) => [x * (index % 2 ? 1 : 1.05), y * (index % 2 ? 1 : 1.05)] as const,
    ),
  );
  const bulb = scene.stamp(jackBulb(scene));
  let strands = "";
  let bulbs = "";
  for (let index = 0; index < 40; index++) {
    const degrees = index * 9 + scene.between(-2, 2);
    strands += `M${n(74 * Math.cos(rad(degrees)))} ${n(74 * Math.sin(rad(degrees)))}L${n(222 * Math.cos(rad(degrees)))} ${n(222 * Math.sin(rad(degrees)))}`;
  }
  for (let index = 0; index < 11; index++) {
    const degrees = index * (360 / 11) + 8;
    const reach = index % 2 ? 146 : 156;
    bulbs += bulb(
      reach * Math.cos(rad(degrees)),
      reach * Math.sin(rad(degrees)),
      [0.62, 0.74],
      degrees - 90,
    );
  }
  return (
    filled(
      rim,
      scene.linear(
        [
          [0, JACK_SKIN.light],
          [0.4, JACK_SKIN.base],
          [1, JACK_SKIN.deep],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    oval(0, 0, rx * 0.95, ry * 0.95, "#efe2a8") +
    oval(
      0,
      0,
      rx * 0.91,
      ry * 0.91,
      scene.radial(
        [
          [0, "#f8d98a"],
          [0.7, "#f6e3ae"],
          [1, "#e2c67c"],
        ],
        0.45,
        0.42,
        0.6,
      ),
    ) +
    stroked(strands, "#e3b652", 7) +
    stroked(strands, "#fbeec0", 3) +
    bulbs +
    filled(
      blob(scene.random, 74, 70, 0.06),
      scene.radial([
        [0, "#fffbe8"],
        [1, "#ead79c"],
      ]),
    ) +
    dots(scatter(scene.random, 22, 54, 50, 12), 4, "#d2b870")
  );
}

export const mitThai: KindPicture = [
  {
    vi: "Mít Thái nguyên trái và nửa trái cắt ngang đầy múi vàng",
    en: "A whole Thai jackfruit and a cut half full of golden bulbs",
    draw: (s) =>
      bananaLeaf(s, { cx: 620, cy: 860, length: 1080, width: 380, turn: -8 }) +
      s.shadow(420, 850, 320, 90, 0.55) +
      place(jackfruit(s), 390, 540, 1.02, -10) +
      s.shadow(800, 980, 300, 90, 0.55) +
      place(jackCut(s), 780, 760, 1.06, 4),
  },
  {
    vi: "Tô múi mít vàng, phía sau là trái mít",
    en: "A bowl of golden jackfruit bulbs with the fruit behind",
    draw: (s) => {
      const bulb = s.stamp(jackBulb(s));
      return (
        s.shadow(840, 560, 330, 100, 0.5) +
        place(jackfruit(s), 740, 370, 0.9, 66) +
        bowl(
          s,
          {
            cx: 560,
            cy: 700,
            rx: 420,
            ry: 150,
            h: 270,
            of: tone("#7a9aa8", "#b7ced4", "#52717f", "#334d5a"),
            band: "#f4efe3",
          },
          rows(
            560,
            [
              [5, 640, 140],
              [4, 580, 150],
              [2, 520, 150],
            ],
            (x, y, index) =>
              bulb(x, y, 0.92, [-30, 14, -8, 20, 36, -18, 10, -12, 24, -14, 18][index]),
          ) +
            rows(560, [[4, 720, 170]], (x, y, index) => bulb(x, y, 0.92, [-24, 8, -10, 26][index])),
        ) +
        s.shadow(1000, 1040, 120, 40, 0.4) +
        bulb(980, 990, 0.9, 70)
      );
    },
  },
  {
    vi: "Nửa trái mít Thái và múi mít gỡ sẵn trên nia tre",
    en: "Half a Thai jackfruit and loose bulbs on a flat bamboo tray",
    draw: (s) => {
      const bulb = s.stamp(jackBulb(s));
      return (
        niaTray(s, { cx: 600, cy: 640, rx: 530, ry: 420 }) +
        bananaLeaf(s, { cx: 640, cy: 790, length: 720, width: 260, turn: -8, cut: true }) +
        s.shadow(500, 760, 320, 90, 0.5) +
        place(jackCut(s), 480, 530, 1.12, -8) +
        bulb(800, 640, 0.94, 40) +
        bulb(930, 730, 0.9, 74) +
        bulb(640, 850, 1, 96) +
        bulb(820, 830, 1, 70) +
        bulb(440, 880, 0.94, 110)
      );
    },
  },
];

const LONGAN = tone("#c3975a", "#e6c890", "#946a38", "#654523");

const longanBall = (scene: Scene) =>
  oval(0, 0, 62, 60, scene.volume(LONGAN)) +
  dots(scatter(scene.random, 26, 50, 48, 11), 5, LONGAN.dark, 'opacity=".45"') +
  oval(-20, -24, 14, 9, "#fff5d8", 'opacity=".65" transform="rotate(-30 -20 -24)"');

/** A longan with half its shell off: clear yellowish flesh, the dark seed showing through. */
const longanPeeled = (scene: Scene) =>
  scene.shadow(6, 52, 84, 26) +
  oval(
    0,
    0,
    62,
    60,
    scene.radial([
      [0, "#fffdf0"],
      [0.5, "#f3e3b4"],
      [0.9, "#d3b671"],
      [1, "#a88a4a"],
    ]),
  ) +
  oval(8, 4, 30, 30, "#3a2115", 'opacity=".62"') +
  oval(2, -2, 20, 18, "#5a3520", 'opacity=".4"') +
  filled(
    "M-60 12C-40 34 40 36 60 12C56 50 30 64 0 64C-30 64 -56 50 -60 12Z",
    scene.linear(
      [
        [0, LONGAN.base],
        [1, LONGAN.deep],
      ],
      0,
      0,
      1,
      0.6,
    ),
  ) +
  oval(-22, -26, 17, 10, "#ffffff", 'opacity=".9" transform="rotate(-30 -22 -26)"');

/** A hanging cluster spread on the table, stalk at the top. */
function longanCluster(scene: Scene): string {
  const ball = scene.stamp(longanBall(scene));
  const spots: Point[] = [
    [-210, -120],
    [-90, -170],
    [40, -180],
    [170, -130],
    [260, -30],
    [-270, 0],
    [-150, -50],
    [-30, -70],
    [100, -60],
    [190, 40],
    [-220, 110],
    [-90, 60],
    [30, 50],
    [120, 130],
    [230, 150],
    [-150, 190],
    [-30, 170],
    [70, 230],
    [-70, 280],
  ];
  const twigs = spots.map(([x, y]) => `M0 -330Q${n(x * 0.35)} -200 ${n(x)} ${n(y)}`).join("");
  return (
    stroked("M-6 -440C6 -400 -4 -370 0 -320", "#6f5230", 26) +
    stroked(twigs, "#7d5f38", 9) +
    spots.map(([x, y], index) => ball(x, y, 1, index * 23)).join("")
  );
}

const LONGAN_LEAF = tone("#4a7d3f", "#86ae62", "#2f5b33", "#1d4026");

export const nhanXuong: KindPicture = [
  {
    vi: "Chùm nhãn xuồng cơm vàng trên khăn rằn, vài trái đã bóc vỏ",
    en: "A cluster of longans on a checked scarf, a few peeled to show clear flesh and dark seed",
    draw: (s) =>
      cloth(s, { cx: 600, cy: 720, w: 1000, h: 920, turn: 8, kind: "black-check" }) +
      place(leaf(s, 320, 110, LONGAN_LEAF, 30, 7), 600, 250, 1, 66) +
      place(leaf(s, 320, 110, LONGAN_LEAF, -20, 7), 560, 260, 1, -70) +
      s.shadow(590, 640, 400, 300, 0.4) +
      place(longanCluster(s), 560, 560, 1.14, 4) +
      place(longanPeeled(s), 860, 880, 1.25, 8) +
      place(longanPeeled(s), 1000, 780, 1.1, -14) +
      place(longanPeeled(s), 720, 970, 1.15, 20),
  },
  {
    vi: "Nhãn xuồng đầy rổ tre",
    en: "Longans filling a bamboo basket",
    draw: (s) => {
      const ball = s.stamp(longanBall(s));
      return (
        basket(
          s,
          { cx: 600, cy: 610, rx: 440, ry: 160, h: 280 },
          place(leaf(s, 300, 110, LONGAN_LEAF, 30, 7), 950, 540, 1, 56) +
            place(leaf(s, 300, 110, LONGAN_LEAF, -20, 7), 260, 540, 1, -56) +
            rows(
              600,
              [
                [5, 420, 116],
                [7, 490, 112],
                [8, 560, 106],
                [7, 630, 106],
                [5, 690, 110],
              ],
              (x, y, index) =>
                ball(x + s.between(-10, 10), y + s.between(-12, 12), 1.14, index * 37),
            ) +
            stroked("M560 400C540 330 570 280 550 230", "#7d5f38", 14),
        ) +
        place(longanPeeled(s), 300, 990, 1.2, -8) +
        place(longanPeeled(s), 450, 1030, 1.1, 14)
      );
    },
  },
  {
    vi: "Tô nhãn xuồng đã bóc vỏ bên chùm nhãn",
    en: "A bowl of peeled longans beside a cluster on the twig",
    draw: (s) => {
      const peeled = s.stamp(
        oval(
          0,
          0,
          62,
          60,
          s.radial([
            [0, "#fffdf0"],
            [0.5, "#f3e3b4"],
            [0.9, "#d3b671"],
            [1, "#a88a4a"],
          ]),
        ) +
          oval(8, 8, 28, 28, "#3a2115", 'opacity=".5"') +
          oval(-22, -24, 17, 10, "#ffffff", 'opacity=".9" transform="rotate(-30 -22 -24)"'),
      );
      return (
        s.shadow(760, 420, 380, 230, 0.35) +
        place(leaf(s, 300, 110, LONGAN_LEAF, 30, 7), 560, 110, 1, -112) +
        place(longanCluster(s), 730, 400, 0.96, -28) +
        bowl(
          s,
          {
            cx: 500,
            cy: 770,
            rx: 370,
            ry: 130,
            h: 220,
            of: tone("#86a07a", "#bccdaa", "#5d7a56", "#3b5539"),
            band: "#f4efe3",
          },
          rows(
            500,
            [
              [4, 690, 120],
              [6, 730, 110],
              [5, 800, 112],
            ],
            (x, y, index) => peeled(x + s.between(-6, 6), y, 1.1, index * 31),
          ),
        ) +
        place(longanPeeled(s), 960, 960, 1.2, 10)
      );
    },
  },
];

const RAMBUTAN = tone("#cf2f2f", "#f2705a", "#961c25", "#5f1019");

/** One hairy rambutan, about 300 across with its hair. */
function rambutan(scene: Scene): string {
  let hair = "";
  let tips = "";
  for (const { x, y, z } of sphereGrid(11, 10, { random: scene.random, jitter: 0.5 })) {
    const [bx, by] = [x * 96, y * 100];
    const reach = 30 + (1 - z) * 28;
    const swirl = scene.between(-16, 16);
    const ex = bx + x * reach + swirl;
    const ey = by + y * reach + scene.between(-12, 12) + 6;
    const mx = bx + x * reach * 0.7 - swirl * 0.4;
    const my = by + y * reach * 0.6 - 8;
    hair += `M${Math.round(bx)} ${Math.round(by)}Q${Math.round(mx)} ${Math.round(my)} ${Math.round(ex)} ${Math.round(ey)}`;
    tips += `M${Math.round((mx + ex) / 2)} ${Math.round((my + ey) / 2)}L${Math.round(ex)} ${Math.round(ey)}`;
  }
  return (
    oval(0, 0, 104, 108, scene.volume(RAMBUTAN)) +
    stroked(hair, "#8d1a22", 8) +
    stroked(hair, "#de4a3c", 4.5) +
    stroked(tips, "#c6b64e", 4.5)
  );
}

/** A rambutan with the top of its skin off. */
function rambutanOpen(scene: Scene): string {
  let hair = "";
  for (let degrees = -10; degrees <= 190; degrees += 9) {
    const x = 100 * Math.cos(rad(degrees));
    const y = 30 + 74 * Math.sin(rad(degrees));
    hair += `M${n(x)} ${n(y)}q${n(x * 0.2 + scene.between(-14, 14))} ${n((y - 20) * 0.3)} ${n(x * 0.42)} ${n((y - 20) * 0.5 + scene.between(-8, 8))}`;
  }
  return (
    scene.shadow(8, 96, 150, 40) +
    stroked(hair, "#b3262b", 7) +
    stroked(hair, "#d9973f", 3) +
    oval(
      0,
      -18,
      88,
      98,
      scene.radial([
        [0, "#ffffff"],
        [0.5, "#f4f1e4"],
        [0.85, "#d8d2bd"],
        [1, "#aea58a"],
      ]),
    ) +
    stroked("M16 -100C40 -60 44 -20 40 30", "#cfc7ab", 5, 'opacity=".7"') +
    oval(-32, -58, 20, 30, "#ffffff", 'opacity=".95" transform="rotate(24 -32 -58)"') +
    filled(
      "M-104 16C-80 36 -40 20 -10 34C20 20 70 40 104 14C112 70 60 112 0 112C-60 112 -112 70 -104 16Z",
      scene.linear(
        [
          [0, RAMBUTAN.light],
          [0.4, RAMBUTAN.base],
          [1, RAMBUTAN.deep],
        ],
        0,
        0,
        1,
        0.8,
      ),
    ) +
    dashes(
      scatter(scene.random, 34, 88, 30).map(([x, y]) => [x, y + 70] as const),
      26,
      5,
      "#e8654f",
      () => scene.between(50, 130),
    )
  );
}

export const chomChom: KindPicture = [
  {
    vi: "Chôm chôm đỏ trên lá chuối, hai trái bóc dở lộ cơm trắng",
    en: "Red hairy rambutans on banana leaf, two opened to show white flesh",
    draw: (s) => {
      const fruit = s.stamp(rambutan(s));
      return (
        bananaLeaf(s, { cx: 600, cy: 700, length: 1120, width: 520, turn: -14 }) +
        s.shadow(580, 660, 420, 220, 0.45) +
        fruit(400, 430, 1.3, 20) +
        fruit(680, 380, 1.3, 160) +
        fruit(880, 560, 1.25, 80) +
        fruit(300, 680, 1.25, 250) +
        fruit(570, 620, 1.4, 0) +
        place(rambutanOpen(s), 790, 840, 1.3, 6) +
        place(rambutanOpen(s), 470, 900, 1.2, -10)
      );
    },
  },
  {
    vi: "Rổ tre đầy chôm chôm chín đỏ",
    en: "A bamboo basket full of ripe red rambutans",
    draw: (s) => {
      const fruit = s.stamp(rambutan(s));
      return (
        basket(
          s,
          { cx: 600, cy: 640, rx: 450, ry: 165, h: 290 },
          place(leaf(s, 280, 110, LONGAN_LEAF, 30, 7), 960, 540, 1, 56) +
            rows(
              600,
              [
                [2, 360, 210],
                [4, 450, 200],
                [4, 560, 220],
                [3, 660, 230],
              ],
              (x, y, index) =>
                fruit(x + s.between(-10, 10), y + s.between(-10, 10), 1.08, index * 67),
            ),
        ) + place(rambutanOpen(s), 920, 1000, 0.95, 10)
      );
    },
  },
  {
    vi: "Chùm chôm chôm còn lá và đĩa cơm chôm chôm trắng",
    en: "A leafy bunch of rambutans and a dish of peeled white fruit",
    draw: (s) => {
      const fruit = s.stamp(rambutan(s));
      const flesh = s.stamp(
        oval(
          0,
          0,
          78,
          88,
          s.radial([
            [0, "#ffffff"],
            [0.5, "#f4f1e4"],
            [0.85, "#d8d2bd"],
            [1, "#aea58a"],
          ]),
        ) +
          stroked("M16 -78C36 -40 38 0 30 50", "#cfc7ab", 5, 'opacity=".7"') +
          oval(-28, -44, 16, 24, "#ffffff", 'opacity=".95" transform="rotate(24 -28 -44)"'),
      );
      return (
        cloth(s, { cx: 620, cy: 760, w: 980, h: 760, turn: 6, kind: "linen" }) +
        stroked(
          "M300 160C380 260 460 300 560 400M470 300C560 290 660 280 760 330M380 230C330 340 320 380 340 450",
          "#6f5230",
          18,
        ) +
        place(leaf(s, 330, 120, LONGAN_LEAF, 30, 7), 400, 240, 1, 60) +
        place(leaf(s, 280, 110, LONGAN_LEAF, -20, 7), 330, 200, 1, -20) +
        fruit(370, 520, 1.2, 20) +
        fruit(600, 470, 1.25, 200) +
        fruit(820, 410, 1.2, 100) +
        fruit(470, 700, 1.1, 290) +
        plate(s, { cx: 720, cy: 880, rx: 330, ry: 180, band: "#5c8a4a" }) +
        flesh(600, 850, 1, 60) +
        flesh(740, 820, 1.05, 20) +
        flesh(860, 870, 1, 100) +
        flesh(700, 920, 1.05, 80)
      );
    },
  },
];

const PINE = tone("#efb437", "#ffe58f", "#cc8523", "#94591a");
const PINE_LEAF = tone("#6f9a6a", "#b5cc9a", "#46724f", "#2a4d37");

/** A whole Queen pineapple, about 900 high with its crown, its middle at the fruit's middle. */
function pineapple(scene: Scene): string {
  const [rx, ry] = [190, 250];
  const outline = smoothPath(
    ring(18, rx, ry, { shape: (at) => 1 + 0.05 * Math.abs(Math.cos(rad(at * 2 + 90))) }),
  );
  const crownLeaf = scene.stamp(
    filled(
      "M-26 0C-34 -110 -20 -230 18 -330C28 -220 40 -110 28 0Z",
      scene.linear(
        [
          [0, PINE_LEAF.light],
          [0.5, PINE_LEAF.base],
          [1, PINE_LEAF.dark],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) + stroked("M0 -10C-4 -110 0 -210 14 -300", "#d7e3b6", 4, 'opacity=".6"'),
  );
  let crown = "";
  for (const [degrees, scale] of [
    [-62, 0.74],
    [62, 0.74],
    [-44, 0.9],
    [46, 0.9],
    [-28, 1],
    [28, 1.02],
    [-12, 1.12],
    [13, 1.1],
    [0, 1.16],
    [-50, 0.5],
    [52, 0.5],
    [-32, 0.62],
    [34, 0.62],
    [-12, 0.7],
    [14, 0.7],
  ] as const) {
    crown += crownLeaf(degrees * 0.9, -ry + 26, [0.86, scale], degrees);
  }
  const eye = scene.stamp(
    filled("M0 -40L38 0L0 40L-38 0Z", PINE.deep) +
      filled("M0 -36L34 -2L0 32L-34 -2Z", scene.volume(PINE)) +
      filled("M-15 4Q0 -22 15 4Q8 16 0 24Q-8 16 -15 4Z", "#8d5a1e") +
      stroked("M-2 16Q-4 -4 4 -18", "#f3dd9a", 4),
  );
  let eyes = "";
  for (let row = 0; row < 13; row++) {
    const y = -ry + 26 + (row * (ry * 2 - 50)) / 12;
    const half = Math.sqrt(Math.max(0, 1 - (y / ry) ** 2)) ** 0.7;
    const offset = row % 2 ? 0.5 : 0;
    for (let index = -4; index <= 4; index++) {
      const lon = (index + offset) * 25;
      if (Math.abs(lon) > 90) continue;
      eyes += eye(rx * 1.03 * half * Math.sin(rad(lon)), y, [
        Math.max(0.36, Math.cos(rad(lon))) * Math.max(0.6, half) * 1.1,
        1.02,
      ]);
    }
  }
  return (
    crown +
    filled(outline, PINE.dark) +
    scene.clipped(
      smoothPath(
        ring(18, rx * 1.06, ry * 1.05, {
          shape: (at) => 1 + 0.05 * Math.abs(Math.cos(rad(at * 2 + 90))),
        }),
      ),
      eyes,
    ) +
    filled(outline, scene.veil("#4d2602", 0.46))
  );
}

function pineSlice(scene: Scene): string {
  const rim = smoothPath(
    ring(36, 150, 106).map(
      ([x, y], index) => [x * (index % 2 ? 1 : 1.045), y * (index % 2 ? 1 : 1.045)] as const,
    ),
  );
  let rays = "";
  for (let degrees = 0; degrees < 360; degrees += 12) {
    const [c, s] = [Math.cos(rad(degrees)), Math.sin(rad(degrees))];
    rays += `M${n(50 * c)} ${n(35 * s)}L${n(130 * c)} ${n(91 * s)}`;
  }
  return (
    scene.shadow(12, 36, 176, 124, 0.45) +
    place(filled(rim, PINE.dark), 0, 24) +
    filled(
      rim,
      scene.radial(
        [
          [0, "#fff0a8"],
          [0.6, "#fbd554"],
          [1, "#eeb02e"],
        ],
        0.42,
        0.36,
        0.7,
      ),
    ) +
    stroked(rays, "#e9ad2c", 4, 'opacity=".6"') +
    oval(0, 0, 42, 29, "#fff3c0") +
    `<ellipse rx="42" ry="29" fill="none" stroke="#e3b040" stroke-width="4"/>`
  );
}

export const khomBenLuc: KindPicture = [
  {
    vi: "Khóm Bến Lức nguyên trái và vài khoanh khóm vàng",
    en: "A whole Bến Lức pineapple with golden slices",
    draw: (s) =>
      cloth(s, { cx: 610, cy: 850, w: 1000, h: 620, turn: -6, kind: "green-check" }) +
      s.shadow(470, 960, 270, 76, 0.55) +
      place(pineapple(s), 450, 720, 1.04, -4) +
      place(pineSlice(s), 850, 790, 1.08, -6) +
      place(pineSlice(s), 760, 960, 1.12, 4),
  },
  {
    vi: "Bốn trái khóm chín trong rổ tre",
    en: "Four ripe pineapples in a bamboo basket",
    draw: (s) => {
      const fruit = s.stamp(pineapple(s));
      return basket(
        s,
        { cx: 600, cy: 760, rx: 440, ry: 150, h: 240 },
        fruit(360, 620, 0.74, -22) +
          fruit(840, 620, 0.74, 22) +
          fruit(510, 600, 0.8, -7) +
          fruit(700, 620, 0.8, 8),
      );
    },
  },
  {
    vi: "Hai trái khóm và khoanh khóm bày trên thớt gỗ",
    en: "Two pineapples and slices laid on a wooden board",
    draw: (s) => {
      const fruit = s.stamp(pineapple(s));
      return (
        s.shadow(420, 640, 220, 60, 0.5) +
        fruit(400, 470, 0.8, -10) +
        s.shadow(780, 660, 220, 60, 0.5) +
        fruit(790, 480, 0.82, 9) +
        board(s, { cx: 600, cy: 880, w: 980, h: 380, turn: -3 }) +
        place(pineSlice(s), 300, 880, 1, -6) +
        place(pineSlice(s), 500, 820, 1, 4) +
        place(pineSlice(s), 560, 950, 1.04, 0) +
        place(pineSlice(s), 780, 870, 1.06, -4)
      );
    },
  },
];
