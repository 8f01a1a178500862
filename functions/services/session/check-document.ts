import type { DocumentRefusal } from '../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SessionAccess } from './access.ts';
import { MAX_SEALED_CHARACTERS, writeAnswer } from './answer.ts';
import type { SessionDependencies } from './dependencies.ts';

import { newSession } from './new-session.ts';
import type { AnsweredSession } from './read-session.ts';

/** A document was checked: its answer, and the only copy of the secret that reads it again. */
export type CheckedDocument = AnsweredSession & { readonly access: SessionAccess };

/**
 * Checks a file or pasted text. The session is made with its answer already in it, and only when there is one: a
 * document that cannot be read leaves nothing behind.
 */
export const checkDocument = async (
  deps: SessionDependencies,
  bytes: Uint8Array,
): Promise<Result<CheckedDocument, DocumentRefusal | { readonly kind: 'answer-too-large' }>> => {
  const { sessions, sealer, verifier, clock } = deps;
  const verified = await verifier.verifyDocument(bytes, clock.now());
  if (!verified.ok) return verified;
  const { session, access } = newSession(deps);
  const sealed = await sealer.seal(session.sealTo, writeAnswer(verified.value));
  if (sealed.length > MAX_SEALED_CHARACTERS) return fail({ kind: 'answer-too-large' });
  await sessions.create({ ...session, state: 'done', sealed });
  return ok({
    kind: 'done',
    id: session.id,
    expiresAt: session.expiresAt,
    credentials: verified.value,
    access,
  });
};
