import { type AuditAction, changesBetween, type FieldChange, wholeChange } from '../../domain/audit.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { Requirement } from '../../domain/requirement/requirement.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Role, RoleHead } from '../../domain/role.ts';
import { draftChanged } from '../../domain/role-lifecycle.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { Outcome } from '../ports/organization-store.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { meanwhileOf } from './lifecycle/meanwhile.ts';
import { once, type Repeatable } from './once.ts';
import { requirementErrors } from './requirement-errors.ts';
import { auditEntry, plainFailure } from './trail.ts';

type DraftFailure = FailureOf<'version-conflict' | 'dependency-down'>;
type ChangeFailure = DraftFailure | FailureOf<'not-found' | 'forbidden' | 'role-not-draft' | 'field-invalid'>;

export const roleIn = (outcome: Outcome): RoleHead | undefined =>
  outcome.kind === 'role' ? outcome.value : undefined;

/** A head that is at the version that the caller read and that may still change. */
export const openHead = async (
  { roles }: Pick<EmployerDependencies, 'roles'>,
  { organizationId }: Pick<Visit, 'organizationId'>,
  id: RoleId,
  version: number,
): Promise<Result<RoleHead, FailureOf<'not-found' | 'version-conflict' | 'role-not-draft'>>> => {
  const head = await roles.role(organizationId, id);
  if (head === undefined) return fail({ kind: 'not-found' });
  if (head.version !== version) return fail({ kind: 'version-conflict' });
  return head.state === 'draft' || head.state === 'published' ? ok(head) : fail({ kind: 'role-not-draft' });
};

/** Drafts a role; nothing of it is public. */
export const draftRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  role: Role,
  request: Repeatable,
): Promise<Result<RoleHead, DraftFailure | FailureOf<'not-found' | 'forbidden' | 'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  return once<RoleHead, DraftFailure>(deps, visit.subject, request, roleIn, async (receiptOf) => {
    const at = deps.clock.now();
    const { organizationId, subject: actor } = visit;
    const id = deps.random.id('role');
    const head: RoleHead = {
      id,
      organizationId,
      state: 'draft',
      role,
      version: 1,
      publishedVersion: 0,
      lastEditor: actor,
      draftVersion: 1,
      updatedAt: at,
    };
    const changes = changesBetween({}, role);
    const written = await deps.roles.draft(head, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'role-drafted', id, changes),
      receipt: receiptOf({ kind: 'role', value: head }),
    });
    return written.ok ? ok(head) : fail(plainFailure(written.error));
  });
};

const change = async (
  deps: EmployerDependencies,
  { organizationId, subject: actor }: Visit,
  head: RoleHead,
  change: Partial<Pick<RoleHead, 'role' | 'requirement'>>,
  action: AuditAction,
  changes: readonly FieldChange[],
): Promise<Result<RoleHead, DraftFailure>> => {
  const at = deps.clock.now();
  const after = draftChanged(head, change, actor, at);
  const audit = auditEntry(deps.random, { organizationId, actor, at }, action, head.id, changes);
  const written = await deps.roles.replace(after, { audit }, head);
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};

/**
 * Carries a change of a draft out. Somebody whose version is no longer the newest is told what others changed
 * meanwhile, and gets both changes merged.
 */
const changed = async (
  deps: EmployerDependencies,
  visit: Visit,
  { id, version }: { readonly id: RoleId; readonly version: number },
  mine: Partial<Pick<RoleHead, 'role' | 'requirement'>>,
  carryOut: (head: RoleHead) => Promise<Result<RoleHead, ChangeFailure>>,
): Promise<Result<RoleHead, ChangeFailure>> => {
  const head = await openHead(deps, visit, id, version);
  const outcome = head.ok ? await carryOut(head.value) : head;
  if (outcome.ok || outcome.error.kind !== 'version-conflict') return outcome;
  return fail(await meanwhileOf(deps, visit, id, version, mine));
};

/** Replaces what the draft of a role says. What is published stays as it is until the draft is published. */
export const changeRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  role: Role,
): Promise<Result<RoleHead, ChangeFailure>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  return changed(deps, visit, { id, version }, { role }, (head) =>
    change(deps, visit, head, { role }, 'role-changed', changesBetween(head.role, role)),
  );
};

/** Replaces the rule of the draft, if it is a rule that somebody could meet. */
export const setRequirement = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  requirement: Requirement,
): Promise<Result<RoleHead, ChangeFailure>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  return changed(deps, visit, { id, version }, { requirement }, async (head) => {
    const errors = await requirementErrors(deps, requirement);
    if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
    const changes = wholeChange('/requirement', head.requirement, requirement);
    return change(deps, visit, head, { requirement }, 'requirement-changed', changes);
  });
};

/** One role of the organization, as it stands in private. */
export const readRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
): Promise<Result<RoleHead, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const head = await deps.roles.role(visit.organizationId, id);
  return head === undefined ? fail({ kind: 'not-found' }) : ok(head);
};

/** The organization's roles in every state, oldest first. */
export const readRoles = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<RoleHead>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.roles.roles(visit.organizationId, page)) : seat;
};
