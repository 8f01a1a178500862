import * as z from 'zod';
import { LANGUAGES } from '../domain/language.ts';
import { schemeOf } from '../domain/occupation/scheme.ts';
import { ORGANIZATION_KINDS } from '../domain/organization.ts';
import { PAY_PERIODS, PROMISES, VERSION_CAUSES } from '../domain/role.ts';
import { HttpsUrl, InstantText, OrganizationId, ProfileId, RoleId } from './ids.ts';
import { RequirementSchema } from './requirement.ts';

export const PlaceSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  region: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'not an ISO 3166-2 code like US-AL'),
  county: z
    .string()
    .regex(/^\d{5}$/, 'not a 5-digit county code')
    .optional(),
  point: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
});

export const PaySchema = z
  .strictObject({
    min: z.number().min(0).max(10_000_000),
    max: z.number().min(0).max(10_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
    per: z.enum(PAY_PERIODS),
  })
  .refine((pay) => pay.min <= pay.max, { message: 'the lowest pay is above the highest', path: ['max'] });

export const PromiseSchema = z.strictObject({
  kind: z.enum(PROMISES),
  terms: z.string().trim().max(500).optional(),
  termsUrl: HttpsUrl.optional(),
  until: InstantText.optional(),
});

/** A title and a description, as they stand in every language. */
export const roleText = {
  title: z.string().trim().min(2).max(120),
  description: z.string().trim().min(1).max(4000),
};
const RoleTextSchema = z.strictObject(roleText);

/** Title and description in other languages. */
export const TranslationsSchema = z
  .strictObject({ en: RoleTextSchema.optional(), es: RoleTextSchema.optional() })
  .meta({ description: 'Title and description in other languages.' });

/** A code of an occupation in any of the classifications, told apart by their forms. */
const OccupationCode = z
  .string()
  .max(120)
  .refine(
    (code) => schemeOf(code) !== undefined,
    'not an O*NET-SOC code like 15-1232.00, an ISCO-08 unit group like 3512 or an ESCO occupation address',
  );

export const OccupationsSchema = z.array(OccupationCode).min(1).max(5);

/** What only the organization itself can say of a role. */
const ownPart = {
  places: z.array(PlaceSchema).max(20),
  remote: z.boolean(),
  pay: PaySchema.optional(),
  applyUrl: HttpsUrl.optional(),
  promise: PromiseSchema,
  endsAt: InstantText.optional(),
};
const isSomewhere = (role: { readonly remote: boolean; readonly places: readonly unknown[] }): boolean =>
  role.remote || role.places.length > 0;
const NOWHERE = { message: 'say where, or that it is remote', path: ['places'] };

/** The part of a role that is not in what it is made from. */
export const OwnPartSchema = z.strictObject(ownPart).refine(isSomewhere, NOWHERE).meta({ id: 'OwnPart' });

const roleFields = {
  ...roleText,
  language: z.enum(LANGUAGES).optional().meta({
    description: 'The language of title and description; English where it is not said.',
  }),
  translations: TranslationsSchema.optional(),
  occupations: OccupationsSchema,
  ...ownPart,
};

/** Some of what a role says. */
export const RolePartSchema = z.strictObject(roleFields).partial();

/** A role as its organization writes it. */
export const RoleSchema = z
  .strictObject(roleFields)
  .refine(isSomewhere, NOWHERE)
  .refine((role) => role.translations?.[role.language ?? LANGUAGES[0]] === undefined, {
    message: 'is there twice: title and description are in this language already',
    path: ['translations'],
  })
  .meta({ id: 'Role' });

/** Where the rule of a role comes from. */
export const FollowsView = z
  .object({
    profileId: ProfileId,
    number: z.int().meta({ description: 'The version of the profile.' }),
    entry: z.string(),
    title: z.object({ en: z.string(), es: z.string() }),
    organization: z.object({ id: OrganizationId, name: z.string() }),
    requirementHash: z.string(),
  })
  .meta({
    id: 'Follows',
    description:
      'The profile that the rule was adopted from. It follows it while `requirementHash` is that of the rule; after that it only began as that.',
  });

/** The organization as every public version copies it. */
export const SpeakerView = z.object({
  id: OrganizationId,
  name: z.string(),
  domain: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  sample: z.boolean(),
});

export const RoleHeadView = z
  .object({
    id: RoleId,
    organizationId: OrganizationId,
    state: z.enum(['draft', 'published', 'retired', 'ended']),
    role: RoleSchema,
    requirement: RequirementSchema.optional(),
    follows: FollowsView.optional(),
    version: z.int(),
    publishedVersion: z.int(),
    lastEditor: z.string().optional().meta({ description: 'The `sub` of whoever changed the draft last.' }),
    approval: z
      .object({ by: z.string(), at: InstantText })
      .optional()
      .meta({ description: 'Of the draft exactly as it is now.' }),
    scheduled: z
      .object({ effectiveFrom: InstantText, orderedBy: z.string(), orderedAt: InstantText })
      .optional()
      .meta({ description: 'A publication that waits for its day.' }),
    importKey: z
      .string()
      .optional()
      .meta({ description: 'What the organization calls it in its own files.' }),
    confirmedAt: InstantText.optional(),
    confirmBy: InstantText.optional().meta({
      description: 'Until then somebody should say that what is public is still true.',
    }),
    updatedAt: InstantText,
  })
  .meta({ id: 'RoleHead' });

export const RecognitionView = z
  .object({
    roleId: RoleId,
    number: z.int(),
    state: z.enum(['live', 'retired', 'ended']),
    organization: SpeakerView,
    role: RoleSchema,
    requirement: RequirementSchema,
    requirementHash: z.string().regex(/^[0-9a-f]{64}$/),
    follows: FollowsView.optional(),
    publishedAt: InstantText,
    cause: z.enum(VERSION_CAUSES).optional().meta({
      description: 'Why this version was written by a date and not by a person.',
    }),
  })
  .meta({
    id: 'Recognition',
    description: 'One immutable published version of what a role asks for and promises.',
  });
