import * as z from 'zod';
import { PROMISES } from '../domain/role.ts';
import { OrganizationId, RoleId } from './ids.ts';

export const BadgesQuery = z.strictObject({ language: z.enum(['en', 'es']).default('en') });

/** A rule as blocks: one badge, or some that are all asked for or of which a number is enough. */
export type BadgeBlock =
  | { readonly label: string }
  | { readonly enough: number; readonly of: readonly BadgeBlock[] };

const BadgeBlockView: z.ZodType<BadgeBlock> = z
  .lazy(() =>
    z.union([
      z.object({ label: z.string() }),
      z.object({ enough: z.int(), of: z.array(BadgeBlockView).readonly() }),
    ]),
  )
  .meta({
    id: 'BadgeBlock',
    description:
      'One badge by its name, or several of which so many are enough; all of them where it says as many.',
  });

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
        blocks: BadgeBlockView.meta({ description: 'What the rule asks for, as it is drawn.' }),
        helps: z.array(BadgeBlockView).meta({ description: 'What helps without being needed.' }),
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
