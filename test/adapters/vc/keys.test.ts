import { generateKeyPairSync } from 'node:crypto';
import { driver } from '@digitalbazaar/did-method-key';
import { from } from '@digitalbazaar/ed25519-multikey';
import { beforeAll, describe, expect, it } from 'vitest';
import { readControllerDocument } from '../../../functions/adapters/vc/keys/controller-document.ts';
import { resolveDidKey } from '../../../functions/adapters/vc/keys/did-key.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CredentialReport } from '../../../functions/domain/credential/checks.ts';
import {
  controllerDocument,
  mintCredential,
  mintEcdsaIssuer,
  mintHolder,
  mintIssuer,
  mintPresentation,
  mintWebIssuer,
  pretendWeb,
  type Signed,
  type Signer,
} from '../../kit/mint/index.ts';
import { bytesOf, codeOf, EXPECTED, NOW, reportOf, verifier } from './reading.ts';

describe('did:key', () => {
  it('is the document that the library makes of it', async () => {
    const { did } = await mintIssuer('issuer');
    const library = driver();
    library.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: from });
    const resolution = await resolveDidKey(did);
    if (resolution.kind !== 'found') throw new Error(resolution.kind);
    const { verificationMethod, ...uses } = resolution.controller;
    expect(await library.get({ url: did })).toMatchObject({
      ...uses,
      verificationMethod: verificationMethod.map(({ type: _, ...key }) => key),
    });
  });

  it.each(['P-256', 'P-384'] as const)('with a key on %s', async (curve) => {
    const issuer = await mintEcdsaIssuer(curve);
    const report = await reportOf(await mintCredential({ issuer, suite: 'ecdsa-rdfc-2019' }));
    expect([report.verdict, codeOf(report, 'issuer-key')]).toEqual(['valid', 'issuer-key.belongs']);
  });

  it('never lets a key of one kind answer for a proof of another', async () => {
    const ecdsa = await mintEcdsaIssuer('P-256');
    const credential = await mintCredential({ issuer: ecdsa, suite: 'ecdsa-rdfc-2019' });
    const proof = { ...Object(credential['proof']), cryptosuite: 'eddsa-rdfc-2022' };
    expect((await reportOf({ ...credential, proof })).verdict).toBe('invalid');
  });

  it.each([
    'did:key:z6Mk',
    'did:key:z6MkIsNotBase58OIl0IsNotBase58OIl0IsNotBase58OIl0',
    `did:key:zDn${'2'.repeat(46)}`,
    `did:key:z82${'2'.repeat(68)}`,
    'did:key:f00',
  ])('%s is no key', async (did) => {
    const issuer = { ...(await mintIssuer('issuer')), did };
    const credential = await mintCredential({ issuer });
    const proof = { ...Object(credential['proof']), verificationMethod: `${did}#${did.slice(8)}` };
    expect(codeOf(await reportOf({ ...credential, proof }), 'issuer-key')).toBe('issuer-key.unreadable');
  });
});

describe('did:jwk', () => {
  it.each(['P-256', 'P-384'] as const)('with a key on %s', async (curve) => {
    const issuer = await mintEcdsaIssuer(curve, 'jwk');
    expect((await reportOf(await mintCredential({ issuer, suite: 'ecdsa-rdfc-2019' }))).verdict).toBe(
      'valid',
    );
  });

  const didOf = (jwk: object | string): string =>
    `did:jwk:${Buffer.from(typeof jwk === 'string' ? jwk : JSON.stringify(jwk)).toString('base64url')}`;
  const X = Buffer.alloc(32, 7).toString('base64url');
  const PUBLIC_X = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x;

  it.each([
    ['is not JSON', didOf('x'.repeat(50)), 'issuer-key.unreadable'],
    [
      'has a key twice',
      didOf(`{"kty":"OKP","kty":"OKP","crv":"Ed25519","x":"${X}"}`),
      'issuer-key.unreadable',
    ],
    ['shows its private key', didOf({ kty: 'OKP', crv: 'Ed25519', x: X, d: X }), 'issuer-key.unreadable'],
    ['is a secret', didOf({ kty: 'oct', k: X, x: X }), 'issuer-key.unreadable'],
    [
      'is for encryption',
      didOf({ kty: 'OKP', crv: 'Ed25519', x: PUBLIC_X, use: 'enc' }),
      'issuer-key.not-for-this',
    ],
  ])('that %s', async (_, did, code) => {
    const credential = await mintCredential({ issuer: { ...(await mintIssuer('issuer')), did } });
    const proof = { ...Object(credential['proof']), verificationMethod: `${did}#0` };
    expect(codeOf(await reportOf({ ...credential, proof }), 'issuer-key')).toBe(code);
  });
});

const DID = 'did:web:badges.riverbend.example:issuers:1';
const AT = 'https://badges.riverbend.example/issuers/1/did.json';

const reportFrom = async (
  documents: Readonly<Record<string, unknown>>,
  credential: Signed,
): Promise<CredentialReport> => {
  const result = await createVerifier({ fetcher: pretendWeb(documents) }).verifyDocument(
    bytesOf(credential),
    NOW,
  );
  if (!result.ok || result.value[0] === undefined) throw new Error(JSON.stringify(result));
  return result.value[0];
};

describe('did:web', () => {
  let issuer: Signer;
  let credential: Signed;
  beforeAll(async () => {
    issuer = await mintWebIssuer(DID, 'web issuer');
    credential = await mintCredential({ issuer });
  });

  it('is read where it says', async () => {
    const report = await reportFrom({ [AT]: controllerDocument(issuer) }, credential);
    expect([report.verdict, codeOf(report, 'issuer-key')]).toEqual(['valid', 'issuer-key.belongs']);
  });

  it('takes relative key ids, embedded keys and keys as JWK', async () => {
    const [key] = [controllerDocument(issuer)['verificationMethod']].flat();
    for (const document of [
      controllerDocument(issuer, {
        verificationMethod: [{ ...Object(key), id: '#key-1' }],
        assertionMethod: ['#key-1'],
      }),
      controllerDocument(issuer, { verificationMethod: [], assertionMethod: [key] }),
      controllerDocument(issuer, {
        verificationMethod: [{ ...Object(key), type: 'Ed25519VerificationKey2020' }],
      }),
      controllerDocument(issuer, { service: [{ anything: true }], alsoKnownAs: [] }),
    ])
      expect((await reportFrom({ [AT]: document }, credential)).verdict).toBe('valid');
  });

  it.each<[string, (issuer: Signer) => unknown, string]>([
    ['is not there', () => undefined, 'issuer-key.unreachable'],
    ['is not JSON', () => '<html>', 'issuer-key.unreadable'],
    [
      'names itself otherwise',
      (of) => controllerDocument(of, { id: 'did:web:evil.example' }),
      'issuer-key.unreadable',
    ],
    ['has no such key', (of) => controllerDocument(of, { verificationMethod: [] }), 'issuer-key.unreadable'],
    [
      'lists the key for signing in only',
      (of) => controllerDocument(of, { assertionMethod: [] }),
      'issuer-key.not-for-this',
    ],
    [
      'says that the key is somebody else’s',
      (of) =>
        controllerDocument(of, {
          verificationMethod: [
            {
              id: of.keyId,
              type: 'Multikey',
              controller: 'did:web:evil.example',
              publicKeyMultibase: of.publicKeyMultibase,
            },
          ],
        }),
      'issuer-key.someone-else',
    ],
    [
      'has withdrawn the key',
      (of) =>
        controllerDocument(of, {
          verificationMethod: [
            {
              id: of.keyId,
              type: 'Multikey',
              controller: of.did,
              publicKeyMultibase: of.publicKeyMultibase,
              revoked: '2026-11-01T00:00:00Z',
            },
          ],
        }),
      'issuer-key.unreadable',
    ],
    [
      'let the key expire at a time that cannot be read',
      (of) =>
        controllerDocument(of, {
          verificationMethod: [
            {
              id: of.keyId,
              type: 'Multikey',
              controller: of.did,
              publicKeyMultibase: of.publicKeyMultibase,
              expires: 'soon',
            },
          ],
        }),
      'issuer-key.unreadable',
    ],
  ])('whose document %s', async (_, documentOf, code) => {
    const report = await reportFrom({ [AT]: documentOf(issuer) }, credential);
    expect(codeOf(report, 'issuer-key')).toBe(code);
    expect(report.verdict).toBe(code === 'issuer-key.unreachable' ? 'indeterminate' : 'invalid');
  });

  it('has another key there than the one that signed', async () => {
    const other = await mintWebIssuer(DID, 'other key');
    const report = await reportFrom({ [AT]: controllerDocument(other) }, credential);
    expect([codeOf(report, 'proof'), report.verdict]).toEqual(['proof.changed', 'invalid']);
  });

  it('stays undecided while nothing can be fetched', async () => {
    const report = await reportOf(credential);
    expect([codeOf(report, 'issuer-key'), report.verdict]).toEqual([
      'issuer-key.method-unknown',
      'indeterminate',
    ]);
  });

  it('is asked for once, however many credentials name it', async () => {
    const web = pretendWeb({ [AT]: controllerDocument(issuer) });
    const result = await createVerifier({ fetcher: web }).verifyDocument(
      bytesOf([credential, credential]),
      NOW,
    );
    expect(result.ok && result.value.map((report) => report.verdict)).toEqual(['valid', 'valid']);
    expect(web.asked).toEqual([AT]);
  });

  it('may hold a presentation', async () => {
    const holder = await mintWebIssuer('did:web:sam.example', 'web holder');
    const own = await mintCredential({ issuer: await mintIssuer('issuer'), subject: holder.did });
    const presentation = await mintPresentation({ holder, credentials: [own], ...EXPECTED });
    const fetcher = pretendWeb({ 'https://sam.example/.well-known/did.json': controllerDocument(holder) });
    const result = await createVerifier({ fetcher }).verifyPresentation(presentation, EXPECTED, NOW);
    expect(result.ok && result.value[0]?.evidence?.assurance).toBe('holder-bound');
    expect(await verifier.verifyPresentation(presentation, EXPECTED, NOW)).toEqual({
      ok: false,
      error: { kind: 'presentation-invalid', reason: 'key-unknown' },
    });
  });
});

describe('an https controller document', () => {
  it('is read at its own address', async () => {
    const url = 'https://badges.riverbend.example/issuer';
    const issuer = await mintWebIssuer(url, 'https issuer');
    const credential = await mintCredential({ issuer });
    expect((await reportFrom({ [url]: controllerDocument(issuer) }, credential)).verdict).toBe('valid');
  });

  it.each([
    'https://user@badges.riverbend.example/issuer',
    'https://badges.riverbend.example/a/../issuer',
    'https://BADGES.riverbend.example/issuer',
    'https://badges.riverbend.example:443/issuer',
  ])('%s is not fetched, since it can be read in two ways', async (url) => {
    const issuer = await mintWebIssuer(url, 'https issuer');
    const web = pretendWeb({ [url]: controllerDocument(issuer) });
    const result = await createVerifier({ fetcher: web }).verifyDocument(
      bytesOf(await mintCredential({ issuer })),
      NOW,
    );
    expect(result.ok && codeOf(result.value[0], 'issuer-key')).toBe('issuer-key.unreadable');
    expect(web.asked).toEqual([]);
  });
});

describe('a controller document', () => {
  it('keeps its own keys alone', async () => {
    const issuer = await mintWebIssuer(DID, 'web issuer');
    const [key] = [controllerDocument(issuer)['verificationMethod']].flat();
    const document = controllerDocument(issuer, {
      verificationMethod: [key, { ...Object(key), id: 'did:web:evil.example#key-1' }, { id: 1 }, null],
      assertionMethod: [issuer.keyId, 'did:web:evil.example#key-1', '#nowhere', 7],
    });
    const read = await readControllerDocument(DID, bytesOf(document), NOW);
    expect(read?.verificationMethod.map((method) => method.id)).toEqual([issuer.keyId]);
    expect(read?.assertionMethod).toEqual([issuer.keyId]);
  });
});

it('a holder with a P-256 key signs a presentation', async () => {
  const holder = await mintEcdsaIssuer('P-256');
  const issuer = await mintHolder('issuer');
  const own = await mintCredential({ issuer, subject: holder.did });
  const presentation = await mintPresentation({
    holder,
    credentials: [own],
    suite: 'ecdsa-rdfc-2019',
    ...EXPECTED,
  });
  const result = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
  expect(result.ok && result.value[0]?.evidence?.assurance).toBe('holder-bound');
});
