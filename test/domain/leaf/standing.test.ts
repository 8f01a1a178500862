import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../functions/domain/evaluate/evidence.ts';
import { decide, verdict } from '../kit/decide.ts';
import { achievement, credential, id, instant, leaf, NOW } from '../kit/make.ts';

const STRANGER = 'did:key:z6MkStranger';

describe('recency and expiry', () => {
  const earned = (text: string) => [credential(1, { earnedAt: instant(text) })];
  const asks = leaf(1, { maxAgeMonths: 12 });

  test('recency counts months from when it was earned, to the moment', () => {
    expect(decide(asks, earned('2025-11-22T12:00:00Z'))).toMatchObject({ truth: 'met', countsUntil: NOW });
    expect(decide(asks, earned('2025-11-22T11:59:59.999Z'))).toMatchObject({
      truth: 'unmet',
      reason: 'too-old',
      countsUntil: instant('2026-11-22T11:59:59.999Z'),
    });
  });

  test('recency without a date is unmet, and says so', () => {
    expect(verdict(asks, [credential(1, { earnedAt: undefined })])).toBe('unmet: age-unknown');
    expect(verdict(leaf(1), [credential(1, { earnedAt: undefined })])).toBe('met: held');
  });

  test('expiry is the last valid moment itself', () => {
    expect(verdict(leaf(1), [credential(1, { validUntil: NOW })])).toBe('met: held');
    expect(verdict(leaf(1), [credential(1, { validUntil: instant('2026-11-22T11:59:59.999Z') })])).toBe(
      'unmet: expired',
    );
  });

  test('the end is whichever comes first', () => {
    const shown = (end: string) => [credential(1, { validUntil: instant(end) })];
    expect(decide(asks, shown('2027-01-01')).countsUntil).toBe(instant('2027-01-01'));
    expect(decide(asks, shown('2029-01-01')).countsUntil).toBe(instant('2027-03-10'));
    expect(decide(leaf(1), shown('2029-01-01')).countsUntil).toBe(instant('2029-01-01'));
  });

  test('of several credentials the one that counts longest decides', () => {
    const shown = [
      credential(1, { credential: 'old', earnedAt: instant('2026-01-01') }),
      credential(1, { credential: 'new', earnedAt: instant('2026-06-01') }),
    ];
    expect(decide(asks, shown)).toMatchObject({ credentials: ['new'], countsUntil: instant('2027-06-01') });
  });

  test('a stack ends with its first part', () => {
    const market = [
      achievement(1, { stackOf: [id('achievement', 2), id('achievement', 3)] }),
      achievement(2),
      achievement(3),
    ];
    const shown = [credential(2, { validUntil: instant('2027-02-01') }), credential(3)];
    expect(decide(leaf(1), shown, market).countsUntil).toBe(instant('2027-02-01'));
  });

  test('a date at the end of time is a late end, not a fault', () => {
    const late = [credential(1, { earnedAt: instant('9999-12-31') })];
    expect(decide(leaf(1, { maxAgeMonths: 600 }), late).countsUntil).toBe('9999-12-31T23:59:59.999Z');
  });
});

describe('assurance', () => {
  const by = (assurance: Evidence['assurance']) => [credential(1, { assurance })];

  test('must be at least what the rule asks for', () => {
    const asked = (minAssurance: Evidence['assurance']) =>
      (['holder-bound', 'identity-hash', 'bearer'] as const).map(
        (shown) => decide(leaf(1, { minAssurance }), by(shown)).truth,
      );
    expect(asked('holder-bound')).toEqual(['met', 'unmet', 'unmet']);
    expect(asked('identity-hash')).toEqual(['met', 'met', 'unmet']);
    expect(asked('bearer')).toEqual(['met', 'met', 'met']);
  });

  test('is the last thing to be missed, so the person reads what they can do at once', () => {
    expect(verdict(leaf(1, { minAssurance: 'holder-bound' }), by('bearer'))).toBe('unmet: assurance-too-low');
    const low = credential(1, { assurance: 'bearer', level: undefined });
    expect(verdict(leaf(1, { minAssurance: 'holder-bound', minLevel: 'Basic' }), [low])).toBe(
      'unmet: level-too-low',
    );
  });
});

describe('standing', () => {
  const unknown = credential(1, { credential: 'unknown', standing: 'unknown' });

  test('that could not be checked is unknown, not no', () => {
    expect(decide(leaf(1), [unknown])).toMatchObject({
      truth: 'unknown',
      reason: 'standing-unknown',
      credentials: ['unknown'],
    });
  });

  test('does not matter beside another credential that is good', () => {
    expect(decide(leaf(1), [unknown, credential(1)])).toMatchObject({ truth: 'met', credentials: ['c1'] });
  });

  test('does not matter where the credential would not count anyway', () => {
    expect(verdict(leaf(1), [{ ...unknown, issuer: STRANGER }])).toBe('unmet: not-entitled');
  });
});
