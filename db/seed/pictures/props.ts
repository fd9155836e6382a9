/** Things from a Tây Ninh kitchen and market that hold the goods: cloth, leaf, tray, basket, jar. */

import {
  BAMBOO,
  BANANA_GREEN,
  CLAY,
  dashes,
  dots,
  ellipsePath,
  filled,
  mix,
  n,
  oval,
  PORCELAIN,
  type Point,
  place,
  polygonPath,
  rad,
  type Scene,
  scatter,
  smoothPath,
  stroked,
  type Tone,
  tone,
  WOOD,
} from "./kit";

interface Spot {
  cx: number;
  cy: number;
}

/** The bare table: one plain colour, a little lighter where the morning comes in. */
export function ground(scene: Scene, colour: string, width = 1200, height = 1200): string {
  const lit = mix(colour, "#fffaf0", 0.5);
  const dim = mix(colour, "#7a4a22", 0.13);
  const light = scene.radial(
    [
      [0, lit, 0.7],
      [0.6, colour, 0.3],
      [1, dim, 0.9],
    ],
    0.2,
    0.1,
    1.2,
  );
  const specks = scatter(scene.random, 70, width * 0.7, height * 0.7).map(
    ([x, y]) => [x + width / 2, y + height / 2] as const,
  );
  return (
    `<rect width="${width}" height="${height}" fill="${colour}"/>` +
    `<rect width="${width}" height="${height}" fill="${light}"/>` +
    dots(specks.slice(0, 35), 4, mix(colour, "#7a4a22", 0.2), 'opacity=".5"') +
    dots(specks.slice(35), 3, lit, 'opacity=".7"')
  );
}

type ClothKind = "black-check" | "red-check" | "indigo" | "linen" | "green-check";

const CLOTHS: Record<ClothKind, { base: string; stripe: string; check: boolean }> = {
  "black-check": { base: "#f4ecdc", stripe: "#2f2b2a", check: true },
  "red-check": { base: "#f8eddc", stripe: "#b3362c", check: true },
  "green-check": { base: "#f4efdc", stripe: "#4b7a4e", check: true },
  indigo: { base: "#3d5573", stripe: "#5d7794", check: false },
  linen: { base: "#f1e6d0", stripe: "#c9b48e", check: false },
};

/** A cloth lying on the table; the checked ones are the southern khăn rằn. */
export function cloth(
  scene: Scene,
  {
    cx,
    cy,
    w,
    h,
    turn = -12,
    kind,
  }: Spot & { w: number; h: number; turn?: number; kind: ClothKind },
): string {
  const { base, stripe, check } = CLOTHS[kind];
  const edge: Point[] = [];
  const corners: Point[] = [
    [-w / 2, -h / 2],
    [w / 2, -h / 2],
    [w / 2, h / 2],
    [-w / 2, h / 2],
  ];
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % 4] as Point;
    for (let step = 0; step < 6; step++) {
      const share = step / 6;
      edge.push([
        from[0] + (to[0] - from[0]) * share + scene.between(-9, 9),
        from[1] + (to[1] - from[1]) * share + scene.between(-9, 9),
      ]);
    }
  });
  const outline = smoothPath(edge);
  const cell = check ? 58 : 40;
  const weave = check
    ? scene.pattern(
        cell,
        cell,
        `<rect width="${cell}" height="${cell}" fill="${base}"/><rect width="${cell / 2}" height="${cell}" fill="${stripe}" fill-opacity=".5"/><rect width="${cell}" height="${cell / 2}" fill="${stripe}" fill-opacity=".5"/><path d="M0 ${cell * 0.75}h${cell}M${cell * 0.75} 0v${cell}" stroke="${stripe}" stroke-width="2" stroke-opacity=".35"/>`,
      )
    : scene.pattern(
        cell,
        cell,
        `<rect width="${cell}" height="${cell}" fill="${base}"/><path d="M0 10h${cell}M0 30h${cell}M10 0v${cell}M30 0v${cell}" stroke="${stripe}" stroke-width="2.5" stroke-opacity=".4"/>`,
      );
  const fringe: Point[] = [];
  for (let y = -h / 2 + 8; y < h / 2; y += 15) fringe.push([-w / 2 - 12, y], [w / 2 + 12, y]);
  const fold = (x: number, width: number, lit: boolean) =>
    filled(
      `M${n(x)} ${n(-h / 2 - 20)}C${n(x + 50)} ${n(-h / 6)} ${n(x - 50)} ${n(h / 6)} ${n(x + 20)} ${n(
        h / 2 + 20,
      )}l${n(width)} 0C${n(x + width * 0.2)} ${n(h / 6)} ${n(x + width * 1.6)} ${n(-h / 6)} ${n(
        x + width,
      )} ${n(-h / 2 - 20)}Z`,
      lit ? "#fffaf0" : "#3b200c",
      `opacity="${lit ? 0.22 : 0.14}"`,
    );
  const body =
    place(filled(outline, "#3b200c", 'opacity=".22"'), 10, 16) +
    dashes(fringe, 30, 5, mix(base, stripe, 0.25), () => scene.between(-14, 14)) +
    filled(outline, weave) +
    scene.clipped(
      outline,
      fold(-w * 0.36, 44, false) +
        fold(-w * 0.3, 34, true) +
        fold(w * 0.2, 50, false) +
        fold(w * 0.27, 40, true),
    );
  return `<g transform="translate(${n(cx)} ${n(cy)}) scale(1 .74) rotate(${n(turn)})">${body}</g>`;
}

/** A banana leaf, or a cut length of one when `cut`. Long axis along x before turning. */
export function bananaLeaf(
  scene: Scene,
  {
    cx,
    cy,
    length,
    width,
    turn = 0,
    cut = false,
    of = BANANA_GREEN,
  }: Spot & { length: number; width: number; turn?: number; cut?: boolean; of?: Tone },
): string {
  const [l, w] = [length / 2, width / 2];
  const upper: Point[] = cut
    ? [
        [-l, -4],
        [-l + 6, -w * 0.9],
        [-l * 0.4, -w * 1.02],
        [l * 0.3, -w * 0.98],
        [l - 8, -w * 0.9],
        [l, 4],
      ]
    : [
        [-l, 0],
        [-l * 0.72, -w * 0.72],
        [-l * 0.2, -w],
        [l * 0.4, -w * 0.86],
        [l * 0.8, -w * 0.44],
        [l, 0],
      ];
  const lower: Point[] = upper.map(([x, y]) => [x, -y * 0.96] as const);
  const half = (points: readonly Point[]) => `${smoothPath(points, false)}Z`;
  const veins = (side: -1 | 1) => {
    let d = "";
    for (let x = -l * 0.94; x < l * 0.92; x += 30) {
      d += `M${n(x)} 0q${n(26)} ${n(side * w * 0.5)} ${n(44)} ${n(side * w * 1.05)}`;
    }
    return d;
  };
  const side = (points: readonly Point[], fill: string, direction: -1 | 1) =>
    filled(half(points), fill) +
    scene.clipped(
      half(points),
      stroked(veins(direction), of.dark, 2.4, 'opacity=".5"') +
        place(stroked(veins(direction), of.light, 2.4, 'opacity=".45"'), 9, 0),
    );
  const outline = half(upper) + half(lower);
  return place(
    place(filled(outline, "#2c2409", 'opacity=".24"'), 6, 16) +
      side(
        upper,
        scene.linear([
          [0, of.base],
          [1, of.light],
        ]),
        -1,
      ) +
      side(
        lower,
        scene.linear([
          [0, of.base],
          [1, of.dark],
        ]),
        1,
      ) +
      stroked(`M${n(-l)} 0L${n(l)} 0`, of.dark, 15) +
      stroked(`M${n(-l)} -2L${n(l - 6)} -2`, mix(of.light, "#f5f0b8", 0.5), 8),
    cx,
    cy,
    1,
    turn,
  );
}

/** A flat round bamboo tray (nia) seen from above at a slant; draw goods after it. */
export function niaTray(
  scene: Scene,
  { cx, cy, rx, ry, of = BAMBOO }: Spot & { rx: number; ry: number; of?: Tone },
): string {
  const weave = scene.pattern(
    56,
    40,
    `<rect width="56" height="40" fill="${of.base}"/><rect x="1" y="1" width="26" height="18" rx="4" fill="${of.light}"/><rect x="29" y="21" width="26" height="18" rx="4" fill="${of.light}"/><rect x="30" y="1" width="11" height="18" rx="3" fill="${mix(of.base, of.dark, 0.4)}"/><rect x="43" y="1" width="11" height="18" rx="3" fill="${mix(of.base, of.dark, 0.55)}"/><rect x="2" y="21" width="11" height="18" rx="3" fill="${mix(of.base, of.dark, 0.4)}"/><rect x="15" y="21" width="11" height="18" rx="3" fill="${mix(of.base, of.dark, 0.55)}"/>`,
    "rotate(14)",
  );
  const inner = ellipsePath(cx, cy + 6, rx * 0.92, ry * 0.9);
  const ties: string[] = [];
  for (let degrees = 0; degrees < 360; degrees += 24) {
    const x = cx + rx * 0.965 * Math.cos(rad(degrees));
    const y = cy + ry * 0.96 * Math.sin(rad(degrees));
    ties.push(
      `M${n(x - 14 * Math.cos(rad(degrees)))} ${n(y - 14 * Math.sin(rad(degrees)))}L${n(
        x + 15 * Math.cos(rad(degrees)),
      )} ${n(y + 15 * Math.sin(rad(degrees)))}`,
    );
  }
  return (
    scene.shadow(cx + 26, cy + 44, rx * 1.1, ry * 1.14, 0.5) +
    oval(cx, cy + 26, rx, ry, of.deep) +
    oval(cx, cy + 12, rx, ry, of.dark) +
    oval(cx, cy, rx, ry, of.base) +
    filled(inner, weave) +
    filled(
      inner,
      scene.radial(
        [
          [0, "#fff3cf", 0.3],
          [0.55, "#5a3a10", 0.06],
          [1, "#4a2c0a", 0.5],
        ],
        0.54,
        0.62,
        0.62,
      ),
    ) +
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx * 0.965)}" ry="${n(ry * 0.955)}" fill="none" stroke="${of.dark}" stroke-width="36"/>` +
    `<ellipse cx="${n(cx)}" cy="${n(cy - 3)}" rx="${n(rx * 0.985)}" ry="${n(ry * 0.975)}" fill="none" stroke="${of.base}" stroke-width="17"/>` +
    `<ellipse cx="${n(cx)}" cy="${n(cy - 5)}" rx="${n(rx * 0.988)}" ry="${n(ry * 0.98)}" fill="none" stroke="${of.light}" stroke-width="6"/>` +
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx * 0.94)}" ry="${n(ry * 0.925)}" fill="none" stroke="${of.base}" stroke-width="10"/>` +
    stroked(ties.join(""), mix(of.dark, "#6b3f1d", 0.5), 9)
  );
}

/** A woven bamboo basket (rổ tre). `contents` sink a little behind the front wall. */
export function basket(
  scene: Scene,
  { cx, cy, rx, ry, h, of = BAMBOO }: Spot & { rx: number; ry: number; h: number; of?: Tone },
  contents: string,
): string {
  const taper = 0.74;
  const wall =
    `M${n(cx - rx)} ${n(cy)}C${n(cx - rx * 0.97)} ${n(cy + h * 0.6)} ${n(cx - rx * 0.86)} ${n(
      cy + h * 0.9,
    )} ${n(cx - rx * taper)} ${n(cy + h)}` +
    `A${n(rx * taper)} ${n(ry * taper * 0.72)} 0 0 0 ${n(cx + rx * taper)} ${n(cy + h)}` +
    `C${n(cx + rx * 0.86)} ${n(cy + h * 0.9)} ${n(cx + rx * 0.97)} ${n(cy + h * 0.6)} ${n(
      cx + rx,
    )} ${n(cy)}A${n(rx)} ${n(ry)} 0 0 1 ${n(cx - rx)} ${n(cy)}Z`;
  const rows = Math.max(5, Math.round((h + ry) / 36));
  let weave = "";
  for (let row = 0; row <= rows; row++) {
    const share = row / rows;
    const y = cy + share * h * 1.02;
    const reach = rx * (1.02 - 0.26 * share ** 1.6);
    const sag = ry * (1 - 0.36 * share);
    const arc = `M${n(cx - reach)} ${n(y)}A${n(reach)} ${n(sag)} 0 0 0 ${n(cx + reach)} ${n(y)}`;
    const width = (h / rows) * 0.86 + 5;
    weave +=
      `<path d="${arc}" fill="none" stroke="${of.dark}" stroke-width="${n(width)}"/>` +
      `<path d="${arc}" fill="none" stroke="${row % 3 === 1 ? of.light : of.base}" stroke-width="${n(
        width - 5,
      )}" stroke-dasharray="44 10" stroke-dashoffset="${row % 2 ? 27 : 0}"/>`;
  }
  const ties: string[] = [];
  for (let degrees = 4; degrees < 360; degrees += 15) {
    const [x, y] = [cx + rx * Math.cos(rad(degrees)), cy + ry * Math.sin(rad(degrees))];
    ties.push(`M${n(x - 7)} ${n(y - 15)}l14 28`);
  }
  const rim = (from: 0 | 1) => {
    const arc = `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 0 ${from} ${n(cx + rx)} ${n(cy)}`;
    return (
      stroked(arc, of.deep, 34) +
      stroked(arc, of.base, 26) +
      place(stroked(arc, of.light, 9), -1, -6) +
      stroked(
        ties.filter((_, index) => index * 15 + 4 < 180 === (from === 0)).join(""),
        mix(of.dark, "#5b3315", 0.45),
        8,
      )
    );
  };
  return (
    scene.shadow(cx + 26, cy + h + ry * 0.2, rx * 0.98, ry * 0.8, 0.6) +
    oval(
      cx,
      cy,
      rx,
      ry,
      scene.linear([
        [0, of.deep],
        [1, of.dark],
      ]),
    ) +
    rim(1) +
    place(contents, 0, ry * 0.42) +
    filled(wall, of.deep) +
    scene.clipped(
      wall,
      weave +
        filled(
          wall,
          scene.linear(
            [
              [0, "#fff3cf", 0.2],
              [0.3, "#fff3cf", 0],
              [0.62, "#3b1f06", 0.12],
              [1, "#3b1f06", 0.58],
            ],
            0,
            0,
            1,
            0.35,
          ),
        ),
    ) +
    rim(0)
  );
}

/** A bowl. `contents` show above the near rim; `band` paints a ring below it. */
export function bowl(
  scene: Scene,
  {
    cx,
    cy,
    rx,
    ry,
    h,
    of = PORCELAIN,
    band,
    foot: footed = true,
  }: Spot & { rx: number; ry: number; h: number; of?: Tone; band?: string; foot?: boolean },
  contents: string,
): string {
  const wall = `M${n(cx - rx)} ${n(cy)}C${n(cx - rx * 0.94)} ${n(cy + h * 0.62)} ${n(cx - rx * 0.6)} ${n(
    cy + h,
  )} ${n(cx - rx * 0.42)} ${n(cy + h)}A${n(rx * 0.42)} ${n(ry * 0.4)} 0 0 0 ${n(
    cx + rx * 0.42,
  )} ${n(cy + h)}C${n(cx + rx * 0.6)} ${n(cy + h)} ${n(cx + rx * 0.94)} ${n(cy + h * 0.62)} ${n(
    cx + rx,
  )} ${n(cy)}A${n(rx)} ${n(ry)} 0 0 1 ${n(cx - rx)} ${n(cy)}Z`;
  const stripe = (drop: number, width: number) =>
    `<path d="M${n(cx - rx * 1.02)} ${n(cy + drop)}A${n(rx * 1.02)} ${n(ry * 0.98)} 0 0 0 ${n(
      cx + rx * 1.02,
    )} ${n(cy + drop)}" fill="none" stroke="${band}" stroke-width="${n(width)}" stroke-opacity=".85"/>`;
  const foot = `M${n(cx - rx * 0.4)} ${n(cy + h - 6)}l10 ${n(ry * 0.34 + 24)}A${n(rx * 0.38)} ${n(
    ry * 0.34,
  )} 0 0 0 ${n(cx + rx * 0.4 - 10)} ${n(cy + h + ry * 0.34 + 18)}l10 ${n(-ry * 0.34 - 24)}Z`;
  return (
    scene.shadow(cx + rx * 0.14, cy + h + ry * (footed ? 0.42 : 0.16), rx * 0.94, ry * 0.72, 0.55) +
    (footed
      ? filled(
          foot,
          scene.linear(
            [
              [0, of.dark],
              [1, of.deep],
            ],
            0,
            0,
            1,
            0,
          ),
        )
      : "") +
    oval(cx, cy, rx, ry, of.dark) +
    oval(
      cx,
      cy + 4,
      rx * 0.95,
      ry * 0.92,
      scene.linear([
        [0, of.deep],
        [0.6, of.dark],
        [1, of.base],
      ]),
    ) +
    contents +
    filled(
      wall,
      scene.linear(
        [
          [0, of.base],
          [0.22, of.light],
          [0.55, of.base],
          [0.86, of.dark],
          [1, of.deep],
        ],
        0,
        0,
        1,
        0.2,
      ),
    ) +
    (band ? scene.clipped(wall, stripe(h * 0.16, 15) + stripe(h * 0.3, 6)) : "") +
    `<path d="M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 0 0 ${n(cx + rx)} ${n(
      cy,
    )}" fill="none" stroke="${of.light}" stroke-width="13" stroke-linecap="round"/>` +
    filled(
      `M${n(cx - rx * 0.8)} ${n(cy + h * 0.3)}C${n(cx - rx * 0.74)} ${n(cy + h * 0.6)} ${n(
        cx - rx * 0.62,
      )} ${n(cy + h * 0.72)} ${n(cx - rx * 0.5)} ${n(cy + h * 0.82)}C${n(cx - rx * 0.66)} ${n(
        cy + h * 0.62,
      )} ${n(cx - rx * 0.68)} ${n(cy + h * 0.5)} ${n(cx - rx * 0.8)} ${n(cy + h * 0.3)}Z`,
      "#ffffff",
      'opacity=".38"',
    )
  );
}

/** A shallow dish seen at a slant. */
export function plate(
  scene: Scene,
  {
    cx,
    cy,
    rx,
    ry,
    of = PORCELAIN,
    band,
  }: Spot & { rx: number; ry: number; of?: Tone; band?: string },
): string {
  return (
    scene.shadow(cx + 22, cy + 36, rx * 1.08, ry * 1.12, 0.45) +
    oval(cx, cy + 22, rx * 0.96, ry, of.deep) +
    oval(cx, cy + 8, rx, ry, of.dark) +
    oval(
      cx,
      cy,
      rx,
      ry,
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
    (band
      ? `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx * 0.92)}" ry="${n(ry * 0.91)}" fill="none" stroke="${band}" stroke-width="12" stroke-opacity=".8"/>`
      : "") +
    oval(
      cx,
      cy + 8,
      rx * 0.76,
      ry * 0.74,
      scene.linear(
        [
          [0, of.dark],
          [0.3, of.base],
          [1, of.light],
        ],
        0,
        0,
        0.6,
        1,
      ),
    )
  );
}

/** A thick wooden board, long side along x before turning. */
export function board(
  scene: Scene,
  { cx, cy, w, h, turn = 0, of = WOOD }: Spot & { w: number; h: number; turn?: number; of?: Tone },
): string {
  const r = 46;
  const shape = (dy: number) =>
    `M${n(-w / 2 + r)} ${n(-h / 2 + dy)}H${n(w / 2 - r)}Q${n(w / 2)} ${n(-h / 2 + dy)} ${n(w / 2)} ${n(
      -h / 2 + r + dy,
    )}V${n(h / 2 - r + dy)}Q${n(w / 2)} ${n(h / 2 + dy)} ${n(w / 2 - r)} ${n(h / 2 + dy)}H${n(
      -w / 2 + r,
    )}Q${n(-w / 2)} ${n(h / 2 + dy)} ${n(-w / 2)} ${n(h / 2 - r + dy)}V${n(-h / 2 + r + dy)}Q${n(
      -w / 2,
    )} ${n(-h / 2 + dy)} ${n(-w / 2 + r)} ${n(-h / 2 + dy)}Z`;
  let grain = "";
  for (let y = -h / 2 + 22; y < h / 2; y += 34) {
    const bend = scene.between(-16, 16);
    grain += `M${n(-w / 2)} ${n(y)}C${n(-w / 6)} ${n(y + bend)} ${n(w / 6)} ${n(y - bend)} ${n(w / 2)} ${n(
      y + scene.between(-6, 6),
    )}`;
  }
  return place(
    place(filled(shape(0), "#3b200c", 'opacity=".3"'), 16, 40) +
      filled(shape(24), of.deep) +
      filled(
        shape(0),
        scene.linear(
          [
            [0, of.light],
            [0.5, of.base],
            [1, mix(of.base, of.dark, 0.6)],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
      scene.clipped(shape(0), stroked(grain, of.dark, 4, 'opacity=".4"')) +
      `<circle cx="${n(w / 2 - 62)}" cy="0" r="24" fill="${of.deep}"/>`,
    cx,
    cy,
    1,
    turn,
  );
}

type LidKind = "wood" | "metal" | "cloth" | "none" | "red";

/**
 * A glass jar standing on (cx, base). `fill` draws what is inside, clipped to the glass; it gets
 * the top and bottom of the filled part.
 */
export function jar(
  scene: Scene,
  {
    cx,
    base,
    w,
    h,
    lid = "metal",
    label,
    level = 0.86,
  }: {
    cx: number;
    base: number;
    w: number;
    h: number;
    lid?: LidKind;
    label?: string;
    level?: number;
  },
  of: Tone,
  fill: (box: { left: number; top: number; width: number; height: number }) => string = () => "",
): string {
  const left = cx - w / 2;
  const top = base - h;
  const e = w * 0.13;
  const shoulder = top + h * 0.16;
  const neck = w * 0.4;
  const body = `M${n(cx - neck)} ${n(top)}C${n(cx - neck)} ${n(top + h * 0.06)} ${n(left)} ${n(top + h * 0.06)} ${n(
    left,
  )} ${n(shoulder + 14)}V${n(base - e)}C${n(left)} ${n(base + e * 0.5)} ${n(left + w)} ${n(
    base + e * 0.5,
  )} ${n(left + w)} ${n(base - e)}V${n(shoulder + 14)}C${n(left + w)} ${n(top + h * 0.06)} ${n(
    cx + neck,
  )} ${n(top + h * 0.06)} ${n(cx + neck)} ${n(top)}Z`;
  const levelY = base - h * level;
  const lidHeight = h * 0.13;
  const lidTone =
    lid === "wood" ? WOOD : lid === "red" ? tone("#b8322a") : tone("#c9a54e", "#f2dc97", "#94742a");
  const lids = () => {
    if (lid === "none") {
      return (
        `<ellipse cx="${n(cx)}" cy="${n(top)}" rx="${n(neck)}" ry="${n(e * 0.8)}" fill="#fdf8ea" fill-opacity=".35"/>` +
        `<ellipse cx="${n(cx)}" cy="${n(top)}" rx="${n(neck)}" ry="${n(e * 0.8)}" fill="none" stroke="#ffffff" stroke-width="9" stroke-opacity=".85"/>`
      );
    }
    if (lid === "cloth") {
      const skirt = smoothPath(
        [
          [cx - neck - 6, top + 4],
          [cx - neck * 1.3, top + h * 0.13],
          [cx - neck * 0.8, top + h * 0.1],
          [cx - neck * 0.4, top + h * 0.16],
          [cx, top + h * 0.11],
          [cx + neck * 0.4, top + h * 0.16],
          [cx + neck * 0.8, top + h * 0.1],
          [cx + neck * 1.3, top + h * 0.13],
          [cx + neck + 6, top + 4],
          [cx + neck * 0.8, top - h * 0.09],
          [cx, top - h * 0.11],
          [cx - neck * 0.8, top - h * 0.09],
        ],
        true,
      );
      const check = scene.pattern(
        34,
        34,
        '<rect width="34" height="34" fill="#f8eddc"/><rect width="17" height="34" fill="#b3362c" fill-opacity=".5"/><rect width="34" height="17" fill="#b3362c" fill-opacity=".5"/>',
      );
      return (
        filled(skirt, check) +
        filled(
          skirt,
          scene.linear(
            [
              [0, "#fff7e0", 0.3],
              [0.5, "#3b1206", 0],
              [1, "#3b1206", 0.45],
            ],
            0,
            0,
            1,
            0.4,
          ),
        ) +
        stroked(
          `M${n(cx - neck - 4)} ${n(top + 8)}Q${n(cx)} ${n(top + e)} ${n(cx + neck + 4)} ${n(top + 8)}`,
          "#8a6a3a",
          11,
        ) +
        stroked(
          `M${n(cx + 10)} ${n(top + e * 0.5)}q34 20 24 66M${n(cx + 10)} ${n(top + e * 0.5)}q-10 40 -34 54`,
          "#8a6a3a",
          7,
        )
      );
    }
    const x = cx - neck - 8;
    const width = (neck + 8) * 2;
    const y = top - lidHeight * 0.7;
    const side = `M${n(x)} ${n(y)}V${n(y + lidHeight)}A${n(width / 2)} ${n(e * 0.85)} 0 0 0 ${n(x + width)} ${n(
      y + lidHeight,
    )}V${n(y)}Z`;
    return (
      filled(
        side,
        scene.linear(
          [
            [0, lidTone.base],
            [0.25, lidTone.light],
            [0.6, lidTone.base],
            [1, lidTone.deep],
          ],
          0,
          0,
          1,
          0,
        ),
      ) +
      oval(
        cx,
        y,
        width / 2,
        e * 0.85,
        scene.linear(
          [
            [0, lidTone.light],
            [1, lidTone.base],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
      `<ellipse cx="${n(cx)}" cy="${n(y)}" rx="${n(width / 2 - 12)}" ry="${n(e * 0.85 - 8)}" fill="none" stroke="${lidTone.dark}" stroke-width="3" stroke-opacity=".5"/>`
    );
  };
  const inside = { left: left + 10, top: levelY, width: w - 20, height: base - levelY };
  const labelTop = base - h * 0.6;
  const labelHeight = h * 0.36;
  const curve = e * 0.75;
  const labelShape = `M${n(left)} ${n(labelTop)}Q${n(cx)} ${n(labelTop + curve)} ${n(left + w)} ${n(
    labelTop,
  )}V${n(labelTop + labelHeight)}Q${n(cx)} ${n(labelTop + labelHeight + curve)} ${n(left)} ${n(
    labelTop + labelHeight,
  )}Z`;
  return (
    scene.shadow(cx + w * 0.16, base + e * 0.1, w * 0.74, e * 1.7, 0.55) +
    filled(body, "#f3efe0", 'opacity=".55"') +
    scene.clipped(
      body,
      `<rect x="${n(left)}" y="${n(levelY)}" width="${n(w)}" height="${n(h)}" fill="${scene.linear(
        [
          [0, of.base],
          [0.2, of.light],
          [0.55, of.base],
          [0.85, of.dark],
          [1, of.deep],
        ],
        0,
        0,
        1,
        0,
      )}"/>` +
        fill(inside) +
        `<rect x="${n(left)}" y="${n(levelY)}" width="${n(w)}" height="${n(h)}" fill="${scene.linear(
          [
            [0, "#1d0c02", 0.16],
            [0.14, "#1d0c02", 0],
            [0.6, "#1d0c02", 0],
            [1, "#1d0c02", 0.42],
          ],
          0,
          0,
          1,
          0,
        )}"/>` +
        oval(cx, levelY, w / 2, e * 0.9, mix(of.light, of.base, 0.35)) +
        oval(cx + 4, levelY + 4, w / 2 - 12, e * 0.74, mix(of.base, of.dark, 0.25)) +
        oval(cx - w * 0.1, levelY - e * 0.1, w * 0.24, e * 0.3, of.light, 'opacity=".7"'),
    ) +
    (label
      ? paperLabel(scene, labelShape, cx, labelTop + labelHeight / 2 + curve * 0.5, w, label)
      : "") +
    `<path d="${body}" fill="none" stroke="#ffffff" stroke-width="6" stroke-opacity=".45"/>` +
    filled(
      `M${n(left + w * 0.1)} ${n(shoulder + 30)}q${n(w * 0.05)} -26 ${n(w * 0.07)} 0V${n(
        base - h * 0.12,
      )}q${n(-w * 0.05)} 14 ${n(-w * 0.07)} 0Z`,
      "#ffffff",
      'opacity=".6"',
    ) +
    stroked(
      `M${n(left + w * 0.9)} ${n(shoulder + 40)}V${n(base - h * 0.2)}`,
      "#ffffff",
      w * 0.025,
      'opacity=".4"',
    ) +
    lids()
  );
}

/** A blank label: paper, a thin frame in the maker's colour and a small leaf, never words. */
function paperLabel(
  scene: Scene,
  outline: string,
  cx: number,
  cy: number,
  w: number,
  colour: string,
): string {
  const s = w / 300;
  return (
    filled(outline, "#fbf4e2") +
    scene.clipped(
      outline,
      `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${n(26 * s)}"/>` +
        place(
          filled("M0 40C-46 14-40-34 0-58C40-34 46 14 0 40Z", colour) +
            stroked("M0 52V-34M0 8L-18-8M0 8L18-8", "#fbf4e2", 5),
          cx,
          cy,
          s * 0.95,
        ) +
        filled(
          outline,
          scene.linear(
            [
              [0, "#ffffff", 0.25],
              [0.3, "#4a2a10", 0],
              [0.65, "#4a2a10", 0.05],
              [1, "#4a2a10", 0.4],
            ],
            0,
            0,
            1,
            0,
          ),
        ),
    )
  );
}

type BottleShape = "square-shoulder" | "long-neck" | "stout";

/** A glass bottle standing on (cx, base). `liquid` null leaves it clear to the level. */
export function bottle(
  scene: Scene,
  {
    cx,
    base,
    w,
    h,
    shape = "long-neck",
    cap = "cork",
    label,
    level = 0.72,
    glass = "#e9efe4",
  }: {
    cx: number;
    base: number;
    w: number;
    h: number;
    shape?: BottleShape;
    cap?: "cork" | "gold" | "red" | "green" | "leaf";
    label?: string;
    level?: number;
    glass?: string;
  },
  liquid: Tone,
  inside = "",
): string {
  const left = cx - w / 2;
  const top = base - h;
  const e = w * 0.14;
  const neck = w * (shape === "stout" ? 0.24 : 0.17);
  const shoulder = top + h * (shape === "long-neck" ? 0.42 : shape === "stout" ? 0.3 : 0.32);
  const neckEnd = top + h * (shape === "long-neck" ? 0.24 : 0.15);
  const bend = shape === "square-shoulder" ? 0.92 : 0.55;
  const body = `M${n(cx - neck)} ${n(top)}V${n(neckEnd)}C${n(cx - neck)} ${n(
    neckEnd + (shoulder - neckEnd) * bend,
  )} ${n(left)} ${n(shoulder - (shoulder - neckEnd) * bend * 0.75)} ${n(left)} ${n(shoulder)}V${n(
    base - e,
  )}C${n(left)} ${n(base + e * 0.5)} ${n(left + w)} ${n(base + e * 0.5)} ${n(left + w)} ${n(
    base - e,
  )}V${n(shoulder)}C${n(left + w)} ${n(shoulder - (shoulder - neckEnd) * bend * 0.75)} ${n(
    cx + neck,
  )} ${n(neckEnd + (shoulder - neckEnd) * bend)} ${n(cx + neck)} ${n(neckEnd)}V${n(top)}Z`;
  const levelY = base - h * level;
  const reach = levelY < neckEnd ? neck : levelY < shoulder ? w * 0.34 : w / 2;
  const capTones = {
    cork: tone("#b9884f", "#dcb583", "#8b5f31"),
    gold: tone("#c9a54e", "#f2dc97", "#94742a"),
    red: tone("#b8322a"),
    green: tone("#3d7a4a"),
    leaf: BANANA_GREEN,
  };
  const capTone = capTones[cap];
  const capHeight = h * 0.075;
  const capY = top - capHeight * 0.7;
  const capHalf = neck + (cap === "cork" ? -5 : 7);
  const labelTop = base - h * 0.44;
  const labelHeight = h * 0.29;
  const curve = e * 0.75;
  const labelShape = `M${n(left)} ${n(labelTop)}Q${n(cx)} ${n(labelTop + curve)} ${n(left + w)} ${n(
    labelTop,
  )}V${n(labelTop + labelHeight)}Q${n(cx)} ${n(labelTop + labelHeight + curve)} ${n(left)} ${n(
    labelTop + labelHeight,
  )}Z`;
  return (
    scene.shadow(cx + w * 0.2, base + e * 0.1, w * 0.82, e * 1.9, 0.55) +
    filled(body, glass, 'opacity=".62"') +
    scene.clipped(
      body,
      `<rect x="${n(left)}" y="${n(levelY)}" width="${n(w)}" height="${n(h)}" fill="${scene.linear(
        [
          [0, liquid.dark],
          [0.16, liquid.base],
          [0.34, liquid.light],
          [0.6, liquid.base],
          [0.9, liquid.dark],
          [1, liquid.deep],
        ],
        0,
        0,
        1,
        0,
      )}"/>` +
        oval(cx, levelY, reach, e * 0.5, liquid.light) +
        inside +
        `<path d="${body}" fill="${scene.linear(
          [
            [0, "#20140a", 0.14],
            [0.12, "#20140a", 0],
            [0.7, "#20140a", 0],
            [1, "#20140a", 0.34],
          ],
          0,
          0,
          1,
          0,
        )}"/>`,
    ) +
    (label
      ? paperLabel(scene, labelShape, cx, labelTop + labelHeight / 2 + curve * 0.5, w, label)
      : "") +
    `<path d="${body}" fill="none" stroke="#ffffff" stroke-width="5" stroke-opacity=".5"/>` +
    filled(
      `M${n(left + w * 0.1)} ${n(shoulder + 22)}q${n(w * 0.05)} -30 ${n(w * 0.085)} -8V${n(
        base - h * 0.08,
      )}q${n(-w * 0.05)} 12 ${n(-w * 0.085)} 0Z`,
      "#ffffff",
      'opacity=".62"',
    ) +
    stroked(
      `M${n(cx - neck * 0.5)} ${n(top + 30)}V${n(neckEnd)}`,
      "#ffffff",
      neck * 0.26,
      'opacity=".55"',
    ) +
    `<path d="M${n(cx - capHalf)} ${n(capY)}V${n(capY + capHeight)}A${n(capHalf)} ${n(neck * 0.3)} 0 0 0 ${n(
      cx + capHalf,
    )} ${n(capY + capHeight)}V${n(capY)}Z" fill="${scene.linear(
      [
        [0, capTone.base],
        [0.3, capTone.light],
        [0.65, capTone.base],
        [1, capTone.deep],
      ],
      0,
      0,
      1,
      0,
    )}"/>` +
    oval(cx, capY, capHalf, neck * 0.3, capTone.light)
  );
}

/** An open jute sack standing on the table with its rim rolled; `contents` rise above the rim. */
export function sack(
  scene: Scene,
  {
    cx,
    base,
    w,
    h,
    of = tone("#c6a06a", "#e2c596", "#99733f"),
  }: { cx: number; base: number; w: number; h: number; of?: Tone },
  contents: string,
): string {
  const top = base - h;
  const rim = w * 0.17;
  const outline = smoothPath([
    [cx - w * 0.47, top + 10],
    [cx - w * 0.54, top + h * 0.4],
    [cx - w * 0.58, base - h * 0.2],
    [cx - w * 0.45, base],
    [cx, base + 22],
    [cx + w * 0.46, base],
    [cx + w * 0.58, base - h * 0.22],
    [cx + w * 0.53, top + h * 0.36],
    [cx + w * 0.47, top + 10],
    [cx, top + rim],
  ]);
  const jute = scene.pattern(
    22,
    22,
    `<rect width="22" height="22" fill="${of.base}"/><path d="M0 6h22M0 17h22" stroke="${of.light}" stroke-width="5"/><path d="M6 0v22M17 0v22" stroke="${of.dark}" stroke-width="3.4" stroke-opacity=".55"/>`,
  );
  const roll = (sweep: 0 | 1) =>
    `M${n(cx - w * 0.48)} ${n(top)}A${n(w * 0.48)} ${n(rim)} 0 0 ${sweep} ${n(cx + w * 0.48)} ${n(top)}`;
  const rolled = (sweep: 0 | 1) =>
    stroked(roll(sweep), of.deep, 62) +
    stroked(roll(sweep), of.base, 52) +
    place(stroked(roll(sweep), of.light, 16), -3, -12) +
    `<path d="${roll(sweep)}" fill="none" stroke="${of.dark}" stroke-width="50" stroke-dasharray="4 11" stroke-opacity=".45"/>`;
  return (
    scene.shadow(cx + w * 0.1, base + 6, w * 0.74, w * 0.2, 0.55) +
    rolled(1) +
    oval(cx, top, w * 0.46, rim * 0.9, of.deep) +
    contents +
    filled(outline, jute) +
    filled(
      outline,
      scene.linear(
        [
          [0, "#fff3d2", 0.25],
          [0.35, "#3b2208", 0],
          [0.7, "#3b2208", 0.16],
          [1, "#3b2208", 0.55],
        ],
        0,
        0,
        1,
        0.15,
      ),
    ) +
    scene.clipped(
      outline,
      stroked(
        `M${n(cx - w * 0.3)} ${n(top + h * 0.3)}q-30 ${n(h * 0.24)} -6 ${n(h * 0.5)}M${n(cx + w * 0.16)} ${n(
          top + h * 0.28,
        )}q40 ${n(h * 0.3)} 10 ${n(h * 0.56)}`,
        of.deep,
        9,
        'opacity=".35"',
      ),
    ) +
    rolled(0)
  );
}

/** A see-through pouch lying on the table; `contents` are clipped to it. Origin at its middle. */
export function pouch(
  scene: Scene,
  {
    cx,
    cy,
    w,
    h,
    turn = 0,
    label,
    tied = false,
  }: Spot & { w: number; h: number; turn?: number; label?: string; tied?: boolean },
  contents: string,
): string {
  const [x, y] = [w / 2, h / 2];
  const body = smoothPath([
    [-x * 0.94, -y * 0.84],
    [0, -y * 0.87],
    [x * 0.94, -y * 0.84],
    [x, -y * 0.3],
    [x * 1.02, y * 0.4],
    [x * 0.95, y * 0.9],
    [0, y * 0.97],
    [-x * 0.95, y * 0.9],
    [-x * 1.02, y * 0.4],
    [-x, -y * 0.3],
  ]);
  const teeth = (at: number, out: number) => {
    const points: Point[] = [];
    for (let step = 0; step <= 20; step++) {
      points.push([-x * 0.93 + (step / 20) * x * 1.86, at + (step % 2 ? out * 0.35 : out)]);
    }
    return polygonPath([[-x * 0.93, at - out * 0.9], ...points, [x * 0.93, at - out * 0.9]]);
  };
  const seals = tied
    ? filled(
        smoothPath([
          [-x * 0.5, -y * 1.16],
          [-x * 0.08, -y * 0.92],
          [x * 0.06, -y * 0.92],
          [x * 0.5, -y * 1.18],
          [x * 0.1, -y * 1.06],
          [-x * 0.1, -y * 1.2],
        ]),
        "#f6f2e6",
        'opacity=".8"',
      ) + stroked(`M${n(-x * 0.16)} ${n(-y * 0.9)}h${n(x * 0.32)}`, "#b3362c", 18)
    : filled(teeth(-y * 0.88, -34), "#f4f0e4", 'opacity=".85"') +
      stroked(
        `M${n(-x * 0.9)} ${n(-y * 0.87)}H${n(x * 0.9)}M${n(-x * 0.9)} ${n(-y * 0.91)}H${n(x * 0.9)}`,
        "#cfc6b0",
        4,
      );
  const band = `M${n(-x * 1.1)} ${n(-y * 0.86)}H${n(x * 1.1)}V${n(-y * 0.42)}Q0 ${n(-y * 0.36)} ${n(-x * 1.1)} ${n(-y * 0.42)}Z`;
  return place(
    place(filled(body, "#3b200c", 'opacity=".3"'), 18, 26) +
      filled(body, "#f6f1e4", 'opacity=".75"') +
      scene.clipped(
        body,
        contents +
          (label
            ? filled(band, label) +
              place(
                filled("M0 40C-46 14-40-34 0-58C40-34 46 14 0 40Z", "#fbf4e2") +
                  stroked("M0 52V-34M0 8L-18-8M0 8L18-8", label, 5),
                0,
                -y * 0.62,
                w / 460,
              )
            : "") +
          filled(
            `M${n(-x * 0.84)} ${n(-y * 0.7)}C${n(-x * 0.94)} ${n(-y * 0.1)} ${n(-x * 0.86)} ${n(y * 0.4)} ${n(
              -x * 0.8,
            )} ${n(y * 0.76)}C${n(-x * 0.72)} ${n(y * 0.3)} ${n(-x * 0.76)} ${n(-y * 0.2)} ${n(-x * 0.6)} ${n(
              -y * 0.66,
            )}Z`,
            "#ffffff",
            'opacity=".5"',
          ) +
          filled(
            `M${n(x * 0.5)} ${n(-y * 0.3)}C${n(x * 0.72)} 0 ${n(x * 0.7)} ${n(y * 0.4)} ${n(x * 0.56)} ${n(
              y * 0.7,
            )}C${n(x * 0.62)} ${n(y * 0.3)} ${n(x * 0.6)} 0 ${n(x * 0.5)} ${n(-y * 0.3)}Z`,
            "#ffffff",
            'opacity=".38"',
          ) +
          filled(
            body,
            scene.linear(
              [
                [0, "#ffffff", 0.14],
                [0.5, "#2a1a0a", 0],
                [1, "#2a1a0a", 0.28],
              ],
              0,
              0,
              1,
              0.7,
            ),
          ),
      ) +
      `<path d="${body}" fill="none" stroke="#ffffff" stroke-width="6" stroke-opacity=".7"/>` +
      seals,
    cx,
    cy,
    1,
    turn,
  );
}

/** An open carton or gift box seen from the front and above; `contents` lie inside. */
export function openBox(
  scene: Scene,
  {
    cx,
    cy,
    w,
    depth,
    h,
    of = tone("#c99d66", "#e6c798", "#9d7341"),
  }: Spot & { w: number; depth: number; h: number; of?: Tone },
  contents: string,
): string {
  const [x, d] = [w / 2, depth / 2];
  const inset = w * 0.06;
  const back = polygonPath([
    [cx - x + inset, cy - d],
    [cx + x - inset, cy - d],
    [cx + x, cy + d],
    [cx - x, cy + d],
  ]);
  const inner = polygonPath([
    [cx - x + inset + 18, cy - d + 14],
    [cx + x - inset - 18, cy - d + 14],
    [cx + x - 24, cy + d - 6],
    [cx - x + 24, cy + d - 6],
  ]);
  const front = `M${n(cx - x)} ${n(cy + d)}H${n(cx + x)}L${n(cx + x - 14)} ${n(cy + d + h)}H${n(
    cx - x + 14,
  )}Z`;
  return (
    scene.shadow(cx + 30, cy + d + h - 4, x * 1.16, depth * 0.34, 0.55) +
    filled(back, of.light) +
    filled(
      inner,
      scene.linear([
        [0, of.deep],
        [1, of.dark],
      ]),
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
        0.5,
      ),
    ) +
    stroked(`M${n(cx - x)} ${n(cy + d)}H${n(cx + x)}`, mix(of.light, "#ffffff", 0.4), 9) +
    place(
      filled("M0 40C-46 14-40-34 0-58C40-34 46 14 0 40Z", of.dark, 'opacity=".75"') +
        stroked("M0 52V-34M0 8L-18-8M0 8L18-8", of.light, 5),
      cx,
      cy + d + h / 2 + 4,
      h / 210,
    )
  );
}

/** A closed upright carton with a blank front panel. Stands on (cx, base). */
export function carton(
  scene: Scene,
  {
    cx,
    base,
    w,
    h,
    of,
    panel = "#fbf4e2",
  }: { cx: number; base: number; w: number; h: number; of: Tone; panel?: string },
  picture: string,
): string {
  const side = w * 0.3;
  const front = `M${n(cx - w / 2)} ${n(base - h)}h${n(w)}v${n(h)}h${n(-w)}Z`;
  return (
    scene.shadow(cx + side * 0.8, base - 4, w * 0.8, w * 0.17, 0.55) +
    filled(
      polygonPath([
        [cx + w / 2, base - h],
        [cx + w / 2 + side, base - h - side * 0.5],
        [cx + w / 2 + side, base - side * 0.5],
        [cx + w / 2, base],
      ]),
      scene.linear(
        [
          [0, of.dark],
          [1, of.deep],
        ],
        0,
        0,
        1,
        0,
      ),
    ) +
    filled(
      polygonPath([
        [cx - w / 2, base - h],
        [cx - w / 2 + side, base - h - side * 0.5],
        [cx + w / 2 + side, base - h - side * 0.5],
        [cx + w / 2, base - h],
      ]),
      of.light,
    ) +
    filled(
      front,
      scene.linear(
        [
          [0, of.light],
          [0.35, of.base],
          [1, of.base],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    filled(ellipsePath(cx, base - h * 0.5, w * 0.38, h * 0.3), panel) +
    scene.clipped(
      ellipsePath(cx, base - h * 0.5, w * 0.38, h * 0.3),
      place(picture, cx, base - h * 0.5),
    ) +
    `<path d="M${n(cx - w / 2 + 18)} ${n(base - h + 18)}h${n(w - 36)}v${n(h - 36)}h${n(-w + 36)}Z" fill="none" stroke="${panel}" stroke-width="5" stroke-opacity=".7"/>`
  );
}

/** A wooden spoon; its bowl is at the origin, the handle runs along +x. `heap` fills the bowl. */
export function spoon(scene: Scene, heap: string, length = 460): string {
  const handle = `M70-13C${n(length * 0.5)} -9 ${n(length * 0.8)} -15 ${n(length)} -17Q${n(length + 22)} 0 ${n(
    length,
  )} 17C${n(length * 0.8)} 15 ${n(length * 0.5)} 9 70 13Z`;
  return (
    place(
      filled(`${handle}M-96 0A96 64 0 1 1 96 0A96 64 0 1 1-96 0Z`, "#3b200c", 'opacity=".28"'),
      8,
      20,
    ) +
    filled(
      handle,
      scene.linear([
        [0, WOOD.light],
        [0.5, WOOD.base],
        [1, WOOD.deep],
      ]),
    ) +
    oval(
      0,
      0,
      98,
      65,
      scene.linear(
        [
          [0, WOOD.light],
          [0.6, WOOD.base],
          [1, WOOD.deep],
        ],
        0,
        0,
        0.4,
        1,
      ),
    ) +
    oval(-2, 2, 82, 51, WOOD.deep) +
    heap
  );
}

/** A honey dipper, head at the origin, handle along the direction of `turn`. */
export function dipper(scene: Scene, length = 420): string {
  let head = "";
  for (let index = 0; index < 6; index++) {
    const half = [30, 48, 56, 56, 48, 32][index] as number;
    head += `<rect x="${-60 + index * 24}" y="${-half}" width="18" height="${half * 2}" rx="9" fill="${scene.linear(
      [
        [0, WOOD.light],
        [0.5, WOOD.base],
        [1, WOOD.deep],
      ],
    )}"/>`;
  }
  return (
    filled(
      `M-60-16H${n(length)}q16 16 0 32H-60Z`,
      scene.linear([
        [0, WOOD.light],
        [0.5, WOOD.base],
        [1, WOOD.deep],
      ]),
    ) + head
  );
}

/** A small unglazed or glazed crock with a wide mouth. Stands on (cx, base). */
export function crock(
  scene: Scene,
  { cx, base, w, h, of = CLAY }: { cx: number; base: number; w: number; h: number; of?: Tone },
  contents = "",
): string {
  const top = base - h;
  const mouth = w * 0.36;
  const e = mouth * 0.34;
  const outline = `M${n(cx - mouth)} ${n(top)}C${n(cx - w * 0.42)} ${n(top + h * 0.12)} ${n(cx - w * 0.56)} ${n(
    top + h * 0.3,
  )} ${n(cx - w * 0.5)} ${n(top + h * 0.54)}C${n(cx - w * 0.46)} ${n(base - h * 0.12)} ${n(cx - w * 0.34)} ${n(
    base,
  )} ${n(cx - w * 0.28)} ${n(base)}Q${n(cx)} ${n(base + 34)} ${n(cx + w * 0.28)} ${n(base)}C${n(
    cx + w * 0.34,
  )} ${n(base)} ${n(cx + w * 0.46)} ${n(base - h * 0.12)} ${n(cx + w * 0.5)} ${n(top + h * 0.54)}C${n(
    cx + w * 0.56,
  )} ${n(top + h * 0.3)} ${n(cx + w * 0.42)} ${n(top + h * 0.12)} ${n(cx + mouth)} ${n(top)}Z`;
  return (
    scene.shadow(cx + w * 0.12, base + 2, w * 0.56, w * 0.15, 0.55) +
    filled(
      outline,
      scene.radial(
        [
          [0, of.light],
          [0.4, of.base],
          [0.8, of.dark],
          [1, of.deep],
        ],
        0.34,
        0.34,
        0.74,
      ),
    ) +
    scene.clipped(
      outline,
      filled(
        smoothPath([
          [cx - w, top - 20],
          [cx + w, top - 20],
          [cx + w * 0.56, top + h * 0.44],
          [cx + w * 0.36, top + h * 0.56],
          [cx + w * 0.18, top + h * 0.42],
          [cx - w * 0.04, top + h * 0.6],
          [cx - w * 0.26, top + h * 0.44],
          [cx - w * 0.42, top + h * 0.52],
          [cx - w * 0.6, top + h * 0.4],
        ]),
        of.deep,
        'opacity=".38"',
      ),
    ) +
    filled(
      `M${n(cx - w * 0.38)} ${n(top + h * 0.3)}q-34 ${n(h * 0.16)} -4 ${n(h * 0.34)}q8 ${n(-h * 0.16)} 24 ${n(
        -h * 0.34,
      )}Z`,
      "#fff3dc",
      'opacity=".45"',
    ) +
    oval(cx, top, mouth + 12, e + 7, of.dark) +
    oval(cx - 2, top - 4, mouth + 12, e + 5, of.base) +
    oval(cx, top, mouth - 4, e - 4, of.deep) +
    contents
  );
}
