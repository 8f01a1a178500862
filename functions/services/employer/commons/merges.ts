import type { Achievement } from '../../../domain/achievement.ts';
import { type MergeFault, type MergeOffer, merged } from '../../../domain/achievement-merge.ts';
import { changesBetween } from '../../../domain/audit.ts';
import type { AchievementId, MergeId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome, Trail, Written } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { type SpeakFailure, speakerOf } from './speaker.ts';

/** "Our entry `from` is the same achievement as `into`." */
export interface MergeFacts {
  readonly from: AchievementId;
  readonly into: AchievementId;
  readonly reason: string;
}

type WriteFailure = SpeakFailure | FailureOf<'field-invalid' | 'version-conflict' | 'dependency-down'>;

const mergeIn = (outcome: Outcome): MergeOffer | undefined =>
  outcome.kind === 'merge' ? outcome.value : undefined;

const FAULTS: Readonly<Record<MergeFault, string>> = {
  same: 'is the same entry',
  'merged-already': 'is part of another entry already',
  'too-many-aliases': 'would have more ids than one achievement may have',
  'part-of-itself': 'names the other entry as a part of itself or as equal to it: change that first',
};

const refused = (pointer: string, detail: string): FailureOf<'field-invalid'> => ({
  kind: 'field-invalid',
  errors: [{ pointer, detail }],
});

interface Entries {
  readonly from: Achievement;
  readonly into: Achievement;
}

/** Writes the merge with its offer, and tells the one who did not act in its own audit trail. */
const mergeNow = async (
  deps: EmployerDependencies,
  { from, into }: Entries,
  offer: MergeOffer,
  trail: Trail,
  at: Instant,
): Promise<Result<Written, FailureOf<'field-invalid' | 'version-conflict'>>> => {
  const result = merged(from, into, at);
  // Somebody else merged it since it was read.
  if (!result.ok && result.error === 'merged-already') return fail({ kind: 'version-conflict' });
  if (!result.ok) return fail(refused('/into', FAULTS[result.error]));
  const entries = {
    from: { before: from, after: result.value.from },
    into: { before: into, after: result.value.into },
  };
  const changes = changesBetween({}, { mergedInto: into.id });
  const of = { organizationId: from.organizationId, actor: trail.audit.actor, at };
  const told =
    from.organizationId === trail.audit.organizationId
      ? undefined
      : auditEntry(deps.random, of, 'achievement-merged', from.id, changes);
  return ok(await deps.commons.merge(entries, offer, told, trail));
};

/**
 * Says that an entry of this organization is the same achievement as another entry, to make one of both. Where the
 * organization lists both it is done at once; otherwise whoever lists the other decides.
 */
export const offerMerge = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: MergeFacts,
  request: Repeatable,
): Promise<Result<MergeOffer, WriteFailure | FailureOf<'key-reused'>>> => {
  const speaker = await speakerOf(deps, visit);
  if (!speaker.ok) return speaker;
  const { organizationId: by, subject: actor } = visit;
  return once<MergeOffer, WriteFailure>(deps, actor, request, mergeIn, async (receiptOf) => {
    const listed = await deps.achievements.listed([facts.from, facts.into]);
    const [from, into] = [listed.get(facts.from), listed.get(facts.into)];
    if (from?.organizationId !== by) return fail(refused('/from', 'is not an achievement that you list'));
    if (into === undefined) return fail(refused('/into', 'is not a listed achievement'));
    const at = deps.clock.now();
    const possible = merged(from, into, at);
    if (!possible.ok) return fail(refused('/into', FAULTS[possible.error]));
    const own = into.organizationId === by;
    const offer: MergeOffer = {
      id: deps.random.id('merge'),
      organizationId: into.organizationId,
      ...facts,
      by,
      offeredAt: at,
      ...(own ? { answer: { decision: 'accepted', at } } : {}),
      version: 1,
      updatedAt: at,
    };
    const action = own ? 'achievement-merged' : 'merge-offered';
    const trail = {
      audit: auditEntry(
        deps.random,
        { organizationId: by, actor, at },
        action,
        offer.id,
        changesBetween({}, facts),
      ),
      receipt: receiptOf({ kind: 'merge', value: offer }),
    };
    if (!own) {
      const written = await deps.commons.merges.write(offer, trail, speaker.value);
      return written.ok ? ok(offer) : fail(plainFailure(written.error));
    }
    const written = await mergeNow(deps, { from, into }, offer, trail, at);
    if (!written.ok) return written;
    return written.value.ok ? ok(offer) : fail(plainFailure(written.value.error));
  });
};

/** Accepts or declines that another organization's entry becomes a part of one of this organization's. */
export const answerMerge = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: MergeId,
  version: number,
  decision: 'accepted' | 'declined',
  request: Repeatable,
): Promise<Result<MergeOffer, WriteFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<MergeOffer, WriteFailure>(deps, actor, request, mergeIn, async (receiptOf) => {
    const before = await deps.commons.merges.find(organizationId, id);
    if (before === undefined) return fail({ kind: 'not-found' });
    if (before.version !== version || before.answer !== undefined) return fail({ kind: 'version-conflict' });
    const at = deps.clock.now();
    const after: MergeOffer = { ...before, answer: { decision, at }, version: version + 1, updatedAt: at };
    const action = decision === 'accepted' ? 'achievement-merged' : 'merge-declined';
    const changes = changesBetween({}, { from: before.from, into: before.into, decision });
    const trail = {
      audit: auditEntry(deps.random, { organizationId, actor, at }, action, id, changes),
      receipt: receiptOf({ kind: 'merge', value: after }),
    };
    if (decision === 'declined') {
      const written = await deps.commons.merges.write(after, trail);
      return written.ok ? ok(after) : fail(plainFailure(written.error));
    }
    const listed = await deps.achievements.listed([before.from, before.into]);
    const [from, into] = [listed.get(before.from), listed.get(before.into)];
    // Whoever offered may have handed the entry over since: then the offer speaks for nobody any longer.
    if (from?.organizationId !== before.by || into?.organizationId !== organizationId)
      return fail(refused('/decision', 'is about an entry that changed hands; ask for a new offer'));
    const written = await mergeNow(deps, { from, into }, after, trail, at);
    if (!written.ok) return written;
    return written.value.ok ? ok(after) : fail(plainFailure(written.value.error));
  });
};

/** The merges that the organization decides or decided, oldest first. */
export const readMerges = async (
  deps: EmployerDependencies,
  visit: Visit,
  page: PageRequest,
): Promise<Result<Page<MergeOffer>, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  return seat.ok ? ok(await deps.commons.merges.page(visit.organizationId, page)) : seat;
};
