import { expect, it } from 'vitest';
import type { PublicChange } from '../../../functions/domain/public-change.ts';
import { type BatchRecord, indexBatch } from '../../../functions/services/index/index-batch.ts';
import type { PublicFact } from '../../../functions/services/ports/public-index.ts';
import { idNumber, recognition } from '../../kit/market.ts';

const ORIGIN = 'https://recognized.example';
const nothing = async () => undefined;

/** Targets that note what is done with them; `put` may fail or take its time. */
const targets = (put: (fact: PublicFact) => Promise<void> = nothing) => {
  const told: PublicChange[] = [];
  const asked: string[] = [];
  return {
    told,
    asked,
    origin: ORIGIN,
    index: {
      put: async (facts: readonly PublicFact[]) => {
        for (const fact of facts) await put(fact);
      },
      versions: async () => [],
      profileVersions: async () => [],
    },
    feed: {
      append: async (changes: readonly PublicChange[]) => {
        told.push(...changes);
      },
    },
    outbox: {
      webhooks: async (organization: string) => {
        asked.push(organization);
        return [];
      },
      put: nothing,
    },
  };
};

const record = (at: number, role: number, version: number): BatchRecord => ({
  sequenceNumber: String(at),
  partition: `VERSION#${role}`,
  change: () => ({ kind: 'recognition', value: recognition(role, version) }),
});
const toldOf = ({ told }: ReturnType<typeof targets>) => told.map(({ id, version }) => [id, version]);
const role = (number: number) => idNumber('role', number);

it('works on some partitions at once, on each in its order, and tells the feed in the order of the batch', async () => {
  const doing = new Map<string, number>();
  const seen = new Map<string, number[]>();
  let most = 0;
  const batch = targets(async (fact) => {
    doing.set(fact.id, (doing.get(fact.id) ?? 0) + 1);
    most = Math.max(most, doing.size);
    expect(doing.get(fact.id)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.set(fact.id, [...(seen.get(fact.id) ?? []), fact.version]);
    doing.delete(fact.id);
  });
  const records = [1, 2, 3].flatMap((version) =>
    [1, 2, 3, 4].map((number) => record(version * 10 + number, number, version)),
  );
  expect(await indexBatch(batch, records)).toBeUndefined();
  expect(most).toBe(4);
  for (const number of [1, 2, 3, 4]) expect(seen.get(role(number))).toEqual([1, 2, 3]);
  expect(toldOf(batch)).toEqual([1, 2, 3].flatMap((version) => [1, 2, 3, 4].map((n) => [role(n), version])));
  // All of one organization: asked once.
  expect(batch.asked).toEqual([recognition(1, 1).organization.id]);
});

it('stops before the first record that fails, whichever fails first, and leaves what comes after it', async () => {
  const tried: string[] = [];
  const batch = targets(async (fact) => {
    tried.push(`${fact.id} ${fact.version}`);
    const isLate = fact.id === role(1) && fact.version === 2;
    if (isLate) await new Promise((resolve) => setTimeout(resolve, 30));
    if (isLate || fact.id === role(3)) throw new Error(fact.id);
  });
  const records = [
    record(1, 1, 1),
    record(2, 2, 1),
    record(3, 1, 2),
    record(4, 3, 1),
    record(5, 3, 2),
    record(6, 1, 3),
  ];
  expect(await indexBatch(batch, records)).toMatchObject({ failedAt: '3' });
  expect(tried).not.toContain(`${role(3)} 2`);
  expect(tried).not.toContain(`${role(1)} 3`);
  expect(toldOf(batch)).toEqual([
    [role(1), 1],
    [role(2), 1],
  ]);
});

it('hands over the whole batch again when the feed does not take it', async () => {
  const batch = { ...targets(), feed: { append: () => Promise.reject(new Error('busy')) } };
  expect(await indexBatch(batch, [record(7, 1, 1), record(8, 2, 1)])).toMatchObject({ failedAt: '7' });
  const unreadable: BatchRecord = {
    sequenceNumber: '9',
    partition: 'VERSION#9',
    change: () => {
      throw new Error('unreadable');
    },
  };
  expect(await indexBatch(targets(), [unreadable])).toMatchObject({ failedAt: '9' });
});
