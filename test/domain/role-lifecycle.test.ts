import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoleHead } from '../../functions/domain/role.ts';
import { careOf, confirmBy, draftChanged, isStale, nextDue } from '../../functions/domain/role-lifecycle.ts';
import { instantOf } from '../../functions/domain/time.ts';
import { idNumber, instant, recognition } from '../kit/market.ts';

const latest = recognition(1, 1, { publishedAt: instant('2026-02-01') });
const published: RoleHead = {
  id: latest.roleId,
  organizationId: idNumber('organization', 1),
  state: 'published',
  role: latest.role,
  requirement: latest.requirement,
  version: 3,
  publishedVersion: 1,
  latest,
  updatedAt: instant('2026-02-01'),
};
const dated = (endsAt?: string, until?: string): RoleHead => ({
  ...published,
  latest: {
    ...latest,
    role: {
      ...latest.role,
      ...(endsAt === undefined ? {} : { endsAt: instant(endsAt) }),
      promise: { kind: 'interview', ...(until === undefined ? {} : { until: instant(until) }) },
    },
  },
});
const waiting = (head: RoleHead, from: string): RoleHead => ({
  ...head,
  scheduled: {
    role: head.role,
    requirement: latest.requirement,
    effectiveFrom: instant(from),
    orderedBy: 'ada',
    orderedAt: instant('2026-02-02'),
    tryAt: instant(from),
  },
});

describe('what a date makes of a role next', () => {
  test.each([
    ['nothing without a date', published, undefined],
    ['its end', dated('2027-01-01', '2027-02-01'), ['end', '2027-01-01']],
    ['the end of its promise', dated('2027-03-01', '2027-02-01'), ['promise-ended', '2027-02-01']],
    ['what waits', waiting(dated('2027-03-01'), '2027-01-05'), ['publish-scheduled', '2027-01-05']],
    ['its end, of two on the same day', dated('2027-01-01', '2027-01-01'), ['end', '2027-01-01']],
  ])('%s', (_, head, next) => {
    const found = nextDue(head);
    expect(found && [found.what, found.at.slice(0, 10)]).toEqual(next);
  });

  test('the dates of a draft, and of what is not public, count for nothing', () => {
    const { latest: _, ...draft } = dated('2027-01-01');
    expect(nextDue({ ...draft, state: 'draft' })).toBeUndefined();
    expect(nextDue({ ...dated('2027-01-01'), state: 'retired' })).toBeUndefined();
    expect(
      nextDue({ ...published, role: { ...published.role, endsAt: instant('2027-01-01') } }),
    ).toBeUndefined();
  });
});

describe('whether somebody should say that a role is still true', () => {
  test('a year after it was published or last confirmed, in whole calendar months', () => {
    expect(confirmBy(published)).toBe('2027-02-01T00:00:00.000Z');
    expect(confirmBy({ ...published, confirmedAt: instant('2028-02-29') })).toBe('2029-02-28T00:00:00.000Z');
    expect(confirmBy({ ...published, confirmedAt: instant('2025-01-01') })).toBe('2027-02-01T00:00:00.000Z');
    expect(confirmBy({ ...published, state: 'draft' })).toBeUndefined();
  });

  test('is stale from that day on and not before', () => {
    expect(isStale(published, instant('2027-01-31T23:59:59.999Z'))).toBe(false);
    expect(isStale(published, instant('2027-02-01'))).toBe(true);
    expect(isStale({ ...published, confirmedAt: instant('2026-12-01') }, instant('2027-02-01'))).toBe(false);
  });

  test('a later word never makes it stale sooner', () => {
    const at = fc.date({ min: new Date('2026-02-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const [early, late] = [a, b].toSorted((x, y) => Number(x) - Number(y)).map(instantOf);
        const by = (confirmedAt: typeof early) => confirmBy({ ...published, confirmedAt }) ?? '';
        expect(by(early) <= by(late)).toBe(true);
      }),
    );
  });
});

describe('what somebody should look after', () => {
  const promising = (until: string): RoleHead => ({
    ...published,
    latest: { ...latest, role: { ...latest.role, promise: { kind: 'interview', until: instant(until) } } },
  });

  test('is a job that nobody has confirmed for a year, with the day it was last said', () => {
    expect(careOf(published, instant('2027-01-31'))).toBeUndefined();
    expect(careOf(published, instant('2027-02-01'))).toEqual({ unconfirmedSince: instant('2026-02-01') });
    expect(careOf({ ...published, state: 'retired' }, instant('2027-02-01'))).toBeUndefined();
  });

  test('is a public promise in its last thirty days, and neither before nor after', () => {
    const head = promising('2026-06-30');
    expect(careOf(head, instant('2026-05-30'))).toBeUndefined();
    expect(careOf(head, instant('2026-05-31'))).toEqual({ promiseEnds: instant('2026-06-30') });
    expect(careOf(head, instant('2026-06-30'))).toBeUndefined();
    expect(careOf({ ...head, state: 'ended' }, instant('2026-06-01'))).toBeUndefined();
  });
});

test('a change of the draft takes its approval away and says whose it is', () => {
  const approved: RoleHead = { ...published, approval: { by: 'bea', at: instant('2026-03-01') } };
  const role = { ...published.role, title: 'Clerk' };
  const after = draftChanged(approved, { role }, 'cyd', instant('2026-03-02'));
  expect(after).toMatchObject({ lastEditor: 'cyd', version: 4, draftVersion: 4, role: { title: 'Clerk' } });
  expect(after).not.toHaveProperty('approval');
});
