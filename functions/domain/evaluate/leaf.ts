import type { AchievementId, OrganizationId } from '../ids.ts';
import type { Leaf } from '../requirement/requirement.ts';
import { isNamedBy } from './entitled.ts';
import type { CatalogView, LeafExplanation, Vouched } from './evaluation.ts';
import type { Option } from './expression.ts';
import type { Finding } from './finding.ts';
import { type Asking, type Assessed, atom, heldAs, judged, MAX_REACH, optionsOf } from './held.ts';
import type { Holdings, Shown } from './holdings.ts';
import { showsCompetency, typeOf } from './judge.ts';
import { leafLabel } from './label.ts';

const UNLISTED: Finding = { truth: 'unmet', reason: 'achievement-unlisted', shown: [], until: undefined };

/** The listed achievements whose new credentials could show what the leaf asks for. */
const listedFor = (leaf: Leaf, { catalog }: Holdings): readonly AchievementId[] => {
  if (leaf.competency !== undefined) return catalog.withCompetency(leaf.competency);
  return leaf.achievementType === undefined ? [] : catalog.withType(leaf.achievementType);
};

/**
 * A badge of the right type from somebody whom the rule does not name is no near miss: most people hold many, and
 * none of them was meant for this. A claimed competency is one, and the person deserves to hear why it did not count.
 */
const concerns = (shown: Shown, leaf: Leaf, { catalog }: Holdings): boolean => {
  if (leaf.competency !== undefined) return showsCompetency(shown, leaf.competency);
  return typeOf(shown) === leaf.achievementType && isNamedBy(leaf, shown.evidence.issuer, catalog);
};

const optionsFor = (asking: Asking): readonly Option[] =>
  listedFor(asking.leaf, asking.holdings).flatMap((id) => {
    const achievement = asking.holdings.catalog.achievement(id);
    return achievement === undefined ? [] : optionsOf(achievement, asking);
  });

/**
 * Decides one leaf. A named achievement may be held itself, through an accepted equivalence or as a stack. A competency
 * or a type without one is about a credential that somebody signed, so no stack or equivalence stands in for it.
 * @param employer whose rule it is.
 */
export const assessLeaf = (leaf: Leaf, holdings: Holdings, employer?: OrganizationId): Assessed => {
  if (leaf.achievement !== undefined) {
    const named = holdings.catalog.achievement(leaf.achievement);
    if (named === undefined) return atom(UNLISTED, () => []);
    return heldAs(leaf.achievement, { leaf, named, holdings, employer, reach: MAX_REACH }, [], true);
  }
  const asking: Asking = { leaf, named: undefined, holdings, employer, reach: 0 };
  if (leaf.competency === undefined && leaf.achievementType === undefined)
    return atom(judged([], asking), () => []);
  const concerned = holdings.shown.filter((shown) => concerns(shown, leaf, holdings));
  return atom(judged(concerned, asking), () => optionsFor(asking));
};

/** Whose claim lets `through` count; nothing where the creator lists it among what it accepts. */
const vouchedFor = (
  { achievement: id }: Leaf,
  through: AchievementId | undefined,
  catalog: CatalogView,
  employer: OrganizationId | undefined,
): Vouched | undefined => {
  const named = id && catalog.achievement(id);
  if (through === undefined || named === undefined || named.acceptsInstead.includes(through))
    return undefined;
  return catalog.vouched(named.id, through, employer);
};

/** The finding as the person's explanation of this leaf. */
export const explain = (
  leaf: Leaf,
  { truth, reason, shown, until, through, parts }: Finding,
  path: string,
  preferred: boolean,
  { catalog }: Holdings,
  employer?: OrganizationId,
): LeafExplanation => {
  const only = shown.length === 1 ? shown[0]?.evidence : undefined;
  return {
    path,
    truth,
    reason,
    preferred,
    achievement: leaf.achievement,
    competency: leaf.competency,
    label: leafLabel(leaf, catalog),
    credentials: shown.map((one) => one.evidence.credential),
    issuer: only?.issuer,
    issuerName: only?.issuerName,
    earnedAt: only?.earnedAt,
    countsUntil: until,
    asks: leaf,
    through,
    vouched: vouchedFor(leaf, through, catalog, employer),
    parts,
    level: only?.level,
    assurance: only?.assurance,
  };
};
