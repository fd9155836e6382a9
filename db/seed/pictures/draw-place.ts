import { filled, oval, Scene } from "./kit";
import { ground } from "./props";

export const PLACE_MOTIFS = [
  "orchard-rows",
  "salt-yard",
  "rice-mill",
  "kitchen",
  "rice-paper-racks",
  "dragon-fruit-posts",
  "bee-hives",
  "fish-pond",
  "vegetable-beds",
  "cashew-trees",
  "cattle-pen",
  "mushroom-house",
] as const;
export type PlaceMotif = (typeof PLACE_MOTIFS)[number];

export const EMPTY_STATES = [
  "empty-cart",
  "not-found",
  "error",
  "offline",
  "no-results",
  "order-placed",
] as const;
export type EmptyState = (typeof EMPTY_STATES)[number];

/** A seller's place as an SVG document, 1600 by 900, without words. Throws on an unknown motif. */
export function drawPlace(motif: string, variation: number): string {
  if (!PLACE_MOTIFS.includes(motif as PlaceMotif))
    throw new Error(`No place is drawn for "${motif}"`);
  const scene = new Scene(`${motif}/${variation}`);
  return scene.finish(
    1600,
    900,
    ground(scene, "#f4e6c4", 1600, 900) +
      filled("M700 520L1100 220L1500 520Z", "#7d9aa0") +
      oval(800, 900, 1300, 420, "#8fb364"),
  );
}

/** A small drawing for an empty or failed page, SVG 480 by 360. Throws on an unknown name. */
export function drawEmptyState(name: string): string {
  if (!EMPTY_STATES.includes(name as EmptyState)) throw new Error(`No drawing for "${name}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 480 360">${oval(240, 180, 150, 110, "#e4f0e2")}</svg>`;
}

/** The market's mark: SVG 64 by 64; `maskable` fills the square for a home-screen icon. */
export function drawShopMark({ maskable = false }: { maskable?: boolean } = {}): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><rect width="64" height="64" rx="${maskable ? 0 : 14}" fill="#1e6b3a"/>${filled("M14 44L32 20L50 44Z", "#fbf8f1")}</svg>`;
}
