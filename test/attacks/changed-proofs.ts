import { VC2 } from '../kit/mint/index.ts';
import { type ChangeAttack, objectAt, without, withProof } from './change.ts';

/** Changes to the proof of a genuine credential that is valid. */
export const CHANGED_PROOFS: readonly ChangeAttack[] = [
  ['unsigned', 'No proof at all.', 'proof.missing', (c) => without(c, 'proof')],
  ['proof-empty-list', 'An empty list of proofs.', 'proof.missing', (c) => ({ ...c, proof: [] })],
  ['proof-null', 'A proof that is null.', 'proof.malformed', (c) => ({ ...c, proof: null })],
  [
    'proof-text',
    'A proof that is a text.',
    'proof.malformed',
    (c) => ({ ...c, proof: 'eyJhbGciOiJub25lIn0..' }),
  ],
  ['proof-empty', 'A proof with nothing in it.', 'proof.kind-unknown', (c) => ({ ...c, proof: {} })],
  [
    'proof-no-value',
    'A proof without its value.',
    'proof.malformed',
    (c) => withProof(c, { proofValue: null }),
  ],
  [
    'proof-short-value',
    'A proof value of one byte.',
    'proof.changed',
    (c) => withProof(c, { proofValue: 'z2' }),
  ],
  [
    'proof-not-base58',
    'A proof value with letters that base58 does not have.',
    'proof.malformed',
    (c) => withProof(c, { proofValue: 'z0OIl' }),
  ],
  [
    'proof-other-suite',
    'The same proof under another suite’s name.',
    'proof.kind-unknown',
    (c) => withProof(c, { cryptosuite: 'none' }),
  ],
  [
    'proof-selective',
    'A proof that lets its holder leave parts out, over a credential whose end date is left out.',
    'proof.kind-unknown',
    (c) => without({ ...c, proof: { ...objectAt(c, 'proof'), cryptosuite: 'ecdsa-sd-2023' } }, 'validUntil'),
  ],
  [
    'proof-wrong-purpose',
    'A proof that was made to sign in.',
    'proof.wrong-purpose',
    (c) => withProof(c, { proofPurpose: 'authentication' }),
  ],
  [
    'proof-expired',
    'A proof that says it has run out.',
    'proof.expired',
    (c) => withProof(c, { expires: '2026-01-01T00:00:00Z' }),
  ],
  [
    'proof-bad-expiry',
    'A proof whose end cannot be read.',
    'proof.expired',
    (c) => withProof(c, { expires: 'never' }),
  ],
  [
    'proof-own-context',
    'A proof that brings its own words.',
    'structure.crafted',
    (c) => withProof(c, { '@context': [VC2, { '@vocab': 'https://x.example/#' }] }),
  ],
  [
    'proof-crowd',
    'A hundred copies of a good proof: a signature check each.',
    'proof.too-many',
    (c) => ({ ...c, proof: Array(100).fill(c['proof']) }),
  ],
  [
    'proof-one-bad',
    'A good proof beside a damaged one.',
    'proof.changed',
    (c) => ({ ...c, proof: [c['proof'], { ...objectAt(c, 'proof'), created: '2020-01-01T00:00:00Z' }] }),
  ],
  [
    'key-missing-fragment',
    'A key that is named without its fragment.',
    'proof.malformed',
    (c) => withProof(c, { verificationMethod: String(objectAt(c, 'issuer')['id']) }),
  ],
  [
    'key-other-fragment',
    'A key that the controller does not have.',
    'issuer-key.unreadable',
    (c) => withProof(c, { verificationMethod: `${objectAt(c, 'issuer')['id']}#key-1` }),
  ],
  [
    'key-data-url',
    'A key in a data URL.',
    'issuer-key.method-unknown',
    (c) => withProof(c, { verificationMethod: 'data:application/json,{}#key' }),
  ],
  [
    'key-inside',
    'A link to a service inside the network as the key.',
    'issuer-key.method-unknown',
    (c) => withProof(c, { verificationMethod: 'http://169.254.169.254/latest#key' }),
  ],
  [
    'key-prototype',
    'A DID method called constructor.',
    'issuer-key.method-unknown',
    (c) => withProof(c, { verificationMethod: 'did:constructor:x#key' }),
  ],
];
