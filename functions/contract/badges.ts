import * as z from 'zod';
import { PROMISES } from '../domain/role.ts';
import { OrganizationId, RoleId } from './ids.ts';

export const BadgesQuery = z.strictObject({ language: z.enum(['en', 'es']).default('en') });

export const BadgesView = z
  .object({
    organization: z.object({ id: OrganizationId, name: z.string(), sample: z.boolean(), url: z.string() }),
    language: z.enum(['en', 'es']),
    roles: z.array(
      z.object({
        id: RoleId,
        title: z.string(),
        places: z.array(z.string()),
        remote: z.boolean(),
        promise: z.enum(PROMISES),
        sentence: z.string().meta({ description: 'The rule as one plain sentence.' }),
        badges: z.array(z.string()).meta({ description: 'What the rule names, each once, in its order.' }),
        url: z.string(),
      }),
    ),
    total: z.int().meta({ description: 'Live roles in all; twenty at most are listed.' }),
    checkUrl: z.string(),
  })
  .meta({
    id: 'BadgesHere',
    description: 'What counts at one organization, for a careers page to show.',
  });
