import * as z from 'zod';
import { DISPUTE_DECISIONS } from '../domain/dispute.ts';
import { AchievementId, ClaimId, DisputeId, InstantText, MergeId, OrganizationId, TrustId } from './ids.ts';
import { IssuerId } from './requirement.ts';

const reason = z.string().trim().min(1).max(1000);
/** Issuers on one trust list at most. */
export const MOST_TRUSTED = 100;

const kept = { version: z.int(), updatedAt: InstantText };

const listFacts = {
  name: z.string().trim().min(2).max(120),
  about: z.string().trim().min(1).max(1000).optional(),
  issuers: z
    .array(
      z.strictObject({
        issuer: IssuerId,
        name: z.string().trim().min(1).max(160),
        why: z.string().trim().min(1).max(500),
      }),
    )
    .max(MOST_TRUSTED),
};

/** What an organization says in a trust list. */
export const NewTrustList = z.strictObject(listFacts).meta({ id: 'NewTrustList' });

export const TrustListView = z
  .object({ id: TrustId, organizationId: OrganizationId, ...listFacts, ...kept })
  .meta({
    id: 'TrustList',
    description:
      'Issuers that an organization trusts. A rule that names the list by its id lets their signatures count in that leaf.',
  });

const claimFacts = {
  held: AchievementId.meta({ description: 'What a person has.' }),
  counted: AchievementId.meta({ description: 'What it is as good as.' }),
  reason,
  follows: ClaimId.optional().meta({
    description: 'The claim of another organization that this agrees with.',
  }),
};

/** "Whoever holds this has as good as that." */
export const NewEquivalence = z.strictObject(claimFacts).meta({ id: 'NewEquivalence' });

export const EquivalenceView = z
  .object({
    id: ClaimId,
    organizationId: OrganizationId,
    ...claimFacts,
    madeAt: InstantText,
    withdrawnAt: InstantText.optional(),
    ...kept,
  })
  .meta({
    id: 'Equivalence',
    description:
      'It counts in the rules of the organization that says it, and in all rules where that is the creator of the achievement that is counted.',
  });

const disputedPart = z.union([
  z.strictObject({ kind: z.literal('alias'), alias: z.string().max(2048) }),
  z.strictObject({ kind: z.literal('creator'), creator: z.string().max(2048) }),
  z.strictObject({ kind: z.literal('listing') }),
  z.strictObject({ kind: z.literal('equivalence'), claim: ClaimId }),
]);

/** A doubt about what the catalog says of an achievement. */
export const NewDispute = z
  .strictObject({ achievement: AchievementId, part: disputedPart, reason })
  .meta({ id: 'NewDispute' });

export const DisputeAnswerSchema = z
  .strictObject({ decision: z.enum(DISPUTE_DECISIONS), text: reason })
  .meta({ id: 'DisputeAnswer' });

export const DisputeView = z
  .object({
    id: DisputeId,
    organizationId: OrganizationId.meta({ description: 'Who said it, and answers.' }),
    achievement: AchievementId,
    part: disputedPart,
    by: OrganizationId.meta({ description: 'Who doubts it.' }),
    reason,
    openedAt: InstantText,
    answer: z.object({ decision: z.enum(DISPUTE_DECISIONS), text: z.string(), at: InstantText }).optional(),
    droppedAt: InstantText.optional(),
    ...kept,
  })
  .meta({ id: 'Dispute' });

/** "Our entry and that one are the same achievement." */
export const NewMerge = z
  .strictObject({ from: AchievementId, into: AchievementId, reason })
  .meta({ id: 'NewMerge' });

export const MergeAnswerSchema = z
  .strictObject({ decision: z.enum(['accepted', 'declined']) })
  .meta({ id: 'MergeAnswer' });

export const MergeView = z
  .object({
    id: MergeId,
    organizationId: OrganizationId.meta({ description: 'Who lists the entry that stays, and decides.' }),
    from: AchievementId,
    into: AchievementId,
    by: OrganizationId,
    reason,
    offeredAt: InstantText,
    answer: z.object({ decision: z.enum(['accepted', 'declined']), at: InstantText }).optional(),
    ...kept,
  })
  .meta({ id: 'Merge' });

/** What others say of an achievement beside its lister. */
export const StandingView = z
  .object({ claims: z.array(EquivalenceView), disputes: z.array(DisputeView) })
  .meta({ id: 'AchievementStanding' });
