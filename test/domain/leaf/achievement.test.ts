import { describe, expect, test } from 'vitest';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../../functions/domain/evaluate/evaluate.ts';
import { decide, verdict } from '../kit/decide.ts';
import { achievement, any, COLLEGE, credential, id, instant, leaf, NOW, requires } from '../kit/make.ts';

const STRANGER = 'did:key:z6MkStranger';

describe('a leaf that names an achievement', () => {
  test('is met by a credential of it that one of its creators signed', () => {
    expect(decide(leaf(1), [credential(1)])).toMatchObject({
      path: '/required',
      truth: 'met',
      reason: 'held',
      preferred: false,
      achievement: id('achievement', 1),
      label: 'Achievement 1',
      credentials: ['c1'],
      issuer: COLLEGE,
      earnedAt: instant('2026-03-10'),
      countsUntil: undefined,
    });
  });

  test('is unmet without one', () => {
    expect(decide(leaf(1), [])).toMatchObject({ truth: 'unmet', reason: 'missing', credentials: [] });
    expect(verdict(leaf(1), [credential(2)], [achievement(1), achievement(2)])).toBe('unmet: missing');
  });

  test('knows the achievement by its id and by every alias', () => {
    const aliases = ['https://badges.example/1', 'ce-6b3b9cb6-1e3f-4b9f-9c0a-5f0b7f6f2f11', 'urn:uuid:1'];
    const market = [achievement(1, { aliases })];
    for (const name of [id('achievement', 1), ...aliases]) {
      expect(verdict(leaf(1), [credential(1, { achievement: name })], market)).toBe('met: held');
    }
    const other = credential(1, { achievement: 'https://badges.example/1/' });
    expect(verdict(leaf(1), [other], market)).toBe('unmet: missing');
  });

  test('cannot be met when the catalog does not list it', () => {
    expect(decide(leaf(9), [credential(9)])).toMatchObject({
      truth: 'unmet',
      reason: 'achievement-unlisted',
      label: id('achievement', 9),
    });
  });

  test('names nothing, is met by nothing', () => {
    expect(verdict({ op: 'leaf' }, [credential(1)])).toBe('unmet: missing');
    expect(verdict({ op: 'leaf', issuers: [COLLEGE] }, [credential(1)])).toBe('unmet: missing');
  });
});

describe('entitlement', () => {
  test('a genuine signature over a famous achievement id counts for nothing when a stranger made it', () => {
    expect(decide(leaf(1), [credential(1, { issuer: STRANGER })])).toMatchObject({
      truth: 'unmet',
      reason: 'not-entitled',
      issuer: STRANGER,
      credentials: ['c1'],
    });
  });

  test('a rule may name issuers beyond the creators, and names them for itself alone', () => {
    const shown = [credential(1, { issuer: STRANGER })];
    expect(verdict(leaf(1, { issuers: [STRANGER] }), shown)).toBe('met: held');
    const { leaves } = evaluate(
      requires(any(leaf(1, { issuers: [STRANGER] }), leaf(1))),
      shown,
      catalogView([achievement(1)]),
      NOW,
    );
    expect(leaves.map((one) => one.reason)).toEqual(['held', 'not-entitled']);
  });

  test('naming issuers does not take the right from the creators', () => {
    expect(verdict(leaf(1, { issuers: [STRANGER] }), [credential(1)])).toBe('met: held');
  });

  test('a trust list names whoever is on it, and nobody when it is unknown', () => {
    const shown = [credential(1, { issuer: STRANGER })];
    const lists = new Map([['registry', [STRANGER]]]);
    expect(verdict(leaf(1, { trust: ['registry'] }), shown, undefined, lists)).toBe('met: held');
    expect(verdict(leaf(1, { trust: ['other'] }), shown, undefined, lists)).toBe('unmet: not-entitled');
    expect(verdict(leaf(1, { trust: ['registry'] }), shown)).toBe('unmet: not-entitled');
  });

  test('being the creator of one achievement gives no right to sign another', () => {
    const market = [achievement(1), achievement(2, { creators: [STRANGER] })];
    expect(verdict(leaf(1), [credential(1, { issuer: STRANGER })], market)).toBe('unmet: not-entitled');
  });
});

describe('prior learning', () => {
  test('is an alternative that a rule names', () => {
    const market = [achievement(1), achievement(2, { name: 'Recognition of prior learning' })];
    const { required } = evaluate(requires(any(leaf(1), leaf(2))), [credential(2)], catalogView(market), NOW);
    expect(required).toBe('met');
  });
});

describe('the reason for a near miss', () => {
  test('is of the credential that came nearest, wherever it was shown', () => {
    const far = credential(1, { credential: 'far', issuer: STRANGER });
    const near = credential(1, { credential: 'near', earnedAt: instant('2020-01-01') });
    for (const shown of [
      [far, near],
      [near, far],
    ]) {
      expect(decide(leaf(1, { maxAgeMonths: 12 }), shown)).toMatchObject({
        reason: 'too-old',
        credentials: ['near'],
      });
    }
  });
});
