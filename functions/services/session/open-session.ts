import type { Instant } from '../../domain/time.ts';
import type { SessionAccess } from './access.ts';
import { interactionUrl, walletUrl } from './addresses.ts';
import type { SessionDependencies } from './dependencies.ts';
import { newSession } from './new-session.ts';

export interface OpenedSession extends SessionAccess {
  readonly expiresAt: Instant;
  readonly interactionUrl: string;
  readonly walletUrl: string;
}

/** Opens a session that waits for a wallet. The secret in the answer is the only copy there is. */
export const openSession = async (deps: SessionDependencies): Promise<OpenedSession> => {
  const { session, access } = newSession(deps);
  await deps.sessions.create(session);
  return {
    ...access,
    expiresAt: session.expiresAt,
    interactionUrl: interactionUrl(deps.origin, session.id),
    walletUrl: walletUrl(deps.origin, session.id),
  };
};
