import type { Achievement } from '../../domain/achievement.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../domain/equivalence.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organization.ts';
import type { ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { TrustList } from '../../domain/trust-list.ts';
import type { PublicIndex } from '../ports/public-index.ts';
import {
  achievementFacts,
  claimFacts,
  confirmationFact,
  disputeFacts,
  organizationFacts,
  profileFacts,
  profileVersionFact,
  recognitionFact,
  roleFacts,
  trustListFacts,
  trustListVersionFact,
} from './derive.ts';

/** A private item as it is from now on, of the kinds that somebody outside learns of. */
export type SourceChange =
  | { readonly kind: 'organization'; readonly value: Organization }
  | { readonly kind: 'achievement'; readonly value: Achievement }
  | { readonly kind: 'recognition'; readonly value: RecognitionVersion }
  | { readonly kind: 'confirmation'; readonly id: RoleId; readonly confirmedAt: Instant }
  | { readonly kind: 'trust-list'; readonly value: TrustList }
  | { readonly kind: 'trust-list-version'; readonly value: TrustList }
  | { readonly kind: 'claim'; readonly value: EquivalenceClaim }
  | { readonly kind: 'dispute'; readonly value: Dispute }
  | { readonly kind: 'profile'; readonly value: ProfileVersion }
  /** Nothing of the trail is public; its organization may be told of it. */
  | { readonly kind: 'entry'; readonly value: AuditEntry };

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
    case 'trust-list':
      return index.put(trustListFacts(change.value));
    case 'trust-list-version':
      return index.put([trustListVersionFact(change.value)]);
    case 'claim':
      return index.put(claimFacts(change.value));
    case 'dispute':
      return index.put(disputeFacts(change.value));
    case 'profile':
      await index.put([profileVersionFact(change.value)]);
      return index.put(profileFacts(await index.profileVersions(change.value.profileId)));
    case 'entry':
      return undefined;
    case 'recognition':
      await index.put([recognitionFact(change.value)]);
      return index.put(roleFacts(await index.versions(change.value.roleId)));
  }
};
