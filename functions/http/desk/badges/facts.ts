import { z } from '@hono/zod-openapi';
import { NewAchievement } from '../../../contract/achievement.ts';
import { AchievementId } from '../../../contract/ids.ts';
import {
  ACCESS_MODES,
  ACHIEVEMENT_TYPES,
  ASSESSMENTS,
  type Competency,
  FIELDS,
} from '../../../domain/achievement.ts';
import { choice, optionalText, text } from '../fields.ts';

/** One entry a line. */
const lines = (max: number) =>
  optionalText(max).transform((typed) =>
    (typed ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** `https://address What it is called` on each line. */
const competencies = lines(20_000).transform((typed) =>
  typed.map((line): Competency => {
    const [targetUrl = '', ...name] = line.split(/\s+/);
    return { targetUrl, targetName: name.join(' ') };
  }),
);

const number = () => optionalText(12).transform((typed) => Number(typed ?? '0'));

/** Badges that were ticked: none, one or several. */
export const badgesTicked = z
  .union([AchievementId.transform((one) => [one]), z.array(AchievementId)])
  .optional()
  .transform((ticked) => ticked ?? []);

/** What a person says of a badge, field by field; of what it is made is said on a page of its own. */
export const BadgeFacts = z
  .strictObject({
    name: text(160, 2),
    description: text(4000),
    field: choice(FIELDS),
    achievementType: choice(ACHIEVEMENT_TYPES),
    assessment: choice(ASSESSMENTS),
    aliases: lines(20_000),
    creators: lines(20_000),
    competencies,
    levels: lines(2000),
    cost: number(),
    hours: number(),
    languages: lines(200),
    access: choice(ACCESS_MODES),
    earnUrl: text(2048),
    acceptsInstead: badgesTicked,
    'createdBy.name': optionalText(160),
    'createdBy.domain': optionalText(253),
  })
  .transform(
    ({
      cost,
      'createdBy.name': creator,
      'createdBy.domain': domain,
      ...facts
    }): z.input<typeof NewAchievement> => ({
      ...facts,
      cost: { amount: cost, currency: 'USD' },
      stackOf: [],
      createdBy:
        creator === undefined && domain === undefined
          ? undefined
          : { name: creator ?? '', domain: domain ?? '' },
    }),
  )
  .pipe(NewAchievement);
