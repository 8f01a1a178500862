import type { SessionId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { exchangeUrl } from './addresses.ts';
import type { SessionReaders } from './dependencies.ts';
import type { ExchangeClosed } from './exchange.ts';

/** The protocols that a wallet can answer this session with (VCALM section 3.6.1). */
export const readInteraction = async (
  { sessions, clock, origin }: SessionReaders,
  id: SessionId,
): Promise<Result<{ readonly vcapi: string }, ExchangeClosed>> => {
  const session = await sessions.read(id, clock.now());
  if (session === undefined) return fail({ kind: 'gone' });
  return session.state === 'waiting' ? ok({ vcapi: exchangeUrl(origin, id) }) : fail({ kind: 'used' });
};
