import { changesBetween } from '../../../domain/audit.ts';
import type { Organization } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** How an organization works; nothing of it is public. */
export type OrganizationSettings = Pick<Organization, 'fourEyes'>;

/** Changes how the organization works. Only an owner may; everybody in it sees that it was done. */
export const changeSettings = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  settings: OrganizationSettings,
): Promise<
  Result<Organization, FailureOf<'not-found' | 'forbidden' | 'version-conflict' | 'dependency-down'>>
> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.organizations.organization(organizationId);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version) return fail({ kind: 'version-conflict' });
  const { fourEyes } = settings;
  const changes = changesBetween({ fourEyes: before.fourEyes }, { fourEyes });
  if (changes.length === 0) return ok(before);
  const at = deps.clock.now();
  const after: Organization = { ...before, fourEyes, version: version + 1 };
  const written = await deps.organizations.replace(after, {
    audit: auditEntry(
      deps.random,
      { organizationId, actor, at },
      'organization-changed',
      organizationId,
      changes,
    ),
  });
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};
