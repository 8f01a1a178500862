import type { Achievement } from '../../functions/domain/achievement.ts';
import { ID_PREFIXES, type Id, type IdKind, isId } from '../../functions/domain/ids.ts';
import type { Organization } from '../../functions/domain/organization.ts';
import type { ProfileVersion } from '../../functions/domain/profile/profile.ts';
import type { Leaf, Requirement } from '../../functions/domain/requirement/requirement.ts';
import type { RecognitionVersion } from '../../functions/domain/role.ts';
import { type Instant, parseInstant } from '../../functions/domain/time.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id of this kind with this number, the same each time; a higher number sorts later. */
export const idNumber = <K extends IdKind>(kind: K, number: number): Id<K> => {
  const digits = Array.from({ length: 25 }, (_, at) => ALPHABET[Math.floor(number / 32 ** (24 - at)) % 32]);
  const id = `${ID_PREFIXES[kind]}_0${digits.join('')}`;
  if (!isId(kind, id)) throw new Error(`${id} is no id of a ${kind}`);
  return id;
};

export const instant = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no instant`);
  return at;
};

/** An organization with a proven domain, unless told otherwise. */
export const organization = (number: number, changes: Partial<Organization> = {}): Organization => ({
  id: idNumber('organization', number),
  kind: 'employer',
  name: `Riverbend ${number}`,
  domain: `riverbend${number}.example`,
  proof: { state: 'proven', token: 'token', provenAt: instant('2026-01-02') },
  version: 2,
  fourEyes: false,
  createdAt: instant('2026-01-01'),
  ...changes,
});

export const achievement = (number: number, changes: Partial<Achievement> = {}): Achievement => ({
  id: idNumber('achievement', number),
  organizationId: idNumber('organization', 1),
  name: `Achievement ${String(number).padStart(3, '0')}`,
  description: 'What it takes.',
  field: 'it-support',
  achievementType: 'MicroCredential',
  assessment: 'exam',
  aliases: [`https://riverbend1.example/achievements/${number}`],
  creators: ['did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
  competencies: [],
  stackOf: [],
  acceptsInstead: [],
  levels: [],
  cost: { amount: 0, currency: 'USD' },
  hours: 10,
  languages: ['en'],
  access: 'online',
  earnUrl: 'https://riverbend1.example/earn',
  version: 1,
  updatedAt: instant('2026-01-03'),
  ...changes,
});

const leaf = (number: number): Leaf => ({ op: 'leaf', achievement: idNumber('achievement', number) });

/** A rule that names these achievements: the first is required, any of the next two, the rest preferred. */
export const requirementNaming = (...numbers: readonly number[]): Requirement => {
  const [first = 0, second, third, ...rest] = numbers;
  const others = [second, third].filter((number) => number !== undefined).map(leaf);
  return {
    required: others.length === 0 ? leaf(first) : { op: 'all', of: [leaf(first), { op: 'any', of: others }] },
    preferred: rest.map(leaf),
  };
};

/** Version `number` of a role; live, unless told otherwise. */
export const recognition = (
  role: number,
  number: number,
  changes: Partial<RecognitionVersion> = {},
): RecognitionVersion => ({
  roleId: idNumber('role', role),
  number,
  state: 'live',
  organization: {
    id: idNumber('organization', 1),
    name: 'Riverbend 1',
    domain: 'riverbend1.example',
    kind: 'employer',
    sample: true,
  },
  role: {
    title: `Role ${role}`,
    description: 'What one does all day.',
    occupations: ['15-1232.00'],
    places: [{ name: 'Montgomery', region: 'US-AL' }],
    remote: false,
    promise: { kind: 'interview' },
  },
  requirement: requirementNaming(1),
  requirementHash: 'a'.repeat(64),
  publishedAt: instant(`2026-02-01T00:00:${String(role % 60).padStart(2, '0')}Z`),
  ...changes,
});

/** Version `number` of a profile with one entry for each achievement; live, unless told otherwise. */
export const profileVersion = (
  profile: number,
  number: number,
  achievements: readonly number[],
  changes: Partial<ProfileVersion> = {},
): ProfileVersion => ({
  profileId: idNumber('profile', profile),
  number,
  state: 'live',
  organization: { ...recognition(1, 1).organization, kind: 'association' },
  content: {
    title: `Profile ${profile}`,
    description: 'What our members ask for.',
    entries: achievements.map((achievement, at) => ({
      key: `entry-${at}`,
      title: `Work ${at}`,
      description: 'What one does all day.',
      occupations: ['15-1232.00'],
      requirement: requirementNaming(achievement),
    })),
  },
  publishedAt: instant(`2026-02-01T00:00:${String(number).padStart(2, '0')}Z`),
  ...changes,
});
