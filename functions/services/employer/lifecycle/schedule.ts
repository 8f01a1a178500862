import { changesBetween } from '../../../domain/audit.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Role, RoleHead } from '../../../domain/role.ts';
import type { Instant } from '../../../domain/time.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf, FieldError } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { openHead } from '../roles.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** A publication is ordered at most so far ahead: nobody knows what a job asks for in years. */
const MOST_DAYS_AHEAD = 730;

/** What keeps a draft from becoming public on that day, or at `now` without one. */
export const dateErrors = (
  role: Role,
  now: Instant,
  effectiveFrom: Instant | undefined,
): readonly FieldError[] => {
  const from = effectiveFrom ?? now;
  const errors: FieldError[] = [];
  if (effectiveFrom !== undefined && effectiveFrom <= now) {
    errors.push({ pointer: '/effectiveFrom', detail: 'has passed; leave it out to publish now' });
  }
  if (Date.parse(from) - Date.parse(now) > MOST_DAYS_AHEAD * 24 * 60 * 60 * 1_000) {
    errors.push({ pointer: '/effectiveFrom', detail: 'is more than two years ahead' });
  }
  if (role.endsAt !== undefined && role.endsAt <= from) {
    const detail =
      effectiveFrom === undefined
        ? 'has passed; change it before you publish'
        : 'is not after the day on which it becomes public';
    errors.push({ pointer: '/role/endsAt', detail });
  }
  const { until } = role.promise;
  if (until !== undefined && until <= from) {
    errors.push({
      pointer: '/role/promise/until',
      detail: 'is over before the promise begins; change it first',
    });
  }
  return errors;
};

/** Takes back a publication that waits for its day. What is public stays as it is. */
export const cancelPublication = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
): Promise<
  Result<
    RoleHead,
    FailureOf<
      | 'not-found'
      | 'forbidden'
      | 'role-not-draft'
      | 'nothing-scheduled'
      | 'version-conflict'
      | 'dependency-down'
    >
  >
> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const head = await openHead(deps, visit, id, version);
  if (!head.ok) return head;
  const { scheduled, ...rest } = head.value;
  if (scheduled === undefined) return fail({ kind: 'nothing-scheduled' });
  const { organizationId, subject: actor } = visit;
  const at = deps.clock.now();
  const after: RoleHead = { ...rest, version: version + 1, updatedAt: at };
  const { effectiveFrom, orderedBy } = scheduled;
  const changes = changesBetween({ scheduled: { effectiveFrom, orderedBy } }, {});
  const written = await deps.roles.replace(after, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'publication-canceled', id, changes),
  });
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};
