import { badgePage } from './badge-page.ts';
import { badges } from './badges.ts';
import { care } from './care.ts';
import { conflict } from './conflict.ts';
import { desk } from './desk.ts';
import { identity } from './identity.ts';
import { lifecycle } from './lifecycle.ts';
import { machines } from './machines.ts';
import { organization } from './organization.ts';
import { profileDesk } from './profile-desk.ts';
import { roles } from './roles.ts';
import { ruleBuilder } from './rule-builder.ts';
import { signing } from './signing.ts';
import { team } from './team.ts';
import { trustLists } from './trust-lists.ts';

/** What is said to those who act for an organization; one line an area. */
export const employers = {
  ...desk,
  ...badges,
  ...care,
  ...conflict,
  ...badgePage,
  ...identity,
  ...lifecycle,
  ...machines,
  ...organization,
  ...profileDesk,
  ...roles,
  ...ruleBuilder,
  ...signing,
  ...team,
  ...trustLists,
} as const;
