import type { Achievement } from '../../../domain/achievement.ts';
import { changesBetween } from '../../../domain/audit.ts';
import type { Dispute, DisputeDecision, DisputedPart } from '../../../domain/dispute.ts';
import type { AchievementId, DisputeId, OrganizationId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type SpeakFailure, speakerOf } from './speaker.ts';

/** What somebody doubts, and why. */
export interface DisputeFacts {
  readonly achievement: AchievementId;
  readonly part: DisputedPart;
  readonly reason: string;
}

type WriteFailure = SpeakFailure | FailureOf<'field-invalid' | 'version-conflict' | 'dependency-down'>;

const disputeIn = (outcome: Outcome): Dispute | undefined =>
  outcome.kind === 'dispute' ? outcome.value : undefined;

const NOT_SAID = 'is not said of this achievement';

/** Who said what is doubted, if anybody did. */
const saidBy = async (
  { achievements, commons }: EmployerDependencies,
  { achievement: id, part }: DisputeFacts,
): Promise<OrganizationId | undefined> => {
  const achievement = (await achievements.listed([id])).get(id);
  if (achievement === undefined) return undefined;
  const { organizationId, aliases, creators } = achievement;
  switch (part.kind) {
    case 'alias':
      return aliases.includes(part.alias) ? organizationId : undefined;
    case 'creator':
      return creators.includes(part.creator) ? organizationId : undefined;
    case 'listing':
      return organizationId;
    case 'equivalence': {
      const claim = await commons.claims.anywhere(part.claim);
      const about = claim?.withdrawnAt === undefined && (claim?.held === id || claim?.counted === id);
      return about ? claim?.organizationId : undefined;
    }
  }
};

/**
 * Raises a doubt in public. It is kept with whoever said what is doubted, and shows beside it until that is taken
 * back or the doubt is dropped.
 */
export const openDispute = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: DisputeFacts,
  request: Repeatable,
): Promise<Result<Dispute, WriteFailure | FailureOf<'key-reused'>>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId: by, subject: actor } = visit;
  return once<Dispute, WriteFailure>(deps, actor, request, disputeIn, async (receiptOf) => {
    const organizationId = await saidBy(deps, facts);
    if (organizationId === undefined)
      return fail({ kind: 'field-invalid', errors: [{ pointer: '/part', detail: NOT_SAID }] });
    if (organizationId === by) {
      const detail = 'is what your own organization says: change it instead';
      return fail({ kind: 'field-invalid', errors: [{ pointer: '/part', detail }] });
    }
    const at = deps.clock.now();
    const id = deps.random.id('dispute');
    const dispute: Dispute = { id, organizationId, ...facts, by, openedAt: at, version: 1, updatedAt: at };
    const audit = auditEntry(
      deps.random,
      { organizationId: by, actor, at },
      'dispute-opened',
      id,
      changesBetween({}, facts),
    );
    const trail = { audit, receipt: receiptOf({ kind: 'dispute', value: dispute }) };
    const written = await deps.commons.disputes.write(dispute, trail, speaker.value);
    return written.ok ? ok(dispute) : fail(plainFailure(written.error));
  });
};

/** The achievement without what was doubted; an only creator cannot go alone, since nobody could sign then. */
const without = (achievement: Achievement, part: DisputedPart, at: Instant): Achievement | undefined => {
  const next = { ...achievement, version: achievement.version + 1, updatedAt: at };
  if (part.kind === 'alias')
    return { ...next, aliases: achievement.aliases.filter((alias) => alias !== part.alias) };
  if (part.kind === 'listing') return { ...next, withdrawnAt: achievement.withdrawnAt ?? at };
  if (part.kind === 'equivalence') return undefined;
  const creators = achievement.creators.filter((creator) => creator !== part.creator);
  return creators.length === 0 ? undefined : { ...next, creators };
};

/** Everything that taking back what was doubted changes. */
const takenBack = async (
  { achievements, commons }: EmployerDependencies,
  { organizationId, achievement: id, part }: Dispute,
  at: Instant,
) => {
  if (part.kind === 'equivalence') {
    const claim = await commons.claims.find(organizationId, part.claim);
    if (claim === undefined || claim.withdrawnAt !== undefined) return ok({});
    return ok({ claim: { ...claim, withdrawnAt: at, version: claim.version + 1, updatedAt: at } });
  }
  const before = await achievements.achievement(organizationId, id);
  if (before === undefined) return ok({});
  const after = without(before, part, at);
  return after === undefined ? fail('only-creator' as const) : ok({ achievement: { before, after } });
};

/** Answers a dispute of what the organization says: it stands, or it is taken back in the same transaction. */
export const answerDispute = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: DisputeId,
  version: number,
  { decision, text }: { readonly decision: DisputeDecision; readonly text: string },
  request: Repeatable,
): Promise<Result<Dispute, WriteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<Dispute, WriteFailure>(deps, actor, request, disputeIn, async (receiptOf) => {
    const before = await deps.commons.disputes.find(organizationId, id);
    if (before === undefined) return fail({ kind: 'not-found' });
    if (before.version !== version) return fail({ kind: 'version-conflict' });
    const at = deps.clock.now();
    const change = decision === 'taken-back' ? await takenBack(deps, before, at) : ok({});
    if (!change.ok) {
      const detail = 'would leave nobody who may sign: take the listing back, or name another issuer first';
      return fail({ kind: 'field-invalid', errors: [{ pointer: '/decision', detail }] });
    }
    const answer = { decision, text, at };
    const after: Dispute = { ...before, answer, version: version + 1, updatedAt: at };
    const changes = changesBetween({ answer: before.answer }, { answer });
    const written = await deps.commons.answer(after, change.value, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'dispute-answered', id, changes),
      receipt: receiptOf({ kind: 'dispute', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};

/** Lets a doubt go; only whoever raised it can. Somebody else's and a missing one are the same `not-found`. */
export const dropDispute = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: DisputeId,
  version: number,
  request: Repeatable,
): Promise<Result<Dispute, WriteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId: by, subject: actor } = visit;
  return once<Dispute, WriteFailure>(deps, actor, request, disputeIn, async (receiptOf) => {
    const before = await deps.commons.disputes.anywhere(id);
    if (before === undefined || before.by !== by) return fail({ kind: 'not-found' });
    if (before.version !== version || before.droppedAt !== undefined)
      return fail({ kind: 'version-conflict' });
    const at = deps.clock.now();
    const after: Dispute = { ...before, droppedAt: at, version: version + 1, updatedAt: at };
    const changes = changesBetween({}, { droppedAt: at });
    const written = await deps.commons.disputes.write(after, {
      audit: auditEntry(deps.random, { organizationId: by, actor, at }, 'dispute-dropped', id, changes),
      receipt: receiptOf({ kind: 'dispute', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};

/** What others doubt of what the organization says, oldest first. */
export const readDisputes = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<Dispute>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.commons.disputes.page(visit.organizationId, page)) : seat;
};
