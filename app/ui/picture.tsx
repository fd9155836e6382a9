import { picturePath } from "#app/paths";

/** What a page needs to show a picture; `alt` is already in the page's language. */
export interface PictureView {
  id: string;
  width: number;
  height: number;
  alt: string;
  /** Tiny data: address shown until the picture is there; null to leave it out. */
  blur: string | null;
}

export const pictureWidths = [160, 320, 640, 960, 1200] as const;
export type PictureWidth = (typeof pictureWidths)[number];

const sourceSet = (id: string, widths: readonly number[], format: "avif" | "webp") =>
  widths.map((width) => `${picturePath(id, width, format)} ${width}w`).join(", ");

/**
 * A picture in the sizes a screen may want, with its blurred forerunner. Fills its box, so the box
 * decides the shape; `decorative` where the words beside it say the same.
 */
export function Picture({
  picture,
  sizes,
  widths = [160, 320, 640],
  urgent = false,
  decorative = false,
  className = "",
}: {
  picture: PictureView | null;
  sizes: string;
  widths?: readonly PictureWidth[];
  /** In sight at once: loaded first. */
  urgent?: boolean;
  decorative?: boolean;
  className?: string;
}) {
  if (!picture) return <span className={`photo ${className}`} />;
  const usual = widths[Math.min(1, widths.length - 1)] ?? 320;
  return (
    <span className={`photo ${className}`}>
      {picture.blur && <img className="blur" src={picture.blur} alt="" />}
      <picture>
        <source type="image/avif" srcSet={sourceSet(picture.id, widths, "avif")} sizes={sizes} />
        <source type="image/webp" srcSet={sourceSet(picture.id, widths, "webp")} sizes={sizes} />
        <img
          src={picturePath(picture.id, usual, "jpg")}
          width={picture.width}
          height={picture.height}
          alt={decorative ? "" : picture.alt}
          loading={urgent ? undefined : "lazy"}
          decoding="async"
          {...(urgent ? { fetchpriority: "high" } : {})}
        />
      </picture>
    </span>
  );
}
