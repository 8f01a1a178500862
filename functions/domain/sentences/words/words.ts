import type { AccessMode, AchievementType, Assessment } from '../../achievement.ts';
import type { LeafReason, Vouched } from '../../evaluate/evaluation.ts';
import type { RequirementProblemCode } from '../../requirement/problems.ts';
import type { Assurance } from '../../requirement/requirement.ts';

/** What the sentence about one leaf can say. Texts in it are phrases of the same language, ready to be put in. */
export interface LeafFacts {
  /** What was shown or is asked for, by name: "First Aid", "a badge that shows Triage". */
  readonly subject: string;
  /** What the rule names, with what it asks of it: "First Aid (earned in the last 2 years)". */
  readonly asked: string;
  /** The names of what the rule asks for, where something else was shown in its place. */
  readonly named: string;
  readonly issuer: string | undefined;
  /** Who lists the named achievement, and so says what stands in for it. */
  readonly lister: string;
  /** Who claims that what was shown is as good, and who agreed, where that is why it counts. */
  readonly vouched: Vouched | undefined;
  readonly level: string | undefined;
  readonly earned: string | undefined;
  readonly until: string | undefined;
  /** Cost, hours, place and languages; nothing where it is not one listed achievement. */
  readonly effort: string | undefined;
  readonly partsHeld: string;
  /** With what each takes. */
  readonly partsMissing: string;
  readonly partsHeldCount: number;
  readonly partsCount: number;
  readonly minLevel: string;
  readonly age: string;
  readonly types: string;
  readonly competency: string;
  readonly assessments: string;
  readonly assurance: string;
  readonly preferred: boolean;
}

/** The values of a problem's sentence. */
export type ProblemFacts = Readonly<Record<'limit' | 'name' | 'level' | 'list', string>>;

/** The parts of the sentence that a rule is. */
export interface RuleWords {
  readonly need: (what: string) => string;
  readonly needWithPreferred: (what: string, preferred: string) => string;
  readonly both: (names: readonly string[]) => string;
  /** The same where it is one of several choices. */
  readonly together: (names: readonly string[]) => string;
  readonly either: (names: readonly string[]) => string;
  readonly some: (count: number, names: readonly string[]) => string;
  /** For parts that hold lists themselves: kept apart by semicolons. */
  readonly allOf: (parts: readonly string[]) => string;
  readonly oneOf: (parts: readonly string[]) => string;
  readonly someOf: (count: number, parts: readonly string[]) => string;
  readonly competency: (name: string) => string;
  readonly type: Readonly<Record<AchievementType, string>>;
  readonly unlisted: string;
  readonly nothing: string;
  readonly level: (level: string) => string;
  readonly age: (months: number) => string;
  readonly assessment: Readonly<Record<Assessment, string>>;
  readonly assessed: (how: string) => string;
  readonly assurance: Readonly<Record<Exclude<Assurance, 'bearer'>, string>>;
  /** From issuers by name; `others` are ones that have no name a person could read. */
  readonly from: (names: readonly string[], others: number, beyondCreators: boolean) => string;
  readonly trustList: (list: string) => string;
}

/** What reaching an achievement takes. */
export interface EffortWords {
  readonly hours: (hours: number) => string;
  readonly free: string;
  readonly access: Readonly<Record<AccessMode, string>>;
  readonly inLanguages: (languages: string) => string;
}

/** Everything that rules and verdicts say in one language. Each entry is a sentence somebody wrote in it. */
export interface Words {
  readonly rule: RuleWords;
  readonly effort: EffortWords;
  readonly reasons: Readonly<Record<LeafReason, (facts: LeafFacts) => string>>;
  readonly problems: Readonly<Record<RequirementProblemCode, (facts: ProblemFacts) => string>>;
}
