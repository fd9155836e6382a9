import { nearbyPath } from "#app/paths";
import { Button } from "./button";
import { useLocale, useWords } from "./locale";

export interface CommuneOption {
  code: string;
  /** "Xã Tân Phú". */
  fullName: string;
}

/** Asks for the commune one lives in: a list without script, a box to type in with it. */
export function CommuneForm({
  communes,
  chosen = null,
}: {
  communes: readonly CommuneOption[];
  chosen?: CommuneOption | null;
}) {
  const locale = useLocale();
  const words = useWords().nearby;
  return (
    <form action={nearbyPath(locale)} method="get" className="max-w-xl">
      <commune-picker
        class="relative block"
        data-placeholder={words.placeholder}
        data-none={words.unknown}
      >
        <label htmlFor="xa" className="mb-1 block font-semibold">
          {words.label}
        </label>
        <div className="flex flex-col gap-2 sm:flex-row">
          <div className="relative min-w-0 grow">
            <select
              id="xa"
              name="xa"
              className="input"
              defaultValue={chosen?.code ?? ""}
              required
              lang={locale === "en" ? "vi" : undefined}
            >
              <option value="" lang={locale}>
                {words.pick}
              </option>
              {communes.map((commune) => (
                <option key={commune.code} value={commune.code}>
                  {commune.fullName}
                </option>
              ))}
            </select>
          </div>
          <Button>{words.show}</Button>
        </div>
      </commune-picker>
    </form>
  );
}
