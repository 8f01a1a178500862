import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { catalogIdsOf, isListed, type PublicAchievement } from '../../domain/achievement.ts';
import { type AchievementFilter, searchAchievements } from '../../domain/achievement-search.ts';
import { withAcquaintances } from '../../domain/acquaintance.ts';
import type { AchievementId, RoleId } from '../../domain/ids.ts';
import { achievementsNamed } from '../../domain/requirement/named.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import { fitsFilter, type RoleFilter } from '../../domain/role-filter.ts';
import type { Instant } from '../../domain/time.ts';
import { remember } from '../../services/market/remember.ts';
import type { MarketReader, PageRequest } from '../../services/ports/market.ts';
import { createAsOfReader } from './as-of.ts';
import { chained } from './chained.ts';
import { readPage } from './listing.ts';
import { pageInMemory } from './memory-page.ts';
import { INDEX } from './prefixes.ts';
import {
  achievementPartition,
  CONFIRMED,
  LISTING,
  organizationPartition,
  ROLE_EDGE,
  readAchievement,
  readAchievementEdge,
  readConfirmation,
  readCurrent,
  readOrganization,
  readOrganizationEdge,
  readRecognition,
  roleOfEdge,
  rolePartition,
  versionSort,
} from './public-items.ts';
import { createJoins } from './public-joins.ts';
import { createCatalogLoader, createLiveMarketLoader, sameCatalog } from './public-live.ts';

/** How old the whole live market, and the catalog, may be when it is served from memory. */
const LIVE_FOR_MILLISECONDS = 2000;

type Item = Record<string, unknown>;

/** The filter with its parts in one order, since cursors are sealed to it; nothing where it asks for nothing. */
const given = ({ q, region, occupation, remote, promise }: RoleFilter): RoleFilter | undefined => {
  const parts = { q, region, occupation, remote, promise };
  return Object.values(parts).every((part) => part === undefined) ? undefined : parts;
};

/** The same for achievements. */
const asked = ({
  q,
  competency,
  type,
  assessment,
  organization,
}: AchievementFilter): AchievementFilter | undefined => {
  const parts = { q, competency, type, assessment, organization };
  return Object.values(parts).every((part) => part === undefined) ? undefined : parts;
};

/** Reads the public items of the catalog table; needs Get, BatchGet and Query on `PUB#` alone. */
export const createMarketReader = (db: DynamoDBDocumentClient, table: string): MarketReader => {
  const get = async (PK: string, SK: string): Promise<Item | undefined> =>
    (await db.send(new GetCommand({ TableName: table, Key: { PK, SK } }))).Item;

  const asOfReader = createAsOfReader(db, table);
  const roleAsOf = (id: RoleId, at: Instant): Promise<RecognitionVersion | undefined> =>
    asOfReader(rolePartition(id), at, readRecognition);

  const liveAsOf = async (id: RoleId, at: Instant): Promise<RecognitionVersion | undefined> => {
    const version = await roleAsOf(id, at);
    return version?.state === 'live' ? version : undefined;
  };

  const { organizationsOf, listed, followed } = createJoins(db, table);
  const live = remember(
    createLiveMarketLoader(db, table),
    LIVE_FOR_MILLISECONDS,
    (before, after) => before.revision === after.revision,
  );

  const catalog = remember(createCatalogLoader(db, table), LIVE_FOR_MILLISECONDS, sameCatalog);
  const achievement = async (id: AchievementId): Promise<PublicAchievement | undefined> => {
    const item = await get(achievementPartition(id), 'ACH');
    const found = item && readAchievement(item);
    if (found?.mergedInto !== undefined && found.mergedInto !== id) return achievement(found.mergedInto);
    const [one] = await listed([found]);
    return one;
  };

  const idsOf = async (id: AchievementId): Promise<readonly AchievementId[]> => {
    const found = await achievement(id);
    return found === undefined ? [id] : catalogIdsOf(found);
  };

  const recognizingOne = (id: AchievementId, page: PageRequest) =>
    readPage(
      db,
      table,
      {
        partition: achievementPartition(id),
        sortPrefix: ROLE_EDGE,
        newestFirst: true,
        keep: (items) =>
          followed(items.map(readAchievementEdge), (of) => achievementsNamed(of.requirement).has(id)),
      },
      page,
    );

  return {
    live,
    catalog,

    roles({ filter, ...page }) {
      const wanted = given(filter ?? {});
      return readPage(
        db,
        table,
        {
          partition: LISTING.roles,
          index: INDEX.listing,
          newestFirst: true,
          filter: wanted,
          keep: async (items) =>
            items.map(readCurrent).map((role) => (role && fitsFilter(role, wanted ?? {}) ? role : undefined)),
        },
        page,
      );
    },

    async role(id) {
      const item = await get(rolePartition(id), 'CURRENT');
      return item && readCurrent(item);
    },

    async roleVersion(id, number) {
      const item = await get(rolePartition(id), versionSort(number));
      return item && readRecognition(item);
    },

    versions: (id, page) =>
      readPage(
        db,
        table,
        {
          partition: rolePartition(id),
          sortPrefix: '0',
          newestFirst: true,
          keep: async (items) => items.map(readRecognition),
        },
        page,
      ),

    roleAsOf,

    async confirmedAt(id) {
      const item = await get(rolePartition(id), CONFIRMED);
      return item && readConfirmation(item)?.confirmedAt;
    },

    async achievements({ filter, ...page }) {
      const wanted = asked(filter ?? {});
      if (wanted !== undefined) {
        const name = `${LISTING.achievements}?${JSON.stringify(wanted)}`;
        return pageInMemory(name, searchAchievements((await catalog()).filter(isListed), wanted), page);
      }
      return readPage(
        db,
        table,
        {
          partition: LISTING.achievements,
          index: INDEX.listing,
          keep: (items) => listed(items.map(readAchievement)),
        },
        page,
      );
    },

    achievement,

    recognizing: async (id, page) => chained(await idsOf(id), page, recognizingOne),

    organizations: (page) =>
      readPage(
        db,
        table,
        {
          partition: LISTING.organizations,
          index: INDEX.listing,
          keep: async (items) => items.map(readOrganization),
        },
        page,
      ),

    async organization(id) {
      const [found] = await organizationsOf([id]);
      if (found?.resembles === undefined) return found;
      const others = await organizationsOf(found.resembles.map((other) => other.id));
      return withAcquaintances(
        found,
        others.filter((other) => other !== undefined),
      );
    },

    rolesOf: (id, { asOf, ...page }) =>
      readPage(
        db,
        table,
        {
          partition: organizationPartition(id),
          sortPrefix: ROLE_EDGE,
          newestFirst: true,
          filter: asOf === undefined ? undefined : { asOf },
          keep: (items) =>
            asOf === undefined
              ? followed(items.map(readOrganizationEdge), () => true)
              : Promise.all(items.map(roleOfEdge).map((role) => role && liveAsOf(role, asOf))),
        },
        page,
      ),
  };
};
