import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestsDeeperThan } from '../../functions/domain/nesting.ts';

const MEGABYTES = 4 * 1024 * 1024;

/** A text that counts how often somebody looks at one of its characters. */
const watched = (text: string) => {
  const looked = { times: 0 };
  const charCodeAt = (at: number): number => {
    looked.times += 1;
    return text.charCodeAt(at);
  };
  return { looked, length: text.length, charCodeAt };
};

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('how deep a JSON text is nested', () => {
  it.each([
    ['an empty text', '', 0],
    ['brackets in a string', '"[[[["', 0],
    ['brackets after an escaped quote', String.raw`["\"[[[["]`, 1],
    ['a backslash that ends a string', String.raw`["\\",[["\\\\"]]]`, 3],
    ['a string that is never closed', '["[[[[', 1],
    ['brackets that close too early', ']]]]{', 0],
    ['brackets beside each other', '[[],[],[],{}]', 2],
  ])('is known of %s', (_, text, depth) => {
    expect(nestsDeeperThan(text, depth)).toBe(false);
    if (depth > 0) expect(nestsDeeperThan(text, depth - 1)).toBe(true);
  });

  it('is that of the value, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: fc.constantFrom('"', '\\', '[', '{', 'a') }), (text) => {
        const depth = depthOf(JSON.parse(text));
        expect(nestsDeeperThan(text, depth)).toBe(false);
        expect(nestsDeeperThan(text, depth - 1)).toBe(depth > 0);
      }),
    );
  });

  // Each of these makes a pattern that backtracks, or that begins again at each quote, look at it millions of times.
  it.each([
    ['escaped quotes without an end', `"${String.raw`\"`.repeat(MEGABYTES / 2)}`],
    ['backslashes', `"${'\\'.repeat(MEGABYTES)}`],
    ['quotes', '"'.repeat(MEGABYTES)],
    ['one string that is never closed', `"${'a'.repeat(MEGABYTES)}`],
    ['strings beside each other', `[${'"a",'.repeat(MEGABYTES / 4)}`],
    ['brackets that close', ']'.repeat(MEGABYTES)],
  ])('takes one look at each character of four megabytes of %s', (_, text) => {
    const seen = watched(text);
    expect(nestsDeeperThan(seen, 40)).toBe(false);
    expect(seen.looked.times).toBeLessThanOrEqual(text.length);
  });

  it('is given up on as soon as it is too deep', () => {
    const seen = watched('['.repeat(MEGABYTES));
    expect(nestsDeeperThan(seen, 40)).toBe(true);
    expect(seen.looked.times).toBe(41);
  });
});
