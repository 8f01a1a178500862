import * as z from 'zod';
import { VERSION_CAUSES } from '../domain/role.ts';
import { InstantText } from './ids.ts';

const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'not the number of a version')
  .transform(Number)
  .optional();

/** Which two versions are compared: the newest with the one before it, unless said otherwise. */
export const VersionsQuery = z.strictObject({
  from: VersionNumber.meta({ type: 'integer', minimum: 1, description: 'The one before `to` without it.' }),
  to: VersionNumber.meta({ type: 'integer', minimum: 1, description: 'The newest without it.' }),
});

/** One version, without what it says. */
const RoleVersionView = z
  .object({
    number: z.int(),
    state: z.enum(['live', 'retired', 'ended']),
    publishedAt: InstantText,
    cause: z.enum(VERSION_CAUSES).optional(),
  })
  .meta({ id: 'RoleVersion' });

export const RoleVersionsView = z
  .object({
    confirmedAt: InstantText.optional().meta({
      description: 'When its organization last said that the newest version is still true.',
    }),
    items: z.array(RoleVersionView),
    next: z.string().optional(),
  })
  .meta({ id: 'RoleVersions' });

export const RoleChangeView = z
  .object({
    kind: z.string(),
    en: z.array(z.string()).meta({ description: 'Sentences in English.' }),
    es: z.array(z.string()).meta({ description: 'The same in Spanish.' }),
  })
  .meta({ id: 'RoleChange' });

export const RoleChangesView = z
  .object({ from: RoleVersionView, to: RoleVersionView, changes: z.array(RoleChangeView) })
  .meta({ id: 'RoleChanges' });

/** Of a draft: what publishing it would change. */
export const DraftChangesView = z
  .object({
    publishedVersion: z
      .int()
      .meta({ description: 'What the draft is compared with; 0 where nothing is public.' }),
    changes: z.array(RoleChangeView),
  })
  .meta({ id: 'DraftChanges' });
