import type { Dispute } from '../../functions/domain/dispute.ts';
import type { EquivalenceClaim } from '../../functions/domain/equivalence.ts';
import type { TrustList } from '../../functions/domain/trust-list.ts';
import { idNumber, instant } from './market.ts';

const kept = { organizationId: idNumber('organization', 1), version: 1, updatedAt: instant('2026-03-01') };

/** A list of one issuer, by organization 1. */
export const trustList = (number: number, changes: Partial<TrustList> = {}): TrustList => ({
  ...kept,
  id: idNumber('trust', number),
  name: `State boards ${number}`,
  issuers: [{ issuer: 'did:web:board.example', name: 'Board', why: 'It licenses the trade.' }],
  ...changes,
});

/** "Whoever holds achievement 2 has as good as achievement 1", by organization 1. */
export const equivalence = (number: number, changes: Partial<EquivalenceClaim> = {}): EquivalenceClaim => ({
  ...kept,
  id: idNumber('claim', number),
  held: idNumber('achievement', 2),
  counted: idNumber('achievement', 1),
  reason: 'Both take the same exam.',
  madeAt: instant('2026-03-01'),
  ...changes,
});

/** A doubt that achievement 1 is listed, raised by organization 2. */
export const dispute = (number: number, changes: Partial<Dispute> = {}): Dispute => ({
  ...kept,
  id: idNumber('dispute', number),
  achievement: idNumber('achievement', 1),
  part: { kind: 'listing' },
  by: idNumber('organization', 2),
  reason: 'It is ours.',
  openedAt: instant('2026-03-01'),
  ...changes,
});
