import type { CredentialReport } from '../domain/credential/checks.ts';
import type { CheckProgress } from '../domain/credential/progress.ts';
import type { Match, MatchState, NextStep } from '../domain/evaluate/evaluation.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { CommonsReader } from './ports/commons-reader.ts';
import type { MarketReader } from './ports/market.ts';
import type { ProfileReader } from './ports/profiles.ts';
import type { SignedReader } from './ports/signed-index.ts';

/** What a learner's page shows after a presentation. */
export interface LearnerResult {
  readonly credentials: readonly CredentialReport[];
  /** Every live role, ranked for the learner. */
  readonly matches: readonly Match[];
  readonly counts: Readonly<Record<MatchState, number>>;
  readonly nextSteps: readonly NextStep[];
  readonly at: Instant;
}

export type SessionReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'waiting';
      readonly id: SessionId;
      readonly interactionUrl: string;
      readonly walletUrl: string;
      readonly expiresAt: Instant;
    }
  | {
      readonly kind: 'checking';
      readonly id: SessionId;
      readonly progress?: CheckProgress | undefined;
      readonly expiresAt: Instant;
    }
  | { readonly kind: 'failed'; readonly id: SessionId; readonly failure: string }
  | {
      readonly kind: 'done';
      readonly id: SessionId;
      readonly result: LearnerResult;
      readonly expiresAt: Instant;
    };

/** All that the pages may ask; the `web` entry puts it into `Astro.locals`. */
export interface Pages {
  readonly origin: string;
  /** Who is told that a verdict is wrong: an e-mail address, or the https address of a page; the learners' pages have it. */
  readonly disputes?: string | undefined;
  readonly market: MarketReader;
  readonly commons: CommonsReader;
  readonly profiles: ProfileReader;
  readonly signed: SignedReader;
  /** Reads the session that the cookie names and opens; `cookie` is the value of `SESSION_COOKIE`. */
  session(cookie: string | undefined): Promise<SessionReading>;
}
