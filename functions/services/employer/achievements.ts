import type { Achievement } from '../../domain/achievement.ts';
import { changesBetween } from '../../domain/audit.ts';
import type { AchievementId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { Outcome, Refusal } from '../ports/organization-store.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf, FieldError } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { aliasErrors, creatorErrors, stackErrors } from './listing-errors.ts';
import { once, type Repeatable } from './once.ts';
import { sizeErrors } from './stored-size.ts';
import { auditEntry, plainFailure } from './trail.ts';

/** What an organization says of an achievement when it lists or changes it. */
export type AchievementFacts = Omit<
  Achievement,
  'id' | 'organizationId' | 'mergedInto' | 'withdrawnAt' | 'version' | 'updatedAt'
>;

type WriteFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'field-invalid'
  | 'alias-taken'
  | 'organization-unproven'
  | 'version-conflict'
  | 'dependency-down'
>;

const achievementIn = (outcome: Outcome): Achievement | undefined =>
  outcome.kind === 'achievement' ? outcome.value : undefined;

/** Only the facts: what the audit compares. */
const factsOf = ({
  id,
  organizationId,
  mergedInto,
  withdrawnAt,
  version,
  updatedAt,
  ...facts
}: Achievement): AchievementFacts => facts;

const linkErrors = async (
  { achievements }: EmployerDependencies,
  facts: AchievementFacts,
  self: AchievementId | undefined,
): Promise<readonly FieldError[]> => {
  const links = (['stackOf', 'acceptsInstead'] as const).flatMap((field) =>
    facts[field].map((id, at) => ({ id, pointer: `/${field}/${at}` })),
  );
  const listed = await achievements.listed(links.map(({ id }) => id));
  return links.flatMap(({ id, pointer }) => {
    if (id === self) return [{ pointer, detail: 'is this achievement itself' }];
    return listed.has(id) ? [] : [{ pointer, detail: 'is not a listed achievement' }];
  });
};

/** The lister, if it may list these facts: proven, and every field right. */
const lister = async (
  deps: EmployerDependencies,
  { organizationId }: Visit,
  facts: AchievementFacts,
  before?: Achievement,
): Promise<Result<Organization, FailureOf<'not-found' | 'organization-unproven' | 'field-invalid'>>> => {
  const organization = await deps.organizations.organization(organizationId);
  if (organization === undefined) return fail({ kind: 'not-found' });
  if (organization.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
  const errors = [
    ...sizeErrors(facts),
    ...aliasErrors(facts, organization.domain, before),
    ...(await creatorErrors(deps, facts, organization)),
    ...(await linkErrors(deps, facts, before?.id)),
    ...(await stackErrors(deps, facts.stackOf, before?.id)),
  ];
  return errors.length === 0 ? ok(organization) : fail({ kind: 'field-invalid', errors });
};

const failureOf = (
  refusal: Refusal,
  { aliases }: AchievementFacts,
): FailureOf<'alias-taken' | 'version-conflict' | 'dependency-down'> => {
  if (refusal.kind !== 'alias-taken') return plainFailure(refusal);
  const pointer = `/aliases/${aliases.indexOf(refusal.alias)}`;
  return { kind: 'alias-taken', errors: [{ pointer, detail: 'belongs to another achievement' }] };
};

/** Lists a new achievement in the catalog. */
export const listAchievement = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: AchievementFacts,
  request: Repeatable,
): Promise<Result<Achievement, WriteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  return once<Achievement, WriteFailure>(deps, visit.subject, request, achievementIn, async (receiptOf) => {
    const organization = await lister(deps, visit, facts);
    if (!organization.ok) return organization;
    const at = deps.clock.now();
    const { organizationId, subject: actor } = visit;
    const id = deps.random.id('achievement');
    const achievement: Achievement = { id, organizationId, ...facts, version: 1, updatedAt: at };
    const changes = changesBetween({}, facts);
    const written = await deps.achievements.list(achievement, organization.value, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'achievement-listed', id, changes),
      receipt: receiptOf({ kind: 'achievement', value: achievement }),
    });
    return written.ok ? ok(achievement) : fail(failureOf(written.error, facts));
  });
};

/** Replaces what an achievement says, if it still is at the version that the caller read. */
export const changeAchievement = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: AchievementId,
  version: number,
  facts: AchievementFacts,
): Promise<Result<Achievement, WriteFailure>> => {
  const seat = await enter(deps, visit, 'edit');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.achievements.achievement(organizationId, id);
  if (before === undefined) return fail({ kind: 'not-found' });
  // What became part of another entry says nothing of its own any longer.
  if (before.version !== version || before.mergedInto !== undefined)
    return fail({ kind: 'version-conflict' });
  const organization = await lister(deps, visit, facts, before);
  if (!organization.ok) return organization;
  const at = deps.clock.now();
  const { withdrawnAt } = before;
  const after: Achievement = {
    id,
    organizationId,
    ...facts,
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    version: version + 1,
    updatedAt: at,
  };
  const changes = changesBetween(factsOf(before), facts);
  const written = await deps.achievements.replace(before, after, organization.value, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'achievement-changed', id, changes),
  });
  return written.ok ? ok(after) : fail(failureOf(written.error, facts));
};

/** One achievement that the organization lists. */
export const readAchievement = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: AchievementId,
): Promise<Result<Achievement, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const achievement = await deps.achievements.achievement(visit.organizationId, id);
  return achievement === undefined ? fail({ kind: 'not-found' }) : ok(achievement);
};

/** What the organization lists, oldest first. */
export const readAchievements = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<Achievement>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.achievements.achievements(visit.organizationId, page)) : seat;
};
