import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChanges, sameJson } from '../../functions/domain/merge.ts';

const FIELDS = ['title', 'pay', 'places', 'promise', 'endsAt'];
const value = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.array(fc.nat(2), { maxLength: 2 }),
  fc.constant({ a: 1 }),
);
/** A thing with some of these fields. */
const thing = fc.dictionary(fc.constantFrom(...FIELDS), value);
const three = fc.tuple(thing, thing, thing);

describe('two changes of one draft', () => {
  test('are both there when they touch different fields', () => {
    const base = { title: 'Clerk', remote: false, pay: { min: 20, max: 25 } };
    const theirs = { ...base, pay: { min: 22, max: 25 } };
    const mine = { ...base, title: 'Office clerk' };
    expect(mergeChanges(base, theirs, mine)).toEqual({
      merged: { title: 'Office clerk', remote: false, pay: { min: 22, max: 25 } },
      changed: ['pay'],
      clashes: [],
    });
  });

  test('clash where both changed one field differently, and mine is kept beside theirs', () => {
    const [base, theirs, mine] = [{ title: 'Clerk' }, { title: 'Office clerk' }, { title: 'Front desk' }];
    expect(mergeChanges(base, theirs, mine)).toEqual({
      merged: { title: 'Front desk' },
      changed: ['title'],
      clashes: [{ field: 'title', base: 'Clerk', theirs: 'Office clerk', mine: 'Front desk' }],
    });
  });

  test('a field that they took away is gone, unless I changed it', () => {
    type Dated = { readonly title: string; readonly endsAt?: string };
    const base: Dated = { title: 'Clerk', endsAt: '2027' };
    expect(mergeChanges(base, { title: 'Clerk' }, base).merged.endsAt).toBeUndefined();
    const { clashes } = mergeChanges(base, { title: 'Clerk' }, { ...base, endsAt: '2028' });
    expect(clashes).toMatchObject([{ field: 'endsAt', mine: '2028' }]);
  });

  test('no change of either is ever lost: it is merged, or it stands in a clash', () => {
    fc.assert(
      fc.property(three, ([base, theirs, mine]) => {
        const { merged, clashes } = mergeChanges(base, theirs, mine);
        const clashing = new Map(clashes.map((clash) => [clash.field, clash]));
        for (const field of FIELDS) {
          const [was, their, my] = [base[field], theirs[field], mine[field]];
          const clash = clashing.get(field);
          if (clash !== undefined) expect([clash.base, clash.theirs, clash.mine]).toEqual([was, their, my]);
          if (!sameJson(was, my)) expect(merged[field]).toEqual(my);
          else expect(merged[field]).toEqual(their);
          expect(clash !== undefined).toBe(
            !sameJson(was, their) && !sameJson(was, my) && !sameJson(their, my),
          );
        }
      }),
    );
  });

  test('whoever comes second, what does not clash is the same', () => {
    fc.assert(
      fc.property(three, ([base, a, b]) => {
        const [one, other] = [mergeChanges(base, a, b), mergeChanges(base, b, a)];
        const clashing = one.clashes.map(({ field }) => field).toSorted();
        expect(other.clashes.map(({ field }) => field).toSorted()).toEqual(clashing);
        for (const field of FIELDS.filter((name) => !clashing.includes(name))) {
          expect(one.merged[field]).toEqual(other.merged[field]);
        }
      }),
    );
  });

  test('a change against none is itself', () => {
    fc.assert(
      fc.property(thing, thing, (base, mine) => {
        expect(sameJson(mergeChanges(base, base, mine).merged, mine)).toBe(true);
        expect(sameJson(mergeChanges(base, mine, base).merged, mine)).toBe(true);
        expect(mergeChanges(base, mine, base).clashes).toEqual([]);
      }),
    );
  });
});
