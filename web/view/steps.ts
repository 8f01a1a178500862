import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { CatalogView, Match, NextStep } from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import type { AchievementId } from '../../functions/domain/ids.ts';
import type { LearnerResult } from '../../functions/services/pages.ts';
import type { Voice } from '../language/voice.ts';

/** The facts that an answer was worked out from. */
export const evidenceIn = ({ credentials }: Pick<LearnerResult, 'credentials'>): readonly Evidence[] =>
  credentials.flatMap(({ evidence }) => evidence ?? []);

export interface KnownStep {
  readonly step: NextStep;
  readonly badge: PublicAchievement;
}

/** The steps whose badge the catalog still has. */
export const knownSteps = (steps: readonly NextStep[], catalog: CatalogView): readonly KnownStep[] =>
  steps.flatMap((step) => {
    const badge = catalog.achievement(step.achievement);
    return badge === undefined ? [] : [{ step, badge }];
  });

/** Of these steps the one that opens most promised interviews; nothing where none opens any. */
export const mostInterviews = (steps: readonly KnownStep[]): KnownStep | undefined => {
  const [first] = steps.toSorted((a, b) => b.step.interviews - a.step.interviews);
  return first !== undefined && first.step.interviews > 0 ? first : undefined;
};

const badgesOf = (ids: readonly AchievementId[], catalog: CatalogView): readonly PublicAchievement[] =>
  ids.flatMap((id) => catalog.achievement(id) ?? []);

export const hoursOf = (badges: readonly PublicAchievement[]): number =>
  badges.reduce((sum, { hours }) => sum + hours, 0);

/** Of the shortest ways to a job the one that takes the fewest hours. */
export const quickestWay = (
  { evaluation }: Match,
  catalog: CatalogView,
): readonly PublicAchievement[] | undefined =>
  evaluation.steps
    .map((ids) => badgesOf(ids, catalog))
    .filter((badges) => badges.length > 0)
    .toSorted((a, b) => hoursOf(a) - hoursOf(b))[0];

/** How many of the jobs that a step opens promise an interview; empty where none does. */
export const interviewsText = (opens: number, interviews: number, { say }: Voice): string => {
  if (interviews === 0) return '';
  return opens === 1 ? say('steps.itPromises') : say('result.nextInterviews', { count: interviews });
};
