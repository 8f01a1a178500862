import type { PublicOrganization } from '../../domain/organization.ts';

/** Finds proven organizations by what people take for each other, from an index that may lag behind. */
export interface LookAlikes {
  /** Those under any of these keys, as they are now; a bounded number of them. */
  under(keys: readonly string[]): Promise<readonly PublicOrganization[]>;
}
