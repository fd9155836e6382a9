import type { QueueRow } from "#app/domain/queue/queue-queries.server";
import { formatMoment } from "#app/domain/time/saigon-time";
import { dueInWords, kindWords } from "../words/desk-province";

export type ShownQueueRow = Omit<QueueRow, "place" | "subjectId"> & { canApprove: boolean };

/** When something is due, in words; too late is red and says so. */
export function Due({
  daysLeft,
  dueAt,
  isUrgent,
}: Pick<QueueRow, "daysLeft" | "dueAt" | "isUrgent">) {
  const className =
    daysLeft < 0 ? "mark mark-chili" : daysLeft === 0 || isUrgent ? "mark" : "mark mark-quiet";
  return (
    <time className={className} dateTime={dueAt.toISOString()} title={formatMoment(dueAt, "vi")}>
      {isUrgent && "Khẩn · "}
      {dueInWords(daysLeft)}
    </time>
  );
}

/** What waits, one row a thing; the row's link opens it, its tick chooses it for approving together. */
export function QueueList({
  rows,
  query,
  current,
  me,
}: {
  rows: readonly ShownQueueRow[];
  /** The filters, kept in every link. */
  query: string;
  current?: string;
  me: string;
}) {
  return (
    <ol className="queue">
      {rows.map((row) => (
        <li key={row.id} data-row="" aria-current={row.id === current ? "true" : undefined}>
          {row.canApprove && current === undefined ? (
            <input
              type="checkbox"
              className="tick"
              name="viec"
              value={row.id}
              form="duyet-nhieu"
              aria-label={`Chọn ${row.title}`}
            />
          ) : (
            current === undefined && <span className="tick" />
          )}
          <a href={`/tinh/viec/${row.id}${query}`}>
            <span className="title">{row.title}</span>
            <span className="text-sm text-muted">
              {[kindWords[row.kind].one, row.sellerName, row.communeName]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </a>
          <span className="facts-row">
            {row.warnings > 0 && <span className="mark">{row.warnings} cảnh báo</span>}
            {row.isConfirmed && <span className="mark mark-leaf">Khớp danh sách tỉnh</span>}
            {row.assignedTo && (
              <span className="mark mark-sky">
                {row.assignedTo === me ? "Của tôi" : (row.assigneeName ?? "Đã giao")}
              </span>
            )}
            <Due {...row} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The keys that work on this page, for whoever has a keyboard. */
export function KeyHints({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <p className="key-hints">
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
