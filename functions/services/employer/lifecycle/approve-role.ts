import { changesBetween } from '../../../domain/audit.ts';
import { isId, type RoleId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { openHead, roleIn } from '../roles.ts';
import { auditEntry, plainFailure } from '../trail.ts';

type ApproveFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'role-not-draft'
  | 'requirement-missing'
  | 'approval-own-draft'
  | 'version-conflict'
  | 'dependency-down'
>;

/** Who stands behind a change: the person, or whoever made the key that made it. */
export const personBehind = async (
  deps: EmployerDependencies,
  { organizationId }: Visit,
  editor: string | undefined,
): Promise<string | undefined> =>
  editor !== undefined && isId('key', editor)
    ? (await deps.keys.key(organizationId, editor))?.createdBy
    : editor;

/**
 * Approves the draft as it is at this version, and no later one: the next change of the draft takes the approval away.
 * Whoever changed it last, also by a key of their own, cannot be the one who approves.
 */
export const approveRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  request: Repeatable,
): Promise<Result<RoleHead, ApproveFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'approve');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleHead, ApproveFailure>(deps, actor, request, roleIn, async (receiptOf) => {
    const head = await openHead(deps, visit, id, version);
    if (!head.ok) return head;
    if (head.value.requirement === undefined) return fail({ kind: 'requirement-missing' });
    const editor = await personBehind(deps, visit, head.value.lastEditor);
    if (editor === actor) return fail({ kind: 'approval-own-draft' });
    const at = deps.clock.now();
    const approval = { by: actor, at };
    const after: RoleHead = { ...head.value, approval, version: version + 1, updatedAt: at };
    const changes = changesBetween(
      { approval: head.value.approval },
      { approval, draftVersion: head.value.draftVersion },
    );
    const written = await deps.roles.replace(after, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'role-approved', id, changes),
      receipt: receiptOf({ kind: 'role', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};
