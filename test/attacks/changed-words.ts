import { OB3 } from '../kit/mint/index.ts';
import { type ChangeAttack, CREDENTIALS, without, withSubject } from './change.ts';

const SUBJECT_ID = 'urn:uuid:4d0c1a4e-3f55-4f0a-8d29-5b6c1f6a0b44';

/** Changes to the words of a genuine credential that is valid. */
export const CHANGED_WORDS: readonly ChangeAttack[] = [
  [
    'issuer-list',
    'Two issuers in a list.',
    'structure.incomplete',
    (c) => ({ ...c, issuer: [c['issuer'], 'did:web:x.example'] }),
  ],
  ['issuer-number', 'An issuer that is a number.', 'structure.incomplete', (c) => ({ ...c, issuer: 7 })],
  [
    'issuer-renamed',
    'Another issuer than the one who signed.',
    'proof.changed',
    (c) => ({ ...c, issuer: 'did:web:famous.example' }),
  ],
  ['subject-missing', 'No subject.', 'structure.incomplete', (c) => without(c, 'credentialSubject')],
  [
    'subject-list-of-lists',
    'A list inside a list.',
    'structure.crafted',
    (c) => ({ ...c, credentialSubject: [[c['credentialSubject']]] }),
  ],
  [
    'subject-text',
    'A subject that is only a name.',
    'structure.incomplete',
    (c) => ({ ...c, credentialSubject: 'Sam' }),
  ],
  [
    'subject-taken-over',
    'Somebody’s id put into a credential that names nobody.',
    'proof.changed',
    (c) => withSubject(c, { id: SUBJECT_ID }),
  ],
  [
    'subject-many',
    'Two thousand subjects: each is compared with each.',
    'structure.too-large',
    (c) => ({ ...c, credentialSubject: Array.from({ length: 2_000 }, (_, n) => ({ id: `urn:x:${n}` })) }),
  ],
  ['type-missing', 'No type.', 'structure.not-a-credential', (c) => without(c, 'type')],
  [
    'type-full-name',
    'The type under its full name.',
    'structure.not-a-credential',
    (c) => ({ ...c, type: [`${CREDENTIALS}VerifiableCredential`] }),
  ],
  [
    'type-crowd',
    'Ten thousand types on one node, each with a context of its own to apply.',
    'structure.too-large',
    (c) => ({ ...c, type: Array(10_000).fill('VerifiableCredential') }),
  ],
  [
    'words-unknown',
    'A word that no context defines, so that no signature covers it.',
    'proof.unsigned-content',
    (c) => ({ ...c, level: 'expert' }),
  ],
  [
    'words-relative',
    'An id that is relative and means nothing without a base.',
    'proof.unsigned-content',
    (c) => ({ ...c, id: '../credentials/1' }),
  ],
  [
    'lines-in-id',
    'N-Quads lines inside an id, to swallow the lines that were signed.',
    'proof.unsigned-content',
    (c) => ({ ...c, id: `${c['id']}> <${CREDENTIALS}validUntil> "x" .\n<${c['id']}` }),
  ],
  [
    'lines-in-language',
    'N-Quads lines inside a language tag.',
    'proof.unsigned-content',
    (c) => ({ ...c, name: { '@value': 'First aid', '@language': 'en .\n<urn:x:1> <urn:x:2> "y"@en' } }),
  ],
  [
    'hidden-node',
    'A blank node with a name, which can be described from anywhere.',
    'structure.crafted',
    (c) => ({ ...c, id: '_:b0' }),
  ],
  [
    'words-swapped',
    'The older data model’s context in place of the newer one.',
    'structure.not-standard',
    (c) => ({ ...c, '@context': ['https://www.w3.org/2018/credentials/v1', OB3] }),
  ],
  [
    'reserved-key',
    'A key called constructor.',
    'structure.crafted',
    (c) => withSubject(c, { constructor: { prototype: {} } }),
  ],
];
