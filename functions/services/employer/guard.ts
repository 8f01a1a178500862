import { isUsable, keyAllows } from '../../domain/api-key.ts';
import { isId, type KeyId, type OrganizationId } from '../../domain/ids.ts';
import type { Member } from '../../domain/organization.ts';
import { allows, type Permission } from '../../domain/permissions.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';

/** Somebody who asks for something in an organization. */
export interface Visit {
  /** The `sub` of a person, or the id of an API key; no person's `sub` looks like one (`employer-services.ts`). */
  readonly subject: string;
  readonly organizationId: OrganizationId;
}

/** Where a visitor sits: a member with their part, or a key, which is nobody's pair of eyes. */
export type Seat = Member | (Omit<Member, 'role'> & { readonly role: 'key'; readonly subject: KeyId });

type Doors = Pick<EmployerDependencies, 'organizations' | 'keys' | 'clock'>;
type Entry = Promise<Result<Seat, FailureOf<'not-found' | 'forbidden'>>>;

const enterByKey = async (
  { keys, clock }: Doors,
  organizationId: OrganizationId,
  id: KeyId,
  permission: Permission,
): Entry => {
  const key = await keys.key(organizationId, id);
  if (key === undefined) return fail({ kind: 'not-found' });
  const may = isUsable(key, clock.now()) && keyAllows(key, permission);
  return may ? ok({ organizationId, subject: id, role: 'key' }) : fail({ kind: 'forbidden' });
};

/**
 * The one door into an organization: every use case that names one begins here. Somebody else's organization and
 * one that does not exist are the same `not-found`, by the same single read; a member whose part, or a key whose
 * scopes, do not allow it is told so.
 */
export const enter = async (deps: Doors, visit: Visit, permission: Permission): Entry => {
  const { subject, organizationId } = visit;
  if (isId('key', subject)) return enterByKey(deps, organizationId, subject, permission);
  const member = await deps.organizations.member(organizationId, subject);
  if (member === undefined) return fail({ kind: 'not-found' });
  return allows(member.role, permission) ? ok(member) : fail({ kind: 'forbidden' });
};
