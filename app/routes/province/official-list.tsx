import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listConfirmedWaiting } from "#app/domain/provenance/certificate-review-queries.server";
import { importOfficialCertificates } from "#app/domain/provenance/import-official-certificates.server";
import { officialColumns, readOfficialRows } from "#app/domain/provenance/official-list";
import { readOfficialFile } from "#app/domain/provenance/read-official-file.server";
import { requireStaff } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { services } from "#app/services.server";
import { Button } from "#app/ui/button";
import { FieldError } from "#app/ui/field";
import { Notice } from "#app/ui/notice";
import { deskMeta } from "#app/ui/province/desk-meta";

export const meta = deskMeta("Danh sách của tỉnh");
export const headers = pageHeaders;

/** As the web server lets through at this address. */
const mostBytes = 6_000_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "certificate");
  const params = new URL(request.url).searchParams;
  const waiting = await listConfirmedWaiting(services().db);
  const figure = (name: string) => (params.has(name) ? Number(params.get(name)) || 0 : null);
  return data(
    {
      desk: provinceDesk(staff),
      waiting: waiting.length,
      taken: figure("da-nhap"),
      confirmed: figure("da-xac-minh"),
      failed: figure("chua"),
    },
    { headers: privatePage },
  );
}

/** A certificate officer brings in the province's own list of marks. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "certificate");
  const { db, now } = services();
  const { files } = await readUpload(request, { bytes: mostBytes, files: 1 });
  const refuse = (
    sentence: string,
    problems: ReturnType<typeof readOfficialRows>["problems"] = [],
  ) => data({ sentence, problems: problems.slice(0, 100) }, { status: 422, headers: privatePage });
  const [file] = files;
  if (!file) return refuse("Chọn tệp Excel (.xlsx) của danh sách.");
  const sheet = await readOfficialFile(file.bytes);
  if ("refused" in sheet) {
    return refuse(
      sheet.refused === "too-large"
        ? "Tệp quá lớn khi mở ra. Chia nhỏ danh sách, mỗi tệp dưới 20.000 dòng."
        : "Đây không phải tệp Excel (.xlsx). Lưu lại dạng .xlsx rồi gửi.",
    );
  }
  const { rows, problems } = readOfficialRows(sheet);
  if (problems.length > 0) return refuse("Sửa các dòng sau rồi gửi lại cả tệp.", problems);
  const source = file.name.slice(0, 200) || "danh-sach.xlsx";
  const result = await importOfficialCertificates(db, {
    actor: officer(staff),
    rows,
    source,
    now: now(),
  });
  if ("refused" in result) return refuse("Danh sách không có dòng nào.");
  return redirect(`/tinh/chung-nhan/danh-sach?da-nhap=${result.taken}`, 303);
}

export default function OfficialList() {
  const { waiting, taken, confirmed, failed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="edge grid max-w-3xl gap-5 py-5">
      <a className="link-alone" href="/tinh/chung-nhan">
        ← Chứng nhận
      </a>
      <h1>Danh sách của tỉnh</h1>
      {taken !== null && (
        <Notice tone="good" role="status">
          Đã nhập {taken} dòng.
        </Notice>
      )}
      {confirmed !== null && (
        <Notice tone={failed ? "care" : "good"} role="status">
          Đã xác minh {confirmed} chứng nhận.
          {failed ? ` ${failed} chứng nhận cần xem riêng ở hàng chờ.` : ""}
        </Notice>
      )}
      <section className="card grid gap-3 p-4">
        <h2 className="text-lg">Chứng nhận đang chờ, khớp danh sách: {waiting}</h2>
        <p className="text-muted">
          Khớp cả số, người được cấp, ngày cấp và ngày hết hạn; không có cảnh báo nào.
        </p>
        {waiting > 0 && (
          <form method="post" action="/tinh/chung-nhan/danh-sach/xac-minh">
            <Button>Xác minh {Math.min(waiting, 500)} chứng nhận</Button>
          </form>
        )}
      </section>
      <form
        method="post"
        action="/tinh/chung-nhan/danh-sach"
        encType="multipart/form-data"
        className="card grid gap-3 p-4"
      >
        <h2 className="text-lg">Nhập danh sách</h2>
        <p>
          Dòng đầu là tên cột: {officialColumns.join(", ")}.{" "}
          <a className="link" href="/tinh/chung-nhan/danh-sach/mau" download>
            Tải tệp mẫu
          </a>
        </p>
        <label htmlFor="tep" className="font-semibold">
          Tệp Excel (.xlsx)
        </label>
        <input
          id="tep"
          type="file"
          name="tep"
          className="input"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        {refused && <FieldError>{refused.sentence}</FieldError>}
        {refused && refused.problems.length > 0 && (
          <ul className="list-disc ps-6">
            {refused.problems.map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>
                Dòng {row}, cột {column}: {message}
              </li>
            ))}
          </ul>
        )}
        <Button look="quiet">Nhập</Button>
      </form>
    </div>
  );
}
