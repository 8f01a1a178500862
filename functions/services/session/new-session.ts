import { SESSION_SECONDS } from '../../contract/session.ts';
import { type Instant, instantOf } from '../../domain/time.ts';
import type { Session } from '../ports/session-store.ts';
import type { SessionAccess } from './access.ts';
import type { SessionDependencies } from './dependencies.ts';

const CHALLENGE_BYTES = 32;

const endOf = (now: Instant): Instant => instantOf(new Date(Date.parse(now) + SESSION_SECONDS * 1000));

/** A waiting session that nobody has stored yet, and the access to it. */
export const newSession = ({
  sealer,
  random,
  clock,
}: Pick<SessionDependencies, 'sealer' | 'random' | 'clock'>): {
  readonly session: Session;
  readonly access: SessionAccess;
} => {
  const { sealTo, secret } = sealer.pair();
  const id = random.id('session');
  return {
    session: {
      id,
      state: 'waiting',
      challenge: random.token(CHALLENGE_BYTES),
      sealTo,
      expiresAt: endOf(clock.now()),
    },
    access: { id, secret },
  };
};
