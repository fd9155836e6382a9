import { certificateKindNames } from "#app/domain/provenance/certificate-kinds";
import type { CertificateView } from "#app/domain/provenance/certificate-review-queries.server";
import { Button } from "../button";
import { Field, FieldError, SelectField } from "../field";
import { formatDate } from "../format";
import { Notice } from "../notice";
import { certificateStatusWords } from "../words/desk-province";
import { vi } from "../words/vi";

export interface CertificateForm {
  values: Readonly<Record<string, string>>;
  productIds: readonly string[];
  certificateId: string;
  /** The file came with the form before and is kept. */
  hasPaper: boolean;
  field: string;
  sentence: string;
}

interface CertificatesView {
  slug: string;
  isSent: boolean;
  papers: readonly CertificateView[];
  products: readonly { id: string; name: string }[];
  communes: readonly { code: string; fullName: string }[];
}

/** A seller's papers and their states, and the form that sends another. */
export function CertificatesScreen({
  view,
  refused,
}: {
  view: CertificatesView;
  refused: CertificateForm | null;
}) {
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <h1>Chứng nhận</h1>
      {view.isSent && (
        <Notice tone="good" role="status" title="Đã gửi">
          Cán bộ đối chiếu rồi báo cho bạn. Dấu chứng nhận hiện trên trang sau khi được xác minh.
        </Notice>
      )}
      {view.papers.length === 0 ? (
        <p className="text-muted">Chưa gửi giấy nào. Giấy chứng nhận giúp người mua yên tâm hơn.</p>
      ) : (
        <ul className="grid gap-3">
          {view.papers.map((paper) => (
            <Paper key={paper.id} paper={paper} />
          ))}
        </ul>
      )}
      <details className="card p-4" open={refused !== null || view.papers.length === 0}>
        <summary className="link-alone">Gửi giấy chứng nhận</summary>
        <PaperForm view={view} form={refused} />
      </details>
    </div>
  );
}

function Paper({ paper }: { paper: CertificateView }) {
  const looks = {
    sent: "mark",
    verified: "mark mark-leaf",
    refused: "mark mark-chili",
    revoked: "mark mark-chili",
  } as const;
  return (
    <li className="card grid gap-1 p-4">
      <p className="flex flex-wrap items-center gap-2">
        <b>{vi.certificates[paper.kind]}</b>
        <span className={looks[paper.status]}>{certificateStatusWords[paper.status]}</span>
      </p>
      <p>
        Số {paper.number} · {paper.issuer}
      </p>
      <p className="text-sm text-muted">
        {paper.expiresOn
          ? `Có giá trị tới ${formatDate(paper.expiresOn, "vi")}`
          : "Không ghi ngày hết hạn"}
        {paper.products.length > 0 && ` · ${paper.products.map(({ name }) => name).join(", ")}`}
      </p>
      {paper.refusalReason && <p className="text-chili">{paper.refusalReason}</p>}
      {paper.hasPaper && (
        <a className="link-alone" href={`/giay-to/chung-nhan/${paper.id}`}>
          Xem bản chụp
        </a>
      )}
    </li>
  );
}

function PaperForm({ view, form }: { view: CertificatesView; form: CertificateForm | null }) {
  const value = (name: string) => form?.values[name] ?? "";
  const error = (name: string) => (form?.field === name ? form.sentence : null);
  return (
    <form
      method="post"
      action={`/nguoi-ban/${view.slug}/chung-nhan`}
      encType="multipart/form-data"
      className="mt-3 grid gap-4"
    >
      {form && <input type="hidden" name="ma" value={form.certificateId} />}
      <SelectField
        name="loai"
        label="Loại chứng nhận"
        defaultValue={value("loai")}
        error={error("loai")}
      >
        <option value="">Chọn loại</option>
        {certificateKindNames.map((kind) => (
          <option key={kind} value={kind}>
            {vi.certificates[kind]}
          </option>
        ))}
      </SelectField>
      <div>
        <label htmlFor="giay" className="mb-1 block font-semibold">
          Ảnh chụp hoặc PDF của giấy
        </label>
        {form?.hasPaper && (
          <p className="text-sm text-leaf">Đã nhận bản chụp, không cần gửi lại.</p>
        )}
        <input
          type="file"
          id="giay"
          name="giay"
          className="input"
          accept="image/jpeg,image/png,image/webp,image/avif,application/pdf"
          aria-invalid={error("giay") ? true : undefined}
          aria-describedby={error("giay") ? "giay-error" : undefined}
        />
        {error("giay") && <FieldError id="giay-error">{error("giay")}</FieldError>}
      </div>
      <Field name="so" label="Số" defaultValue={value("so")} error={error("so")} />
      <Field
        name="nguoi"
        label="Cấp cho"
        hint="Tên người hoặc cơ sở, đúng như trên giấy."
        defaultValue={value("nguoi")}
        error={error("nguoi")}
      />
      <Field
        name="pham-vi"
        label="Phạm vi"
        hint="Ví dụ: trồng và sơ chế mãng cầu, 1,2 ha."
        defaultValue={value("pham-vi")}
        error={error("pham-vi")}
      />
      <Field
        name="noi-cap"
        label="Nơi cấp"
        defaultValue={value("noi-cap")}
        error={error("noi-cap")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          name="cap-ngay"
          label="Ngày cấp"
          type="date"
          defaultValue={value("cap-ngay")}
          error={error("cap-ngay")}
        />
        <Field
          name="het-han"
          label="Ngày hết hạn"
          type="date"
          optional
          hint="Để trống nếu giấy không ghi."
          defaultValue={value("het-han")}
          error={error("het-han")}
        />
      </div>
      <fieldset>
        <legend className="mb-1 font-semibold">Cho sản phẩm nào</legend>
        {view.products.length === 0 && <p className="text-muted">Thêm sản phẩm trước đã.</p>}
        {view.products.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="tick"
              name="san-pham"
              value={id}
              defaultChecked={form?.productIds.includes(id)}
            />
            {name}
          </label>
        ))}
        {error("san-pham") && <FieldError>{error("san-pham")}</FieldError>}
      </fieldset>
      <SelectField
        name="xa"
        label="Nơi trồng"
        optional
        hint="Cần cho chỉ dẫn địa lý."
        defaultValue={value("xa")}
        error={error("xa")}
      >
        <option value="">Chọn xã, phường</option>
        {view.communes.map(({ code, fullName }) => (
          <option key={code} value={code}>
            {fullName}
          </option>
        ))}
      </SelectField>
      <Button>Gửi chứng nhận</Button>
    </form>
  );
}
