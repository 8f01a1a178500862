import * as z from 'zod';
import { NOTE_CODES, POST_SOURCES } from '../domain/job-post/proposal.ts';
import { MAX_POST_TEXT } from '../domain/job-post/read-post.ts';
import { LANGUAGES } from '../domain/language.ts';
import { InstantText } from './ids.ts';
import { PaySchema, PlaceSchema } from './role.ts';

export const JobPostDocument = z
  .strictObject({
    document: z.string().min(1).max(MAX_POST_TEXT).meta({
      description:
        'JSON (schema.org JobPosting, JDX JobSchema+, HR Open PositionOpening), or a web page with JobPosting JSON-LD in it.',
    }),
  })
  .meta({ id: 'JobPostDocument' });

const ProposedRole = z
  .object({
    title: z.string(),
    description: z.string(),
    language: z.enum(LANGUAGES),
    occupations: z.array(z.string()),
    places: z.array(PlaceSchema),
    remote: z.boolean(),
    pay: PaySchema,
    applyUrl: z.string(),
    endsAt: InstantText,
  })
  .partial();

const NoteCode = z.enum(Object.keys(NOTE_CODES)).meta({
  description: `What became of the field. ${(['taken', 'doubtful', 'dropped'] as const)
    .map((kind) => {
      const codes = Object.entries(NOTE_CODES).flatMap(([code, is]) => (is === kind ? [`\`${code}\``] : []));
      return `${kind}: ${codes.join(', ')}`;
    })
    .join('; ')}.`,
});

export const JobPostProposals = z
  .object({
    proposals: z
      .array(
        z.object({
          source: z.enum(POST_SOURCES),
          role: ProposedRole.meta({
            description: 'What the post says of a role; a field is there only where the post has it.',
          }),
          notes: z.array(
            z.object({
              field: z.string().meta({ description: 'As the post calls it.' }),
              code: NoteCode,
              value: z.string().optional(),
            }),
          ),
        }),
      )
      .meta({ description: 'One a post. Nothing of it is stored: draft a role with what you keep of it.' }),
  })
  .meta({ id: 'JobPostProposals' });
