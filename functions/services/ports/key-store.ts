import type { ApiKey } from '../../domain/api-key.ts';
import type { KeyId, OrganizationId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Page, PageRequest } from './market.ts';
import type { Trail, Written } from './organization-store.ts';

/** API keys by the organization that they belong to. */
export interface KeyStore {
  key(organization: OrganizationId, id: KeyId): Promise<ApiKey | undefined>;
  /** Oldest first, also those that are revoked or have expired. */
  keys(organization: OrganizationId, page: PageRequest): Promise<Page<ApiKey>>;
  /** The key with this id, whichever organization has it, and the SHA-256 of its secret in lower-case hex. */
  find(id: KeyId): Promise<{ readonly key: ApiKey; readonly secretHash: string } | undefined>;
  create(key: ApiKey, secretHash: string, trail: Trail): Promise<Written>;
  /** Marks it revoked, on condition that the stored one is at the version before this. */
  revoke(revoked: ApiKey, trail: Trail): Promise<Written>;
  /** Remembers that it was used; no change of the key, so it has no trail and no version. */
  used(key: ApiKey, at: Instant): Promise<void>;
}
