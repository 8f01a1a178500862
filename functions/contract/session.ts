import * as z from 'zod';
import { CHECK_NAMES } from '../domain/credential/checks.ts';
import { AchievementId, InstantText, RoleId, SessionId } from './ids.ts';
import { RecognitionView } from './role.ts';

/** A session lives this long, in seconds; nothing of it is kept after. */
export const SESSION_SECONDS = 15 * 60;
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
export const MAX_DOCUMENT_DEPTH = 40;
export const MAX_CREDENTIALS = 50;
export { SESSION_COOKIE } from './session-cookie.ts';

export const NewSessionView = z
  .object({
    id: SessionId,
    secret: z
      .string()
      .meta({ description: 'Opens the answer; known to the page alone, never stored by us.' }),
    expiresAt: InstantText,
    interactionUrl: z.string().meta({ description: 'VCALM interaction URL; show it as a QR code.' }),
    walletUrl: z.string().meta({ description: 'Opens the Learner Credential Wallet on this device.' }),
  })
  .meta({ id: 'NewSession' });

const CheckView = z.object({
  check: z.enum(CHECK_NAMES),
  outcome: z.enum(['pass', 'fail', 'warn', 'not-checked']),
  code: z.string(),
  reason: z.string().meta({ description: 'What this means, in plain words.' }),
  nextStep: z.string().optional().meta({ description: 'What the learner can do about it.' }),
});

export const CredentialReportView = z
  .object({
    credential: z.string(),
    name: z.string(),
    issuer: z.string().optional(),
    issuerName: z.string().optional(),
    verdict: z.enum(['valid', 'invalid', 'indeterminate']),
    checks: z.array(CheckView),
  })
  .meta({ id: 'CredentialReport' });

export const LeafExplanationView = z.object({
  path: z.string(),
  truth: z.enum(['met', 'unmet', 'unknown']),
  reason: z.string(),
  sentence: z.string(),
  preferred: z.boolean(),
  achievement: AchievementId.optional(),
  label: z.string(),
  credentials: z.array(z.string()),
  earnedAt: InstantText.optional(),
  vouched: z
    .object({ by: z.string(), acceptedBy: z.string().optional() })
    .optional()
    .meta({ description: 'Who says that what was shown is as good, and who accepts that, by name.' }),
  countsUntil: InstantText.optional(),
});

export const MATCH_STATES = [
  'meets-with-preferred',
  'meets',
  'one-step-away',
  'cannot-tell',
  'not-yet',
] as const;

export const MatchView = z
  .object({
    roleId: RoleId,
    state: z.enum(MATCH_STATES),
    recognition: RecognitionView,
    rule: z.string().meta({ description: 'The rule as one plain sentence.' }),
    leaves: z.array(LeafExplanationView),
    steps: z.array(z.array(AchievementId)),
  })
  .meta({ id: 'Match' });

export const NextStepView = z.object({
  achievement: AchievementId,
  name: z.string(),
  opens: z.int(),
  interviews: z.int(),
  again: z.boolean().meta({ description: 'It is held, but too old or at too low a level: earn it anew.' }),
});

/** How far the checks have come, in numbers. */
const CheckProgressView = z.object({
  credentials: z.int(),
  finished: z.int().meta({ description: 'How many of them have every answer.' }),
  answered: z
    .record(z.enum(CHECK_NAMES), z.int())
    .meta({ description: 'For how many of them each question is answered.' }),
});

export const SessionView = z
  .object({
    id: SessionId,
    state: z.enum(['waiting', 'checking', 'done', 'failed']),
    expiresAt: InstantText,
    progress: CheckProgressView.optional().meta({
      description: 'While it is checked, once that takes a while.',
    }),
    failure: z.object({ code: z.string(), reason: z.string(), nextStep: z.string().optional() }).optional(),
    credentials: z.array(CredentialReportView).optional(),
    counts: z.record(z.enum(MATCH_STATES), z.int()).optional(),
    nextSteps: z.array(NextStepView).optional(),
  })
  .meta({ id: 'Session' });

/** A file or text that was checked: its session, with the answer in it, and the secret that reads it again. */
export const CheckedSessionView = SessionView.extend({
  secret: z.string().meta({ description: 'Opens the answer; known to the page alone, never stored by us.' }),
}).meta({ id: 'CheckedSession' });

/** What a wallet may be answered with (VCALM: `protocols`). */
export const InteractionView = z
  .object({ protocols: z.object({ vcapi: z.string() }) })
  .meta({ id: 'Interaction' });

/** A verifiable presentation request, or nothing when the exchange is complete (VC-API, VCALM). */
export const ExchangeView = z
  .object({
    verifiablePresentationRequest: z
      .object({
        query: z.array(
          z.union([
            z.object({
              type: z.literal('DIDAuthentication'),
              acceptedMethods: z.array(z.object({ method: z.string() })),
              acceptedCryptosuites: z.array(z.object({ cryptosuite: z.string() })),
            }),
            z.object({
              type: z.literal('QueryByExample'),
              credentialQuery: z.object({
                reason: z.string(),
                example: z.object({ type: z.array(z.string()) }),
              }),
            }),
          ]),
        ),
        challenge: z.string(),
        domain: z.string(),
        interact: z.object({
          service: z.array(z.object({ type: z.string(), serviceEndpoint: z.string() })),
        }),
      })
      .optional(),
  })
  .meta({ id: 'Exchange' });
