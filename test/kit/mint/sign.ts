import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import * as z from 'zod';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import type { Signer } from './issuer.ts';

/** A signed document as it would travel: plain JSON. */
export type Signed = Readonly<Record<string, unknown>>;

/** The suites that an Ed25519 key signs with. */
export const SUITES = ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const;
export type SuiteName = (typeof SUITES)[number] | 'ecdsa-rdfc-2019';

const contexts = pinnedContexts();

/** Contexts for signing: the pinned ones, and those that a test of an attack brings along. */
const loaderWith = (extra: ReadonlyMap<string, object>) => async (url: string) => {
  const document = contexts.get(url) ?? extra.get(url);
  if (document === undefined) throw new Error(`no context ${url} to sign with`);
  return { contextUrl: null, documentUrl: url, document };
};

const Json = z.record(z.string(), z.unknown());

/** The suite made to cover a proof that was there before: it is hashed together with the document. */
const covering = (previous: object | undefined): typeof eddsaRdfc2022 =>
  previous === undefined
    ? eddsaRdfc2022
    : {
        ...eddsaRdfc2022,
        canonize: (input, options) => {
          const part = Json.parse(input);
          return eddsaRdfc2022.canonize('cryptosuite' in part ? part : { ...part, proof: previous }, options);
        },
      };

const suiteFor = (name: SuiteName, signer: object, date: string, previous?: object): object =>
  name === 'Ed25519Signature2020'
    ? new Ed25519Signature2020({ signer, date })
    : new DataIntegrityProof({
        cryptosuite: name === 'ecdsa-rdfc-2019' ? ecdsaRdfc2019 : covering(previous),
        signer,
        date,
      });

/** A copy that shares nothing with what it was made from. */
export const copyOf = (document: object): Record<string, unknown> =>
  Json.parse(JSON.parse(JSON.stringify(document)));

/** Signs a document as it stands, with no look at whether it makes sense: attacks are signed too. */
export const sign = async (
  document: object,
  by: Signer,
  options: {
    readonly suite?: SuiteName;
    readonly purpose?:
      | 'assertionMethod'
      | { readonly challenge: string; readonly domain: string; readonly term?: string };
    readonly created?: string;
    readonly contexts?: ReadonlyMap<string, object>;
    /** The proof that this one covers; `proof` names it. */
    readonly previous?: object;
    /** What the proof says besides, like its own id or the proof before it. */
    readonly proof?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Signed> => {
  const { AssertionProofPurpose, AuthenticationProofPurpose } = signatures.purposes;
  const { purpose = 'assertionMethod' } = options;
  const suite = suiteFor(
    options.suite ?? 'eddsa-rdfc-2022',
    by.signer,
    options.created ?? '2026-01-02T00:00:00Z',
    options.previous,
  );
  const signed = await signatures.sign(copyOf(document), {
    suite: options.proof === undefined ? suite : Object.assign(suite, { proof: options.proof }),
    purpose:
      purpose === 'assertionMethod' ? new AssertionProofPurpose() : new AuthenticationProofPurpose(purpose),
    documentLoader: loaderWith(options.contexts ?? new Map()),
  });
  return copyOf(Json.parse(signed));
};
