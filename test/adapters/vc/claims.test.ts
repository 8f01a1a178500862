import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { StatusReading } from '../../../functions/services/ports/status-reader.ts';
import { mintCredential, mintIssuer, type Signer } from '../../kit/mint/index.ts';
import { bytesOf, codeOf, NOW, reportOf } from './reading.ts';

let issuer: Signer;
beforeAll(async () => {
  issuer = await mintIssuer('issuer');
});

it('a schema is named and not looked up', async () => {
  const credentialSchema = [{ id: 'https://x.example/schema.json', type: 'JsonSchema' }];
  const report = await reportOf(await mintCredential({ issuer, more: { credentialSchema } }));
  expect([report.verdict, codeOf(report, 'schema')]).toEqual(['valid', 'schema.not-checked']);
});

describe('the dates', () => {
  it('are judged at the instant that is given, the last one included', async () => {
    const credential = await mintCredential({ issuer, validUntil: '2026-11-22T12:00:00Z' });
    expect(codeOf(await reportOf(credential, NOW), 'validity')).toBe('validity.current');
  });

  it('of both data models count, whatever the version', async () => {
    const credential = await mintCredential({
      issuer,
      version: '1.1',
      validUntil: '2030-01-01T00:00:00Z',
      more: { validUntil: '2026-01-01T00:00:00Z' },
    });
    const report = await reportOf(credential);
    expect(report.checks.find((check) => check.check === 'validity')).toEqual({
      check: 'validity',
      outcome: 'fail',
      code: 'validity.expired',
      detail: { date: '2026-01-01T00:00:00.000Z' },
    });
  });
});

describe('the status', () => {
  const entry = (index: string) => ({
    id: `https://x.example/status#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: index,
    statusListCredential: 'https://x.example/status',
  });

  it('that cannot be asked for leaves the credential undecided', async () => {
    const credential = await mintCredential({ issuer, more: { credentialStatus: entry('7') } });
    const report = await reportOf(credential);
    expect([report.verdict, codeOf(report, 'status'), report.evidence?.standing]).toEqual([
      'indeterminate',
      'status.unreachable',
      'unknown',
    ]);
  });

  it.each<[readonly (StatusReading | 'throws')[], string, string]>([
    [['in-force'], 'status.in-force', 'valid'],
    [['revoked'], 'status.revoked', 'invalid'],
    [['suspended'], 'status.suspended', 'invalid'],
    [['unreachable'], 'status.unreachable', 'indeterminate'],
    [['throws'], 'status.unreachable', 'indeterminate'],
    [['in-force', 'unreachable'], 'status.unreachable', 'indeterminate'],
    [['unreachable', 'suspended', 'in-force'], 'status.suspended', 'invalid'],
    [['suspended', 'revoked'], 'status.revoked', 'invalid'],
  ])('that is %j is %s', async (readings, code, verdict) => {
    const asked: string[] = [];
    const asking = createVerifier({
      statuses: {
        read: async ({ statusListIndex }, of) => {
          asked.push(of);
          const reading = readings[Number(statusListIndex)];
          if (reading === undefined || reading === 'throws') throw new Error('no answer');
          return reading;
        },
      },
    });
    const credential = await mintCredential({
      issuer,
      more: { credentialStatus: readings.map((_, index) => entry(String(index))) },
    });
    const result = await asking.verifyDocument(bytesOf(credential), NOW);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect([codeOf(result.value[0], 'status'), result.value[0]?.verdict]).toEqual([code, verdict]);
    expect(asked).toEqual(readings.map(() => issuer.did));
  });
});

it('an issuer whose key cannot be asked for today leaves the credential undecided', async () => {
  const credential = await mintCredential({ issuer });
  for (const key of [
    async () => ({ kind: 'unreachable' }) as const,
    async () => {
      throw new Error('no answer');
    },
  ]) {
    const result = await createVerifier({ methods: { key } }).verifyDocument(bytesOf(credential), NOW);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const [report] = result.value;
    expect([report?.verdict, codeOf(report, 'issuer-key'), codeOf(report, 'proof')]).toEqual([
      'indeterminate',
      'issuer-key.unreachable',
      'proof.key-missing',
    ]);
  }
});
