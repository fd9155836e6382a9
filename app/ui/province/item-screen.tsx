import { formatMoment } from "#app/domain/time/saigon-time";
import { Button } from "../button";
import { Notice } from "../notice";
import { kindWords, outcomeWords } from "../words/desk-province";
import { type DecisionForm, History, ReasonForm, ReviewParts, SellerRecordCard } from "./item-page";
import { Due, KeyHints, QueueList, type ShownQueueRow } from "./queue-list";
import type { ReviewView } from "./review-view";

type RecordCard = Parameters<typeof SellerRecordCard>[0]["record"];
type Decisions = Parameters<typeof History>[0]["decisions"];
type Texts = Parameters<typeof ReasonForm>[0]["texts"];

/** What one thing's page shows. */
export interface ItemScreenView {
  me: string;
  hasJustDecided: boolean;
  item: {
    id: string;
    kind: keyof typeof kindWords;
    title: string;
    daysLeft: number;
    dueAt: Date;
    isUrgent: boolean;
    closedAt: Date | null;
    assignedTo: string | null;
    assigneeName: string | null;
  };
  query: string;
  review: ReviewView;
  record: RecordCard | null;
  decisions: Decisions;
  texts: Texts;
  colleagues: readonly { id: string; name: string }[];
  rows: readonly ShownQueueRow[];
  isTied: boolean;
  mayAssign: boolean;
  mayDecide: boolean;
}

const outcomes = [
  { outcome: "approved", path: "duyet", key: "a", look: "main" },
  { outcome: "returned", path: "bo-sung", key: "b", look: "quiet" },
  { outcome: "rejected", path: "tu-choi", key: "r", look: "danger" },
] as const;

/** One thing of the queue: the list left, the thing right, the decision always at the bottom. */
export function ItemScreen({ view, form }: { view: ItemScreenView; form: DecisionForm }) {
  const { item, review, query } = view;
  const base = `/tinh/viec/${item.id}`;
  return (
    <desk-queue class="desk-panes">
      <aside aria-label="Hàng chờ" className="max-lg:hidden">
        <a className="link-alone" href={`/tinh${query}`}>
          ← Hàng chờ
        </a>
        <QueueList rows={view.rows} query={query} current={item.id} me={view.me} />
      </aside>
      <div className="edge grid content-start gap-5 py-5">
        {view.hasJustDecided && (
          <Notice tone="good" role="status">
            Đã ghi quyết định. Đây là việc tiếp theo.
          </Notice>
        )}
        <header className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <a className="link-alone lg:hidden" href={`/tinh${query}`}>
              ← Hàng chờ
            </a>
            <span className="text-muted">{kindWords[item.kind].one}</span>
            {item.closedAt ? (
              <span className="mark mark-quiet">Xong {formatMoment(item.closedAt, "vi")}</span>
            ) : (
              <Due {...item} />
            )}
          </p>
          <h1 className="text-xl">{item.title}</h1>
        </header>
        {view.isTied && (
          <Notice tone="care" title="Bạn có liên quan tới gian hàng này">
            Bạn không quyết định việc này. Hãy giao cho đồng nghiệp ở dưới.
          </Notice>
        )}
        {view.mayAssign && <Assignment view={view} />}
        <ReviewParts review={review} />
        {view.record && <SellerRecordCard record={view.record} />}
        <History decisions={view.decisions} events={review.events} />
        {view.mayDecide && (
          <ReasonForm
            form={form}
            review={review}
            texts={view.texts}
            action={`${base}/duyet${query}`}
            title="Quyết định"
          />
        )}
        <div className="decision-bar">
          {view.mayDecide && (
            <div className="flex flex-wrap gap-2">
              {outcomes
                .filter(({ outcome }) => review.outcomes.includes(outcome))
                .map(({ outcome, path, key, look }) => (
                  <Button
                    key={outcome}
                    look={look}
                    form="quyet-dinh"
                    formAction={`${base}/${path}${query}`}
                    data-key={key}
                  >
                    {outcomeWords[outcome]}
                  </Button>
                ))}
            </div>
          )}
          <KeyHints
            keys={[
              ["j", "việc sau"],
              ["k", "việc trước"],
              ...(view.mayDecide
                ? ([
                    ["a", "duyệt"],
                    ["r", "từ chối"],
                    ["b", "bổ sung"],
                  ] as const)
                : []),
            ]}
          />
        </div>
      </div>
    </desk-queue>
  );
}

function Assignment({ view }: { view: ItemScreenView }) {
  const { item, query, me } = view;
  const base = `/tinh/viec/${item.id}`;
  const isMine = item.assignedTo === me;
  const isTheirs = item.assignedTo !== null && !isMine;
  return (
    <section className="flex flex-wrap items-center gap-3" aria-label="Người xử lý">
      <span>
        {isMine
          ? "Bạn đang xử lý."
          : isTheirs
            ? `${item.assigneeName} đang xử lý.`
            : "Chưa ai nhận."}
      </span>
      {item.assignedTo === null && !view.isTied && (
        <form method="post" action={`${base}/nhan${query}`}>
          <Button look="quiet">Nhận việc</Button>
        </form>
      )}
      {isMine && (
        <form method="post" action={`${base}/tra${query}`}>
          <Button look="quiet">Trả lại hàng chờ</Button>
        </form>
      )}
      {!isTheirs && view.colleagues.length > 0 && (
        <form method="post" action={`${base}/giao${query}`} className="flex flex-wrap gap-2">
          <select className="input w-auto" name="cho" aria-label="Giao cho đồng nghiệp" required>
            {view.colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button look="quiet">Giao</Button>
        </form>
      )}
    </section>
  );
}
