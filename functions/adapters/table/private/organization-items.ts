import * as z from 'zod';
import type { Acquaintance } from '../../../domain/acquaintance.ts';
import type { OrganizationId } from '../../../domain/ids.ts';
import { LIKENESSES } from '../../../domain/look-alike.ts';
import {
  type FormerName,
  MEMBER_ROLES,
  type Member,
  ORGANIZATION_KINDS,
  type Organization,
  PROOF_METHODS,
  type Resemblance,
} from '../../../domain/organization.ts';
import { nextLook } from '../../../domain/organization-proof.ts';
import type { TeamMember } from '../../../domain/team.ts';
import { PREFIX } from '../prefixes.ts';
import { dueAt } from './due-keys.ts';
import { InstantValue, idValue, stored } from './values.ts';

/** The partition of everything that is private to an organization. */
export const partitionOf = (id: OrganizationId): string => `${PREFIX.organization}${id}`;

export const organizationKey = (id: OrganizationId) => ({ PK: partitionOf(id), SK: 'ORG' }) as const;

/** Another organization that one could be taken for; shared with the public item. */
export const ResemblanceValue: z.ZodType<Resemblance> = z.object({
  id: idValue('organization'),
  name: z.string(),
  domain: z.string(),
  how: z.array(z.enum(LIKENESSES)),
});

/** What it was called before, and whom it knows; shared with the public item. */
export const FormerNameValue: z.ZodType<FormerName> = z.object({ name: z.string(), until: InstantValue });
export const AcquaintanceValue: z.ZodType<Acquaintance> = z.object({
  id: idValue('organization'),
  name: z.string(),
  at: InstantValue,
});

/** The organization value, shared with the receipts that hold one. */
export const OrganizationValue: z.ZodType<Organization> = z.object({
  id: idValue('organization'),
  kind: z.enum(ORGANIZATION_KINDS),
  name: z.string(),
  domain: z.string(),
  about: z.string().optional(),
  proof: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('unproven'),
      token: z.string(),
      withdrawn: z.object({ at: InstantValue, rolesLeft: z.boolean() }).optional(),
    }),
    z.object({
      state: z.literal('proven'),
      token: z.string(),
      provenAt: InstantValue,
      methods: z.array(z.enum(PROOF_METHODS)).optional(),
      checkedAt: InstantValue.optional(),
      nextCheckAt: InstantValue.optional(),
      lapsing: z.object({ since: InstantValue, until: InstantValue }).optional(),
    }),
  ]),
  resembles: z.array(ResemblanceValue).optional(),
  formerNames: z.array(FormerNameValue).optional(),
  knows: z.array(AcquaintanceValue).optional(),
  fourEyes: z.boolean().default(false),
  version: z.int(),
  createdAt: InstantValue,
});

/** Reads `ORG#<organization>` / `ORG`. */
export const OrganizationItem = stored('organization', OrganizationValue);

/** Writes `ORG#<organization>` / `ORG`. */
export const organizationItem = (organization: Organization) => ({
  ...organizationKey(organization.id),
  ...dueAt(organization.id, nextLook(organization.proof)),
  type: 'organization' as const,
  schema: 1 as const,
  ...organization,
});

export const MEMBER_SORT = 'MEMBER#';

export const memberKey = (id: OrganizationId, subject: string) => ({
  PK: partitionOf(id),
  SK: `${MEMBER_SORT}${subject}`,
});

/** The GSI1 partition of a person's memberships. */
export const subjectPartition = (subject: string): string => `${PREFIX.subject}${subject}`;

/** Reads `ORG#<organization>` / `MEMBER#<subject>`. */
export const MemberItem = z
  .object({
    type: z.literal('member'),
    schema: z.literal(1),
    version: z.int(),
    organizationId: idValue('organization'),
    subject: z.string(),
    role: z.enum(MEMBER_ROLES),
    name: z.string().optional(),
    joinedAt: InstantValue.optional(),
  })
  .transform(({ type, schema, ...member }): TeamMember => member);

/** Writes `ORG#<organization>` / `MEMBER#<subject>`, listed by the person in GSI1. */
export const memberItem = (member: Member & Partial<TeamMember>) => ({
  ...memberKey(member.organizationId, member.subject),
  GSI1PK: subjectPartition(member.subject),
  GSI1SK: partitionOf(member.organizationId),
  type: 'member' as const,
  schema: 1 as const,
  version: 1,
  ...member,
});
