import type { CredentialReport } from '../../domain/credential/checks.ts';
import type { DocumentRefusal } from '../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Session } from '../ports/session-store.ts';
import { openedBy, type SessionAccess } from './access.ts';
import { MAX_SEALED_CHARACTERS, writeAnswer } from './answer.ts';
import type { SessionDependencies } from './dependencies.ts';
import { newSession } from './new-session.ts';
import { tellProgress } from './progress.ts';
import type { AnsweredSession } from './read-session.ts';

/** A document was checked: its answer, and the only copy of the secret that reads it again. */
export type CheckedDocument = AnsweredSession & { readonly access: SessionAccess };

type CheckRefusal = DocumentRefusal | { readonly kind: 'answer-too-large' };

/** Seals an answer to a session's page. */
const sealAnswer = async (
  { sealer }: SessionDependencies,
  { sealTo }: Session,
  credentials: readonly CredentialReport[],
): Promise<Result<string, CheckRefusal>> => {
  const sealed = await sealer.seal(sealTo, writeAnswer(credentials));
  return sealed.length > MAX_SEALED_CHARACTERS ? fail({ kind: 'answer-too-large' }) : ok(sealed);
};

/** Checks without anybody looking on. The session is made with its answer already in it. */
const checkUnwatched = async (
  deps: SessionDependencies,
  bytes: Uint8Array,
): Promise<Result<CheckedDocument, CheckRefusal>> => {
  const verified = await deps.verifier.verifyDocument(bytes, deps.clock.now());
  if (!verified.ok) return verified;
  const { session, access } = newSession(deps);
  const sealed = await sealAnswer(deps, session, verified.value);
  if (!sealed.ok) return sealed;
  await deps.sessions.create({ ...session, state: 'done', sealed: sealed.value });
  const { id, expiresAt } = session;
  return ok({ kind: 'done', id, expiresAt, credentials: verified.value, access });
};

/** Checks within a session that is taken, so that its page can ask meanwhile how far it is. */
const checkWatched = async (
  deps: SessionDependencies,
  bytes: Uint8Array,
  session: Session,
  access: SessionAccess,
): Promise<Result<CheckedDocument, CheckRefusal>> => {
  const { sessions, verifier, clock } = deps;
  const { id, expiresAt } = session;
  const teller = tellProgress(deps, session);
  const drop = async <T>(refused: T): Promise<T> => {
    await sessions.delete(id);
    return refused;
  };
  try {
    const verified = await verifier.verifyDocument(bytes, clock.now(), teller.onProgress);
    await teller.end();
    if (!verified.ok) return await drop(verified);
    const sealed = await sealAnswer(deps, session, verified.value);
    if (!sealed.ok) return await drop(sealed);
    await sessions.finish(id, { sealed: sealed.value });
    return ok({ kind: 'done', id, expiresAt, credentials: verified.value, access });
  } catch (error) {
    await teller.end();
    await drop(error);
    throw error;
  }
};

/**
 * Checks a file or pasted text. What cannot be read leaves no session behind.
 * @param access to a session that waits, for a page that wants to be told how far the check is; one that ended, was
 * answered or opens with another secret is passed over, and the answer has a new one
 */
export const checkDocument = async (
  deps: SessionDependencies,
  bytes: Uint8Array,
  access?: SessionAccess,
): Promise<Result<CheckedDocument, CheckRefusal>> => {
  const opened = access && (await openedBy(deps, access));
  if (opened === undefined || access === undefined) return checkUnwatched(deps, bytes);
  const taken = await deps.sessions.take(opened.id, deps.clock.now());
  return taken.kind === 'taken'
    ? checkWatched(deps, bytes, taken.session, access)
    : checkUnwatched(deps, bytes);
};
