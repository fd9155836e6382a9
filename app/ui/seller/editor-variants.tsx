import { readDong, readKilos, writeAmount } from "#app/domain/listing/amount-texts";
import type { WayOfSelling } from "#app/domain/listing/product-form";
import { unitPrice } from "#app/domain/money/line-price";
import { Button } from "../button";
import { Field, FieldError, SelectField } from "../field";
import { formatMoney } from "../format";
import { productWords } from "../words/seller-products";
import type { EditorView } from "./editor-view";

const words = productWords.editor.variants;

/** Each pack as a card: price and stock in sight, the rest folded away. */
export function EditorVariants({ view }: { view: EditorView }) {
  const { values, errors, product } = view;
  const { kind } = product;
  return (
    <section className="grid gap-3" id="variants" data-swap="">
      <h2 className="text-lg">{words.title}</h2>
      <p className="text-muted">
        {words.band(formatMoney(kind.priceMin, "vi"), formatMoney(kind.priceMax, "vi"), kind.unit)}
      </p>
      <input type="hidden" name="variants" value="1" />
      {errors.variants && <FieldError>{errors.variants}</FieldError>}
      {values.variants.map((id) => (
        <VariantCard key={id} id={id} view={view} isOnly={values.variants.length === 1} />
      ))}
      <Button look="quiet" name="variantAdd" value="1">
        {words.add}
      </Button>
    </section>
  );
}

function VariantCard({ id, view, isOnly }: { id: string; view: EditorView; isOnly: boolean }) {
  const { values, errors, product } = view;
  const at = `variants.${id}`;
  const value = (name: string) => values.fields[`${at}.${name}`] ?? "";
  const error = (name: string) => errors[`${at}.${name}`];
  const way = value("way") as WayOfSelling;
  const live = product.live[id];
  const unit = way === "weight" ? "kg" : value("unitLabel");
  const perKilo = way === "weight" || way === "piece-by-kilo";
  const moreFields = [
    "name",
    "way",
    "unitLabel",
    "netGrams",
    "netMillilitres",
    "minQuantity",
    "maxQuantity",
    "tolerancePercent",
    "sku",
    "pricedBy",
  ];
  return (
    <div className="card grid gap-3 p-4" id={at}>
      <input type="hidden" name="variant" value={id} />
      <p className="font-semibold">{value("name")}</p>
      <div className="grid grid-cols-2 gap-3">
        <Field
          name={`${at}.price`}
          label={`${words.price} (đ/${perKilo ? "kg" : unit})`}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={value("price")}
          error={error("price")}
          data-price-of={id}
        />
        {live ? (
          <p className="self-end pb-2 text-muted">
            {words.stockLive(
              `${writeAmount(way === "weight" ? "weight" : "pack", live.available)} ${unit}`,
            )}
          </p>
        ) : (
          <Field
            name={`${at}.stock`}
            label={`${words.stock} (${unit})`}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={value("stock")}
            error={error("stock")}
          />
        )}
      </div>
      <p className="text-muted" data-unit-price={id} data-template={words.unitPrice("%")}>
        {shownUnitPrice(value)}
      </p>
      <details open={moreFields.some((name) => error(name))}>
        <summary className="link-alone">{words.more}</summary>
        <div className="grid gap-3 pt-2">
          <Field
            name={`${at}.name`}
            label={words.name}
            defaultValue={value("name")}
            maxLength={80}
            error={error("name")}
          />
          <SelectField
            name={`${at}.way`}
            label={words.way}
            defaultValue={way}
            error={error("way") ?? error("pricedBy")}
          >
            {Object.entries(words.ways).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </SelectField>
          <div className="grid grid-cols-2 gap-3">
            {way !== "weight" && (
              <>
                <Field
                  name={`${at}.unitLabel`}
                  label={words.unit}
                  defaultValue={value("unitLabel")}
                  error={error("unitLabel")}
                />
                <Field
                  name={`${at}.netGrams`}
                  label={words.netKilos}
                  inputMode="decimal"
                  defaultValue={value("netGrams")}
                  error={error("netGrams")}
                  optional={way !== "piece-by-kilo"}
                />
                <Field
                  name={`${at}.netMillilitres`}
                  label={words.netMillilitres}
                  inputMode="numeric"
                  defaultValue={value("netMillilitres")}
                  error={error("netMillilitres")}
                  optional
                />
              </>
            )}
            {way === "piece-by-kilo" && (
              <Field
                name={`${at}.tolerancePercent`}
                label={words.tolerance}
                inputMode="numeric"
                defaultValue={value("tolerancePercent")}
                error={error("tolerancePercent")}
              />
            )}
            {(["minQuantity", "stepQuantity", "maxQuantity"] as const).map((name) => (
              <Field
                key={name}
                name={`${at}.${name}`}
                label={`${{ minQuantity: words.min, stepQuantity: words.step, maxQuantity: words.max }[name]} (${unit})`}
                inputMode="decimal"
                defaultValue={value(name)}
                error={error(name)}
              />
            ))}
            <Field
              name={`${at}.sku`}
              label={words.sku}
              defaultValue={value("sku")}
              maxLength={60}
              error={error("sku")}
              optional
            />
          </div>
          {!isOnly && (
            <Button look="danger" name="variantRemove" value={id}>
              {words.remove}
            </Button>
          )}
        </div>
      </details>
    </div>
  );
}

/** "Tức 62.500 đ/kg" from what is typed; empty where it says nothing new. */
function shownUnitPrice(value: (name: string) => string): string {
  const price = readDong(value("price"));
  const way = value("way") as WayOfSelling;
  if (!price || way === "weight" || way === "piece-by-kilo") return "";
  const unit = unitPrice({
    sellBy: way === "piece" ? "piece" : "pack",
    pricedBy: "unit",
    price: BigInt(price),
    netGrams: readKilos(value("netGrams")) || null,
    netMillilitres: Number(value("netMillilitres")) || null,
  });
  return unit
    ? words.unitPrice(`${formatMoney(unit.amount, "vi")}/${unit.per === "kg" ? "kg" : "lít"}`)
    : "";
}
