import type { FarmerRights } from "#app/domain/sellers/list-member-farmers.server";
import { farmerEndPath, farmerRightsPath, farmersPath } from "#app/paths";
import { Button } from "../button";
import { CheckboxField, Field, SelectField } from "../field";
import { formatPhone } from "../format";
import { farmerWords as words } from "../words/farmers";

export interface FarmersView {
  slug: string;
  farmers: (FarmerRights & {
    id: string;
    name: string;
    phone: string;
    communeName: string;
    accountName: string | null;
    link: string;
  })[];
  communes: { code: string; fullName: string }[];
  typed: { name: string; phone: string; communeCode: string };
  errors: { name?: string; phone?: string; communeCode?: string };
}

const rights = ["mayPrepareProducts", "mayChangeStock", "maySeeOrders"] as const;

function Rights({ id, held }: { id: string; held?: FarmerRights }) {
  return (
    <fieldset>
      <legend className="font-semibold">{words.may}</legend>
      {rights.map((right) => (
        <CheckboxField
          key={right}
          id={`${id}-${right}`}
          name={right}
          value="on"
          defaultChecked={held?.[right] ?? false}
          label={words.rights[right]}
        />
      ))}
    </fieldset>
  );
}

/** The co-operative's member farmers, what each may do, and a new one. */
export function FarmersPage({ view }: { view: FarmersView }) {
  const { slug, farmers, communes, typed, errors } = view;
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.title}</h1>
      <p className="mt-1 text-muted">{words.lead}</p>
      {farmers.length === 0 && <p className="mt-3">{words.none}</p>}
      <ul className="mt-4 grid grid-cols-1 gap-3">
        {farmers.map((farmer) => (
          <li key={farmer.id} className="card p-4">
            <p className="font-semibold">{farmer.name}</p>
            <p className="text-muted">
              {formatPhone(farmer.phone)} · {farmer.communeName}
            </p>
            {farmer.accountName ? (
              <p>{words.linked(farmer.accountName)}</p>
            ) : (
              <label className="mt-2 block text-sm">
                {words.notLinked}
                <input className="input mt-1" readOnly defaultValue={farmer.link} />
              </label>
            )}
            <form method="post" action={farmerRightsPath(slug, farmer.id)} className="mt-3">
              <Rights id={farmer.id} held={farmer} />
              <Button look="quiet">{words.save}</Button>
            </form>
            <details>
              <summary className="link-alone">{words.end}</summary>
              <p className="mb-2 text-muted">{words.endText}</p>
              <form method="post" action={farmerEndPath(slug, farmer.id)}>
                <Button look="danger">{words.end}</Button>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <section className="card mt-4 p-4" aria-labelledby="them">
        <h2 id="them" className="mb-3 text-lg">
          {words.add}
        </h2>
        <form method="post" action={farmersPath(slug)} className="grid gap-4" noValidate>
          <Field
            name="name"
            label={words.name}
            defaultValue={typed.name}
            error={errors.name}
            autoComplete="off"
            maxLength={120}
          />
          <Field
            name="phone"
            type="tel"
            label={words.phone}
            defaultValue={typed.phone}
            error={errors.phone}
            autoComplete="off"
            maxLength={20}
          />
          <SelectField
            name="communeCode"
            label={words.commune}
            defaultValue={typed.communeCode}
            error={errors.communeCode}
          >
            <option value="">{words.communePick}</option>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </SelectField>
          <Rights id="moi" />
          <Button>{words.add}</Button>
        </form>
      </section>
    </div>
  );
}
