import * as z from 'zod';
import { LIKENESSES } from '../domain/look-alike.ts';
import { ORGANIZATION_KINDS, PROOF_METHODS } from '../domain/organization.ts';
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

/** A proven organization that another one could be taken for. */
const ResemblanceView = z
  .object({
    id: OrganizationId,
    name: z.string(),
    domain: z.string(),
    how: z.array(z.enum(LIKENESSES)).readonly(),
  })
  .meta({ id: 'Resemblance', description: 'It could be taken for this one, in these ways; no verdict.' });

const FormerNameView = z.object({ name: z.string(), until: InstantText }).meta({ id: 'FormerName' });

const AcquaintanceView = z
  .object({ id: OrganizationId, name: z.string(), at: InstantText })
  .meta({ id: 'Acquaintance', description: 'An organization that it knows, under the name it had then.' });

/** What an organization may change of what it says of itself. */
export const PublicFacts = z
  .strictObject({
    name: z.string().trim().min(2).max(120),
    about: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'PublicFacts' });

export const LookAlikeAnswer = z
  .strictObject({ known: z.boolean() })
  .meta({ id: 'LookAlikeAnswer', description: 'Whether you know it: then nobody is warned of it.' });

/** Proven organizations that could be taken for this one. */
export const LookAlikesView = z
  .object({ items: z.array(ResemblanceView.extend({ known: z.boolean() })).readonly() })
  .meta({ id: 'LookAlikes' });

/** A proof that was not there at the last look. */
const Lapsing = z
  .object({ since: InstantText, until: InstantText })
  .meta({ id: 'Lapsing', description: 'Missing since then; withdrawn when it still is at that time.' });

/** Where to look for the proof; everywhere without it. */
export const DomainProofRequest = z
  .strictObject({ methods: z.array(z.enum(PROOF_METHODS)).min(1).max(3).optional() })
  .meta({ id: 'DomainProofRequest' });

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
    resembles: z.array(ResemblanceView).readonly().optional(),
    formerNames: z.array(FormerNameView).readonly().optional(),
    knows: z.array(AcquaintanceView).readonly().optional(),
    version: z.int(),
    createdAt: InstantText,
    proof: z.object({
      state: z.enum(['unproven', 'proven']),
      provenAt: InstantText.optional(),
      methods: z.array(z.enum(PROOF_METHODS)).optional(),
      checkedAt: InstantText.optional(),
      nextCheckAt: InstantText.optional(),
      lapsing: Lapsing.optional(),
      withdrawnAt: InstantText.optional().meta({
        description: 'It was proven once; what was published was taken down then.',
      }),
      places: z
        .object({
          'dns-txt': z.object({ name: z.string(), value: z.string() }),
          'did-web': z.object({ address: z.string(), alsoKnownAs: z.string() }),
          'well-known': z.object({ address: z.string(), line: z.string() }),
        })
        .meta({ description: 'Where the token may be: any one of these proves the domain.' }),
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
    proof: z
      .object({
        methods: z.array(z.enum(PROOF_METHODS)).readonly(),
        checkedAt: InstantText,
        lapsing: Lapsing.optional(),
      })
      .optional()
      .meta({ description: 'Where the proof of the domain was seen, and when last.' }),
    resembles: z.array(ResemblanceView).readonly().optional(),
    knownTo: z.array(ResemblanceView).readonly().optional().meta({
      description: 'It could be taken for these, and they say that they know it.',
    }),
    formerNames: z.array(FormerNameView).readonly().optional(),
    knows: z.array(AcquaintanceView).readonly().optional(),
    sample: z
      .boolean()
      .meta({ description: 'Invented data: the domain is one that nobody can own (RFC 2606).' }),
    version: z.int(),
  })
  .meta({ id: 'PublicOrganization' });
