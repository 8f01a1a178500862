import type { Achievement } from '../../domain/achievement.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { PublicIndex } from '../ports/public-index.ts';
import {
  achievementFacts,
  confirmationFact,
  organizationFacts,
  recognitionFact,
  roleFacts,
} from './derive.ts';

/** A private item as it is from now on, of the kinds that have a public side. */
export type SourceChange =
  | { readonly kind: 'organization'; readonly value: Organization }
  | { readonly kind: 'achievement'; readonly value: Achievement }
  | { readonly kind: 'recognition'; readonly value: RecognitionVersion }
  | { readonly kind: 'confirmation'; readonly id: RoleId; readonly confirmedAt: Instant };

/**
 * Makes the public items agree with one change. Any order of changes, any repetition and any number of these at
 * once end in the same items: a version is written first and all versions are read after, so that of two at once
 * at least one sees both.
 */
export const indexChange = async (index: PublicIndex, change: SourceChange): Promise<void> => {
  switch (change.kind) {
    case 'organization':
      return index.put(organizationFacts(change.value));
    case 'achievement':
      return index.put(achievementFacts(change.value));
    case 'confirmation':
      return index.put([confirmationFact(change.id, change.confirmedAt)]);
    case 'recognition':
      await index.put([recognitionFact(change.value)]);
      return index.put(roleFacts(await index.versions(change.value.roleId)));
  }
};
