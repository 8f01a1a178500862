import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import type { Requirement } from '../../../functions/domain/requirement/requirement.ts';
import { sampleLearners } from '../../../functions/domain/rule-draft/sample-learners.ts';
import { requirements, universes } from '../kit/arbitrary.ts';
import { achievement, all, any, COLLEGE, id, leaf, NOW, requires } from '../kit/make.ts';

vi.setConfig({ testTimeout: 60_000 });

const SKILL = { targetUrl: 'https://skills.example/1', targetName: 'Triage' };
const catalog = catalogView([
  achievement(1),
  achievement(2),
  achievement(3, { assessment: 'evidence', competencies: [SKILL] }),
  achievement(4, { stackOf: [id('achievement', 1), id('achievement', 2)] }),
  achievement(5, { competencies: [SKILL] }),
]);

/** Each learner as `kind about: state`. */
const read = (requirement: Requirement): readonly string[] =>
  sampleLearners(requirement, catalog, NOW).map(({ kind, about, evaluation }) =>
    `${kind} ${about}: ${evaluation.state}`.replace(' :', ':').replace('Achievement ', ''),
  );

describe('sample learners', () => {
  test('of a plain rule hold all of it, one less, an old one and a copy', () => {
    expect(read(requires(all(leaf(1), leaf(2))))).toEqual([
      'everything: meets',
      'one-less 2: one-step-away',
      'old 1: meets',
      'look-alike 2: one-step-away',
    ]);
  });

  test('show what recency keeps out, and what is only nice to have', () => {
    expect(read(requires(leaf(1, { maxAgeMonths: 24 }), leaf(2)))).toEqual([
      'everything: meets-with-preferred',
      'just-enough: meets',
      'one-less 1: one-step-away',
      'old 1: one-step-away',
      'look-alike 1: one-step-away',
    ]);
  });

  test('show a stack held in parts', () => {
    expect(read(requires(leaf(4)))).toContain('stack-parts 4: meets');
  });

  test('show prior learning, whether the rule takes it or not', () => {
    expect(read(requires(any(leaf(5), leaf(3))))).toContain('prior-learning 3: meets');
    expect(read(requires(leaf(5)))).toContain('prior-learning 3: one-step-away');
  });

  test('show a badge as a file, where the rule asks for more', () => {
    expect(read(requires(leaf(1, { minAssurance: 'holder-bound' })))).toContain('file 1: one-step-away');
  });

  test('hold what shows a skill from an issuer that the rule names', () => {
    const skill = { op: 'leaf', competency: SKILL.targetUrl, issuers: [COLLEGE] } as const;
    expect(read(requires(skill))).toContain('everything: meets');
  });

  test('are the same for the same rule, and differ in what they show', () => {
    fc.assert(
      fc.property(universes, requirements, (market, requirement) => {
        const view = catalogView(market.achievements, market.trust);
        const learners = sampleLearners(requirement, view, NOW);
        expect(sampleLearners(requirement, view, NOW)).toEqual(learners);
        expect(new Set(learners.map(({ kind }) => kind)).size).toBe(learners.length);
        const [everything, ...others] = learners;
        const isMet = everything?.evaluation.required === 'met';
        const enough = others.find(({ kind }) => kind === 'just-enough');
        if (isMet && enough !== undefined) expect(enough.evaluation.required).toBe('met');
        const less = others.find(({ kind }) => kind === 'one-less');
        // One less than just enough is not enough.
        if (isMet && less !== undefined) expect(less.evaluation.required).not.toBe('met');
        const copy = others.find(({ kind }) => kind === 'look-alike');
        if (isMet && copy !== undefined) expect(copy.evaluation.required).not.toBe('met');
      }),
      { numRuns: 500 },
    );
  });
});
