import type { Clock, Random } from '../ports/ambient.ts';
import type { CommonsStore } from '../ports/commons.ts';
import type { DomainLookup } from '../ports/domain-lookup.ts';
import type { ImportFiles, ImportStore } from '../ports/import-store.ts';
import type { KeyStore } from '../ports/key-store.ts';
import type {
  AchievementStore,
  AuditLog,
  OrganizationStore,
  Receipts,
  RoleStore,
} from '../ports/organization-store.ts';
import type { ProofSources } from '../ports/proof-sources.ts';

/** What the use cases of an organization's own people need. */
export interface EmployerDependencies {
  readonly organizations: OrganizationStore;
  readonly achievements: AchievementStore;
  readonly commons: CommonsStore;
  readonly roles: RoleStore;
  readonly keys: KeyStore;
  readonly imports: ImportStore;
  readonly importFiles: ImportFiles;
  readonly audit: AuditLog;
  readonly receipts: Receipts;
  readonly proofs: ProofSources;
  readonly clock: Clock;
  readonly random: Random;
}
