import type { StaffPerson } from "#app/domain/settings/staff-queries.server";
import { Button } from "../button";
import { formatDate } from "../format";
import { Notice } from "../notice";
import { roleWords } from "../words/desk-province";

export interface StaffScreenView {
  me: string;
  text: string;
  people: readonly StaffPerson[];
  proposals: readonly {
    id: string;
    name: string;
    proposer: string;
    proposedBy: string;
    reason: string;
  }[];
  communes: readonly { code: string; fullName: string }[];
}

const granted = ["moderation", "certificate", "trade", "commune", "auditor"] as const;
const base = "/tinh/cai-dat/can-bo";

function Reason({ label }: { label: string }) {
  return (
    <label className="min-w-0 flex-1">
      <span className="text-sm">{label}</span>
      <input className="input" name="ly-do" required maxLength={300} />
    </label>
  );
}

/** Who may do what at the province's desk. */
export function StaffScreen({
  view,
  refused,
}: {
  view: StaffScreenView;
  refused: { sentence: string } | null | undefined;
}) {
  return (
    <div className="edge grid max-w-4xl gap-5 py-5">
      <a className="link-alone" href="/tinh/cai-dat">
        ← Cài đặt
      </a>
      <h1>Cán bộ và quyền</h1>
      {refused && (
        <Notice tone="wrong" role="alert">
          {refused.sentence}
        </Notice>
      )}
      {view.proposals.map((proposal) => (
        <section key={proposal.id} className="card grid gap-3 p-4">
          <p>
            <b>{proposal.proposer}</b> đề cử <b>{proposal.name}</b> làm quản trị: {proposal.reason}
          </p>
          {proposal.proposedBy === view.me ? (
            <p className="text-muted">Chờ một quản trị khác quyết định.</p>
          ) : (
            <form method="post" className="flex flex-wrap items-end gap-2">
              <Reason label="Lý do" />
              <Button formAction={`${base}/de-cu/${proposal.id}/duyet`}>Duyệt</Button>
              <Button look="danger" formAction={`${base}/de-cu/${proposal.id}/tu-choi`}>
                Từ chối
              </Button>
            </form>
          )}
        </section>
      ))}
      <form method="get" action={base} className="queue-filters">
        <label>
          <span className="visually-hidden">Tên người đã đăng nhập ít nhất một lần</span>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={view.text}
            placeholder="Tìm người đã từng đăng nhập"
          />
        </label>
        <Button look="quiet">Tìm</Button>
      </form>
      <ul className="grid gap-2">
        {view.people.map((person) => (
          <li key={person.id} className="card grid gap-2 p-4">
            <p className="flex flex-wrap items-baseline gap-2">
              <b>{person.name}</b>
              <span className="text-sm text-muted">
                {person.organisation}
                {person.lastSignedInAt &&
                  ` · đăng nhập gần nhất ${formatDate(new Date(person.lastSignedInAt), "vi")}`}
              </span>
              {person.status === "disabled" && <span className="mark mark-chili">Đã khóa</span>}
            </p>
            {person.roles.map((held) => (
              <div
                key={`${held.role} ${held.communeCode} ${held.source}`}
                className="flex flex-wrap items-end gap-2"
              >
                <span className="mark mark-leaf">
                  {roleWords[held.role]}
                  {held.communeName && `: ${held.communeName}`}
                </span>
                {held.source === "provider" ? (
                  <span className="text-sm text-muted">theo hệ thống định danh</span>
                ) : (
                  person.id !== view.me && (
                    <form
                      method="post"
                      action={`${base}/thoi`}
                      className="flex flex-1 flex-wrap items-end gap-2"
                    >
                      <input type="hidden" name="nguoi" value={person.id} />
                      <input type="hidden" name="vai-tro" value={held.role} />
                      <input type="hidden" name="xa" value={held.communeCode ?? ""} />
                      <Reason label="Lý do thôi" />
                      <Button look="danger">Thôi quyền</Button>
                    </form>
                  )
                )}
              </div>
            ))}
            {person.id !== view.me && (
              <details>
                <summary className="link-alone">
                  {person.status === "disabled" ? "Mở khóa" : "Khóa tài khoản"}
                </summary>
                <form
                  method="post"
                  action={`${base}/${person.status === "disabled" ? "mo-khoa" : "khoa"}`}
                  className="flex flex-wrap items-end gap-2"
                >
                  <input type="hidden" name="nguoi" value={person.id} />
                  <Reason label="Lý do" />
                  <Button look="danger">{person.status === "disabled" ? "Mở khóa" : "Khóa"}</Button>
                </form>
              </details>
            )}
            {person.id !== view.me && <GiveRole person={person} communes={view.communes} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GiveRole({
  person,
  communes,
}: {
  person: StaffPerson;
  communes: StaffScreenView["communes"];
}) {
  return (
    <details>
      <summary className="link-alone">Giao thêm quyền</summary>
      <form method="post" action={`${base}/giao`} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="nguoi" value={person.id} />
        <label>
          <span className="text-sm">Quyền</span>
          <select className="input" name="vai-tro">
            {granted.map((role) => (
              <option key={role} value={role}>
                {roleWords[role]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="text-sm">Xã, phường (chỉ cho cán bộ xã)</span>
          <select className="input" name="xa">
            <option value="">—</option>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </select>
        </label>
        <Reason label="Lý do" />
        <Button look="quiet">Giao quyền</Button>
        <Button look="quiet" formAction={`${base}/de-cu`}>
          Đề cử quản trị
        </Button>
      </form>
    </details>
  );
}
