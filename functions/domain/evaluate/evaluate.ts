import type { AchievementId, OrganizationId } from '../ids.ts';
import type { Requirement, Rule } from '../requirement/requirement.ts';
import { needed } from '../requirement/walk.ts';
import type { Instant } from '../time.ts';
import type { CatalogView, Evaluation, LeafExplanation, MatchState, Truth } from './evaluation.ts';
import type { Evidence } from './evidence.ts';
import type { Expression } from './expression.ts';
import { type Holdings, holdings } from './holdings.ts';
import { assessLeaf, explain } from './leaf.ts';
import { endsLater } from './recency.ts';
import { fewestSteps } from './steps.ts';
import { atLeast } from './truth.ts';

interface Decided {
  readonly truth: Truth;
  /** The last moment at which it stays met; nothing where it never ends or is not met. */
  readonly until: Instant | undefined;
  readonly expression: Expression;
}

/** A group stays met until fewer than `n` of its met children are left: the n-th longest. */
const endOfGroup = (n: number, children: readonly Decided[]): Instant | undefined => {
  const met = children.filter((child) => child.truth === 'met');
  met.sort((a, b) => (a.until === b.until ? 0 : endsLater(a.until, b.until) ? -1 : 1));
  return met[n - 1]?.until;
};

const decide = (
  rule: Rule,
  path: string,
  preferred: boolean,
  held: Holdings,
  leaves: LeafExplanation[],
  employer: OrganizationId | undefined,
): Decided => {
  if (rule.op === 'leaf') {
    const { finding, expression } = assessLeaf(rule, held, employer);
    leaves.push(explain(rule, finding, path, preferred, held, employer));
    const { truth } = finding;
    return { truth, until: truth === 'met' ? finding.until : undefined, expression };
  }
  const children = rule.of.map((child, index) =>
    decide(child, `${path}/of/${index}`, preferred, held, leaves, employer),
  );
  const n = needed(rule);
  const truth = atLeast(
    n,
    children.map((child) => child.truth),
  );
  return {
    truth,
    until: truth === 'met' ? endOfGroup(n, children) : undefined,
    expression: { kind: 'threshold', n, of: children.map((child) => child.expression) },
  };
};

const stateOf = (
  required: Truth,
  preferredMet: number,
  preferredTotal: number,
  steps: readonly (readonly AchievementId[])[],
): MatchState => {
  if (required === 'met') {
    return preferredTotal > 0 && preferredMet === preferredTotal ? 'meets-with-preferred' : 'meets';
  }
  // Kleene's unknown is exactly "what could not be checked would decide".
  if (required === 'unknown') return 'cannot-tell';
  return steps[0]?.length === 1 ? 'one-step-away' : 'not-yet';
};

/** What `required` comes to for one person, leaf by leaf, so that ways to meet it can be searched. */
export const requiredExpression = (
  { required }: Requirement,
  held: Holdings,
  employer: OrganizationId | undefined,
): Expression => decide(required, '/required', false, held, [], employer).expression;

/** Decides a requirement from evidence that was resolved before; see `evaluate`. */
export const evaluateHoldings = (
  requirement: Requirement,
  held: Holdings,
  employer: OrganizationId | undefined,
): Evaluation => {
  const leaves: LeafExplanation[] = [];
  const required = decide(requirement.required, '/required', false, held, leaves, employer);
  const preferred = requirement.preferred.map((rule, index) =>
    decide(rule, `/preferred/${index}`, true, held, leaves, employer),
  );
  const preferredMet = preferred.filter((rule) => rule.truth === 'met').length;
  const steps = required.truth === 'met' ? [] : fewestSteps(required.expression);
  return {
    state: stateOf(required.truth, preferredMet, preferred.length, steps),
    required: required.truth,
    preferredMet,
    preferredTotal: preferred.length,
    steps,
    countsUntil: required.until,
    leaves,
  };
};

/**
 * Decides a requirement for one person at one instant, with a reason for every leaf (section 5). This is the only
 * place where a verdict is made: an index may choose candidates, never decide.
 * @param evidence what verification let through, in any order; more of it never lowers `required`.
 * @param employer whose rule it is: what it accepts as equal counts in it, and in no other's.
 */
export const evaluate = (
  requirement: Requirement,
  evidence: readonly Evidence[],
  catalog: CatalogView,
  at: Instant,
  employer?: OrganizationId,
): Evaluation => evaluateHoldings(requirement, holdings(evidence, catalog, at), employer);
