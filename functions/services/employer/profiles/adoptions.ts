import { type RoleChange, roleChanges } from '../../../domain/changes/role-changes.ts';
import type { CatalogView } from '../../../domain/evaluate/evaluation.ts';
import type { ProfileId, RoleId } from '../../../domain/ids.ts';
import { type Adoption, needsAnswer, type Standing, standingOf } from '../../../domain/profile/adoption.ts';
import { entryOf, type ProfileEntry, type ProfileVersion } from '../../../domain/profile/profile.ts';
import { entryChanges } from '../../../domain/profile/profile-changes.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { ruleCatalog } from '../lifecycle/rule-catalog.ts';

/** An adoption beside the newest version of its profile. */
export interface StandingAdoption {
  readonly adoption: Adoption;
  readonly newest: ProfileVersion;
  readonly standing: Standing;
  /** Whether a person still has to say what they make of the newest version. */
  readonly needsAnswer: boolean;
}

/** The same with what the newest version changes. */
export interface AdoptionDifference extends StandingAdoption {
  readonly head: RoleHead;
  /** The entry as it is now; nothing where there is nothing to take over. */
  readonly entry?: ProfileEntry | undefined;
  /** What changed in the entry since the version that was adopted. */
  readonly changes: readonly RoleChange[];
  /** What taking it over changes in the draft of the role. */
  readonly effect: readonly RoleChange[];
  /** The names that the rules need to be read back. */
  readonly catalog: CatalogView;
}

type ReadFailure = FailureOf<'not-found' | 'forbidden' | 'dependency-down'>;

const standingWith = async (adoption: Adoption, newest: ProfileVersion): Promise<StandingAdoption> => {
  const standing = await standingOf(adoption, newest);
  return { adoption, newest, standing, needsAnswer: needsAnswer(adoption, standing, newest) };
};

/** What the organization has adopted, by role, each with how it stands to the newest version of its profile. */
export const readAdoptions = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<StandingAdoption>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const { items, next } = await deps.adoptions.page(visit.organizationId, page);
  const ids = [...new Set(items.map(({ profileId }) => profileId))];
  const found = await Promise.all(ids.map((id) => deps.publishedProfiles.profile(id)));
  const newest = new Map<ProfileId, ProfileVersion>();
  for (const profile of found) if (profile !== undefined) newest.set(profile.profileId, profile);
  const standing = await Promise.all(
    items.flatMap((adoption) => {
      const of = newest.get(adoption.profileId);
      return of === undefined ? [] : [standingWith(adoption, of)];
    }),
  );
  return ok({ items: standing, ...(next === undefined ? {} : { next }) });
};

/** The adoption of one role, and what the newest version of its profile would change. */
export const readAdoption = async (
  deps: EmployerDependencies,
  visit: Visit,
  role: RoleId,
): Promise<Result<AdoptionDifference, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const [adoption, head] = await Promise.all([
    deps.adoptions.find(visit.organizationId, role),
    deps.roles.role(visit.organizationId, role),
  ]);
  if (adoption === undefined || head === undefined) return fail({ kind: 'not-found' });
  const { profileId, number } = adoption;
  const [newest, adopted] = await Promise.all([
    deps.publishedProfiles.profile(profileId),
    deps.publishedProfiles.profileVersion(profileId, number),
  ]);
  if (newest === undefined || adopted === undefined) return fail({ kind: 'dependency-down' });
  const before = entryOf(adopted.content, adoption.entry);
  const entry = newest.state === 'live' ? entryOf(newest.content, adoption.entry) : undefined;
  const said = { role: head.role, requirement: head.requirement };
  return ok({
    ...(await standingWith(adoption, newest)),
    head,
    entry,
    changes: before && entry ? entryChanges(before, entry) : [],
    effect: entry ? roleChanges(said, { ...said, requirement: entry.requirement }) : [],
    catalog: await ruleCatalog(deps, [before?.requirement, head.requirement, entry?.requirement]),
  });
};
