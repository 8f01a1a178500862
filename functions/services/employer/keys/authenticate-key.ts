import { isUsable, parseKeyToken } from '../../../domain/api-key.ts';
import type { KeyId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import { sameHash, secretHashOf } from './secret-hash.ts';

/** How old the remembered last use may grow before a use is written down again. */
const USED_EVERY_MS = 60 * 60 * 1_000;

/**
 * Says which key a token is. One that is malformed, unknown, revoked, expired or has another secret is the same
 * `token-invalid`. The last use is written down once an hour at most.
 */
export const authenticateKey = async (
  { keys, clock }: Pick<EmployerDependencies, 'keys' | 'clock'>,
  token: string,
): Promise<Result<KeyId, { readonly kind: 'token-invalid' }>> => {
  const parsed = parseKeyToken(token);
  const found = parsed && (await keys.find(parsed.id));
  if (parsed === undefined || found === undefined) return fail({ kind: 'token-invalid' });
  const at = clock.now();
  const { key, secretHash } = found;
  if (!sameHash(await secretHashOf(parsed.secret), secretHash) || !isUsable(key, at)) {
    return fail({ kind: 'token-invalid' });
  }
  const age = Date.parse(at) - Date.parse(key.lastUsedAt ?? key.createdAt);
  if (key.lastUsedAt === undefined || age >= USED_EVERY_MS) await keys.used(key, at);
  return ok(key.id);
};
