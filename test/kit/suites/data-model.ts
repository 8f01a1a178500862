import { OB3, VC2 } from '../mint/index.ts';
import { EXAMPLES, plainCredential, type SuiteCase, signed, signedWith, without } from './case.ts';

type Changes = Readonly<Record<string, unknown>>;

const good = (section: string, what: string, changes: Changes): SuiteCase => ({
  name: `vc-data-model-2.0-test-suite ${section}: takes ${what}`,
  options: { checks: ['proof'] },
  verified: true,
  document: () => signedWith(changes),
});

const bad = (section: string, what: string, changes: Changes, ...codes: string[]): SuiteCase => ({
  name: `vc-data-model-2.0-test-suite ${section}: refuses ${what}`,
  options: { checks: ['proof'] },
  verified: false,
  codes,
  document: () => signedWith(changes),
});

const missing = (section: string, property: string, code: string): SuiteCase => ({
  name: `vc-data-model-2.0-test-suite ${section}: refuses a credential without ${property}`,
  options: { checks: ['proof'] },
  verified: false,
  codes: [code],
  document: async () => signed(without(await plainCredential(), property)),
});

const BROKEN = 'structure.not-standard';
const meaning = (...words: string[]) => [
  VC2,
  Object.fromEntries(words.map((word) => [word, `https://words.example/terms#${word}`])),
];
const issuerWith = async (more: Changes) => ({ id: (await plainCredential())['issuer'], ...more });
const issuerIs = (section: string, what: string, more: Changes, ...codes: string[]): SuiteCase => ({
  ...bad(section, what, {}, ...codes),
  ...(codes.length === 0 ? { verified: true } : {}),
  name: `vc-data-model-2.0-test-suite ${section}: ${codes.length === 0 ? 'takes' : 'refuses'} ${what}`,
  document: async () => signedWith({ issuer: await issuerWith(more) }),
});

const LANGUAGES = [
  { '@value': 'Dog', '@language': 'en' },
  { '@value': 'Perro', '@language': 'es' },
];
const FOREIGN = { '@value': 'Dog', '@language': 'en', url: 'did:example:dog' };
const V2_FILE = {
  id: VC2,
  digestSRI: 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
};
const V2_MULTIBASE = { id: VC2, digestMultibase: 'uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ' };
const NOT_A_URL = 'https ://not-a-url/1';

const typed = (property: string, section: string): readonly SuiteCase[] => {
  const word = `Example${property}`;
  const id = 'did:example:thing/1';
  return [
    good(section, `${property} with a type`, {
      '@context': meaning(word),
      [property]: { id, type: word },
    }),
    good(section, `several of ${property}`, {
      '@context': meaning(word),
      [property]: [
        { id, type: word },
        { id: `${id}2`, type: word },
      ],
    }),
    bad(section, `${property} without a type`, { [property]: { id } }, BROKEN),
    bad(
      section,
      `${property} with a type that is no text`,
      { '@context': meaning(word), [property]: { id, type: 2 } },
      BROKEN,
    ),
    bad(
      section,
      `${property} with an id that is no URL`,
      { '@context': meaning(word), [property]: { id: NOT_A_URL, type: word } },
      BROKEN,
    ),
    bad(
      section,
      `${property} with two ids`,
      { '@context': meaning(word), [property]: { id: ['did:example:1', 'did:example:2'], type: word } },
      BROKEN,
    ),
  ];
};

/** What the suite of the data model says of credentials, by its sections. */
export const DATA_MODEL_CASES: readonly SuiteCase[] = [
  good('1.3', 'a conforming credential', {}),
  missing('4.3', '@context', 'context.misplaced'),
  bad('4.3', 'another context first', { '@context': [EXAMPLES, VC2] }, 'context.unknown'),
  bad('4.3', 'no base context', { '@context': [EXAMPLES] }, 'context.unknown'),
  good('4.3', 'the context of the examples', { '@context': [VC2, EXAMPLES] }),
  good('4.3', 'an inline context', {
    '@context': meaning('ExampleCredential'),
    type: ['VerifiableCredential', 'ExampleCredential'],
  }),
  bad('4.3', 'a context that is no URL', { '@context': [VC2, NOT_A_URL] }, 'context.unknown'),
  bad('4.3', 'a context that is a number', { '@context': [VC2, 123192875] }, 'context.own-words'),
  good('4.4', 'an id', { id: 'https://example.org/credentials/1' }),
  good('4.4', 'a urn', { id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33' }),
  bad('4.4', 'an id that is null', { id: null }, BROKEN),
  bad('4.4', 'two ids', { id: ['https://example.org/1', 'https://example.net/1'] }, BROKEN),
  bad('4.4', 'an id that is no URL', { id: NOT_A_URL }, BROKEN),
  bad(
    '4.4',
    'two ids of a subject',
    { credentialSubject: { id: ['did:example:1', 'did:example:2'] } },
    BROKEN,
  ),
  missing('4.5', 'type', 'structure.not-a-credential'),
  bad('4.5', 'another type alone', { type: ['ExampleCredential'] }, 'structure.not-a-credential'),
  good('4.5', 'a type that is a URL', { type: ['https://example.org/#Example', 'VerifiableCredential'] }),
  good('4.5', 'types in any order', {
    '@context': [VC2, EXAMPLES],
    type: ['https://example.org/#A', 'VerifiableCredential', 'RelationshipCredential'],
  }),
  bad(
    '4.5',
    'a type that no context knows',
    { type: ['VerifiableCredential', 'UnmappedType'] },
    'proof.unsigned-content',
    'proof.changed',
  ),
  bad(
    '4.5',
    'a type that is mapped to no URL',
    { '@context': [VC2, { Example: 'not a url' }], type: ['VerifiableCredential', 'Example'] },
    'context.own-words',
  ),
  ...(['name', 'description'] as const).flatMap((property) => [
    good('4.6', `a ${property}`, { [property]: 'Dog' }),
    good('4.6', `a ${property} in a language`, { [property]: { '@value': 'Dog', '@language': 'en' } }),
    good('4.6', `a ${property} with a direction`, {
      [property]: { '@value': 'Dog', '@language': 'en', '@direction': 'ltr' },
    }),
    good('4.6', `a ${property} in languages`, { [property]: LANGUAGES }),
    bad('4.6', `a ${property} with more in it`, { [property]: FOREIGN }, 'structure.crafted', BROKEN),
    bad('4.6', `a ${property} that is a number`, { [property]: 7 }, BROKEN),
    issuerIs('4.6', `an issuer’s ${property}`, { [property]: 'Dog' }),
    issuerIs('4.6', `an issuer’s ${property} in languages`, { [property]: LANGUAGES }),
    issuerIs('4.6', `an issuer’s ${property} with more in it`, { [property]: FOREIGN }, 'structure.crafted'),
  ]),
  missing('4.7', 'issuer', 'structure.incomplete'),
  issuerIs('4.7', 'an issuer that is an object', {}),
  bad('4.7', 'an issuer that is no URL', { issuer: 'fake-issuer' }, BROKEN),
  bad('4.7', 'an issuer that is null', { issuer: null }, 'structure.incomplete'),
  issuerIs('4.7', 'an issuer with no id', { id: null }, 'structure.incomplete'),
  issuerIs('4.7', 'an issuer whose id is no URL', { id: 'fake-issuer' }, BROKEN),
  missing('4.8', 'credentialSubject', 'structure.incomplete'),
  bad('4.8', 'a subject without claims', { credentialSubject: {} }, BROKEN),
  bad('4.8', 'one of two without claims', { credentialSubject: [{ id: 'did:example:1' }, {}] }, BROKEN),
  good('4.8', 'two subjects', { credentialSubject: [{ id: 'did:example:1' }, { id: 'did:example:2' }] }),
  good('4.9', 'a date with milliseconds', { validFrom: '2023-07-15T12:34:56.789Z' }),
  good('4.9', 'a date with an offset', {
    validFrom: '2023-07-15T12:34:56-05:00',
    validUntil: '2099-07-15T12:34:56+05:30',
  }),
  bad('4.9', 'a start that is no date-time', { validFrom: '2023-13-01' }, 'validity.unreadable-date'),
  bad('4.9', 'an end that is no date-time', { validUntil: 'tomorrow' }, 'validity.unreadable-date'),
  bad(
    '4.9',
    'an end before the start',
    { validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
    BROKEN,
  ),
  ...typed('credentialStatus', '4.10'),
  ...typed('credentialSchema', '4.11'),
  bad(
    '4.11',
    'a schema without an id',
    { '@context': meaning('S'), credentialSchema: { type: 'S' } },
    BROKEN,
  ),
  bad(
    '5.2.1',
    'a word of the data model that is defined anew',
    { '@context': [VC2, { VerifiableCredential: 'https://example.org/#Bad' }] },
    'context.own-words',
  ),
  good('5.3', 'a related resource with digestSRI', { relatedResource: V2_FILE }),
  good('5.3', 'a related resource with digestMultibase', { relatedResource: V2_MULTIBASE }),
  good('5.3', 'a related resource with a media type', {
    relatedResource: [{ ...V2_FILE, mediaType: 'application/ld+json' }],
  }),
  bad('5.3', 'a related resource that is a text', { relatedResource: [VC2] }, BROKEN),
  bad('5.3', 'a related resource without an id', { relatedResource: [without(V2_FILE, 'id')] }, BROKEN),
  bad('5.3', 'a related resource twice', { relatedResource: [V2_FILE, V2_MULTIBASE] }, BROKEN),
  bad('5.3', 'a related resource without a digest', { relatedResource: [{ id: VC2 }] }, BROKEN),
  bad(
    '5.3',
    'a wrong digestMultibase',
    { relatedResource: [{ id: VC2, digestMultibase: 'uM4RgWQc3RUDtjJCSgTJtTfvpZ7SPEg_LNO0ESlovQC0' }] },
    BROKEN,
  ),
  bad(
    '5.3',
    'a wrong digestSRI',
    { relatedResource: [{ id: VC2, digestSRI: `sha384-${Buffer.alloc(48, 7).toString('base64')}` }] },
    BROKEN,
  ),
  ...typed('refreshService', '5.4'),
  ...typed('termsOfUse', '5.5'),
  bad('5.5', 'terms of use that are empty', { termsOfUse: {} }, BROKEN),
  ...typed('evidence', '5.6'),
  bad('5.6', 'evidence that is empty', { evidence: {} }, BROKEN),
  {
    name: 'vc-data-model-2.0-test-suite 1.3: refuses a document that is no credential',
    verified: false,
    codes: ['structure.not-a-credential'],
    document: async () => ({ type: ['NonconformingDocument'] }),
  },
  good('1.3', 'an Open Badges credential', {
    '@context': [VC2, OB3],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: { type: ['AchievementSubject'] },
  }),
];
