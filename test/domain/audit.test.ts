import { describe, expect, test } from 'vitest';
import { changesBetween, wholeChange } from '../../functions/domain/audit.ts';

describe('what an audit entry says', () => {
  test('names each scalar that changed with what it was and is', () => {
    const before = { title: 'Clerk', remote: false, pay: { min: 20, max: 25 } };
    const after = { title: 'Office clerk', remote: false, pay: { min: 20, max: 27 } };
    expect(changesBetween(before, after)).toEqual([
      { pointer: '/title', from: 'Clerk', to: 'Office clerk' },
      { pointer: '/pay/max', from: 25, to: 27 },
    ]);
  });

  test('says from nothing and to nothing by leaving them out', () => {
    expect(changesBetween({ a: 1 }, { b: null })).toEqual([
      { pointer: '/a', from: 1 },
      { pointer: '/b', to: null },
    ]);
    expect(changesBetween({}, { pay: { min: 1 } })).toEqual([{ pointer: '/pay/min', to: 1 }]);
    expect(changesBetween({ pay: { min: 1 } }, { pay: undefined })).toEqual([
      { pointer: '/pay/min', from: 1 },
    ]);
  });

  test('takes a list as one field, and the order of keys for nothing', () => {
    const before = { places: [{ name: 'A', region: 'US-AL' }], aliases: ['x'] };
    expect(changesBetween(before, { places: [{ region: 'US-AL', name: 'A' }], aliases: ['x'] })).toEqual([]);
    expect(changesBetween(before, { ...before, aliases: ['x', 'y'] })).toEqual([
      { pointer: '/aliases', from: ['x'], to: ['x', 'y'] },
    ]);
  });

  test('escapes pointers (RFC 6901)', () => {
    expect(changesBetween({}, { 'a/b~c': 1 })).toEqual([{ pointer: '/a~1b~0c', to: 1 }]);
  });

  test('keeps a rule whole', () => {
    expect(wholeChange('/requirement', undefined, { op: 'leaf' })).toEqual([
      { pointer: '/requirement', to: { op: 'leaf' } },
    ]);
    expect(wholeChange('/requirement', { a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });
});
