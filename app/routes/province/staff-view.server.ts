import { data, redirect } from "@remix-run/node";
import { staffRoleNames } from "#app/domain/accounts/roles";
import type { Actor } from "#app/domain/audit/record-act.server";
import { listCommunes } from "#app/domain/places/place-queries.server";
import { listAdministratorProposals, listStaff } from "#app/domain/settings/staff-queries.server";
import type { StaffActor } from "#app/http/authorize.server";
import { officer, provinceDesk } from "#app/http/desk.server";
import { privatePage } from "#app/http/page-tags";
import { readForm } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import { services } from "#app/services.server";
import type { Db } from "#db/client.server";

const staffPath = "/tinh/cai-dat/can-bo";

/** What the page of officers and their rights shows. */
export async function loadStaffView(request: Request, staff: StaffActor) {
  const { db } = services();
  const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const [people, proposals, communes] = await Promise.all([
    listStaff(db, { text }),
    listAdministratorProposals(db),
    listCommunes(db, "80"),
  ]);
  const view = {
    desk: provinceDesk(staff),
    me: staff.accountId,
    text,
    people,
    proposals,
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
  };
  return data(view, { headers: privatePage });
}

type Rights = Awaited<ReturnType<typeof readRights>>;

/**
 * Answers a form about somebody's rights: back to the list, or the page once more with why not.
 * @param change the one command; null where what the form or the address names is not there
 */
export async function answerRights(
  request: Request,
  staff: StaffActor,
  change: (
    db: Db,
    said: Rights & { actor: Actor; now: Date },
  ) => Promise<object | { refused: string } | null> | null,
) {
  const { db, now } = services();
  const said = await readRights(request);
  if (!said.reason) return refuseRights("reason-missing");
  const result = await change(db, { ...said, actor: officer(staff), now: now() });
  if (!result) return refuseRights("not-there");
  if ("refused" in result) return refuseRights(String(result.refused));
  return redirect(staffPath, 303);
}

/** What the form says; an account's id that is none is empty. */
async function readRights(request: Request) {
  const form = await readForm(request);
  const text = (name: string, length: number) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, length);
  const accountId = text("nguoi", 40);
  return {
    accountId: isId(accountId) ? accountId : null,
    role: staffRoleNames.find((name) => name === text("vai-tro", 20)) ?? null,
    communeCode: text("xa", 5) || null,
    reason: text("ly-do", 300),
  };
}

const sentences: Readonly<Record<string, string>> = {
  "own-account": "Không ai tự đổi quyền của mình. Nhờ một quản trị khác.",
  "needs-second-person": "Quản trị cần được đề cử và một quản trị khác đồng ý.",
  "commune-missing": "Chọn xã, phường cho cán bộ xã; các quyền khác để trống.",
  "no-such-commune": "Không có xã, phường này.",
  "held-already": "Người này đã có quyền đó.",
  "given-by-groups": "Quyền này do hệ thống định danh cấp: thôi ở nhóm của hệ thống đó.",
  "proposed-already": "Người này đã được đề cử, đang chờ quyết định.",
  "own-proposal": "Người đề cử và người được đề cử không tự quyết định.",
  "decided-already": "Đề cử này đã được quyết định.",
  "proposer-left": "Người đề cử không còn là quản trị nên đề cử này hết hiệu lực.",
  "so-already": "Tài khoản này đã ở trạng thái đó.",
  "reason-missing": "Ghi lý do.",
};

const refuseRights = (refused: string) =>
  data(
    { sentence: sentences[refused] ?? "Không tìm thấy người này. Tìm lại." },
    { status: 422, headers: privatePage },
  );
