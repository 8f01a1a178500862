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

/** When somebody last said of a published role that it is true: by publishing it or by confirming it. */
export const lastSaid = ({ state, latest, confirmedAt }: RoleHead): Instant | undefined => {
  if (state !== 'published' || latest === undefined) return undefined;
  const { publishedAt } = latest;
  return confirmedAt !== undefined && confirmedAt > publishedAt ? confirmedAt : publishedAt;
};

/**
 * The day by which a published role should be confirmed or changed: a year after it was published or last confirmed.
 * Nothing for a role that is not public.
 */
export const confirmBy = (head: RoleHead): Instant | undefined => {
  const said = lastSaid(head);
  if (said === undefined) return undefined;
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

/** How long before its last day somebody is told that a promise ends. */
const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/** What somebody should look after in a published role. */
export interface Care {
  /** It was last said to be true at this time, which is too long ago. */
  readonly unconfirmedSince?: Instant | undefined;
  /** What it promises in public ends then, which is soon. */
  readonly promiseEnds?: Instant | undefined;
}

/** What a published role needs somebody to look after now; nothing for one that needs nobody. */
export const careOf = (head: RoleHead, now: Instant): Care | undefined => {
  const until = head.state === 'published' ? head.latest?.role.promise.until : undefined;
  const soon = instantOf(new Date(Date.parse(now) + NOTICE_DAYS * DAY_MS));
  const promiseEnds = until !== undefined && until > now && until <= soon ? until : undefined;
  const unconfirmedSince = isStale(head, now) ? lastSaid(head) : undefined;
  if (promiseEnds === undefined && unconfirmedSince === undefined) return undefined;
  return { promiseEnds, unconfirmedSince };
};

/**
 * The head after somebody changed what its draft says. The change is theirs, and an approval was of what the draft
 * said before.
 */
export const draftChanged = (
  before: RoleHead,
  change: Partial<Pick<RoleHead, 'role' | 'requirement' | 'follows'>>,
  editor: string,
  at: Instant,
): RoleHead => {
  const { approval: _, ...rest } = before;
  const version = before.version + 1;
  return { ...rest, ...change, version, draftVersion: version, lastEditor: editor, updatedAt: at };
};
