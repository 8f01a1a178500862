import { EXAMPLES_CONTEXT } from '../../../functions/adapters/vc/contexts/open.ts';
import { mintIssuer, type Signed, type Signer, sign, VC2 } from '../mint/index.ts';

/** One thing that a public suite, or the specification that it tests, says about a verifier. */
export interface SuiteCase {
  /** Suite and section, and what is tried. */
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly document: () => Promise<unknown>;
  /** Whether it must be verified; else one of these codes must be among the reasons. */
  readonly verified: boolean;
  readonly codes?: readonly string[];
}

export const EXAMPLES = EXAMPLES_CONTEXT;
export const EXAMPLES_ONLY = new Map<string, object>([
  [EXAMPLES, { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
]);

let keys: Promise<Signer> | undefined;
export const suiteIssuer = (): Promise<Signer> => {
  keys ??= mintIssuer('a public suite');
  return keys;
};

/** A credential of the data model and nothing else. */
export const plainCredential = async (
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> => ({
  '@context': [VC2],
  type: ['VerifiableCredential'],
  issuer: (await suiteIssuer()).did,
  credentialSubject: { id: 'did:example:subject' },
  ...changes,
});

/** Leaves properties out. */
export const without = (document: Readonly<Record<string, unknown>>, ...keys: string[]) =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));

/**
 * Signed as it stands. What the library will not sign, like an id that is `null`, gets the proof of a credential
 * without it: a verifier must refuse it either way.
 */
export const signed = async (document: Readonly<Record<string, unknown>>): Promise<Signed> => {
  const issuer = await suiteIssuer();
  try {
    return await sign(document, issuer, { contexts: EXAMPLES_ONLY });
  } catch {
    const { proof } = await sign(await plainCredential(), issuer);
    return { ...document, proof };
  }
};

export const signedWith = async (changes: Readonly<Record<string, unknown>>): Promise<Signed> =>
  signed(await plainCredential(changes));
