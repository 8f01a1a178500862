import * as z from 'zod';
import { ORGANIZATION_KINDS } from '../domain/organization.ts';
import { InstantText, OrganizationId } from './ids.ts';

/** A registrable DNS name in lower case; a scheme, port or path is refused so that nobody guesses what was meant. */
export const DomainName = z
  .string()
  .max(253)
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    'not a domain name like riverbend.org',
  );

export const NewOrganization = z
  .strictObject({
    kind: z.enum(ORGANIZATION_KINDS),
    name: z.string().trim().min(2).max(120),
    domain: DomainName,
    about: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'NewOrganization' });

export const OrganizationView = z
  .object({
    id: OrganizationId,
    kind: z.enum(ORGANIZATION_KINDS),
    name: z.string(),
    domain: z.string(),
    about: z.string().optional(),
    fourEyes: z.boolean().meta({
      description: 'Publishing takes two people: whoever changed a draft last cannot approve it.',
    }),
    version: z.int(),
    createdAt: InstantText,
    proof: z.object({
      state: z.enum(['unproven', 'proven']),
      provenAt: InstantText.optional(),
      record: z
        .object({ type: z.literal('TXT'), name: z.string(), value: z.string() })
        .meta({ description: 'The DNS record that proves the domain.' }),
    }),
  })
  .meta({ id: 'Organization' });

export const PublicOrganizationView = z
  .object({
    id: OrganizationId,
    kind: z.enum(ORGANIZATION_KINDS),
    name: z.string(),
    domain: z.string(),
    about: z.string().optional(),
    provenAt: InstantText,
    sample: z
      .boolean()
      .meta({ description: 'Invented data: the domain is one that nobody can own (RFC 2606).' }),
    version: z.int(),
  })
  .meta({ id: 'PublicOrganization' });
