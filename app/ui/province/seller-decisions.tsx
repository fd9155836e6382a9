import type { sanctionsForSeller } from "#app/domain/moderation/sanction-review-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { Button } from "../button";
import { EmptyState } from "../empty-state";
import { TextAreaField } from "../field";
import { sanctionStatusWords } from "../words/desk-province";

type Sanction = Awaited<ReturnType<typeof sanctionsForSeller>>[number];

const appealWords = {
  open: "Đang chờ trả lời",
  upheld: "Được chấp nhận",
  dismissed: "Không được chấp nhận",
} as const;

/** What was decided against a shop, why, and its right to answer. */
export function SellerDecisions({
  slug,
  sanctions,
  refused,
}: {
  slug: string;
  sanctions: readonly Sanction[];
  refused: { sanctionId: string; body: string; sentence: string } | null;
}) {
  if (sanctions.length === 0) {
    return (
      <div className="edge">
        <EmptyState drawing="order-placed" title="Không có quyết định nào với gian hàng">
          Khi có, bạn đọc được lý do và gửi giải trình ở đây.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="edge grid max-w-2xl gap-5 py-5">
      <h1>Quyết định của cơ quan quản lý</h1>
      {sanctions.map((sanction) => (
        <section key={sanction.id} className="card grid gap-3 p-4">
          <h2 className="text-lg">
            {sanction.productName
              ? `Gỡ sản phẩm: ${sanction.productName}`
              : "Tạm ngừng bán cả gian hàng"}
          </h2>
          <p>
            <span className={sanction.status === "in-force" ? "mark mark-chili" : "mark mark-leaf"}>
              {sanctionStatusWords[sanction.status]}
            </span>{" "}
            {sanction.decidedAt && formatMoment(sanction.decidedAt, "vi")}
          </p>
          <dl className="facts">
            <dt>Lý do</dt>
            <dd>{sanction.reason}</dd>
            <dt>Căn cứ</dt>
            <dd>{sanction.legalBasis}</dd>
            {sanction.authority && (
              <>
                <dt>Theo yêu cầu của</dt>
                <dd>
                  {sanction.authority}, văn bản {sanction.authorityDocument}
                </dd>
              </>
            )}
            {sanction.endedAt && (
              <>
                <dt>Được bán lại</dt>
                <dd>
                  {formatMoment(sanction.endedAt, "vi")}: {sanction.endReason}
                </dd>
              </>
            )}
          </dl>
          {sanction.appeals.map((appeal) => (
            <div key={appeal.filedAt.toISOString()} className="border-t border-line pt-3">
              <p className="font-semibold">Khiếu nại: {appealWords[appeal.status]}</p>
              <p className="whitespace-pre-line">{appeal.body}</p>
              {appeal.decisionReason && <p className="mt-1">Trả lời: {appeal.decisionReason}</p>}
            </div>
          ))}
          {sanction.status === "in-force" &&
            sanction.appeals.every(({ status }) => status !== "open") && (
              <form
                method="post"
                action={`/nguoi-ban/${slug}/quyet-dinh/${sanction.id}/khieu-nai`}
                className="grid gap-3 border-t border-line pt-3"
              >
                <TextAreaField
                  name="giai-trinh"
                  id={`giai-trinh-${sanction.id}`}
                  label="Giải trình của bạn"
                  hint="Một cán bộ khác, không tham gia quyết định này, sẽ xem và trả lời."
                  rows={5}
                  maxLength={5000}
                  defaultValue={refused?.sanctionId === sanction.id ? refused.body : ""}
                  error={refused?.sanctionId === sanction.id ? refused.sentence : null}
                />
                <Button>Gửi khiếu nại</Button>
              </form>
            )}
        </section>
      ))}
    </div>
  );
}
