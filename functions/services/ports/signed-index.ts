import type { Achievement, PublicAchievement } from '../../domain/achievement.ts';
import type { AchievementId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Keyring } from '../../domain/signing/keyring.ts';
import type { SignedDocument, SignedEndorsement, StoredList } from './signing.ts';

/** What the signer wrote, of the kinds that have a public side. */
export type SignedChange =
  | { readonly kind: 'keyring'; readonly value: Keyring }
  | { readonly kind: 'endorsement'; readonly value: SignedEndorsement }
  | { readonly kind: 'recognition-document'; readonly value: SignedDocument }
  | { readonly kind: 'status-list'; readonly value: StoredList };

/** What signing has to be asked for: an organization's own change, as the stream tells of it. */
export type SigningCause =
  | { readonly kind: 'recognition'; readonly value: RecognitionVersion }
  | { readonly kind: 'achievement'; readonly value: Achievement };

/** What could not be signed when it was published, and waits. */
export type Waiting =
  | { readonly kind: 'version'; readonly roleId: RoleId; readonly number: number }
  | { readonly kind: 'renewal'; readonly organizationId: OrganizationId };

/** The public side of what is signed; for the `indexer` alone. */
export interface SignedIndex {
  /** Makes it public, unless the same or a newer one is there. */
  publish(change: SignedChange): Promise<void>;
  /** Makes an achievement found by its other ids. */
  name(achievement: Achievement): Promise<void>;
  /** Those of the achievements that are public. */
  named(ids: readonly AchievementId[]): Promise<readonly PublicAchievement[]>;
  version(role: RoleId, number: number): Promise<RecognitionVersion | undefined>;
  wait(what: Waiting): Promise<void>;
  waiting(most: number): Promise<readonly Waiting[]>;
  waitNoMore(what: Waiting): Promise<void>;
}

/** The public side of what is signed, for readers. */
export interface SignedReader {
  keyring(organization: OrganizationId): Promise<Keyring | undefined>;
  endorsement(
    role: RoleId,
    number: number,
    achievement: AchievementId,
  ): Promise<SignedEndorsement | undefined>;
  /** The endorsements of one achievement by these versions; nothing for a version that is not signed yet. */
  endorsements(
    achievement: AchievementId,
    versions: readonly RecognitionVersion[],
  ): Promise<readonly (SignedEndorsement | undefined)[]>;
  /** Everything that this version endorses; empty while it is not signed. */
  endorsementsOf(role: RoleId, number: number): Promise<readonly SignedEndorsement[]>;
  document(role: RoleId, number: number): Promise<SignedDocument | undefined>;
  list(organization: OrganizationId, name: string): Promise<StoredList | undefined>;
  /** The achievement that has this id or alias now. */
  achievementNamed(idOrAlias: string): Promise<AchievementId | undefined>;
}
