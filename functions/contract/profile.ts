import * as z from 'zod';
import { LANGUAGES } from '../domain/language.ts';
import { ANSWERS, MOST_CHOICES, STANDINGS } from '../domain/profile/adoption.ts';
import { MOST_ENTRIES } from '../domain/profile/profile.ts';
import { InstantText, OrganizationId, ProfileId, RoleId } from './ids.ts';
import { RequirementSchema } from './requirement.ts';
import {
  OccupationsSchema,
  OwnPartSchema,
  PromiseSchema,
  roleText,
  SpeakerView,
  TranslationsSchema,
} from './role.ts';
import { RoleChangeView } from './role-changes.ts';

/** What names an entry within its profile. */
export const EntryKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'not 1 to 40 small letters, digits and hyphens')
  .meta({ description: 'Stays the same from version to version: adopters are told of changes by it.' });

const ProfileEntrySchema = z
  .strictObject({
    key: EntryKey,
    ...roleText,
    translations: TranslationsSchema.optional(),
    occupations: OccupationsSchema,
    requirement: RequirementSchema,
  })
  .meta({ id: 'RecognitionProfileEntry' });

/** What a profile says. */
export const ProfileContentSchema = z
  .strictObject({
    ...roleText,
    language: z.enum(LANGUAGES).optional().meta({
      description: 'The language of all that is not a translation; English where it is not said.',
    }),
    translations: TranslationsSchema.optional(),
    entries: z.array(ProfileEntrySchema).max(MOST_ENTRIES),
  })
  .superRefine(({ language, translations, entries }, context) => {
    const own = language ?? LANGUAGES[0];
    const twice = 'is there twice: title and description are in this language already';
    if (translations?.[own] !== undefined)
      context.addIssue({ code: 'custom', message: twice, path: ['translations'] });
    for (const [at, entry] of entries.entries()) {
      if (entry.translations?.[own] !== undefined)
        context.addIssue({ code: 'custom', message: twice, path: ['entries', at, 'translations'] });
      if (entries.findIndex(({ key }) => key === entry.key) < at)
        context.addIssue({ code: 'custom', message: 'is there twice', path: ['entries', at, 'key'] });
    }
  })
  .meta({ id: 'RecognitionProfileContent' });

export const ProfileHeadView = z
  .object({
    id: ProfileId,
    organizationId: OrganizationId,
    state: z.enum(['draft', 'published', 'retired']),
    content: ProfileContentSchema,
    version: z.int(),
    publishedVersion: z.int(),
    lastEditor: z.string().meta({ description: 'The `sub` of whoever changed the draft last.' }),
    approval: z
      .object({ by: z.string(), at: InstantText })
      .optional()
      .meta({ description: 'Of the draft exactly as it is now.' }),
    updatedAt: InstantText,
  })
  .meta({ id: 'RecognitionProfileHead' });

export const ProfileVersionView = z
  .object({
    profileId: ProfileId,
    number: z.int(),
    state: z.enum(['live', 'retired']),
    organization: SpeakerView,
    content: ProfileContentSchema,
    publishedAt: InstantText,
  })
  .meta({
    id: 'RecognitionProfile',
    description: 'One immutable published version of a set of rules that others may adopt.',
  });

/** A profile in a list: without the rules of its entries. */
export const ProfileSummaryView = z
  .object({
    profileId: ProfileId,
    number: z.int(),
    state: z.enum(['live', 'retired']),
    organization: SpeakerView,
    title: z.string(),
    description: z.string(),
    language: z.enum(LANGUAGES).optional(),
    translations: TranslationsSchema.optional(),
    entries: z.int().meta({ description: 'How many there are.' }),
    publishedAt: InstantText,
  })
  .meta({ id: 'RecognitionProfileSummary' });

const inBoth = { en: z.array(z.string()), es: z.array(z.string()) };

/** One difference between two states of a profile. */
export const ProfileChangeView = z
  .object({
    kind: z.string(),
    entry: z.string().optional().meta({ description: 'The key of the entry that it is about.' }),
    ...inBoth,
  })
  .meta({ id: 'RecognitionProfileChange' });

export const ProfileChangesView = z
  .object({ from: z.int(), to: z.int(), changes: z.array(ProfileChangeView) })
  .meta({ id: 'RecognitionProfileChanges' });

/** Of a draft: what publishing it would change. */
export const ProfileDraftChangesView = z
  .object({
    publishedVersion: z
      .int()
      .meta({ description: 'What the draft is compared with; 0 where nothing is public.' }),
    changes: z.array(ProfileChangeView),
  })
  .meta({ id: 'RecognitionProfileDraftChanges' });

/** Which entry becomes the rule of which role: one that is there, or a new draft that the entry makes. */
const ChoiceSchema = z.discriminatedUnion('into', [
  z.strictObject({
    into: z.literal('role'),
    entry: EntryKey,
    role: RoleId,
    version: z.int().min(1).meta({ description: 'The version of the role that you read.' }),
    promise: PromiseSchema.optional().meta({ description: 'The role keeps its own without it.' }),
  }),
  z.strictObject({ into: z.literal('new'), entry: EntryKey, own: OwnPartSchema }),
]);

export const NewAdoption = z
  .strictObject({
    profile: ProfileId,
    number: z.int().min(1).meta({ description: 'The version that you read; it has to be the newest.' }),
    choices: z.array(ChoiceSchema).min(1).max(MOST_CHOICES),
  })
  .meta({ id: 'NewAdoption' });

const adoption = {
  roleId: RoleId,
  organizationId: OrganizationId,
  profileId: ProfileId,
  entry: z.string(),
  number: z.int().meta({ description: 'The version that the rule came from.' }),
  kept: z.int().optional().meta({ description: 'The newest version that was not taken over.' }),
  leftAt: InstantText.optional(),
  version: z.int(),
  adoptedAt: InstantText,
  updatedAt: InstantText,
};

export const AdoptionView = z.object(adoption).meta({ id: 'Adoption' });

/** What was adopted at once. */
export const AdoptionsView = z.object({ items: z.array(AdoptionView) }).meta({ id: 'Adoptions' });

const standing = {
  standing: z.enum(STANDINGS).meta({
    description:
      'How it stands to the newest version: `behind` where its rule changed, `entry-gone` and `retired` where there is nothing to follow any more.',
  }),
  needsAnswer: z.boolean(),
  newest: z.int().meta({ description: 'The number of the newest version.' }),
  profileTitle: z.object({ en: z.string(), es: z.string() }),
  publisher: SpeakerView,
  entryTitle: z.object({ en: z.string(), es: z.string() }).optional(),
};

/** An adoption beside the newest version of its profile. */
export const StandingAdoptionView = z.object({ ...adoption, ...standing }).meta({ id: 'StandingAdoption' });

export const AdoptionDifferenceView = z
  .object({
    ...adoption,
    ...standing,
    roleVersion: z.int().meta({ description: 'The version of the role that `effect` is about.' }),
    changes: z
      .array(RoleChangeView)
      .meta({ description: 'What changed in the entry since the version that was adopted.' }),
    effect: z.array(RoleChangeView).meta({ description: 'What taking it over changes in the role’s draft.' }),
  })
  .meta({ id: 'AdoptionDifference' });

export const AdoptionAnswerSchema = z
  .strictObject({
    decision: z.enum(ANSWERS).meta({
      description:
        '`take-over` puts the new rule into the role’s draft; `keep` leaves the role as it is and asks no more about this version; `leave` ends the adoption.',
    }),
    number: z.int().min(1).meta({ description: 'The version of the profile that you looked at.' }),
    roleVersion: z
      .int()
      .min(1)
      .meta({ description: 'The version of the role that you looked at; `keep` does not change it.' }),
  })
  .meta({ id: 'AdoptionAnswer' });
