import { copyOf, draftCredential, mintCredential, mintIssuer, type Signed, sign } from '../kit/mint/index.ts';
import type { Attack } from './attack.ts';
import type { ChangeAttack } from './change.ts';
import { CHANGED_PROOFS } from './changed-proofs.ts';
import { CHANGED_WORDS } from './changed-words.ts';
import { HIDDEN_END } from './hidden-end.ts';

/** Documents that an attacker signs, good or not, to make the verifier work or trip. */
const signedAttacks = async (): Promise<readonly (readonly [string, string, string, unknown])[]> => {
  const mallory = await mintIssuer('attacks: mallory', 'Mallory');
  const issuer = await mintIssuer('attacks: issuer');
  const twins = (count: number) =>
    Array.from({ length: count }, () => ({
      type: ['Alignment'],
      targetName: 'A',
      targetUrl: 'https://x.example/',
    }));
  const poison = draftCredential({
    issuer: mallory,
    achievement: {
      resultDescription: Array.from({ length: 12 }, () => ({
        type: ['ResultDescription'],
        name: 'A',
        resultType: 'Status',
        alignment: twins(12),
      })),
    },
  });
  return [
    [
      'name-borrowed',
      'A good signature by somebody else than the issuer it names.',
      'issuer-key.someone-else',
      await sign(draftCredential({ issuer }), mallory),
    ],
    [
      'poison-graph',
      'Look-alike blank nodes in look-alike blank nodes: telling them apart takes longer than anyone has.',
      'proof.too-complex',
      { ...poison, proof: (await mintCredential({ issuer: mallory }))['proof'] },
    ],
    [
      'start-without-zone',
      'A start date without a time zone, signed.',
      'validity.unreadable-date',
      await sign({ ...draftCredential({ issuer: mallory, validFrom: '2025-03-01T09:00:00' }) }, mallory),
    ],
    [
      'start-impossible',
      'The 30th of February, signed.',
      'validity.unreadable-date',
      await mintCredential({ issuer: mallory, validFrom: '2025-02-30T09:00:00Z' }),
    ],
    [
      'start-after-end',
      'A start after the end, signed.',
      'validity.not-yet',
      await mintCredential({
        issuer: mallory,
        validFrom: '2027-01-01T00:00:00Z',
        validUntil: '2026-12-31T00:00:00Z',
      }),
    ],
    [
      'status-without-answer',
      'A status that nobody can be asked about.',
      'status.unreachable',
      await mintCredential({
        issuer: mallory,
        more: { credentialStatus: { id: 'https://x.example/1#1', type: 'BitstringStatusListEntry' } },
      }),
    ],
    [
      'status-null',
      'A status that is null, which a signature does not see.',
      'structure.not-standard',
      { ...(await mintCredential({ issuer: mallory })), credentialStatus: null },
    ],
  ];
};

const changed = (genuine: Signed, table: readonly ChangeAttack[]): readonly Attack[] =>
  table.map(([name, tries, comesTo, change, plainLibraryVerifies]) => ({
    name: `credential-${name}`,
    tries,
    comesTo,
    arrives: 'document',
    text: JSON.stringify(change(copyOf(genuine))),
    ...(plainLibraryVerifies === undefined ? {} : { plainLibraryVerifies }),
  }));

/** Attacks on whoever verifies one credential. */
export const credentialAttacks = async (): Promise<readonly Attack[]> => {
  const issuer = await mintIssuer('attacks: issuer');
  const signed = await signedAttacks();
  return [
    ...changed(await mintCredential({ issuer, validUntil: '2026-01-31T00:00:00Z' }), HIDDEN_END),
    ...changed(await mintCredential({ issuer }), [...CHANGED_PROOFS, ...CHANGED_WORDS]),
    ...signed.map(
      ([name, tries, comesTo, document]): Attack => ({
        name: `credential-${name}`,
        tries,
        comesTo,
        arrives: 'document',
        text: JSON.stringify(document),
      }),
    ),
  ];
};
