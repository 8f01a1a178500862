import type { AstroGlobal } from 'astro';
import { SESSION_COOKIE } from '../../functions/contract/session-cookie.ts';
import type { Match } from '../../functions/domain/evaluate/evaluation.ts';
import type { RoleId } from '../../functions/domain/ids.ts';
import type { SessionReading } from '../../functions/services/pages.ts';

/** The session of who looks at the page. */
export const ownSession = async ({
  cookies,
  locals,
}: Pick<AstroGlobal, 'cookies' | 'locals'>): Promise<SessionReading> => {
  const cookie = cookies.get(SESSION_COOKIE)?.value;
  if (cookie === undefined) return { kind: 'none' };
  return locals.pages.session(cookie);
};

/** What a role means for who looks at the page, while their session lasts. */
export const ownMatch = (session: SessionReading, role: RoleId): Match | undefined =>
  session.kind === 'done' ? session.result.matches.find(({ roleId }) => roleId === role) : undefined;
