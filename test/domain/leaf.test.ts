import { describe, expect, test } from 'vitest';
import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import { catalogView, type TrustLists } from '../../functions/domain/evaluate/catalog-view.ts';
import { evaluate } from '../../functions/domain/evaluate/evaluate.ts';
import type { LeafExplanation } from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import { MAX_REACH } from '../../functions/domain/evaluate/held.ts';
import type { Leaf } from '../../functions/domain/requirement/requirement.ts';
import { achievement, any, COLLEGE, credential, id, instant, leaf, NOW, requires } from './kit/make.ts';

const STRANGER = 'did:key:z6MkStranger';
const TRIAGE = 'https://skills.example/triage';

/** The one leaf of a rule, decided. */
const decide = (
  one: Leaf,
  shown: readonly Evidence[],
  market: readonly PublicAchievement[] = [achievement(1)],
  trust?: TrustLists,
): LeafExplanation => {
  const { leaves } = evaluate(requires(one), shown, catalogView(market, trust), NOW);
  const [only] = leaves;
  if (only === undefined || leaves.length !== 1) throw new Error('one leaf, one explanation');
  return only;
};

const verdict = (...given: Parameters<typeof decide>): string => {
  const { truth, reason } = decide(...given);
  return `${truth}: ${reason}`;
};

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

describe('an accepted equivalence', () => {
  const market = [achievement(1, { acceptsInstead: [id('achievement', 2)] }), achievement(2)];

  test('counts when the creators of the named achievement accept it, and says what stood in', () => {
    expect(decide(leaf(1), [credential(2)], market)).toMatchObject({
      truth: 'met',
      reason: 'held-instead',
      through: id('achievement', 2),
      credentials: ['c2'],
    });
  });

  test('does not count the other way round: a claim needs the target to accept it', () => {
    expect(verdict(leaf(2), [credential(1)], market)).toBe('unmet: missing');
  });

  test('must be signed by who may sign what stands in', () => {
    expect(decide(leaf(1), [credential(2, { issuer: STRANGER })], market)).toMatchObject({
      reason: 'not-entitled',
      through: id('achievement', 2),
    });
  });

  test('is not chained', () => {
    const chain = [
      achievement(1, { acceptsInstead: [id('achievement', 2)] }),
      achievement(2, { acceptsInstead: [id('achievement', 3)] }),
      achievement(3),
    ];
    expect(verdict(leaf(1), [credential(3)], chain)).toBe('unmet: missing');
    expect(verdict(leaf(2), [credential(3)], chain)).toBe('met: held-instead');
  });

  test('gives way to the achievement itself where both are held and last as long', () => {
    expect(decide(leaf(1), [credential(2), credential(1)], market).reason).toBe('held');
  });
});

describe('a stack', () => {
  const parts = [id('achievement', 2), id('achievement', 3)];
  const market = [achievement(1, { stackOf: parts }), achievement(2), achievement(3)];

  test('is held by holding every part', () => {
    expect(decide(leaf(1), [credential(3), credential(2)], market)).toMatchObject({
      truth: 'met',
      reason: 'held-through-stack',
      credentials: ['c3', 'c2'],
      parts: { held: parts, missing: [] },
    });
  });

  test('says which parts are held and which are missing', () => {
    expect(decide(leaf(1), [credential(2)], market)).toMatchObject({
      truth: 'unmet',
      reason: 'stack-incomplete',
      credentials: ['c2'],
      parts: { held: [id('achievement', 2)], missing: [id('achievement', 3)] },
    });
  });

  test('gives no part by holding the whole', () => {
    expect(verdict(leaf(2), [credential(1)], market)).toBe('unmet: missing');
  });

  test('may have stacks and accepted equivalences as parts', () => {
    const nested = [
      achievement(1, { stackOf: [id('achievement', 2), id('achievement', 3)] }),
      achievement(2, { stackOf: [id('achievement', 4), id('achievement', 5)] }),
      achievement(3, { acceptsInstead: [id('achievement', 6)] }),
      achievement(4),
      achievement(5),
      achievement(6),
    ];
    const shown = [credential(4), credential(5), credential(6)];
    expect(verdict(leaf(1), shown, nested)).toBe('met: held-through-stack');
    expect(verdict(leaf(1), shown.slice(1), nested)).toBe('unmet: stack-incomplete');
  });

  test('is unknown when a part is', () => {
    const shown = [credential(2), credential(3, { standing: 'unknown' })];
    expect(decide(leaf(1), shown, market)).toMatchObject({
      truth: 'unknown',
      reason: 'standing-unknown',
      credentials: ['c3'],
    });
  });

  test('that is part of itself ends, and takes nothing from its other parts', () => {
    const circle = [
      achievement(1, { stackOf: [id('achievement', 1)] }),
      achievement(2, { stackOf: [id('achievement', 3)] }),
      achievement(3, { stackOf: [id('achievement', 2)] }),
    ];
    expect(verdict(leaf(1), [], circle)).toBe('unmet: missing');
    expect(verdict(leaf(2), [], circle)).toBe('unmet: missing');
    expect(verdict(leaf(2), [credential(3)], circle)).toBe('met: held-through-stack');
    expect(verdict(leaf(3), [credential(2)], circle)).toBe('met: held-through-stack');
  });

  test('with a part that nobody lists is never whole', () => {
    const broken = [
      achievement(1, { stackOf: [id('achievement', 2), id('achievement', 99)] }),
      achievement(2),
    ];
    expect(verdict(leaf(1), [credential(2), credential(99)], broken)).toBe('unmet: stack-incomplete');
  });

  test('that was nested to slow everybody down costs no more than a bounded look', () => {
    const width = 20;
    const below = (level: number) =>
      Array.from({ length: width }, (_, at) => id('achievement', level * width + at + 1));
    const tower = Array.from({ length: 12 * width }, (_, at) =>
      achievement(at + 1, { stackOf: below(Math.floor(at / width) + 1) }),
    );
    const began = performance.now();
    expect(verdict(leaf(1), [], tower)).toBe('unmet: missing');
    expect(verdict(leaf(1), [credential(1)], tower)).toBe('met: held');
    const direct = below(1).map((_, at) => credential(width + at + 1));
    expect(verdict(leaf(1), direct, tower)).toBe('met: held-through-stack');
    // Twenty parts, twelve deep, are 20^12 ways; a few thousand looks take milliseconds.
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(MAX_REACH).toBeGreaterThan(width * 2);
  });
});

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
