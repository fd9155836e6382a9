import type { SellerRecord } from "#app/domain/moderation/seller-record-queries.server";
import type { PastDecision } from "#app/domain/queue/queue-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { picturePath } from "#app/paths";
import { FieldError } from "../field";
import { formatDate } from "../format";
import { Icon } from "../icon";
import { Notice } from "../notice";
import { outcomeWords, reviewFieldWords, sellerStatusWords } from "../words/desk-province";
import type { ReviewView } from "./review-view";
import { wordDiff } from "./word-diff";

/** What the thing is, what changed, what the machine found, and its papers. */
export function ReviewParts({ review }: { review: ReviewView }) {
  return (
    <>
      {review.checks.length > 0 && (
        <section aria-labelledby="kiem-tra" className="grid gap-2">
          <h2 id="kiem-tra">Kiểm tra tự động</h2>
          {review.checks.map(({ tone, text }) => (
            <Notice key={text} tone={tone}>
              {text}
            </Notice>
          ))}
        </section>
      )}
      {review.facts.length > 0 && (
        <section className="card p-4">
          <dl className="facts">
            {review.facts.map(({ label, value, href }) => (
              <div key={`${label} ${value}`} className="contents">
                <dt>{label}</dt>
                <dd className="min-w-0 whitespace-pre-line break-words">
                  {href ? (
                    <a className="link" href={href}>
                      {value}
                    </a>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {review.changes.length > 0 && (
        <section aria-labelledby="thay-doi" className="grid gap-3">
          <h2 id="thay-doi">Nội dung thay đổi</h2>
          <dl className="card diff">
            {review.changes.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {wordDiff(before ?? "", after ?? "").map((part, index) => {
                    const key = `${index} ${part.text}`;
                    if (part.state === "added") return <ins key={key}>{part.text}</ins>;
                    if (part.state === "removed") return <del key={key}>{part.text}</del>;
                    return <span key={key}>{part.text}</span>;
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {review.pictures.length > 0 && (
        <section aria-labelledby="hinh" className="grid gap-2">
          <h2 id="hinh">Hình</h2>
          <ul className="diff-pictures">
            {review.pictures.map(({ id, alt, state }) => (
              <li key={`${id} ${state}`} className={state}>
                <img
                  src={picturePath(id, 480, "jpg")}
                  width="160"
                  height="160"
                  alt={alt}
                  loading="lazy"
                />
                <span className="text-sm">
                  {state === "added" ? "+ Mới" : state === "removed" ? "− Bỏ" : "Giữ"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.papers.length > 0 && (
        <section aria-labelledby="giay-to">
          <h2 id="giay-to">Giấy tờ</h2>
          <ul>
            {review.papers.map(({ label, href }) => (
              <li key={href}>
                <a className="link-alone" href={href} target="_blank" rel="noreferrer">
                  <Icon name="shield" size={20} /> {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What came before: decisions with who and why, and what happened besides. */
export function History({
  decisions,
  events,
}: {
  decisions: readonly PastDecision[];
  events: ReviewView["events"];
}) {
  if (decisions.length === 0 && events.length === 0) return null;
  return (
    <section aria-labelledby="lich-su" className="grid gap-2">
      <h2 id="lich-su">Lịch sử</h2>
      <ul className="card divide-y divide-line px-4">
        {decisions.map((decision) => (
          <li key={decision.id} className="py-2">
            <b>{outcomeWords[decision.outcome]}</b> · {decision.officerName} ·{" "}
            {formatMoment(decision.decidedAt, "vi")}
            {decision.reason && <p>{decision.reason}</p>}
            {decision.legalBasis && (
              <p className="text-sm text-muted">Căn cứ: {decision.legalBasis}</p>
            )}
            {decision.fields.map(({ field, reason }) => (
              <p key={field} className="text-sm">
                {reviewFieldWords[field] ?? field}: {reason}
              </p>
            ))}
          </li>
        ))}
        {events.map(({ at, text }) => (
          <li key={`${at.toISOString()} ${text}`} className="py-2 text-muted">
            {formatMoment(at, "vi")} · {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the seller has done so far, in figures. */
export function SellerRecordCard({ record }: { record: SellerRecord }) {
  const figures: [string, number][] = [
    ["Sản phẩm đang bán", record.products],
    ["Đơn đã nhận", record.orders],
    ["Đơn bị hủy", record.cancelledOrders],
    ["Báo cáo đúng", record.reportsUpheld],
    ["Lần bị trả lại", record.rejections],
    ["Lần bị xử lý", record.sanctions],
    ["Chứng nhận còn hạn", record.certificates],
  ];
  return (
    <section className="card grid gap-2 p-4" aria-labelledby="gian-hang">
      <h2 id="gian-hang" className="text-lg">
        <a className="link" href={`/tinh/gian-hang/${record.slug}`}>
          {record.name}
        </a>
      </h2>
      <p className="text-sm text-muted">
        {record.legalName} · {record.communeName} · {sellerStatusWords[record.status]} · tham gia{" "}
        {formatDate(new Date(record.joinedAt), "vi")}
      </p>
      <dl className="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export interface DecisionForm {
  reason: string;
  legalBasis: string;
  method: string;
  fields: Record<string, string>;
  texts: string[];
  error: { field: "reason" | "method" | ""; sentence: string } | null;
}

export const blankDecision: DecisionForm = {
  reason: "",
  legalBasis: "",
  method: "",
  fields: {},
  texts: [],
  error: null,
};

/** Why: ready sentences to tick, one's own words, and per field what is wrong. The buttons are in the bar. */
export function ReasonForm({
  form,
  review,
  texts,
  action,
  title,
}: {
  form: DecisionForm;
  review: ReviewView;
  texts: readonly { id: string; outcome: string; field: string; title: string; body: string }[];
  action: string;
  title: string;
}) {
  const problem = (field: string) => (form.error?.field === field ? form.error.sentence : null);
  return (
    <form
      method="post"
      action={action}
      id="quyet-dinh"
      className="card grid gap-4 p-4"
      aria-label={title}
    >
      {form.error?.field === "" && (
        <Notice tone="wrong" role="alert">
          {form.error.sentence}
        </Notice>
      )}
      {review.methods.length > 0 && (
        <fieldset>
          <legend className="mb-1 font-semibold">Cách đối chiếu (khi duyệt)</legend>
          <div className="flex flex-wrap gap-x-6">
            {review.methods.map((method) => (
              <label key={method} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  className="tick"
                  name="cach"
                  value={method}
                  defaultChecked={form.method === method}
                />
                {method}
              </label>
            ))}
          </div>
          {problem("method") && <FieldError>{problem("method")}</FieldError>}
        </fieldset>
      )}
      <div>
        <label htmlFor="ly-do" className="mb-1 block font-semibold">
          Lý do{" "}
          <span className="font-normal text-muted">(cần khi từ chối hoặc yêu cầu bổ sung)</span>
        </label>
        <textarea
          id="ly-do"
          name="ly-do"
          className="input"
          rows={2}
          maxLength={2000}
          defaultValue={form.reason}
          aria-invalid={problem("reason") ? true : undefined}
          aria-describedby={problem("reason") ? "ly-do-error" : undefined}
        />
        {problem("reason") && <FieldError id="ly-do-error">{problem("reason")}</FieldError>}
      </div>
      {texts.length > 0 && (
        <details open={form.texts.length > 0}>
          <summary className="link-alone">Câu có sẵn</summary>
          <ul>
            {texts.map((text) => (
              <li key={text.id}>
                <label className="flex min-h-11 items-start gap-3 py-2">
                  <input
                    type="checkbox"
                    className="tick"
                    name="mau"
                    value={text.id}
                    defaultChecked={form.texts.includes(text.id)}
                  />
                  <span>
                    <b>{text.title}</b> {text.body}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      {review.fields.length > 0 && (
        <details open={Object.keys(form.fields).length > 0}>
          <summary className="link-alone">Góp ý từng mục</summary>
          <div className="grid gap-2 md:grid-cols-2">
            {review.fields.map(({ field, label }) => (
              <label key={field}>
                <span className="text-sm">{label}</span>
                <input
                  className="input"
                  name={`muc:${field}`}
                  maxLength={500}
                  defaultValue={form.fields[field] ?? ""}
                />
              </label>
            ))}
          </div>
        </details>
      )}
      <label>
        <span className="text-sm">Căn cứ pháp lý (không bắt buộc)</span>
        <input className="input" name="can-cu" maxLength={300} defaultValue={form.legalBasis} />
      </label>
    </form>
  );
}
