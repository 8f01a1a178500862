import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import { canonicalRequirement, requirementHash } from '../../functions/domain/requirement/canonical.ts';
import { implies } from '../../functions/domain/requirement/implies.ts';
import type { Leaf, Requirement, Rule } from '../../functions/domain/requirement/requirement.ts';
import { evidence, leaves, reordered, requirements, rules, universes } from './kit/arbitrary.ts';
import { all, any, atLeast, id, leaf, NOW, requires } from './kit/make.ts';

vi.setConfig({ testTimeout: 60_000 });

const [A, B, C, D] = [leaf(1), leaf(2), leaf(3), leaf(4)];
const same = (a: Rule, b: Rule): boolean =>
  canonicalRequirement(requires(a)) === canonicalRequirement(requires(b));

describe('the canonical form', () => {
  test('is JSON with ordered members and no spaces', () => {
    const asks = leaf(1, { maxAgeMonths: 24, issuers: ['did:web:b.example', 'did:web:a.example'] });
    expect(canonicalRequirement(requires(all(B, asks), C))).toBe(
      `{"preferred":[{"achievement":"${id('achievement', 3)}","op":"leaf"}],"required":{"of":[` +
        `{"achievement":"${id('achievement', 1)}","issuers":["did:web:a.example","did:web:b.example"],"maxAgeMonths":24,"op":"leaf"},` +
        `{"achievement":"${id('achievement', 2)}","op":"leaf"}],"op":"all"}}`,
    );
  });

  test.each<[string, Rule, Rule]>([
    ['the order of children', all(A, B, C), all(C, A, B)],
    ['equal children of all and any', any(A, B, A), any(A, B)],
    ['nested groups of the same kind', all(A, all(B, all(C, D))), all(A, B, C, D)],
    ['a group of one', all(any(A)), A],
    ['at least one', atLeast(1, A, B), any(A, B)],
    ['at least as many as there are', atLeast(3, A, B, C), all(A, B, C)],
    ['the order of a list', leaf(1, { issuers: ['a', 'b'] }), leaf(1, { issuers: ['b', 'a', 'b'] })],
    ['an absent member', leaf(1, { minLevel: undefined }), A],
    ['an assurance that everything has', leaf(1, { minAssurance: 'bearer' }), A],
  ])('does not tell apart what differs only in %s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
  });

  test.each<[string, Rule, Rule]>([
    ['all and any', all(A, B), any(A, B)],
    ['how many', atLeast(2, A, B, C, D), atLeast(3, A, B, C, D)],
    ['an equal child where it counts twice', atLeast(2, A, A, B), atLeast(2, A, B)],
    ['nesting of different kinds', all(A, any(B, C)), all(any(A, B), C)],
    ['a condition', leaf(1, { maxAgeMonths: 12 }), leaf(1, { maxAgeMonths: 13 })],
    ['an assurance', leaf(1, { minAssurance: 'identity-hash' }), A],
    ['who is named how', leaf(1, { issuers: ['a'] }), leaf(1, { trust: ['a'] })],
    ['text with quotes in it', leaf(1, { trust: ['a","b'] }), leaf(1, { trust: ['a', 'b'] })],
    ['text by its exact characters', leaf(1, { minLevel: 'é' }), leaf(1, { minLevel: 'e\u0301' })],
  ])('tells apart %s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });

  test('takes what is preferred as a set, apart from what is required', () => {
    expect(canonicalRequirement(requires(A, B, C, B))).toBe(canonicalRequirement(requires(A, C, B)));
    expect(canonicalRequirement(requires(A, B))).not.toBe(canonicalRequirement(requires(B, A)));
  });
});

describe('the hash', () => {
  test('is SHA-256 of the canonical JSON in lower-case hex', async () => {
    // Fixed for good: published recognitions carry it.
    await expect(requirementHash(requires(all(A, B), C))).resolves.toBe(
      '31f71338b277ae3cf900d5983b126856f5caf53bc0d48cb5f88950eb55272c2e',
    );
  });

  test('is the same however the requirement is written', async () => {
    await fc.assert(
      fc.asyncProperty(requirements, fc.nat(), async (requirement, seed) => {
        const again = await requirementHash(reordered(requirement, seed));
        expect(again).toBe(await requirementHash(requirement));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is another one for another meaning: what hashes alike decides alike', async () => {
    const variants: readonly ((rule: Rule) => Rule)[] = [
      (rule) => all(rule, rule),
      (rule) => any(rule),
      (rule) => (rule.op === 'leaf' ? { ...rule, maxAgeMonths: 1 } : { op: 'any', of: rule.of }),
      (rule) => (rule.op === 'leaf' ? { ...rule, minAssurance: 'holder-bound' } : { op: 'all', of: rule.of }),
      (rule) => (rule.op === 'leaf' ? leaf(1) : { op: 'atLeast', n: 2, of: rule.of }),
      (rule) => (rule.op === 'leaf' ? all(rule, leaf(2)) : { ...rule, of: [...rule.of, ...rule.of] }),
      (rule) => (rule.op === 'leaf' ? rule : { ...rule, of: rule.of.slice(1) }),
    ];
    const change = (rule: Rule, at: number): Rule => variants[at % variants.length]?.(rule) ?? rule;
    let alike = 0;
    let different = 0;
    await fc.assert(
      fc.asyncProperty(universes, rules, fc.nat(20), evidence, async (market, rule, at, shown) => {
        const [one, other] = [requires(rule), requires(change(rule, at))];
        if ((await requirementHash(one)) !== (await requirementHash(other))) {
          different += 1;
          return;
        }
        alike += 1;
        const catalog = catalogView(market.achievements, market.trust);
        const decide = (requirement: Requirement) => evaluate(requirement, shown, catalog, NOW).required;
        expect(decide(other)).toBe(decide(one));
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(alike, different)).toBeGreaterThan(300);
  });
});

describe('implication', () => {
  test.each<[string, Rule, Rule]>([
    ['a stricter leaf', leaf(1, { maxAgeMonths: 12, minLevel: 'Skilled' }), leaf(1, { maxAgeMonths: 24 })],
    ['fewer issuers', leaf(1, { issuers: ['a'] }), leaf(1, { issuers: ['a', 'b'] })],
    ['a part of all', all(A, B), B],
    ['one of any', A, any(A, B)],
    ['more of the same', atLeast(3, A, B, C, D), atLeast(2, A, B, C, D)],
    ['enough that one is surely among them', atLeast(3, A, B, C, D), any(A, B)],
    ['nested', all(any(A, B), C), any(A, B, D)],
  ])('is found for %s', (_, p, q) => {
    expect(implies(p, q)).toBe(true);
    expect(implies(q, p)).toBe(false);
  });

  test.each<[string, Rule, Rule]>([
    ['another achievement', A, B],
    ['a named issuer more', leaf(1, { issuers: ['a'] }), A],
    [
      'an achievement for its competency',
      leaf(1, { competency: 'x' }),
      { op: 'leaf', competency: 'x' } satisfies Leaf,
    ],
    ['a leaf that names nothing', A, { op: 'leaf' } satisfies Leaf],
    ['too few', atLeast(2, A, B, C, D), any(A, B)],
  ])('is not claimed for %s', (_, p, q) => {
    expect(implies(p, q)).toBe(false);
  });

  test('is never wrong', () => {
    let found = 0;
    fc.assert(
      fc.property(universes, fc.oneof(rules, leaves), rules, evidence, (market, p, q, shown) => {
        for (const [from, to] of [
          [p, q],
          [all(p, q), q],
          [p, any(q, p)],
        ] as const) {
          if (!implies(from, to)) continue;
          found += 1;
          const decide = (rule: Rule) =>
            evaluate(requires(rule), shown, catalogView(market.achievements, market.trust), NOW).required;
          const order = ['unmet', 'unknown', 'met'];
          expect(order.indexOf(decide(to))).toBeGreaterThanOrEqual(order.indexOf(decide(from)));
        }
      }),
      { numRuns: 1_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });
});
