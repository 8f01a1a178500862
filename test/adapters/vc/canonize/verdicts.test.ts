import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createVerifier } from '../../../../functions/adapters/vc/verifier.ts';
import { ASKED, JUDGED_AT, mintAttacks } from '../../../attacks/index.ts';
import { mintCredential, mintHolder, mintIssuer, mintPresentation } from '../../../kit/mint/index.ts';
import { at, bytesOf } from '../reading.ts';
import { mintKinds } from './documents.ts';
import { mutated, mutations } from './mutations.ts';

vi.setConfig({ testTimeout: 240_000 });

const NOW = at(JUDGED_AT);
const plain = createVerifier({ canonize: 'plain' });
const quick = createVerifier({ canonize: 'quick' });

const expectSameOfDocument = async (text: unknown): Promise<void> => {
  const bytes = bytesOf(text);
  expect(await quick.verifyDocument(bytes, NOW)).toEqual(await plain.verifyDocument(bytes, NOW));
};
const expectSameOfPresentation = async (presentation: unknown): Promise<void> => {
  expect(await quick.verifyPresentation(presentation, ASKED, NOW)).toEqual(
    await plain.verifyPresentation(presentation, ASKED, NOW),
  );
};

const kinds = await mintKinds();
const attacks = await mintAttacks();
const issuer = await mintIssuer('verdicts: issuer');
const holder = await mintHolder('verdicts: holder');
const credential = await mintCredential({ issuer, subject: holder.did, validUntil: '2027-03-01T09:00:00Z' });
const presentation = await mintPresentation({ holder, credentials: [credential], ...ASKED });

describe('both ways to canonicalize come to the same verdict', () => {
  it.each(Object.entries(kinds))('on a genuine document: %s', async (_, document) => {
    await expectSameOfDocument(document);
    await expectSameOfPresentation(document);
  });

  it.each(attacks.map((attack) => [attack.name, attack] as const))('on %s', async (_, attack) => {
    if (attack.arrives === 'document') await expectSameOfDocument(attack.text);
    else await expectSameOfPresentation(JSON.parse(attack.text));
  });

  it('on changed credentials', async () => {
    const documents = [credential, ...Object.values(kinds)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), mutations, async (document, changes) =>
        expectSameOfDocument(mutated(document, changes)),
      ),
      { numRuns: 150 },
    );
  });

  it('on changed presentations', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        await expectSameOfPresentation(mutated(presentation, changes));
        const own = { ...presentation, verifiableCredential: [mutated(credential, changes)] };
        await expectSameOfPresentation(own);
      }),
      { numRuns: 100 },
    );
  });

  it('on genuine presentations of changed credentials', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const changed = mutated(credential, changes);
        const signed = await mintPresentation({ holder, credentials: [changed, credential], ...ASKED }).catch(
          () => undefined,
        );
        if (signed !== undefined) await expectSameOfPresentation(signed);
      }),
      { numRuns: 60 },
    );
  });
});
