import type { Organization, ProofMethod } from '../../domain/organization.ts';
import type { Finding } from '../../domain/organization-proof.ts';

/** Looks for an organization's token where only whoever controls its domain could have put it. Never throws. */
export interface ProofSources {
  look(method: ProofMethod, organization: Organization): Promise<Finding>;
}
