import { type AuditAction, changesBetween } from '../../../domain/audit.ts';
import type { ProfileId } from '../../../domain/ids.ts';
import {
  achievementsIn,
  MOST_NAMED,
  mayPublishProfiles,
  type ProfileContent,
  type ProfileHead,
} from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf, FieldError } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { ruleErrors } from '../requirement-errors.ts';
import { sizeErrors } from '../stored-size.ts';
import { auditEntry, plainFailure } from '../trail.ts';

type ReadFailure = FailureOf<'not-found' | 'forbidden'>;
type WriteFailure = ReadFailure | FailureOf<'field-invalid' | 'version-conflict' | 'dependency-down'>;

/** A profile is stored whole, beside what is public of it. */
const MOST_KILOBYTES = 128;

export const profileIn = (outcome: Outcome): ProfileHead | undefined =>
  outcome.kind === 'profile' ? outcome.value : undefined;

/** What the audit compares: entries by their keys, so that one that changed is one change. */
const told = ({ entries, ...words }: ProfileContent): object => ({
  ...words,
  entries: Object.fromEntries(entries.map(({ key, ...entry }) => [key, entry])),
});

const errorsIn = async (
  deps: EmployerDependencies,
  content: ProfileContent,
): Promise<readonly FieldError[]> => {
  const large = sizeErrors(content, MOST_KILOBYTES);
  if (large.length > 0) return large;
  if (achievementsIn(content).size > MOST_NAMED)
    return [{ pointer: '/entries', detail: `name more than ${MOST_NAMED} achievements in all` }];
  return ruleErrors(
    deps,
    content.entries.map(({ requirement }, at) => ({ requirement, pointer: `/entries/${at}/requirement` })),
  );
};

/** A profile that is at the version that the caller read and that may still change. */
export const openProfile = async (
  { profiles }: Pick<EmployerDependencies, 'profiles'>,
  { organizationId }: Pick<Visit, 'organizationId'>,
  id: ProfileId,
  version: number,
): Promise<Result<ProfileHead, FailureOf<'not-found' | 'version-conflict' | 'profile-retired'>>> => {
  const head = await profiles.find(organizationId, id);
  if (head === undefined) return fail({ kind: 'not-found' });
  if (head.version !== version) return fail({ kind: 'version-conflict' });
  return head.state === 'retired' ? fail({ kind: 'profile-retired' }) : ok(head);
};

const write = async (
  deps: EmployerDependencies,
  head: ProfileHead,
  action: AuditAction,
  before: ProfileContent | undefined,
  receipt?: Parameters<EmployerDependencies['profiles']['write']>[1]['receipt'],
): Promise<Result<ProfileHead, FailureOf<'version-conflict' | 'dependency-down'>>> => {
  const { organizationId, lastEditor: actor, updatedAt: at, id, content } = head;
  const changes = changesBetween(before === undefined ? {} : told(before), told(content));
  const audit = auditEntry(deps.random, { organizationId, actor, at }, action, id, changes);
  const written = await deps.profiles.write(head, { audit, receipt });
  return written.ok ? ok(head) : fail(plainFailure(written.error));
};

/** Drafts a profile; nothing of it is public. Only organizations that speak for others have profiles. */
export const draftProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  content: ProfileContent,
  request: Repeatable,
): Promise<Result<ProfileHead, WriteFailure | FailureOf<'profile-kind' | 'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const { organizationId, subject } = visit;
  return once<ProfileHead, WriteFailure | FailureOf<'profile-kind'>>(
    deps,
    subject,
    request,
    profileIn,
    async (receiptOf) => {
      const organization = await deps.organizations.organization(organizationId);
      if (organization === undefined) return fail({ kind: 'not-found' });
      if (!mayPublishProfiles(organization.kind)) return fail({ kind: 'profile-kind' });
      const errors = await errorsIn(deps, content);
      if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
      const head: ProfileHead = {
        id: deps.random.id('profile'),
        organizationId,
        state: 'draft',
        content,
        version: 1,
        publishedVersion: 0,
        lastEditor: subject,
        updatedAt: deps.clock.now(),
      };
      return write(deps, head, 'profile-drafted', undefined, receiptOf({ kind: 'profile', value: head }));
    },
  );
};

/** The head after somebody changed what its draft says: an approval was of what it said before. */
const changedHead = (
  { approval: _, ...head }: ProfileHead,
  content: ProfileContent,
  lastEditor: string,
  updatedAt: Instant,
): ProfileHead => ({ ...head, content, lastEditor, updatedAt, version: head.version + 1 });

/** Replaces what the draft of a profile says. What is published stays as it is until the draft is published. */
export const changeProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
  version: number,
  content: ProfileContent,
): Promise<Result<ProfileHead, WriteFailure | FailureOf<'profile-retired'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const before = await openProfile(deps, visit, id, version);
  if (!before.ok) return before;
  const errors = await errorsIn(deps, content);
  if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
  const after = changedHead(before.value, content, visit.subject, deps.clock.now());
  return write(deps, after, 'profile-changed', before.value.content);
};

/** One profile of the organization, as it stands in private. */
export const readProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
): Promise<Result<ProfileHead, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const head = await deps.profiles.find(visit.organizationId, id);
  return head === undefined ? fail({ kind: 'not-found' }) : ok(head);
};

/** The organization's profiles in every state, oldest first. */
export const readProfiles = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<ProfileHead>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.profiles.page(visit.organizationId, page)) : seat;
};
