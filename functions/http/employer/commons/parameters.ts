import { z } from '@hono/zod-openapi';
import { ClaimId, DisputeId, MergeId, OrganizationId, TrustId } from '../../../contract/ids.ts';

export const TrustParameter = z.strictObject({ organization: OrganizationId, trust: TrustId });
export const ClaimParameter = z.strictObject({ organization: OrganizationId, claim: ClaimId });
export const DisputeParameter = z.strictObject({ organization: OrganizationId, dispute: DisputeId });
export const MergeParameter = z.strictObject({ organization: OrganizationId, merge: MergeId });
