import type { z } from '@hono/zod-openapi';
import type { PublicAchievementView } from '../../contract/achievement.ts';
import type { RecognitionView } from '../../contract/role.ts';
import type { PublicAchievement } from '../../domain/achievement.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Page } from '../../services/ports/market.ts';

/** A recognition as the API shows it. */
export const recognitionView = (version: RecognitionVersion): z.infer<typeof RecognitionView> => ({
  ...version,
  role: {
    ...version.role,
    occupations: [...version.role.occupations],
    places: [...version.role.places],
  },
});

/** An achievement as the API shows it. */
export const achievementView = (achievement: PublicAchievement): z.infer<typeof PublicAchievementView> => ({
  ...achievement,
  aliases: [...achievement.aliases],
  creators: [...achievement.creators],
  competencies: [...achievement.competencies],
  stackOf: [...achievement.stackOf],
  acceptsInstead: [...achievement.acceptsInstead],
  levels: [...achievement.levels],
  languages: [...achievement.languages],
});

/** A page with each item as the API shows it. */
export const pageView = <T, V>(page: Page<T>, view: (item: T) => V): { items: V[]; next?: string } => ({
  items: page.items.map(view),
  ...(page.next === undefined ? {} : { next: page.next }),
});

/** One version of a role, without what it says. */
export const versionView = ({ number, state, publishedAt, cause }: RecognitionVersion) => ({
  number,
  state,
  publishedAt,
  ...(cause === undefined ? {} : { cause }),
});
