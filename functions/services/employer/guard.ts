import type { OrganizationId } from '../../domain/ids.ts';
import type { Member } from '../../domain/organization.ts';
import { allows, type Permission } from '../../domain/permissions.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';

/** A person who asks for something in an organization. */
export interface Visit {
  readonly subject: string;
  readonly organizationId: OrganizationId;
}

/**
 * The one door into an organization: every use case that names one begins here. Somebody else's organization and
 * one that does not exist are the same `not-found`, by the same single read; a member whose part does not allow it
 * is told so.
 */
export const enter = async (
  { organizations }: Pick<EmployerDependencies, 'organizations'>,
  { subject, organizationId }: Visit,
  permission: Permission,
): Promise<Result<Member, FailureOf<'not-found' | 'forbidden'>>> => {
  const member = await organizations.member(organizationId, subject);
  if (member === undefined) return fail({ kind: 'not-found' });
  return allows(member.role, permission) ? ok(member) : fail({ kind: 'forbidden' });
};
