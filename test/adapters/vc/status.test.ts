import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSet, readIndex, unpackList } from '../../../functions/adapters/vc/status/bits.ts';
import { createListCache } from '../../../functions/adapters/vc/status/cache.ts';
import { createStatusReader } from '../../../functions/adapters/vc/status/reader.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import {
  mintCredential,
  mintIssuer,
  mintStatusList,
  pretendWeb,
  type Signed,
  type Signer,
  statusEntry,
} from '../../kit/mint/index.ts';
import { at, bytesOf, codeOf, NOW } from './reading.ts';

const URL = 'https://badges.riverbend.example/status/1';

let issuer: Signer;
let mallory: Signer;
beforeAll(async () => {
  [issuer, mallory] = await Promise.all([mintIssuer('issuer'), mintIssuer('mallory', 'Mallory')]);
});

const withStatus = (...credentialStatus: readonly object[]): Promise<Signed> =>
  mintCredential({ issuer, more: { credentialStatus } });

const reportWith = async (list: unknown, credential: Signed): Promise<CredentialReport | undefined> => {
  const fetcher = pretendWeb({ [URL]: list });
  const result = await createVerifier({ fetcher }).verifyDocument(bytesOf(credential), NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value[0];
};
const statusWith = async (list: unknown, entry: object = statusEntry(URL, 7)): Promise<unknown> =>
  codeOf(await reportWith(list, await withStatus(entry)), 'status');

describe('a packed list', () => {
  it.each([
    ['a short list', gzipSync(Buffer.alloc(16_383)).toString('base64url'), undefined],
    ['the shortest list', gzipSync(Buffer.alloc(16_384)).toString('base64url'), 16_384],
    ['the longest list', gzipSync(Buffer.alloc(8 * 1024 * 1024)).toString('base64url'), 8 * 1024 * 1024],
    ['a longer list', gzipSync(Buffer.alloc(8 * 1024 * 1024 + 1)).toString('base64url'), undefined],
    ['no gzip', Buffer.alloc(20_000, 1).toString('base64url'), undefined],
    ['no base64url', '!!!!', undefined],
    ['nothing', '', undefined],
  ])('%s', async (_, encoded, length) => {
    expect((await unpackList(`u${encoded}`))?.length).toBe(length);
    if (length !== undefined) expect((await unpackList(encoded))?.length).toBe(length);
  });
});

describe('a status list', () => {
  it.each(['bitstring', '2021'] as const)('%s says of each index what its bit says', async (kind) => {
    const list = await mintStatusList({ issuer, url: URL, kind, set: [0, 9, 131_071] });
    for (const [index, code] of [
      [0, 'status.revoked'],
      [1, 'status.in-force'],
      [8, 'status.in-force'],
      [9, 'status.revoked'],
      [131_070, 'status.in-force'],
      [131_071, 'status.revoked'],
      [131_072, 'status.unreachable'],
    ] as const) {
      const version = kind === '2021' ? '1.1' : '2.0';
      const context =
        kind === '2021'
          ? {
              '@context': [
                'https://www.w3.org/2018/credentials/v1',
                'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
                'https://w3id.org/vc/status-list/2021/v1',
              ],
            }
          : {};
      const credential = await mintCredential({
        issuer,
        version,
        more: { ...context, credentialStatus: statusEntry(URL, index, { kind }) },
      });
      expect([index, codeOf(await reportWith(list, credential), 'status')]).toEqual([index, code]);
    }
  });

  it('for suspension', async () => {
    const list = await mintStatusList({ issuer, url: URL, purpose: 'suspension', set: [7] });
    expect(await statusWith(list, statusEntry(URL, 7, { purpose: 'suspension' }))).toBe('status.suspended');
    expect(await statusWith(list, statusEntry(URL, 8, { purpose: 'suspension' }))).toBe('status.in-force');
  });

  it.each<[string, (wish: { readonly issuer: Signer; readonly url: string }) => Promise<unknown>]>([
    ['is not there', async () => undefined],
    ['is not JSON', async () => '<html>'],
    ['was changed', async (wish) => ({ ...(await mintStatusList(wish)), id: `${URL}x` })],
    ['is unsigned', async (wish) => ({ ...(await mintStatusList(wish)), proof: undefined })],
    ['is somebody else’s', async () => mintStatusList({ issuer: mallory, url: URL })],
    ['is about something else', async (wish) => mintStatusList({ ...wish, purpose: 'suspension' })],
    ['calls itself another list', async (wish) => mintStatusList({ ...wish, url: `${URL}0` })],
    [
      'has expired',
      async (wish) => mintStatusList({ ...wish, more: { validUntil: '2026-11-01T00:00:00Z' } }),
    ],
    ['is of the other kind', async (wish) => mintStatusList({ ...wish, kind: '2021' })],
    [
      'has a status of its own',
      async (wish) => mintStatusList({ ...wish, more: { credentialStatus: statusEntry(URL, 1) } }),
    ],
    ['is two lists', async (wish) => [await mintStatusList(wish), await mintStatusList(wish)]],
    ['is an ordinary credential', async (wish) => mintCredential({ issuer: wish.issuer })],
  ])('that %s leaves the credential undecided', async (_, listOf) => {
    const report = await reportWith(
      await listOf({ issuer, url: URL }),
      await withStatus(statusEntry(URL, 7)),
    );
    expect([codeOf(report, 'status'), report?.verdict]).toEqual(['status.unreachable', 'indeterminate']);
  });

  it.each([
    ['an index with letters', { statusListIndex: '7x' }],
    ['an index in hexadecimal', { statusListIndex: '0x7' }],
    ['a negative index', { statusListIndex: '-1' }],
    ['an index with a fraction', { statusListIndex: '7.0' }],
    ['an index with zeros in front', { statusListIndex: '007' }],
    ['no index', { statusListIndex: undefined }],
    ['an unknown purpose', { statusPurpose: 'message' }],
    ['a purpose from the prototype', { statusPurpose: 'constructor' }],
    ['an unknown type', { type: 'RevocationList2020Status' }],
    ['entries of several bits', { statusSize: 2 }],
  ])('entry with %s leaves it undecided', async (_, more) => {
    const reader = createStatusReader({
      fetcher: pretendWeb({ [URL]: await mintStatusList({ issuer, url: URL }) }),
      cache: createListCache(),
      verifyList: async () => true,
    });
    expect(await reader.read(statusEntry(URL, 7), issuer.did, NOW)).toBe('in-force');
    expect(await reader.read({ ...statusEntry(URL, 7), ...more }, issuer.did, NOW)).toBe('unreachable');
  });

  it('is not asked for while the credential may be made up', async () => {
    const web = pretendWeb({ [URL]: await mintStatusList({ issuer, url: URL, set: [7] }) });
    const credential = { ...(await withStatus(statusEntry(URL, 7))), name: 'Something else' };
    const result = await createVerifier({ fetcher: web }).verifyDocument(bytesOf(credential), NOW);
    expect(result.ok && codeOf(result.value[0], 'status')).toBe('status.not-reached');
    expect(web.asked).toEqual([]);
  });

  it('is fetched once for a document, and again when it is no longer fresh', async () => {
    const web = pretendWeb({ [URL]: await mintStatusList({ issuer, url: URL }) });
    const verifier = createVerifier({ fetcher: web });
    const credentials = [await withStatus(statusEntry(URL, 1)), await withStatus(statusEntry(URL, 2))];
    for (const [when, asked] of [
      ['2026-11-22T12:00:00Z', 1],
      ['2026-11-22T12:04:59Z', 1],
      ['2026-11-22T12:05:00Z', 2],
    ] as const) {
      const result = await verifier.verifyDocument(bytesOf(credentials), at(when));
      expect(result.ok && result.value.map((report) => report.verdict)).toEqual(['valid', 'valid']);
      expect([when, web.asked.length]).toEqual([when, asked]);
    }
  });

  it('is not asked for by the hundred', async () => {
    const web = pretendWeb({});
    const credential = await withStatus(
      ...Array.from({ length: 8 }, (_, index) => statusEntry(`${URL}/${index}`, 1)),
    );
    const many = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        withStatus(...Array.from({ length: 8 }, (_, index) => statusEntry(`${URL}/${n}/${index}`, 1))),
      ),
    );
    await createVerifier({ fetcher: web }).verifyDocument(bytesOf([credential, ...many]), NOW);
    expect(web.asked.length).toBeLessThanOrEqual(24);
  });
});

describe('a bit', () => {
  it('is counted from the left', () => {
    const bits = Uint8Array.of(0b1000_0001, 0b0100_0000);
    expect(Array.from({ length: 17 }, (_, index) => isSet(bits, index))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      undefined,
    ]);
  });

  it.each([
    ['0', 0],
    ['94567', 94_567],
    [7, 7],
    [7.5, undefined],
    ['1e3', undefined],
    ['', undefined],
    [null, undefined],
    ['99999999999', undefined],
  ])('at %j is at %j', (index, read) => {
    expect(readIndex(index)).toBe(read);
  });
});
