import { fail, ok, type Result } from '../../domain/result.ts';
import { type Instant, instantOf } from '../../domain/time.ts';
import type { Outcome, Receipt } from '../ports/organization-store.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { Failure, FailureOf } from './failure.ts';

/** How long a key remembers its answer. */
const RECEIPT_HOURS = 24;

/** A request that may be sent again: the same key with the same fingerprint has the same effect and answer. */
export interface Repeatable {
  readonly key: string;
  /** SHA-256 of everything that makes the request the one it is. */
  readonly fingerprint: string;
}

const hoursAfter = (at: Instant, hours: number): Instant =>
  instantOf(new Date(Date.parse(at) + hours * 60 * 60 * 1_000));

/**
 * Carries a request out once. A repetition gets the first answer; another request with its key gets `key-reused`.
 * Only a success spends a key: what failed changed nothing and may be tried again. The receipt that `act` is given
 * must be written in the transaction of the change, so that there is never one without the other.
 */
export const once = async <T, F extends Failure>(
  { receipts, clock }: Pick<EmployerDependencies, 'receipts' | 'clock'>,
  subject: string,
  { key, fingerprint }: Repeatable,
  pick: (outcome: Outcome) => T | undefined,
  act: (receiptOf: (outcome: Outcome) => Receipt) => Promise<Result<T, F>>,
): Promise<Result<T, F | FailureOf<'key-reused'>>> => {
  const recall = async () => {
    const receipt = await receipts.recall(subject, key, clock.now());
    if (receipt === undefined) return undefined;
    const value = receipt.fingerprint === fingerprint ? pick(receipt.outcome) : undefined;
    return value === undefined ? fail({ kind: 'key-reused' as const }) : ok(value);
  };
  const before = await recall();
  if (before !== undefined) return before;
  const result = await act((outcome) => ({
    subject,
    key,
    fingerprint,
    outcome,
    expiresAt: hoursAfter(clock.now(), RECEIPT_HOURS),
  }));
  if (result.ok) return result;
  // What stopped it may be its own twin, sent at the same time: then the twin's answer is the answer.
  return (await recall()) ?? result;
};
