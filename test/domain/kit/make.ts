import type { PublicAchievement } from '../../../functions/domain/achievement.ts';
import type { Evidence } from '../../../functions/domain/evaluate/evidence.ts';
import { ID_PREFIXES, type Id, type IdKind, isId } from '../../../functions/domain/ids.ts';
import type { Leaf, Requirement, Rule } from '../../../functions/domain/requirement/requirement.ts';
import type { RecognitionVersion, Role } from '../../../functions/domain/role.ts';
import { type Instant, parseInstant } from '../../../functions/domain/time.ts';

/** The instant of a readable date; a test with a bad one is a broken test. */
export const instant = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`not a date: ${text}`);
  return at;
};

/** The n-th id of a kind; ids sort as their numbers do. */
export const id = <K extends IdKind>(kind: K, n: number): Id<K> => {
  const made = `${ID_PREFIXES[kind]}_${String(n).padStart(26, '0')}`;
  if (!isId(kind, made)) throw new Error(`not an id: ${made}`);
  return made;
};

export const NOW = instant('2026-11-22T12:00:00Z');
/** Who signs achievements here unless a test says otherwise. */
export const COLLEGE = 'did:web:college.example';

/** The n-th achievement, listed at `https://badges.example/<n>`. */
export const achievement = (n: number, facts: Partial<PublicAchievement> = {}): PublicAchievement => ({
  id: id('achievement', n),
  organizationId: id('organization', 1),
  organizationName: 'Northside College',
  name: `Achievement ${n}`,
  description: 'What it is about.',
  field: 'general',
  achievementType: 'MicroCredential',
  assessment: 'exam',
  aliases: [`https://badges.example/${n}`],
  creators: [COLLEGE],
  competencies: [],
  stackOf: [],
  acceptsInstead: [],
  levels: [],
  cost: { amount: 0, currency: 'USD' },
  hours: 20,
  languages: ['en', 'es'],
  access: 'online',
  earnUrl: 'https://college.example/earn',
  version: 1,
  updatedAt: NOW,
  sample: true,
  ...facts,
});

/** A credential for the n-th achievement: genuine, from a wallet, earned in March 2026. */
export const credential = (n: number, facts: Partial<Evidence> = {}): Evidence => ({
  credential: `c${n}`,
  name: `Achievement ${n}`,
  achievement: `https://badges.example/${n}`,
  issuer: COLLEGE,
  standing: 'valid',
  assurance: 'holder-bound',
  earnedAt: instant('2026-03-10'),
  competencies: [],
  ...facts,
});

/** A leaf that names the n-th achievement. */
export const leaf = (n: number, terms: Partial<Leaf> = {}): Leaf => ({
  op: 'leaf',
  achievement: id('achievement', n),
  ...terms,
});

export const all = (...of: Rule[]): Rule => ({ op: 'all', of });
export const any = (...of: Rule[]): Rule => ({ op: 'any', of });
export const atLeast = (n: number, ...of: Rule[]): Rule => ({ op: 'atLeast', n, of });

export const requires = (required: Rule, ...preferred: Rule[]): Requirement => ({ required, preferred });

/** The n-th live recognition with a rule. */
export const recognition = (
  n: number,
  requirement: Requirement,
  role: Partial<Role> = {},
  facts: Partial<RecognitionVersion> = {},
): RecognitionVersion => ({
  roleId: id('role', n),
  number: 1,
  state: 'live',
  organization: {
    id: id('organization', 1),
    name: 'Riverbend Health',
    domain: 'riverbend.example',
    kind: 'employer',
    sample: true,
  },
  role: {
    title: `Role ${n}`,
    description: 'A job.',
    occupations: ['15-1232.00'],
    places: [],
    remote: true,
    promise: { kind: 'considered' },
    ...role,
  },
  requirement,
  requirementHash: '0'.repeat(64),
  publishedAt: NOW,
  ...facts,
});
