import type { Achievement } from '../../domain/achievement.ts';
import type { SignedChange, SignedIndex } from '../ports/signed-index.ts';

/** What the signer wrote, and what strangers look signatures up by. */
export type SignedFact = SignedChange | { readonly kind: 'achievement'; readonly value: Achievement };

/**
 * Makes public what the signer wrote, and makes achievements found by their other ids.
 * @throws when the table does not answer; then the batch is delivered again, and all of this does no harm twice.
 */
export const publishSigned = async (index: SignedIndex, facts: readonly SignedFact[]): Promise<void> => {
  for (const fact of facts) {
    if (fact.kind === 'achievement') await index.name(fact.value);
    else await index.publish(fact);
  }
};
