import { describe, expect, test } from 'vitest';
import type { Leaf } from '../../../functions/domain/requirement/requirement.ts';
import { decide, verdict } from '../kit/decide.ts';
import { achievement, COLLEGE, credential, id, leaf } from '../kit/make.ts';

const STRANGER = 'did:key:z6MkStranger';
const TRIAGE = 'https://skills.example/triage';

describe('a competency', () => {
  const asks = (terms: Partial<Leaf> = {}): Leaf => ({
    op: 'leaf',
    competency: TRIAGE,
    issuers: [COLLEGE],
    ...terms,
  });
  const shows = achievement(1, { competencies: [{ targetUrl: TRIAGE, targetName: 'Triage' }] });

  test('is shown by the alignment that a named issuer signed, listed or not', () => {
    const signed = credential(7, { competencies: [TRIAGE] });
    expect(decide(asks(), [signed], [])).toMatchObject({ truth: 'met', reason: 'held', competency: TRIAGE });
    expect(verdict(asks(), [credential(7)], [])).toBe('unmet: missing');
  });

  test('is shown by an achievement that the catalog ties to it', () => {
    expect(decide(asks(), [credential(1)], [shows])).toMatchObject({ truth: 'met', label: 'Triage' });
  });

  test('by anybody else counts for nothing, a creator of the achievement included', () => {
    const claimed = credential(1, { issuer: STRANGER, competencies: [TRIAGE] });
    expect(verdict(asks(), [claimed], [shows])).toBe('unmet: not-entitled');
    const market = [{ ...shows, creators: [STRANGER] }];
    expect(verdict(asks(), [claimed], market)).toBe('unmet: not-entitled');
  });

  test('is evidence, never equivalence: no stack and no stand-in shows it', () => {
    const market = [
      { ...shows, stackOf: [id('achievement', 2)], acceptsInstead: [id('achievement', 2)] },
      achievement(2),
    ];
    expect(verdict(asks(), [credential(2)], market)).toBe('unmet: missing');
  });

  test('asked of a named achievement must be shown by that credential', () => {
    const both = leaf(1, { competency: TRIAGE });
    expect(verdict(both, [credential(1)], [shows])).toBe('met: held');
    expect(verdict(both, [credential(1)])).toBe('unmet: competency-not-shown');
    expect(verdict(both, [credential(1, { competencies: [TRIAGE] })])).toBe('met: held');
  });
});

describe('an achievement type', () => {
  const asks: Leaf = { op: 'leaf', achievementType: 'License', issuers: [COLLEGE] };

  test('is what the catalog lists, and for what it does not list what the issuer signed', () => {
    expect(verdict(asks, [credential(1)], [achievement(1, { achievementType: 'License' })])).toBe(
      'met: held',
    );
    expect(verdict(asks, [credential(7, { achievementType: 'License' })], [])).toBe('met: held');
    const listedOtherwise = credential(1, { achievementType: 'License' });
    expect(verdict(asks, [listedOtherwise], [achievement(1)])).toBe('unmet: missing');
  });

  test('from somebody whom the rule does not name is no near miss', () => {
    expect(verdict(asks, [credential(7, { achievementType: 'License', issuer: STRANGER })], [])).toBe(
      'unmet: missing',
    );
  });

  test('of a named achievement must agree', () => {
    expect(verdict(leaf(1, { achievementType: 'License' }), [credential(1)])).toBe('unmet: type-differs');
  });
});

describe('assessment', () => {
  test('is the listed one of what was earned, and only the catalog says it', () => {
    expect(verdict(leaf(1, { assessment: ['exam', 'observed'] }), [credential(1)])).toBe('met: held');
    expect(verdict(leaf(1, { assessment: ['observed'] }), [credential(1)])).toBe('unmet: assessment-differs');
    const unlisted: Leaf = { op: 'leaf', competency: TRIAGE, issuers: [COLLEGE], assessment: ['exam'] };
    expect(verdict(unlisted, [credential(7, { competencies: [TRIAGE] })], [])).toBe(
      'unmet: assessment-differs',
    );
  });

  test('is asked of what stood in and of each part too', () => {
    const market = [
      achievement(1, { acceptsInstead: [id('achievement', 2)] }),
      achievement(2, { assessment: 'attendance' }),
    ];
    expect(verdict(leaf(1, { assessment: ['exam'] }), [credential(2)], market)).toBe(
      'unmet: assessment-differs',
    );
  });
});

describe('level', () => {
  const market = [achievement(1, { levels: ['Basic', 'Skilled', 'Expert'] })];
  const at = (level?: string) => [credential(1, { level })];

  test('is this one or a later one in the order of the named achievement', () => {
    const asks = leaf(1, { minLevel: 'Skilled' });
    expect(verdict(asks, at('Basic'), market)).toBe('unmet: level-too-low');
    expect(verdict(asks, at('Skilled'), market)).toBe('met: held');
    expect(verdict(asks, at('Expert'), market)).toBe('met: held');
  });

  test('that the credential does not give, or that is in no order, is not reached', () => {
    expect(verdict(leaf(1, { minLevel: 'Basic' }), at(), market)).toBe('unmet: level-too-low');
    expect(verdict(leaf(1, { minLevel: 'Basic' }), at('Grand'), market)).toBe('unmet: level-too-low');
    expect(verdict(leaf(1, { minLevel: 'Grand' }), at('Expert'), market)).toBe('unmet: level-too-low');
    expect(verdict(leaf(1, { minLevel: 'Grand' }), at('Grand'), market)).toBe('met: held');
  });
});
