import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import {
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  OB3,
  type Signed,
  type Signer,
  VC2,
} from '../../kit/mint/index.ts';
import { bytesOf, EXPECTED, NOW, reportOf, verifier } from './reading.ts';

let issuer: Signer;
let genuine: Signed;
let presentation: Signed;
beforeAll(async () => {
  issuer = await mintIssuer('issuer');
  const holder = await mintHolder('holder');
  genuine = await mintCredential({
    issuer,
    subject: holder.did,
    validUntil: '2027-03-01T09:00:00Z',
    achievement: { alignment: [{ type: ['Alignment'], targetName: 'A', targetUrl: 'https://x.example/a' }] },
  });
  presentation = await mintPresentation({ holder, credentials: [genuine], ...EXPECTED });
});

const WORDS = [
  '@context',
  '@id',
  '@type',
  '@graph',
  '@included',
  '@nest',
  '@reverse',
  '@value',
  '@list',
  '@set',
  '@json',
  '@language',
  '@direction',
  '__proto__',
  'constructor',
  'toString',
  'id',
  'type',
  'issuer',
  'proof',
  'name',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'achievement',
  'alignment',
  'result',
  'verifiableCredential',
  'holder',
  'challenge',
  'https://www.w3.org/2018/credentials#validUntil',
  'length',
  '',
];
const VALUES: readonly unknown[] = [
  VC2,
  OB3,
  'VerifiableCredential',
  'VerifiablePresentation',
  'OpenBadgeCredential',
  'DataIntegrityProof',
  'eddsa-rdfc-2022',
  'assertionMethod',
  '2027-03-01T09:00:00Z',
  'urn:uuid:1',
  '_:b0',
  'did:key:z6Mk',
  '',
  null,
  0,
  -1,
  1e21,
  true,
  [],
  {},
  [[]],
  [VC2, OB3],
];

/** JSON made of the words that mean something here, so that it gets past the first door. */
const knowing = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...WORDS), tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const neverValid = async (document: unknown): Promise<void> => {
  const result = await verifier.verifyDocument(bytesOf(JSON.stringify(document) ?? ''), NOW);
  if (result.ok)
    for (const report of result.value) {
      expect(report.verdict).not.toBe('valid');
      expect(report.evidence?.standing).not.toBe('valid');
      expect(report.checks).toHaveLength(9);
    }
  const answer = await verifier.verifyPresentation(document, EXPECTED, NOW);
  expect(answer.ok).toBe(false);
};

it('never throws and never says valid to arbitrary JSON', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), neverValid), { numRuns: 400 });
});

it('never throws and never says valid to JSON made of known words', async () => {
  await fc.assert(fc.asyncProperty(knowing, neverValid), { numRuns: 1_500 });
});

it('never throws at arbitrary bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await verifier.verifyDocument(bytes, NOW)).ok).toBe(false);
    }),
    { numRuns: 400 },
  );
});

it('never throws at things that JSON does not have', async () => {
  const loop: Record<string, unknown> = { type: ['VerifiablePresentation'] };
  loop['verifiableCredential'] = loop;
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
    },
  );
  for (const odd of [
    undefined,
    null,
    1n,
    Symbol('x'),
    () => 1,
    new Date(),
    new Map(),
    loop,
    trap,
    Number.NaN,
  ])
    expect((await verifier.verifyPresentation(odd, EXPECTED, NOW)).ok).toBe(false);
});

type Path = readonly (string | number)[];

/** Every place in a document, the document itself left out. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]) => [[...path, key], ...placesIn(child, [...path, key])]);

const put = (value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(key) ? put(item, rest, change) : item));
  const old: Record<string, unknown> = Object(value);
  return { ...old, [key]: put(old[key], rest, change) };
};

/** A genuine document with a few places changed: overwritten, wrapped, copied elsewhere, renamed or removed. */
const changedFrom = (document: Signed) => {
  const places = placesIn(document);
  const change = fc.oneof(
    fc.constantFrom(...VALUES).map((value) => () => value),
    knowing.map((value) => () => value),
    fc.constant((old: unknown) => [old]),
    fc.constant((old: unknown) => ({ '@value': old })),
    fc.constantFrom(...WORDS).map((word) => (old: unknown) => ({ ...Object(old), [word]: old })),
    fc.tuple(fc.constantFrom(...WORDS), knowing).map(([word, value]) => (old: unknown) => ({
      ...Object(old),
      [word]: value,
    })),
    fc.constant(() => undefined),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...places), change), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((value: unknown, [path, apply]) => put(value, path, apply), document));
};

it('says valid to a changed credential only with the very evidence that was signed', async () => {
  const { evidence } = await reportOf(genuine);
  expect(evidence?.standing).toBe('valid');
  await fc.assert(
    fc.asyncProperty(changedFrom(genuine), async (document) => {
      const result = await verifier.verifyDocument(bytesOf(document), NOW);
      if (!result.ok) return;
      for (const report of result.value) {
        if (report.verdict !== 'valid') continue;
        // A name is for the reader; whatever decides a match must be as it was signed.
        expect({ ...report.evidence, name: '', issuerName: '' }).toEqual({
          ...evidence,
          name: '',
          issuerName: '',
        });
      }
    }),
    { numRuns: 1_000 },
  );
});

it('accepts a changed presentation only with the very evidence that was signed', async () => {
  const before = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
  const evidence = before.ok ? before.value[0]?.evidence : undefined;
  expect(evidence).toMatchObject({ standing: 'valid', assurance: 'holder-bound' });
  await fc.assert(
    fc.asyncProperty(changedFrom(presentation), async (document) => {
      const result = await verifier.verifyPresentation(JSON.parse(JSON.stringify(document)), EXPECTED, NOW);
      if (!result.ok) return;
      for (const report of result.value)
        if (report.verdict === 'valid')
          expect(report.evidence).toMatchObject({
            ...evidence,
            name: expect.any(String),
            issuerName: expect.anything(),
          });
    }),
    { numRuns: 200 },
  );
});
