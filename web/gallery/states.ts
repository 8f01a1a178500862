import type { CredentialReport } from '../../functions/domain/credential/checks.ts';
import { answer } from '../../functions/domain/credential/codes.ts';
import type { CheckProgress } from '../../functions/domain/credential/progress.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import { matchMarket } from '../../functions/domain/evaluate/match.ts';
import { newlyEarned } from '../../functions/domain/evaluate/newly-earned.ts';
import { instantOf } from '../../functions/domain/time.ts';
import type { LiveMarket } from '../../functions/services/ports/market.ts';

/** The day on which everything here happens. */
export const NOW = instantOf(new Date('2026-11-22T12:00:00Z'));

const NAMES = [
  'IT Support Fundamentals',
  'Customer Care',
  'Everyday Digital Skills',
  'Spanish at Work',
  'Networking Basics',
  'Help Desk Practice',
];
const UNCHECKED = 'Ready for Work';

/** Somebody who holds badges, one of which could not be checked: enough for a match in each state. */
export const heldIn = ({ achievements }: LiveMarket): readonly Evidence[] =>
  [...NAMES, UNCHECKED].flatMap((name, at) => {
    const badge = achievements.find((one) => one.name === name);
    const [creator] = badge?.creators ?? [];
    if (badge === undefined || creator === undefined) return [];
    const earned = newlyEarned(badge, creator, NOW);
    const standing = name === UNCHECKED ? 'unknown' : 'valid';
    return [{ ...earned, credential: `c${at + 1}`, standing }];
  });

export const matchesIn = (market: LiveMarket) => matchMarket(market, heldIn(market), NOW);

/** A badge of each verdict. */
export const REPORTS: readonly CredentialReport[] = [
  {
    credential: 'c1',
    name: 'IT Support Fundamentals',
    issuerName: 'Riverbend College',
    verdict: 'valid',
    checks: [
      answer('structure.readable'),
      answer('proof.genuine'),
      answer('issuer-trust.decided-by-each-rule'),
    ],
  },
  {
    credential: 'c2',
    name: 'CPR and First Aid',
    issuerName: 'Riverbend College',
    verdict: 'indeterminate',
    checks: [answer('structure.readable'), answer('status.unreachable'), answer('proof.key-missing')],
  },
  {
    credential: 'c3',
    name: 'Customer Care',
    verdict: 'invalid',
    checks: [answer('structure.readable'), answer('proof.changed')],
  },
];

const answered = (early: number, proven: number, late: number): CheckProgress['answered'] => ({
  structure: proven,
  context: early,
  proof: proven,
  'issuer-key': proven,
  validity: early,
  status: late,
  holder: early,
  schema: early,
  'issuer-trust': early,
});
/** How far a check is: one badge, many of them, and all. */
export const PROGRESS: readonly CheckProgress[] = [
  { credentials: 1, finished: 0, answered: answered(1, 1, 0) },
  { credentials: 12, finished: 3, answered: answered(8, 5, 3) },
  { credentials: 12, finished: 12, answered: answered(12, 12, 12) },
];
