import type { AuditEntry } from '../../domain/audit.ts';
import { isId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { allKeys } from './keys/keys.ts';

/** An entry with the name of the API key that did it, where one did. */
export interface NamedEntry extends AuditEntry {
  readonly actorName?: string | undefined;
}

/** Who changed what in the organization, newest first; for every member. */
export const readAudit = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<NamedEntry>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const { items, next } = await deps.audit.entries(visit.organizationId, page);
  const byKey = items.some(({ actor }) => isId('key', actor));
  const names = new Map<string, string>();
  if (byKey) for (const { id, name } of await allKeys(deps, visit)) names.set(id, name);
  const named = items.map((entry) => ({ ...entry, actorName: names.get(entry.actor) }));
  return ok({ items: named, ...(next === undefined ? {} : { next }) });
};
