import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listImports } from "#app/domain/listing/import-queries.server";
import { startImport } from "#app/domain/listing/start-import.server";
import { requireSeller } from "#app/http/authorize.server";
import { member, sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button, ButtonLink } from "#app/ui/button";
import { privateMeta } from "#app/ui/checkout/private-meta";
import { Field } from "#app/ui/field";
import { formatDate, formatNumber } from "#app/ui/format";
import { Section } from "#app/ui/section";
import { importWords as words } from "#app/ui/words/import-desk";

export const meta = privateMeta(() => words.title);
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { db } = services();
  const imports = await listImports(db, actor.sellerId);
  return data({ desk: sellerDesk(actor), imports }, { headers: privatePage });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const { files: sent } = await readUpload(request, { bytes: 62_000_000, files: 2 });
  const { db, files, now } = services();
  const table = sent.find(({ field }) => field === "file");
  const pictures = sent.find(({ field }) => field === "pictures");
  const started = table
    ? await startImport(db, files, {
        actor: member(actor),
        sellerId: actor.sellerId,
        fileName: table.name,
        bytes: table.bytes,
        pictures: pictures?.bytes ?? null,
        now: now(),
      })
    : { refused: "no-file" as const };
  if ("importId" in started) {
    return redirect(`/nguoi-ban/${actor.slug}/san-pham/nhap/${started.importId}`, 303);
  }
  const field = started.refused.startsWith("pictures") ? "pictures" : "file";
  return data(
    { errors: { [field]: words.refusals[started.refused] } },
    { status: 422, headers: privatePage },
  );
}

export default function ImportStart() {
  const { desk, imports } = useLoaderData<typeof loader>();
  const errors: { file?: string; pictures?: string } = useActionData<typeof action>()?.errors ?? {};
  const products = `/nguoi-ban/${desk.slug}/san-pham`;
  return (
    <div className="edge pt-4">
      <h1>{words.title}</h1>
      <div className="mt-6 grid max-w-3xl gap-9">
        <Section title={words.importTitle} lead={words.importLead}>
          <form method="post" encType="multipart/form-data" className="card grid gap-4 p-4">
            <p>
              <ButtonLink look="quiet" href={`${products}/mau.xlsx`}>
                {words.template}
              </ButtonLink>
            </p>
            <Field
              type="file"
              name="file"
              label={words.file}
              accept=".xlsx,.csv,.txt"
              error={errors.file}
            />
            <Field
              type="file"
              name="pictures"
              label={words.zip}
              hint={words.zipHint}
              accept=".zip"
              error={errors.pictures}
              optional
            />
            <Button>{words.check}</Button>
          </form>
        </Section>
        <Section title={words.exportTitle} lead={words.exportLead}>
          <p className="flex flex-wrap gap-3">
            <ButtonLink look="quiet" href={`${products}/xuat?dang=xlsx`}>
              {words.xlsx}
            </ButtonLink>
            <ButtonLink look="quiet" href={`${products}/xuat?dang=csv`}>
              {words.csv}
            </ButtonLink>
          </p>
        </Section>
        {imports.length > 0 && (
          <Section title={words.past}>
            <ul className="card divide-y divide-line">
              {imports.map(({ id, fileName, status, totalRows, createdAt }) => (
                <li key={id}>
                  <a
                    href={`${products}/nhap/${id}`}
                    className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 px-4 py-2 hover:bg-leaf-soft"
                  >
                    <span className="min-w-0 font-semibold break-all">{fileName}</span>
                    <span className="text-muted">
                      {words.statuses[status]}, {words.rows(formatNumber(totalRows, "vi"))},{" "}
                      {formatDate(createdAt, "vi")}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}
