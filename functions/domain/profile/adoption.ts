import type { OrganizationId, ProfileId, RoleId } from '../ids.ts';
import type { Language } from '../language.ts';
import { requirementHash } from '../requirement/canonical.ts';
import type { Requirement } from '../requirement/requirement.ts';
import type { Follows, HiringPromise, Role } from '../role.ts';
import { roleTextFor } from '../role-text.ts';
import type { Instant } from '../time.ts';
import { entryOf, type ProfileContent, type ProfileEntry, type ProfileVersion } from './profile.ts';

/** How many rules one request adopts at most: they are written in one transaction. */
export const MOST_CHOICES = 20;

/** That the rule of one role comes from an entry of a profile; private to the organization that adopted it. */
export interface Adoption {
  /** The role; it follows one entry at a time. */
  readonly id: RoleId;
  readonly organizationId: OrganizationId;
  readonly profileId: ProfileId;
  readonly entry: string;
  /** The version of the profile that the rule came from, and the rule's name then. */
  readonly number: number;
  readonly requirementHash: string;
  /** The newest version whose difference was looked at and not taken over. */
  readonly kept?: number | undefined;
  /** The role goes its own way since then. */
  readonly leftAt?: Instant | undefined;
  readonly version: number;
  readonly adoptedAt: Instant;
  readonly updatedAt: Instant;
}

/** How an adoption stands to the newest version of its profile. */
export const STANDINGS = ['current', 'behind', 'entry-gone', 'retired', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What an organization may do about a difference. */
export const ANSWERS = ['take-over', 'keep', 'leave'] as const;
export type AdoptionAnswer = (typeof ANSWERS)[number];

/**
 * How an adoption stands to the newest version. A newer version whose entry has the same rule leaves it current:
 * only a rule is adopted, the words around it are the role's own.
 */
export const standingOf = async (
  adoption: Pick<Adoption, 'entry' | 'requirementHash' | 'leftAt'>,
  newest: Pick<ProfileVersion, 'state' | 'content'>,
): Promise<Standing> => {
  if (adoption.leftAt !== undefined) return 'left';
  if (newest.state === 'retired') return 'retired';
  const entry = entryOf(newest.content, adoption.entry);
  if (entry === undefined) return 'entry-gone';
  return (await requirementHash(entry.requirement)) === adoption.requirementHash ? 'current' : 'behind';
};

/** Whether a person still has to say what they make of the newest version. */
export const needsAnswer = (
  adoption: Pick<Adoption, 'kept'>,
  standing: Standing,
  newest: Pick<ProfileVersion, 'number'>,
): boolean => standing !== 'current' && standing !== 'left' && (adoption.kept ?? 0) < newest.number;

/** The rule of a role that was adopted, and what the role says of where it comes from. */
export interface AdoptedRule {
  readonly requirement: Requirement;
  readonly follows: Follows;
}

/** The rule that an entry of this version gives to a role; nothing where there is no such entry (any more). */
export const adoptedRule = async (
  { profileId, number, organization, content }: ProfileVersion,
  key: string,
): Promise<AdoptedRule | undefined> => {
  const entry = entryOf(content, key);
  if (entry === undefined) return undefined;
  const titleIn = (language: Language) => roleTextFor(content, language).title;
  const { requirement } = entry;
  const follows: Follows = {
    profileId,
    number,
    entry: key,
    title: { en: titleIn('en'), es: titleIn('es') },
    organization: { id: organization.id, name: organization.name },
    requirementHash: await requirementHash(requirement),
  };
  return { requirement, follows };
};

/** The adoption after the rule of a newer version was taken over. */
export const takenOver = <T extends Pick<Adoption, 'number' | 'requirementHash' | 'kept'>>(
  { kept: _, ...adoption }: T,
  { number, requirementHash }: Follows,
) => ({ ...adoption, number, requirementHash });

/** The adoption after a newer version was looked at and not taken over. */
export const keptAway = <T extends Pick<Adoption, 'kept'>>(
  adoption: T,
  newest: Pick<ProfileVersion, 'number'>,
) => ({ ...adoption, kept: newest.number });

/** What the adopting organization says itself of a role that is made from an entry. */
export type OwnPart = Pick<Role, 'places' | 'remote' | 'pay' | 'applyUrl' | 'endsAt'> & {
  readonly promise: HiringPromise;
};

/** The role that an entry makes: its words and occupations, and the organization's own part. */
export const roleFrom = ({ language }: ProfileContent, entry: ProfileEntry, own: OwnPart): Role => ({
  title: entry.title,
  description: entry.description,
  ...(language === undefined ? {} : { language }),
  ...(entry.translations === undefined ? {} : { translations: entry.translations }),
  occupations: entry.occupations,
  ...own,
});
