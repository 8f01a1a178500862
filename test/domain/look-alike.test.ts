import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlipApart, likenessesOf, likenessKeys, skeleton } from '../../functions/domain/look-alike.ts';
import { decodeLabel } from '../../functions/domain/punycode.ts';

const REAL = { name: 'Riverbend Regional Hospital', domain: 'riverbend.org' };

describe('what could be taken for another organization', () => {
  test.each([
    [
      'the same name, whatever its case, accents and company form',
      { name: 'The RIVERBEND Régional Hospital, Inc' },
      ['same-name'],
    ],
    ['a name with one slip', { name: 'Riverbend Regoinal Hospital' }, ['similar-name']],
    ['Cyrillic letters in a name', { name: 'Rivеrbеnd Rеgional Hospital' }, ['same-name']],
    ['another ending', { domain: 'riverbend.com' }, ['other-ending']],
    ['an ending under a country', { domain: 'riverbend.co.uk' }, ['other-ending']],
    ['a hyphen', { domain: 'river-bend.org' }, ['hyphenation']],
    ['two letters for one', { domain: 'riverbencl.org' }, []],
    ['a digit for a letter', { domain: 'riv3rbend.org' }, ['confusable-domain']],
    ['Cyrillic letters in a domain', { domain: domainToASCII('rivеrbend.org') }, ['confusable-domain']],
    ['two letters swapped', { domain: 'rievrbend.org' }, ['similar-domain']],
    ['one letter more', { domain: 'riverbends.org' }, ['similar-domain']],
    ['something else', { domain: 'harborlight.org' }, []],
  ])('%s', (_, change, expected) => {
    const other = { name: 'Another name altogether', domain: 'elsewhere.example', ...change };
    expect(likenessesOf(other, REAL)).toEqual(expected);
    expect(likenessesOf(REAL, other)).toEqual(expected);
  });

  test('short names that differ by a letter are two names', () => {
    expect(likenessesOf({ name: 'UAB', domain: 'uab.edu' }, { name: 'UAH', domain: 'uah.edu' })).toEqual([]);
  });
});

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,9})?$/),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);
const domain = fc.stringMatching(/^[a-z][a-z0-9]{3,14}\.(org|com|edu)$/);
const named = fc.record({ name, domain });

/** A text with one slip in it. */
const slipped = fc
  .tuple(fc.stringMatching(/^[a-z]{6,20}$/), fc.nat(), fc.nat(3), fc.constantFrom(...'abcxyz'))
  .map(([text, at, how, letter]) => {
    const index = at % (text.length - 1);
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const slips = [
      `${before}${after}`,
      `${before}${letter}${after}`,
      `${before}${letter}${text.slice(index)}`,
      `${before}${text[index + 1] ?? ''}${text[index] ?? ''}${text.slice(index + 2)}`,
    ];
    return [text, slips[how] ?? text] as const;
  });

describe('of any two organizations', () => {
  test('the order does not matter', () => {
    fc.assert(
      fc.property(named, named, (a, b) => {
        expect(likenessesOf(a, b)).toEqual(likenessesOf(b, a));
      }),
    );
  });

  test('those that look alike are found by a key that both have', () => {
    const share = (a: { name: string; domain: string }, b: { name: string; domain: string }) =>
      likenessKeys(a).some((key) => likenessKeys(b).includes(key));
    fc.assert(
      fc.property(slipped, slipped, ([one, other], [label, likeLabel]) => {
        const [a, b] = [
          { name: one, domain: `${label}.org` },
          { name: other, domain: `${likeLabel}.com` },
        ];
        if (likenessesOf(a, { ...b, domain: 'zzzzzzzzzzzz.org' }).length > 0)
          expect(share(a, { ...b, domain: 'zzzzzzzzzzzz.org' })).toBe(true);
        if (likenessesOf({ ...a, name: 'qqqqqqqqqqqqqqqq' }, b).length > 0)
          expect(share({ ...a, name: 'qqqqqqqqqqqqqqqq' }, b)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one slip is one slip', () => {
    fc.assert(
      fc.property(slipped, ([a, b]) => {
        expect(isOneSlipApart(a, b)).toBe(true);
      }),
    );
    expect(isOneSlipApart('abcdef', 'abxyef')).toBe(false);
  });

  test('a skeleton is its own skeleton, and keys are few', () => {
    fc.assert(
      fc.property(named, (one) => {
        expect(skeleton(skeleton(one.name)).length).toBeLessThanOrEqual(skeleton(one.name).length);
        expect(likenessKeys(one).length).toBeLessThanOrEqual(10);
        expect(likenessesOf(one, one)).toEqual(skeleton(one.name) === '' ? [] : ['same-name']);
      }),
    );
  });
});

describe('a label of the DNS', () => {
  test('is decoded as it was encoded', () => {
    for (const label of ['bücher', 'münchen', 'пример', '例え', 'rivеrbend', 'ñandú'])
      expect(decodeLabel(domainToASCII(`${label}.org`).replace(/\.org$/, ''))).toBe(label);
  });

  test('that is no punycode is itself, whatever it is', () => {
    expect(decodeLabel('plain')).toBe('plain');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,60}$/), (text) => {
        expect(typeof decodeLabel(`xn--${text}`)).toBe('string');
      }),
    );
  });
});
