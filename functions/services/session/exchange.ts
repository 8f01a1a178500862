import type * as z from 'zod';
import { type ExchangeView, MAX_CREDENTIALS } from '../../contract/session.ts';
import type { SessionFailure } from '../../contract/session-failure.ts';
import type { CredentialReport } from '../../domain/credential/checks.ts';
import { refusalCode } from '../../domain/credential/reasons.ts';
import type { SessionId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { exchangeUrl } from './addresses.ts';
import { MAX_SEALED_CHARACTERS, writeAnswer } from './answer.ts';
import type { SessionDependencies } from './dependencies.ts';
import { tellProgress } from './progress.ts';

/** Why a wallet cannot speak with this session now. */
export type ExchangeClosed = { readonly kind: 'gone' } | { readonly kind: 'used' };

/** A verifiable presentation request (VCALM section 3.4.2; https://w3c-ccg.github.io/vp-request-spec/). */
export type PresentationRequest = NonNullable<z.infer<typeof ExchangeView>['verifiablePresentationRequest']>;

const REASON = 'Show the badges that you want to check against the jobs here.';

/**
 * What the wallet is asked: to prove its DID for this challenge and domain, and to offer its credentials. The
 * example names a type as a list and no context, since wallets compare member by member and would otherwise offer
 * only one version of the data model. Asking twice gives the same challenge.
 */
export const requestPresentation = async (
  { sessions, clock, origin }: SessionDependencies,
  id: SessionId,
): Promise<Result<PresentationRequest, ExchangeClosed>> => {
  const session = await sessions.read(id, clock.now());
  if (session === undefined) return fail({ kind: 'gone' });
  if (session.state !== 'waiting') return fail({ kind: 'used' });
  return ok({
    query: [
      {
        type: 'DIDAuthentication',
        acceptedMethods: [{ method: 'key' }],
        acceptedCryptosuites: [{ cryptosuite: 'Ed25519Signature2020' }, { cryptosuite: 'eddsa-rdfc-2022' }],
      },
      {
        type: 'QueryByExample',
        credentialQuery: { reason: REASON, example: { type: ['VerifiableCredential'] } },
      },
    ],
    challenge: session.challenge,
    domain: origin,
    interact: {
      service: [{ type: 'UnmediatedPresentationService2021', serviceEndpoint: exchangeUrl(origin, id) }],
    },
  });
};

/** How many credentials a presentation claims to have, before anything of it is believed. */
const countOf = (presentation: unknown): number =>
  typeof presentation === 'object' &&
  presentation !== null &&
  'verifiableCredential' in presentation &&
  Array.isArray(presentation.verifiableCredential)
    ? presentation.verifiableCredential.length
    : 1;

export type ExchangeRefusal =
  | ExchangeClosed
  | { readonly kind: 'too-many-credentials'; readonly found: number; readonly most: number }
  | { readonly kind: 'refused'; readonly failure: SessionFailure };

/**
 * Takes a wallet's answer. Its caps come first and spend nothing. Then the challenge is taken, atomically, so that
 * of any number of answers one is looked at; then the presentation is verified and the outcome sealed to the page.
 * A presentation that is turned away ends the session: the challenge is spent either way.
 */
export const acceptPresentation = async (
  deps: SessionDependencies,
  id: SessionId,
  presentation: unknown,
): Promise<Result<void, ExchangeRefusal>> => {
  const { sessions, verifier, sealer, clock, origin } = deps;
  const found = countOf(presentation);
  if (found > MAX_CREDENTIALS) return fail({ kind: 'too-many-credentials', found, most: MAX_CREDENTIALS });

  const taken = await sessions.take(id, clock.now());
  if (taken.kind !== 'taken') return fail(taken);
  const { challenge, sealTo } = taken.session;

  const end = async (failure: SessionFailure) => {
    await sessions.finish(id, { failure });
    return fail({ kind: 'refused', failure } as const);
  };
  const keep = async (credentials: readonly CredentialReport[]) => {
    const sealed = await sealer.seal(sealTo, writeAnswer(credentials));
    if (sealed.length > MAX_SEALED_CHARACTERS) return end('answer-too-large');
    await sessions.finish(id, { sealed });
    return ok(undefined);
  };

  const teller = tellProgress(deps, taken.session);
  try {
    const verified = await verifier.verifyPresentation(
      presentation,
      { challenge, domain: origin },
      clock.now(),
      teller.onProgress,
    );
    await teller.end();
    return verified.ok ? await keep(verified.value) : await end(refusalCode(verified.error));
  } catch (error) {
    await teller.end();
    // The learner's page must not wait for an answer that will never come.
    await sessions.finish(id, { failure: 'interrupted' satisfies SessionFailure });
    throw error;
  }
};
