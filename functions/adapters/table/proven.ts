import type { Organization } from '../../domain/organization.ts';
import { organizationKey } from './private/organization-items.ts';
import type { Part } from './transaction.ts';

/** The condition that an organization is proven, and as it was read: what is published copies its name and domain. */
export const provenAt = (table: string, organization: Organization): Part => ({
  write: {
    ConditionCheck: {
      TableName: table,
      Key: organizationKey(organization.id),
      ConditionExpression: '#version = :version AND #proof.#state = :proven',
      ExpressionAttributeNames: { '#version': 'version', '#proof': 'proof', '#state': 'state' },
      ExpressionAttributeValues: { ':version': organization.version, ':proven': 'proven' },
    },
  },
  refusal: { kind: 'organization-moved' },
});
