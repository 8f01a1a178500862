import type { Achievement } from '../../domain/achievement.ts';
import type { AchievementId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Keyring } from '../../domain/signing/keyring.ts';
import type { RecognitionEndorsement, SignedDocument, SignedEndorsement, StoredList } from './signing.ts';

/** What the signer wrote, of the kinds that have a public side. */
export type SignedChange =
  | { readonly kind: 'keyring'; readonly value: Keyring }
  | { readonly kind: 'endorsement'; readonly value: SignedEndorsement }
  | { readonly kind: 'recognition-document'; readonly value: SignedDocument }
  | { readonly kind: 'status-list'; readonly value: StoredList };

/** The public side of what is signed; for the `indexer` alone. */
export interface SignedIndex {
  /** Makes it public, unless the same or a newer one is there. */
  publish(change: SignedChange): Promise<void>;
  /** Makes an achievement found by its other ids. */
  name(achievement: Achievement): Promise<void>;
}

/** The public side of what is signed, for readers. */
export interface SignedReader {
  keyring(organization: OrganizationId): Promise<Keyring | undefined>;
  endorsement(
    role: RoleId,
    number: number,
    achievement: AchievementId,
  ): Promise<RecognitionEndorsement | undefined>;
  /** The endorsements of one achievement by these versions; nothing for a version that is not signed yet. */
  endorsements(
    achievement: AchievementId,
    versions: readonly RecognitionVersion[],
  ): Promise<readonly (RecognitionEndorsement | undefined)[]>;
  /** Everything that this version endorses; empty while it is not signed. */
  endorsementsOf(role: RoleId, number: number): Promise<readonly RecognitionEndorsement[]>;
  document(role: RoleId, number: number): Promise<SignedDocument | undefined>;
  list(organization: OrganizationId, name: string): Promise<StoredList | undefined>;
  /** The achievement that has this id or alias now. */
  achievementNamed(idOrAlias: string): Promise<AchievementId | undefined>;
}
