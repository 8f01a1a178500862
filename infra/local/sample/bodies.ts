import type * as z from 'zod';
import { NewAchievement } from '../../../functions/contract/achievement.ts';
import { NewOrganization } from '../../../functions/contract/organization.ts';
import { ProfileContentSchema } from '../../../functions/contract/profile.ts';
import { RequirementSchema } from '../../../functions/contract/requirement.ts';
import { RoleSchema } from '../../../functions/contract/role.ts';
import type { Requirement } from '../../../functions/domain/requirement/requirement.ts';
import type { Role } from '../../../functions/domain/role.ts';
import { competency } from './competencies.ts';
import { achievementUrl, creatorsOf, organizationOf } from './market.ts';
import type {
  AchievementKey,
  OrganizationKey,
  SampleAchievement,
  SampleOrganization,
  SampleProfile,
  SampleRole,
  SampleRule,
} from './model.ts';

/** What the sample data names by key and the API by id: listed achievements, and issuers by their DIDs. */
export interface Names {
  achievementId(key: AchievementKey): string;
  issuerDid(key: OrganizationKey): string;
}

/** The request body that creates an organization. */
export const organizationBody = ({ kind, name, domain, about }: SampleOrganization) =>
  NewOrganization.parse({ kind, name, domain, about });

/** The request body that lists an achievement. */
export const achievementBody = (sample: SampleAchievement, names: Names): z.infer<typeof NewAchievement> => {
  const url = achievementUrl(sample);
  return NewAchievement.parse({
    name: sample.name,
    description: sample.description,
    field: sample.field,
    achievementType: sample.type,
    assessment: sample.assessment,
    // The second is the address that an older badge (OB 2.0) of the same achievement names.
    aliases: [url, `${url}/badge-class.json`],
    creators: creatorsOf(sample).map(names.issuerDid),
    competencies: (sample.shows ?? []).map(competency),
    stackOf: (sample.stackOf ?? []).map(names.achievementId),
    acceptsInstead: (sample.acceptsInstead ?? []).map(names.achievementId),
    levels: sample.levels ?? [],
    cost: { amount: sample.cost, currency: 'USD' },
    hours: sample.hours,
    languages: sample.languages ?? ['en'],
    access: sample.access,
    earnUrl: `https://${organizationOf(sample.by).domain}/learn/${sample.key}`,
  });
};

/** The request body that drafts a role. */
export const roleBody = (organization: SampleOrganization, sample: SampleRole): Role => {
  const site = `https://${organization.domain}`;
  const { kind, terms, page, until } = sample.promise;
  return RoleSchema.parse({
    title: sample.title,
    description: sample.description,
    occupations: sample.occupations,
    places: sample.places,
    remote: sample.remote,
    ...(sample.pay === undefined ? {} : { pay: sample.pay }),
    applyUrl: `${site}/apply/${sample.key}`,
    promise: {
      kind,
      ...(terms === undefined ? {} : { terms }),
      ...(page === undefined ? {} : { termsUrl: `${site}/${page}` }),
      ...(until === undefined ? {} : { until }),
    },
    ...(sample.endsAt === undefined ? {} : { endsAt: sample.endsAt }),
  });
};

const resolve = (rule: SampleRule, names: Names): object => {
  if (rule.op !== 'leaf') return { ...rule, of: rule.of.map((part) => resolve(part, names)) };
  const { achievement, issuers, ...rest } = rule;
  return {
    ...rest,
    ...(achievement === undefined ? {} : { achievement: names.achievementId(achievement) }),
    ...(issuers === undefined ? {} : { issuers: issuers.map(names.issuerDid) }),
  };
};

/** The request body that sets the rule of a role. */
export const requirementBody = (
  { required, preferred }: Pick<SampleRole, 'required' | 'preferred'>,
  names: Names,
): Requirement =>
  RequirementSchema.parse({
    required: resolve(required, names),
    preferred: preferred.map((rule) => resolve(rule, names)),
  });

/** The request body that drafts a profile. */
export const profileBody = (
  { title, description, spanish, entries }: SampleProfile,
  names: Names,
): z.infer<typeof ProfileContentSchema> =>
  ProfileContentSchema.parse({
    title,
    description,
    translations: { es: spanish },
    entries: entries.map((entry) => ({
      key: entry.key,
      title: entry.title,
      description: entry.description,
      translations: { es: entry.spanish },
      occupations: entry.occupations,
      requirement: requirementBody(entry, names),
    })),
  });
