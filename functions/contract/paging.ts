import * as z from 'zod';

/** A page is at most 100 items; the cursor is opaque and good for this list only. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(1024).optional(),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().meta({ description: 'Absent on the last page.' }),
  });
