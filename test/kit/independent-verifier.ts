import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import * as z from 'zod';
import { pinnedContexts } from '../../functions/adapters/vc/contexts/pinned.ts';

const Json = z.looseObject({});
const Statuses = z.looseObject({
  verified: z.boolean(),
  results: z.array(z.looseObject({ status: z.boolean() })).default([]),
});
const Result = z.looseObject({
  verified: z.boolean(),
  statusResult: Statuses.optional(),
  error: z.unknown().optional(),
});

/** What somebody who trusts nothing but the credential and the web finds. */
export interface IndependentVerdict {
  /** Genuine: signed by a key that its issuer's DID document lists for that. */
  readonly verified: boolean;
  /** What its status list says; nothing when the list could not be relied on. */
  readonly revoked: boolean | undefined;
  readonly error?: unknown;
}

/**
 * Verifies with `@digitalbazaar/vc` and its own status library, knowing nothing of this product. The library calls a
 * credential verified although its bit is set, so the bit is read from its answer.
 * @param load fetches the JSON at an address; DIDs are turned into addresses by the caller.
 */
export const verifyIndependently = async (
  credential: object,
  load: (url: string) => Promise<unknown>,
): Promise<IndependentVerdict> => {
  const contexts = pinnedContexts();
  const documentLoader = async (url: string) => {
    const known = contexts.get(url);
    if (known !== undefined) return { contextUrl: null, documentUrl: url, document: known };
    const [base = url, fragment] = url.split('#');
    const whole = Json.parse(await load(base));
    const part =
      fragment === undefined
        ? whole
        : z
            .array(z.looseObject({ id: z.string() }))
            .parse(whole['verificationMethod'])
            .find(({ id }) => id === url);
    if (part === undefined) throw new Error(`${base} has no ${fragment}`);
    const document =
      fragment === undefined ? part : { '@context': 'https://w3id.org/security/multikey/v1', ...part };
    return { contextUrl: null, documentUrl: url, document };
  };
  const suite = [new DataIntegrityProof({ cryptosuite })];
  const result = Result.parse(
    await verifyCredential({ credential, suite, documentLoader, checkStatus, maxClockSkew: 300 }),
  );
  const statuses = result.statusResult;
  return {
    verified: result.verified,
    revoked: statuses?.verified === true ? statuses.results.some(({ status }) => status) : undefined,
    error: result.error,
  };
};
