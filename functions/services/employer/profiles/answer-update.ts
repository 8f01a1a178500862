import { type AuditAction, changesBetween, wholeChange } from '../../../domain/audit.ts';
import type { RoleId } from '../../../domain/ids.ts';
import {
  type Adoption,
  type AdoptionAnswer,
  adoptedRule,
  keptAway,
  takenOver,
} from '../../../domain/profile/adoption.ts';
import type { ProfileVersion } from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import { draftChanged } from '../../../domain/role-lifecycle.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { openHead } from '../roles.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { adoptionsIn } from './adopt-profile.ts';

/** What is answered, and to which versions of the profile and of the role. */
export interface UpdateAnswer {
  readonly decision: AdoptionAnswer;
  readonly number: number;
  readonly roleVersion: number;
}

type AnswerFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'field-invalid'
  | 'profile-retired'
  | 'role-not-draft'
  | 'version-conflict'
  | 'dependency-down'
>;

interface Answered {
  readonly adoption: Omit<Adoption, 'version' | 'updatedAt'>;
  readonly role?: { readonly before: RoleHead; readonly after: RoleHead };
}

const ACTIONS: Readonly<Record<AdoptionAnswer, AuditAction>> = {
  'take-over': 'profile-update-taken-over',
  keep: 'profile-update-kept',
  leave: 'profile-left',
};

/** What an answer makes of the adoption, and of the role's draft. Keeping never touches the role. */
const answered = async (
  deps: EmployerDependencies,
  visit: Visit,
  before: Adoption,
  newest: ProfileVersion,
  { decision, roleVersion }: UpdateAnswer,
): Promise<Result<Answered, AnswerFailure>> => {
  if (decision === 'keep') return ok({ adoption: keptAway(before, newest) });
  const head = await openHead(deps, visit, before.id, roleVersion);
  if (!head.ok) return head;
  const at = deps.clock.now();
  const changed = (change: Pick<RoleHead, 'requirement' | 'follows'>) => ({
    before: head.value,
    after: draftChanged(head.value, change, visit.subject, at),
  });
  if (decision === 'leave') {
    const { requirement } = head.value;
    return ok({ adoption: { ...before, leftAt: at }, role: changed({ requirement, follows: undefined }) });
  }
  if (newest.state === 'retired') return fail({ kind: 'profile-retired' });
  const rule = await adoptedRule(newest, before.entry);
  if (rule === undefined) {
    const errors = [
      { pointer: '/decision', detail: 'takes over an entry that is not in the profile any more' },
    ];
    return fail({ kind: 'field-invalid', errors });
  }
  return ok({ adoption: takenOver(before, rule.follows), role: changed(rule) });
};

const audited = ({ number, kept, leftAt }: Answered['adoption']) => ({ number, kept, leftAt });

/**
 * Answers a new version of a profile for one role: its rule goes into the draft as a change to approve and publish, or
 * the role stays as it is, or it goes its own way. What was looked at has to be what is there.
 */
export const answerUpdate = async (
  deps: EmployerDependencies,
  visit: Visit,
  role: RoleId,
  version: number,
  answer: UpdateAnswer,
  request: Repeatable,
): Promise<Result<Adoption, AnswerFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const first = (adoptions: readonly Adoption[] | undefined) => adoptions?.[0];
  return once<Adoption, AnswerFailure>(
    deps,
    actor,
    request,
    (outcome) => first(adoptionsIn(outcome)),
    async (receiptOf) => {
      const before = await deps.adoptions.find(organizationId, role);
      if (before === undefined || before.leftAt !== undefined) return fail({ kind: 'not-found' });
      if (before.version !== version) return fail({ kind: 'version-conflict' });
      const newest = await deps.publishedProfiles.profile(before.profileId);
      if (newest === undefined) return fail({ kind: 'dependency-down' });
      if (newest.number !== answer.number) return fail({ kind: 'version-conflict' });
      const done = await answered(deps, visit, before, newest, answer);
      if (!done.ok) return done;
      const at = deps.clock.now();
      const adoption: Adoption = { ...done.value.adoption, version: version + 1, updatedAt: at };
      const changes = [
        ...changesBetween(audited(before), audited(adoption)),
        ...wholeChange(
          '/requirement',
          done.value.role?.before.requirement,
          done.value.role?.after.requirement,
        ),
      ];
      const audit = auditEntry(
        deps.random,
        { organizationId, actor, at },
        ACTIONS[answer.decision],
        role,
        changes,
      );
      const written = await deps.adoptions.write(
        [{ adoption, audit, role: done.value.role }],
        receiptOf({ kind: 'adoptions', value: [adoption] }),
      );
      return written.ok ? ok(adoption) : fail(plainFailure(written.error));
    },
  );
};
