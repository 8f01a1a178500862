import type { AchievementKey, OrganizationKey } from './model.ts';

/** How a sample badge is made; whatever is not said is the common case. */
export interface SampleBadge {
  readonly achievement: AchievementKey;
  /** Who signs; one of the achievement's creators unless the point is that it is not. */
  readonly by?: OrganizationKey;
  /** How long ago it was earned. */
  readonly months: number;
  /** How long it is good for, from the day it was earned. */
  readonly goodFor?: number;
  readonly level?: string;
  /** Data model and proof; OB 3.0 on VCDM 2.0 with `eddsa-rdfc-2022` otherwise. */
  readonly form?: 'vc1-ed25519-2020' | 'vc2-ed25519-2020' | 'vc1-eddsa-rdfc-2022';
  /** Whose it is: the learner's own, nobody's in particular (no subject id), or somebody else's. */
  readonly bound?: 'learner' | 'nobody' | 'somebody-else';
  /** Changed after it was signed. */
  readonly tampered?: boolean;
}

export interface SampleLearner {
  /** The name of the wallet's file. */
  readonly key: string;
  readonly name: string;
  readonly badges: readonly SampleBadge[];
}

/** Signs badges that it has no right to: no achievement names it as a creator. */
export const UNENTITLED = { key: 'quickbadge', name: 'Quick Badge Online' } as const;

export const LEARNERS: readonly SampleLearner[] = [
  {
    // Meets several jobs, one with what is preferred, and is one step away from many.
    key: 'maya',
    name: 'Maya Okafor',
    badges: [
      { achievement: 'it-support-fundamentals', months: 7 },
      { achievement: 'networking-basics', months: 5, form: 'vc1-ed25519-2020', by: 'mobilebay' },
      { achievement: 'help-desk-practice', months: 3, level: 'Independent' },
      { achievement: 'customer-care', months: 14, form: 'vc2-ed25519-2020' },
      { achievement: 'digital-skills', months: 30, form: 'vc1-ed25519-2020' },
      { achievement: 'spanish-at-work', months: 20, level: 'B1', form: 'vc1-eddsa-rdfc-2022' },
      { achievement: 'data-privacy', months: 4 },
    ],
  },
  {
    // Just starting: little, and all of it counts somewhere.
    key: 'tomas',
    name: 'Tomas Herrera',
    badges: [
      { achievement: 'food-handler', months: 1, goodFor: 36 },
      { achievement: 'english-at-work', months: 2, level: 'A2', form: 'vc1-ed25519-2020', by: 'wiregrass' },
    ],
  },
  {
    // One is expired, one was changed after it was signed; the rest stays good.
    key: 'lin',
    name: 'Lin Zhao',
    badges: [
      { achievement: 'nurse-aide-training', months: 10, by: 'mobilebay' },
      { achievement: 'cpr-first-aid', months: 30, goodFor: 24, form: 'vc2-ed25519-2020' },
      { achievement: 'phlebotomy', months: 6, by: 'mobilebay', tampered: true },
      { achievement: 'patient-safety', months: 8, form: 'vc1-ed25519-2020' },
      { achievement: 'memory-care', months: 9, level: 'Companion' },
    ],
  },
  {
    // A genuine signature by somebody who has no right to sign for this achievement.
    key: 'jordan',
    name: 'Jordan Price',
    badges: [
      { achievement: 'structural-welding', months: 2, by: UNENTITLED.key },
      { achievement: 'welding-fundamentals', months: 11, level: 'Vertical', form: 'vc1-ed25519-2020' },
      { achievement: 'site-safety-30', months: 12, form: 'vc2-ed25519-2020' },
      { achievement: 'forklift-operation', months: 40, goodFor: 60 },
      { achievement: 'blueprint-reading', months: 13, by: 'tradesguild' },
    ],
  },
  {
    // Learned by doing: prior learning opens the same doors.
    key: 'rosa',
    name: 'Rosa Delgado',
    badges: [
      { achievement: 'family-caregiver-experience', months: 3 },
      { achievement: 'community-health-worker', months: 16, form: 'vc1-eddsa-rdfc-2022', by: 'caribe' },
      { achievement: 'infection-control', months: 5, form: 'vc1-ed25519-2020' },
      { achievement: 'english-at-work', months: 9, level: 'B1', by: 'caribe' },
      { achievement: 'cpr-first-aid', months: 4, goodFor: 24, by: 'caribe', form: 'vc2-ed25519-2020' },
    ],
  },
  {
    // Data skills as a stack; one names nobody, one belongs to somebody else.
    key: 'ezra',
    name: 'Ezra Cole',
    badges: [
      { achievement: 'spreadsheet-analysis', months: 18 },
      { achievement: 'sql-querying', months: 12, form: 'vc1-ed25519-2020' },
      { achievement: 'data-visualization', months: 6, bound: 'nobody' },
      { achievement: 'cloud-foundations', months: 5, bound: 'somebody-else', form: 'vc2-ed25519-2020' },
      { achievement: 'plain-language', months: 2 },
    ],
  },
];
