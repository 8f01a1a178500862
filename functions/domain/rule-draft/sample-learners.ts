import { ASSESSMENTS, type PublicAchievement } from '../achievement.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { CatalogView, Evaluation } from '../evaluate/evaluation.ts';
import type { Evidence } from '../evaluate/evidence.ts';
import { leafLabel } from '../evaluate/label.ts';
import { addMonths } from '../evaluate/recency.ts';
import type { AchievementId, OrganizationId } from '../ids.ts';
import type { Leaf, Requirement } from '../requirement/requirement.ts';
import { leavesOf } from '../requirement/walk.ts';
import { type Instant, instantOf } from '../time.ts';

/** In which way a learner was invented; each shows something else about a rule. */
export const SAMPLE_KINDS = [
  'everything',
  'just-enough',
  'one-less',
  'old',
  'look-alike',
  'stack-parts',
  'prior-learning',
  'file',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** An invented learner, and what the rule means for them. */
export interface SampleLearner {
  readonly kind: SampleKind;
  /** The badge that makes this learner different from the one before: what is missing, old, copied or stood in for. */
  readonly about: string;
  /** How old that badge is, in months. */
  readonly months?: number;
  readonly evidence: readonly Evidence[];
  readonly evaluation: Evaluation;
}

/** Signs what anybody could sign. The domain is reserved, so that nobody is meant. */
const STRANGER = 'did:web:look-alike.example';
const DAY = 86_400_000;
/** How old "old" is where the rule sets no limit. */
const OLD_MONTHS = 72;

interface Invented {
  readonly leaf: Leaf;
  readonly evidence: Evidence;
}

interface World {
  readonly requirement: Requirement;
  readonly catalog: CatalogView;
  readonly at: Instant;
  readonly employer: OrganizationId | undefined;
}

const signerOf = (leaf: Leaf, achievement: PublicAchievement | undefined, catalog: CatalogView) => {
  const named = [
    ...(leaf.issuers ?? []),
    ...(leaf.trust ?? []).flatMap((list) => catalog.trusted(list) ?? []),
  ];
  const creators = achievement?.creators ?? [];
  if (leaf.achievement !== undefined) return creators[0] ?? named[0];
  return named.find((issuer) => creators.includes(issuer)) ?? named[0];
};

/** A listed achievement that a leaf without one could be met with, where there is one. */
const listedFor = (leaf: Leaf, catalog: CatalogView): PublicAchievement | undefined => {
  const ids =
    leaf.competency === undefined
      ? catalog.withType(leaf.achievementType ?? 'Badge')
      : catalog.withCompetency(leaf.competency);
  const listed = ids.flatMap((id) => catalog.achievement(id) ?? []);
  const fits = ({ creators, assessment, achievementType }: PublicAchievement): boolean =>
    creators.some((creator) => leaf.issuers?.includes(creator)) &&
    (leaf.assessment === undefined || leaf.assessment.includes(assessment)) &&
    (leaf.achievementType === undefined || leaf.achievementType === achievementType);
  return listed.find(fits);
};

/** A credential of `achievement`, or of nothing listed, that is as good for the leaf as one can be. */
const credentialFor = (
  leaf: Leaf,
  achievement: PublicAchievement | undefined,
  number: number,
  { catalog, at }: World,
): Evidence | undefined => {
  const issuer = signerOf(leaf, achievement, catalog);
  if (issuer === undefined) return undefined;
  const name = achievement?.name ?? leafLabel(leaf, catalog);
  return {
    credential: `c${number}`,
    name,
    achievement: achievement?.id ?? 'https://invented.example/badge',
    issuer,
    issuerName: catalog.issuerName(issuer),
    standing: 'valid',
    assurance: 'holder-bound',
    achievementType: leaf.achievementType,
    earnedAt: instantOf(new Date(Date.parse(at) - 10 * DAY)),
    level: achievement?.levels.at(-1) ?? leaf.minLevel,
    competencies: leaf.competency === undefined ? [] : [leaf.competency],
  };
};

const everythingFor = (world: World): readonly Invented[] => {
  const { requirement, catalog } = world;
  return leavesOf(requirement).flatMap(({ rule: leaf }, at) => {
    const achievement =
      leaf.achievement === undefined ? listedFor(leaf, catalog) : catalog.achievement(leaf.achievement);
    const evidence = credentialFor(leaf, achievement, at + 1, world);
    return evidence === undefined ? [] : [{ leaf, evidence }];
  });
};

const meets = (shown: readonly Invented[], { requirement, catalog, at, employer }: World): boolean =>
  evaluate(
    requirement,
    shown.map(({ evidence }) => evidence),
    catalog,
    at,
    employer,
  ).required === 'met';

/** What is left when everything that is not needed is put away, in the order given. */
const least = (shown: readonly Invented[], world: World): readonly Invented[] => {
  let kept = shown;
  for (const one of shown) {
    const rest = kept.filter((other) => other !== one);
    if (meets(rest, world)) kept = rest;
  }
  return kept;
};

const replaced = (
  shown: readonly Invented[],
  one: Invented,
  ...by: readonly Evidence[]
): readonly Evidence[] => shown.flatMap((other) => (other === one ? by : [other.evidence]));

const others = ({ leaf }: Invented, ids: readonly AchievementId[], world: World): readonly Evidence[] =>
  ids.flatMap((id, at) => {
    const achievement = world.catalog.achievement(id);
    return credentialFor(leaf, achievement, 100 + at, world) ?? [];
  });

const isShownByWork = (id: AchievementId | undefined, catalog: CatalogView): boolean =>
  id !== undefined && catalog.achievement(id)?.assessment === ASSESSMENTS[0];

/** A badge for work handed in, near what the leaf asks for: one that stands in for it, or shows the same skill. */
const workNear = ({ leaf }: Invented, { catalog, employer }: World): AchievementId | undefined => {
  const named = leaf.achievement === undefined ? undefined : catalog.achievement(leaf.achievement);
  if (named === undefined || isShownByWork(named.id, catalog)) return undefined;
  const near = named.competencies.flatMap(({ targetUrl }) => catalog.withCompetency(targetUrl));
  return [...named.acceptsInstead, ...catalog.equivalents(named.id, employer), ...near].find((id) =>
    isShownByWork(id, catalog),
  );
};

type Plain = Omit<SampleLearner, 'evaluation'>;

const priorLearning = (
  everything: readonly Invented[],
  enough: readonly Invented[],
  world: World,
): readonly Plain[] => {
  const { catalog } = world;
  const byWork = everything.filter(({ leaf }) => isShownByWork(leaf.achievement, catalog));
  const [first] = byWork;
  if (first !== undefined) {
    const rest = everything.filter((one) => !byWork.includes(one));
    const kept = least([...rest, ...byWork], world);
    if (kept.some((one) => byWork.includes(one))) {
      const about = kept.find((one) => byWork.includes(one)) ?? first;
      return [
        {
          kind: 'prior-learning',
          about: about.evidence.name,
          evidence: kept.map(({ evidence }) => evidence),
        },
      ];
    }
  }
  for (const one of enough) {
    const work = workNear(one, world);
    if (work === undefined) continue;
    const [evidence] = others(one, [work], world);
    if (evidence === undefined) continue;
    return [{ kind: 'prior-learning', about: evidence.name, evidence: replaced(enough, one, evidence) }];
  }
  return [];
};

const old = (enough: readonly Invented[], { at }: World): readonly Plain[] => {
  const one = enough.find(({ leaf }) => leaf.maxAgeMonths !== undefined) ?? enough[0];
  if (one === undefined) return [];
  const months = one.leaf.maxAgeMonths === undefined ? OLD_MONTHS : one.leaf.maxAgeMonths + 2;
  const evidence = { ...one.evidence, earnedAt: addMonths(at, -months) };
  return [{ kind: 'old', about: one.evidence.name, months, evidence: replaced(enough, one, evidence) }];
};

const stackParts = (enough: readonly Invented[], world: World): readonly Plain[] => {
  for (const one of enough) {
    const id = one.leaf.achievement;
    const parts = id === undefined ? [] : (world.catalog.achievement(id)?.stackOf ?? []);
    const shown = others(one, parts, world);
    if (shown.length === 0) continue;
    return [{ kind: 'stack-parts', about: one.evidence.name, evidence: replaced(enough, one, ...shown) }];
  }
  return [];
};

const asFile = (enough: readonly Invented[]): readonly Plain[] => {
  const bound = enough.find(({ leaf }) => (leaf.minAssurance ?? 'bearer') !== 'bearer');
  if (bound === undefined) return [];
  const evidence = enough.map((one): Evidence => ({ ...one.evidence, assurance: 'bearer' }));
  return [{ kind: 'file', about: bound.evidence.name, evidence }];
};

/**
 * Invented learners for a rule, each decided by the product's own evaluation, so that its author sees what the rule does:
 * who gets in, who is a step away, whom an old badge or a look-alike keeps out. They are made of the rule's own
 * achievements and what the catalog says around them; no real person is in it. The same rule makes the same learners.
 * @param employer whose rule it is: what it accepts as equal counts in it
 */
export const sampleLearners = (
  requirement: Requirement,
  catalog: CatalogView,
  at: Instant,
  employer?: OrganizationId,
): readonly SampleLearner[] => {
  const world: World = { requirement, catalog, at, employer };
  const everything = everythingFor(world);
  const enough = meets(everything, world) ? least([...everything].reverse(), world).toReversed() : everything;
  const last = enough.at(-1);
  const plain: Plain[] = [
    { kind: 'everything', about: '', evidence: everything.map(({ evidence }) => evidence) },
  ];
  if (enough.length < everything.length) {
    plain.push({ kind: 'just-enough', about: '', evidence: enough.map(({ evidence }) => evidence) });
  }
  if (last !== undefined) {
    plain.push({ kind: 'one-less', about: last.evidence.name, evidence: replaced(enough, last) });
    plain.push(...old(enough, world));
    const copy = { ...last.evidence, issuer: STRANGER, issuerName: undefined };
    plain.push({ kind: 'look-alike', about: last.evidence.name, evidence: replaced(enough, last, copy) });
    plain.push(...stackParts(enough, world), ...priorLearning(everything, enough, world), ...asFile(enough));
  }
  return plain.map((one) => ({
    ...one,
    evaluation: evaluate(requirement, one.evidence, catalog, at, employer),
  }));
};
