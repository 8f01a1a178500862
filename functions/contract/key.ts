import * as z from 'zod';
import { KEY_SCOPES } from '../domain/api-key.ts';
import { InstantText, KeyId } from './ids.ts';

const Scopes = z
  .array(z.enum(KEY_SCOPES))
  .min(1)
  .max(KEY_SCOPES.length)
  .refine((scopes) => new Set(scopes).size === scopes.length, 'one of them is there twice')
  .meta({ description: 'What it may do; whoever may edit or publish may read.' });

export const NewKey = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    scopes: Scopes,
    expiresAt: InstantText.optional(),
  })
  .meta({ id: 'NewKey' });

export const KeyView = z
  .object({
    id: KeyId,
    name: z.string(),
    scopes: z.array(z.enum(KEY_SCOPES)),
    createdAt: InstantText,
    createdBy: z.string(),
    expiresAt: InstantText.optional(),
    revokedAt: InstantText.optional(),
    lastUsedAt: InstantText.optional().meta({ description: 'To the hour.' }),
    version: z.int(),
  })
  .meta({ id: 'Key' });

export const MadeKeyView = KeyView.extend({
  token: z.string().optional().meta({
    description:
      'Sent as `Authorization: Bearer`. Shown once: a repetition of the request gets the key without it.',
  }),
}).meta({ id: 'MadeKey' });
