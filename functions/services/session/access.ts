import { isId, type SessionId } from '../../domain/ids.ts';
import type { Session } from '../ports/session-store.ts';
import type { SessionReaders } from './dependencies.ts';

/** The right to read one session: its id and the secret that the page got when it opened. */
export interface SessionAccess {
  readonly id: SessionId;
  readonly secret: string;
}

/** Reads the value of `SESSION_COOKIE`, `<session id>.<secret>`; nothing when it has another form. */
export const parseSessionCookie = (value: string | undefined): SessionAccess | undefined => {
  const [id, secret, ...more] = value?.split('.') ?? [];
  return isId('session', id) && secret !== undefined && more.length === 0 ? { id, secret } : undefined;
};

/** The value of `SESSION_COOKIE` for this access. */
export const sessionCookie = (access: SessionAccess): string => `${access.id}.${access.secret}`;

/**
 * The session, for who holds its secret. A wrong secret, an unknown session and one that has expired are all
 * nothing, and cost the same work: who guesses ids learns nothing.
 */
export const openedBy = async (
  { sessions, sealer, clock }: Pick<SessionReaders, 'sessions' | 'sealer' | 'clock'>,
  access: SessionAccess,
): Promise<Session | undefined> => {
  const session = await sessions.read(access.id, clock.now());
  return sealer.opens(access.secret, session?.sealTo) ? session : undefined;
};
