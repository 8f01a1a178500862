import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { beforeAll, describe, expect, it } from 'vitest';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import { createLoader } from '../../../functions/adapters/vc/keys/loader.ts';
import { createKeyResolver } from '../../../functions/adapters/vc/keys/resolver.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import {
  draftCredential,
  mintCredential,
  mintEcdsaIssuer,
  mintHolder,
  mintIssuer,
  mintPresentation,
  mintStatusList,
  pretendWeb,
  type Signed,
  type Signer,
  sign,
  statusEntry,
} from '../../kit/mint/index.ts';
import { discloseOnly, signSelectively } from '../../kit/mint/selective.ts';
import { plainCredential, plainPresentation } from './plain-library.ts';
import { bytesOf, codeOf, EXPECTED, NOW, reportOf, verifier } from './reading.ts';

/** Each trap is shown twice: that the plain library call falls into it, and that ours does not. */

const URL = 'https://badges.riverbend.example/status/1';
const MIB = 1024 * 1024;

let issuer: Signer;
let holder: Signer;
beforeAll(async () => {
  [issuer, holder] = await Promise.all([mintIssuer('issuer'), mintHolder('holder')]);
});

const withStatus = (credentialStatus: object): Promise<Signed> =>
  mintCredential({ issuer, more: { credentialStatus } });

/** The plain call, with the library's own reading of status lists. */
const plainWith = (list: object, credential: object): Promise<unknown> => {
  const load = createLoader(pinnedContexts(), createKeyResolver());
  return verifyCredential({
    credential,
    suite: [new DataIntegrityProof({ cryptosuite })],
    documentLoader: async (url) => (url === URL ? { documentUrl: url, document: list } : load(url)),
    checkStatus,
    maxClockSkew: 300,
  });
};

const reportWith = async (list: object, credential: object): Promise<CredentialReport | undefined> => {
  const fetcher = pretendWeb({ [URL]: list });
  const result = await createVerifier({ fetcher }).verifyDocument(bytesOf(credential), NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value[0];
};

describe('trap 2: a revoked credential passes', () => {
  it('the library says verified whatever the bit says', async () => {
    const list = await mintStatusList({ issuer, url: URL, set: [7] });
    const revoked = await withStatus(statusEntry(URL, 7));
    expect(await plainWith(list, revoked)).toMatchObject({
      verified: true,
      statusResult: { verified: true, results: [{ status: true }] },
    });

    const report = await reportWith(list, revoked);
    expect([codeOf(report, 'status'), report?.verdict, report?.evidence]).toEqual([
      'status.revoked',
      'invalid',
      undefined,
    ]);
  });
});

/** The most bytes of buffers that there were at any one time while something was done. */
const mostHeldDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let most = 0;
  let next: NodeJS.Immediate;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
    next = setImmediate(look);
  };
  look();
  await work().finally(() => {
    look();
    clearImmediate(next);
  });
  return most;
};

describe('trap 6: a small list that inflates to more than is bearable', () => {
  it('the library inflates all of it, and ours gives up at the maximum', async () => {
    // Packed piece by piece, so that its own size never was in memory before it is measured.
    const zeros = Readable.from(Array<Buffer>(64).fill(Buffer.alloc(MIB)));
    const bomb = `u${(await buffer(zeros.pipe(createGzip()))).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(100_000);
    const list = await mintStatusList({ issuer, url: URL, encodedList: bomb });
    const credential = await withStatus(statusEntry(URL, 7));

    let report: CredentialReport | undefined;
    const ours = await mostHeldDuring(async () => {
      report = await reportWith(list, credential);
    });
    expect([codeOf(report, 'status'), report?.verdict]).toEqual(['status.unreachable', 'indeterminate']);
    expect(ours).toBeLessThan(40 * MIB);

    let length = 0;
    const plain = await mostHeldDuring(async () => {
      ({ length } = await decodeList({ encodedList: bomb }));
    });
    expect(length).toBe(64 * MIB * 8);
    expect(plain).toBeGreaterThan(64 * MIB);
    expect(await plainWith(list, credential)).toMatchObject({ verified: true });
  });

  it('a list so short that it tells whose status is asked for', async () => {
    const credential = await withStatus(statusEntry(URL, 7));
    for (const [bytes, code] of [
      [1, 'status.unreachable'],
      [131_072 / 8 - 1, 'status.unreachable'],
      [131_072 / 8, 'status.in-force'],
    ] as const) {
      const list = await mintStatusList({ issuer, url: URL, bytes });
      expect(await plainWith(list, credential)).toMatchObject({
        verified: true,
        statusResult: { results: [{ status: false }] },
      });
      expect([bytes, codeOf(await reportWith(list, credential), 'status')]).toEqual([bytes, code]);
    }
  });

  it.each([
    ['7x', true],
    ['7.9', true],
    ['007', true],
    ['0x7', false],
  ])('an index of %j, which the library reads as some number', async (index, status) => {
    const list = await mintStatusList({ issuer, url: URL, set: [7] });
    const credential = await withStatus(statusEntry(URL, index));
    expect(await plainWith(list, credential)).toMatchObject({
      verified: true,
      statusResult: { results: [{ status }] },
    });
    const report = await reportWith(list, credential);
    expect(codeOf(report, 'status')).toBe('status.unreachable');
    expect(report?.verdict).not.toBe('valid');
  });
});

describe('trap 9: a holder leaves out what speaks against the credential', () => {
  const SHOWN = ['/id', '/type', '/name', '/validFrom', '/credentialSubject'];
  /** A caller of the library who does read the status, and finds that the credential was withdrawn. */
  const withdrawn = { checkStatus: async () => ({ verified: false }) };
  let base: Signed;
  let derived: Signed;
  beforeAll(async () => {
    const by = await mintEcdsaIssuer('P-256');
    const draft = draftCredential({
      issuer: by,
      subject: holder.did,
      validUntil: '2025-06-30T00:00:00Z',
      more: { credentialStatus: statusEntry(URL, 7) },
    });
    base = await signSelectively(draft, by, ['/issuer']);
    derived = await discloseOnly(base, SHOWN);
  });

  it.each(['/validUntil', '/credentialStatus'])('the library refuses it while it shows %s', async (more) => {
    const telling = await discloseOnly(base, [...SHOWN, more]);
    expect(telling).toHaveProperty(more.slice(1));
    expect(await plainCredential(telling, withdrawn)).toBe(false);
    expect((await reportOf(telling)).verdict).not.toBe('valid');
  });

  it('the library verifies what is left, and ours never calls it valid', async () => {
    expect(derived).not.toHaveProperty('credentialStatus');
    expect(derived).not.toHaveProperty('validUntil');
    expect(await plainCredential(derived, withdrawn)).toBe(true);
    const report = await reportOf(derived);
    expect([codeOf(report, 'proof'), report.verdict]).toEqual(['proof.kind-unknown', 'indeterminate']);
    expect(report.evidence?.standing).not.toBe('valid');
    expect([codeOf(report, 'status'), codeOf(report, 'validity')]).toEqual([
      'status.not-reached',
      'validity.not-reached',
    ]);
  });

  it('a date that it shows and that has passed still speaks against it', async () => {
    const telling = await discloseOnly(base, [...SHOWN, '/validUntil']);
    expect(codeOf(await reportOf(telling), 'validity')).toBe('validity.expired');
  });

  it('nor in a presentation that its subject signs', async () => {
    const presentation = await mintPresentation({ holder, credentials: [derived], ...EXPECTED });
    expect((await plainPresentation(presentation, { ...EXPECTED, ...withdrawn })).verified).toBe(true);
    const result = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const [report, ...more] = result.value;
    expect(more).toEqual([]);
    expect([codeOf(report, 'holder'), codeOf(report, 'proof'), report?.verdict]).toEqual([
      'holder.bound',
      'proof.kind-unknown',
      'indeterminate',
    ]);
    expect(report?.evidence?.standing).not.toBe('valid');
  });

  it('a proof of the holder’s own beside it vouches for nothing', async () => {
    const report = await reportOf(await sign(derived, holder));
    expect([codeOf(report, 'issuer-key'), report.verdict]).toEqual(['issuer-key.someone-else', 'invalid']);
  });
});
