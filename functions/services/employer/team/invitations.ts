import { changesBetween } from '../../../domain/audit.ts';
import type { InvitationId } from '../../../domain/ids.ts';
import type { MemberRole } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { INVITATION_DAYS, type Invitation, invitationToken, isOpen } from '../../../domain/team.ts';
import { instantOf } from '../../../domain/time.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { secretHashOf } from '../keys/secret-hash.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** Links of one organization that work at the same time. */
export const MOST_INVITATIONS = 50;

const SECRET_BYTES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an owner says of an invitation. */
export interface InvitationFacts {
  readonly role: MemberRole;
  readonly note?: string | undefined;
}

/** An invitation that was just made. The token is there once: a repetition of the request goes without it. */
export interface MadeInvitation {
  readonly invitation: Invitation;
  readonly token?: string;
}

type Entry = FailureOf<'not-found' | 'forbidden'>;
type InviteFailure = Entry | FailureOf<'limit-reached' | 'version-conflict' | 'dependency-down'>;
type RevokeFailure = Entry | FailureOf<'version-conflict' | 'dependency-down'>;

const invitationIn = (outcome: Outcome): Invitation | undefined =>
  outcome.kind === 'invitation' ? outcome.value : undefined;

const countOpen = async (
  { team, clock }: Pick<EmployerDependencies, 'team' | 'clock'>,
  { organizationId }: Visit,
): Promise<number> => {
  const at = clock.now();
  let [open, cursor]: [number, string | undefined] = [0, undefined];
  do {
    const page: Page<Invitation> = await team.invitations(organizationId, { limit: 100, cursor });
    open += page.items.filter((one) => isOpen(one, at)).length;
    cursor = page.next;
  } while (cursor !== undefined);
  return open;
};

/**
 * Makes a link with which somebody joins.
 * @param secret what the link opens by; whoever names one must be able to make it again and nobody else (a form does,
 *   from the key that was made with its page, so that a double click shows the same link)
 */
export const createInvitation = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: InvitationFacts,
  request: Repeatable,
  secret?: string,
): Promise<Result<MadeInvitation, InviteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  let shown = secret;
  const made = await once<Invitation, InviteFailure>(
    deps,
    visit.subject,
    request,
    invitationIn,
    async (receiptOf) => {
      if ((await countOpen(deps, visit)) >= MOST_INVITATIONS) return fail({ kind: 'limit-reached' });
      const { organizationId, subject: actor } = visit;
      const inviter = await deps.team.member(organizationId, actor);
      const at = deps.clock.now();
      const key = secret ?? deps.random.token(SECRET_BYTES);
      const invitation: Invitation = {
        id: deps.random.id('invitation'),
        organizationId,
        ...facts,
        state: 'open',
        createdAt: at,
        createdBy: actor,
        createdByName: inviter?.name,
        expiresAt: instantOf(new Date(Date.parse(at) + INVITATION_DAYS * DAY_MS)),
        version: 1,
      };
      const written = await deps.team.invite(invitation, await secretHashOf(key), {
        audit: auditEntry(
          deps.random,
          { organizationId, actor, at },
          'member-invited',
          invitation.id,
          changesBetween({}, facts),
        ),
        receipt: receiptOf({ kind: 'invitation', value: invitation }),
      });
      if (!written.ok) return fail(plainFailure(written.error));
      shown = key;
      return ok(invitation);
    },
  );
  if (!made.ok) return made;
  const invitation = made.value;
  return ok({ invitation, ...(shown === undefined ? {} : { token: invitationToken(invitation.id, shown) }) });
};

/** The organization's invitations, oldest first, whatever became of them; for whoever may invite. */
export const readInvitations = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<Invitation>, Entry>> => {
  const seat = await enter(deps, visit, 'manage');
  return seat.ok ? ok(await deps.team.invitations(visit.organizationId, page)) : seat;
};

/** Takes an invitation back: from the answer on its link opens nothing. */
export const revokeInvitation = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: InvitationId,
  version: number,
): Promise<Result<Invitation, RevokeFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.team.invitation(organizationId, id);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version || before.state !== 'open') return fail({ kind: 'version-conflict' });
  const at = deps.clock.now();
  const after: Invitation = { ...before, state: 'revoked', version: version + 1 };
  const changes = changesBetween({ state: before.state }, { state: after.state });
  const written = await deps.team.revoke(after, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'invitation-revoked', id, changes),
  });
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};
