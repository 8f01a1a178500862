import { describe, expect, it } from 'vitest';
import { type Delivery, deliver, type Rejected, sequenceOf } from '../../../infra/local/streams/deliver.ts';
import { isObject, type Json, list, member } from '../../../infra/local/template/json.ts';

const record = (sequence: number) => ({ dynamodb: { SequenceNumber: String(sequence) } });
const batch = (...sequences: number[]) => sequences.map(record);

/** Delivers and tells what the function saw, batch by batch, and what was set aside. */
const delivered = async (
  sequences: readonly number[],
  works: (batch: readonly string[]) => boolean | readonly string[],
  settings: Partial<Delivery> = {},
) => {
  const seen: string[] = [];
  const rejected: Rejected[] = [];
  const done = await deliver(batch(...sequences), {
    bisects: true,
    reportsItemFailures: true,
    maximumRetries: 2,
    pause: async () => true,
    reject: async (one) => void rejected.push(one),
    invoke: async (event: Json) => {
      const numbers = list(member(event, 'Records')).filter(isObject).map(sequenceOf);
      seen.push(numbers.join());
      const outcome = works(numbers);
      if (outcome === true) return { ok: true, payload: 'null' };
      if (outcome === false) return { ok: false, error: { errorType: 'Error', errorMessage: 'poison' } };
      const batchItemFailures = outcome.map((itemIdentifier) => ({ itemIdentifier }));
      return { ok: true, payload: JSON.stringify({ batchItemFailures }) };
    },
    ...settings,
  });
  return { done, seen, rejected: rejected.map(({ records }) => records.map(sequenceOf).join()) };
};

describe('a batch of stream records', () => {
  it('that works is handed over once', async () => {
    expect(await delivered([1, 2, 3], () => true)).toEqual({ done: true, seen: ['1,2,3'], rejected: [] });
  });

  it('is halved around a poison record, which alone is set aside after its retries', async () => {
    const { seen, rejected } = await delivered([1, 2, 3, 4], (numbers) => !numbers.includes('3'));
    expect(seen).toEqual(['1,2,3,4', '1,2', '3,4', '3', '3', '3', '4']);
    expect(rejected).toEqual(['3']);
  });

  it('goes on at the record that the function reported, and never hands over what it did again', async () => {
    let failures = 1;
    const { seen, rejected } = await delivered([1, 2, 3], (numbers) => {
      if (!numbers.includes('2') || failures === 0) return true;
      failures -= 1;
      return ['2'];
    });
    expect(seen).toEqual(['1,2,3', '2', '3']);
    expect(rejected).toEqual([]);
  });

  it('is tried again whole where the mapping does not bisect', async () => {
    const { seen, rejected } = await delivered([1, 2], () => false, { bisects: false });
    expect(seen).toEqual(['1,2', '1,2', '1,2']);
    expect(rejected).toEqual(['1,2']);
  });

  it('has failed whole when the function reports a record that is not in it', async () => {
    const { seen } = await delivered([1], () => ['99'], { maximumRetries: 1 });
    expect(seen).toEqual(['1', '1']);
  });

  it('is not done, and nothing is set aside, when the local cloud stops meanwhile', async () => {
    const outcome = await delivered([1, 2], () => false, { pause: async () => false });
    expect(outcome).toEqual({ done: false, seen: ['1,2'], rejected: [] });
  });
});
