import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged } from '../../functions/domain/achievement-merge.ts';
import type { EquivalenceClaim } from '../../functions/domain/equivalence.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import { explainLeaf } from '../../functions/domain/sentences/explain-leaf.ts';
import { achievement, credential, id, leaf, NOW } from './kit/make.ts';

const [CREATOR, EMPLOYER, STRANGER] = [1, 2, 3].map((n) => id('organization', n));

const claim = (by: typeof CREATOR, facts: Partial<EquivalenceClaim> = {}): EquivalenceClaim => ({
  id: id('claim', 1),
  organizationId: by ?? id('organization', 9),
  held: id('achievement', 2),
  counted: id('achievement', 1),
  reason: 'Both take the same exam.',
  madeAt: NOW,
  version: 1,
  updatedAt: NOW,
  ...facts,
});

const RULE = { required: leaf(1), preferred: [] };
const TWO = [achievement(1), achievement(2)];
const reasonOf = (claims: readonly EquivalenceClaim[], employer: typeof CREATOR, market = TWO) =>
  evaluate(RULE, [credential(2)], catalogView(market, undefined, claims), NOW, employer).leaves[0]?.reason;

describe('a claim that one achievement is as good as another', () => {
  test.each([
    ['of the creator of what is counted', claim(CREATOR), EMPLOYER, 'held-instead'],
    ['of the employer whose rule it is', claim(EMPLOYER), EMPLOYER, 'held-instead'],
    ['of another employer', claim(EMPLOYER), STRANGER, 'missing'],
    ['of anybody else', claim(STRANGER), EMPLOYER, 'missing'],
    ['that was taken back', claim(EMPLOYER, { withdrawnAt: NOW }), EMPLOYER, 'missing'],
  ])('%s', (_, one, employer, reason) => {
    expect(reasonOf([one], employer)).toBe(reason);
  });

  test('of whoever merely lists somebody else’s achievement counts in its own rules alone', () => {
    const createdBy = { name: 'State board', domain: 'board.example' };
    const market = [achievement(1, { createdBy }), achievement(2)];
    expect(reasonOf([claim(CREATOR)], EMPLOYER, market)).toBe('missing');
    expect(reasonOf([claim(CREATOR)], CREATOR, market)).toBe('held-instead');
  });

  test.each([
    [[claim(CREATOR)], 'Makers', undefined],
    [[claim(EMPLOYER)], 'Hospital', undefined],
    [
      [claim(STRANGER), claim(EMPLOYER, { id: id('claim', 2), follows: id('claim', 1) })],
      'Guild',
      'Hospital',
    ],
    [[claim(EMPLOYER), claim(CREATOR, { id: id('claim', 2) })], 'Makers', undefined],
  ])('is told to the learner with who says so and who accepts that', (claims, by, acceptedBy) => {
    const names = new Map([
      [CREATOR ?? id('organization', 1), 'Makers'],
      [EMPLOYER ?? id('organization', 2), 'Hospital'],
      [STRANGER ?? id('organization', 3), 'Guild'],
    ]);
    const catalog = catalogView(TWO, undefined, claims, undefined, names);
    const [told] = evaluate(RULE, [credential(2)], catalog, NOW, EMPLOYER).leaves;
    expect(told?.vouched).toEqual({ by, ...(acceptedBy === undefined ? {} : { acceptedBy }) });
    for (const language of ['en', 'es'] as const) {
      const sentence = told && explainLeaf(told, catalog, language);
      expect(sentence).toContain(by);
      if (acceptedBy !== undefined) expect(sentence).toContain(acceptedBy);
    }
  });

  test('is not chained: what somebody accepts for the one they did not accept for the other', () => {
    const chain = [
      claim(EMPLOYER),
      claim(EMPLOYER, { held: id('achievement', 3), counted: id('achievement', 2) }),
    ];
    const catalog = catalogView([...TWO, achievement(3)], undefined, chain);
    expect(evaluate(RULE, [credential(3)], catalog, NOW, EMPLOYER).required).toBe('unmet');
  });

  test('does not make a badge count that its own issuer may not sign', () => {
    const catalog = catalogView(TWO, undefined, [claim(EMPLOYER)]);
    const forged = credential(2, { issuer: 'did:web:anybody.example' });
    expect(evaluate(RULE, [forged], catalog, NOW, EMPLOYER).required).toBe('unmet');
  });
});

describe('two entries that become one', () => {
  const listed = fc.record({
    mine: fc.uniqueArray(fc.webUrl(), { maxLength: 8 }),
    theirs: fc.uniqueArray(fc.webUrl(), { maxLength: 8 }),
  });

  test('the one that stays answers to every id of both, and every rule decides as before or better', () => {
    fc.assert(
      fc.property(listed, fc.boolean(), ({ mine, theirs }, ofTheOld) => {
        const from = achievement(1, { aliases: mine.filter((alias) => !theirs.includes(alias)) });
        const into = achievement(2, { aliases: theirs });
        const result = merged(from, into, NOW);
        if (!result.ok) throw new Error(result.error);
        const market = [
          { ...from, ...result.value.from },
          { ...into, ...result.value.into },
        ];
        const catalog = catalogView(market);
        for (const alias of [...from.aliases, ...into.aliases, from.id, into.id])
          expect(catalog.resolve(alias)).toBe(into.id);
        const shown = credential(1, { achievement: ofTheOld ? from.id : into.id });
        for (const named of [1, 2]) {
          const rule = { required: leaf(named), preferred: [] };
          expect(evaluate(rule, [shown], catalog, NOW).required).toBe('met');
        }
      }),
    );
  });

  test('what cannot become one is said, and changes nothing', () => {
    const faultOf = (from: Parameters<typeof merged>[0], into: Parameters<typeof merged>[1]) => {
      const result = merged(from, into, NOW);
      return result.ok ? 'merged' : result.error;
    };
    const many = Array.from({ length: 30 }, (_, at) => `urn:${at}`);
    expect(faultOf(achievement(1), achievement(1))).toBe('same');
    expect(faultOf(achievement(1, { mergedInto: id('achievement', 3) }), achievement(2))).toBe(
      'merged-already',
    );
    expect(faultOf(achievement(1), achievement(2, { stackOf: [id('achievement', 1)] }))).toBe(
      'part-of-itself',
    );
    const other = achievement(2, { aliases: many.map((alias) => `${alias}:other`) });
    expect(faultOf(achievement(1, { aliases: many }), other)).toBe('too-many-aliases');
  });
});
