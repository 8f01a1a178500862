import { changesBetween } from '../../domain/audit.ts';
import type { RoleId } from '../../domain/ids.ts';
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

/**
 * The head and the last version of a role that leaves the market: what was public is said again, with its end. A role
 * that only went because its organization is not proven any more, or whose next publication waits already, is a
 * draft again; nothing of the others waits for a day or an approval any longer.
 */
export const closing = (
  before: RoleHead,
  latest: RecognitionVersion,
  why: 'retired' | 'ended' | 'proof-withdrawn',
  at: Instant,
): Closing => {
  const { cause: _, ...said } = latest;
  const isWithdrawn = why === 'proof-withdrawn';
  const version: RecognitionVersion = {
    ...said,
    state: isWithdrawn ? 'ended' : why,
    number: latest.number + 1,
    publishedAt: at,
    ...(isWithdrawn ? { cause: why } : {}),
  };
  const { approval, scheduled, ...rest } = before;
  const comesBack = isWithdrawn || (why === 'ended' && scheduled !== undefined);
  const head: RoleHead = {
    ...rest,
    ...(comesBack ? { approval, scheduled } : {}),
    state: comesBack ? 'draft' : why,
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
