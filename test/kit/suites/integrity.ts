import { mintCredential, mintEcdsaIssuer, mintIssuer, type Signed, sign, VC1, VC2 } from '../mint/index.ts';
import { EXAMPLES_ONLY, plainCredential, type SuiteCase, signedWith, suiteIssuer, without } from './case.ts';

type Change = (document: Signed, proof: Signed) => unknown;

const isObject = (value: unknown): value is Signed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const proofOf = (document: Signed): Signed => (isObject(document['proof']) ? document['proof'] : {});

const changed = (suite: string, what: string, change: Change, ...codes: string[]): SuiteCase => ({
  name: `${suite}: refuses ${what}`,
  verified: false,
  codes,
  document: async () => {
    const document = await signedWith({ credentialSubject: { id: 'did:example:1', name: 'Alice' } });
    return change(document, proofOf(document));
  },
});

const withProof = (document: Signed, proof: unknown) => ({ ...document, proof });
const withProofPart =
  (part: Signed): Change =>
  (document, proof) =>
    withProof(document, { ...proof, ...part });
const value = (proof: Signed): string => String(proof['proofValue']);

const ASSERTION = 'data-integrity-test-suite-assertion';
const API = 'vc-api-verifier-test-suite 10';

const PROOF_LOST = ['proof.missing', 'proof.malformed', 'proof.kind-unknown', 'structure.not-standard'];
const WITNESSED = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544';
const NONE_OF_THESE: readonly unknown[] = ['string', null, 10, true, []];

/** What the suites of Data Integrity and of the verifier API say of proofs. */
export const INTEGRITY_CASES: readonly SuiteCase[] = [
  ...(['P-256', 'P-384'] as const).map(
    (curve): SuiteCase => ({
      name: `vc-di-ecdsa-test-suite 15, 90: takes ecdsa-rdfc-2019 with ${curve}`,
      verified: true,
      document: async () => {
        const issuer = await mintEcdsaIssuer(curve);
        return sign(await plainCredential({ issuer: issuer.did }), issuer, { suite: 'ecdsa-rdfc-2019' });
      },
    }),
  ),
  {
    name: 'vc-di-ecdsa-test-suite 15: takes a credential of 1.1 that defines a name inline',
    verified: true,
    document: async () => {
      const issuer = await suiteIssuer();
      const document = {
        '@context': [VC1, { name: 'https://schema.org/name' }, 'https://w3id.org/security/data-integrity/v2'],
        type: ['VerifiableCredential'],
        issuer: issuer.did,
        issuanceDate: '2023-01-01T00:00:00Z',
        credentialSubject: { id: 'did:example:1', name: 'Alice' },
      };
      return sign(document, issuer);
    },
  },
  ...(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const).map(
    (suite): SuiteCase => ({
      name: `vc-di-eddsa-test-suite 15, ${API}: takes ${suite}`,
      verified: true,
      document: async () => mintCredential({ issuer: await suiteIssuer(), suite }),
    }),
  ),
  {
    name: `${ASSERTION}: takes a set of proofs by one key`,
    verified: true,
    document: async () => {
      const [first, second] = [await signedWith({}), await signedWith({})];
      return withProof(first, [proofOf(first), proofOf(second)]);
    },
  },
  {
    name: `${ASSERTION}: refuses a set of proofs of which one does not hold`,
    verified: false,
    codes: ['proof.changed', 'proof.malformed'],
    document: async () => {
      const first = await signedWith({});
      const other = await signedWith({ credentialSubject: { id: 'did:example:other' } });
      return withProof(first, [proofOf(first), proofOf(other)]);
    },
  },
  ...chained(true, WITNESSED, 'a chain of proofs'),
  {
    name: `${ASSERTION}: refuses a chain whose last proof does not cover the one before`,
    verified: false,
    codes: ['proof.changed'],
    document: async () => {
      const first = await sign(await plainCredential(), await mintIssuer('a witness'), {
        proof: { id: WITNESSED },
      });
      return sign(first, await suiteIssuer(), { proof: { previousProof: WITNESSED } });
    },
  },
  {
    name: `${ASSERTION}: refuses a chain whose first proof does not hold`,
    verified: false,
    codes: ['proof.changed', 'proof.malformed'],
    document: async () => {
      const witness = await mintIssuer('a witness');
      const other = await sign(await plainCredential({ id: 'urn:uuid:other' }), witness, {
        proof: { id: WITNESSED },
      });
      const forged = { ...(await plainCredential()), proof: other['proof'] };
      return sign(forged, await suiteIssuer(), {
        previous: proofOf(other),
        proof: { previousProof: WITNESSED },
      });
    },
  },
  ...chained(false, 'urn:uuid:00000000-0000-4000-8000-000000000000', 'a chain whose first proof is missing'),
  changed(ASSERTION, 'a proof that is null', (d) => withProof(d, null), ...PROOF_LOST),
  changed(ASSERTION, 'a credential that is a text', (d) => JSON.stringify(d), 'structure.not-a-credential'),
  changed(ASSERTION, 'no proof', (d) => without(d, 'proof'), 'proof.missing'),
  ...['type', 'cryptosuite', 'verificationMethod', 'proofPurpose', 'proofValue', 'created'].map((part) =>
    changed(`${ASSERTION}, ${API}`, `a proof without ${part}`, (d, proof) =>
      withProof(d, without(proof, part)),
    ),
  ),
  changed(
    ASSERTION,
    'an unknown type of proof',
    withProofPart({ type: 'UnknownProofType' }),
    'proof.kind-unknown',
  ),
  changed(
    ASSERTION,
    'an unknown cryptosuite',
    withProofPart({ cryptosuite: 'Unknown' }),
    'proof.kind-unknown',
  ),
  changed(
    ASSERTION,
    'another purpose',
    withProofPart({ proofPurpose: 'invalidPurpose' }),
    'proof.wrong-purpose',
  ),
  changed(ASSERTION, 'a key that is none', withProofPart({ verificationMethod: 'did:key:invalidVm' })),
  changed(ASSERTION, 'a proofValue of null', withProofPart({ proofValue: null }), 'proof.malformed'),
  changed(ASSERTION, 'a proofValue without its header', (d, p) =>
    withProof(d, { ...p, proofValue: value(p).slice(1) }),
  ),
  changed(ASSERTION, 'a proofValue in another base', (d, p) =>
    withProof(d, { ...p, proofValue: `u${value(p).slice(1)}` }),
  ),
  changed(ASSERTION, 'a proofValue with a character of no base', (d, p) =>
    withProof(d, { ...p, proofValue: `${value(p).slice(0, -1)}0` }),
  ),
  changed('vc-di-ecdsa-test-suite 90', 'a proofValue that was cut', (d, p) =>
    withProof(d, { ...p, proofValue: value(p).slice(0, -1) }),
  ),
  changed(
    ASSERTION,
    'a created that is no date',
    withProofPart({ created: 'invalidDate' }),
    'structure.not-standard',
  ),
  changed(
    ASSERTION,
    'an expires that is no date',
    withProofPart({ expires: 'invalidDate' }),
    'proof.expired',
  ),
  changed(
    ASSERTION,
    'a term that no context knows, added later',
    (d) => ({ ...d, credentialSubject: { id: 'did:example:1', name: 'Alice', undefinedTerm: 'x' } }),
    'proof.unsigned-content',
  ),
  changed(
    ASSERTION,
    'a type that no context knows, added later',
    (d) => ({ ...d, type: ['VerifiableCredential', 'UndefinedType'] }),
    'proof.unsigned-content',
  ),
  changed(ASSERTION, 'a base', (d) => ({ ...d, '@context': [VC2, { '@base': 'https://x.example/' }] })),
  changed(
    API,
    'a changed claim',
    (d) => ({ ...d, credentialSubject: { id: 'did:example:2' } }),
    'proof.changed',
  ),
  ...['@context', 'type', 'issuer', 'credentialSubject'].flatMap((property) => [
    changed(API, `a credential without ${property}`, (d) => without(d, property)),
    ...NONE_OF_THESE.map((one) =>
      changed(API, `${property} being ${JSON.stringify(one)}`, (d) => ({ ...d, [property]: one })),
    ),
  ]),
  ...NONE_OF_THESE.map((one) =>
    changed(API, `proof being ${JSON.stringify(one)}`, (d) => withProof(d, one), ...PROOF_LOST),
  ),
  ...[[], null, 10, true].map((one) =>
    changed(API, `@context holding ${JSON.stringify(one)}`, (d) => ({ ...d, '@context': [one] })),
  ),
  ...[[], {}, null, 10, true].map((one) =>
    changed(API, `type holding ${JSON.stringify(one)}`, (d) => ({ ...d, type: [one] })),
  ),
  {
    name: `${ASSERTION}: takes a proof that says what it was made for`,
    options: { challenge: '1235abcd6789', domain: 'domain.example' },
    verified: true,
    document: async () => forAudience('1235abcd6789', 'domain.example'),
  },
  {
    name: `${ASSERTION}: refuses another domain than the expected`,
    options: { domain: 'domain.example' },
    verified: false,
    codes: ['presentation-invalid.wrong-domain'],
    document: async () => forAudience('1235abcd6789', 'invalid-vc-domain.example.com'),
  },
  {
    name: `${ASSERTION}: refuses another challenge than the expected`,
    options: { domain: 'domain.example', challenge: '1235abcd6789' },
    verified: false,
    codes: ['presentation-invalid.wrong-challenge'],
    document: async () => forAudience('invalid-challenge', 'domain.example'),
  },
  {
    name: 'design trap 5: refuses a proof by a key that is not the issuer’s',
    verified: false,
    codes: ['issuer-key.someone-else'],
    document: async () => sign(await plainCredential(), await mintIssuer('somebody else')),
  },
  {
    name: 'VCDM 2.0 4.9: refuses what has expired, whatever checks are asked for',
    options: { checks: ['proof'] },
    verified: false,
    codes: ['validity.expired'],
    document: () => signedWith({ validUntil: '2020-01-01T00:00:00Z' }),
  },
  {
    name: 'design trap 1: refuses an inline context that gives validUntil a second name',
    verified: false,
    codes: ['context.own-words'],
    document: async () =>
      sign(
        {
          ...(await plainCredential()),
          '@context': [VC2, { until: 'https://www.w3.org/2018/credentials#validUntil' }],
          until: '2020-01-01T00:00:00Z',
        },
        await suiteIssuer(),
        { contexts: EXAMPLES_ONLY },
      ),
  },
];

/** A credential that a witness signed and then its issuer, whose proof names the one before it. */
function chained(verified: boolean, previousProof: string, what: string): readonly SuiteCase[] {
  return [previousProof, [previousProof]].map((previous) => ({
    name: `${ASSERTION}: ${verified ? 'takes' : 'refuses'} ${what}, named as a ${typeof previous}`,
    verified,
    document: async () => {
      const first = await sign(await plainCredential(), await mintIssuer('a witness'), {
        proof: { id: WITNESSED },
      });
      return sign(first, await suiteIssuer(), {
        previous: proofOf(first),
        proof: { previousProof: previous },
      });
    },
  }));
}

/** A credential whose proof names a challenge and a domain, as an assertion. */
async function forAudience(challenge: string, domain: string): Promise<Signed> {
  return sign(await plainCredential(), await suiteIssuer(), {
    purpose: { challenge, domain, term: 'assertionMethod' },
  });
}
