import { changesBetween } from '../../../domain/audit.ts';
import type { FormerName, Organization } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { resemblancesOf } from '../lifecycle/look-alikes.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** What an organization says of itself and may change; its domain is what it has proven, and stays. */
export type PublicFacts = Pick<Organization, 'name' | 'about'>;

/** More names than this would bury the one that people knew it by. */
const MOST_NAMES = 10;

const namesBefore = ({ name, proof, formerNames }: Organization, at: Instant): readonly FormerName[] => [
  ...(formerNames ?? []),
  // Before its domain was proven, nobody saw it under that name.
  ...(proof.state === 'proven' ? [{ name, until: at }] : []),
];

/**
 * Changes the name and the description of an organization. Whom the new name could be taken for is asked again, and
 * what it was called in public stays public. What was published under the old name says so until it is published again.
 */
export const changeFacts = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  { name, about }: PublicFacts,
): Promise<
  Result<
    Organization,
    FailureOf<'not-found' | 'forbidden' | 'version-conflict' | 'limit-reached' | 'dependency-down'>
  >
> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.organizations.organization(organizationId);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version) return fail({ kind: 'version-conflict' });
  const changes = changesBetween({ name: before.name, about: before.about }, { name, about });
  if (changes.length === 0) return ok(before);
  const at = deps.clock.now();
  const isRenamed = name !== before.name;
  const formerNames = isRenamed ? namesBefore(before, at) : (before.formerNames ?? []);
  if (formerNames.length > MOST_NAMES) return fail({ kind: 'limit-reached' });
  const after: Organization = {
    ...before,
    name,
    about,
    ...(isRenamed ? { resembles: await resemblancesOf(deps, { ...before, name }) } : {}),
    ...(formerNames.length === 0 ? {} : { formerNames }),
    version: version + 1,
  };
  const written = await deps.organizations.rename(after, {
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
