import * as z from 'zod';
import type { MergeOffer } from '../../../domain/achievement-merge.ts';
import { DISPUTE_DECISIONS, type Dispute } from '../../../domain/dispute.ts';
import type { EquivalenceClaim } from '../../../domain/equivalence.ts';
import type { TrustList } from '../../../domain/trust-list.ts';
import { InstantValue, idValue } from '../private/values.ts';

/** The stored trust list. */
export const TrustListValue: z.ZodType<TrustList> = z.object({
  id: idValue('trust'),
  organizationId: idValue('organization'),
  name: z.string(),
  about: z.string().optional(),
  issuers: z.array(z.object({ issuer: z.string(), name: z.string(), why: z.string() })),
  version: z.int(),
  updatedAt: InstantValue,
});

/** The stored equivalence claim. */
export const ClaimValue: z.ZodType<EquivalenceClaim> = z.object({
  id: idValue('claim'),
  organizationId: idValue('organization'),
  held: idValue('achievement'),
  counted: idValue('achievement'),
  reason: z.string(),
  follows: idValue('claim').optional(),
  madeAt: InstantValue,
  withdrawnAt: InstantValue.optional(),
  version: z.int(),
  updatedAt: InstantValue,
});

/** The stored dispute. */
export const DisputeValue: z.ZodType<Dispute> = z.object({
  id: idValue('dispute'),
  organizationId: idValue('organization'),
  achievement: idValue('achievement'),
  part: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('alias'), alias: z.string() }),
    z.object({ kind: z.literal('creator'), creator: z.string() }),
    z.object({ kind: z.literal('listing') }),
    z.object({ kind: z.literal('equivalence'), claim: idValue('claim') }),
  ]),
  by: idValue('organization'),
  reason: z.string(),
  openedAt: InstantValue,
  answer: z.object({ decision: z.enum(DISPUTE_DECISIONS), text: z.string(), at: InstantValue }).optional(),
  droppedAt: InstantValue.optional(),
  version: z.int(),
  updatedAt: InstantValue,
});

/** The stored offer to merge. */
export const MergeValue: z.ZodType<MergeOffer> = z.object({
  id: idValue('merge'),
  organizationId: idValue('organization'),
  from: idValue('achievement'),
  into: idValue('achievement'),
  by: idValue('organization'),
  reason: z.string(),
  offeredAt: InstantValue,
  answer: z.object({ decision: z.enum(['accepted', 'declined']), at: InstantValue }).optional(),
  version: z.int(),
  updatedAt: InstantValue,
});
