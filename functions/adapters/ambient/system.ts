import { randomBytes } from 'node:crypto';
import { monotonicFactory, ulid } from 'ulid';
import { ID_PREFIXES, type Id, type IdKind, isId } from '../../domain/ids.ts';
import { instantOf } from '../../domain/time.ts';
import type { Clock, Random } from '../../services/ports/ambient.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => instantOf(new Date()) };

/** Keeps the audit entries of one millisecond in order; all other ids are unguessable in full. */
const inOrder = monotonicFactory();

const newId = <K extends IdKind>(kind: K): Id<K> => {
  const id = `${ID_PREFIXES[kind]}_${kind === 'audit' ? inOrder() : ulid()}`;
  if (!isId(kind, id)) throw new Error(`made a malformed id of a ${kind}`);
  return id;
};

/** The operating system's random numbers. */
export const systemRandom: Random = {
  id: newId,
  token: (bytes) => randomBytes(bytes).toString('base64url'),
};
