import type { Organization, ProofMethod } from '../../domain/organization.ts';
import type { Findings } from '../../domain/organization-proof.ts';
import type { ProofSources } from '../ports/proof-sources.ts';

/** Looks at several places at once. */
export const lookAt = async (
  sources: ProofSources,
  organization: Organization,
  methods: readonly ProofMethod[],
): Promise<Findings> => {
  const looked = await Promise.all(
    methods.map(async (method) => [method, await sources.look(method, organization)] as const),
  );
  return Object.fromEntries(looked);
};
