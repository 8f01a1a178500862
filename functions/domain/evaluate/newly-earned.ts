import type { PublicAchievement } from '../achievement.ts';
import type { Instant } from '../time.ts';
import type { Evidence } from './evidence.ts';

/**
 * The credential that a person would have who earned this achievement today: signed by `creator`, shown from their
 * own wallet, at the highest level. Steps are searched with it.
 */
export const newlyEarned = (achievement: PublicAchievement, creator: string, at: Instant): Evidence => ({
  credential: achievement.id,
  name: achievement.name,
  achievement: achievement.id,
  issuer: creator,
  standing: 'valid',
  assurance: 'holder-bound',
  achievementType: achievement.achievementType,
  earnedAt: at,
  level: achievement.levels.at(-1),
  competencies: achievement.competencies.map((one) => one.targetUrl),
});
