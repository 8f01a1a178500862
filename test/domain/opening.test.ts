import { describe, expect, test } from 'vitest';
import { describeChanges } from '../../functions/domain/changes/describe-changes.ts';
import { roleChanges } from '../../functions/domain/changes/role-changes.ts';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { openingOf, type RecognitionVersion } from '../../functions/domain/role.ts';
import { endorsementCredential } from '../../functions/domain/signing/endorsement.ts';
import { achievement, recognition } from '../kit/market.ts';

const job = recognition(1, 1);
const program: RecognitionVersion = {
  ...job,
  organization: { ...job.organization, kind: 'college' },
  role: { ...job.role, title: 'Nursing', promise: { kind: 'credit' } },
};
const badge = { ...achievement(1), organizationName: 'Riverbend 1', sample: true };
const commentOn = (version: RecognitionVersion): string =>
  endorsementCredential({
    origin: 'https://recognized.example',
    version,
    achievement: badge,
    named: [badge],
    issuer: 'did:web:recognized.example',
    statusListUrl: 'https://recognized.example/list',
    statusListIndex: 1,
    digestSri: 'sha256-x',
  }).credentialSubject.endorsementComment;

describe('what a college recognizes for credit', () => {
  test('is a program, and what it or anybody else promises otherwise is a job', () => {
    expect(openingOf(program)).toBe('program');
    expect(openingOf({ ...program, role: job.role })).toBe('job');
    expect(openingOf({ ...program, organization: job.organization })).toBe('job');
  });

  test('is signed as credit or advanced standing, in both languages, and never as a job', () => {
    const comment = commentOn(program);
    expect(comment).toContain('for credit or advanced standing in the program “Nursing”');
    expect(comment).toContain('para créditos o convalidación en el programa «Nursing»');
    expect(comment).not.toMatch(/for the job|el puesto/);
    expect(commentOn(job)).toContain('for the job “Role 1”');
  });

  test('changes in words that name no job', () => {
    const after: RecognitionVersion = {
      ...program,
      state: 'retired',
      role: {
        ...program.role,
        title: 'Practical nursing',
        description: 'New.',
        occupations: ['29-2061.00'],
        places: [{ name: 'Selma', region: 'US-AL' }],
        remote: true,
        language: 'en',
      },
    };
    const changes = roleChanges(program, after);
    const catalog = catalogView([badge]);
    for (const language of LANGUAGES) {
      const sentences = describeChanges(changes, catalog, language, 'program');
      expect(sentences.length).toBeGreaterThan(6);
      expect(sentences.join(' ')).not.toMatch(/\bjob|employer|work|empleo|empleador|trabaj/i);
    }
  });
});
