import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import type { Rule } from '../../functions/domain/requirement/requirement.ts';
import { achievement, all, any, atLeast, credential, id, instant, leaf, NOW, requires } from './kit/make.ts';

const catalog = catalogView([1, 2, 3, 4, 5].map((n) => achievement(n)));
const have = (...numbers: number[]): readonly Evidence[] => numbers.map((n) => credential(n));
const unsure = (...numbers: number[]): readonly Evidence[] =>
  numbers.map((n) => credential(n, { standing: 'unknown' }));
const decide = (required: Rule, shown: readonly Evidence[], ...preferred: Rule[]) =>
  evaluate(requires(required, ...preferred), shown, catalog, NOW);
const stateOf = (...given: Parameters<typeof decide>) => decide(...given).state;

describe('groups', () => {
  test.each([
    ['all', all(leaf(1), leaf(2)), [1], 'unmet'],
    ['all', all(leaf(1), leaf(2)), [1, 2], 'met'],
    ['any', any(leaf(1), leaf(2)), [], 'unmet'],
    ['any', any(leaf(1), leaf(2)), [2], 'met'],
    ['two of three', atLeast(2, leaf(1), leaf(2), leaf(3)), [3], 'unmet'],
    ['two of three', atLeast(2, leaf(1), leaf(2), leaf(3)), [3, 1], 'met'],
    ['nested', all(leaf(1), any(leaf(2), atLeast(2, leaf(3), leaf(4), leaf(5)))), [1, 3, 5], 'met'],
    ['nested', all(leaf(1), any(leaf(2), atLeast(2, leaf(3), leaf(4), leaf(5)))), [1, 3], 'unmet'],
    ['an equal child twice counts twice', atLeast(2, leaf(1), leaf(1), leaf(2)), [1], 'met'],
  ] as const)('%s', (_, rule, numbers, truth) => {
    expect(decide(rule, have(...numbers)).required).toBe(truth);
  });

  test('decide in three values: the unknown matters only where it would decide', () => {
    const shown = [...have(1), ...unsure(2)];
    expect(decide(all(leaf(1), leaf(2)), shown).required).toBe('unknown');
    expect(decide(all(leaf(2), leaf(3)), shown).required).toBe('unmet');
    expect(decide(any(leaf(1), leaf(2)), shown).required).toBe('met');
    expect(decide(any(leaf(2), leaf(3)), shown).required).toBe('unknown');
    expect(decide(atLeast(2, leaf(1), leaf(2), leaf(3)), shown).required).toBe('unknown');
    expect(decide(atLeast(3, leaf(1), leaf(2), leaf(3)), shown).required).toBe('unmet');
  });
});

describe('states', () => {
  test('meets, with and without what is preferred', () => {
    expect(stateOf(leaf(1), have(1))).toBe('meets');
    expect(stateOf(leaf(1), have(1), leaf(2))).toBe('meets');
    expect(stateOf(leaf(1), have(1, 2), leaf(2), leaf(3))).toBe('meets');
    expect(stateOf(leaf(1), have(1, 2, 3), leaf(2), leaf(3))).toBe('meets-with-preferred');
    expect(decide(leaf(1), have(1, 2), leaf(2), leaf(3))).toMatchObject({
      preferredMet: 1,
      preferredTotal: 2,
    });
  });

  test('what is preferred never decides', () => {
    expect(stateOf(leaf(1), have(2), leaf(2))).toBe('one-step-away');
    expect(stateOf(leaf(1), [...have(1), ...unsure(2)], leaf(2))).toBe('meets');
  });

  test('one step away, and further', () => {
    expect(stateOf(all(leaf(1), leaf(2)), have(1))).toBe('one-step-away');
    expect(stateOf(all(leaf(1), leaf(2)), [])).toBe('not-yet');
    expect(stateOf(leaf(9), [])).toBe('not-yet');
  });

  test('cannot tell only where the unknown would decide', () => {
    expect(stateOf(leaf(1), unsure(1))).toBe('cannot-tell');
    expect(stateOf(any(leaf(1), leaf(2)), [...have(2), ...unsure(1)])).toBe('meets');
    expect(stateOf(all(leaf(1), leaf(2)), unsure(1))).toBe('not-yet');
  });
});

describe('explanations', () => {
  test('are one for each leaf, with its JSON pointer, in the order of the rule', () => {
    const { leaves } = decide(all(leaf(1), any(leaf(2), leaf(3))), have(2), leaf(4), all(leaf(5)));
    expect(leaves.map(({ path, truth, preferred }) => `${path} ${truth} ${preferred}`)).toEqual([
      '/required/of/0 unmet false',
      '/required/of/1/of/0 met false',
      '/required/of/1/of/1 unmet false',
      '/preferred/0 unmet true',
      '/preferred/1/of/0 unmet true',
    ]);
  });
});

describe('countsUntil', () => {
  const ending = (n: number, end: string) => credential(n, { validUntil: instant(end) });
  const shown = [ending(1, '2027-01-01'), ending(2, '2028-01-01'), ending(3, '2029-01-01'), credential(4)];
  const endOf = (rule: Rule) => decide(rule, shown).countsUntil;

  test('is the first end for all, the last for any, and the n-th longest for n of them', () => {
    expect(endOf(all(leaf(1), leaf(2), leaf(3)))).toBe(instant('2027-01-01'));
    expect(endOf(any(leaf(1), leaf(2), leaf(3)))).toBe(instant('2029-01-01'));
    expect(endOf(atLeast(2, leaf(1), leaf(2), leaf(3)))).toBe(instant('2028-01-01'));
    expect(endOf(atLeast(2, leaf(1), leaf(2), leaf(4)))).toBe(instant('2028-01-01'));
  });

  test('is nothing for what never ends, and for what is not met', () => {
    expect(endOf(any(leaf(1), leaf(4)))).toBeUndefined();
    expect(endOf(all(leaf(1), leaf(5)))).toBeUndefined();
  });
});

describe('the catalog view', () => {
  test('gives an alias that two claim to the older id, in whatever order they are listed', () => {
    const alias = 'https://badges.example/shared';
    const two = [achievement(7, { aliases: [alias] }), achievement(6, { aliases: [alias] })];
    expect(catalogView(two).resolve(alias)).toBe(id('achievement', 6));
    expect(catalogView(two.toReversed()).resolve(alias)).toBe(id('achievement', 6));
  });

  test('never lets an alias take the id of another achievement', () => {
    const thief = achievement(1, { aliases: [id('achievement', 2)] });
    expect(catalogView([thief, achievement(2)]).resolve(id('achievement', 2))).toBe(id('achievement', 2));
  });

  test('finds achievements by competency and type, and names an issuer that one organization lists', () => {
    const skill = { targetUrl: 'https://skills.example/1', targetName: 'One' };
    const view = catalogView([
      achievement(1, { competencies: [skill, skill], achievementType: 'License' }),
      achievement(2, { creators: ['did:web:two.example'], organizationId: id('organization', 2) }),
      achievement(3, { creators: ['did:web:two.example'], organizationId: id('organization', 3) }),
    ]);
    expect(view.withCompetency(skill.targetUrl)).toEqual([id('achievement', 1)]);
    expect(view.withCompetency('https://skills.example/none')).toEqual([]);
    expect(view.withType('License')).toEqual([id('achievement', 1)]);
    expect(view.withType('Course')).toEqual([]);
    expect(view.issuerName('did:web:college.example')).toBe('Northside College');
    expect(view.issuerName('did:web:two.example')).toBeUndefined();
    expect(view.issuerName('did:web:nobody.example')).toBeUndefined();
  });
});
