/** The market's mark and the small drawings of empty and failed pages. Plain shapes, no ids. */

import { filled, oval, place, stroked } from "./kit";

const LEAF = "#1e6b3a";
const LEAF_SOFT = "#e4f0e2";
const CHILI = "#b3261e";
const SUN = "#f2b63c";
const PAPER = "#fbf8f1";
const STRAW = "#d8b273";
const STRAW_DARK = "#a77c40";
const INK = "#1d2a21";

const soft =
  '<path d="M52 190C40 110 120 48 214 58C300 30 412 74 430 166C448 250 372 318 262 312C160 328 66 286 52 190Z" fill="#e4f0e2"/>';
const mountain = (x: number, y: number, scale: number) =>
  place(
    filled(
      "M-150 0C-100 -14 -70 -40 -50 -50C-30 -60 -20 -92 0 -104C22 -92 30 -62 52 -50C74 -40 104 -14 150 0Z",
      "#a9c7ae",
    ) +
      filled(
        "M0 -104C22 -92 30 -62 52 -50C74 -40 104 -14 150 0H40C26 -30 4 -60 0 -104Z",
        "#8db596",
      ),
    x,
    y,
    scale,
  );

/** An open bamboo basket, its rim at the origin, about 220 wide. */
const basketShape =
  oval(0, 0, 110, 28, STRAW_DARK) +
  filled("M-110 0C-106 60 -84 92 -76 96Q0 112 76 96C84 92 106 60 110 0Q0 56 -110 0Z", STRAW) +
  stroked("M-104 34Q0 82 104 34M-94 64Q0 104 94 64", STRAW_DARK, 5) +
  stroked("M-78 22L-60 96M-40 34L-32 102M0 38V104M40 34L32 102M78 22L60 96", STRAW_DARK, 4);
const basketRim =
  '<path d="M-110 0Q0 56 110 0" fill="none" stroke="#f0d9a6" stroke-width="9" stroke-linecap="round"/>';

const leafShape = (colour: string, vein: string) =>
  filled("M0 0C-30 -16 -30 -60 0 -84C30 -60 30 -16 0 0Z", colour) +
  stroked("M0 0V-66M0 -20L-12 -34M0 -20L12 -34M0 -40L-9 -52M0 -40L9 -52", vein, 3);

const hatShape =
  filled("M-74 0Q0 26 74 0L5 -64Q0 -68 -5 -64Z", "#f0d9a6") +
  filled("M5 -64L74 0Q40 12 8 13Z", STRAW) +
  stroked("M-58 -6Q0 14 58 -6M-38 -26Q0 -12 38 -26", STRAW_DARK, 3);

const custard =
  oval(0, 0, 40, 38, "#8fae5d") +
  [
    [-20, -14],
    [0, -20],
    [20, -14],
    [-26, 4],
    [-9, -2],
    [9, -2],
    [26, 4],
    [-16, 18],
    [0, 16],
    [16, 18],
  ]
    .map(
      ([x, y]) =>
        oval(x as number, y as number, 10, 9, "#b3cc80") +
        oval((x as number) - 3, (y as number) - 3, 3, 2.5, "#e6efc4"),
    )
    .join("") +
  stroked("M0 -36q-2 -10 4 -18", "#6f5230", 7);

const DRAWINGS = {
  "empty-cart":
    mountain(300, 172, 0.8) +
    oval(232, 302, 130, 14, INK, 'opacity=".14"') +
    place(basketShape + basketRim, 226, 186, 1.2) +
    stroked("M102 182C110 60 342 60 350 182", STRAW_DARK, 11) +
    place(leafShape(LEAF, LEAF_SOFT), 392, 300, 0.6, 62) +
    place(leafShape("#6fa05c", LEAF_SOFT), 96, 306, 0.5, -70),
  "not-found":
    mountain(250, 176, 1.1) +
    filled(
      "M150 334C196 300 236 276 232 250C228 230 204 222 214 204C220 192 236 184 240 176H250C250 188 244 196 244 206C246 222 280 230 284 254C286 286 250 310 232 334Z",
      "#ead7a8",
    ) +
    stroked("M316 300V140", "#8d6a42", 13) +
    filled("M250 126H356L380 148L356 170H250Z", STRAW) +
    stroked("M268 148H342", STRAW_DARK, 5) +
    filled("M388 188H296L276 208L296 228H388Z", "#ead19a") +
    stroked("M300 208H372", STRAW_DARK, 5) +
    place(hatShape, 146, 288, 0.9, -8) +
    oval(146, 304, 62, 8, INK, 'opacity=".14"'),
  error:
    mountain(170, 176, 0.76) +
    place(basketShape, 262, 196, [1.1, 1.1], 24) +
    oval(262, 304, 130, 14, INK, 'opacity=".1"') +
    place(basketRim, 262, 196, 1.1, 24) +
    place(custard, 118, 286, 0.86) +
    place(custard, 178, 300, 0.7, 30) +
    oval(356, 300, 24, 23, CHILI) +
    oval(348, 292, 7, 5, "#f0a08e") +
    oval(402, 286, 19, 18, SUN) +
    oval(396, 280, 5, 4, "#fff0c4") +
    stroked("M300 84l16 -26M338 100l28 -14M262 80l2 -30", CHILI, 7),
  offline:
    mountain(290, 196, 0.84) +
    stroked("M150 310V110", "#8d6a42", 13) +
    stroked("M390 310V130", "#8d6a42", 11) +
    stroked("M110 128H190M358 146H420", "#8d6a42", 9) +
    stroked("M150 130C190 190 220 214 236 262M390 148C350 200 322 210 304 244", INK, 5) +
    stroked("M236 262l-14 20M236 262l6 24M304 244l-10 22M304 244l14 20", CHILI, 5) +
    place(
      filled(
        "M-46 14C-58 4 -46 -12 -30 -8C-24 -28 8 -28 14 -10C32 -18 50 -4 42 12Q38 18 30 18H-36Q-42 18 -46 14Z",
        PAPER,
      ) + stroked("M-20 30l-8 16M4 30l-8 16M28 30l-8 16", "#8bb0c0", 5),
      250,
      96,
      1.2,
    ),
  "no-results":
    mountain(330, 172, 0.6) +
    place(
      oval(4, 92, 150, 16, INK, 'opacity=".12"') +
        oval(0, 60, 150, 44, STRAW_DARK) +
        oval(0, 52, 150, 44, STRAW) +
        oval(0, 54, 126, 33, "#ead19a") +
        stroked(
          "M-110 46Q0 80 110 46M-120 60Q0 94 120 60M-70 34L-40 82M-20 28L-6 86M36 30L34 84M80 38L62 78",
          STRAW_DARK,
          3,
        ),
      214,
      208,
    ) +
    place(leafShape(LEAF, LEAF_SOFT), 170, 268, 0.62, 74) +
    place(leafShape("#6fa05c", LEAF_SOFT), 262, 262, 0.5, -60) +
    stroked("M318 204L372 262", "#8d6a42", 22) +
    stroked("M318 204L368 258", STRAW, 10) +
    oval(276, 156, 62, 62, PAPER, 'opacity=".8"') +
    '<circle cx="276" cy="156" r="62" fill="none" stroke="#8d6a42" stroke-width="15"/>' +
    stroked("M240 142Q250 116 278 112", "#ffffff", 9),
  "order-placed":
    mountain(180, 172, 0.76) +
    oval(246, 300, 140, 14, INK, 'opacity=".14"') +
    filled("M136 180H344L334 292H146Z", "#c99d66") +
    filled("M244 180H344L334 292H244Z", "#b58752", 'opacity=".5"') +
    filled("M136 180L100 150H206L244 180ZM344 180L384 150H282L244 180Z", "#e6c798") +
    place(custard, 198, 156, 0.92) +
    place(custard, 288, 158, 0.86, 14) +
    place(leafShape(LEAF, LEAF_SOFT), 244, 170, 0.9, -6) +
    place(leafShape("#6fa05c", LEAF_SOFT), 236, 168, 0.7, 40) +
    filled("M136 180H344L342 200H138Z", "#dcb57e") +
    oval(348, 258, 46, 46, LEAF) +
    stroked("M326 258L342 276L372 240", "#ffffff", 11),
} as const;

export type EmptyState = keyof typeof DRAWINGS;

export const EMPTY_STATES = Object.keys(DRAWINGS) as EmptyState[];

/**
 * A small drawing for an empty or failed page: SVG text, 480 by 360, without words or ids, so it may
 * stand inline in a page. Throws on an unknown name.
 */
export function drawEmptyState(name: string): string {
  if (!Object.hasOwn(DRAWINGS, name)) throw new Error(`No small drawing is called "${name}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 480 360">${soft}${DRAWINGS[name as EmptyState]}</svg>`;
}

/**
 * The market's mark, the lone mountain under a market awning with a leaf before it: SVG text, 64 by
 * 64, without ids. `maskable` fills the whole square and keeps the mark inside the safe circle of a
 * home-screen icon.
 */
export function drawShopMark({ maskable = false }: { maskable?: boolean } = {}): string {
  const mark =
    filled(
      "M9 47C17 45 21 38 25 34C27 31 29 26 32 24C35 26 37 31 39 34C43 38 47 45 55 47Z",
      "#8fc79c",
    ) +
    filled("M32 24C35 26 37 31 39 34C43 38 47 45 55 47H38C35 40 33 33 32 24Z", "#6fae80") +
    filled(
      "M8 11Q8 8 11 8H53Q56 8 56 11V19C56 24 48 24 48 19C48 24 40 24 40 19C40 24 32 24 32 19C32 24 24 24 24 19C24 24 16 24 16 19C16 24 8 24 8 19Z",
      PAPER,
    ) +
    filled(
      "M16 8H24V19C24 24 16 24 16 19ZM32 8H40V19C40 24 32 24 32 19ZM48 8H53Q56 8 56 11V19C56 24 48 24 48 19Z",
      SUN,
    ) +
    filled("M32 58C21 54 19 43 32 33C45 43 43 54 32 58Z", PAPER) +
    stroked("M32 57V40M32 51L27 46M32 47L37 42", LEAF, 2.2);
  const ground = maskable
    ? `<rect width="64" height="64" fill="${LEAF}"/>`
    : `<rect width="64" height="64" rx="14" fill="${LEAF}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">${ground}${maskable ? place(mark, 8.3, 8.3, 0.74) : mark}</svg>`;
}
