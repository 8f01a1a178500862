import {
  copyOf,
  draftPresentation,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  sign,
} from '../kit/mint/index.ts';
import { ASKED, type Attack } from './attack.ts';

type PresentationAttack = readonly [
  name: string,
  tries: string,
  comesTo: string,
  presentation: unknown,
  plainLibraryVerifies?: true,
];

/** Attacks on whoever takes a wallet's answer to a challenge. */
export const presentationAttacks = async (): Promise<readonly Attack[]> => {
  const issuer = await mintIssuer('attacks: issuer');
  const holder = await mintHolder('attacks: holder');
  const mallory = await mintHolder('attacks: mallory');
  const own = await mintCredential({ issuer, subject: holder.did });
  const wish = { holder, credentials: [own], ...ASKED };
  const genuine = copyOf(await mintPresentation(wish));
  const { proof, ...unsigned } = genuine;
  const withProof = (more: object) => ({ ...genuine, proof: { ...Object(proof), ...more } });
  const table: readonly PresentationAttack[] = [
    ['not-an-object', 'A list in place of a presentation.', 'refused:not-a-presentation', [genuine]],
    ['a-credential', 'A credential in place of a presentation.', 'refused:not-a-presentation', own],
    ['unsigned', 'No proof.', 'refused:no-proof', unsigned],
    ['proof-empty', 'A proof with nothing in it.', 'refused:no-proof', { ...unsigned, proof: {} }],
    ['proof-empty-list', 'An empty list of proofs.', 'refused:no-proof', { ...unsigned, proof: [] }],
    ['proof-null', 'A proof that is null.', 'refused:no-proof', { ...unsigned, proof: null }],
    ['proof-unknown', 'A proof of an unknown kind.', 'refused:bad-proof', withProof({ cryptosuite: 'none' })],
    [
      'proof-forged',
      'A proof value from somewhere else.',
      'refused:bad-proof',
      withProof({ proofValue: Object(own['proof'])['proofValue'] }),
    ],
    [
      'proof-expired',
      'A proof that says it has run out.',
      'refused:bad-proof',
      withProof({ expires: '2020-01-01T00:00:00Z' }),
    ],
    [
      'proof-two',
      'A second proof beside the good one.',
      'refused:bad-proof',
      { ...genuine, proof: [proof, proof] },
      true,
    ],
    [
      'replayed',
      'An answer to another challenge.',
      'refused:wrong-challenge',
      await mintPresentation({ ...wish, challenge: 'c-of-yesterday' }),
    ],
    [
      'challenge-patched',
      'An answer to another challenge with ours written over it.',
      'refused:bad-proof',
      {
        ...unsigned,
        proof: {
          ...Object((await mintPresentation({ ...wish, challenge: 'c-of-yesterday' }))['proof']),
          challenge: ASKED.challenge,
        },
      },
    ],
    [
      'challenge-list',
      'Our challenge in a list.',
      'refused:wrong-challenge',
      withProof({ challenge: [ASKED.challenge] }),
    ],
    [
      'relayed',
      'An answer that was made for another site.',
      'refused:wrong-domain',
      await mintPresentation({ ...wish, domain: 'https://evil.example' }),
    ],
    [
      'domain-lookalike',
      'An answer for an address that only begins like ours.',
      'refused:wrong-domain',
      await mintPresentation({ ...wish, domain: `${ASKED.domain}.evil.example` }),
    ],
    [
      'domain-list',
      'Our domain among others.',
      'refused:wrong-domain',
      withProof({ domain: [ASKED.domain, 'https://evil.example'] }),
    ],
    [
      'purpose-assertion',
      'A proof that was made to issue, not to sign in.',
      'refused:bad-proof',
      {
        ...(await sign(unsigned, holder)),
        proof: { ...Object((await sign(unsigned, holder))['proof']), ...ASKED },
      },
    ],
    [
      'empty',
      'A good proof over no credential.',
      'refused:no-credentials',
      await mintPresentation({ ...wish, credentials: [] }),
      true,
    ],
    [
      'holder-missing',
      'A good proof and nobody who holds it.',
      'refused:not-the-holder',
      await sign(copyOf({ ...draftPresentation(wish), holder: undefined }), holder, { purpose: ASKED }),
      true,
    ],
    [
      'holder-claimed',
      'A thief signs and names the real holder.',
      'refused:not-the-holder',
      await mintPresentation({ ...wish, holder: mallory, claimedHolder: holder.did }),
      true,
    ],
    [
      'holder-swapped',
      'The holder’s name is replaced after signing.',
      'refused:not-the-holder',
      { ...genuine, holder: mallory.did },
    ],
    [
      'stolen',
      'A thief presents somebody else’s credential as a thief.',
      'holder.someone-else',
      await mintPresentation({ ...wish, holder: mallory }),
      true,
    ],
    [
      'credential-swapped',
      'Another credential is put in after signing.',
      'refused:bad-proof',
      { ...genuine, verifiableCredential: [await mintCredential({ issuer })] },
    ],
    [
      'words-own',
      'An inline context renames the challenge.',
      'refused:context-unknown',
      {
        ...genuine,
        '@context': [...[genuine['@context']].flat(), { nonce: 'https://w3id.org/security#challenge' }],
      },
      true,
    ],
    ['keyword', 'A keyword beside the words.', 'refused:bad-proof', { ...genuine, '@included': [] }],
    [
      'thousand',
      'A thousand credentials.',
      'refused:too-many-credentials',
      { ...genuine, verifiableCredential: Array(1_000).fill(own) },
    ],
    [
      'heavy',
      'Fifty credentials of a thousand objects each.',
      'refused:too-complex',
      {
        ...genuine,
        verifiableCredential: Array(50).fill({
          ...own,
          evidence: Array.from({ length: 999 }, (_, n) => ({ id: `urn:x:${n}` })),
        }),
      },
    ],
    [
      'deep',
      'Two hundred objects inside each other.',
      'refused:document-too-deep',
      { ...genuine, verifiableCredential: JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) },
    ],
    [
      'texts',
      'Texts in place of credentials.',
      'refused:bad-proof',
      { ...genuine, verifiableCredential: ['eyJhbGciOiJub25lIn0.e30.', 'x'] },
    ],
  ];
  return table.map(([name, tries, comesTo, presentation, plainLibraryVerifies]) => ({
    name: `presentation-${name}`,
    tries,
    comesTo,
    arrives: 'presentation',
    text: JSON.stringify(presentation),
    ...(plainLibraryVerifies === undefined ? {} : { plainLibraryVerifies }),
  }));
};
