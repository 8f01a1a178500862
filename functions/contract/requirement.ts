import * as z from 'zod';
import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../domain/achievement.ts';
import { ASSURANCES, type Leaf, type Requirement, type Rule } from '../domain/requirement/requirement.ts';
import { AchievementId, HttpsUrl } from './ids.ts';

/** An issuer as credentials name it: a DID or an https URL. */
export const IssuerId = z.union([
  z
    .string()
    .max(2048)
    .regex(/^did:[a-z0-9]+:[^\s#?]+$/, 'not a DID'),
  HttpsUrl,
]);

const LeafSchema: z.ZodType<Leaf> = z.strictObject({
  op: z.literal('leaf'),
  achievement: AchievementId.optional(),
  competency: z.string().min(1).max(2048).optional(),
  achievementType: z.enum(ACHIEVEMENT_TYPES).optional(),
  assessment: z.array(z.enum(ASSESSMENTS)).min(1).optional(),
  issuers: z.array(IssuerId).min(1).max(50).optional(),
  trust: z.array(z.string().min(1).max(100)).min(1).max(10).optional(),
  minLevel: z.string().min(1).max(100).optional(),
  maxAgeMonths: z.int().min(1).max(600).optional(),
  minAssurance: z.enum(ASSURANCES).optional(),
});

/** The tree of a rule; depth and size are checked by the domain, which names the place of each problem. */
export const RuleSchema: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      LeafSchema,
      z.strictObject({ op: z.literal('all'), of: z.array(RuleSchema).min(1).max(64) }),
      z.strictObject({ op: z.literal('any'), of: z.array(RuleSchema).min(1).max(64) }),
      z.strictObject({
        op: z.literal('atLeast'),
        n: z.int().min(1).max(64),
        of: z.array(RuleSchema).min(1).max(64),
      }),
    ]),
  )
  .meta({ id: 'Rule' });

export const RequirementSchema: z.ZodType<Requirement> = z
  .strictObject({ required: RuleSchema, preferred: z.array(RuleSchema).max(20) })
  .meta({
    id: 'Requirement',
    description: 'What a role asks for. `preferred` never decides whether a person qualifies.',
  });
