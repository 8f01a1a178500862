import type { HiringPromise, RoleHead } from './role.ts';
import { type Instant, instantOf } from './time.ts';

/** Something that a date makes of a role, and when. */
export interface DueStep {
  readonly what: 'publish-scheduled' | 'end' | 'promise-ended';
  readonly at: Instant;
}

/** At the same moment an end comes first: nothing is promised or published that has ended. */
const ORDER: Readonly<Record<DueStep['what'], number>> = {
  end: 0,
  'publish-scheduled': 1,
  'promise-ended': 2,
};

/**
 * What time alone makes of a role next: a publication that waits becomes public, what is public ends, a promise ends.
 * Dates of the draft count for nothing. Nothing where no date is set.
 */
export const nextDue = (head: RoleHead): DueStep | undefined => {
  const live = head.state === 'published' ? head.latest?.role : undefined;
  const steps = [
    { what: 'end', at: live?.endsAt },
    { what: 'publish-scheduled', at: head.scheduled?.tryAt },
    { what: 'promise-ended', at: live?.promise.until },
  ] as const;
  const [first] = steps
    .flatMap(({ what, at }): readonly DueStep[] => (at === undefined ? [] : [{ what, at }]))
    .toSorted((a, b) => (a.at === b.at ? ORDER[a.what] - ORDER[b.what] : a.at < b.at ? -1 : 1));
  return first;
};

/**
 * What is left of a promise after its last day: being considered, which every recognition says. Its terms are gone
 * with it.
 */
export const PROMISE_AFTER_END: HiringPromise = { kind: 'considered' };

/** Months after which somebody should say again that what is public is still true. */
const CONFIRM_MONTHS = 12;

/**
 * The day by which a published role should be confirmed or changed: a year after it was published or last confirmed.
 * Nothing for a role that is not public.
 */
export const confirmBy = (head: RoleHead): Instant | undefined => {
  if (head.state !== 'published' || head.latest === undefined) return undefined;
  const { publishedAt } = head.latest;
  const said =
    head.confirmedAt !== undefined && head.confirmedAt > publishedAt ? head.confirmedAt : publishedAt;
  const day = new Date(said);
  const month = day.getUTCMonth() + CONFIRM_MONTHS;
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate();
  day.setUTCFullYear(day.getUTCFullYear(), month, Math.min(day.getUTCDate(), lastOfMonth));
  return instantOf(day);
};

/** Whether nobody has said for too long that what is public is still true. */
export const isStale = (head: RoleHead, now: Instant): boolean => {
  const by = confirmBy(head);
  return by !== undefined && by <= now;
};

/**
 * The head after somebody changed what its draft says. The change is theirs, and an approval was of what the draft
 * said before.
 */
export const draftChanged = (
  before: RoleHead,
  change: Partial<Pick<RoleHead, 'role' | 'requirement'>>,
  editor: string,
  at: Instant,
): RoleHead => {
  const { approval: _, ...rest } = before;
  const version = before.version + 1;
  return { ...rest, ...change, version, draftVersion: version, lastEditor: editor, updatedAt: at };
};
