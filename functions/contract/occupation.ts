import * as z from 'zod';
import { LANGUAGES } from '../domain/language.ts';
import { OCCUPATION_SCHEMES } from '../domain/occupation/scheme.ts';

export const OccupationQuery = z.strictObject({
  q: z.string().trim().max(100).default('').meta({
    description:
      'The beginnings of words, in English or Spanish, or the beginning of a code; nothing is found without.',
    example: 'help desk',
  }),
  lang: z.enum(LANGUAGES).default(LANGUAGES[0]).meta({ description: 'The language of the titles.' }),
  scheme: z.enum(OCCUPATION_SCHEMES).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const OccupationView = z
  .object({
    code: z.string(),
    scheme: z.enum(OCCUPATION_SCHEMES),
    title: z.string(),
    group: z.string().optional().meta({ description: 'The kind of work that it belongs to.' }),
    isco: z.string().optional().meta({ description: 'The nearest ISCO-08 unit group.' }),
  })
  .meta({ id: 'Occupation', description: 'An occupation whose code a role can carry.' });
