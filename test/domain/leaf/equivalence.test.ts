import { describe, expect, test } from 'vitest';
import { decide, verdict } from '../kit/decide.ts';
import { achievement, credential, id, leaf } from '../kit/make.ts';

const STRANGER = 'did:key:z6MkStranger';

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
