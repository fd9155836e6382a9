import type { ProductPicture } from "#app/domain/catalog/product-queries.server";
import { useLocale, useWords } from "../locale";
import { Picture } from "../picture";
import { pictureView } from "../product-card";

/** Pictures side by side, one after the other under the finger; the dots come alive with the script. */
export function Gallery({ pictures }: { pictures: readonly ProductPicture[] }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <picture-dots class="block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller has to be reached by keyboard */}
      <ul className="gallery" aria-label={words.product.pictures} tabIndex={0}>
        {(pictures.length > 0 ? pictures : [null]).map((picture, index) => (
          <li key={picture?.id ?? "none"} id={`anh-${index + 1}`}>
            <Picture
              picture={pictureView(picture, locale)}
              sizes="(min-width: 64rem) 36rem, 100vw"
              widths={[320, 640, 960, 1200]}
              urgent={index === 0}
              className="aspect-square w-full"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ol className="flex justify-center gap-1 pt-1 lg:justify-start">
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <a
                href={`#anh-${index + 1}`}
                className="thumb"
                aria-label={words.product.picture(index + 1, pictures.length)}
              >
                <Picture
                  picture={pictureView(picture, locale, { withBlur: false })}
                  sizes="4rem"
                  widths={[160]}
                  decorative
                  className="size-16 rounded-control"
                />
              </a>
            </li>
          ))}
        </ol>
      )}
    </picture-dots>
  );
}
