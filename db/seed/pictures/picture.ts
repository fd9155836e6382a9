import type { Scene } from "./kit";

/** One way of showing a kind: how it is drawn and what a person would say is in the picture. */
export interface Arrangement {
  vi: string;
  en: string;
  draw: (scene: Scene) => string;
}

export type KindPicture = readonly [Arrangement, Arrangement, Arrangement];

/** Rows of things, the farthest row first: `[how many, y, spacing]`, centred on `cx`. */
export function rows(
  cx: number,
  list: readonly (readonly [count: number, y: number, spacing: number])[],
  draw: (x: number, y: number, index: number) => string,
): string {
  let index = 0;
  let drawn = "";
  for (const [count, y, spacing] of list) {
    for (let place = 0; place < count; place++) {
      drawn += draw(cx + (place - (count - 1) / 2) * spacing, y, index++);
    }
  }
  return drawn;
}
