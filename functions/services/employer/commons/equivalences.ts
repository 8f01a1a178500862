import { changesBetween } from '../../../domain/audit.ts';
import type { EquivalenceClaim } from '../../../domain/equivalence.ts';
import type { AchievementId, ClaimId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf, FieldError } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type SpeakFailure, speakerOf } from './speaker.ts';

/** What an organization says: whoever holds the one has as good as the other. */
export interface ClaimFacts {
  readonly held: AchievementId;
  readonly counted: AchievementId;
  readonly reason: string;
  readonly follows?: ClaimId | undefined;
}

type WriteFailure = SpeakFailure | FailureOf<'field-invalid' | 'version-conflict' | 'dependency-down'>;

const claimIn = (outcome: Outcome): EquivalenceClaim | undefined =>
  outcome.kind === 'claim' ? outcome.value : undefined;

const errorsIn = async (
  { achievements, commons }: EmployerDependencies,
  { held, counted, follows }: ClaimFacts,
): Promise<readonly FieldError[]> => {
  const listed = await achievements.listed([held, counted]);
  const unlisted = Object.entries({ held, counted }).flatMap(([name, id]) =>
    listed.has(id) ? [] : [{ pointer: `/${name}`, detail: 'is not a listed achievement' }],
  );
  if (unlisted.length > 0) return unlisted;
  if (held === counted) return [{ pointer: '/counted', detail: 'is the same achievement' }];
  if (follows === undefined) return [];
  const claim = await commons.claims.anywhere(follows);
  const agrees = claim?.withdrawnAt === undefined && claim?.held === held && claim.counted === counted;
  return agrees ? [] : [{ pointer: '/follows', detail: 'is not a claim that says the same' }];
};

/**
 * Says in public that one achievement is as good as another. It counts in the rules of the organization that says it,
 * and in everybody's where that is the creator of the achievement that is counted; elsewhere it is an opinion.
 */
export const claimEquivalence = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: ClaimFacts,
  request: Repeatable,
): Promise<Result<EquivalenceClaim, WriteFailure | FailureOf<'key-reused'>>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId, subject: actor } = visit;
  return once<EquivalenceClaim, WriteFailure>(deps, actor, request, claimIn, async (receiptOf) => {
    const errors = await errorsIn(deps, facts);
    if (errors.length > 0) return fail({ kind: 'field-invalid', errors });
    const at = deps.clock.now();
    const id = deps.random.id('claim');
    const claim: EquivalenceClaim = {
      id,
      organizationId,
      ...facts,
      madeAt: at,
      version: 1,
      updatedAt: at,
    };
    const changes = changesBetween({}, facts);
    const trail = {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'equivalence-claimed', id, changes),
      receipt: receiptOf({ kind: 'claim', value: claim }),
    };
    const written = await deps.commons.claims.write(claim, trail, speaker.value);
    return written.ok ? ok(claim) : fail(plainFailure(written.error));
  });
};

/** Takes a claim back: it counts nowhere from then on. */
export const withdrawEquivalence = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ClaimId,
  version: number,
  request: Repeatable,
): Promise<Result<EquivalenceClaim, WriteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<EquivalenceClaim, WriteFailure>(deps, actor, request, claimIn, async (receiptOf) => {
    const before = await deps.commons.claims.find(organizationId, id);
    if (before === undefined) return fail({ kind: 'not-found' });
    if (before.version !== version || before.withdrawnAt !== undefined)
      return fail({ kind: 'version-conflict' });
    const at = deps.clock.now();
    const after = { ...before, withdrawnAt: at, version: version + 1, updatedAt: at };
    const changes = changesBetween({}, { withdrawnAt: at });
    const written = await deps.commons.claims.write(after, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'equivalence-withdrawn', id, changes),
      receipt: receiptOf({ kind: 'claim', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};

/** What the organization says is as good as what, oldest first, with what it took back. */
export const readEquivalences = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<EquivalenceClaim>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.commons.claims.page(visit.organizationId, page)) : seat;
};
