import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import {
  REQUIREMENT_PROBLEMS,
  type RequirementProblemCode,
} from '../../functions/domain/requirement/problems.ts';
import {
  type Leaf,
  MAX_DEPTH,
  MAX_NODES,
  type Requirement,
  type Rule,
} from '../../functions/domain/requirement/requirement.ts';
import { validateRequirement } from '../../functions/domain/requirement/validate.ts';
import { evidence, requirements, universes } from './kit/arbitrary.ts';
import { achievement, all, any, atLeast, COLLEGE, id, leaf, NOW, requires } from './kit/make.ts';

vi.setConfig({ testTimeout: 60_000 });

const SKILL = 'https://skills.example/1';
const catalog = catalogView(
  [
    achievement(1, { levels: ['Basic', 'Expert'] }),
    achievement(2),
    achievement(3),
    achievement(4, { creators: [] }),
    achievement(5, { acceptsInstead: [id('achievement', 6)] }),
    achievement(6, { assessment: 'observed' }),
    achievement(7, { hours: 2_000 }),
    achievement(8, { withdrawnAt: NOW }),
  ],
  new Map([
    ['registry', [COLLEGE]],
    ['nobody', []],
  ]),
);

const nested = (depth: number, inner: Rule): Rule =>
  depth === 1 ? inner : all(nested(depth - 1, inner), leaf(depth));
const many = (count: number): Rule => any(...Array.from({ length: count }, (_, at) => leaf(at + 1)));
const skill = (terms: Partial<Leaf> = {}): Leaf => ({
  op: 'leaf',
  competency: SKILL,
  issuers: [COLLEGE],
  ...terms,
});

/** What is found, as `code pointer`. */
const found = (requirement: Requirement, against = false): readonly string[] =>
  validateRequirement(requirement, against ? catalog : undefined).map((one) => `${one.code} ${one.pointer}`);

type Example = readonly [code: RequirementProblemCode, requirement: Requirement, problems: readonly string[]];

const FORM: readonly Example[] = [
  ['rule-too-deep', requires(nested(7, leaf(1))), ['rule-too-deep /required/of/0/of/0/of/0/of/0/of/0/of/0']],
  [
    'rule-too-deep',
    requires(leaf(1), nested(7, leaf(1))),
    ['rule-too-deep /preferred/0/of/0/of/0/of/0/of/0/of/0/of/0'],
  ],
  ['rule-too-large', requires(many(64)), ['rule-too-large /required/of/63']],
  ['rule-too-large', requires(many(62), leaf(70), leaf(71)), ['rule-too-large /preferred/1']],
  ['group-empty', requires(all(leaf(1), any())), ['group-empty /required/of/1/of']],
  ['count-out-of-range', requires(atLeast(3, leaf(1), leaf(2))), ['count-out-of-range /required/n']],
  ['count-out-of-range', requires(atLeast(1.5, leaf(1), leaf(2))), ['count-out-of-range /required/n']],
  ['leaf-empty', requires({ op: 'leaf', issuers: [COLLEGE] }), ['leaf-empty /required']],
  ['signer-unnamed', requires({ op: 'leaf', competency: SKILL }), ['signer-unnamed /required']],
  ['signer-unnamed', requires({ op: 'leaf', achievementType: 'License' }), ['signer-unnamed /required']],
  ['list-empty', requires(leaf(1, { issuers: [] })), ['list-empty /required/issuers']],
  ['list-empty', requires(leaf(1, { assessment: [] })), ['list-empty /required/assessment']],
  ['list-empty', requires(leaf(1, { trust: [] })), ['list-empty /required/trust']],
  ['age-out-of-range', requires(leaf(1, { maxAgeMonths: 0 })), ['age-out-of-range /required/maxAgeMonths']],
  ['age-out-of-range', requires(leaf(1, { maxAgeMonths: 601 })), ['age-out-of-range /required/maxAgeMonths']],
  ['age-out-of-range', requires(leaf(1, { maxAgeMonths: 1.5 })), ['age-out-of-range /required/maxAgeMonths']],
  ['always-met', requires(any(leaf(1), all())), ['group-empty /required/of/1/of', 'always-met /required']],
  ['always-met', requires(atLeast(0, leaf(1))), ['count-out-of-range /required/n', 'always-met /required']],
  ['duplicate', requires(any(leaf(1), leaf(2), leaf(1))), ['duplicate /required/of/2']],
  [
    'duplicate',
    requires(atLeast(2, all(leaf(1), leaf(2)), leaf(3), all(leaf(2), leaf(1)))),
    ['duplicate /required/of/2'],
  ],
  ['duplicate', requires(leaf(1), leaf(2), leaf(2)), ['duplicate /preferred/1']],
  [
    'duplicate',
    requires(leaf(1, { issuers: ['did:web:a.example', 'did:web:b.example', 'did:web:a.example'] })),
    ['duplicate /required/issuers/2'],
  ],
  ['redundant', requires(any(leaf(1), all(leaf(1), leaf(2)))), ['redundant /required/of/1']],
  [
    'redundant',
    requires(all(leaf(1, { maxAgeMonths: 24 }), leaf(1, { maxAgeMonths: 12 }))),
    ['redundant /required/of/0'],
  ],
  [
    'preferred-repeats-required',
    requires(all(leaf(1), leaf(2)), leaf(3), leaf(2)),
    ['preferred-repeats-required /preferred/1'],
  ],
];

const CATALOG: readonly Example[] = [
  [
    'achievement-unknown',
    requires(any(leaf(1), leaf(9))),
    ['achievement-unknown /required/of/1/achievement'],
  ],
  ['level-unknown', requires(leaf(1, { minLevel: 'Grand' })), ['level-unknown /required/minLevel']],
  ['trust-unknown', requires(leaf(1, { trust: ['registry', 'other'] })), ['trust-unknown /required/trust/1']],
  [
    'type-contradicts',
    requires(leaf(1, { achievementType: 'License' })),
    ['type-contradicts /required/achievementType'],
  ],
  [
    'assessment-contradicts',
    requires(leaf(1, { assessment: ['observed'] })),
    ['assessment-contradicts /required/assessment'],
  ],
  ['signer-missing', requires(any(leaf(1), leaf(4))), ['signer-missing /required/of/1']],
  [
    'nothing-meets',
    requires(all(leaf(1), leaf(4))),
    ['signer-missing /required/of/1', 'nothing-meets /required'],
  ],
  [
    'achievement-withdrawn',
    requires(any(leaf(1), leaf(8))),
    ['achievement-withdrawn /required/of/1/achievement'],
  ],
  [
    'age-shorter-than-course',
    requires(
      all(leaf(2, { maxAgeMonths: 12 }), leaf(7, { maxAgeMonths: 12 }), leaf(7, { maxAgeMonths: 13 })),
    ),
    ['redundant /required/of/2', 'age-shorter-than-course /required/of/1/maxAgeMonths'],
  ],
  ['nothing-meets', requires(leaf(1), skill({ assessment: ['attendance'] })), ['nothing-meets /preferred/0']],
  [
    'signer-missing',
    requires(skill({ issuers: undefined, trust: ['nobody'] })),
    ['signer-missing /required'],
  ],
];

describe('the form of a requirement', () => {
  test.each(FORM)('%s', (_, requirement, problems) => {
    expect(found(requirement)).toEqual(problems);
  });

  test('allows what is within the limits', () => {
    expect(found(requires(nested(MAX_DEPTH, leaf(1))))).toEqual([]);
    expect(found(requires(many(MAX_NODES - 1)))).toEqual([]);
    expect(found(requires(all(leaf(1), atLeast(2, leaf(2), leaf(3), skill())), leaf(4)))).toEqual([]);
  });

  test('is judged without being walked to the end of a tower or a plain', () => {
    const tower = Array.from({ length: 20_000 }).reduce<Rule>(
      (inner) => ({ op: 'all', of: [inner] }),
      leaf(1),
    );
    expect(found(requires(tower))).toHaveLength(1);
    expect(found(requires(any(...Array.from({ length: 20_000 }, () => leaf(1)))))).toHaveLength(1);
  });
});

describe('a requirement against the catalog', () => {
  test.each(CATALOG)('%s', (_, requirement, problems) => {
    expect(found(requirement, true)).toEqual(problems);
  });

  test('has nothing against what can be met in another way', () => {
    expect(found(requires(leaf(4, { issuers: [COLLEGE] })), true)).toEqual([]);
    expect(found(requires(skill()), true)).toEqual([]);
    expect(found(requires(skill({ assessment: ['exam'] })), true)).toEqual([]);
    expect(found(requires(leaf(2, { competency: SKILL })), true)).toEqual([]);
    expect(found(requires(leaf(1, { minLevel: 'Basic' })), true)).toEqual([]);
  });

  test('says that a named achievement contradicts the leaf even where a stand-in would do', () => {
    expect(found(requires(leaf(5, { assessment: ['observed'] })), true)).toEqual([
      'assessment-contradicts /required/assessment',
    ]);
  });
});

describe('problems', () => {
  test('of every code are shown above, so that none is unused', () => {
    const shown = new Set([...FORM, ...CATALOG].map(([code]) => code));
    expect([...shown].sort()).toEqual(Object.keys(REQUIREMENT_PROBLEMS).sort());
  });

  test('carry the values of their sentence', () => {
    expect(validateRequirement(requires(leaf(1, { minLevel: 'Grand' })), catalog)).toEqual([
      {
        code: 'level-unknown',
        severity: 'error',
        pointer: '/required/minLevel',
        detail: { name: 'Achievement 1', level: 'Grand' },
      },
    ]);
  });

  test('that say nobody can meet a rule are never wrong', () => {
    let hopeless = 0;
    fc.assert(
      fc.property(universes, requirements, evidence, (market, requirement, shown) => {
        const view = catalogView(market.achievements, market.trust);
        const problems = validateRequirement(requirement, view);
        const isHopeless = problems.some(
          ({ code, pointer }) =>
            (code === 'nothing-meets' || code === 'signer-missing') && pointer === '/required',
        );
        if (!isHopeless) return;
        hopeless += 1;
        expect(evaluate(requirement, shown, view, NOW).required).not.toBe('met');
      }),
      { numRuns: 5_000 },
    );
    expect(hopeless).toBeGreaterThan(50);
  });
});
