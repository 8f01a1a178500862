import { type AuditAction, changesBetween, type FieldChange } from '../../domain/audit.ts';
import type { RoleId } from '../../domain/ids.ts';
import { isSampleDomain, type Organization } from '../../domain/organization.ts';
import { requirementHash } from '../../domain/requirement/canonical.ts';
import type { Requirement } from '../../domain/requirement/requirement.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { Outcome, Receipt } from '../ports/organization-store.ts';
import { asProven, publishFailure } from './as-proven.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { dateErrors } from './lifecycle/schedule.ts';
import { once, type Repeatable } from './once.ts';
import { openHead, roleIn } from './roles.ts';
import { auditEntry } from './trail.ts';

type PublishFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'field-invalid'
  | 'organization-unproven'
  | 'requirement-missing'
  | 'role-not-draft'
  | 'approval-missing'
  | 'publication-scheduled'
  | 'version-conflict'
  | 'dependency-down'
>;

/** The public version that this makes of a head now: everything that a page or an export needs, copied. */
export const recognitionOf = async (
  { id, name, domain, kind }: Organization,
  head: Pick<RoleHead, 'id' | 'publishedVersion' | 'role' | 'follows'>,
  requirement: Requirement,
  at: Instant,
): Promise<RecognitionVersion> => ({
  roleId: head.id,
  number: head.publishedVersion + 1,
  state: 'live',
  organization: { id, name, domain, kind, sample: isSampleDomain(domain) },
  role: head.role,
  requirement,
  requirementHash: await requirementHash(requirement),
  ...(head.follows === undefined ? {} : { follows: head.follows }),
  publishedAt: at,
});

/** When a publication takes effect; at once without a date. */
export interface PublishOptions {
  readonly effectiveFrom?: Instant | undefined;
}

interface Publication {
  readonly after: RoleHead;
  /** The version that it makes now; none where it waits for its day. */
  readonly latest?: RecognitionVersion;
  readonly action: AuditAction;
  readonly changes: readonly FieldChange[];
}

/** The head while its publication waits: a copy of the draft, which later changes of the draft leave alone. */
const waiting = (
  { approval, ...head }: RoleHead,
  requirement: Requirement,
  effectiveFrom: Instant,
  actor: string,
  at: Instant,
): Publication => {
  const told = { effectiveFrom, orderedBy: actor };
  const after: RoleHead = {
    ...head,
    scheduled: {
      ...told,
      role: head.role,
      requirement,
      ...(head.follows === undefined ? {} : { follows: head.follows }),
      orderedAt: at,
      tryAt: effectiveFrom,
    },
    version: head.version + 1,
    updatedAt: at,
  };
  const changes = changesBetween({ approval }, { scheduled: told, approvedBy: approval?.by });
  return { after, action: 'role-scheduled', changes };
};

const atOnce = async (
  { approval, ...head }: RoleHead,
  requirement: Requirement,
  organization: Organization,
  at: Instant,
): Promise<Publication> => {
  const latest = await recognitionOf(organization, head, requirement, at);
  const after: RoleHead = {
    ...head,
    state: 'published',
    version: head.version + 1,
    publishedVersion: latest.number,
    latest,
    updatedAt: at,
  };
  const changes = changesBetween(
    { state: head.state, publishedVersion: head.publishedVersion },
    {
      state: after.state,
      publishedVersion: after.publishedVersion,
      requirementHash: latest.requirementHash,
      approvedBy: approval?.by,
    },
  );
  return { after, latest, action: 'role-published', changes };
};

type Attempt = Result<
  RoleHead,
  | Exclude<PublishFailure, { readonly kind: 'not-found' | 'forbidden' | 'role-not-draft' }>
  | { readonly kind: 'organization-moved' }
>;

/**
 * Publishes a head that is open, as it was read and for the organization as it was read: both are conditions of the
 * write. With no `receiptOf` nothing is kept under a key; that is for a caller to whom doing it again does no harm.
 */
export const publishAsRead = async (
  deps: Pick<EmployerDependencies, 'roles' | 'clock' | 'random'>,
  actor: string,
  read: { readonly head: RoleHead; readonly organization: Organization },
  { effectiveFrom }: PublishOptions = {},
  receiptOf?: (outcome: Outcome) => Receipt,
): Promise<Attempt> => {
  const { head, organization } = read;
  if (organization.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
  const { id, requirement, role, approval, scheduled } = head;
  if (requirement === undefined) return fail({ kind: 'requirement-missing' });
  if (scheduled !== undefined) return fail({ kind: 'publication-scheduled' });
  if (organization.fourEyes && approval === undefined) return fail({ kind: 'approval-missing' });
  const at = deps.clock.now();
  const errors = dateErrors(role, at, effectiveFrom);
  if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
  const { after, latest, action, changes } =
    effectiveFrom === undefined
      ? await atOnce(head, requirement, organization, at)
      : waiting(head, requirement, effectiveFrom, actor, at);
  const by = { organizationId: organization.id, actor, at };
  const written = await deps.roles.publish(after, latest, organization, {
    audit: auditEntry(deps.random, by, action, id, changes),
    ...(receiptOf === undefined ? {} : { receipt: receiptOf({ kind: 'role', value: after }) }),
  });
  return written.ok ? ok(after) : fail(publishFailure(written.error));
};

/**
 * Publishes the draft: the head moves on, an immutable version is written, the organization is proven, audit and
 * receipt are kept, all in one transaction (design of the data: one publication, one transaction). Of any number
 * of publications of the same head version one wins; the others get `version-conflict`. With a day in the future the
 * draft is copied and waits; the version is written when its day has come. Where publishing takes two pairs of eyes,
 * exactly this draft must have been approved.
 */
export const publishRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  request: Repeatable,
  options: PublishOptions = {},
): Promise<Result<RoleHead, PublishFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { subject: actor } = visit;
  return once<RoleHead, PublishFailure>(deps, actor, request, roleIn, (receiptOf) =>
    asProven<RoleHead, PublishFailure>(deps, visit, async (organization) => {
      const head = await openHead(deps, visit, id, version);
      if (!head.ok) return head;
      return publishAsRead(deps, actor, { head: head.value, organization }, options, receiptOf);
    }),
  );
};
