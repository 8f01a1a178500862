import { changesBetween, wholeChange } from '../../../domain/audit.ts';
import type { ProfileId, RoleId } from '../../../domain/ids.ts';
import {
  type AdoptedRule,
  type Adoption,
  adoptedRule,
  type OwnPart,
  roleFrom,
} from '../../../domain/profile/adoption.ts';
import { entryOf, type ProfileEntry, type ProfileVersion } from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { HiringPromise, RoleHead } from '../../../domain/role.ts';
import { draftChanged } from '../../../domain/role-lifecycle.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { AdoptionChange } from '../../ports/profiles.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf, FieldError } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** Which entry becomes the rule of which role: one that is there, or a draft that the entry makes. */
export type AdoptionChoice =
  | {
      readonly into: 'role';
      readonly entry: string;
      readonly role: RoleId;
      readonly version: number;
      readonly promise?: HiringPromise | undefined;
    }
  | { readonly into: 'new'; readonly entry: string; readonly own: OwnPart };

export interface AdoptionOrder {
  readonly profile: ProfileId;
  /** The version that was looked at. */
  readonly number: number;
  readonly choices: readonly AdoptionChoice[];
}

type AdoptFailure = FailureOf<
  'not-found' | 'forbidden' | 'field-invalid' | 'profile-retired' | 'version-conflict' | 'dependency-down'
>;

/** Everything that one request's choices have in common. */
interface Adopting {
  readonly deps: EmployerDependencies;
  readonly visit: Visit;
  readonly profile: ProfileVersion;
  readonly at: Instant;
}

export const adoptionsIn = (outcome: Outcome): readonly Adoption[] | undefined =>
  outcome.kind === 'adoptions' ? outcome.value : undefined;

const wrong = (errors: readonly FieldError[]) => fail({ kind: 'field-invalid' as const, errors });

/** The role as the choice makes it, and as it was. */
const roleOf = async (
  { deps, visit: { organizationId, subject }, profile, at }: Adopting,
  choice: AdoptionChoice,
  { entry, rule }: { readonly entry: ProfileEntry; readonly rule: AdoptedRule },
  pointer: string,
): Promise<
  Result<
    { readonly after: RoleHead; readonly before?: RoleHead },
    FailureOf<'field-invalid' | 'version-conflict'>
  >
> => {
  if (choice.into === 'new') {
    const after: RoleHead = {
      id: deps.random.id('role'),
      organizationId,
      state: 'draft',
      role: roleFrom(profile.content, entry, choice.own),
      ...rule,
      version: 1,
      publishedVersion: 0,
      lastEditor: subject,
      draftVersion: 1,
      updatedAt: at,
    };
    return ok({ after });
  }
  const before = await deps.roles.role(organizationId, choice.role);
  if (before === undefined)
    return wrong([{ pointer: `${pointer}/role`, detail: 'is not a role of the organization' }]);
  if (before.state === 'retired' || before.state === 'ended')
    return wrong([{ pointer: `${pointer}/role`, detail: 'was taken down, so it takes no new rule' }]);
  if (before.version !== choice.version) return fail({ kind: 'version-conflict' });
  const role = choice.promise === undefined ? before.role : { ...before.role, promise: choice.promise };
  return ok({ before, after: draftChanged(before, { ...rule, role }, subject, at) });
};

const changeOf = async (
  adopting: Adopting,
  choice: AdoptionChoice,
  pointer: string,
): Promise<Result<AdoptionChange, FailureOf<'field-invalid' | 'version-conflict'>>> => {
  const { deps, visit, profile, at } = adopting;
  const entry = entryOf(profile.content, choice.entry);
  const rule = await adoptedRule(profile, choice.entry);
  if (entry === undefined || rule === undefined)
    return wrong([{ pointer: `${pointer}/entry`, detail: 'is not an entry of the profile' }]);
  const role = await roleOf(adopting, choice, { entry, rule }, pointer);
  if (!role.ok) return role;
  const { before, after } = role.value;
  const { organizationId, subject: actor } = visit;
  const last = before && (await deps.adoptions.find(organizationId, before.id));
  const adoption: Adoption = {
    id: after.id,
    organizationId,
    profileId: profile.profileId,
    entry: entry.key,
    number: profile.number,
    requirementHash: rule.follows.requirementHash,
    version: (last?.version ?? 0) + 1,
    adoptedAt: at,
    updatedAt: at,
  };
  const changes = [
    ...changesBetween(
      { role: before?.role, follows: before?.follows },
      { role: after.role, follows: after.follows },
    ),
    ...wholeChange('/requirement', before?.requirement, after.requirement),
  ];
  const audit = auditEntry(deps.random, { organizationId, actor, at }, 'profile-adopted', after.id, changes);
  return ok({ adoption, audit, role: { after, before } });
};

const twice = (choices: readonly AdoptionChoice[]): readonly FieldError[] => {
  const roles = choices.map((choice) => (choice.into === 'role' ? choice.role : undefined));
  return roles.flatMap((role, at) =>
    role !== undefined && roles.indexOf(role) < at
      ? [{ pointer: `/choices/${at}/role`, detail: 'is there twice; a role follows one entry' }]
      : [],
  );
};

/**
 * Adopts entries of a published profile as the rules of roles, all or none of them: each role is a draft afterwards, or
 * its draft is changed, and nothing is published. The profile has to be at the version that was looked at.
 */
export const adoptProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  order: AdoptionOrder,
  request: Repeatable,
): Promise<Result<readonly Adoption[], AdoptFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  return once<readonly Adoption[], AdoptFailure>(
    deps,
    visit.subject,
    request,
    adoptionsIn,
    async (receiptOf) => {
      const profile = await deps.publishedProfiles.profile(order.profile);
      if (profile === undefined)
        return wrong([{ pointer: '/profile', detail: 'is not a published profile' }]);
      if (profile.state === 'retired') return fail({ kind: 'profile-retired' });
      if (profile.number !== order.number) return fail({ kind: 'version-conflict' });
      const repeated = twice(order.choices);
      if (repeated.length > 0) return wrong(repeated);
      const adopting: Adopting = { deps, visit, profile, at: deps.clock.now() };
      const changes: AdoptionChange[] = [];
      for (const [at, choice] of order.choices.entries()) {
        const change = await changeOf(adopting, choice, `/choices/${at}`);
        if (!change.ok) return change;
        changes.push(change.value);
      }
      const adopted = changes.map(({ adoption }) => adoption);
      const written = await deps.adoptions.write(changes, receiptOf({ kind: 'adoptions', value: adopted }));
      return written.ok ? ok(adopted) : fail(plainFailure(written.error));
    },
  );
};
