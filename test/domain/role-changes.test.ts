import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChanges } from '../../functions/domain/changes/describe-changes.ts';
import { roleChanges, type Said } from '../../functions/domain/changes/role-changes.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { PROMISES, type Role } from '../../functions/domain/role.ts';
import { rules } from './kit/arbitrary.ts';
import { achievement, all, any, instant, leaf, requires } from './kit/make.ts';

const catalog = catalogView([
  achievement(1, { name: 'First Aid', levels: ['Basic', 'Expert'] }),
  achievement(2, { name: 'Home Care' }),
  achievement(3, { name: 'Spanish' }),
]);
const ROLE: Role = {
  title: 'Clerk',
  description: 'Works.',
  occupations: ['43-9061.00'],
  places: [{ name: 'Mobile', region: 'US-AL' }],
  remote: false,
  promise: { kind: 'interview' },
};
const said = (role: Partial<Role>, rest: Partial<Said> = {}): Said => ({
  role: { ...ROLE, ...role },
  requirement: requires(leaf(1)),
  ...rest,
});
const words = (from: Said, to: Said, language: 'en' | 'es' = 'en') =>
  describeChanges(roleChanges(from, to), catalog, language);

describe('what changed, in words', () => {
  test.each<[string, Said, Said, readonly string[]]>([
    [
      'a title',
      said({}),
      said({ title: 'Office clerk' }),
      ['The job is now called “Office clerk”. Before it was “Clerk”.'],
    ],
    [
      'pay that is named',
      said({}),
      said({ pay: { min: 20, max: 25.5, currency: 'USD', per: 'hour' } }),
      ['The job now names its pay: $20 to $25.50 an hour.'],
    ],
    [
      'pay that goes up',
      said({ pay: { min: 20, max: 20, currency: 'USD', per: 'hour' } }),
      said({ pay: { min: 22, max: 22, currency: 'USD', per: 'hour' } }),
      ['The pay is now $22 an hour. Before it was $20 an hour.'],
    ],
    [
      'a promise with a last day',
      said({}),
      said({ promise: { kind: 'considered', until: instant('2027-03-05') } }),
      [
        'The promise is now: your badge is looked at in every application. Before it was: an interview for everyone who qualifies.',
        'The promise now holds until March 5, 2027.',
      ],
    ],
    [
      'places',
      said({}),
      said({ places: [{ name: 'Selma', region: 'US-AL' }], remote: true }),
      [
        'You can now also work in Selma.',
        'Mobile is no longer a place of work.',
        'The work can now be done from anywhere.',
      ],
    ],
    [
      'a rule that asks for more',
      said({}),
      said({}, { requirement: requires(all(leaf(1), leaf(2)), leaf(3)) }),
      [
        'New in the rule: Home Care.',
        'New, and helps without being needed: Spanish.',
        'The whole rule is now: You need First Aid and Home Care; it also helps to have Spanish.',
      ],
    ],
    [
      'one of several where all were needed',
      said({}, { requirement: requires(all(leaf(1), leaf(2))) }),
      said({}, { requirement: requires(any(leaf(1), leaf(2))) }),
      ['The whole rule is now: You need either First Aid or Home Care.'],
    ],
    [
      'a level',
      said({}),
      said({}, { requirement: requires(leaf(1, { minLevel: 'Expert' })) }),
      [
        'Before: First Aid. Now: First Aid (level Expert or higher).',
        'The whole rule is now: You need First Aid (level Expert or higher).',
      ],
    ],
    [
      'a job that was taken down',
      said({}, { state: 'live' }),
      said({}, { state: 'retired' }),
      ['The employer took the job down.'],
    ],
  ])('%s', (_, from, to, sentences) => {
    expect(words(from, to)).toEqual(sentences);
    expect(words(from, to, 'es')).toHaveLength(sentences.length);
  });

  test('Spanish is its own', () => {
    const to = said({ title: 'Ayudante', remote: true });
    expect(words(said({}), to, 'es')).toEqual([
      'El empleo ahora se llama «Ayudante». Antes era «Clerk».',
      'Ahora se puede trabajar desde cualquier lugar.',
    ]);
  });

  test('a rule that is only written in another order is no change', () => {
    const [one, other] = [requires(all(leaf(1), leaf(2))), requires(all(leaf(2), leaf(1), leaf(2)))];
    expect(roleChanges(said({}, { requirement: one }), said({}, { requirement: other }))).toEqual([]);
  });

  test('a field without a sentence of its own is still told', () => {
    const changes = roleChanges(said({}), { role: Object.assign({}, ROLE, { hoursAWeek: 20 }) });
    expect(changes).toContainEqual({ kind: 'other', field: 'hoursAWeek' });
  });
});

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc.constantFrom(instant('2027-01-01'), instant('2027-06-01'));
const roles = fc.record({
  title: fc.constantFrom('Clerk', 'Nurse'),
  description: fc.constantFrom('Works.', 'Works hard.'),
  occupations: fc.subarray(['43-9061.00', '15-1232.00'], { minLength: 1 }),
  places: fc.subarray([
    { name: 'Mobile', region: 'US-AL' },
    { name: 'Selma', region: 'US-AL' },
  ]),
  remote: fc.boolean(),
  pay: optional(fc.constantFrom({ min: 1, max: 2, currency: 'USD', per: 'hour' as const })),
  applyUrl: optional(fc.constantFrom('https://a.example', 'https://b.example')),
  promise: fc.record({ kind: fc.constantFrom(...PROMISES), until: optional(day) }),
  endsAt: optional(day),
});
const states = fc.record({
  role: roles,
  requirement: fc.record({ required: rules, preferred: fc.array(rules, { maxLength: 2 }) }),
  state: fc.constantFrom('live' as const, 'retired' as const, 'ended' as const),
});

describe('any two states of a role', () => {
  test('one and the same says nothing', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(roleChanges(state, state)).toEqual([]);
      }),
    );
  });

  test('where something differs both languages say so, in whole sentences', () => {
    fc.assert(
      fc.property(states, states, (from, to) => {
        const changes = roleChanges(from, to);
        for (const language of LANGUAGES) {
          const sentences = describeChanges(changes, catalog, language);
          expect(sentences.length > 0).toBe(changes.length > 0);
          for (const sentence of sentences) {
            expect(sentence).toMatch(/[.)]$/);
            expect(sentence).not.toMatch(/undefined|\[object|null/);
          }
        }
      }),
    );
  });

  test('whatever differs one way differs the other way', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(roleChanges(a, b).length > 0).toBe(roleChanges(b, a).length > 0);
      }),
    );
  });
});
