import type { PublicAchievement } from '../achievement.ts';
import type { AchievementId, OrganizationId } from '../ids.ts';
import type { Leaf } from '../requirement/requirement.ts';
import type { Instant } from '../time.ts';
import { all, any, type Expression, type Option } from './expression.ts';
import { best, type Finding, findingOf, MISSING } from './finding.ts';
import type { Holdings, Shown } from './holdings.ts';
import { judge } from './judge.ts';
import { newlyEarned } from './newly-earned.ts';
import { earlier } from './recency.ts';
import { atLeast } from './truth.ts';

/** A leaf, or one way to meet it, decided: what was found, and the same as an expression to search steps in. */
export interface Assessed {
  readonly finding: Finding;
  readonly expression: Expression;
}

/**
 * How many achievements one leaf reaches through stacks and equivalences at most. Whoever lists achievements could
 * otherwise nest stacks until every learner's match is slow; a part beyond it counts only when it is held itself.
 */
export const MAX_REACH = 256;

/** The leaf that is being decided, and how much it may still reach. */
export interface Asking {
  readonly leaf: Leaf;
  /** The achievement that the leaf names; its order of levels applies throughout. */
  readonly named: PublicAchievement | undefined;
  readonly holdings: Holdings;
  /** Whose rule it is: its own word on what is as good counts in it. */
  readonly employer: OrganizationId | undefined;
  reach: number;
}

/** One atom, with what would meet it if it were newly earned. */
export const atom = (finding: Finding, options: () => readonly Option[]): Assessed => ({
  finding,
  expression: { kind: 'atom', truth: finding.truth, options },
});

/** The best of several credentials for a leaf. */
export const judged = (
  credentials: readonly Shown[],
  { leaf, named, holdings: { catalog, at } }: Asking,
): Finding => {
  if (credentials.length === 0) return MISSING;
  return best(credentials.map((shown) => findingOf(shown, judge(shown, leaf, named, catalog, at))));
};

/** Of an achievement's creators, those from whom newly earning it would meet the leaf. */
export const optionsOf = (
  achievement: PublicAchievement,
  { leaf, named, holdings: { catalog, at } }: Asking,
): readonly Option[] => {
  const creators = achievement.creators.filter((creator) => {
    const evidence = newlyEarned(achievement, creator, at);
    return judge({ evidence, achievement }, leaf, named, catalog, at).reason === 'held';
  });
  return creators.length === 0 ? [] : [{ achievement: achievement.id, creators }];
};

const endOfAll = (findings: readonly Finding[]): Instant | undefined =>
  findings.reduce<Instant | undefined>((until, finding) => earlier(until, finding.until), undefined);

const stackFinding = (parts: readonly AchievementId[], findings: readonly Finding[]): Finding => {
  const truth = atLeast(
    findings.length,
    findings.map((finding) => finding.truth),
  );
  const isHeld = (_: unknown, index: number): boolean => findings[index]?.truth === 'met';
  const held = parts.filter(isHeld);
  if (truth === 'unmet' && held.length === 0) return MISSING;
  const telling = truth === 'unknown' ? 'unknown' : 'met';
  const credentials = findings.flatMap((finding) => (finding.truth === telling ? finding.shown : []));
  return {
    truth,
    reason:
      truth === 'met' ? 'held-through-stack' : truth === 'unknown' ? 'standing-unknown' : 'stack-incomplete',
    shown: [...new Set(credentials)].sort((a, b) => a.order - b.order),
    until: truth === 'met' ? endOfAll(findings) : undefined,
    parts: { held, missing: parts.filter((part, index) => !isHeld(part, index)) },
  };
};

const heldAsStack = (
  stack: PublicAchievement,
  asking: Asking,
  path: readonly AchievementId[],
  mayStandIn: boolean,
): Assessed => {
  const parts = stack.stackOf.map((part) => heldAs(part, asking, path, mayStandIn));
  return {
    finding: stackFinding(
      stack.stackOf,
      parts.map((part) => part.finding),
    ),
    expression: all(parts.map((part) => part.expression)),
  };
};

const heldInstead = (accepted: AchievementId, asking: Asking, path: readonly AchievementId[]): Assessed => {
  const { finding, expression } = heldAs(accepted, asking, path, false);
  const through = finding.through ?? accepted;
  if (finding.truth === 'met')
    return { finding: { ...finding, reason: 'held-instead', through }, expression };
  return { finding: finding === MISSING ? MISSING : { ...finding, through }, expression };
};

/**
 * Whether an achievement is held: by a credential of it, by one that its creators or the rule's employer accept instead, or by every part of
 * the stack that it is. Every credential that counts meets the leaf's own conditions.
 *
 * Equivalence is not chained: what B's creators accept instead of B, A's creators did not accept.
 * @param path the achievements above: one that is part of itself adds nothing, so it is not entered again.
 */
export const heldAs = (
  id: AchievementId,
  asking: Asking,
  path: readonly AchievementId[],
  mayStandIn: boolean,
): Assessed => {
  const { holdings, employer } = asking;
  const achievement = holdings.catalog.achievement(id);
  // An id that was merged away names the entry that it became, so that one's own id goes on from here.
  if (achievement === undefined || path.includes(achievement.id)) return atom(MISSING, () => []);
  const direct = atom(judged(holdings.of(achievement.id), asking), () => optionsOf(achievement, asking));
  asking.reach -= 1;
  const claimed = holdings.catalog.equivalents(achievement.id, employer);
  const standIns = mayStandIn
    ? new Set([...achievement.acceptsInstead, ...claimed])
    : new Set<AchievementId>();
  if (asking.reach < 0 || (achievement.stackOf.length === 0 && standIns.size === 0)) return direct;

  const below = [...path, achievement.id];
  const ways: Assessed[] = [direct];
  for (const accepted of standIns) ways.push(heldInstead(accepted, asking, below));
  if (achievement.stackOf.length > 0) ways.push(heldAsStack(achievement, asking, below, mayStandIn));
  return {
    finding: best(ways.map((way) => way.finding)),
    expression: any(ways.map((way) => way.expression)),
  };
};
