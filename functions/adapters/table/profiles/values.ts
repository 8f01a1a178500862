import * as z from 'zod';
import { LANGUAGES } from '../../../domain/language.ts';
import type { Adoption } from '../../../domain/profile/adoption.ts';
import type { ProfileContent, ProfileHead, ProfileVersion } from '../../../domain/profile/profile.ts';
import {
  InstantValue,
  idValue,
  RequirementValue,
  SpeakerValue,
  TranslationsValue,
} from '../private/values.ts';

const words = { title: z.string(), description: z.string(), translations: TranslationsValue.optional() };

const ContentValue: z.ZodType<ProfileContent> = z.object({
  ...words,
  language: z.enum(LANGUAGES).optional(),
  entries: z.array(
    z.object({
      key: z.string(),
      ...words,
      occupations: z.array(z.string()),
      requirement: RequirementValue,
    }),
  ),
});

/** The published version, as it is kept and as it is public. */
export const ProfileVersionValue: z.ZodType<ProfileVersion> = z.object({
  profileId: idValue('profile'),
  number: z.int(),
  state: z.enum(['live', 'retired']),
  organization: SpeakerValue,
  content: ContentValue,
  publishedAt: InstantValue,
});

/** The stored head. */
export const ProfileHeadValue: z.ZodType<ProfileHead> = z.object({
  id: idValue('profile'),
  organizationId: idValue('organization'),
  state: z.enum(['draft', 'published', 'retired']),
  content: ContentValue,
  version: z.int(),
  publishedVersion: z.int(),
  latest: ProfileVersionValue.optional(),
  lastEditor: z.string(),
  approval: z.object({ by: z.string(), at: InstantValue }).optional(),
  updatedAt: InstantValue,
});

/** The stored adoption. */
export const AdoptionValue: z.ZodType<Adoption> = z.object({
  id: idValue('role'),
  organizationId: idValue('organization'),
  profileId: idValue('profile'),
  entry: z.string(),
  number: z.int(),
  requirementHash: z.string(),
  kept: z.int().optional(),
  leftAt: InstantValue.optional(),
  version: z.int(),
  adoptedAt: InstantValue,
  updatedAt: InstantValue,
});
