import type { PublicAchievement } from '../achievement.ts';
import { ASSURANCES, type Assurance, type Leaf } from '../requirement/requirement.ts';
import type { Instant } from '../time.ts';
import { isEntitled } from './entitled.ts';
import type { CatalogView, LeafReason } from './evaluation.ts';
import type { Evidence } from './evidence.ts';
import type { Shown } from './holdings.ts';
import { addMonths, earlier } from './recency.ts';

/** Whether one credential counts for a leaf, and until when; the reason is the first condition that fails. */
export interface Judgement {
  readonly reason: LeafReason;
  /** The last moment at which it counts, or did; nothing where it never ends. */
  readonly until: Instant | undefined;
}

/** Whether a credential shows a competency: by its own signed alignment, or by what the catalog says of its achievement. */
export const showsCompetency = (
  { evidence, achievement }: Pick<Shown, 'evidence' | 'achievement'>,
  targetUrl: string,
): boolean =>
  evidence.competencies.includes(targetUrl) ||
  achievement?.competencies.some((one) => one.targetUrl === targetUrl) === true;

/** What the catalog lists comes first, since that is what the rule's author saw; the signed type fills a gap. */
export const typeOf = ({ evidence, achievement }: Pick<Shown, 'evidence' | 'achievement'>) =>
  achievement?.achievementType ?? evidence.achievementType;

const reachesLevel = (level: string | undefined, min: string, order: readonly string[]): boolean => {
  if (level === undefined) return false;
  if (level === min) return true;
  const wanted = order.indexOf(min);
  return wanted >= 0 && order.indexOf(level) > wanted;
};

const reachesAssurance = (shown: Assurance, min: Assurance): boolean =>
  ASSURANCES.indexOf(shown) <= ASSURANCES.indexOf(min);

const endOf = (evidence: Evidence, leaf: Leaf): Instant | undefined => {
  const { earnedAt, validUntil } = evidence;
  if (leaf.maxAgeMonths === undefined || earnedAt === undefined) return validUntil;
  return earlier(validUntil, addMonths(earnedAt, leaf.maxAgeMonths));
};

/**
 * Holds one credential against every condition of a leaf except which achievement or competency it names, which
 * the caller chose it by. The order of the conditions is from what the person can change least to what they can
 * change at once, so that the reason they read is the one worth acting on.
 * @param named the achievement whose order of levels applies: the one that the leaf names.
 */
export const judge = (
  shown: Pick<Shown, 'evidence' | 'achievement'>,
  leaf: Leaf,
  named: PublicAchievement | undefined,
  catalog: CatalogView,
  at: Instant,
): Judgement => {
  const { evidence, achievement } = shown;
  const until = endOf(evidence, leaf);
  const because = (reason: LeafReason): Judgement => ({ reason, until });

  if (!isEntitled(evidence.issuer, achievement, leaf, catalog)) return because('not-entitled');
  if (leaf.achievementType !== undefined && typeOf(shown) !== leaf.achievementType) {
    return because('type-differs');
  }
  if (leaf.competency !== undefined && !showsCompetency(shown, leaf.competency)) {
    return because('competency-not-shown');
  }
  // Only the catalog says how an achievement is assessed: a credential does not vouch for its own rigor.
  if (leaf.assessment !== undefined) {
    if (achievement === undefined || !leaf.assessment.includes(achievement.assessment)) {
      return because('assessment-differs');
    }
  }
  if (leaf.minLevel !== undefined) {
    const order = (named ?? achievement)?.levels ?? [];
    if (!reachesLevel(evidence.level, leaf.minLevel, order)) return because('level-too-low');
  }
  // VCDM 2.0: `validUntil` is the latest moment at which it is valid, so that moment itself still counts.
  if (evidence.validUntil !== undefined && evidence.validUntil < at) return because('expired');
  if (leaf.maxAgeMonths !== undefined) {
    if (evidence.earnedAt === undefined) return because('age-unknown');
    if (until !== undefined && until < at) return because('too-old');
  }
  if (leaf.minAssurance !== undefined && !reachesAssurance(evidence.assurance, leaf.minAssurance)) {
    return because('assurance-too-low');
  }
  return because(evidence.standing === 'valid' ? 'held' : 'standing-unknown');
};
