import type { SessionId } from '../../domain/ids.ts';
import { type VerificationRequest, verifyCredential, verifyPresentation } from '../vc-api/verify.ts';
import type { SessionAccess } from './access.ts';
import { checkDocument } from './check-document.ts';
import { deleteSession } from './delete-session.ts';
import type { SessionDependencies } from './dependencies.ts';
import { acceptPresentation, requestPresentation } from './exchange.ts';
import { readInteraction } from './interaction.ts';
import { openSession } from './open-session.ts';
import { type MatchPageRequest, readMatches } from './read-matches.ts';
import { type AnsweredSession, readSession } from './read-session.ts';
import { readResult } from './result.ts';

/** The use cases of a session and of the verifier for others, with what they depend on filled in. */
export const createSessionServices = (deps: SessionDependencies) => ({
  open: () => openSession(deps),
  interaction: (id: SessionId) => readInteraction(deps, id),
  request: (id: SessionId) => requestPresentation(deps, id),
  accept: (id: SessionId, presentation: unknown) => acceptPresentation(deps, id, presentation),
  check: (bytes: Uint8Array, access?: SessionAccess) => checkDocument(deps, bytes, access),
  read: (access: SessionAccess) => readSession(deps, access),
  result: ({ credentials }: Pick<AnsweredSession, 'credentials'>) => readResult(deps, credentials),
  matches: (access: SessionAccess, request: MatchPageRequest) => readMatches(deps, access, request),
  delete: (access: SessionAccess) => deleteSession(deps, access),
  verifyCredential: (credential: unknown, request: VerificationRequest) =>
    verifyCredential(deps, credential, request),
  verifyPresentation: (
    presentation: unknown,
    request: VerificationRequest & { readonly proof: 'required' | 'optional' },
  ) => verifyPresentation(deps, presentation, request),
});

export type SessionServices = ReturnType<typeof createSessionServices>;
