import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { Voice } from '../language/voice.ts';

export const costOf = ({ cost }: PublicAchievement, voice: Voice): string =>
  cost.amount === 0 ? voice.say('achievement.free') : voice.money(cost.amount, cost.currency);
