import type { AchievementId, OrganizationId, ProfileId, RoleId } from '../../domain/ids.ts';
import type { Keyring } from '../../domain/signing/keyring.ts';
import type { Stated } from '../../domain/signing/statement.ts';
import type { Instant } from '../../domain/time.ts';
import type { Trail, Written } from './organization-store.ts';

/** A private key as it is stored: under a data key that only the key service can open. All in base64. */
export interface SealedKey {
  readonly dataKey: string;
  readonly iv: string;
  readonly tag: string;
  readonly body: string;
}

/** The one key that a signature is made with. */
export interface SigningWith {
  readonly organizationId: OrganizationId;
  readonly verificationMethod: string;
  readonly publicKeyMultibase: string;
  /** Asked for when the key is not open already. */
  readonly sealed: () => Promise<SealedKey>;
}

/** Makes keys and signatures; nothing else ever sees an open key. */
export interface Signatory {
  makeKey(
    organization: OrganizationId,
  ): Promise<{ readonly publicKeyMultibase: string; readonly sealed: SealedKey }>;
  /** The document with its proof, as the JSON text that is served. */
  sign(document: object, by: SigningWith, at: Instant): Promise<string>;
}

/** One signature over one version, as it was made last. */
interface Signature {
  readonly number: number;
  readonly organizationId: OrganizationId;
  readonly issuer: string;
  readonly keyId: string;
  readonly list: string;
  readonly index: number;
  /** The credential, as the exact text that is served. */
  readonly credential: string;
  readonly signedAt: Instant;
  /** Grows by one each time it is signed again. */
  readonly version: number;
}

/** That a version of a role recognizes an achievement. */
export interface RecognitionEndorsement extends Signature {
  readonly roleId: RoleId;
  readonly achievementId: AchievementId;
}

/** That an organization stands behind a version of its profile. */
export interface ProfileEndorsement extends Signature {
  readonly profileId: ProfileId;
}

export type SignedEndorsement = RecognitionEndorsement | ProfileEndorsement;

/** What was published, as the exact text that endorsements name by its digest. */
export type SignedDocument = Stated & {
  readonly number: number;
  readonly text: string;
};

/** One status list of an organization. */
export interface StoredList {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly issuer: string;
  readonly keyId: string;
  /** The list, compressed with gzip and encoded in base64url. */
  readonly packed: string;
  /** The credential, as the exact text that is served. */
  readonly credential: string;
  /** Grows by one each time it is signed. */
  readonly version: number;
}

/** A role or a profile. */
type StatedId = RoleId | ProfileId;

export type EndorsementsWritten = 'written' | 'there-before' | 'keyring-moved';

/** Keys, endorsements and status lists; for the `signer` function alone. */
export interface SigningStore {
  keyring(organization: OrganizationId): Promise<Keyring | undefined>;
  secret(organization: OrganizationId, key: string): Promise<SealedKey | undefined>;
  /** Replaces the ring, on condition that the stored one is at the version before this; with the new key's secret. */
  changeKeyring(
    ring: Keyring,
    made?: { readonly keyId: string; readonly sealed: SealedKey },
    trail?: Trail,
  ): Promise<Written>;

  /** Remembers the number as the newest of a role or profile, unless a newer one is known. */
  markNewest(of: StatedId, number: number): Promise<void>;
  newest(of: StatedId): Promise<number>;
  endorsements(of: StatedId): Promise<readonly SignedEndorsement[]>;
  endorsementsOf(of: StatedId, number: number): Promise<readonly SignedEndorsement[]>;
  /** All of a version at once or none, on condition that none is there and that the ring is still this one. */
  putEndorsements(
    endorsements: readonly SignedEndorsement[],
    document: SignedDocument,
    ring: Keyring,
  ): Promise<EndorsementsWritten>;
  /** Replaces one by itself signed again; false when somebody else did it first. */
  replaceEndorsement(again: SignedEndorsement): Promise<boolean>;
  /** An organization's endorsements, a page at a time; the index behind it may lag. */
  signedBy(
    organization: OrganizationId,
    after?: string,
  ): Promise<{ readonly items: readonly SignedEndorsement[]; readonly next?: string | undefined }>;

  lists(organization: OrganizationId): Promise<readonly StoredList[]>;
  list(organization: OrganizationId, name: string): Promise<StoredList | undefined>;
  /** Writes a list, on condition that the stored one is at the version before this (none for the first). */
  putList(list: StoredList): Promise<boolean>;
  /** The first of so many entries that nobody else ever gets; nothing when the list has not so many left. */
  takeEntries(
    organization: OrganizationId,
    name: string,
    count: number,
    most: number,
  ): Promise<number | undefined>;
}
