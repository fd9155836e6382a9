import type { FoundCommune } from "#app/domain/places/place-queries.server";
import { cartDeliveriesPath, cartPath } from "#app/paths";
import { Button } from "../button";
import { Field, SelectField } from "../field";
import { Icon } from "../icon";
import { useLocale, useWordsOf } from "../locale";
import { cartWords } from "../words/checkout-cart";

export interface PlaceOptions {
  provinces: { code: string; fullName: string }[];
  provinceCode: string;
  /** Of that province. */
  communes: { code: string; fullName: string }[];
  /** What was searched for among old and new names; null before a search. */
  search: { typed: string; found: FoundCommune[] } | null;
}

/** Where the cart goes: the place in words, and behind "change" the forms that set it. */
export function Destination({
  destination,
  places,
}: {
  destination: { communeCode: string; communeName: string; provinceName: string } | null;
  places: PlaceOptions;
}) {
  const words = useWordsOf(cartWords);
  const isOpen =
    !destination ||
    places.search !== null ||
    places.provinceCode !== provinceOf(places, destination);
  return (
    <section className="card p-4" aria-labelledby="noi-nhan">
      <h2 id="noi-nhan" className="flex items-start gap-2 text-lg">
        <span className="mt-0.5 flex-none text-leaf">
          <Icon name="pin" size={22} />
        </span>
        {destination
          ? words.destinationNow(destination.communeName, destination.provinceName)
          : words.destinationTitle}
      </h2>
      {!destination && <p className="mt-1 text-muted">{words.destinationLead}</p>}
      {destination ? (
        <details open={isOpen} className="mt-1">
          <summary className="link-alone">{words.destinationChange}</summary>
          <DestinationForms places={places} chosen={destination.communeCode} />
        </details>
      ) : (
        <DestinationForms places={places} chosen={null} />
      )}
    </section>
  );
}

const provinceOf = (places: PlaceOptions, destination: { communeCode: string }) =>
  places.communes.some(({ code }) => code === destination.communeCode) ? places.provinceCode : null;

function DestinationForms({ places, chosen }: { places: PlaceOptions; chosen: string | null }) {
  const locale = useLocale();
  const words = useWordsOf(cartWords);
  const province = places.provinces.find(({ code }) => code === places.provinceCode);
  return (
    <div className="mt-3 grid gap-2">
      <form method="post" action={cartDeliveriesPath(locale)}>
        <div className="grid gap-2">
          <SelectField
            name="communeCode"
            label={words.communeIn(province?.fullName ?? "")}
            defaultValue={chosen ?? ""}
            autoComplete="off"
          >
            <option value="">{words.communePick}</option>
            {places.communes.map((commune) => (
              <option key={commune.code} value={commune.code}>
                {commune.fullName}
              </option>
            ))}
          </SelectField>
          <Button look="quiet" data-without-script>
            {words.destinationSave}
          </Button>
        </div>
      </form>
      <details open={places.search !== null}>
        <summary className="link-alone">{words.otherPlaces}</summary>
        <div className="grid gap-5 pt-1">
          <form method="get" action={cartPath(locale)}>
            <div className="grid gap-2">
              <SelectField
                name="tinh"
                label={words.province}
                defaultValue={places.provinceCode}
                autoComplete="off"
              >
                {places.provinces.map(({ code, fullName }) => (
                  <option key={code} value={code}>
                    {fullName}
                  </option>
                ))}
              </SelectField>
              <Button look="quiet" data-without-script>
                {words.provinceShow}
              </Button>
            </div>
          </form>
          <form method="get" action={cartPath(locale)} className="grid gap-2">
            <Field
              name="ten"
              type="search"
              label={words.formerLabel}
              hint={words.formerHint}
              defaultValue={places.search?.typed}
              maxLength={80}
              autoComplete="off"
            />
            <Button look="quiet">{words.formerSearch}</Button>
          </form>
          {places.search && (
            <div role="status">
              <form method="post" action={cartDeliveriesPath(locale)}>
                <FoundPlaces {...places.search} buttonName="communeCode" />
              </form>
            </div>
          )}
        </div>
      </details>
    </div>
  );
}

/** What a name may mean today, each a button; a former ward in several communes shows all of them. */
export function FoundPlaces({
  typed,
  found,
  buttonName,
}: {
  typed: string;
  found: readonly FoundCommune[];
  buttonName: string;
}) {
  const words = useWordsOf(cartWords);
  if (found.length === 0) return <p>{words.formerNone(typed)}</p>;
  return (
    <>
      <p className="mb-2 font-semibold">{words.formerFound}</p>
      <ul className="grid gap-2">
        {found.map((commune) => (
          <li key={commune.code}>
            <button
              type="submit"
              className="choice w-full text-start"
              name={buttonName}
              value={commune.code}
            >
              <span>
                <span className="block font-semibold">
                  {commune.fullName}, {commune.provinceName}
                </span>
                {commune.formerName && (
                  <span className="block text-sm text-muted">
                    {words.formerWas(commune.formerName)}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
