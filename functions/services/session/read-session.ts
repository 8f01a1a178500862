import type { CredentialReport } from '../../domain/credential/checks.ts';
import type { CheckProgress } from '../../domain/credential/progress.ts';
import type { SessionId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Session } from '../ports/session-store.ts';
import { openedBy, type SessionAccess } from './access.ts';
import { readAnswer } from './answer.ts';
import type { SessionReaders } from './dependencies.ts';
import { readProgress } from './progress.ts';

/** A check takes seconds; one that has taken this long was cut off and will never answer. */
const LONGEST_CHECK_MS = 60_000;

export interface AnsweredSession {
  readonly kind: 'done';
  readonly id: SessionId;
  readonly expiresAt: Instant;
  readonly credentials: readonly CredentialReport[];
}

export interface CheckingSession {
  readonly kind: 'checking';
  readonly id: SessionId;
  readonly expiresAt: Instant;
  /** How far it is; absent as long as nothing was told. */
  readonly progress?: CheckProgress | undefined;
}

/** A session as the page that opened it sees it. */
export type OwnSession =
  | { readonly kind: 'waiting'; readonly id: SessionId; readonly expiresAt: Instant }
  | CheckingSession
  | { readonly kind: 'failed'; readonly id: SessionId; readonly expiresAt: Instant; readonly failure: string }
  | AnsweredSession;

const cutOff = (session: Session, now: Instant): boolean =>
  session.takenAt !== undefined && Date.parse(now) - Date.parse(session.takenAt) > LONGEST_CHECK_MS;

/**
 * The session, for who holds its secret; nothing otherwise (see `openedBy`).
 * @throws when the sealed answer cannot be opened with the right secret: then the item was changed.
 */
export const readSession = async (
  deps: SessionReaders,
  access: SessionAccess,
): Promise<OwnSession | undefined> => {
  const session = await openedBy(deps, access);
  if (session === undefined) return undefined;
  const { id, expiresAt } = session;
  if (session.state === 'failed')
    return { kind: 'failed', id, expiresAt, failure: session.failure ?? 'interrupted' };
  if (session.state === 'waiting') return { kind: 'waiting', id, expiresAt };
  const open = async (sealed: string | undefined): Promise<string | undefined> =>
    sealed === undefined ? undefined : deps.sealer.open(sealed, access.secret);
  if (session.state === 'taken') {
    if (cutOff(session, deps.clock.now())) return { kind: 'failed', id, expiresAt, failure: 'interrupted' };
    const told = await open(session.progress);
    return { kind: 'checking', id, expiresAt, progress: told === undefined ? undefined : readProgress(told) };
  }
  const text = await open(session.sealed);
  if (text === undefined) throw new Error('a finished session has no answer that its secret opens');
  return { kind: 'done', id, expiresAt, credentials: readAnswer(text) };
};
