import type { ImportId, OrganizationId, RoleId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';

export interface DueRole {
  readonly organizationId: OrganizationId;
  readonly roleId: RoleId;
}

export interface DueImport {
  readonly organizationId: OrganizationId;
  readonly importId: ImportId;
}

/** Something whose time has come: dates of a role, a look at the proof of an organization, an import that was left. */
export type Due =
  | ({ readonly kind: 'role' } & DueRole)
  | { readonly kind: 'organization'; readonly organizationId: OrganizationId }
  | ({ readonly kind: 'import' } & DueImport);

/** What something becomes true of by time alone, from an index that may lag behind. */
export interface DueIndex {
  /** At most `most` things whose time came at `at` or before; the longest due first within each shard. */
  until(at: Instant, most: number): Promise<readonly Due[]>;
}
