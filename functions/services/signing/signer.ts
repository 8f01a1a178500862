import type { OrganizationId } from '../../domain/ids.ts';
import { statedBy } from '../../domain/signing/statement.ts';
import { endorse, type Published, versionOf } from './endorse.ts';
import type { ListDependencies } from './status-lists.ts';

/** How many roles and profiles are signed for at once. */
const AT_ONCE = 8;

const inOrder = <P extends readonly [number, Published]>(entries: readonly P[]): readonly P[] =>
  entries.toSorted(([, a], [, b]) => versionOf(a).number - versionOf(b).number);

/**
 * Signs for many versions; those of one role or profile in their order, one after the other.
 * @param onFailure told of each that could not be signed, by its place.
 * @returns the places of those that are to be done again.
 */
export const endorseAll = async (
  deps: ListDependencies,
  versions: readonly Published[],
  onFailure: (error: unknown) => void,
): Promise<readonly number[]> => {
  const failed: number[] = [];
  const histories = Map.groupBy(versions.entries(), ([, one]) => statedBy(versionOf(one))).values();
  const takeHistories = async (): Promise<void> => {
    for (const entries of histories) {
      for (const [at, published] of inOrder(entries)) {
        try {
          await endorse(deps, published);
        } catch (error) {
          failed.push(at);
          onFailure(error);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeHistories));
  return failed.toSorted((a, b) => a - b);
};

/** Signs what was published; for the `indexer`, which never sees a key. */
export interface Endorser {
  /** The places of those that could not be signed now; all of them when the signer did not answer. */
  endorse(versions: readonly Published[]): Promise<readonly number[]>;
  /** False when it was not done to the end: it is to be asked for again, and what was done is passed over. */
  renew(organization: OrganizationId): Promise<boolean>;
}
