import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryKey } from '../../../functions/contract/profile.ts';
import {
  keyFor,
  markOf,
  withChangedEntry,
  withEntry,
  withoutEntry,
} from '../../../functions/domain/profile/edit-entries.ts';
import type { ProfileContent, ProfileEntry } from '../../../functions/domain/profile/profile.ts';

const EMPTY: ProfileContent = { title: 'Support', description: 'For those who support.', entries: [] };

const entry = (title: string, description = 'What it is.'): Omit<ProfileEntry, 'key'> => ({
  title,
  description,
  occupations: ['15-1232.00'],
  requirement: { required: { op: 'leaf', achievementType: 'Badge' }, preferred: [] },
});

const withAll = (titles: readonly string[]): ProfileContent =>
  titles.reduce<ProfileContent>((content, title, at) => withEntry(content, entry(title, `${at}`)), EMPTY);

describe('the rules of a profile', () => {
  it('get keys that the API takes, each its own, whatever they are called', () => {
    const titles = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(titles, (named) => {
        const keys = withAll(named).entries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(named.length);
        for (const key of keys) expect(EntryKey.safeParse(key).success, key).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are named by their titles', () => {
    expect(keyFor('Técnico de soporte', EMPTY)).toBe('tecnico-de-soporte');
    expect(withAll(['Help desk', 'Help desk']).entries.map(({ key }) => key)).toEqual([
      'help-desk',
      'help-desk-2',
    ]);
    expect(keyFor('救急', EMPTY)).toBe('rule');
  });

  it('that are sent twice are there once', () => {
    const once = withEntry(EMPTY, entry('Help desk'));
    expect(withEntry(once, entry('Help desk'))).toBe(once);
  });

  it('are changed and taken out without touching the others', () => {
    const two = withAll(['Help desk', 'Front desk']);
    const renamed = withChangedEntry(two, 'help-desk', (one) => ({ ...one, title: 'Service desk' }));
    expect(renamed.entries.map(({ key, title }) => [key, title])).toEqual([
      ['help-desk', 'Service desk'],
      ['front-desk', 'Front desk'],
    ]);
    expect(renamed.entries[1]).toBe(two.entries[1]);
    expect(withoutEntry(two, 'help-desk').entries).toEqual([two.entries[1]]);
  });
});

describe('the mark of what was read', () => {
  it('is the same for the same words in any order, and another for others', async () => {
    const mark = await markOf({ a: 1, b: { c: ['x'], d: undefined } });
    expect(await markOf({ b: { c: ['x'] }, a: 1 })).toBe(mark);
    expect(await markOf({ a: 1, b: { c: ['y'] } })).not.toBe(mark);
    expect(await markOf({ a: 1, b: { c: [['x']] } })).not.toBe(mark);
  });
});
