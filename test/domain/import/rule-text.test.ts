import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ctidKind } from '../../../functions/domain/import/ctid.ts';
import { type RuleText, readRuleText, referencesIn } from '../../../functions/domain/import/rule-text.ts';

const badge = (reference: string): RuleText => ({ op: 'badge', reference });
const read = (text: string) => {
  const rule = readRuleText(text);
  return rule.ok ? rule.value : rule.error;
};

describe('a rule in a cell', () => {
  test('binds & closer than |, and brackets closest', () => {
    expect(read('a & b | c')).toEqual({
      op: 'any',
      of: [{ op: 'all', of: [badge('a'), badge('b')] }, badge('c')],
    });
    expect(read('a & (b | c)')).toEqual({
      op: 'all',
      of: [badge('a'), { op: 'any', of: [badge('b'), badge('c')] }],
    });
    expect(read('a&b')).toEqual({ op: 'all', of: [badge('a'), badge('b')] });
  });

  test('counts: 2 of (a, b, c | d)', () => {
    expect(read('2 of (a, b, c | d)')).toEqual({
      op: 'atLeast',
      n: 2,
      of: [badge('a'), badge('b'), { op: 'any', of: [badge('c'), badge('d')] }],
    });
    expect(read('4 of (a, b)')).toEqual({ kind: 'syntax', at: '4 of 2' });
  });

  test('leaves the signs in an address alone', () => {
    const address = 'https://college.example/badge?a=1&b=2|3';
    expect(read(`${address} & x`)).toEqual({ op: 'all', of: [badge(address), badge('x')] });
    expect(read('<https://college.example/a(1)> | x')).toEqual({
      op: 'any',
      of: [badge('https://college.example/a(1)'), badge('x')],
    });
  });

  test.each([
    ['', ''],
    ['a &', ''],
    ['(a', ''],
    ['a ) b', ') b'],
    ['a b', 'b'],
    ['& a', '& a'],
  ])('says where "%s" cannot be read', (text, at) => {
    expect(read(text)).toEqual({ kind: 'syntax', at });
  });

  test('never throws and names nothing that is not in the text', () => {
    const signs = fc.constantFrom(
      'a',
      'b',
      '&',
      '|',
      '(',
      ')',
      ' ',
      ',',
      '2 of ',
      '<',
      '>',
      'https://x.example/?a&b',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(signs, { maxLength: 60 })), (given) => {
        const text = typeof given === 'string' ? given : given.join('');
        const rule = readRuleText(text);
        if (rule.ok) for (const name of referencesIn(rule.value)) expect(text).toContain(name);
      }),
      { numRuns: 500 },
    );
  });

  test('nested without end is refused, not followed', () => {
    expect(read(`${'('.repeat(50_000)}a`)).toEqual({ kind: 'too-large', at: '' });
    expect(read(`${'('.repeat(50)}a${')'.repeat(50)}`)).toMatchObject({ kind: 'too-large' });
  });
});

test.each([
  ['ce-12345678-abcd-4bcd-8bcd-1234567890ab', 'ctid'],
  ['ce-PittCountyCollege', 'malformed'],
  ['ce-pitt-county-welding', 'legacy'],
  ['ce-12345678-abcd-4bcd-8bcd', 'malformed'],
  ['CE-12345678-ABCD-4BCD-8BCD-1234567890AB', 'malformed'],
  ['ce-', 'malformed'],
  ['ach_1', undefined],
])('the CTID %s is %s', (text, kind) => {
  expect(ctidKind(text)).toBe(kind);
});
