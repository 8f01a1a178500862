import type { PublicAchievement } from '../../functions/domain/achievement.ts';
import type { MatchState, Truth } from '../../functions/domain/evaluate/evaluation.ts';
import type { Evidence } from '../../functions/domain/evaluate/evidence.ts';
import type { Leaf, Requirement, Rule } from '../../functions/domain/requirement/requirement.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { Universe } from './kit/random.ts';

/**
 * A second reading of the rule, made to be obvious rather than fast, and sharing nothing with the first but its types.
 * It knows no third truth value: it asks twice, once taking every credential whose standing is unknown as good and once
 * as worthless. Where the answers differ, the unknown decides. Steps are found by trying every set.
 */
export interface Naive {
  readonly required: Truth;
  readonly preferredMet: number;
  /** Each leaf, in the order in which the requirement is written. */
  readonly leaves: readonly Truth[];
  readonly state: MatchState;
  /** Every smallest set of up to two achievements to earn, ids joined by a space, sorted. */
  readonly steps: readonly string[];
}

const pairs = <T>(of: readonly T[]): readonly (readonly [T, T])[] =>
  of.flatMap((a, at) => of.slice(at + 1).map((b): readonly [T, T] => [a, b]));

const monthsLater = (from: Instant, months: number): string => {
  const [date = '', time = ''] = from.split('T');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(day, length), 2)}T${time}`;
};

const STRENGTH = { bearer: 1, 'identity-hash': 2, 'holder-bound': 3 };

/** Decides by asking; `judged` credentials are all taken at face value. */
class World {
  private readonly universe: Universe;
  private readonly at: Instant;

  constructor(universe: Universe, at: Instant) {
    this.universe = universe;
    this.at = at;
  }

  private listed(idOrAlias: string): PublicAchievement | undefined {
    return this.universe.achievements.find((one) => one.id === idOrAlias || one.aliases.includes(idOrAlias));
  }

  /** "The issuer is one of the achievement's catalogued creators, or is named or trusted by that rule." */
  private maySign(issuer: string, of: PublicAchievement | undefined, leaf: Leaf): boolean {
    const named = [
      ...(leaf.issuers ?? []),
      ...(leaf.trust ?? []).flatMap((list) => this.universe.trust.get(list) ?? []),
    ];
    const creators = leaf.achievement === undefined ? [] : (of?.creators ?? []);
    return [...named, ...creators].includes(issuer);
  }

  /** Whether a credential has everything that a leaf asks of any credential that counts toward it. */
  private fits(one: Evidence, leaf: Leaf): boolean {
    const of = this.listed(one.achievement);
    const scale = (leaf.achievement === undefined ? of : this.listed(leaf.achievement))?.levels ?? [];
    const skills = [...one.competencies, ...(of?.competencies ?? []).map((skill) => skill.targetUrl)];
    const { minLevel, maxAgeMonths: months } = leaf;
    return [
      this.maySign(one.issuer, of, leaf),
      one.validUntil === undefined || this.at <= one.validUntil,
      leaf.competency === undefined || skills.includes(leaf.competency),
      leaf.achievementType === undefined ||
        leaf.achievementType === (of === undefined ? one.achievementType : of.achievementType),
      leaf.assessment === undefined || (of !== undefined && leaf.assessment.includes(of.assessment)),
      minLevel === undefined ||
        one.level === minLevel ||
        (scale.includes(minLevel) &&
          scale.slice(scale.indexOf(minLevel)).some((level) => level === one.level)),
      months === undefined || (one.earnedAt !== undefined && this.at <= monthsLater(one.earnedAt, months)),
      leaf.minAssurance === undefined || STRENGTH[one.assurance] >= STRENGTH[leaf.minAssurance],
    ].every(Boolean);
  }

  /** Everything held for a leaf, found by adding what follows until nothing more does. */
  private heldFor(leaf: Leaf, credentials: readonly Evidence[]): ReadonlySet<string> {
    const shown = credentials
      .filter((one) => this.fits(one, leaf))
      .map((one) => this.listed(one.achievement)?.id);
    const grow = (held: Set<string>): Set<string> => {
      const before = held.size;
      for (const { id, stackOf } of this.universe.achievements) {
        if (stackOf.length > 0 && stackOf.every((part) => held.has(part))) held.add(id);
      }
      return held.size === before ? held : grow(held);
    };
    const itself = grow(new Set(shown.flatMap((id) => id ?? [])));
    const standIns = this.universe.achievements.filter((one) =>
      one.acceptsInstead.some((other) => itself.has(other)),
    );
    return grow(new Set([...itself, ...standIns.map((one) => one.id)]));
  }

  meets(rule: Rule, credentials: readonly Evidence[]): boolean {
    if (rule.op === 'all') return rule.of.every((part) => this.meets(part, credentials));
    if (rule.op === 'any') return rule.of.some((part) => this.meets(part, credentials));
    if (rule.op === 'atLeast')
      return rule.of.filter((part) => this.meets(part, credentials)).length >= rule.n;
    if (rule.achievement !== undefined) return this.heldFor(rule, credentials).has(rule.achievement);
    if (rule.competency === undefined && rule.achievementType === undefined) return false;
    return credentials.some((one) => this.fits(one, rule));
  }

  /** Every credential that somebody who earned an achievement today could have. */
  earnable(): readonly (readonly Evidence[])[] {
    return this.universe.achievements.map((one) =>
      one.creators.map((issuer) => ({
        credential: one.id,
        name: one.name,
        achievement: one.id,
        issuer,
        standing: 'valid',
        assurance: 'holder-bound',
        earnedAt: this.at,
        level: one.levels[one.levels.length - 1],
        competencies: [],
      })),
    );
  }

  steps(rule: Rule, credentials: readonly Evidence[]): readonly string[] {
    const opens = (...earned: readonly (readonly Evidence[])[]): boolean => {
      const [first = [], second = [undefined]] = earned;
      return first.some((a) =>
        second.some((b) => this.meets(rule, [...credentials, a, ...(b === undefined ? [] : [b])])),
      );
    };
    const name = (...earned: readonly (readonly Evidence[])[]): string =>
      earned.map(([one]) => one?.achievement).join(' ');
    const earnable = this.earnable();
    const alone = earnable.filter((one) => opens(one)).map((one) => name(one));
    if (alone.length > 0) return alone.sort();
    return pairs(earnable)
      .filter(([a, b]) => opens(a, b))
      .map(([a, b]) => name(a, b))
      .sort();
  }
}

/** Decides a requirement as the prose of the rule has it. */
export const naive = (
  { required, preferred }: Requirement,
  evidence: readonly Evidence[],
  universe: Universe,
  at: Instant,
  withSteps: boolean,
): Naive => {
  const world = new World(universe, at);
  const sure = evidence.filter((one) => one.standing === 'valid');
  const truth = (rule: Rule): Truth => {
    if (world.meets(rule, sure)) return 'met';
    return world.meets(rule, evidence) ? 'unknown' : 'unmet';
  };
  const verdict = truth(required);
  const leavesOf = (rule: Rule): readonly Leaf[] => (rule.op === 'leaf' ? [rule] : rule.of.flatMap(leavesOf));
  const leaves = [required, ...preferred].flatMap(leavesOf).map(truth);
  const preferredMet = preferred.filter((rule) => truth(rule) === 'met').length;
  const steps = withSteps && verdict !== 'met' ? world.steps(required, sure) : [];
  const met = preferred.length > 0 && preferredMet === preferred.length ? 'meets-with-preferred' : 'meets';
  const unmet = steps.length > 0 && !steps[0]?.includes(' ') ? 'one-step-away' : 'not-yet';
  const state = verdict === 'met' ? met : verdict === 'unknown' ? 'cannot-tell' : unmet;
  return { required: verdict, preferredMet, leaves, state, steps };
};
