import type { PublicAchievement } from '../achievement.ts';
import { catalogView } from '../evaluate/catalog-view.ts';
import { LANGUAGES } from '../language.ts';
import { openingOf, type RecognitionVersion } from '../role.ts';
import { describeRequirement } from '../sentences/describe-requirement.ts';
import type { Instant } from '../time.ts';
import { achievementUrl, endorsementUrl, recognitionDocumentUrl } from './addresses.ts';
import { endorsementFrame, type SignedWith } from './endorsement-frame.ts';
import { ENDORSEMENT_WORDS } from './endorsement-words.ts';

/** What an endorsement takes from the catalog of an achievement that a rule names. */
export type EndorsedAchievement = PublicAchievement;

/** What one endorsement is made of. */
export interface EndorsementFacts extends SignedWith {
  readonly origin: string;
  readonly version: RecognitionVersion;
  readonly achievement: EndorsedAchievement;
  /** Every achievement that the rule names, for the words. */
  readonly named: readonly EndorsedAchievement[];
}

/**
 * The id under which an independent reader knows the achievement: what stands as `achievement.id` in the badges that
 * people hold, which is the first of its aliases that is a URI. An achievement without one is known by its page.
 */
export const endorsedId = (origin: string, { id, aliases }: EndorsedAchievement): string =>
  aliases.find((alias) => /^[a-z][a-z0-9+.-]*:/i.test(alias) && URL.canParse(alias)) ??
  achievementUrl(origin, id);

/** When it ends by itself, where that is known: the role's own end or the promise's, whichever comes first. */
const endOf = ({ role, publishedAt }: RecognitionVersion): Instant | undefined =>
  [role.endsAt, role.promise.until]
    .filter((at) => at !== undefined)
    .filter((at) => at > publishedAt)
    .toSorted()[0];

/** Role, rule and promise in plain words, in both languages: the subject has no other place for them. */
const commentOf = ({ version, achievement, named }: EndorsementFacts): string => {
  const catalog = catalogView(named);
  return LANGUAGES.map((language) =>
    ENDORSEMENT_WORDS[language]({
      organization: version.organization,
      achievement: achievement.name,
      role: version.role,
      opening: openingOf(version),
      rule: describeRequirement(version.requirement, catalog, language),
    }),
  ).join('\n\n');
};

/** The endorsement of an achievement without its proof: the organization recognizes it, under this version of this role. */
export const endorsementCredential = (facts: EndorsementFacts) => {
  const { origin, version, achievement } = facts;
  const { roleId, number, organization } = version;
  return endorsementFrame(
    {
      id: endorsementUrl(origin, roleId, number, achievement.id),
      name: `${organization.name}: ${achievement.name}`,
      organization,
      validFrom: version.publishedAt,
      validUntil: endOf(version),
      subject: endorsedId(origin, achievement),
      comment: commentOf(facts),
      documentUrl: recognitionDocumentUrl(origin, roleId, number),
    },
    facts,
  );
};
