import { z } from '@hono/zod-openapi';
import { PageQuery } from '../../contract/paging.ts';
import { PROMISES } from '../../domain/role.ts';

/** Filters of the listing of roles; each one that is there must hold. */
export const RoleQuery = PageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Words, each found in the title, the organization, a place or the description.' }),
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'not an ISO 3166 code like US-AL or US')
    .optional()
    .meta({ description: 'A place of the role lies here: ISO 3166-2, or a country.', example: 'US-AL' }),
  occupation: z
    .string()
    .regex(/^\d{2}(-\d{4}(\.\d{2})?)?$/, 'not an O*NET-SOC code like 15-1232.00, 15-1232 or 15')
    .optional()
    .meta({ description: 'O*NET-SOC code, detailed or a group.', example: '15-1232.00' }),
  remote: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ type: 'boolean' }),
  promise: z.enum(PROMISES).optional().meta({ description: 'What meeting the rule gets you.' }),
});
