import type { AuditAction, AuditEntry, FieldChange } from '../../domain/audit.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Random } from '../ports/ambient.ts';
import type { Refusal } from '../ports/organization-store.ts';
import type { FailureOf } from './failure.ts';

/** The audit entry of one change; `actor` is a person's subject or `clock`. */
export const auditEntry = (
  random: Random,
  of: { readonly organizationId: OrganizationId; readonly actor: string; readonly at: Instant },
  action: AuditAction,
  target: AuditEntry['target'],
  changes: readonly FieldChange[],
): AuditEntry => ({ id: random.id('audit'), ...of, action, target, changes });

type Plain = FailureOf<'version-conflict' | 'dependency-down'>;

/**
 * The refusals that mean the same for every change. A spent key is one whose receipt was gone again when it was
 * read, and a busy store wrote nothing: both may simply be tried again.
 */
export const plainFailure = (refusal: Refusal): Plain =>
  refusal.kind === 'version-conflict' ? { kind: 'version-conflict' } : { kind: 'dependency-down' };
