import { changesBetween } from '../../../domain/audit.ts';
import type { MemberRole } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { TeamMember } from '../../../domain/team.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Refusal } from '../../ports/organization-store.ts';
import type { Person } from '../../ports/sign-in.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { auditEntry, plainFailure } from '../trail.ts';

type MemberFailure = FailureOf<
  'not-found' | 'forbidden' | 'version-conflict' | 'last-owner' | 'dependency-down'
>;

const PAGE = 100;

/** How often the question who else owns the organization is asked again when the answer changed under the write. */
const ATTEMPTS = 3;

const memberPointer = (subject: string): string =>
  `/members/${subject.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The people of the organization, with the names that their sign-in gave; for its members. */
export const readMembers = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<TeamMember>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.team.members(visit.organizationId, page)) : seat;
};

/** An owner besides this person, if there is one. */
const otherOwner = async (
  { team }: Pick<EmployerDependencies, 'team'>,
  { organizationId, subject }: Pick<TeamMember, 'organizationId' | 'subject'>,
): Promise<TeamMember | undefined> => {
  let cursor: string | undefined;
  do {
    const page = await team.members(organizationId, { limit: PAGE, cursor });
    const found = page.items.find((one) => one.role === 'owner' && one.subject !== subject);
    if (found !== undefined) return found;
    cursor = page.next;
  } while (cursor !== undefined);
  return undefined;
};

/**
 * Takes an owner's part away, if somebody else keeps it: the other owner is named in the transaction, so that of
 * two owners who do it to each other at the same moment one stays.
 */
const withAnOwnerLeft = async (
  deps: EmployerDependencies,
  before: TeamMember,
  write: (remaining: TeamMember | undefined) => Promise<Result<void, Refusal>>,
): Promise<Result<void, MemberFailure>> => {
  if (before.role !== 'owner') {
    const written = await write(undefined);
    return written.ok ? written : fail(plainFailure(written.error));
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const remaining = await otherOwner(deps, before);
    if (remaining === undefined) return fail({ kind: 'last-owner' });
    const written = await write(remaining);
    if (written.ok) return written;
    if (written.error.kind !== 'last-owner') return fail(plainFailure(written.error));
  }
  return fail({ kind: 'dependency-down' });
};

/** Gives a member another part. Only an owner may, and one owner has to stay. */
export const changeMember = async (
  deps: EmployerDependencies,
  visit: Visit,
  subject: string,
  version: number,
  role: MemberRole,
): Promise<Result<TeamMember, MemberFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.team.member(organizationId, subject);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version) return fail({ kind: 'version-conflict' });
  if (before.role === role) return ok(before);
  const at = deps.clock.now();
  const after: TeamMember = { ...before, role, version: version + 1 };
  const audit = auditEntry(
    deps.random,
    { organizationId, actor, at },
    'member-changed',
    organizationId,
    changesBetween({ role: before.role }, { role }, memberPointer(subject)),
  );
  const written = await withAnOwnerLeft(deps, before, (remaining) =>
    deps.team.change(after, remaining, { audit }),
  );
  return written.ok ? ok(after) : written;
};

/** Takes a member out: an owner anybody, everybody themselves; the last owner cannot leave. */
export const removeMember = async (
  deps: EmployerDependencies,
  visit: Visit,
  subject: string,
  version: number,
): Promise<Result<TeamMember, MemberFailure>> => {
  const { organizationId, subject: actor } = visit;
  const leaves = subject === actor;
  const seat = await enter(deps, visit, leaves ? 'read' : 'manage');
  if (!seat.ok) return seat;
  const member = await deps.team.member(organizationId, subject);
  if (member === undefined) return fail({ kind: 'not-found' });
  if (member.version !== version) return fail({ kind: 'version-conflict' });
  const at = deps.clock.now();
  const audit = auditEntry(
    deps.random,
    { organizationId, actor, at },
    leaves ? 'member-left' : 'member-removed',
    organizationId,
    changesBetween({ role: member.role }, {}, memberPointer(subject)),
  );
  const written = await withAnOwnerLeft(deps, member, (remaining) =>
    deps.team.remove(member, remaining, { audit }),
  );
  return written.ok ? ok(member) : written;
};

/** Keeps the name that somebody signed in with, for the colleagues of each of their organizations. */
export const rememberName = async (deps: EmployerDependencies, { subject, name }: Person): Promise<void> => {
  if (name === undefined) return;
  let cursor: string | undefined;
  do {
    const page = await deps.organizations.memberships(subject, { limit: PAGE, cursor });
    for (const { organizationId } of page.items) {
      const member = await deps.team.member(organizationId, subject);
      if (member !== undefined && member.name !== name) await deps.team.rename(member, name);
    }
    cursor = page.next;
  } while (cursor !== undefined);
};
