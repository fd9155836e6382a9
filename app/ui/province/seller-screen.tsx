import type { SanctionView } from "#app/domain/moderation/sanction-review-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { sellerPath } from "#app/paths";
import { Button } from "../button";
import { Field, TextAreaField } from "../field";
import { formatDate } from "../format";
import { Notice } from "../notice";
import { certificateStatusWords, sanctionStatusWords } from "../words/desk-province";
import { vi } from "../words/vi";
import { History, SellerRecordCard } from "./item-page";

export interface SellerScreenView {
  record: Parameters<typeof SellerRecordCard>[0]["record"];
  sanctions: readonly SanctionView[];
  decisions: Parameters<typeof History>[0]["decisions"];
  certificates: readonly {
    id: string;
    kind: string;
    number: string;
    status: keyof typeof certificateStatusWords;
    expiresOn: string | null;
  }[];
  products: readonly { id: string; name: string; status: "approved" | "taken-down" }[];
  isTied: boolean;
  maySanction: boolean;
  mayRevoke: boolean;
}

/** What an officer had typed where something was refused. */
export interface SanctionForm {
  productId: string;
  reason: string;
  legalBasis: string;
  authority: string;
  authorityDocument: string;
  sentence: string;
}

/** Everything about one seller, and what may be done. */
export function SellerScreen({
  view,
  form,
}: {
  view: SellerScreenView;
  form: SanctionForm | null;
}) {
  const { record } = view;
  const base = `/tinh/gian-hang/${record.slug}`;
  return (
    <div className="edge grid gap-5 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>{record.name}</h1>
        <span className="flex flex-wrap gap-x-6">
          <a className="link-alone" href={`/tinh?nguoi-ban=${record.slug}`}>
            Việc đang chờ
          </a>
          <a className="link-alone" href={`/tinh/loi-ich?nguoi-ban=${record.slug}`}>
            Khai báo liên quan
          </a>
          {record.status === "active" && (
            <a className="link-alone" href={sellerPath("vi", record.slug)}>
              Xem trang bán
            </a>
          )}
        </span>
      </div>
      {view.isTied && (
        <Notice tone="care">Bạn có liên quan tới gian hàng này nên không xử lý được ở đây.</Notice>
      )}
      <SellerRecordCard record={record} />
      <Sanctions view={view} base={base} />
      {view.maySanction && <SanctionProposal view={view} base={base} form={form} />}
      <Papers view={view} base={base} />
      <History decisions={view.decisions} events={[]} />
    </div>
  );
}

function Sanctions({ view, base }: { view: SellerScreenView; base: string }) {
  if (view.sanctions.length === 0) return null;
  return (
    <section aria-labelledby="xu-ly" className="grid gap-2">
      <h2 id="xu-ly">Xử lý</h2>
      <ul className="card divide-y divide-line px-4">
        {view.sanctions.map((sanction) => (
          <li key={sanction.id} className="grid gap-2 py-3">
            <p className="flex flex-wrap items-center gap-2">
              <b>{sanction.productName ?? "Cả gian hàng"}</b>
              <span
                className={sanction.status === "in-force" ? "mark mark-chili" : "mark mark-quiet"}
              >
                {sanctionStatusWords[sanction.status]}
              </span>
            </p>
            <p>{sanction.reason}</p>
            <p className="text-sm text-muted">
              Căn cứ: {sanction.legalBasis} · đề nghị: {sanction.proposerName},{" "}
              {formatMoment(sanction.proposedAt, "vi")}
              {sanction.decidedAt &&
                ` · quyết định: ${sanction.deciderName}, ${formatMoment(sanction.decidedAt, "vi")}`}
              {sanction.endedAt &&
                ` · chấm dứt ${formatMoment(sanction.endedAt, "vi")}: ${sanction.endReason}`}
            </p>
            {view.maySanction && sanction.status === "in-force" && (
              <form
                method="post"
                action={`${base}/xu-ly/${sanction.id}/cham-dut`}
                className="flex flex-wrap items-end gap-2"
              >
                <label className="min-w-0 flex-1">
                  <span className="text-sm">Lý do cho bán lại</span>
                  <input className="input" name="ly-do" required maxLength={1000} />
                </label>
                <Button>Cho bán lại</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SanctionProposal({
  view,
  base,
  form,
}: {
  view: SellerScreenView;
  base: string;
  form: SanctionForm | null;
}) {
  return (
    <details className="card p-4" open={form !== null}>
      <summary className="link-alone">Đề nghị tạm ngừng hoặc gỡ sản phẩm</summary>
      <form method="post" action={`${base}/xu-ly`} className="mt-3 grid gap-4">
        {form?.sentence && (
          <Notice tone="wrong" role="alert">
            {form.sentence}
          </Notice>
        )}
        <label>
          <span className="mb-1 block font-semibold">Xử lý</span>
          <select className="input" name="san-pham" defaultValue={form?.productId ?? ""}>
            <option value="">Tạm ngừng cả gian hàng</option>
            {view.products
              .filter(({ status }) => status === "approved")
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  Gỡ: {name}
                </option>
              ))}
          </select>
        </label>
        <TextAreaField name="ly-do" label="Lý do, người bán sẽ đọc" defaultValue={form?.reason} />
        <Field name="can-cu" label="Căn cứ pháp lý" defaultValue={form?.legalBasis} />
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            name="co-quan"
            label="Cơ quan yêu cầu"
            optional
            defaultValue={form?.authority}
            hint="Có văn bản thì phải xử lý trong 24 giờ."
          />
          <Field
            name="van-ban"
            label="Số văn bản"
            optional
            defaultValue={form?.authorityDocument}
            hint="Ví dụ: 112/SCT-QLTM"
          />
        </div>
        <p className="text-muted">Cán bộ thứ hai quyết định thì việc này mới có hiệu lực.</p>
        <Button look="danger">Gửi đề nghị</Button>
      </form>
    </details>
  );
}

function Papers({ view, base }: { view: SellerScreenView; base: string }) {
  if (view.certificates.length === 0) return null;
  return (
    <section aria-labelledby="chung-nhan" className="grid gap-2">
      <h2 id="chung-nhan">Chứng nhận</h2>
      <ul className="card divide-y divide-line px-4">
        {view.certificates.map((paper) => (
          <li key={paper.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              {vi.certificates[paper.kind as keyof typeof vi.certificates]} · {paper.number}
              {paper.expiresOn && (
                <span className="text-sm text-muted">
                  {" "}
                  · tới {formatDate(paper.expiresOn, "vi")}
                </span>
              )}{" "}
              <span className="mark mark-quiet">{certificateStatusWords[paper.status]}</span>
            </span>
            {view.mayRevoke && paper.status === "verified" && (
              <form
                method="post"
                action={`${base}/chung-nhan/${paper.id}/thu-hoi`}
                className="flex flex-wrap gap-2"
              >
                <input
                  className="input w-auto"
                  name="ly-do"
                  required
                  maxLength={500}
                  aria-label={`Lý do thu hồi ${paper.number}`}
                  placeholder="Lý do thu hồi"
                />
                <Button look="danger">Thu hồi</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
