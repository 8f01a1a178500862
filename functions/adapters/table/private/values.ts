import * as z from 'zod';
import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../../../domain/achievement.ts';
import { type Id, type IdKind, isId } from '../../../domain/ids.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { ORGANIZATION_KINDS } from '../../../domain/organization.ts';
import { ASSURANCES, type Requirement, type Rule } from '../../../domain/requirement/requirement.ts';
import {
  type Follows,
  PAY_PERIODS,
  PROMISES,
  type RecognitionVersion,
  type Role,
  VERSION_CAUSES,
} from '../../../domain/role.ts';
import { type Instant, isInstant } from '../../../domain/time.ts';

/*
 * The shapes of stored values. Apart from the schemas of the API on purpose: what a request may say can become
 * stricter, and what was stored before must still be read.
 */

export const idValue = <K extends IdKind>(kind: K) => z.custom<Id<K>>((value) => isId(kind, value));

export const InstantValue = z.custom<Instant>(isInstant);

const LeafValue = z.object({
  op: z.literal('leaf'),
  achievement: idValue('achievement').optional(),
  competency: z.string().optional(),
  achievementType: z.enum(ACHIEVEMENT_TYPES).optional(),
  assessment: z.array(z.enum(ASSESSMENTS)).optional(),
  issuers: z.array(z.string()).optional(),
  trust: z.array(z.string()).optional(),
  minLevel: z.string().optional(),
  maxAgeMonths: z.int().optional(),
  minAssurance: z.enum(ASSURANCES).optional(),
});

const RuleValue: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion('op', [
    LeafValue,
    z.object({ op: z.literal('all'), of: z.array(RuleValue) }),
    z.object({ op: z.literal('any'), of: z.array(RuleValue) }),
    z.object({ op: z.literal('atLeast'), n: z.int(), of: z.array(RuleValue) }),
  ]),
);

export const RequirementValue: z.ZodType<Requirement> = z.object({
  required: RuleValue,
  preferred: z.array(RuleValue),
});

const RoleTextValue = z.object({ title: z.string(), description: z.string() });

/** Title and description in other languages. */
export const TranslationsValue = z.object({ en: RoleTextValue.optional(), es: RoleTextValue.optional() });

export const RoleValue: z.ZodType<Role> = z.object({
  title: z.string(),
  description: z.string(),
  language: z.enum(LANGUAGES).optional(),
  translations: TranslationsValue.optional(),
  occupations: z.array(z.string()),
  places: z.array(
    z.object({
      name: z.string(),
      region: z.string(),
      county: z.string().optional(),
      point: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
    }),
  ),
  remote: z.boolean(),
  pay: z
    .object({ min: z.number(), max: z.number(), currency: z.string(), per: z.enum(PAY_PERIODS) })
    .optional(),
  applyUrl: z.string().optional(),
  promise: z.object({
    kind: z.enum(PROMISES),
    terms: z.string().optional(),
    termsUrl: z.string().optional(),
    until: InstantValue.optional(),
  }),
  endsAt: InstantValue.optional(),
});

/** The organization as every version copies it. */
export const SpeakerValue = z.object({
  id: idValue('organization'),
  name: z.string(),
  domain: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  sample: z.boolean(),
});

export const FollowsValue: z.ZodType<Follows> = z.object({
  profileId: idValue('profile'),
  number: z.int(),
  entry: z.string(),
  title: z.object({ en: z.string(), es: z.string() }),
  organization: z.object({ id: idValue('organization'), name: z.string() }),
  requirementHash: z.string(),
});

export const RecognitionValue: z.ZodType<RecognitionVersion> = z.object({
  roleId: idValue('role'),
  number: z.int(),
  state: z.enum(['live', 'retired', 'ended']),
  organization: SpeakerValue,
  role: RoleValue,
  requirement: RequirementValue,
  requirementHash: z.string(),
  follows: FollowsValue.optional(),
  publishedAt: InstantValue,
  cause: z.enum(VERSION_CAUSES).optional(),
});

/** The value in an item of this type; keys and index keys are left behind. */
export const stored = <T>(type: string, value: z.ZodType<T>) =>
  z
    .looseObject({ type: z.literal(type), schema: z.literal(1), version: z.int() })
    .transform((item): unknown => item)
    .pipe(value);
