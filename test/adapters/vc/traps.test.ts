import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import { beforeAll, describe, expect, it } from 'vitest';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import { resolveDidKey } from '../../../functions/adapters/vc/keys/did-key.ts';
import { createLoader } from '../../../functions/adapters/vc/keys/loader.ts';
import { createKeyResolver } from '../../../functions/adapters/vc/keys/resolver.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import {
  copyOf,
  draftCredential,
  draftPresentation,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  type Signer,
  sign,
} from '../../kit/mint/index.ts';
import { plainCredential, plainPresentation } from './plain-library.ts';
import { codeOf, EXPECTED, NOW, reportOf, verifier } from './reading.ts';

/** Each trap is shown twice: that the plain library call falls into it, and that ours does not. */

let issuer: Signer;
let holder: Signer;
let mallory: Signer;
beforeAll(async () => {
  [issuer, holder, mallory] = await Promise.all([
    mintIssuer('issuer'),
    mintHolder('holder'),
    mintIssuer('mallory', 'Mallory'),
  ]);
});

const XSD_DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const VALID_UNTIL = 'https://www.w3.org/2018/credentials#validUntil';

describe('trap 1: another name for the same thing', () => {
  it('an inline context renames validUntil', async () => {
    const { validUntil, ...rest } = copyOf(
      await mintCredential({ issuer, validUntil: '2026-01-31T00:00:00Z' }),
    );
    const context = rest['@context'];
    const renamed = {
      ...rest,
      '@context': [
        ...(Array.isArray(context) ? context : []),
        { goodFor: { '@id': VALID_UNTIL, '@type': XSD_DATE_TIME } },
      ],
      goodFor: validUntil,
    };
    expect(await plainCredential(renamed)).toBe(true);
    const report = await reportOf(renamed);
    expect(codeOf(report, 'context')).toBe('context.own-words');
    expect(report.verdict).toBe('invalid');
  });

  it('its full name says validUntil without any context', async () => {
    const { validUntil, ...rest } = copyOf(
      await mintCredential({ issuer, validUntil: '2026-01-31T00:00:00Z' }),
    );
    const renamed = { ...rest, [VALID_UNTIL]: { '@value': validUntil, '@type': XSD_DATE_TIME } };
    expect(await plainCredential(renamed)).toBe(true);
    const report = await reportOf(renamed);
    expect(codeOf(report, 'structure')).toBe('structure.crafted');
    expect(report.verdict).toBe('invalid');
  });

  it('a status moves to a second description of the credential', async () => {
    const id = 'urn:uuid:0b3c1f54-7a51-4c0e-8f4e-1f3a1c7d5a22';
    const credential = copyOf(
      await mintCredential({
        issuer,
        more: {
          id,
          relatedResource: [{ id }],
          credentialStatus: { id: 'https://x.example/1', type: 'BitstringStatusListEntry' },
        },
      }),
    );
    const { credentialStatus, ...rest } = credential;
    const moved = { ...rest, relatedResource: [{ id, type: 'VerifiableCredential', credentialStatus }] };
    expect(await plainCredential(credential)).toBe(true);
    expect(await plainCredential(moved)).toBe(true);
    const report = await reportOf(moved);
    expect(codeOf(report, 'structure')).toBe('structure.crafted');
    expect(report.verdict).toBe('invalid');
  });
});

describe('trap 3: whoever presents it', () => {
  it('a thief’s presentation verifies, and so do the stolen credentials in it', async () => {
    const stolen = await mintCredential({ issuer, subject: holder.did });
    const own = await mintCredential({ issuer, subject: mallory.did });
    const presentation = await mintPresentation({ holder: mallory, credentials: [stolen, own], ...EXPECTED });
    expect((await plainPresentation(presentation, EXPECTED)).verified).toBe(true);
    const result = await verifier.verifyPresentation(presentation, EXPECTED, NOW);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.map((report) => [report.verdict, codeOf(report, 'holder')])).toEqual([
      ['invalid', 'holder.someone-else'],
      ['valid', 'holder.bound'],
    ]);
  });

  it('a thief claims to be the holder and signs with another key', async () => {
    const stolen = await mintCredential({ issuer, subject: holder.did });
    const presentation = await mintPresentation({
      holder: mallory,
      claimedHolder: holder.did,
      credentials: [stolen],
      ...EXPECTED,
    });
    expect((await plainPresentation(presentation, EXPECTED)).verified).toBe(true);
    expect(await verifier.verifyPresentation(presentation, EXPECTED, NOW)).toEqual({
      ok: false,
      error: { kind: 'presentation-invalid', reason: 'not-the-holder' },
    });
  });

  it('a presentation of nothing verifies', async () => {
    const presentation = await mintPresentation({ holder, credentials: [], ...EXPECTED });
    expect((await plainPresentation(presentation, EXPECTED)).verified).toBe(true);
    expect(await verifier.verifyPresentation(presentation, EXPECTED, NOW)).toEqual({
      ok: false,
      error: { kind: 'presentation-invalid', reason: 'no-credentials' },
    });
  });
});

describe('trap 4: a controller that is meant for the presentation reaches the issuer check', () => {
  it('makes the holder the judge of who issued a credential', async () => {
    // Mallory's key signs a credential in the holder's name, and the holder's document lists that key.
    const forged = await sign(draftCredential({ issuer: holder, subject: holder.did }), mallory);
    const presentation = await mintPresentation({ holder, credentials: [forged], ...EXPECTED });
    const controller = {
      id: holder.did,
      authentication: [holder.keyId],
      assertionMethod: [mallory.keyId],
    };
    expect((await plainPresentation(presentation, { ...EXPECTED, controller })).verified).toBe(true);
    const genuine = await mintPresentation({
      holder,
      credentials: [await mintCredential({ issuer, subject: holder.did })],
      ...EXPECTED,
    });
    expect((await plainPresentation(genuine, { ...EXPECTED, controller })).verified).toBe(false);

    const [ofForged, ofGenuine] = await Promise.all(
      [presentation, genuine].map((one) => verifier.verifyPresentation(one, EXPECTED, NOW)),
    );
    expect(ofForged?.ok && codeOf(ofForged.value[0], 'issuer-key')).toBe('issuer-key.someone-else');
    expect(ofGenuine?.ok && ofGenuine.value[0]?.verdict).toBe('valid');
  });
});

describe('trap 5: the key must belong to the issuer', () => {
  it('anybody can sign in somebody’s name', async () => {
    const forged = await sign(draftCredential({ issuer }), mallory);
    const answer = await signatures.verify(forged, {
      suite: [new DataIntegrityProof({ cryptosuite })],
      purpose: new signatures.purposes.AssertionProofPurpose(),
      documentLoader: createLoader(pinnedContexts(), createKeyResolver()),
    });
    expect(answer).toMatchObject({ verified: true });
    const report = await reportOf(forged);
    expect(codeOf(report, 'proof')).toBe('proof.genuine');
    expect(codeOf(report, 'issuer-key')).toBe('issuer-key.someone-else');
    expect(report.verdict).toBe('invalid');
    expect(report.evidence).toBeUndefined();
  });

  it('a second proof by the issuer is enough, and a second proof by anybody is not', async () => {
    const credential = copyOf(await mintCredential({ issuer }));
    const witnessed = await sign(credential, mallory);
    const report = await reportOf(witnessed);
    expect(witnessed['proof']).toHaveLength(2);
    expect(codeOf(report, 'proof')).toBe('proof.genuine');
    expect(codeOf(report, 'issuer-key')).toBe('issuer-key.belongs');
  });
});

describe('trap 7: work before proof', () => {
  it('the credentials of a forged presentation are verified first', async () => {
    const credentials = [await mintCredential({ issuer, subject: holder.did })];
    const presentation = await mintPresentation({ holder, credentials, ...EXPECTED });
    const tampered = { ...presentation, id: 'urn:uuid:3f9a6a3e-6a0e-4d0c-9a51-1b7a0c9d2e11' };
    const plain = await plainPresentation(tampered, EXPECTED);
    expect(plain.verified).toBe(false);
    expect(plain.asked[0]).toBe(issuer.did);

    const asked: string[] = [];
    const watched = createVerifier({
      methods: {
        key: (did) => {
          asked.push(did);
          return resolveDidKey(did);
        },
      },
    });
    expect(await watched.verifyPresentation(tampered, EXPECTED, NOW)).toEqual({
      ok: false,
      error: { kind: 'presentation-invalid', reason: 'bad-proof' },
    });
    expect(asked).toEqual([holder.did]);
  });

  it('a thousand credentials are counted, not read', async () => {
    const credential = await mintCredential({ issuer });
    const presentation = draftPresentation({ holder, credentials: Array(1_000).fill(credential) });
    const watched = createVerifier({
      methods: {
        key: async () => {
          throw new Error('no key is needed to count');
        },
      },
    });
    expect(await watched.verifyPresentation(presentation, EXPECTED, NOW)).toEqual({
      ok: false,
      error: { kind: 'too-many-credentials', found: 1_000, most: 50 },
    });
  });
});

describe('trap 8: a famous achievement', () => {
  it('is evidence from whoever signed it, never from the achievement’s creator', async () => {
    const famous = await mintCredential({
      issuer: mallory,
      achievement: {
        id: 'https://famous.example/achievements/1',
        creator: { id: issuer.did, type: ['Profile'], name: 'Famous Institute' },
      },
    });
    expect(await plainCredential(famous)).toBe(true);
    const { evidence } = await reportOf(famous);
    expect(evidence).toMatchObject({
      achievement: 'https://famous.example/achievements/1',
      issuer: mallory.did,
      issuerName: 'Mallory',
    });
    expect(JSON.stringify(evidence)).not.toContain(issuer.did);
  });
});
