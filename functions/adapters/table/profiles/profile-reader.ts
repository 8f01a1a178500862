import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AchievementId, ProfileId } from '../../../domain/ids.ts';
import { achievementsIn, type ProfileVersion } from '../../../domain/profile/profile.ts';
import type { Page, PageRequest } from '../../../services/ports/market.ts';
import type { ProfileReader } from '../../../services/ports/profiles.ts';
import { createAsOfReader } from '../as-of.ts';
import { batchGet } from '../batch-get.ts';
import { chained } from '../chained.ts';
import { readPage } from '../listing.ts';
import { INDEX } from '../prefixes.ts';
import {
  achievementPartition,
  LISTING,
  organizationPartition,
  PROFILE_EDGE,
  profilePartition,
  ROLE_EDGE,
  readAchievementProfile,
  readOrganizationProfile,
  readProfile,
  readProfileEdge,
  readProfileVersion,
  versionSort,
} from '../public-items.ts';
import { createJoins } from '../public-joins.ts';
import {
  publicDocumentKey,
  publicProfileEndorsementKey,
  readPublicDocument,
  readPublicProfileEndorsement,
} from '../public-signed-items.ts';

/** Reads published profiles; needs Get, BatchGet and Query on `PUB#` alone. */
export const createProfileReader = (db: DynamoDBDocumentClient, table: string): ProfileReader => {
  const { followed } = createJoins(db, table);
  const asOf = createAsOfReader(db, table);

  const get = async <T>(id: ProfileId, SK: string, read: (item: unknown) => T | undefined) => {
    const Key = { PK: profilePartition(id), SK };
    const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
    return Item && read(Item);
  };

  /** The newest version of each profile that an edge leads to, while it is live and the edge still holds. */
  const led = async (
    ids: readonly (ProfileId | undefined)[],
    holds: (of: ProfileVersion) => boolean,
  ): Promise<readonly (ProfileVersion | undefined)[]> => {
    const present = ids.filter((id) => id !== undefined);
    const keys = present.map((id) => ({ PK: profilePartition(id), SK: 'CURRENT' }));
    const items = await batchGet(db, table, keys);
    const byId = new Map<ProfileId, ProfileVersion>();
    for (const item of items) {
      const version = item && readProfile(item);
      if (version?.state === 'live' && holds(version)) byId.set(version.profileId, version);
    }
    return ids.map((id) => id && byId.get(id));
  };

  const edges = (
    partition: string,
    read: (item: unknown) => ProfileId | undefined,
    holds: (of: ProfileVersion) => boolean,
    page: PageRequest,
  ): Promise<Page<ProfileVersion>> =>
    readPage(
      db,
      table,
      {
        partition,
        sortPrefix: PROFILE_EDGE,
        newestFirst: true,
        keep: (items) => led(items.map(read), holds),
      },
      page,
    );

  const namingOne = (id: AchievementId, page: PageRequest) =>
    edges(
      achievementPartition(id),
      readAchievementProfile,
      ({ content }) => achievementsIn(content).has(id),
      page,
    );

  return {
    profile: (id) => get(id, 'CURRENT', readProfile),
    profileVersion: (id, number) => get(id, versionSort(number), readProfileVersion),
    profileAsOf: (id, at) => asOf(profilePartition(id), at, readProfileVersion),
    profileVersions: (id, page) =>
      readPage(
        db,
        table,
        {
          partition: profilePartition(id),
          sortPrefix: '0',
          newestFirst: true,
          keep: async (items) => items.map(readProfileVersion),
        },
        page,
      ),
    profiles: (page) =>
      readPage(
        db,
        table,
        {
          partition: LISTING.profiles,
          index: INDEX.listing,
          keep: async (items) => items.map(readProfile),
        },
        page,
      ),
    profilesOf: (id, page) => edges(organizationPartition(id), readOrganizationProfile, () => true, page),
    profilesNaming: (ids, page) => chained(ids, page, namingOne),
    async profileEndorsement(id, number) {
      const Key = publicProfileEndorsementKey(id, number);
      const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
      return Item && readPublicProfileEndorsement(Item);
    },
    async profileDocument(id, number) {
      const Key = publicDocumentKey(id, number);
      const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
      return Item && readPublicDocument(Item);
    },
    rolesFollowing: (id, page) =>
      readPage(
        db,
        table,
        {
          partition: profilePartition(id),
          sortPrefix: ROLE_EDGE,
          newestFirst: true,
          keep: (items) => followed(items.map(readProfileEdge), ({ follows }) => follows?.profileId === id),
        },
        page,
      ),
  };
};
