import type { OrganizationId, RoleId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';

export interface DueRole {
  readonly organizationId: OrganizationId;
  readonly roleId: RoleId;
}

/** The roles that something becomes true of by time alone, from an index that may lag behind. */
export interface DueRoles {
  /** At most `most` roles whose end came at `at` or before; the longest due first within each shard. */
  until(at: Instant, most: number): Promise<readonly DueRole[]>;
}
