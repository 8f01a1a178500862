import * as z from 'zod';
import { ACCESS_MODES, ACHIEVEMENT_TYPES, ASSESSMENTS } from '../domain/achievement.ts';
import {
  type AchievementDraft,
  DOCUMENT_FORMATS,
  NOTE_REASONS,
  type Reading,
} from '../domain/achievement-document/reading.ts';
import { NewAchievement } from './achievement.ts';

/** A picture with a badge in it, as it is sent: a file of about 2 MB. */
export const MOST_PICTURE_CHARACTERS = 2_800_000;

/** Where a description of an achievement comes from. */
export const ReadingRequest = z
  .union([
    z.strictObject({ from: z.literal('document'), document: z.string().min(1).max(600_000) }),
    z.strictObject({ from: z.literal('link'), link: z.string().trim().min(4).max(2048) }),
    z.strictObject({ from: z.literal('badge'), badge: z.string().min(1).max(600_000) }),
    z.strictObject({
      from: z.literal('picture'),
      picture: z.base64().min(1).max(MOST_PICTURE_CHARACTERS).meta({
        description: 'A PNG or SVG with a badge baked into it (Open Badges 3.0 section 5.3).',
      }),
    }),
  ])
  .meta({ id: 'AchievementReadingRequest' });

export const ReadingView = z
  .object({
    format: z.enum(DOCUMENT_FORMATS),
    draft: NewAchievement.partial(),
    creatorName: z.string().optional(),
    notes: z.array(
      z.object({
        outcome: z.enum(['mapped', 'dropped', 'doubtful']),
        source: z.string().meta({ description: 'RFC 6901 pointer into the document.' }),
        field: z.string().optional(),
        reason: z.enum(NOTE_REASONS),
      }),
    ),
  })
  .meta({
    id: 'AchievementReading',
    description: 'What a document says of an achievement, part by part. Nothing was stored.',
  });

const DraftValue: z.ZodType<AchievementDraft> = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  achievementType: z.enum(ACHIEVEMENT_TYPES).optional(),
  assessment: z.enum(ASSESSMENTS).optional(),
  aliases: z.array(z.string()),
  creators: z.array(z.string()),
  competencies: z.array(z.strictObject({ targetUrl: z.string(), targetName: z.string() })),
  levels: z.array(z.string()),
  cost: z.strictObject({ amount: z.number(), currency: z.string() }).optional(),
  hours: z.number().optional(),
  languages: z.array(z.string()),
  access: z.enum(ACCESS_MODES).optional(),
  earnUrl: z.string().optional(),
});

/** The parts of a draft that a note can be about. */
const FIELD = z.enum([
  'name',
  'description',
  'achievementType',
  'assessment',
  'aliases',
  'creators',
  'competencies',
  'levels',
  'cost',
  'hours',
  'languages',
  'access',
  'earnUrl',
]);

/** A reading as our own functions pass it on. */
export const ReadingValue: z.ZodType<Reading> = z.strictObject({
  format: z.enum(DOCUMENT_FORMATS),
  draft: DraftValue,
  creatorName: z.string().optional(),
  notes: z.array(
    z.strictObject({
      outcome: z.enum(['mapped', 'dropped', 'doubtful']),
      source: z.string(),
      field: FIELD.optional(),
      reason: z.enum(NOTE_REASONS),
    }),
  ),
});
