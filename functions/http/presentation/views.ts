import type { z } from '@hono/zod-openapi';
import type {
  CredentialReportView,
  LeafExplanationView,
  MatchView,
  NextStepView,
  SessionView,
} from '../../contract/session.ts';
import { describeFailure } from '../../contract/session-failure.ts';
import type { CredentialReport } from '../../domain/credential/checks.ts';
import { explainCheck, type Reason } from '../../domain/credential/reasons.ts';
import type { CatalogView, LeafExplanation, Match, NextStep } from '../../domain/evaluate/evaluation.ts';
import type { Language } from '../../domain/language.ts';
import { describeRequirement } from '../../domain/sentences/describe-requirement.ts';
import { explainLeaf } from '../../domain/sentences/explain-leaf.ts';
import type { OwnSession } from '../../services/session/read-session.ts';
import type { SessionResult } from '../../services/session/result.ts';
import { recognitionView } from '../catalog/views.ts';

/** A reason and its next step as the `detail` of a problem. */
export const sentences = ({ reason, nextStep }: Reason): string =>
  nextStep === undefined ? reason : `${reason} ${nextStep}`;

const reportView = (
  { evidence, ...report }: CredentialReport,
  language: Language,
): z.infer<typeof CredentialReportView> => ({
  ...report,
  checks: report.checks.map((check) => ({
    check: check.check,
    outcome: check.outcome,
    code: check.code,
    ...explainCheck(check, { language, issuerName: report.issuerName }),
  })),
});

const nextStepView = (
  { achievement, opens, interviews, again }: NextStep,
  catalog: CatalogView,
): z.infer<typeof NextStepView> => ({
  achievement,
  name: catalog.achievement(achievement)?.name ?? '',
  opens: opens.length,
  interviews,
  again: again ?? false,
});

/** A session as the API shows it to who opened it; evidence itself stays inside. */
export const sessionView = (
  session: OwnSession,
  result: SessionResult | undefined,
  language: Language,
): z.infer<typeof SessionView> => ({
  id: session.id,
  state: session.kind,
  expiresAt: session.expiresAt,
  ...(session.kind === 'checking' && session.progress !== undefined ? { progress: session.progress } : {}),
  ...(session.kind === 'failed'
    ? { failure: { code: session.failure, ...describeFailure(session.failure, language) } }
    : {}),
  ...(result === undefined
    ? {}
    : {
        credentials: result.credentials.map((report) => reportView(report, language)),
        counts: result.counts,
        nextSteps: result.nextSteps.map((step) => nextStepView(step, result.live.catalog)),
      }),
});

const leafView = (
  leaf: LeafExplanation,
  catalog: CatalogView,
  language: Language,
): z.infer<typeof LeafExplanationView> => ({
  path: leaf.path,
  truth: leaf.truth,
  reason: leaf.reason,
  sentence: explainLeaf(leaf, catalog, language),
  preferred: leaf.preferred,
  achievement: leaf.achievement,
  label: leaf.label,
  credentials: [...leaf.credentials],
  earnedAt: leaf.earnedAt,
  vouched: leaf.vouched,
  countsUntil: leaf.countsUntil,
});

/** A match with its rule as a sentence and a reason for each part. */
export const matchView = (
  { roleId, recognition, evaluation }: Match,
  catalog: CatalogView,
  language: Language,
): z.infer<typeof MatchView> => ({
  roleId,
  state: evaluation.state,
  recognition: recognitionView(recognition),
  rule: describeRequirement(recognition.requirement, catalog, language),
  leaves: evaluation.leaves.map((leaf) => leafView(leaf, catalog, language)),
  steps: evaluation.steps.map((step) => [...step]),
});
