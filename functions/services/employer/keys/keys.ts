import { type ApiKey, isUsable, KEY_SECRET_BYTES, type KeyScope, keyToken } from '../../../domain/api-key.ts';
import { changesBetween } from '../../../domain/audit.ts';
import type { KeyId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { secretHashOf } from './secret-hash.ts';

/** Keys of one organization that open something at the same time. */
export const MOST_KEYS = 20;

/** What a person says of a key when it is made. */
export interface KeyFacts {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt?: Instant | undefined;
}

/** A key that was just made. The token is there once: a repetition of the request gets the key without it. */
export interface MadeKey {
  readonly key: ApiKey;
  readonly token?: string;
}

type MakeFailure = FailureOf<
  'not-found' | 'forbidden' | 'field-invalid' | 'limit-reached' | 'version-conflict' | 'dependency-down'
>;
type RevokeFailure = FailureOf<'not-found' | 'forbidden' | 'version-conflict' | 'dependency-down'>;

const keyIn = (outcome: Outcome): ApiKey | undefined => (outcome.kind === 'key' ? outcome.value : undefined);

/** All keys of an organization, whatever became of them. */
export const allKeys = async (
  { keys }: Pick<EmployerDependencies, 'keys'>,
  { organizationId }: Pick<Visit, 'organizationId'>,
): Promise<readonly ApiKey[]> => {
  const found: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const page = await keys.keys(organizationId, { limit: 100, cursor });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

/** Makes an API key. Its token is in this answer and nowhere else. */
export const createKey = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: KeyFacts,
  request: Repeatable,
): Promise<Result<MadeKey, MakeFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  let token: string | undefined;
  const made = await once<ApiKey, MakeFailure>(deps, visit.subject, request, keyIn, async (receiptOf) => {
    const at = deps.clock.now();
    if (facts.expiresAt !== undefined && facts.expiresAt <= at) {
      return fail({ kind: 'field-invalid', errors: [{ pointer: '/expiresAt', detail: 'has passed' }] });
    }
    const usable = (await allKeys(deps, visit)).filter((key) => isUsable(key, at));
    if (usable.length >= MOST_KEYS) return fail({ kind: 'limit-reached' });
    const { organizationId, subject: actor } = visit;
    const id = deps.random.id('key');
    const secret = deps.random.token(KEY_SECRET_BYTES);
    const key: ApiKey = { id, organizationId, ...facts, createdAt: at, createdBy: actor, version: 1 };
    const written = await deps.keys.create(key, await secretHashOf(secret), {
      audit: auditEntry(
        deps.random,
        { organizationId, actor, at },
        'key-created',
        id,
        changesBetween({}, facts),
      ),
      receipt: receiptOf({ kind: 'key', value: key }),
    });
    if (!written.ok) return fail(plainFailure(written.error));
    token = keyToken(id, secret);
    return ok(key);
  });
  return made.ok ? ok({ key: made.value, ...(token === undefined ? {} : { token }) }) : made;
};

/** The organization's keys, oldest first; for whoever may make them. */
export const readKeys = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<ApiKey>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'manage');
  return seat.ok ? ok(await deps.keys.keys(visit.organizationId, page)) : seat;
};

/** One key of the organization. */
export const readKey = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: KeyId,
): Promise<Result<ApiKey, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const key = await deps.keys.key(visit.organizationId, id);
  return key === undefined ? fail({ kind: 'not-found' }) : ok(key);
};

/** Revokes a key: from the answer on it opens nothing. What it did stays in the audit under its name. */
export const revokeKey = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: KeyId,
  version: number,
  request: Repeatable,
): Promise<Result<ApiKey, RevokeFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  return once<ApiKey, RevokeFailure>(deps, visit.subject, request, keyIn, async (receiptOf) => {
    const { organizationId, subject: actor } = visit;
    const before = await deps.keys.key(organizationId, id);
    if (before === undefined) return fail({ kind: 'not-found' });
    if (before.version !== version) return fail({ kind: 'version-conflict' });
    if (before.revokedAt !== undefined) return ok(before);
    const at = deps.clock.now();
    const after: ApiKey = { ...before, revokedAt: at, version: version + 1 };
    const changes = changesBetween({}, { revokedAt: at });
    const written = await deps.keys.revoke(after, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'key-revoked', id, changes),
      receipt: receiptOf({ kind: 'key', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};
