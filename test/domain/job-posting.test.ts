import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
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
});
