import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { readPost } from '../../functions/domain/job-post/read-post.ts';
import { jobPosting, jobPostingScript } from '../../functions/domain/job-posting.ts';
import { achievement, instant, recognition, requirementNaming } from '../kit/market.ts';

const listed = [1, 2, 3].map((number) => ({
  ...achievement(number, { name: `Badge ${number}` }),
  organizationName: 'Riverbend 1',
  sample: true,
}));
const SITE = 'https://recognized.example/es';

const posting = (changes: object = {}) => {
  const version = recognition(1, 2, { requirement: requirementNaming(1, 2, 3) });
  const role = { ...version.role, ...changes };
  return Object(jobPosting({ ...version, role }, catalogView(listed), 'es', SITE));
};

describe('a role as schema.org JobPosting', () => {
  test('says what the role says, and the rule as a sentence since schema.org has no "one of"', () => {
    const pay = { min: 20, max: 25, currency: 'USD', per: 'hour' };
    const said = posting({ pay, endsAt: instant('2027-03-01'), remote: true });
    expect(said).toMatchObject({
      '@type': 'JobPosting',
      url: `${SITE}/roles/${recognition(1, 2).roleId}`,
      title: 'Role 1',
      datePosted: '2026-02-01',
      validThrough: '2027-03-01T00:00:00.000Z',
      jobLocationType: 'TELECOMMUTE',
      jobLocation: [{ address: { addressRegion: 'US-AL', addressCountry: 'US' } }],
      baseSalary: { currency: 'USD', value: { minValue: 20, maxValue: 25, unitText: 'HOUR' } },
      qualifications: [{ name: 'Badge 1' }, { name: 'Badge 2' }, { name: 'Badge 3' }],
    });
    expect(said.description).toMatch(/Badge 1.*Badge 2 o Badge 3/s);
  });

  test('leaves out what is not known', () => {
    expect(posting()).not.toHaveProperty('baseSalary');
    expect(posting()).not.toHaveProperty('validThrough');
    expect(posting()).not.toHaveProperty('jobLocationType');
  });

  test('cannot end the script element that it is pasted into', () => {
    const script = jobPostingScript(posting({ title: '</script><script>alert(1)</script>' }));
    expect(script.match(/<\/?script/g)).toHaveLength(2);
    const json = script.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
    expect(JSON.parse(json)).toEqual(posting({ title: '</script><script>alert(1)</script>' }));
  });

  test('reads back as the role that it was, but for the rule, the promise and where to apply', () => {
    const role = {
      title: 'Welder',
      description: 'Join steel.',
      language: 'en' as const,
      occupations: ['51-4121.00', '7212'],
      places: [
        { name: 'Mobile', region: 'US-AL', county: '01097', point: { latitude: 30.7, longitude: -88 } },
      ],
      remote: true,
      pay: { min: 20, max: 25, currency: 'USD', per: 'hour' as const },
      applyUrl: 'https://works.example/apply',
      endsAt: instant('2027-03-01'),
    };
    const [proposal, ...more] = readPost(jobPostingScript(posting(role)));
    expect(more).toEqual([]);
    expect(posting(role).occupationalCategory).toMatchObject([
      { inCodeSet: 'O*NET-SOC' },
      { inCodeSet: 'ISCO-08' },
    ]);
    const { description = '', ...read } = proposal?.role ?? {};
    const { description: said, applyUrl: _, ...kept } = role;
    expect(read).toEqual({
      ...kept,
      places: [{ name: 'Mobile', region: 'US-AL', point: { latitude: 30.7, longitude: -88 } }],
      applyUrl: `${SITE}/roles/${recognition(1, 2).roleId}`,
    });
    expect(description.startsWith(said)).toBe(true);
    expect(description).toMatch(/Badge 1.*Badge 2 o Badge 3/s);
    expect(proposal?.notes).toContainEqual({ field: 'qualifications', code: 'say-in-rule' });
  });
});
