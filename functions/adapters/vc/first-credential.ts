import type { DocumentRefusal } from '../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readGiven } from './document/given.ts';

/** The first credential in a document or a picture, as JSON; read as the verifier reads it. */
export const firstCredential = (bytes: Uint8Array): Result<string, DocumentRefusal> => {
  const items = readGiven(bytes);
  if (!items.ok) return items;
  for (const item of items.value) if (item.kind === 'credential') return ok(JSON.stringify(item.credential));
  return fail({ kind: 'document-unreadable', found: 'other-json' });
};
