import { beforeAll, describe, expect, it } from 'vitest';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import {
  copyOf,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  type Signer,
  SUITES,
} from '../../kit/mint/index.ts';
import { at, EXPECTED, NOW, reportOf, verifier } from './reading.ts';

const codesOf = (report: CredentialReport | undefined): readonly string[] =>
  report?.checks.map((check) => check.code) ?? [];

let issuer: Signer;
let holder: Signer;
beforeAll(async () => {
  issuer = await mintIssuer('issuer');
  holder = await mintHolder('holder');
});

describe('one credential in a file', () => {
  for (const version of ['1.1', '2.0'] as const) {
    for (const suite of SUITES) {
      it(`is genuine: VCDM ${version} with ${suite}`, async () => {
        const report = await reportOf(await mintCredential({ issuer, version, suite }));
        expect(codesOf(report)).toEqual([
          'structure.readable',
          'context.known',
          'proof.genuine',
          'issuer-key.belongs',
          'validity.current',
          'status.none',
          'holder.bearer',
          'schema.none',
          'issuer-trust.decided-by-each-rule',
        ]);
        expect(report.verdict).toBe('valid');
        expect(report.evidence).toEqual({
          credential: 'c1',
          name: 'Workplace first aid',
          achievement: 'https://badges.riverbend.example/achievements/first-aid',
          achievementType: 'Certificate',
          issuer: issuer.did,
          issuerName: 'Riverbend College',
          standing: 'valid',
          assurance: 'bearer',
          earnedAt: '2025-03-01T09:00:00.000Z',
          validUntil: undefined,
          level: undefined,
          competencies: [],
        });
      });
    }
  }

  it('was changed after it was issued', async () => {
    const credential = copyOf(await mintCredential({ issuer }));
    const report = await reportOf({ ...credential, name: 'Advanced first aid' });
    expect(codesOf(report)).toContain('proof.changed');
    expect(report.verdict).toBe('invalid');
    expect(report.evidence).toBeUndefined();
  });

  it('has expired, and is still said to be genuine', async () => {
    const report = await reportOf(await mintCredential({ issuer, validUntil: '2026-11-22T11:59:59Z' }));
    expect(codesOf(report)).toEqual(expect.arrayContaining(['proof.genuine', 'validity.expired']));
    expect(report.verdict).toBe('invalid');
    expect(report.evidence).toBeUndefined();
  });

  it('is not valid yet, with five minutes for the issuer’s clock', async () => {
    const credential = await mintCredential({ issuer, validFrom: '2026-11-22T12:05:00Z' });
    expect(codesOf(await reportOf(credential))).toContain('validity.current');
    expect(codesOf(await reportOf(credential, at('2026-11-22T11:59:59Z')))).toContain('validity.not-yet');
  });
});

describe('a presentation', () => {
  it('binds each credential to its holder, or not', async () => {
    const own = await mintCredential({ issuer, subject: holder.did });
    const nobodys = await mintCredential({ issuer });
    const others = await mintCredential({ issuer, subject: issuer.did });
    const presentation = await mintPresentation({
      holder,
      credentials: [own, nobodys, others],
      ...EXPECTED,
    });
    const result = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.map((report) => [report.verdict, report.evidence?.assurance])).toEqual([
      ['valid', 'holder-bound'],
      ['valid', 'bearer'],
      ['invalid', undefined],
    ]);
    expect(codesOf(result.value[2])).toContain('holder.someone-else');
  });
});
