import { ASSURANCES, type Leaf, type Rule } from './requirement.ts';
import { needed } from './walk.ts';

const isWithin = <T>(part: readonly T[] | undefined, whole: readonly T[] | undefined): boolean =>
  (part ?? []).every((one) => whole?.includes(one) === true);

const weakest = ASSURANCES.length - 1;

/** Whether whatever meets `p` meets `q`: it names the same and asks for no less. */
const leafImplies = (p: Leaf, q: Leaf): boolean => {
  // Without a named achievement only the leaf's own issuers count, so a leaf that lets creators in is no stronger.
  if (p.achievement !== q.achievement) return false;
  if ((q.achievement ?? q.competency ?? q.achievementType) === undefined) return false;
  if (!isWithin(p.issuers, q.issuers) || !isWithin(p.trust, q.trust)) return false;
  if (q.competency !== undefined && q.competency !== p.competency) return false;
  if (q.achievementType !== undefined && q.achievementType !== p.achievementType) return false;
  if (q.minLevel !== undefined && q.minLevel !== p.minLevel) return false;
  if (q.assessment !== undefined && (p.assessment === undefined || !isWithin(p.assessment, q.assessment))) {
    return false;
  }
  if (q.maxAgeMonths !== undefined && !((p.maxAgeMonths ?? Number.POSITIVE_INFINITY) <= q.maxAgeMonths)) {
    return false;
  }
  const strength = (leaf: Leaf) =>
    leaf.minAssurance === undefined ? weakest : ASSURANCES.indexOf(leaf.minAssurance);
  return strength(p) <= strength(q);
};

const count = <T>(of: readonly T[], holds: (one: T) => boolean): number => of.filter(holds).length;

/** The number of `ps` that can be paired with a `q` of their own which they imply; greedily, so it may be too low. */
const paired = (ps: readonly Rule[], qs: readonly Rule[], known: Known): number => {
  const free = [...qs];
  return count(ps, (p) => {
    const found = free.findIndex((q) => decide(p, q, known));
    if (found >= 0) free.splice(found, 1);
    return found >= 0;
  });
};

type Known = Map<Rule, Map<Rule, boolean>>;

const decideGroups = (p: Rule, q: Rule, known: Known): boolean => {
  if (p.op === 'leaf' && q.op === 'leaf') return leafImplies(p, q);
  // Of n held parts of p, one is among any (length - n + 1) of them.
  if (p.op !== 'leaf') {
    const sure = p.of.length - needed(p) + 1;
    if (count(p.of, (part) => decide(part, q, known)) >= sure) return true;
  }
  if (q.op !== 'leaf' && count(q.of, (part) => decide(p, part, known)) >= needed(q)) return true;
  if (p.op === 'leaf' || q.op === 'leaf') return false;
  return needed(p) - (p.of.length - paired(p.of, q.of, known)) >= needed(q);
};

const decide = (p: Rule, q: Rule, known: Known): boolean => {
  const row = known.get(p) ?? new Map<Rule, boolean>();
  known.set(p, row);
  const before = row.get(q);
  if (before !== undefined) return before;
  const implied = decideGroups(p, q, known);
  row.set(q, implied);
  return implied;
};

/**
 * Whether meeting `p` surely means meeting `q`, whatever the evidence and the catalog. True is proven; false may only
 * mean that it was not found. Made for warnings: no verdict rests on it.
 */
export const implies = (p: Rule, q: Rule): boolean => decide(p, q, new Map());
