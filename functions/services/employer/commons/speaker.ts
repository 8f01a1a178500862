import type { Organization } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';

export type SpeakFailure = FailureOf<'not-found' | 'forbidden' | 'organization-unproven'>;

/**
 * The organization in whose name something public is said at once: only a member who may publish says it, and only
 * for an organization that has proven who it is.
 */
export const speakerOf = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<Organization, SpeakFailure>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const organization = await deps.organizations.organization(visit.organizationId);
  if (organization === undefined) return fail({ kind: 'not-found' });
  return organization.proof.state === 'proven' ? ok(organization) : fail({ kind: 'organization-unproven' });
};
