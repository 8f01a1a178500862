import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfBlock,
  isDeeperThan,
  parseStrictJson,
} from '../../../functions/domain/credential/strict-json.ts';

const refusal = (text: string, most = 40): string | undefined => {
  const result = parseStrictJson(text, most);
  return result.ok ? undefined : result.error.kind;
};

describe('strict JSON', () => {
  it('reads what JSON.parse reads, when it is unambiguous', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        const result = parseStrictJson(text, 40);
        const wellFormed = text.isWellFormed() && !/\\ud[89a-f]/i.test(text);
        expect(result).toEqual(
          wellFormed ? { ok: true, value: JSON.parse(text) } : { ok: false, error: { kind: 'broken-text' } },
        );
      }),
    );
  });

  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['{', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ["{'a':1}", 'not-json'],
    ['NaN', 'not-json'],
    ['{"a":1,"a":1}', 'repeated-key'],
    ['{"a":1,"\\u0061":2}', 'repeated-key'],
    ['[{"a":{"b":1}},{"a":{"b":1,"b" \n :2}}]', 'repeated-key'],
    ['{"__proto__":1,"__proto__":2}', 'repeated-key'],
    ['"\\ud800"', 'broken-text'],
    ['{"\\udc00":1}', 'broken-text'],
    ['[1e999]', 'number-out-of-range'],
    ['{"a":-1e400}', 'number-out-of-range'],
  ])('refuses %s: %s', (text, kind) => {
    expect(refusal(text)).toBe(kind);
  });

  it.each([
    '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
    '["a","a"]',
    '{"a":"a: \\"a\\":"}',
    '"\\ud83d\\ude00"',
    '[1e308,-0]',
  ])('takes %s', (text) => {
    expect(refusal(text)).toBeUndefined();
  });

  it('says that something is too deep before it parses it', () => {
    expect(refusal('['.repeat(41) + ']'.repeat(41))).toBe('too-deep');
    expect(refusal('['.repeat(40) + ']'.repeat(40))).toBeUndefined();
    expect(refusal('{"a":'.repeat(10_000))).toBe('too-deep');
    expect(refusal(`["${'['.repeat(100)}"]`)).toBeUndefined();
    expect(isDeeperThan('[['.repeat(2_000_000), 40)).toBe(true);
  });

  it('keeps __proto__ a plain key', () => {
    const result = parseStrictJson('{"__proto__":{"polluted":true}}', 40);
    expect(result.ok && Object.keys(Object(result.value))).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('the end of a block', () => {
  it.each([
    ['{"a":"}"} tail', 0, 9],
    ['[{}][', 0, 4],
    ['{"a":"\\"}"}', 0, 11],
    ['{', 0, -1],
  ])('in %s', (text, from, end) => {
    expect(endOfBlock(text, from)).toBe(end);
  });
});
