import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Adoption } from '../../../domain/profile/adoption.ts';
import type { ProfileHead, ProfileVersion } from '../../../domain/profile/profile.ts';
import type { AdoptionStore, ProfileStore } from '../../../services/ports/profiles.ts';
import { createRecordStore, type RecordKind, recordParts, recordReader } from '../commons/record-kind.ts';
import { PREFIX } from '../prefixes.ts';
import { stored } from '../private/values.ts';
import { provenAt } from '../proven.ts';
import { headParts } from '../role-store.ts';
import { type Part, trailParts, transact } from '../transaction.ts';
import { AdoptionValue, ProfileHeadValue, ProfileVersionValue } from './values.ts';

export const PROFILE_SORT = 'PROFILE#';

/** `ORG#<organization>` / `PROFILE#<profile>`: the head; its versions are items of their own. */
const PROFILES: RecordKind<ProfileHead> = {
  type: 'profile',
  sort: PROFILE_SORT,
  value: ProfileHeadValue,
  keepsVersions: false,
  isPrivate: true,
};

/** `ORG#<organization>` / `ADOPTION#<role>`. */
const ADOPTIONS: RecordKind<Adoption> = {
  type: 'adoption',
  sort: 'ADOPTION#',
  value: AdoptionValue,
  keepsVersions: false,
  isPrivate: true,
};

export const PROFILE_VERSION = 'profile-version';

/** Reads `VERSION#<profile>` / `000001`. */
export const ProfileVersionItem = stored(PROFILE_VERSION, ProfileVersionValue);

/** Writes `VERSION#<profile>` / `000001`; once. */
const versionPut = (table: string, version: ProfileVersion): Part => ({
  write: {
    Put: {
      TableName: table,
      Item: {
        PK: `${PREFIX.version}${version.profileId}`,
        SK: String(version.number).padStart(6, '0'),
        type: PROFILE_VERSION,
        schema: 1,
        version: version.number,
        ...version,
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
  refusal: { kind: 'version-conflict' },
});

/** Heads of profiles and their immutable versions in the catalog table. */
export const createProfileStore = (db: DynamoDBDocumentClient, table: string): ProfileStore => {
  const { find, page, write } = createRecordStore(db, table, PROFILES);
  const withVersion = (head: ProfileHead, version: ProfileVersion): readonly Part[] => [
    ...recordParts(table, PROFILES, head),
    versionPut(table, version),
  ];
  return {
    find,
    page,
    write: (head, trail) => write(head, trail),
    publish: (head, version, publisher, trail) =>
      transact(db, [...withVersion(head, version), provenAt(table, publisher), ...trailParts(table, trail)]),
    close: (head, version, trail) =>
      transact(db, [...withVersion(head, version), ...trailParts(table, trail)]),
  };
};

/** What organizations have adopted, in the catalog table. */
export const createAdoptionStore = (db: DynamoDBDocumentClient, table: string): AdoptionStore => {
  const { find, page } = createRecordStore(db, table, ADOPTIONS);
  return {
    find,
    page,
    write: (changes, receipt) =>
      transact(
        db,
        changes.flatMap(({ adoption, role, audit }, at) => [
          ...recordParts(table, ADOPTIONS, adoption),
          ...(role === undefined ? [] : headParts(table, role)),
          ...trailParts(table, { audit, ...(at === 0 ? { receipt } : {}) }),
        ]),
      ),
  };
};

/** Reads the heads of an organization's profiles. */
export const ProfileItem = recordReader(PROFILES);
