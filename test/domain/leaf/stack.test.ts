import { describe, expect, test } from 'vitest';
import { MAX_REACH } from '../../../functions/domain/evaluate/held.ts';
import { decide, verdict } from '../kit/decide.ts';
import { achievement, credential, id, leaf } from '../kit/make.ts';

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
    expect(verdict(leaf(1), [], tower)).toBe('unmet: missing');
    expect(verdict(leaf(1), [credential(1)], tower)).toBe('met: held');
    const direct = below(1).map((_, at) => credential(width + at + 1));
    expect(verdict(leaf(1), direct, tower)).toBe('met: held-through-stack');
    // Twenty parts, twelve deep, are 20^12 ways: without the bound this test would never end.
    expect(MAX_REACH).toBeGreaterThan(width * 2);
  });
});
