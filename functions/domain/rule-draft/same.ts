import type { Requirement, Rule } from '../requirement/requirement.ts';

const text = (rule: Rule): string => {
  if (rule.op !== 'leaf')
    return JSON.stringify([rule.op, rule.op === 'atLeast' ? rule.n : 0, rule.of.map(text)]);
  const terms = Object.entries(rule).filter(([, value]) => value !== undefined);
  return JSON.stringify(terms.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Whether two requirements are written the same, order included: what learners see is what the author arranged. Two that
 * mean the same may differ here; `canonicalRequirement` tells what they mean.
 */
export const sameRequirement = (a: Requirement, b: Requirement): boolean =>
  text(a.required) === text(b.required) &&
  JSON.stringify(a.preferred.map(text)) === JSON.stringify(b.preferred.map(text));
