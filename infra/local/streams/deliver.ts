import type { Invocation } from '../lambda/process.ts';
import { type Json, type JsonObject, list, member, parseJson, text } from '../template/json.ts';

/** Records that could not be worked on, and why the last attempt failed. */
export interface Rejected {
  readonly records: readonly JsonObject[];
  readonly attempts: number;
  readonly reason: string;
}

export interface Delivery {
  readonly invoke: (event: Json) => Promise<Invocation>;
  readonly bisects: boolean;
  readonly reportsItemFailures: boolean;
  readonly maximumRetries: number;
  /** Waits before the attempt of that number; false when the local cloud is stopping. */
  readonly pause: (attempt: number) => Promise<boolean>;
  /** Takes what was tried often enough. */
  readonly reject: (rejected: Rejected) => Promise<void>;
}

export const sequenceOf = (record: JsonObject): string =>
  text(member(record['dynamodb'], 'SequenceNumber')) ?? '';

/** What is left of a batch after one attempt; nothing when all of it was worked on. */
type Outcome = { readonly left: readonly JsonObject[]; readonly reason: string };

const outcomeOf = (records: readonly JsonObject[], invocation: Invocation, reports: boolean): Outcome => {
  if (!invocation.ok) {
    return { left: records, reason: `${invocation.error.errorType}: ${invocation.error.errorMessage}` };
  }
  const failures = reports ? list(member(parseJson(invocation.payload), 'batchItemFailures')) : [];
  if (failures.length === 0) return { left: [], reason: '' };
  const identifiers = new Set(failures.map((failure) => text(member(failure, 'itemIdentifier'))));
  const first = records.findIndex((record) => identifiers.has(sequenceOf(record)));
  // An identifier that is none of ours makes the whole batch fail, as at AWS.
  return {
    left: first < 0 ? records : records.slice(first),
    reason: 'the function reported a failed record',
  };
};

/**
 * Hands a batch to a function as Lambda's stream mapping does: in order; what is left after a failure again,
 * in halves where the mapping bisects; a record that fails to the end goes to `reject` and the rest goes on.
 * Halving does not count as a retry.
 * @returns false when the local cloud stopped before the batch was done
 */
export const deliver = async (
  records: readonly JsonObject[],
  delivery: Delivery,
  attempt = 0,
): Promise<boolean> => {
  if (records.length === 0) return true;
  const invocation = await delivery.invoke({ Records: records });
  const { left, reason } = outcomeOf(records, invocation, delivery.reportsItemFailures);
  if (left.length === 0) return true;
  // What came before the failed record was worked on, so the rest is a batch of its own.
  const retries = left.length < records.length ? 0 : attempt;
  if (delivery.bisects && left.length > 1) {
    if (!(await delivery.pause(retries))) return false;
    const middle = Math.ceil(left.length / 2);
    return (
      (await deliver(left.slice(0, middle), delivery, retries)) &&
      (await deliver(left.slice(middle), delivery, retries))
    );
  }
  if (retries >= delivery.maximumRetries) {
    await delivery.reject({ records: left, attempts: retries + 1, reason });
    return true;
  }
  return (await delivery.pause(retries + 1)) && deliver(left, delivery, retries + 1);
};
