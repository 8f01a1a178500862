import type { Achievement } from '../../../domain/achievement.ts';
import { liesOn } from '../../../domain/alias.ts';
import { changesBetween } from '../../../domain/audit.ts';
import type { AchievementId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import type { Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type SpeakFailure, speakerOf } from './speaker.ts';

type TakeOverFailure = SpeakFailure | FailureOf<'not-its-creator' | 'version-conflict' | 'dependency-down'>;

const achievementIn = (outcome: Outcome): Achievement | undefined =>
  outcome.kind === 'achievement' ? outcome.value : undefined;

/**
 * Hands an entry that another organization made over to the one that has proven the domain of its addresses. From then
 * on its creator says what it is; rules that name it go on as they are.
 */
export const takeOverAchievement = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: AchievementId,
  version: number,
  request: Repeatable,
): Promise<Result<Achievement, TakeOverFailure | FailureOf<'key-reused'>>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId, subject: actor } = visit;
  return once<Achievement, TakeOverFailure>(deps, actor, request, achievementIn, async (receiptOf) => {
    const before = (await deps.achievements.listed([id])).get(id);
    if (before === undefined) return fail({ kind: 'not-found' });
    if (before.version !== version) return fail({ kind: 'version-conflict' });
    const { createdBy, ...rest } = before;
    if (createdBy === undefined || !liesOn(createdBy.domain, speaker.value.domain))
      return fail({ kind: 'not-its-creator' });
    const at = deps.clock.now();
    const after: Achievement = { ...rest, organizationId, version: version + 1, updatedAt: at };
    const changes = changesBetween({ organizationId: before.organizationId, createdBy }, { organizationId });
    const entry = (of: Achievement['organizationId']) =>
      auditEntry(deps.random, { organizationId: of, actor, at }, 'achievement-taken-over', id, changes);
    const written = await deps.commons.takeOver(
      { before, after },
      speaker.value,
      entry(before.organizationId),
      { audit: entry(organizationId), receipt: receiptOf({ kind: 'achievement', value: after }) },
    );
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};
