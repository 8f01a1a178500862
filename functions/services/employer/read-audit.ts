import type { AuditEntry, AuditFilter } from '../../domain/audit.ts';
import { isId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { allKeys } from './keys/keys.ts';

/** An entry with the name of the member or the API key that did it, where the organization knows one. */
export interface NamedEntry extends AuditEntry {
  readonly actorName?: string | undefined;
}

type AuditPage = PageRequest & { readonly filter?: AuditFilter | undefined };
type ReadFailure = FailureOf<'not-found' | 'forbidden'>;

/** Entries in one file, and the characters of them, so that an answer stays within what a function can send. */
const MOST_EXPORTED = 2_000;
const MOST_CHARACTERS = 3_000_000;

const named = async (
  deps: EmployerDependencies,
  visit: Visit,
  entries: readonly AuditEntry[],
): Promise<readonly NamedEntry[]> => {
  const actors = [...new Set(entries.map(({ actor }) => actor))];
  const keys = actors.some((actor) => isId('key', actor)) ? await allKeys(deps, visit) : [];
  const people = await Promise.all(
    actors
      .filter((actor) => !isId('key', actor) && actor !== 'clock')
      .map((actor) => deps.team.member(visit.organizationId, actor)),
  );
  const names = new Map<string, string | undefined>([
    ...keys.map(({ id, name }) => [id, name] as const),
    ...people.flatMap((member) => (member === undefined ? [] : [[member.subject, member.name] as const])),
  ]);
  return entries.map((entry) => ({ ...entry, actorName: names.get(entry.actor) }));
};

/** Who changed what in the organization, newest first; for every member. */
export const readAudit = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: AuditPage,
): Promise<Result<Page<NamedEntry>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const { items, next } = await deps.audit.entries(visit.organizationId, page);
  return ok({ items: await named(deps, visit, items), ...(next === undefined ? {} : { next }) });
};

/** As many entries as go into one file; `next` where there are more. */
export const exportAudit = async (
  deps: EmployerDependencies,
  visit: Visit,
  { cursor, filter }: Omit<AuditPage, 'limit'>,
): Promise<Result<Page<NamedEntry>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const entries: AuditEntry[] = [];
  let [next, characters] = [cursor, 0];
  do {
    const page = await deps.audit.entries(visit.organizationId, { limit: 50, cursor: next, filter });
    entries.push(...page.items);
    characters += JSON.stringify(page.items).length;
    next = page.next;
  } while (next !== undefined && entries.length < MOST_EXPORTED && characters < MOST_CHARACTERS);
  return ok({ items: await named(deps, visit, entries), ...(next === undefined ? {} : { next }) });
};
