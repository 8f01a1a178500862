import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf, OCCUPATIONS, occupationOf } from '../../../functions/domain/occupation/occupation.ts';
import { schemeOf } from '../../../functions/domain/occupation/scheme.ts';
import { searchOccupations } from '../../../functions/domain/occupation/search.ts';

const codes = (q: string, limit = 5) =>
  searchOccupations(q, limit, { codesOnly: true }).map(({ code }) => code);

describe('the list of occupations', () => {
  test('has every code once, in the form of its classification, with a title in both languages', () => {
    expect(new Set(OCCUPATIONS.map(({ code }) => code)).size).toBe(OCCUPATIONS.length);
    for (const { code, scheme, level, title } of OCCUPATIONS) {
      if (level === 'occupation') expect([code, schemeOf(code)]).toEqual([code, scheme]);
      else expect(code).toMatch(/^\d{2}-\d{2}00$/);
      expect(title.en.length * title.es.length, code).toBeGreaterThan(0);
    }
  });

  test('is in the order of its codes, each title as people write one', () => {
    for (const scheme of ['onet-soc', 'isco-08'] as const) {
      const listed = OCCUPATIONS.filter((one) => one.scheme === scheme && one.level === 'occupation');
      expect(listed.map(({ code }) => code)).toEqual(listed.map(({ code }) => code).toSorted());
      for (const { code, title } of listed) {
        for (const text of Object.values(title)) expect([code, text]).toEqual([code, text.trim()]);
        expect(title.es, code).toMatch(/^\p{Lu}[^|]+\p{L}\)?$/u);
      }
    }
  });

  test('puts every detailed occupation of SOC under one of its groups', () => {
    for (const { code, scheme } of OCCUPATIONS) {
      if (scheme === 'onet-soc') expect(groupOf(code), code).toBeDefined();
    }
  });

  test('names only ISCO-08 unit groups that it has', () => {
    const named = OCCUPATIONS.flatMap(({ isco, scheme }) =>
      isco === undefined || scheme === 'esco' ? [] : [isco],
    );
    expect(named.filter((code) => occupationOf(code)?.scheme !== 'isco-08')).toEqual([]);
  });
});

describe('searching occupations', () => {
  test.each([
    ['help desk', '15-1232.00'],
    ['mesa de ayuda', '15-1232.00'],
    ['nurse', '29-1141.00'],
    ['enfermeria asist', '31-1131.00'],
    ['CNA', '31-1131.00'],
    ['electricians', '47-2111.00'],
    ['soldadores', '51-4121.00'],
    ['15-1232', '15-1232.00'],
    ['3512', '3512'],
  ])('finds what people mean by "%s"', (q, code) => {
    expect(codes(q)).toContain(code);
  });

  test('puts the plainest title first', () => {
    expect(codes('electricians')[0]).toBe('47-2111.00');
    expect(codes('electricistas')[0]).toBe('47-2111.00');
  });

  test('keeps to a classification when asked', () => {
    const found = searchOccupations('cooks', 20, { scheme: 'isco-08' });
    expect(found.map(({ code }) => code)).toContain('5120');
    expect(new Set(found.map(({ scheme }) => scheme))).toEqual(new Set(['isco-08']));
  });

  test('finds nothing for no words, and never more than asked for, whatever is typed', () => {
    expect(searchOccupations('  ', 10)).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (q, limit) => {
        expect(searchOccupations(q, limit).length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 50 },
    );
  });
});
