import { mintHolder, mintIssuer, type Signed, type Signer, sign, VC2 } from '../mint/index.ts';
import { EXAMPLES, EXAMPLES_ONLY, type SuiteCase, signedWith, without } from './case.ts';

export const CHALLENGE = 'u6e62f66e67de11ebb490ef3eeefa55f2';
export const DOMAIN = 'github.com/w3c/vc-data-model-2.0-test-suite';
const OPTIONS = { challenge: CHALLENGE, domain: DOMAIN };

type Changes = Readonly<Record<string, unknown>>;

const present = async (changes: Changes, by?: Signer, purpose = OPTIONS): Promise<Signed> => {
  const holder = by ?? (await mintHolder('a suite’s holder'));
  return sign({ '@context': [VC2], type: ['VerifiablePresentation'], ...changes }, holder, {
    purpose,
    contexts: EXAMPLES_ONLY,
  });
};

const presentation = (
  verified: boolean,
  what: string,
  document: () => Promise<unknown>,
  ...codes: string[]
): SuiteCase => ({
  name: `vc-data-model-2.0-test-suite 4.13: ${verified ? 'takes' : 'refuses'} ${what}`,
  options: OPTIONS,
  verified,
  codes,
  document,
});

const holderDid = async () => (await mintHolder('a suite’s holder')).did;
const wrongForm = 'presentation-invalid.not-a-presentation';

const later = (what: string, change: (document: Signed) => unknown, ...codes: string[]): SuiteCase =>
  presentation(
    false,
    what,
    async () => change(await present({ verifiableCredential: [await signedWith({})] })),
    ...codes,
  );

/** What the suite of the data model says of presentations, and what VCALM says of verifying them. */
export const PRESENTATION_CASES: readonly SuiteCase[] = [
  presentation(true, 'one without a holder and credentials', () => present({})),
  presentation(true, 'one with an id', () =>
    present({ id: 'urn:uuid:9c9a36f8-518f-4976-a934-6649502d0008' }),
  ),
  presentation(true, 'one with credentials', async () =>
    present({
      verifiableCredential: [
        await signedWith({}),
        await signedWith({ credentialSubject: { id: 'did:example:other' } }),
      ],
    }),
  ),
  presentation(true, 'a holder', async () => present({ holder: await holderDid() })),
  presentation(true, 'a holder that is an object', async () =>
    present({ holder: { id: await holderDid() } }),
  ),
  presentation(true, 'a further type', () =>
    present({ '@context': [VC2, EXAMPLES], type: ['VerifiablePresentation', 'ExamplePresentation'] }),
  ),
  presentation(true, 'an inline context', () =>
    present({
      '@context': [VC2, { CredentialManagerPresentation: 'https://example.org/examples#Presentation' }],
      type: ['VerifiablePresentation', 'CredentialManagerPresentation'],
    }),
  ),
  presentation(
    false,
    'somebody else as the holder',
    async () => present({ holder: (await mintIssuer('other')).did }),
    'presentation-invalid.not-the-holder',
  ),
  presentation(
    false,
    'a holder that is no URL',
    () => present({ holder: 'urn:x' }).then((document) => ({ ...document, holder: 'z6Mk' })),
    wrongForm,
  ),
  later('a holder with a name only', (document) => ({ ...document, holder: { name: 'Acme' } }), wrongForm),
  later('no context', (document) => without(document, '@context'), 'presentation-invalid.context-unknown'),
  later(
    'the wrong order of contexts',
    (document) => ({ ...document, '@context': [EXAMPLES, VC2] }),
    'presentation-invalid.context-unknown',
  ),
  later(
    'no base context',
    (document) => ({ ...document, '@context': [EXAMPLES] }),
    'presentation-invalid.context-unknown',
  ),
  ...['https://example.com', 'https ://not-a-url/contexts/example/v1', 123192875].map((context) =>
    later(
      `the context ${context}`,
      (document) => ({ ...document, '@context': [VC2, context] }),
      'presentation-invalid.context-unknown',
    ),
  ),
  later('no type', (document) => without(document, 'type'), wrongForm),
  later('another type alone', (document) => ({ ...document, type: ['ExamplePresentation'] }), wrongForm),
  later(
    'a credential that is a text',
    (document) => ({ ...document, verifiableCredential: ['eyJhbGciOiJFUzI1NiJ9.e30.e30'] }),
    wrongForm,
  ),
  later('no proof', (document) => without(document, 'proof'), 'presentation-invalid.no-proof'),
  later(
    'a proof that does not hold',
    (document) => ({ ...document, id: 'urn:uuid:changed' }),
    'presentation-invalid.bad-proof',
  ),
  later('what is no presentation', () => ({ type: ['NonconformingDocument'] }), wrongForm),
  presentation(
    false,
    'a credential that was changed',
    async () =>
      present({
        verifiableCredential: [
          { ...(await signedWith({})), credentialSubject: { id: 'did:example:changed' } },
        ],
      }),
    'proof.changed',
  ),
  presentation(
    false,
    'a credential without a proof',
    async () => present({ verifiableCredential: [without(await signedWith({}), 'proof')] }),
    'proof.missing',
  ),
  presentation(
    false,
    'a proof for another challenge',
    () => present({}, undefined, { ...OPTIONS, challenge: 'another' }),
    'presentation-invalid.wrong-challenge',
  ),
  presentation(
    false,
    'a proof for another domain',
    () => present({}, undefined, { ...OPTIONS, domain: 'another.example' }),
    'presentation-invalid.wrong-domain',
  ),
];
