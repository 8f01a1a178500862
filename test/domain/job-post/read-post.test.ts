import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../../functions/domain/job-post/proposal.ts';
import { MAX_POST_TEXT, readPost } from '../../../functions/domain/job-post/read-post.ts';
import { HR_OPEN, JDX, JOB_POSTING } from './posts.ts';

const read = (document: unknown) => readPost(JSON.stringify(document));
const only = (document: unknown): Proposal => {
  const [proposal, ...more] = read(document);
  if (proposal === undefined || more.length > 0) throw new Error('not one proposal');
  return proposal;
};
const codes = ({ notes }: Proposal) => notes.map(({ field, code }) => [field, code]);

describe('a pasted job post', () => {
  test('of schema.org becomes a draft, and says of every field what became of it', () => {
    const proposal = only(JOB_POSTING);
    expect(proposal.role).toEqual({
      title: 'Welder',
      description: 'Join steel & aluminium.\n\n• Day shift',
      language: 'en',
      occupations: ['51-4121.00'],
      places: [{ name: 'Mobile', region: 'US-AL', point: { latitude: 30.69, longitude: -88.04 } }],
      pay: { min: 22, max: 30.5, currency: 'USD', per: 'hour' },
      applyUrl: 'https://yard.example/jobs/1',
      endsAt: '2027-03-01T00:00:00.000Z',
    });
    expect(codes(proposal)).toEqual(
      expect.arrayContaining([
        ['jobLocation', 'region-put-together'],
        ['qualifications', 'say-in-rule'],
        ['hiringOrganization', 'no-place-here'],
        ['shoeSize', 'unknown'],
      ]),
    );
  });

  test('of JobSchema+ (JDX) is read through its vocabularies and languages', () => {
    const proposal = only(JDX);
    expect(proposal.source).toBe('jdx');
    expect(proposal.role).toEqual({
      title: 'Welder',
      description: 'Join steel.',
      occupations: ['51-4121.00'],
      pay: { min: 41_600, max: 52_000, currency: 'USD', per: 'year' },
    });
    expect(codes(proposal)).toEqual(
      expect.arrayContaining([
        ['baseSalary', 'pay-converted'],
        ['competency', 'say-in-rule'],
        ['jobTerm', 'no-place-here'],
      ]),
    );
  });

  test('of HR Open is read by profile, and a place whose region is not told is not guessed', () => {
    const proposal = only(HR_OPEN);
    expect(proposal.role).toEqual({
      title: 'Soldador',
      description: 'Unir acero.',
      language: 'es',
      places: [{ name: 'Mobile', region: 'US-AL' }],
      pay: { min: 50_000, max: 60_000, currency: 'USD', per: 'year' },
      applyUrl: 'https://yard.example/apply',
      endsAt: '2027-03-01T00:00:00.000Z',
    });
    expect(proposal.notes).toContainEqual({
      field: 'positionLocation',
      code: 'not-understood',
      value: 'Somewhere, Alabama',
    });
  });

  test('in a page of scripts that never end is looked for once', () => {
    const open = '<script type="application/ld+json">';
    const post = JSON.stringify({ ...JOB_POSTING, description: `Not a ${open} but text.` });
    const endless = open.repeat(Math.floor((MAX_POST_TEXT - post.length - 100) / open.length));
    expect(readPost(endless)).toEqual([]);
    expect(readPost(`${open}${post}</script>${endless}`)).toHaveLength(1);
  });

  test('inside a web page is found in its script', () => {
    const page = `<html><script>var x = "{";</script><script type="application/ld+json">${JSON.stringify({
      '@graph': [{ '@type': 'WebSite' }, { ...JOB_POSTING, description: 'Join steel.' }],
    })}</script><p>Welder</p></html>`;
    expect(readPost(page).map(({ role }) => role.title)).toEqual(['Welder']);
  });

  test.each([
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'https://user:pass@yard.example/' }, 'url'],
    [{ validThrough: 'soon' }, 'validThrough'],
    [
      { baseSalary: { currency: 'USD', value: { minValue: 9, maxValue: 5, unitText: 'HOUR' } } },
      'baseSalary',
    ],
    [{ baseSalary: { value: 12 } }, 'baseSalary'],
    [{ jobLocation: 'Berlin' }, 'jobLocation'],
    [{ occupationalCategory: 'Nice work' }, 'occupationalCategory'],
    [{ jobLocationType: 'hybrid' }, 'jobLocationType'],
  ])('%j is not understood and not guessed', (more, field) => {
    const proposal = only({ ...JOB_POSTING, ...more });
    expect(proposal.notes.find((note) => note.field === field)?.code).toBe('not-understood');
  });

  test('too large, too deep or none at all proposes nothing', () => {
    expect(readPost('')).toEqual([]);
    expect(readPost('We look for a welder.')).toEqual([]);
    expect(readPost(' '.repeat(MAX_POST_TEXT + 1))).toEqual([]);
    expect(readPost(`${'['.repeat(100_000)}`)).toEqual([]);
    expect(read(Array.from({ length: 50 }, () => JOB_POSTING))).toHaveLength(10);
  });

  test('never throws, and what it proposes stands in the post', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const post = fc.record(Object.fromEntries(Object.keys(JOB_POSTING).map((name) => [name, anything])), {
      requiredKeys: [],
    });
    const wild = fc.oneof(
      anything,
      post.map((fields) => ({ ...fields, '@type': 'JobPosting' })),
      post.map((fields) => ({ positionProfiles: [{ ...HR_OPEN[0]?.positionProfiles[0], ...fields }] })),
    );
    fc.assert(
      fc.property(wild, (document) => {
        const text = JSON.stringify(document);
        for (const { role, notes } of readPost(text)) {
          expect(notes.length).toBeLessThanOrEqual(80);
          for (const place of role.places ?? [])
            expect(text).toContain(JSON.stringify(place.name).slice(1, -1));
          if (role.applyUrl !== undefined) expect(text).toContain(role.applyUrl);
          for (const code of role.occupations ?? []) expect(text).toContain(code.slice(0, 4));
        }
      }),
      { numRuns: 300 },
    );
  });
});
