import type { SellerRole } from "#app/domain/accounts/roles";
import { invitationRevocationPath, memberEndPath, memberRolePath, membersPath } from "#app/paths";
import { Button } from "../button";
import { Choice, Choices, Field, FieldError, SelectField } from "../field";
import { formatDate } from "../format";
import { Notice } from "../notice";
import { memberWords as words } from "../words/members";

export interface MembersView {
  slug: string;
  members: { accountId: string; name: string; role: SellerRole; joinedAt: Date; isMe: boolean }[];
  invitations: { id: string; role: SellerRole; note: string; expiresAt: Date }[];
  /** Roles this person may invite to. */
  mayInvite: readonly SellerRole[];
  isOwner: boolean;
  typed: { role: string; note: string };
  errors: { role?: string; note?: string; member?: string };
  /** Just made: shown once. */
  made: { link: string; expiresAt: Date } | null;
}

const roles = Object.keys(words.roles) as SellerRole[];

/** Who works in the shop, as what, and how to bring somebody in. */
export function MembersPage({ view }: { view: MembersView }) {
  const { slug, members, invitations, mayInvite, errors, made } = view;
  return (
    <div className="edge max-w-2xl pt-6">
      <h1>{words.title}</h1>
      <div className="mt-4 grid grid-cols-1 gap-4">
        {errors.member && (
          <Notice tone="wrong" role="alert">
            {errors.member}
          </Notice>
        )}
        {made && (
          <Notice tone="good" role="status" title={words.linkMade}>
            <p>{words.linkText(formatDate(made.expiresAt, "vi"))}</p>
            <input
              className="input my-2"
              readOnly
              aria-label={words.linkMade}
              defaultValue={made.link}
            />
            <copy-text hidden data-text={made.link} data-done={words.copied}>
              <Button type="button" look="quiet">
                {words.copy}
              </Button>
            </copy-text>
          </Notice>
        )}
        <ul className="grid grid-cols-1 gap-3">
          {members.map((member) => (
            <MemberCard key={member.accountId} member={member} view={view} />
          ))}
        </ul>
        {invitations.length > 0 && (
          <section className="card p-4" aria-labelledby="loi-moi">
            <h2 id="loi-moi" className="text-lg">
              {words.waiting}
            </h2>
            <ul>
              {invitations.map(({ id, role, note, expiresAt }) => (
                <li
                  key={id}
                  className="flex items-center justify-between gap-3 border-b border-line py-2 last:border-0"
                >
                  <span className="min-w-0">
                    {note} · {words.roles[role].label}{" "}
                    <span className="text-muted">{words.until(formatDate(expiresAt, "vi"))}</span>
                  </span>
                  {mayInvite.includes(role) && (
                    <form method="post" action={invitationRevocationPath(slug, id)}>
                      <Button look="quiet">{words.revoke}</Button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {mayInvite.length > 0 && <InviteForm view={view} />}
      </div>
    </div>
  );
}

function MemberCard({
  member,
  view,
}: {
  member: MembersView["members"][number];
  view: MembersView;
}) {
  const { slug, isOwner } = view;
  const { accountId, name, role, joinedAt, isMe } = member;
  return (
    <li className="card p-4">
      <p className="font-semibold">
        {name} {isMe && <span className="font-normal text-muted">({words.you})</span>}
      </p>
      <p className="text-muted">
        {words.roles[role].label}, {words.since(formatDate(joinedAt, "vi"))}
      </p>
      {isOwner && !isMe && (
        <form
          method="post"
          action={memberRolePath(slug, accountId)}
          className="mt-3 flex flex-wrap items-end gap-2"
        >
          <SelectField
            className="grow"
            id={`viec-${accountId}`}
            name="role"
            label={words.role}
            defaultValue={role}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {words.roles[one].label}
              </option>
            ))}
          </SelectField>
          <Button look="quiet">{words.change}</Button>
        </form>
      )}
      {(isOwner || isMe) && (
        <details className="mt-1">
          <summary className="link-alone">{isMe ? words.leave : words.end}</summary>
          <form method="post" action={memberEndPath(slug, accountId)} className="grid gap-2">
            {isMe && <p className="text-muted">{words.leaveText}</p>}
            <Button look="danger">{isMe ? words.leave : words.end}</Button>
          </form>
        </details>
      )}
    </li>
  );
}

function InviteForm({ view }: { view: MembersView }) {
  const { slug, mayInvite, typed, errors } = view;
  return (
    <section className="card p-4" aria-labelledby="moi">
      <h2 id="moi" className="text-lg">
        {words.invite}
      </h2>
      <p className="mt-1 mb-4 text-muted">{words.inviteText}</p>
      <form method="post" action={membersPath(slug)} className="grid gap-4" noValidate>
        <Field
          name="note"
          label={words.note}
          hint={words.noteHint}
          defaultValue={typed.note}
          error={errors.note}
          maxLength={120}
          autoComplete="off"
        />
        <Choices name="role" legend={words.role}>
          {mayInvite.map((role) => (
            <Choice
              key={role}
              name="role"
              value={role}
              defaultChecked={typed.role === role || mayInvite.length === 1}
              {...words.roles[role]}
            />
          ))}
        </Choices>
        {errors.role && <FieldError>{errors.role}</FieldError>}
        <Button>{words.makeLink}</Button>
      </form>
    </section>
  );
}
