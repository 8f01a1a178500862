import { z } from '@hono/zod-openapi';
import { InstantText } from '../../contract/ids.ts';
import { instantOf } from '../../domain/time.ts';

/** A moment that has been: what will stand in the future nobody can say. */
export const AsOf = InstantText.refine((at) => at <= instantOf(new Date()), 'is in the future')
  .optional()
  .meta({
    type: 'string',
    format: 'date-time',
    description: 'As it stood at this moment, like `2026-06-30` (its first instant) or a date and time.',
  });

/** For operations that can answer as of a moment. */
export const AsOfQuery = z.strictObject({ asOf: AsOf });
