import * as z from 'zod';
import { ACHIEVEMENT_TYPES } from '../../domain/achievement.ts';
import { CHECK_NAMES, type CredentialReport } from '../../domain/credential/checks.ts';
import type { Evidence } from '../../domain/evaluate/evidence.ts';
import { ASSURANCES } from '../../domain/requirement/requirement.ts';
import { type Instant, isInstant } from '../../domain/time.ts';

const InstantValue = z.custom<Instant>(isInstant);

const EvidenceCodec: z.ZodType<Evidence> = z.strictObject({
  credential: z.string(),
  name: z.string(),
  achievement: z.string(),
  issuer: z.string(),
  issuerName: z.string().optional(),
  standing: z.enum(['valid', 'unknown']),
  assurance: z.enum(ASSURANCES),
  achievementType: z.enum(ACHIEVEMENT_TYPES).optional(),
  earnedAt: InstantValue.optional(),
  validUntil: InstantValue.optional(),
  level: z.string().optional(),
  competencies: z.array(z.string()),
});

const ReportCodec: z.ZodType<CredentialReport> = z.strictObject({
  credential: z.string(),
  name: z.string(),
  issuer: z.string().optional(),
  issuerName: z.string().optional(),
  verdict: z.enum(['valid', 'invalid', 'indeterminate']),
  checks: z.array(
    z.strictObject({
      check: z.enum(CHECK_NAMES),
      outcome: z.enum(['pass', 'fail', 'warn', 'not-checked']),
      code: z.string(),
      detail: z.record(z.string(), z.string()).optional(),
    }),
  ),
  evidence: EvidenceCodec.optional(),
});

const AnswerCodec = z.strictObject({ schema: z.literal(1), credentials: z.array(ReportCodec) });

/** What is sealed: the reports and their evidence, and nothing else of the documents. */
export const writeAnswer = (credentials: readonly CredentialReport[]): string =>
  JSON.stringify({ schema: 1, credentials });

/** @throws when it is not an answer that this code wrote: then it is ours to look into, not the learner's. */
export const readAnswer = (text: string): readonly CredentialReport[] =>
  AnswerCodec.parse(JSON.parse(text)).credentials;

/** DynamoDB keeps 400 KB an item; the rest of a session takes less than 1 KB. */
export const MAX_SEALED_CHARACTERS = 390_000;
