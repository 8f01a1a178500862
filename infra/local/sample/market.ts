import { BUILDING_TRADES } from './achievements/building-trades.ts';
import { CARE } from './achievements/care.ts';
import { CLOUD } from './achievements/cloud.ts';
import { DATA } from './achievements/data.ts';
import { GENERAL } from './achievements/general.ts';
import { HEALTH } from './achievements/health.ts';
import { HOSPITALITY } from './achievements/hospitality.ts';
import { IT_SUPPORT } from './achievements/it-support.ts';
import { PUBLIC_SERVICE } from './achievements/public-service.ts';
import { TEACHING } from './achievements/teaching.ts';
import { YARD_AND_PLANT } from './achievements/yard-and-plant.ts';
import type { OrganizationKey, SampleAchievement, SampleOrganization, SampleProfile } from './model.ts';
import { BUILDING } from './organizations/building.ts';
import { CARE_EMPLOYERS } from './organizations/care.ts';
import { CLINICS } from './organizations/clinics.ts';
import { COAST_AND_LIBRARY } from './organizations/coast-and-library.ts';
import { COLLEGES } from './organizations/colleges.ts';
import { DATA_WORK } from './organizations/data-work.ts';
import { EDUCATION } from './organizations/education.ts';
import { FINANCE } from './organizations/finance.ts';
import { HOSPITALITY_EMPLOYERS } from './organizations/hospitality.ts';
import { ISSUERS } from './organizations/issuers.ts';
import { LOGISTICS } from './organizations/logistics.ts';
import { PUBLIC_EMPLOYERS } from './organizations/public-service.ts';
import { RIVERBEND } from './organizations/riverbend.ts';
import { TECHNOLOGY } from './organizations/technology.ts';
import { YARDS_AND_PLANTS } from './organizations/yards-and-plants.ts';
import { DIRECT_CARE } from './profiles/direct-care.ts';

/** Every organization of the sample market, with its roles. All of it is invented. */
export const ORGANIZATIONS: readonly SampleOrganization[] = [
  ...ISSUERS,
  ...COLLEGES,
  RIVERBEND,
  ...CLINICS,
  ...CARE_EMPLOYERS,
  ...TECHNOLOGY,
  ...DATA_WORK,
  ...YARDS_AND_PLANTS,
  ...LOGISTICS,
  ...BUILDING,
  ...HOSPITALITY_EMPLOYERS,
  ...EDUCATION,
  ...PUBLIC_EMPLOYERS,
  ...FINANCE,
  ...COAST_AND_LIBRARY,
];

/** Every profile of the sample market. */
export const PROFILES: readonly SampleProfile[] = [DIRECT_CARE];

/** Every achievement of the sample market. */
export const ACHIEVEMENTS: readonly SampleAchievement[] = [
  ...IT_SUPPORT,
  ...CLOUD,
  ...DATA,
  ...HEALTH,
  ...BUILDING_TRADES,
  ...YARD_AND_PLANT,
  ...CARE,
  ...TEACHING,
  ...HOSPITALITY,
  ...PUBLIC_SERVICE,
  ...GENERAL,
];

/**
 * The organization of a key.
 * @throws when the sample data names one that does not exist
 */
export const organizationOf = (key: OrganizationKey): SampleOrganization => {
  const organization = ORGANIZATIONS.find((one) => one.key === key);
  if (organization === undefined) throw new Error(`the sample data has no organization ${key}`);
  return organization;
};

/** Who may sign an achievement: its creators, or else whoever lists it. */
export const creatorsOf = (achievement: SampleAchievement): readonly OrganizationKey[] =>
  achievement.creators ?? [achievement.by];

/** The organizations that sign badges. */
export const SIGNERS: readonly OrganizationKey[] = [
  ...new Set(ACHIEVEMENTS.flatMap((achievement) => creatorsOf(achievement))),
];

/** The achievement.id that credentials carry: an address on the proven domain of whoever lists it. */
export const achievementUrl = (achievement: SampleAchievement): string =>
  `https://${organizationOf(achievement.by).domain}/achievements/${achievement.key}`;
