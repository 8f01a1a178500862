import { changesBetween } from '../../domain/audit.ts';
import type { OrganizationId, RoleId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { once, type Repeatable } from './once.ts';
import { openHead, roleIn } from './roles.ts';
import { auditEntry, plainFailure } from './trail.ts';

type RetireFailure = FailureOf<
  'not-found' | 'forbidden' | 'role-not-draft' | 'version-conflict' | 'dependency-down'
>;

interface Closing {
  readonly head: RoleHead;
  readonly version: RecognitionVersion;
  readonly changes: ReturnType<typeof changesBetween>;
}

/** The head and the last version of a role that leaves the market: what was public is said again, with its end. */
const closing = (
  before: RoleHead,
  latest: RecognitionVersion,
  state: 'retired' | 'ended',
  at: Instant,
): Closing => {
  const version: RecognitionVersion = { ...latest, state, number: latest.number + 1, publishedAt: at };
  const head: RoleHead = {
    ...before,
    state,
    version: before.version + 1,
    publishedVersion: version.number,
    latest: version,
    updatedAt: at,
  };
  const told = ({ state, publishedVersion }: RoleHead) => ({ state, publishedVersion });
  return { head, version, changes: changesBetween(told(before), told(head)) };
};

/** Takes a published role off the market. What was published stays readable as its versions. */
export const retireRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  request: Repeatable,
): Promise<Result<RoleHead, RetireFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleHead, RetireFailure>(deps, actor, request, roleIn, async (receiptOf) => {
    const before = await openHead(deps, visit, id, version);
    if (!before.ok) return before;
    if (before.value.latest === undefined) return fail({ kind: 'role-not-draft' });
    const at = deps.clock.now();
    const { head, version: last, changes } = closing(before.value, before.value.latest, 'retired', at);
    const written = await deps.roles.close(head, last, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'role-retired', id, changes),
      receipt: receiptOf({ kind: 'role', value: head }),
    });
    return written.ok ? ok(head) : fail(plainFailure(written.error));
  });
};

/** How often a role that changed under the clock's hands is read again. */
const ATTEMPTS = 3;

/**
 * Ends a role whose published end date has come; for the clock alone. Safe to repeat: a role that is not due (any
 * more) is left as it is. `busy` is worth another try at the next tick.
 */
export const endRole = async (
  deps: Pick<EmployerDependencies, 'roles' | 'clock' | 'random'>,
  { organizationId, roleId }: { readonly organizationId: OrganizationId; readonly roleId: RoleId },
): Promise<'ended' | 'not-due' | 'busy'> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await deps.roles.role(organizationId, roleId);
    const at = deps.clock.now();
    const latest = before?.state === 'published' ? before.latest : undefined;
    const endsAt = latest?.role.endsAt;
    if (before === undefined || latest === undefined || endsAt === undefined || endsAt > at) return 'not-due';
    const { head, version, changes } = closing(before, latest, 'ended', at);
    const written = await deps.roles.close(head, version, {
      audit: auditEntry(deps.random, { organizationId, actor: 'clock', at }, 'role-ended', roleId, changes),
    });
    if (written.ok) return 'ended';
  }
  return 'busy';
};
