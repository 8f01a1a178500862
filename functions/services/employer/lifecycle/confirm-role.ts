import { changesBetween } from '../../../domain/audit.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { openHead, roleIn } from '../roles.ts';
import { auditEntry, plainFailure } from '../trail.ts';

type ConfirmFailure = FailureOf<
  'not-found' | 'forbidden' | 'role-not-draft' | 'version-conflict' | 'dependency-down'
>;

/** Says that what is public of a role is still true. No new version: nothing of it changed but the day it was said. */
export const confirmRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  request: Repeatable,
): Promise<Result<RoleHead, ConfirmFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleHead, ConfirmFailure>(deps, actor, request, roleIn, async (receiptOf) => {
    const head = await openHead(deps, visit, id, version);
    if (!head.ok) return head;
    if (head.value.state !== 'published') return fail({ kind: 'role-not-draft' });
    const at = deps.clock.now();
    const after: RoleHead = { ...head.value, confirmedAt: at, version: version + 1 };
    const changes = changesBetween({ confirmedAt: head.value.confirmedAt }, { confirmedAt: at });
    const written = await deps.roles.replace(after, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'role-confirmed', id, changes),
      receipt: receiptOf({ kind: 'role', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};
