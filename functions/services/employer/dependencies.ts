import type { Clock, Random } from '../ports/ambient.ts';
import type { BadgeReader } from '../ports/badge-reader.ts';
import type { CommonsStore } from '../ports/commons.ts';
import type { DidLookup } from '../ports/did-lookup.ts';
import type { DocumentFetcher } from '../ports/document-fetcher.ts';
import type { ImportFiles, ImportStore } from '../ports/import-store.ts';
import type { KeyStore } from '../ports/key-store.ts';
import type { LookAlikes } from '../ports/look-alikes.ts';
import type { MarketReader } from '../ports/market.ts';
import type {
  AchievementStore,
  AuditLog,
  OrganizationStore,
  Receipts,
  RoleStore,
} from '../ports/organization-store.ts';
import type { AdoptionStore, ProfileReader, ProfileStore } from '../ports/profiles.ts';
import type { ProofSources } from '../ports/proof-sources.ts';
import type { SigningKeys } from '../ports/signing-keys.ts';
import type { SecretSealer, WebhookStore } from '../ports/webhook-store.ts';

/** Webhooks as the use cases need them. */
interface WebhookPorts {
  readonly store: WebhookStore;
  readonly sealer: SecretSealer;
  /** Whether an address is spelled as one that messages can go to. */
  readonly reachable: (url: string) => boolean;
}

import type { TeamStore } from '../ports/team-store.ts';

/** What the use cases of an organization's own people need. */
export interface EmployerDependencies {
  readonly organizations: OrganizationStore;
  readonly achievements: AchievementStore;
  readonly commons: CommonsStore;
  readonly roles: RoleStore;
  readonly profiles: ProfileStore;
  readonly adoptions: AdoptionStore;
  /** What is public of profiles: the one way to somebody else's. */
  readonly publishedProfiles: Pick<ProfileReader, 'profile' | 'profileVersion'>;
  readonly keys: KeyStore;
  readonly imports: ImportStore;
  readonly importFiles: ImportFiles;
  readonly webhooks: WebhookPorts;
  /** What is public, for drafting rules from it. */
  readonly market: Pick<MarketReader, 'catalog'>;
  readonly team: TeamStore;
  readonly audit: AuditLog;
  readonly receipts: Receipts;
  readonly proofs: ProofSources;
  readonly lookAlikes: LookAlikes;
  readonly signing: SigningKeys;
  readonly dids: DidLookup;
  /** What strangers host, by way of `outbound`. */
  readonly documents: DocumentFetcher;
  /** What genuine badges say, by way of `presentation`. */
  readonly badges: BadgeReader;
  readonly clock: Clock;
  readonly random: Random;
}
