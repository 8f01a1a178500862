import type { CredentialReport } from '../../domain/credential/checks.ts';
import type { Evidence } from '../../domain/evaluate/evidence.ts';
import { countStates, matchMarket, nextSteps } from '../../domain/evaluate/match.ts';
import type { LearnerResult } from '../pages.ts';
import type { LiveMarket } from '../ports/market.ts';
import type { SessionReaders } from './dependencies.ts';

const evidenceOf = (credentials: readonly CredentialReport[]): readonly Evidence[] =>
  credentials.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence]));

/** The result, and the market that it was worked out from. */
export interface SessionResult extends LearnerResult {
  readonly live: LiveMarket;
}

/**
 * What the checked credentials mean in the market as it is now. Nothing of it is kept: it is worked out again at
 * each reading, so that a role published a minute ago is in it.
 */
export const readResult = async (
  { market, clock }: Pick<SessionReaders, 'market' | 'clock'>,
  credentials: readonly CredentialReport[],
): Promise<SessionResult> => {
  const live = await market.live();
  const at = clock.now();
  const evidence = evidenceOf(credentials);
  const matches = matchMarket(live, evidence, at);
  return {
    credentials,
    matches,
    counts: countStates(matches),
    nextSteps: nextSteps(matches, evidence, live.catalog, at),
    at,
    live,
  };
};
