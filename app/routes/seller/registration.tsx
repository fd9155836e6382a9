import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getClaims } from "#app/domain/accounts/account-queries.server";
import { readPhone } from "#app/domain/orders/phone";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { createSeller } from "#app/domain/sellers/create-seller.server";
import { requireAccount } from "#app/http/authorize.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { dossierPath } from "#app/paths";
import { services } from "#app/services.server";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { formatPhone } from "#app/ui/format";
import {
  RegistrationForm,
  type RegistrationValues,
  type RegistrationView,
} from "#app/ui/seller/registration-form";
import { registrationWords as words } from "#app/ui/words/registration";

export const meta = privateMeta(() => words.formTitle);
export const headers = pageHeaders;

const kinds = ["household", "cooperative", "company"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db } = services();
  const claims = (await getClaims(db, account.id))!;
  const organisation = claims.organisationName ?? "";
  const isCooperative = /hợp tác xã|\bhtx\b/i.test(organisation);
  const phone = claims.phone && readPhone(claims.phone);
  const view = await viewOf({
    accountId: account.id,
    values: {
      kind: claims.kind === "person" ? "household" : isCooperative ? "cooperative" : "company",
      name: "",
      legalName: organisation,
      ownName: claims.displayName,
      phone: phone ? formatPhone(phone) : "",
      communeCode: "",
      addressLine: claims.address ?? "",
    },
    errors: {},
  });
  return data(view, { headers: privatePage });
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireAccount(request);
  const form = await readForm(request);
  const { db, now } = services();
  const claims = (await getClaims(db, account.id))!;
  const text = (name: keyof RegistrationValues, most: number) =>
    String(form.get(name) ?? "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, most);
  const values: RegistrationValues = {
    kind: text("kind", 20),
    name: text("name", 200),
    legalName: text("legalName", 200),
    ownName: claims.displayName || text("ownName", 120),
    phone: text("phone", 30),
    communeCode: text("communeCode", 5),
    addressLine: text("addressLine", 200),
  };
  const errors: RegistrationView["errors"] = {};
  const kind = kinds.find((one) => one === values.kind);
  const phone = readPhone(values.phone);
  if (!kind) errors.kind = words.errors.kind;
  if (values.name.length < 3 || values.name.length > 80) errors.name = words.errors.name;
  if (kind !== "household" && values.legalName === "") errors.legalName = words.errors.legalName;
  if (values.ownName === "") errors.ownName = words.errors.ownName;
  if (!phone) errors.phone = words.errors.phone;
  if (!/^\d{5}$/.test(values.communeCode)) errors.communeCode = words.errors.communeCode;
  if (values.addressLine.length < 3) errors.addressLine = words.errors.addressLine;
  if (kind && phone && Object.keys(errors).length === 0) {
    const isHousehold = kind === "household";
    const made = await createSeller(db, {
      accountId: account.id,
      kind,
      name: values.name,
      legalName: isHousehold ? values.ownName : values.legalName,
      representativeName: isHousehold ? null : values.ownName,
      addressLine: values.addressLine,
      communeCode: values.communeCode,
      phone,
      now: now(),
    });
    if (made && "slug" in made) return redirect(dossierPath(made.slug), 303);
    if (made?.refused === "too-many-pending") errors.name = words.errors["too-many-pending"];
    else errors.communeCode = words.errors["commune-elsewhere"];
  }
  const view = await viewOf({ accountId: account.id, values, errors });
  return data(view, { status: 422, headers: privatePage });
}

async function viewOf({
  accountId,
  values,
  errors,
}: {
  accountId: string;
  values: RegistrationValues;
  errors: RegistrationView["errors"];
}): Promise<RegistrationView> {
  const { db } = services();
  const [claims, communes] = await Promise.all([getClaims(db, accountId), listCommunes(db, "80")]);
  return {
    values,
    errors,
    claimedName: claims?.displayName ?? "",
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
  };
}

export default function Registration() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <RegistrationForm {...(answered ?? loaded)} />;
}
