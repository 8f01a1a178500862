import { changesBetween } from '../../domain/audit.ts';
import { sameJson } from '../../domain/merge.ts';
import { ok } from '../../domain/result.ts';
import type { RecognitionVersion, RoleHead, ScheduledPublication } from '../../domain/role.ts';
import { type DueStep, draftChanged, nextDue, PROMISE_AFTER_END } from '../../domain/role-lifecycle.ts';
import { type Instant, instantOf } from '../../domain/time.ts';
import { closing } from '../employer/close-role.ts';
import type { EmployerDependencies } from '../employer/dependencies.ts';
import { recognitionOf } from '../employer/publish-role.ts';
import { auditEntry } from '../employer/trail.ts';
import type { DueRole } from '../ports/due.ts';
import type { Written } from '../ports/organization-store.ts';

type Dependencies = Pick<EmployerDependencies, 'organizations' | 'roles' | 'clock' | 'random'>;

/** How often a role that changed under the clock's hands is read again. */
const ATTEMPTS = 3;
/** The most that dates make of one role in one run; more is for the next. */
const MOST_STEPS = 4;
/** How long a publication that something stands in the way of waits before it is tried again. */
const HELD_HOURS = 24;

const later = (at: Instant, hours: number): Instant =>
  instantOf(new Date(Date.parse(at) + hours * 60 * 60 * 1_000));

const audit = (
  deps: Dependencies,
  head: RoleHead,
  at: Instant,
  ...what: [action: Action, changes: Changes]
) =>
  auditEntry(
    deps.random,
    { organizationId: head.organizationId, actor: 'clock', at },
    what[0],
    head.id,
    what[1],
  );
type Action = Parameters<typeof auditEntry>[2];
type Changes = Parameters<typeof auditEntry>[4];

const end = (
  deps: Dependencies,
  before: RoleHead,
  latest: RecognitionVersion,
  at: Instant,
): Promise<Written> => {
  const { head, version, changes } = closing(before, latest, 'ended', at);
  return deps.roles.close(head, version, { audit: audit(deps, before, at, 'role-ended', changes) });
};

/**
 * The promise is over: a new version says the role again with what is left of it. A draft that still makes the same
 * promise loses it too, or publishing it would refuse; one that was changed is its editor's.
 */
const endPromise = (
  deps: Dependencies,
  before: RoleHead,
  latest: RecognitionVersion,
  at: Instant,
): Promise<Written> => {
  const version: RecognitionVersion = {
    ...latest,
    role: { ...latest.role, promise: PROMISE_AFTER_END },
    number: latest.number + 1,
    publishedAt: at,
    cause: 'promise-ended',
  };
  const isSame = sameJson(before.role.promise, latest.role.promise);
  const base = isSame
    ? draftChanged(before, { role: { ...before.role, promise: PROMISE_AFTER_END } }, 'clock', at)
    : { ...before, version: before.version + 1, updatedAt: at };
  const head: RoleHead = { ...base, publishedVersion: version.number, latest: version };
  const changes = changesBetween(
    { promise: latest.role.promise, publishedVersion: before.publishedVersion },
    { promise: PROMISE_AFTER_END, publishedVersion: version.number },
  );
  return deps.roles.close(head, version, { audit: audit(deps, before, at, 'promise-ended', changes) });
};

/** Makes public what waited for its day, unless its organization is not proven: then it waits on, visibly. */
const publishScheduled = async (
  deps: Dependencies,
  before: RoleHead,
  waiting: ScheduledPublication,
  at: Instant,
): Promise<Written> => {
  const organization = await deps.organizations.organization(before.organizationId);
  const { scheduled: _, ...rest } = before;
  const { role, requirement, follows, orderedBy, effectiveFrom } = waiting;
  if (organization === undefined || organization.proof.state !== 'proven') {
    const tryAt = later(at, HELD_HOURS);
    const head: RoleHead = { ...before, scheduled: { ...waiting, tryAt }, version: before.version + 1 };
    const changes = changesBetween({ tryAt: waiting.tryAt }, { tryAt, reason: 'organization-unproven' });
    return deps.roles.replace(head, { audit: audit(deps, before, at, 'publication-held', changes) });
  }
  if ((role.endsAt ?? at) < at) {
    const head: RoleHead = { ...rest, version: before.version + 1, updatedAt: at };
    const changes = changesBetween({ scheduled: { effectiveFrom, orderedBy } }, { reason: 'end-passed' });
    return deps.roles.replace(head, { audit: audit(deps, before, at, 'publication-canceled', changes) });
  }
  const latest = await recognitionOf(organization, { ...before, role, follows }, requirement, at);
  const head: RoleHead = {
    ...rest,
    state: 'published',
    version: before.version + 1,
    publishedVersion: latest.number,
    latest,
    updatedAt: at,
  };
  const changes = changesBetween(
    { state: before.state, publishedVersion: before.publishedVersion },
    {
      state: head.state,
      publishedVersion: latest.number,
      requirementHash: latest.requirementHash,
      orderedBy,
      effectiveFrom,
    },
  );
  const trail = { audit: audit(deps, before, at, 'role-published', changes) };
  return deps.roles.publish(head, latest, organization, trail);
};

const take = async (deps: Dependencies, head: RoleHead, step: DueStep, at: Instant): Promise<Written> => {
  const { latest, scheduled } = head;
  if (step.what === 'publish-scheduled') {
    return scheduled === undefined ? ok(undefined) : publishScheduled(deps, head, scheduled, at);
  }
  if (latest === undefined) return ok(undefined);
  return step.what === 'end' ? end(deps, head, latest, at) : endPromise(deps, head, latest, at);
};

/** What a run made of a role, in its order; nothing where it was not due (any more). */
export interface DueRun {
  readonly steps: readonly DueStep['what'][];
  /** Somebody else changed it again and again meanwhile; worth another try at the next tick. */
  readonly busy: boolean;
}

/**
 * Makes of a role what its dates have made of it: for the clock alone. Each step is written under the condition that
 * nobody changed the role since it was read, so that any number of runs at once do it once.
 */
export const runDueRole = async (
  deps: Dependencies,
  { organizationId, roleId }: DueRole,
): Promise<DueRun> => {
  const steps: DueStep['what'][] = [];
  for (let attempt = 1; attempt <= ATTEMPTS && steps.length < MOST_STEPS; ) {
    const head = await deps.roles.role(organizationId, roleId);
    const at = deps.clock.now();
    const step = head === undefined ? undefined : nextDue(head);
    if (head === undefined || step === undefined || step.at > at) return { steps, busy: false };
    const written = await take(deps, head, step, at);
    if (written.ok) steps.push(step.what);
    else attempt += 1;
  }
  return { steps, busy: steps.length < MOST_STEPS };
};
