import type { Field } from '../../../functions/domain/achievement.ts';
import type { Pay, Place, PromiseKind } from '../../../functions/domain/role.ts';
import type {
  AchievementKey,
  SampleAchievement,
  SampleProfile,
  SamplePromise,
  SampleRole,
  SampleRule,
} from './model.ts';
import { asRule } from './rules.ts';

/** The achievements of one field. */
export const inField = (
  field: Field,
  achievements: readonly Omit<SampleAchievement, 'field'>[],
): readonly SampleAchievement[] => achievements.map((achievement) => ({ ...achievement, field }));

export const hourly = (min: number, max: number): Pay => ({ min, max, currency: 'USD', per: 'hour' });
export const yearly = (min: number, max: number): Pay => ({ min, max, currency: 'USD', per: 'year' });
export const monthlyPesos = (min: number, max: number): Pay => ({ min, max, currency: 'MXN', per: 'month' });

const promising =
  (kind: PromiseKind) =>
  (terms?: string, more: { readonly page?: string; readonly until?: string } = {}): SamplePromise => ({
    kind,
    ...(terms === undefined ? {} : { terms }),
    ...more,
  });

export const considered = promising('considered');
export const skipsScreening = promising('screening-skipped');
export const interview = promising('interview');
export const payPremium = promising('pay-premium');
export const credit = promising('credit');
export const tuitionPaid = promising('tuition-paid');

interface RoleFacts {
  /** O*NET-SOC 2019 codes, the closest first. */
  readonly code: string | readonly string[];
  readonly at: Place | readonly Place[] | 'remote';
  /** Where the work may also be done from home. */
  readonly orRemote?: boolean;
  readonly pay?: Pay;
  readonly gets: SamplePromise;
  readonly says: string;
  readonly needs: AchievementKey | SampleRule;
  readonly likes?: readonly (AchievementKey | SampleRule)[];
  readonly follows?: SampleRole['follows'];
  readonly endsAt?: string;
}

/** A role; its key is its title in lower case with hyphens. */
export const role = (title: string, facts: RoleFacts): SampleRole => ({
  key: title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-'),
  title,
  description: facts.says,
  occupations: typeof facts.code === 'string' ? [facts.code] : facts.code,
  places: facts.at === 'remote' ? [] : 'name' in facts.at ? [facts.at] : facts.at,
  remote: facts.at === 'remote' || facts.orRemote === true,
  pay: facts.pay,
  promise: facts.gets,
  endsAt: facts.endsAt,
  required: asRule(facts.needs),
  preferred: (facts.likes ?? []).map(asRule),
  follows: facts.follows,
});

/**
 * The rule of a role that follows an entry of a profile.
 * @throws when the profile has no such entry
 */
export const following = (
  { key: profile, entries }: SampleProfile,
  key: string,
): Pick<RoleFacts, 'needs' | 'likes' | 'follows'> => {
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) throw new Error(`the profile ${profile} has no entry ${key}`);
  return { needs: entry.required, likes: entry.preferred, follows: { profile, entry: key } };
};
