/** Widths pictures are made in, px. Nothing else is ever made. */
export const renditionWidths = [160, 320, 640, 960, 1200] as const;
export const renditionFormats = ["avif", "webp", "jpg"] as const;

export type RenditionWidth = (typeof renditionWidths)[number];
export type RenditionFormat = (typeof renditionFormats)[number];

export interface Rendition {
  width: RenditionWidth;
  format: RenditionFormat;
}

export const renditionContentTypes: Readonly<Record<RenditionFormat, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** Reads "640.avif"; null when it is no preset. */
export function parseRendition(name: string): Rendition | null {
  const match = /^(\d{3,4})\.(avif|webp|jpg)$/.exec(name);
  const width = renditionWidths.find((preset) => String(preset) === match?.[1]);
  return match && width ? { width, format: match[2] as RenditionFormat } : null;
}
