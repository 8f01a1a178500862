import type { AuditEntry } from '../../domain/audit.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';

/** Who changed what in the organization, newest first; for every member. */
export const readAudit = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<AuditEntry>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.audit.entries(visit.organizationId, page)) : seat;
};
