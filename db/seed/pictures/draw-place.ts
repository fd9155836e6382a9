/** Places of the province for sellers' pages: yards, orchards, ponds and kitchens under Núi Bà Đen. */

import { flower, leaf } from "./garnish";
import {
  blob,
  dashes,
  dots,
  filled,
  LEAF_GREEN,
  mix,
  n,
  oval,
  type Point,
  place,
  polygonPath,
  Scene,
  scatter,
  smoothPath,
  stroked,
  type Tone,
  tone,
} from "./kit";
import { basket, bowl, crock, jar, niaTray, sack } from "./props";

const WIDTH = 1600;
const HEIGHT = 900;
const HORIZON = 470;

interface Light {
  sky: string;
  low: string;
  hill: string;
  haze: string;
  sun: readonly [x: number, y: number, r: number, colour: string];
  mountain: number;
}

/** Three hours of the day: early, mid-morning, late afternoon. */
const LIGHTS: readonly [Light, Light, Light] = [
  {
    sky: "#f7e8c6",
    low: "#fbf2dc",
    hill: "#7c9691",
    haze: "#b8c4ae",
    sun: [330, 190, 66, "#fff6d8"],
    mountain: 1090,
  },
  {
    sky: "#cfe0dc",
    low: "#f4eed8",
    hill: "#6f8f97",
    haze: "#b3c8b4",
    sun: [1240, 130, 54, "#fffbe8"],
    mountain: 480,
  },
  {
    sky: "#f3cfa4",
    low: "#fae3c0",
    hill: "#8a8289",
    haze: "#c7b596",
    sun: [1130, 330, 78, "#fff0c4"],
    mountain: 760,
  },
];

/** Sky, the lone mountain and the far fields, down to a little below the horizon. */
function distance(scene: Scene, light: Light): string {
  const [sunX, sunY, sunR, sun] = light.sun;
  const x = light.mountain;
  const peak: Point[] = [
    [x - 620, HORIZON + 16],
    [x - 470, HORIZON - 40],
    [x - 350, HORIZON - 92],
    [x - 262, HORIZON - 128],
    [x - 196, HORIZON - 150],
    [x - 120, HORIZON - 214],
    [x - 46, HORIZON - 282],
    [x + 6, HORIZON - 306],
    [x + 52, HORIZON - 284],
    [x + 112, HORIZON - 216],
    [x + 180, HORIZON - 158],
    [x + 252, HORIZON - 132],
    [x + 330, HORIZON - 78],
    [x + 470, HORIZON - 34],
    [x + 640, HORIZON + 16],
  ];
  const shade: Point[] = [
    [x + 6, HORIZON - 304],
    [x + 52, HORIZON - 282],
    [x + 112, HORIZON - 214],
    [x + 180, HORIZON - 156],
    [x + 252, HORIZON - 130],
    [x + 330, HORIZON - 76],
    [x + 470, HORIZON - 32],
    [x + 640, HORIZON + 16],
    [x + 180, HORIZON + 16],
    [x + 120, HORIZON - 60],
    [x + 70, HORIZON - 110],
    [x + 34, HORIZON - 200],
  ];
  const cloud = (cx: number, cy: number, scale: number) =>
    place(
      filled(
        "M-130 20C-150 -6 -110 -30 -80 -20C-66 -56 -6 -60 10 -28C40 -48 90 -34 88 -8C130 -14 150 20 120 26H-116Z",
        "#fffdf6",
        'opacity=".75"',
      ),
      cx,
      cy,
      scale,
    );
  const trees = Array.from({ length: 46 }, (_, index) => {
    const tx = index * 36 + scene.between(-14, 14);
    return oval(
      tx,
      HORIZON + 6 - scene.between(0, 10),
      scene.between(22, 38),
      scene.between(14, 26),
      index % 3 ? mix(light.haze, "#3f6b4a", 0.42) : mix(light.haze, "#3f6b4a", 0.58),
    );
  }).join("");
  return (
    `<rect width="${WIDTH}" height="${HORIZON + 30}" fill="${scene.linear([
      [0, light.sky],
      [1, light.low],
    ])}"/>` +
    oval(sunX, sunY, sunR * 2.1, sunR * 2.1, sun, 'opacity=".28"') +
    oval(sunX, sunY, sunR, sunR, sun) +
    cloud(x - 430, 120, 1) +
    cloud(x + 420, 190, 0.72) +
    filled(
      smoothPath(peak, false),
      scene.linear([
        [0, light.hill],
        [1, mix(light.hill, light.low, 0.5)],
      ]),
    ) +
    filled(smoothPath(shade, false), mix(light.hill, "#1f3a44", 0.35), 'opacity=".32"') +
    stroked(
      `M${x - 4} ${HORIZON - 268}Q${x - 40} ${HORIZON - 190} ${x - 90} ${HORIZON - 120}M${x - 110} ${HORIZON - 190}Q${x - 150} ${HORIZON - 130} ${x - 220} ${HORIZON - 70}`,
      light.low,
      7,
      'opacity=".22"',
    ) +
    trees
  );
}

const land = (colour: string, far: string, scene: Scene) =>
  `<rect y="${HORIZON + 8}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="${scene.linear([
    [0, far],
    [0.45, colour],
    [1, mix(colour, "#3b2a10", 0.2)],
  ])}"/>`;

/** Tufts of grass over the near ground. */
const tufts = (scene: Scene, count: number, colour: string, from = 560) => {
  let d = "";
  for (let index = 0; index < count; index++) {
    const y = from + (HEIGHT - from) * scene.random() ** 0.7;
    const x = scene.between(-10, WIDTH + 10);
    const size = (y - HORIZON) / 16;
    d += `M${n(x)} ${n(y)}q${n(-size * 0.4)} ${n(-size * 0.5)} ${n(-size * 0.5)} ${n(-size)}M${n(x)} ${n(y)}q0 ${n(-size * 0.6)} ${n(size * 0.1)} ${n(-size * 1.2)}M${n(x)} ${n(y)}q${n(size * 0.4)} ${n(-size * 0.5)} ${n(size * 0.6)} ${n(-size * 0.9)}`;
  }
  return stroked(d, colour, 4);
};

/** Things along rows that run to the horizon, the farthest drawn first. */
function perspective(
  rowsAway: number,
  columns: number,
  vanishing: number,
  draw: (x: number, y: number, scale: number, index: number) => string,
  options: { near?: number; far?: number; spread?: number; gap?: number } = {},
): string {
  const { near = 860, far = HORIZON + 26, spread = 1500, gap = -1 } = options;
  let drawn = "";
  let index = 0;
  for (let row = 0; row < rowsAway; row++) {
    const depth = (row / (rowsAway - 1)) ** 2;
    const y = far + (near - far) * depth;
    const scale = 0.16 + 0.84 * depth;
    for (let column = 0; column < columns; column++) {
      if (column === gap) continue;
      const across = (column - (columns - 1) / 2) / (columns - 1);
      drawn += draw(
        vanishing + (WIDTH / 2 - vanishing) * depth + across * spread * (0.26 + 0.94 * depth),
        y,
        scale,
        index++,
      );
    }
  }
  return drawn;
}

/** A round-headed orchard tree, foot at the origin, about 330 high; `fruit` dots it with colour. */
function tree(scene: Scene, of: Tone, fruit?: string): string {
  const crown = (cx: number, cy: number, rx: number, ry: number, colour: string) =>
    place(filled(blob(scene.random, rx, ry, 0.09, 11), colour), cx, cy);
  const berries = scatter(scene.random, 13, 110, 76, 34).map(([x, y]) => [x, y - 200] as const);
  return (
    oval(14, 4, 130, 24, "#2a2408", 'opacity=".3"') +
    filled(
      "M-17 2C-10 -60 -14 -100 -20 -130H20C14 -100 12 -60 19 2Z",
      scene.linear(
        [
          [0, "#93714a"],
          [1, "#5b4128"],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    crown(20, -176, 142, 96, of.deep) +
    crown(-20, -200, 140, 98, of.dark) +
    crown(-34, -222, 112, 76, of.base) +
    crown(-56, -246, 66, 42, of.light) +
    crown(50, -196, 60, 40, of.base) +
    (fruit
      ? dots(
          berries.map(([x, y]) => [x + 2, y + 4] as const),
          25,
          "#22300c",
          'opacity=".4"',
        ) +
        dots(berries, 23, fruit) +
        dots(
          berries.map(([x, y]) => [x - 4, y - 5] as const),
          8,
          "#ffffff",
          'opacity=".5"',
        )
      : "")
  );
}

/** A coconut palm, foot at the origin, about 520 high. */
function palm(scene: Scene): string {
  const frond = scene.stamp(
    filled("M0 0C60 -60 150 -70 230 -10C160 -36 80 -24 0 14Z", LEAF_GREEN.base) +
      filled("M0 4C60 -30 150 -40 230 -10C160 -24 80 -10 0 14Z", LEAF_GREEN.dark),
  );
  return (
    oval(10, 2, 70, 14, "#2a2408", 'opacity=".3"') +
    filled(
      "M-16 0C-4 -180 16 -340 46 -470L66 -466C42 -340 24 -180 18 0Z",
      scene.linear(
        [
          [0, "#b49a72"],
          [1, "#6f5636"],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    [-160, -200, -120, 150, -24, 22, 60]
      .map((degrees, index) => frond(56, -468, index % 2 ? 1 : 0.9, degrees))
      .join("") +
    oval(46, -446, 20, 22, "#7d8a3a") +
    oval(70, -440, 18, 20, "#6a7830")
  );
}

/** A clump of banana plants, about 300 high. */
function bananas(scene: Scene): string {
  const blade = scene.stamp(
    leaf(scene, 260, 84, tone("#6a9f48", "#a9cf78", "#457a39", "#2c5529"), 40, 6),
  );
  return (
    oval(0, 2, 90, 16, "#2a2408", 'opacity=".3"') +
    stroked("M-20 0V-130M24 0V-110", "#9db06a", 32) +
    [-64, -30, 6, 40, 72]
      .map((degrees, index) => blade(index % 2 ? 20 : -16, -110, 1, degrees))
      .join("")
  );
}

/** A low house: tiled or palm-thatched roof over a pale wall, about 460 wide, foot at the origin. */
function house(scene: Scene, thatched: boolean): string {
  const roof = thatched
    ? tone("#b08d58", "#d9bd88", "#86683a", "#5c4523")
    : tone("#b85c3c", "#d98a64", "#8d4029", "#622a1b");
  const cover = "M-270 -170L-190 -300H190L270 -170Z";
  let lines = "";
  if (thatched) for (let x = -256; x <= 256; x += 18) lines += `M${n(x * 0.74)} -298L${x} -172`;
  else
    for (let y = -280; y < -170; y += 22)
      lines += `M${n(-200 - (y + 300) * 0.6)} ${y}H${n(200 + (y + 300) * 0.6)}`;
  return (
    oval(16, 4, 290, 26, "#2a2408", 'opacity=".3"') +
    `<rect x="-220" y="-180" width="440" height="182" fill="${scene.linear([
      [0, "#e3d5b4"],
      [1, "#f6ecd4"],
    ])}"/><rect x="90" y="-180" width="130" height="182" fill="#b89f76" fill-opacity=".4"/>` +
    `<rect x="-50" y="-130" width="92" height="132" fill="#6a4a2c"/><rect x="-42" y="-122" width="38" height="124" fill="#86623d"/><rect x="-172" y="-130" width="80" height="66" fill="#54747a"/><path d="M-132 -130v66M-172 -97h80" stroke="#f6ecd4" stroke-width="6"/>` +
    `<rect x="100" y="-130" width="76" height="66" fill="#4a666b"/><path d="M138 -130v66M100 -97h76" stroke="#e3d5b4" stroke-width="6"/>` +
    filled(
      cover,
      scene.linear(
        [
          [0, roof.light],
          [0.5, roof.base],
          [1, roof.dark],
        ],
        0,
        0,
        0.8,
        1,
      ),
    ) +
    stroked(lines, roof.deep, 4, 'opacity=".45"') +
    stroked("M-270 -170H270", roof.deep, 10)
  );
}

/** A person in a conical hat seen from behind or aside, about 240 high, foot at the origin. */
function person(scene: Scene, shirt: Tone, bent = false): string {
  const hat =
    filled(
      "M-62 0Q0 22 62 0L4 -54Q0 -58 -4 -54Z",
      scene.linear(
        [
          [0, "#fbeecb"],
          [0.5, "#ead19a"],
          [1, "#c19e5c"],
        ],
        0,
        0,
        1,
        0.2,
      ),
    ) + stroked("M-50 -4Q0 12 50 -4M-32 -22Q0 -12 32 -22", "#b99657", 3, 'opacity=".6"');
  if (bent) {
    return (
      oval(10, 2, 80, 14, "#2a2408", 'opacity=".3"') +
      stroked("M-14 -2V-86M22 -2L16 -86", "#33373f", 28) +
      filled(
        "M-34 -78C-40 -130 0 -160 60 -150L86 -118C60 -100 40 -80 34 -70Z",
        scene.linear(
          [
            [0, shirt.light],
            [1, shirt.dark],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
      stroked("M70 -126L92 -70M52 -116L70 -60", shirt.base, 20) +
      oval(94, -66, 11, 11, "#c58f68") +
      oval(72, -56, 11, 11, "#c58f68") +
      place(hat, 96, -140, 0.98, 26)
    );
  }
  return (
    oval(10, 2, 70, 13, "#2a2408", 'opacity=".3"') +
    stroked("M-15 -2V-90M15 -2V-90", "#33373f", 28) +
    filled(
      "M-40 -70C-44 -130 -36 -168 0 -172C36 -168 44 -130 40 -70Q0 -58 -40 -70Z",
      scene.linear(
        [
          [0, shirt.light],
          [0.5, shirt.base],
          [1, shirt.dark],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    stroked("M-36 -150L-56 -94M36 -150L58 -98", shirt.dark, 21) +
    oval(-57, -86, 11, 11, "#c58f68") +
    oval(59, -90, 11, 11, "#c58f68") +
    oval(0, -182, 24, 24, "#b9835c") +
    place(hat, 0, -190)
  );
}

const SHIRTS = [tone("#7d4a63"), tone("#3f6f8f"), tone("#5f7a4a")] as const;
const ORCHARD_LEAF = tone("#5b9146", "#98c06a", "#3c6f3a", "#27502d");

type Motif = (scene: Scene, light: Light, hour: 0 | 1 | 2) => string;

const shirt = (hour: 0 | 1 | 2) => SHIRTS[hour];

const orchardRows: Motif = (s, light, hour) => {
  const trees = [
    s.stamp(tree(s, ORCHARD_LEAF, "#b9cf7c")),
    s.stamp(tree(s, ORCHARD_LEAF, "#b9cf7c")),
  ] as const;
  return (
    distance(s, light) +
    land("#9db560", mix(light.haze, "#9db560", 0.5), s) +
    filled(`M770 ${HORIZON + 20}L860 ${HORIZON + 20}L1120 ${HEIGHT}H560Z`, "#cba873") +
    filled(
      `M800 ${HORIZON + 20}L840 ${HORIZON + 20}L960 ${HEIGHT}H700Z`,
      "#dcbf8d",
      'opacity=".7"',
    ) +
    tufts(s, 120, "#6f8f3e") +
    perspective(
      7,
      6,
      810,
      (x, y, scale, index) =>
        trees[(index % 2) as 0 | 1](x < 800 ? x - 60 * scale : x + 60 * scale, y, scale * 1.05),
      { spread: 2100 },
    ) +
    place(person(s, shirt(hour)), 860, 800, 1)
  );
};

const saltYard: Motif = (s, light, hour) => {
  const tray = (red: string, lit: string, dark: string) =>
    s.stamp(
      filled(
        "M-190 40L-140 -44H150L196 40Z",
        "#3b200c",
        'opacity=".28" transform="translate(10 22)"',
      ) +
        filled("M-190 40L-140 -44H150L196 40V62H-190Z", "#8d6a36") +
        filled("M-178 36L-132 -38H142L184 36Z", red) +
        dots(scatter(s.random, 90, 150, 30), 9, lit) +
        dots(scatter(s.random, 60, 150, 30), 8, dark) +
        stroked("M-120 -14L150 -14M-150 12L166 12", dark, 5, 'opacity=".5"') +
        stroked("M-190 40L-140 -44H150L196 40Z", "#d8b273", 12),
    );
  const trays = [
    tray("#d4532b", "#f49a68", "#9c2c14"),
    tray("#c93a26", "#ef7d5a", "#8d1f14"),
    tray("#dd8a3c", "#f8c88a", "#b05f1c"),
  ] as const;
  return (
    distance(s, light) +
    land("#e0c594", mix(light.haze, "#e0c594", 0.6), s) +
    place(house(s, false), 300, HORIZON + 70, 0.86) +
    place(palm(s), 110, HORIZON + 96, 0.7) +
    place(palm(s), 1480, HORIZON + 60, 0.6) +
    perspective(
      5,
      4,
      820,
      (x, y, scale, index) => trays[(index % 3) as 0 | 1 | 2](x, y, scale * 0.98),
      { spread: 1560, far: HORIZON + 90, near: 830 },
    ) +
    place(person(s, shirt(hour), true), 1060, 700, 1.05) +
    place(person(s, SHIRTS[(hour + 1) % 3] as Tone), 540, 640, 0.8)
  );
};

const riceField: Motif = (s, light, hour) => {
  let stalks = "";
  let ears = "";
  for (let index = 0; index < 420; index++) {
    const y = HORIZON + 70 + (HEIGHT - HORIZON - 40) * s.random() ** 0.8;
    const x = s.between(-20, WIDTH + 20);
    const size = (y - HORIZON) / 4.4;
    stalks += `M${Math.round(x)} ${Math.round(y)}q${n(size * 0.04)} ${n(-size * 0.7)} ${n(size * 0.24)} ${n(-size)}`;
    ears += `M${Math.round(x + size * 0.24)} ${Math.round(y - size)}q${n(size * 0.16)} ${n(-size * 0.06)} ${n(size * 0.26)} ${n(size * 0.24)}`;
  }
  return (
    distance(s, light) +
    land("#d9b450", mix(light.haze, "#d9b450", 0.55), s) +
    place(palm(s), 200, HORIZON + 60, 0.66) +
    place(house(s, true), 420, HORIZON + 50, 0.5) +
    filled(
      `M0 ${HORIZON + 90}C400 ${HORIZON + 60} 1000 ${HORIZON + 100} 1600 ${HORIZON + 60}V${HORIZON + 84}C1000 ${HORIZON + 130} 400 ${HORIZON + 86} 0 ${HORIZON + 120}Z`,
      "#8fa04a",
    ) +
    place(person(s, shirt(hour), true), 1050, 700, 0.9) +
    place(person(s, SHIRTS[(hour + 1) % 3] as Tone, true), 1210, 660, 0.74) +
    stroked(stalks, "#a98a2c", 4) +
    stroked(ears, "#f3d47a", 8) +
    stroked(ears, "#c79a35", 3)
  );
};

const riceMill: Motif = (s, light, hour) => {
  const grain = (rx: number) =>
    smoothPath([
      [-rx, 40],
      [-rx * 0.5, -40],
      [0, -84],
      [rx * 0.5, -40],
      [rx, 40],
      [0, 70],
    ]);
  return (
    distance(s, light) +
    land("#d9bf92", mix(light.haze, "#d9bf92", 0.6), s) +
    place(
      oval(30, 8, 520, 36, "#2a2408", 'opacity=".3"') +
        `<rect x="-460" y="-280" width="920" height="284" fill="${s.linear([
          [0, "#c9d0c4"],
          [1, "#e6e5d6"],
        ])}"/><rect x="180" y="-280" width="280" height="284" fill="#7d8a84" fill-opacity=".35"/>` +
        filled(
          "M-500 -270L-320 -430H320L500 -270Z",
          s.linear(
            [
              [0, "#a9b3ae"],
              [1, "#77857f"],
            ],
            0,
            0,
            1,
            1,
          ),
        ) +
        stroked(
          Array.from(
            { length: 22 },
            (_, index) => `M${n((index - 10.5) * 31)} -428L${n((index - 10.5) * 47)} -274`,
          ).join(""),
          "#66746e",
          4,
          'opacity=".5"',
        ) +
        `<rect x="-120" y="-190" width="240" height="194" fill="#4a4a40"/>` +
        filled("M-60 4L-40 -60L0 -110L40 -60L60 4Z", "#f3ead2") +
        `<rect x="-400" y="-190" width="120" height="80" fill="#54747a"/><rect x="290" y="-190" width="120" height="80" fill="#4a666b"/><rect x="330" y="-560" width="60" height="180" fill="#8d7a66"/><rect x="322" y="-574" width="76" height="24" fill="#665644"/>`,
      800,
      HORIZON + 130,
      0.86,
    ) +
    place(palm(s), 180, HORIZON + 130, 0.8) +
    place(
      filled(
        grain(300),
        s.linear([
          [0, "#f0d48a"],
          [1, "#c99a44"],
        ]),
      ) + dashes(scatter(s.random, 160, 230, 50), 14, 6, "#fae6ac", () => s.between(0, 180)),
      420,
      790,
      1,
    ) +
    sack(s, { cx: 980, base: 830, w: 230, h: 190 }, oval(980, 640, 100, 46, "#fbf5e4")) +
    sack(s, { cx: 1210, base: 850, w: 240, h: 200 }, oval(1210, 650, 104, 48, "#fbf5e4")) +
    sack(s, { cx: 1420, base: 830, w: 220, h: 180 }, oval(1420, 650, 96, 44, "#e9c9a0")) +
    place(person(s, shirt(hour)), 740, 800, 1.1)
  );
};

const kitchen: Motif = (s, light, hour) => {
  const wall = ["#ecd9b2", "#dfe0c0", "#efcfae"][hour] as string;
  const shelf = (y: number, x: number, w: number) =>
    `<rect x="${x}" y="${y}" width="${w}" height="22" fill="#a5764a"/><rect x="${x}" y="${y + 22}" width="${w}" height="10" fill="#6d4a2a"/>`;
  return (
    `<rect width="${WIDTH}" height="640" fill="${s.linear([
      [0, mix(wall, "#6d4a2a", 0.12)],
      [1, wall],
    ])}"/>` +
    s.clipped(
      "M130 110H560V470H130Z",
      place(
        distance(s, light) + land("#9db560", "#b8c48a", s),
        -light.mountain * 0.7 + 340,
        -20,
        0.7,
      ),
    ) +
    `<rect x="130" y="110" width="430" height="360" fill="none" stroke="#8d5f36" stroke-width="24"/><path d="M345 110V470M130 290H560" stroke="#8d5f36" stroke-width="14"/>` +
    shelf(260, 760, 700) +
    jar(s, { cx: 850, base: 262, w: 110, h: 150, lid: "wood" }, tone("#d2502c")) +
    jar(s, { cx: 990, base: 262, w: 110, h: 150, lid: "wood" }, tone("#e0a03c")) +
    crock(s, { cx: 1150, base: 260, w: 160, h: 150 }) +
    jar(s, { cx: 1310, base: 262, w: 110, h: 150, lid: "cloth" }, tone("#8a4a28")) +
    stroked("M780 330V380M900 330V370M1020 330V384M1140 330V372", "#6d4a2a", 6) +
    oval(780, 400, 44, 26, "#c9a54e") +
    oval(900, 392, 40, 24, "#b4663f") +
    oval(1020, 404, 44, 26, "#8a9a8a") +
    filled("M1128 372q-30 60 12 96q40 -36 12 -96Z", "#c0322c") +
    `<rect y="600" width="${WIDTH}" height="300" fill="${s.linear([
      [0, "#c99664"],
      [0.2, "#b57f4d"],
      [1, "#8d5c34"],
    ])}"/><rect y="600" width="${WIDTH}" height="16" fill="#e3bb8a"/>` +
    stroked("M0 700H1600M0 800H1600", "#7d4f2b", 4, 'opacity=".4"') +
    niaTray(s, { cx: 480, cy: 730, rx: 300, ry: 110 }) +
    dots(
      scatter(s.random, 150, 220, 70).map(([x, y]) => [x + 480, y + 730] as const),
      16,
      "#d2502c",
    ) +
    dots(
      scatter(s.random, 90, 210, 64).map(([x, y]) => [x + 476, y + 724] as const),
      10,
      "#f2a070",
    ) +
    bowl(
      s,
      { cx: 960, cy: 660, rx: 150, ry: 54, h: 110, band: "#3f6f8f" },
      oval(960, 660, 130, 42, "#5f9a45") +
        dots(
          scatter(s.random, 26, 110, 34).map(([x, y]) => [x + 960, y + 652] as const),
          26,
          "#8fc060",
        ),
    ) +
    crock(s, {
      cx: 1270,
      base: 820,
      w: 280,
      h: 260,
      of: tone("#7d5138", "#b3825f", "#583623", "#392114"),
    }) +
    [
      [760, 790],
      [820, 830],
      [700, 836],
    ]
      .map(
        ([x, y]) =>
          oval(x as number, (y as number) + 8, 34, 14, "#3b200c", 'opacity=".35"') +
          oval(x as number, y as number, 34, 26, s.volume(tone("#c0322c"))),
      )
      .join("")
  );
};

const riceFrame = (_s: Scene) => {
  let slats = "";
  for (let x = -180; x <= 180; x += 26) slats += `M${x} -64L${n(x * 1.06)} 64`;
  const sheet = (x: number, y: number) =>
    `${oval(x, y, 50, 25, "#fffdf4", 'opacity=".95"')}<ellipse cx="${x}" cy="${y}" rx="50" ry="25" fill="none" stroke="#e3d3ac" stroke-width="3"/>`;
  return (
    stroked("M-170 70V150M170 70V150M-150 -60V20M150 -60V20", "#8d6a36", 13) +
    filled("M-196 66L-184 -66H184L196 66Z", "#c69b56") +
    stroked(slats, "#f0d9a6", 6) +
    stroked("M-196 66L-184 -66H184L196 66Z", "#8d6a36", 11) +
    [-118, 0, 118].map((x) => sheet(x, -32) + sheet(x * 1.03, 30)).join("")
  );
};

const ricePaperRacks: Motif = (s, light, hour) => {
  const frame = s.stamp(riceFrame(s));
  return (
    distance(s, light) +
    land("#b9c07a", mix(light.haze, "#b9c07a", 0.6), s) +
    place(house(s, false), 1260, HORIZON + 74, 0.8) +
    place(bananas(s), 1030, HORIZON + 80, 0.7) +
    tufts(s, 110, "#7f9446") +
    perspective(5, 4, 760, (x, y, scale) => frame(x, y - 70 * scale, scale * 0.98), {
      spread: 1620,
      far: HORIZON + 110,
      near: 840,
    }) +
    place(person(s, shirt(hour)), 640, 720, 1.06) +
    place(person(s, SHIRTS[(hour + 1) % 3] as Tone, true), 1110, 660, 0.86)
  );
};

/** A dragon-fruit plant draped over its post, about 280 high. */
function dragonPost(s: Scene): string {
  let arms = "";
  for (let index = 0; index < 15; index++) {
    const side = (index / 14) * 2 - 1;
    arms += `M0 -210Q${n(side * 90)} ${n(-280 + Math.abs(side) * 20)} ${n(side * 132)} ${n(-170 + Math.abs(side) * 50 + s.between(-20, 30))}Q${n(side * 142)} ${n(-110)} ${n(side * 128)} ${n(-70 + s.between(-20, 30))}`;
  }
  return (
    oval(8, 2, 96, 16, "#2a2408", 'opacity=".3"') +
    `<rect x="-15" y="-214" width="30" height="216" fill="${s.linear(
      [
        [0, "#c9bca6"],
        [1, "#8d8170"],
      ],
      0,
      0,
      1,
      0,
    )}"/>` +
    stroked(arms, "#2f6338", 22) +
    stroked(arms, "#5c9a4f", 13) +
    stroked(arms, "#93c070", 4) +
    [
      [-104, -104],
      [96, -120],
      [-54, -150],
      [40, -96],
      [124, -66],
    ]
      .map(
        ([x, y]) =>
          oval(x as number, y as number, 20, 25, s.volume(tone("#d9356f"))) +
          stroked(
            `M${(x as number) - 10} ${(y as number) - 20}l-6 -14M${x} ${(y as number) - 24}v-16M${(x as number) + 10} ${(y as number) - 20}l7 -13`,
            "#9db45a",
            5,
          ),
      )
      .join("")
  );
}

const dragonFruitPosts: Motif = (s, light, hour) => {
  const posts = [s.stamp(dragonPost(s)), s.stamp(dragonPost(s))] as const;
  return (
    distance(s, light) +
    land("#c2a56a", mix(light.haze, "#b5b070", 0.6), s) +
    tufts(s, 140, "#7d8f42") +
    perspective(7, 6, 800, (x, y, scale, index) => posts[(index % 2) as 0 | 1](x, y, scale * 1.1), {
      spread: 2000,
    }) +
    place(person(s, shirt(hour)), 800, 820, 1.05)
  );
};

const hive = (s: Scene, colour: Tone) =>
  oval(10, 4, 110, 18, "#2a2408", 'opacity=".3"') +
  stroked("M-70 0V-30M70 0V-30", "#5b3a1c", 14) +
  `<rect x="-92" y="-150" width="184" height="124" fill="${s.linear(
    [
      [0, colour.light],
      [0.6, colour.base],
      [1, colour.dark],
    ],
    0,
    0,
    1,
    0.4,
  )}"/><rect x="-92" y="-92" width="184" height="6" fill="${colour.deep}" fill-opacity=".5"/><rect x="-104" y="-172" width="208" height="26" rx="4" fill="${mix(colour.light, "#ffffff", 0.4)}"/><rect x="-104" y="-152" width="208" height="8" fill="${colour.dark}"/><rect x="-50" y="-50" width="100" height="12" fill="#3b2412"/><rect x="-60" y="-38" width="120" height="10" fill="${colour.dark}"/>`;

const beeHives: Motif = (s, light, hour) => {
  const hives = [tone("#e0b54a"), tone("#7fa0ae"), tone("#c9865a")].map((of) =>
    s.stamp(hive(s, of)),
  );
  const wood = s.stamp(tree(s, ORCHARD_LEAF));
  const bees = scatter(s.random, 26, 620, 170, 40).map(([x, y]) => [x + 780, y + 560] as const);
  return (
    distance(s, light) +
    land("#a9bd66", mix(light.haze, "#a9bd66", 0.5), s) +
    perspective(3, 8, 800, (x, y, scale) => wood(x, y, scale * 1.3), {
      spread: 1900,
      far: HORIZON + 20,
      near: HORIZON + 110,
    }) +
    tufts(s, 160, "#6f8f3e") +
    perspective(
      4,
      4,
      780,
      (x, y, scale, index) => (hives[index % 3] as (typeof hives)[number])(x, y, scale * 0.96),
      { spread: 1300, far: HORIZON + 120, near: 840 },
    ) +
    place(person(s, shirt(hour)), 1370, 800, 1.1) +
    [
      [120, 840],
      [230, 860],
      [1180, 870],
      [1060, 850],
      [330, 820],
    ]
      .map(([x, y], index) =>
        place(
          flower(s, 30, tone("#fdf3d8", "#ffffff", "#e6d3a4"), "#e9b53a"),
          x as number,
          y as number,
          1,
          index * 20,
        ),
      )
      .join("") +
    dots(bees, 12, "#3b2412") +
    dots(
      bees.map(([x, y]) => [x + 3, y - 1] as const),
      6,
      "#f2b63c",
    ) +
    dots(
      bees.map(([x, y]) => [x - 2, y - 7] as const),
      7,
      "#ffffff",
      'opacity=".7"',
    )
  );
};

const fishPond: Motif = (s, light, hour) => {
  const water = smoothPath([
    [180, 620],
    [420, 560],
    [820, 545],
    [1200, 560],
    [1480, 630],
    [1540, 730],
    [1320, 830],
    [860, 868],
    [380, 840],
    [130, 740],
  ]);
  let ripples = "";
  for (const [x, y] of scatter(s.random, 26, 560, 120, 50))
    ripples += `M${n(x + 830)} ${n(y + 706)}q26 -7 52 0t52 0`;
  const fish = (x: number, y: number, flip: number) =>
    place(
      filled(
        "M-60 0C-30 -30 30 -28 56 0L88 -22V22L56 0C30 28 -30 30 -60 0Z",
        "#4f6a62",
        'opacity=".75"',
      ) + oval(-42, -5, 4, 4, "#f6efd8"),
      x,
      y,
      [flip, 0.7],
    );
  return (
    distance(s, light) +
    land("#a3b866", mix(light.haze, "#a3b866", 0.5), s) +
    place(palm(s), 1380, HORIZON + 90, 0.84) +
    place(palm(s), 1500, HORIZON + 110, 0.7) +
    place(house(s, true), 300, HORIZON + 80, 0.7) +
    place(bananas(s), 560, HORIZON + 70, 0.66) +
    place(filled(water, "#8d7a4a"), 0, 14) +
    filled(
      water,
      s.linear([
        [0, mix(light.sky, "#7fa8a8", 0.45)],
        [0.6, "#6f9c98"],
        [1, "#4f7f7d"],
      ]),
    ) +
    s.clipped(
      water,
      stroked(ripples, "#ffffff", 5, 'opacity=".5"') +
        fish(620, 690, 1) +
        fish(900, 760, -1) +
        fish(1120, 670, 1) +
        [
          [420, 760],
          [490, 790],
          [1280, 740],
          [1340, 700],
          [700, 820],
        ]
          .map(
            ([x, y]) =>
              oval(x as number, y as number, 46, 19, "#6f9f52") +
              filled(
                polygonPath([
                  [x as number, y as number],
                  [(x as number) + 46, (y as number) - 8],
                  [(x as number) + 46, (y as number) + 7],
                ]),
                "#5f918f",
              ),
          )
          .join(""),
    ) +
    stroked("M980 560V700M1090 560V720", "#6d4a2a", 17) +
    filled("M900 690L960 560H1120L1170 700Z", "#b58a58") +
    stroked("M916 660H1156M936 620H1142M952 588H1128", "#7d5a34", 6) +
    place(person(s, shirt(hour)), 1040, 650, 0.96) +
    tufts(s, 60, "#6f8f3e", 840)
  );
};

const vegetableBeds: Motif = (s, light, hour) => {
  const lettuce = s.stamp(
    oval(0, 4, 40, 12, "#2a2408", 'opacity=".3"') +
      [-56, 56, -30, 30, 0]
        .map((degrees) =>
          place(
            leaf(s, 70, 44, tone("#7db04c", "#c3df8c", "#558a3a", "#35602b"), 4, 3),
            0,
            0,
            1,
            degrees,
          ),
        )
        .join(""),
  );
  const onion = s.stamp(
    oval(0, 4, 30, 9, "#2a2408", 'opacity=".3"') +
      stroked("M0 0L-26 -74M0 0L-10 -86M0 0L8 -90M0 0L26 -76", "#4f9447", 9) +
      stroked("M0 0L-10 -84M0 0L8 -86", "#9fd07c", 3),
  );
  const red = s.stamp(
    oval(0, 4, 38, 12, "#2a2408", 'opacity=".3"') +
      [-52, 52, -26, 26, 0]
        .map((degrees) =>
          place(
            leaf(s, 66, 40, tone("#96455a", "#cf8a8c", "#6d2f45", "#4a1f30"), 4, 3),
            0,
            0,
            1,
            degrees,
          ),
        )
        .join(""),
  );
  const kinds = [lettuce, onion, red, lettuce, onion] as const;
  let beds = "";
  for (let bed = 0; bed < 5; bed++) {
    const across = (bed - 2) / 4;
    const far = [760 + across * 560 - 50, 760 + across * 560 + 50] as const;
    const near = [800 + across * 2150 - 170, 800 + across * 2150 + 170] as const;
    beds += filled(
      polygonPath([
        [far[0], HORIZON + 36],
        [far[1], HORIZON + 36],
        [near[1], HEIGHT + 20],
        [near[0], HEIGHT + 20],
      ]),
      s.linear([
        [0, "#a88458"],
        [1, "#6f4d2c"],
      ]),
    );
    for (let row = 0; row < 10; row++) {
      const depth = (row / 9) ** 1.8;
      const y = HORIZON + 50 + depth * 400;
      const middle = 760 + across * 560 + (40 + across * 1590) * depth;
      const half = 40 + 110 * depth;
      for (const side of [-0.6, 0, 0.6])
        beds += kinds[bed as 0 | 1 | 2 | 3 | 4](middle + side * half, y, 0.28 + depth * 0.86);
    }
  }
  return (
    distance(s, light) +
    land("#c9ae78", mix(light.haze, "#b5b878", 0.6), s) +
    place(house(s, true), 1380, HORIZON + 40, 0.5) +
    place(bananas(s), 140, HORIZON + 50, 0.6) +
    beds +
    place(person(s, shirt(hour), true), 1010, 720, 0.94)
  );
};

const cashewTrees: Motif = (s, light, hour) => {
  const stamps = [
    s.stamp(tree(s, tone("#6d9247", "#a9c270", "#4c7039", "#32502b"), "#d8432f")),
    s.stamp(tree(s, tone("#6d9247", "#a9c270", "#4c7039", "#32502b"), "#f0a83c")),
  ] as const;
  return (
    distance(s, light) +
    land("#c5a468", mix(light.haze, "#b9b070", 0.6), s) +
    tufts(s, 120, "#8f9a48") +
    perspective(
      5,
      5,
      820,
      (x, y, scale, index) => stamps[(index % 2) as 0 | 1](x, y, [scale * 1.5, scale * 1.24]),
      { spread: 2000 },
    ) +
    basket(
      s,
      { cx: 980, cy: 770, rx: 130, ry: 46, h: 80 },
      [
        [-70, -10, "#d8432f"],
        [0, -26, "#f0a83c"],
        [66, -8, "#d8432f"],
        [-34, 8, "#f0a83c"],
        [36, 10, "#d8432f"],
      ]
        .map(([x, y, colour]) =>
          oval(980 + (x as number), 752 + (y as number), 40, 36, s.volume(tone(colour as string))),
        )
        .join(""),
    ) +
    place(person(s, shirt(hour)), 820, 850, 1.1)
  );
};

/** A calf or young cow in profile, about 300 long, foot at the origin. */
function cow(s: Scene, of: Tone): string {
  return (
    oval(0, 2, 150, 20, "#2a2408", 'opacity=".3"') +
    stroked("M-96 -4V-80M-66 -4V-76M76 -4V-80M104 -4V-84", of.dark, 22) +
    stroked("M-96 -6V-12M-66 -6V-12M76 -6V-12M104 -6V-12", "#33271d", 24) +
    filled(
      smoothPath([
        [-130, -150],
        [-60, -172],
        [40, -168],
        [120, -176],
        [140, -130],
        [120, -80],
        [20, -62],
        [-90, -66],
        [-134, -96],
      ]),
      s.linear([
        [0, of.light],
        [0.5, of.base],
        [1, of.dark],
      ]),
    ) +
    filled(
      smoothPath([
        [110, -176],
        [150, -214],
        [196, -210],
        [234, -160],
        [226, -140],
        [186, -146],
        [150, -116],
        [118, -120],
      ]),
      s.linear([
        [0, of.light],
        [1, of.base],
      ]),
    ) +
    filled("M150 -208C126 -228 112 -222 104 -206C120 -200 136 -196 152 -200Z", of.dark) +
    stroked("M166 -214q-4 -24 12 -34M186 -212q10 -20 26 -22", "#efe3c8", 9) +
    oval(188, -184, 7, 8, "#2a1a10") +
    oval(228, -148, 14, 12, "#caa58a") +
    stroked("M-132 -140q-30 40 -16 90", of.dark, 9) +
    oval(-148, -46, 11, 17, of.deep)
  );
}

const cattlePen: Motif = (s, light, hour) => {
  const gold = cow(s, tone("#c98f54", "#ecc594", "#9c6632", "#6b431e"));
  const brown = cow(s, tone("#a8683c", "#d39a6c", "#784524", "#4f2b15"));
  return (
    distance(s, light) +
    land("#bdb56c", mix(light.haze, "#bdb56c", 0.5), s) +
    place(house(s, true), 330, HORIZON + 110, 1) +
    place(tree(s, ORCHARD_LEAF), 1440, HORIZON + 100, 0.96) +
    tufts(s, 150, "#7f8f42") +
    place(gold, 760, 690, 0.9) +
    place(brown, 1130, 720, [-0.96, 0.96]) +
    place(gold, 960, 820, 1.06) +
    place(person(s, shirt(hour)), 560, 790, 1.06) +
    stroked("M-20 760H420M1240 780H1640M-20 830H430M1250 850H1640", "#8d6a42", 20) +
    stroked(
      "M40 700V890M220 706V890M400 712V890M1280 720V890M1440 724V890M1580 728V890",
      "#6d4e2e",
      26,
    ) +
    stroked(
      "M36 704V880M216 710V880M396 716V880M1276 724V880M1436 728V880M1576 732V880",
      "#a98556",
      8,
    )
  );
};

const mushroomHouse: Motif = (s, light, hour) => {
  const bag = s.stamp(
    `<rect x="-34" y="-30" width="68" height="60" rx="14" fill="${s.linear(
      [
        [0, "#f6f0e2"],
        [1, "#cfc2a8"],
      ],
      0,
      0,
      1,
      1,
    )}"/>${[-18, 4, 22].map((x, index) => stroked(`M${x} 14V${34 + (index % 2) * 8}`, "#fbf6ea", 8) + oval(x, 34 + (index % 2) * 8, 17, 9, "#c4b39a") + oval(x - 4, 31 + (index % 2) * 8, 9, 4, "#ece0cc")).join("")}`,
  );
  const shelf = (x: number, flip: number) =>
    place(
      [0, 1, 2, 3]
        .map((row) => {
          const y = -330 + row * 150;
          return (
            filled(
              polygonPath([
                [-250, y + 44],
                [250, y + 20],
                [250, y + 34],
                [-250, y + 62],
              ]),
              "#8d6a42",
            ) +
            [-210, -130, -50, 30, 110, 190]
              .map((bx) => bag(bx, y - bx * 0.05 + 2, 1 - (bx + 210) / 2000))
              .join("")
          );
        })
        .join("") + stroked("M-250 -390V330M250 -380V290", "#6d4e2e", 20),
      x,
      480,
      [flip, 1],
    );
  return (
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${s.linear([
      [0, "#a98b5c"],
      [0.5, "#cbb283"],
      [1, "#8d7248"],
    ])}"/>` +
    s.clipped(
      "M560 250Q800 120 1040 250V700H560Z",
      place(
        distance(s, light) + land("#a3b866", "#b8c48a", s),
        -light.mountain * 0.6 + 800,
        130,
        0.6,
      ),
    ) +
    filled("M0 0H1600V120L1040 300Q800 130 560 300L0 120Z", "#9c7d4c") +
    stroked(
      Array.from(
        { length: 30 },
        (_, index) =>
          `M${index * 56} 0L${n(560 + index * 16.5)} ${n(270 - 90 * Math.sin((index / 29) * Math.PI))}`,
      ).join(""),
      "#7a5e34",
      5,
      'opacity=".6"',
    ) +
    stroked("M560 250V700M1040 250V700", "#5b4426", 26) +
    filled("M540 700H1060L1400 900H200Z", "#b8996a") +
    filled("M640 700H960L1140 900H460Z", "#d0b486", 'opacity=".7"') +
    shelf(290, 1) +
    shelf(1310, -1) +
    dots(
      scatter(s.random, 40, 700, 300).map(([x, y]) => [x + 800, y + 450] as const),
      5,
      "#fff6dc",
      'opacity=".5"',
    ) +
    place(person(s, shirt(hour)), 800, 800, 1.25) +
    basket(
      s,
      { cx: 1010, cy: 770, rx: 110, ry: 38, h: 70 },
      [-50, 0, 50]
        .map((x) => oval(1010 + x, 752, 36, 26, "#d8cab4") + oval(1002 + x, 744, 20, 12, "#f3eadb"))
        .join(""),
    )
  );
};

const rubberRows: Motif = (s, light, hour) => {
  const trunk = s.stamp(
    oval(8, 4, 50, 12, "#2a2408", 'opacity=".3"') +
      filled(
        "M-26 4C-20 -150 -22 -300 -24 -460H20C20 -300 22 -150 27 4Z",
        s.linear(
          [
            [0, "#b9a791"],
            [0.5, "#8d7a66"],
            [1, "#5d4d3d"],
          ],
          0,
          0,
          1,
          0,
        ),
      ) +
      stroked("M-22 -170L20 -130", "#f6f1e2", 6) +
      filled("M-22 -122A22 22 0 0 0 22 -122Z", "#4a3223") +
      oval(0, -122, 21, 7, "#fbf8f0"),
  );
  const canopy = s.stamp(
    place(filled(blob(s.random, 170, 90, 0.1, 11), "#3d7040"), 0, 0) +
      place(filled(blob(s.random, 130, 60, 0.1, 11), "#6a9f50"), -30, -26) +
      place(filled(blob(s.random, 60, 28, 0.1), "#9dc474"), -60, -44),
  );
  return (
    distance(s, light) +
    land("#a98a54", mix(light.haze, "#a3a060", 0.5), s) +
    dashes(
      scatter(s.random, 170, 820, 190).map(([x, y]) => [x + 800, y + 700] as const),
      22,
      7,
      "#c98f4a",
      () => s.between(-30, 30),
    ) +
    dashes(
      scatter(s.random, 120, 820, 190).map(([x, y]) => [x + 800, y + 700] as const),
      20,
      6,
      "#8a6a34",
      () => s.between(-30, 30),
    ) +
    perspective(
      7,
      6,
      800,
      (x, y, scale) => canopy(x, y - 500 * scale, scale * 1.15) + trunk(x, y, scale * 1.12),
      { spread: 1900 },
    ) +
    place(person(s, shirt(hour)), 800, 810, 1)
  );
};

const melonHouse: Motif = (s, light, hour) => {
  const vine = s.stamp(
    oval(6, 2, 50, 10, "#2a2408", 'opacity=".3"') +
      stroked("M0 0Q-8 -180 0 -330", "#6a8f45", 7) +
      [-60, 56, -50, 60, -40]
        .map((degrees, index) =>
          place(
            leaf(s, 90, 84, tone("#5f9a48", "#a3cb72", "#3f7038", "#28502b"), 6, 4),
            0,
            -60 - index * 62,
            1,
            degrees,
          ),
        )
        .join("") +
      oval(18, -120, 36, 36, s.volume(tone("#b5c088"))) +
      stroked(
        "M-6 -136Q18 -150 42 -132M-12 -114Q18 -128 50 -108M18 -154V-88M0 -148Q4 -120 2 -96M36 -148Q32 -120 34 -96",
        "#f1ecd0",
        3,
        'opacity=".8"',
      ),
  );
  const arch = (x: number, y: number, w: number, h: number, width: number) =>
    stroked(
      `M${n(x - w)} ${n(y)}V${n(y - h * 0.5)}Q${n(x - w)} ${n(y - h)} ${n(x)} ${n(y - h)}Q${n(x + w)} ${n(y - h)} ${n(x + w)} ${n(y - h * 0.5)}V${n(y)}`,
      "#d7dcd4",
      width,
    );
  return (
    distance(s, light) +
    land("#e3d9bd", mix(light.haze, "#d9d3b0", 0.6), s) +
    [0.2, 0.34, 0.54, 0.8]
      .map((share) =>
        arch(800, HORIZON + 40 + share * 430, 960 * share, 700 * share, 7 + share * 14),
      )
      .join("") +
    stroked("M800 466L800 -100", "#d7dcd4", 1) +
    filled(
      `M0 0H1600V${HORIZON}L1000 ${HORIZON - 60}Q800 ${HORIZON - 190} 600 ${HORIZON - 60}L0 ${HORIZON}Z`,
      "#ffffff",
      'opacity=".3"',
    ) +
    perspective(7, 6, 800, (x, y, scale) => vine(x, y, scale * 1.16), { spread: 1700 }) +
    place(person(s, shirt(hour)), 800, 800, 1.05)
  );
};

const MOTIFS = {
  "orchard-rows": orchardRows,
  "salt-yard": saltYard,
  "rice-mill": riceMill,
  kitchen,
  "rice-paper-racks": ricePaperRacks,
  "dragon-fruit-posts": dragonFruitPosts,
  "bee-hives": beeHives,
  "fish-pond": fishPond,
  "vegetable-beds": vegetableBeds,
  "cashew-trees": cashewTrees,
  "cattle-pen": cattlePen,
  "mushroom-house": mushroomHouse,
  "rice-field": riceField,
  "rubber-rows": rubberRows,
  "melon-house": melonHouse,
} satisfies Record<string, Motif>;

export type PlaceMotif = keyof typeof MOTIFS;

export const PLACE_MOTIFS = Object.keys(MOTIFS) as PlaceMotif[];

/**
 * A seller's place as an SVG document, 1600 by 900, without words. Variations 0, 1 and 2 are early
 * morning, mid-morning and late afternoon; higher numbers repeat them with other details. Throws on
 * an unknown motif or a variation that is not a whole number from 0.
 */
export function drawPlace(motif: string, variation: number): string {
  if (!Object.hasOwn(MOTIFS, motif)) throw new Error(`No place is drawn for "${motif}"`);
  if (!Number.isInteger(variation) || variation < 0) {
    throw new Error(`A picture's variation is a whole number from 0, not ${variation}`);
  }
  const scene = new Scene(`${motif}/${variation}`);
  const hour = (variation % 3) as 0 | 1 | 2;
  return scene.finish(WIDTH, HEIGHT, MOTIFS[motif as PlaceMotif](scene, LIGHTS[hour], hour));
}
