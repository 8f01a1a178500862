import { openedBy, type SessionAccess } from './access.ts';
import type { SessionReaders } from './dependencies.ts';

/**
 * Deletes the session at once, for who holds its secret.
 * @returns whether there was one to delete.
 */
export const deleteSession = async (deps: SessionReaders, access: SessionAccess): Promise<boolean> => {
  const session = await openedBy(deps, access);
  if (session === undefined) return false;
  await deps.sessions.delete(session.id);
  return true;
};
