import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPaper } from "#app/domain/sellers/paper-queries.server";
import { paperKey } from "#app/domain/sellers/paper-store";
import { requireAccount } from "#app/http/authorize.server";
import { privatePage } from "#app/http/page-tags";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";

/** A paper of a dossier, for those who may read it; never kept by anything on the way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request);
  const { db, files, now } = services();
  const fileId = params.file ?? "";
  const paper = isId(fileId)
    ? await findPaper(db, { fileId, accountId: account.id, now: now() })
    : null;
  const bytes = paper && (await files.get(paperKey(paper.fileId)));
  if (!bytes) throw new Response(null, { status: 404, headers: privatePage });
  const isPdf = paper.contentType === "application/pdf";
  const ending = isPdf ? "pdf" : "jpg";
  // The sandbox shows pictures; a PDF's reader would not run in it, so that is taken home.
  const disposition = isPdf ? "attachment" : "inline";
  const name = encodeURIComponent(paper.name.replace(/\.[a-z0-9]{1,5}$/i, ""));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": paper.contentType,
      "Content-Disposition": `${disposition}; filename="giay-to.${ending}"; filename*=UTF-8''${name}.${ending}`,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      ...privatePage,
    },
  });
}
