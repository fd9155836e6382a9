import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getImportColumns } from "#app/domain/listing/import-queries.server";
import { setImportColumns } from "#app/domain/listing/set-import-columns.server";
import { fieldHeaders, sheetFields } from "#app/domain/listing/sheet/columns";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { SelectField } from "#app/ui/field";
import { importWords as words } from "#app/ui/words/import-desk";

export const meta = privateMeta(() => words.columns);
export const headers = pageHeaders;

const notThere = () => new Response(null, { status: 404, headers: privatePage });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  if (!isId(params.import)) throw notThere();
  const { db, files } = services();
  const found = await getImportColumns(db, files, {
    sellerId: actor.sellerId,
    importId: params.import,
  });
  if (!found) throw notThere();
  return data({ desk: sellerDesk(actor), ...found }, { headers: privatePage });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  if (!isId(params.import)) throw notThere();
  const form = await readForm(request);
  const { db, files, now } = services();
  const columns = Object.fromEntries(
    sheetFields.map((field) => [field, form.get(field) || undefined]),
  );
  const set = await setImportColumns(db, files, {
    sellerId: actor.sellerId,
    importId: params.import,
    columns,
    now: now(),
  });
  if (!set) throw notThere();
  if ("refused" in set && set.refused === "needs-sku") {
    return data({ columns, error: words.needsSku }, { status: 422, headers: privatePage });
  }
  return redirect(`/nguoi-ban/${actor.slug}/san-pham/nhap/${params.import}`, 303);
}

export default function ImportColumns() {
  const { import: found, headers: heads, sample, columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const chosen: Record<string, unknown> = answer?.columns ?? columns;
  return (
    <div className="edge pt-4">
      <h1>{words.columns}</h1>
      <p className="mt-1 max-w-2xl text-muted">
        <span className="break-all">{found.fileName}</span>. {words.columnsLead}
      </p>
      <form method="post" className="mt-4 grid max-w-3xl gap-4 sm:grid-cols-2">
        {sheetFields.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={fieldHeaders[field]}
            defaultValue={String(chosen[field] ?? "")}
            error={field === "sku" ? answer?.error : undefined}
            optional={field !== "sku"}
          >
            <option value="">{words.columnNone}</option>
            {heads.map((head, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one head
              <option key={column} value={column}>
                {head || `Cột ${column + 1}`}
                {sample[column] && ` (${words.columnSample(sample[column])})`}
              </option>
            ))}
          </SelectField>
        ))}
        <p className="sm:col-span-2">
          <Button>{words.columnsSave}</Button>
        </p>
      </form>
    </div>
  );
}
