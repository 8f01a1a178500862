import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import { draftRule } from '../../../functions/domain/job-post/draft-rule.ts';
import { formProblems } from '../../../functions/domain/requirement/validate.ts';
import { leavesOf } from '../../../functions/domain/requirement/walk.ts';
import { describeRequirement } from '../../../functions/domain/sentences/describe-requirement.ts';
import { achievement } from '../kit/make.ts';

vi.setConfig({ testTimeout: 60_000 });

const NAMES = [
  'CPR and First Aid',
  'Forklift Operator',
  'Phlebotomy Technician',
  'Heart Monitoring (EKG)',
  'Spanish at Work',
  'Licensed Nurse Aide',
  'Patient Safety Basics',
  'Cloud Basics',
  'Cuidado de Niños',
  'Technical Requirements Analysis',
] as const;
const CATALOG = NAMES.map((name, at) => achievement(at + 1, { name }));
const view = catalogView(CATALOG);

const drafted = (text: string): string => {
  const { requirement } = draftRule(text, CATALOG);
  return requirement === undefined
    ? ''
    : describeRequirement(requirement, view, 'en').slice('You need '.length);
};

describe('a job post', () => {
  test.each([
    ['Forklift Operator', 'Forklift Operator.'],
    ['You are a certified FORKLIFT OPERATORS. ', 'Forklift Operator.'],
    ['First aid & CPR', 'CPR and First Aid.'],
    ['Bring your EKG', 'Heart Monitoring (EKG).'],
    ['bring your ekg', ''],
    ['Se pide cuidado de ninos', 'Cuidado de Niños.'],
    ['Forklift Operators or Cloud Basics', 'either Forklift Operator or Cloud Basics.'],
    [
      'Forklift Operator, Cloud Basics, or Spanish at Work',
      'one of Forklift Operator, Cloud Basics, or Spanish at Work.',
    ],
    ['Forklift Operator and Cloud Basics', 'Forklift Operator and Cloud Basics.'],
    [
      'Forklift Operator and Cloud Basics or Spanish at Work',
      'one of these: both Forklift Operator and Cloud Basics; or Spanish at Work.',
    ],
    [
      'Forklift Operator required, Spanish at Work preferred',
      'Forklift Operator; it also helps to have Spanish at Work.',
    ],
    [
      'Indispensable Forklift Operator; se valorará Spanish at Work.',
      'Forklift Operator; it also helps to have Spanish at Work.',
    ],
    [
      'Forklift Operator. Nice to have:\n- Cloud Basics\n- Spanish at Work\nMust have:\n- Licensed Nurse Aide',
      'Forklift Operator and Licensed Nurse Aide; it also helps to have Cloud Basics and Spanish at Work.',
    ],
    ['Forklift Operator is not required. Cloud Basics is a must.', 'Cloud Basics.'],
    ['No es necesario Forklift Operator. Cloud Basics sí.', 'Cloud Basics.'],
    [
      'At least two of Cloud Basics, Spanish at Work and Forklift Operator',
      'at least two of Cloud Basics, Spanish at Work, and Forklift Operator.',
    ],
    ['CPR and First Aid, earned in the last two years', 'CPR and First Aid (earned in the last 2 years).'],
    ['CPR and First Aid de los últimos 18 meses', 'CPR and First Aid (earned in the last 18 months).'],
    [
      'Technical Requirements Analysis a plus. Cloud Basics.',
      'Cloud Basics; it also helps to have Technical Requirements Analysis.',
    ],
    ['Nice to have: Cloud Basics', 'Cloud Basics.'],
    ['Cloud Basicsness, subforklift operator', ''],
    ['Cloud Basics. Cloud Basics preferred.', 'Cloud Basics.'],
  ])('%s', (text, sentence) => {
    expect(drafted(text)).toBe(sentence);
  });

  test('shows each passage in its own words, and what it became', () => {
    const text = 'Licensed nurse aides wanted.\nForklift operator not needed. Licensed Nurse Aide!';
    expect(draftRule(text, CATALOG).passages.map(({ text: words, became }) => `${words}: ${became}`)).toEqual(
      ['Licensed nurse aides: required', 'Forklift operator: not-asked', 'Licensed Nurse Aide: repeated'],
    );
  });

  test('offers badges of one name as alternatives', () => {
    const two = [achievement(1, { name: 'Food Handler' }), achievement(2, { name: 'Food handler' })];
    expect(draftRule('Food Handler', two).requirement?.required).toMatchObject({ op: 'any', of: [{}, {}] });
  });
});

const PIECES = [
  'or',
  'and',
  'o',
  'y',
  ',',
  ';',
  '\n',
  '.',
  ':',
  'not required',
  'preferred',
  'a plus',
  'at least two of',
  'in the last 3 years',
  'must have',
  'deseable',
  'EKG',
];
const posts = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

describe('whatever the text', () => {
  test('no badge is invented, every passage is its own words, and the rule is within every limit', () => {
    let named = 0;
    fc.assert(
      fc.property(posts, (text) => {
        const { requirement, passages } = draftRule(text, CATALOG);
        const found = new Set(passages.flatMap(({ achievements }) => achievements));
        for (const { start, end, text: words } of passages) expect(text.slice(start, end)).toBe(words);
        if (requirement === undefined) return;
        expect(formProblems(requirement)).toEqual([]);
        for (const { rule } of leavesOf(requirement)) {
          named += 1;
          expect(rule.achievement !== undefined && found.has(rule.achievement)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(named).toBeGreaterThan(1_000);
  });

  test('an exact name on a line of its own is always found', () => {
    fc.assert(
      fc.property(posts, fc.constantFrom(...CATALOG), posts, (before, { id, name }, after) => {
        const text = `${before}\n${name}\n${after}`;
        const at = before.length + 1;
        const passage = draftRule(text, CATALOG).passages.find(({ start }) => start === at);
        expect(passage).toMatchObject({ end: at + name.replace(/\)$/, '').length, achievements: [id] });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['blanks', ' '.repeat(200_000)],
    ['words', 'not required no '.repeat(20_000)],
    ['a word without end', 'a'.repeat(300_000)],
    ['brackets', '('.repeat(200_000)],
    ['commas', 'CPR and First Aid, '.repeat(3_000)],
    ['names and cues in one endless sentence', 'CPR and First Aid required '.repeat(20_000)],
    ['fillers in a name', `CPR ${'and '.repeat(50_000)}`],
    ['marks', `e${'\u0301'.repeat(200_000)}`],
  ])('%s are read to their end', (_, text) => {
    draftRule(text, CATALOG);
  });
});
