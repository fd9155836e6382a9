import { Button } from "../button";
import { Field, FieldError } from "../field";
import { Icon } from "../icon";
import { Picture } from "../picture";
import { productWords } from "../words/seller-products";
import type { EditorView } from "./editor-view";

const words = productWords.editor.pictures;

/** The pictures in their order; buttons move them, with script a finger does too. */
export function EditorPictures({ view: { product, values, errors } }: { view: EditorView }) {
  return (
    <section className="card grid gap-3 p-4" id="pictures" data-swap="">
      <h2 className="text-lg">{words.title}</h2>
      <p className="text-muted">{words.lead}</p>
      <input type="hidden" name="pictures" value="1" />
      {errors.pictures && <FieldError>{errors.pictures}</FieldError>}
      {values.pictures.length > 0 && (
        <ol className="picture-order">
          {values.pictures.map((id, index) => {
            const picture = product.pictures[id];
            const altName = `pictures.${id}.alt`;
            const nth = index + 1;
            return (
              <li key={id} data-picture-row="" draggable="true">
                <input type="hidden" name="picture" value={id} />
                <Picture
                  picture={
                    picture
                      ? {
                          id,
                          width: picture.width,
                          height: picture.height,
                          alt: values.fields[altName] ?? "",
                          blur: picture.blurDataUri,
                        }
                      : null
                  }
                  sizes="8rem"
                  widths={[160, 320]}
                  className="aspect-square w-28 rounded-control"
                />
                <div className="grid min-w-0 flex-1 gap-2">
                  {index === 0 && <p className="text-sm font-semibold">{words.first}</p>}
                  <div className="flex gap-1">
                    <Button
                      look="quiet"
                      name="pictureMove"
                      value={`up:${id}`}
                      disabled={index === 0}
                      aria-label={words.up(nth)}
                      className="min-w-12 px-2"
                    >
                      <Icon name="left" size={20} />
                    </Button>
                    <Button
                      look="quiet"
                      name="pictureMove"
                      value={`down:${id}`}
                      disabled={nth === values.pictures.length}
                      aria-label={words.down(nth)}
                      className="min-w-12 px-2"
                    >
                      <Icon name="right" size={20} />
                    </Button>
                    <Button
                      look="quiet"
                      name="pictureRemove"
                      value={id}
                      aria-label={words.remove(nth)}
                      className="min-w-12 px-2"
                    >
                      <Icon name="close" size={20} />
                    </Button>
                  </div>
                  <Field
                    name={altName}
                    label={words.alt}
                    defaultValue={values.fields[altName]}
                    maxLength={200}
                    error={errors[altName] ?? errors[`pictures.${id}`]}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <label className="button button-quiet file-button">
          <Icon name="plus" size={20} />
          {words.take}
          <input type="file" name="photo" accept="image/*" capture="environment" multiple />
        </label>
        <label className="button button-quiet file-button">
          <Icon name="plus" size={20} />
          {words.choose}
          <input
            type="file"
            name="photo"
            accept="image/jpeg,image/png,image/webp,image/avif"
            multiple
          />
        </label>
      </div>
      <Button look="quiet" data-without-script="">
        {words.upload}
      </Button>
      <p data-picture-state="" aria-live="polite" className="text-muted" />
    </section>
  );
}
