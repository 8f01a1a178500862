import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { Voice } from '../language/voice.ts';

export const costOf = ({ cost }: PublicAchievement, voice: Voice): string =>
  cost.amount === 0 ? voice.say('achievement.free') : voice.money(cost.amount, cost.currency);

/** What reaching it takes, in a few words: hours, cost, way and languages. */
export const effortOf = (achievement: PublicAchievement, voice: Voice): readonly string[] => [
  voice.say('count.hours', { count: achievement.hours }),
  costOf(achievement, voice),
  voice.say(`access.${achievement.access}`),
  achievement.languages.map((tag) => voice.language(tag)).join(', '),
];
