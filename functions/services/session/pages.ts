import type { Pages, SessionReading } from '../pages.ts';
import { parseSessionCookie } from './access.ts';
import { interactionUrl, walletUrl } from './addresses.ts';
import type { SessionReaders } from './dependencies.ts';
import { readSession } from './read-session.ts';
import { readResult } from './result.ts';

const read = async (deps: SessionReaders, cookie: string | undefined): Promise<SessionReading> => {
  const access = parseSessionCookie(cookie);
  const session = access === undefined ? undefined : await readSession(deps, access);
  if (session === undefined) return { kind: 'none' };
  const { id, expiresAt } = session;
  switch (session.kind) {
    case 'failed':
      return { kind: 'failed', id, failure: session.failure };
    case 'waiting':
      return {
        kind: 'waiting',
        id,
        interactionUrl: interactionUrl(deps.origin, id),
        walletUrl: walletUrl(deps.origin, id),
        expiresAt,
      };
    case 'checking':
      return session;
    case 'done': {
      const { live, ...result } = await readResult(deps, session.credentials);
      return { kind: 'done', id, result, expiresAt };
    }
  }
};

/** What the pages may ask, answered for the site at `origin`. */
export const createPages = (
  deps: SessionReaders & Pick<Pages, 'commons' | 'profiles' | 'disputes' | 'signed'>,
): Pages => ({
  origin: deps.origin,
  disputes: deps.disputes,
  market: deps.market,
  commons: deps.commons,
  profiles: deps.profiles,
  signed: deps.signed,
  session: (cookie) => read(deps, cookie),
});
