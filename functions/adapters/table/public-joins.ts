import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Achievement, PublicAchievement } from '../../domain/achievement.ts';
import type { OrganizationId, RoleId } from '../../domain/ids.ts';
import type { PublicOrganization } from '../../domain/organization.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import { batchGet } from './batch-get.ts';
import { organizationPartition, readCurrent, readOrganization, rolePartition } from './public-items.ts';

const listedBy = (achievement: Achievement, organization: PublicOrganization): PublicAchievement => ({
  ...achievement,
  organizationName: organization.name,
  sample: organization.sample,
});

/** What public items are joined with when they are read, so that nothing is copied that could grow stale. */
export const createJoins = (db: DynamoDBDocumentClient, table: string) => {
  const organizationsOf = async (ids: readonly OrganizationId[]) => {
    const keys = ids.map((id) => ({ PK: organizationPartition(id), SK: 'ORG' }));
    const items = await batchGet(db, table, keys);
    return items.map((item) => (item === undefined ? undefined : readOrganization(item)));
  };

  /** Each with the organization that lists it; nothing where that one is not public (yet). */
  const listed = async (achievements: readonly (Achievement | undefined)[]) => {
    const present = achievements.filter((achievement) => achievement !== undefined);
    const organizations = await organizationsOf(present.map(({ organizationId }) => organizationId));
    const byId = new Map(
      present.flatMap((achievement, at) => {
        const organization = organizations[at];
        return organization === undefined ? [] : [[achievement.id, listedBy(achievement, organization)]];
      }),
    );
    return achievements.map((achievement) => achievement && byId.get(achievement.id));
  };

  /** The newest version of each role that an edge leads to, while it is live and the edge still holds. */
  const followed = async (
    ids: readonly (RoleId | undefined)[],
    holds: (of: RecognitionVersion) => boolean,
  ) => {
    const present = ids.filter((id) => id !== undefined);
    const items = await batchGet(
      db,
      table,
      present.map((id) => ({ PK: rolePartition(id), SK: 'CURRENT' })),
    );
    const live = items
      .map((item) => (item === undefined ? undefined : readCurrent(item)))
      .filter((version) => version !== undefined && version.state === 'live' && holds(version));
    const byId = new Map(live.map((version) => [version?.roleId, version]));
    return ids.map((id) => id && byId.get(id));
  };

  return { organizationsOf, listed, followed };
};
