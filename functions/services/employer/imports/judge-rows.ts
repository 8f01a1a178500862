import type { z } from 'zod';
import { RoleSchema } from '../../../contract/role.ts';
import { type AchievementId, isId } from '../../../domain/ids.ts';
import { ctidKind } from '../../../domain/import/ctid.ts';
import { COLUMN_OF_POINTER, type RowReading, readCells } from '../../../domain/import/read-cells.ts';
import type { ImportRow } from '../../../domain/import/role-import.ts';
import {
  type RowProblem,
  type RowProblemCode,
  rowProblem,
  severityOf,
} from '../../../domain/import/row-problem.ts';
import { type RuleText, referencesIn } from '../../../domain/import/rule-text.ts';
import type { Requirement, Rule } from '../../../domain/requirement/requirement.ts';
import { validateRequirement } from '../../../domain/requirement/validate.ts';
import type { Instant } from '../../../domain/time.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { TableRow } from './read-table.ts';

/** Names of badges that one file may use; each is looked up once. */
const MAX_REFERENCES = 2_000;
const LOOKUPS_AT_ONCE = 100;

const CODES: Readonly<Partial<Record<z.core.$ZodIssue['code'], RowProblemCode>>> = {
  too_big: 'too-long',
  too_small: 'too-short',
};

const codeOf = (issue: z.core.$ZodIssue): RowProblemCode => {
  const pointer = issue.path.join('/');
  if (pointer === 'pay/max' && issue.code === 'custom') return 'pay-reversed';
  if (pointer === 'places' && issue.code === 'custom') return 'place-missing';
  const isList = 'origin' in issue && issue.origin === 'array';
  if (isList && issue.code === 'too_big') return 'too-many';
  if (isList) return 'missing';
  return CODES[issue.code] ?? 'not-understood';
};

/** What the contract of a role says of a row, each finding at the column whose cell it comes from. */
const schemaProblems = (
  row: number,
  issues: readonly z.core.$ZodIssue[],
  role: unknown,
): readonly RowProblem[] =>
  issues.map((issue) => {
    const pointer = `/${issue.path.join('/')}`;
    const column = COLUMN_OF_POINTER.find(([start]) => pointer.startsWith(start))?.[1];
    const at = issue.path.reduce<unknown>((inside, key) => Object(inside)[key], role);
    const code = codeOf(issue);
    return rowProblem(
      row,
      code,
      column,
      code === 'not-understood' && typeof at === 'string' ? at : undefined,
    );
  });

const referenceProblem = (row: number, reference: string, isKnown: boolean): RowProblem | undefined => {
  const kind = ctidKind(reference);
  if (kind === 'malformed') return rowProblem(row, 'ctid-malformed', 'rule', reference);
  if (!isKnown) return rowProblem(row, 'badge-unknown', 'rule', reference);
  return kind === 'legacy' ? rowProblem(row, 'ctid-legacy', 'rule', reference) : undefined;
};

const ruleOf = (text: RuleText, known: ReadonlyMap<string, AchievementId>): Rule | undefined => {
  if (text.op === 'badge') {
    const achievement = known.get(text.reference);
    return achievement === undefined ? undefined : { op: 'leaf', achievement };
  }
  const of = text.of.flatMap((part) => ruleOf(part, known) ?? []);
  if (of.length < text.of.length) return undefined;
  return text.op === 'atLeast' ? { op: 'atLeast', n: text.n, of } : { op: text.op, of };
};

const requirementOf = (
  { required, preferred }: RowReading,
  known: ReadonlyMap<string, AchievementId>,
): Requirement | undefined => {
  const rule = required === undefined ? undefined : ruleOf(required, known);
  return rule === undefined
    ? undefined
    : { required: rule, preferred: preferred.flatMap((one) => ruleOf(one, known) ?? []) };
};

const namesIn = ({ required, preferred }: RowReading): readonly string[] => [
  ...(required === undefined ? [] : referencesIn(required)),
  ...preferred.flatMap(referencesIn),
];

/** Which achievement each name means: an id of ours, or an alias of one. */
const lookUp = async (
  { achievements }: Pick<EmployerDependencies, 'achievements'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, AchievementId>> => {
  const known = new Map<string, AchievementId>();
  for (let from = 0; from < names.length; from += LOOKUPS_AT_ONCE) {
    const some = names.slice(from, from + LOOKUPS_AT_ONCE);
    const ids = some.filter((name) => isId('achievement', name));
    const [listed, aliased] = await Promise.all([
      achievements.listed(ids),
      achievements.byAlias(some.filter((name) => !isId('achievement', name))),
    ]);
    for (const id of listed.keys()) known.set(id, id);
    for (const [alias, id] of aliased) known.set(alias, id);
  }
  return known;
};

const dateProblems = ({ row, role }: RowReading, now: Instant): readonly RowProblem[] => {
  const endsAt = role['endsAt'];
  return typeof endsAt === 'string' && endsAt <= now
    ? [rowProblem(row, 'date-past', 'ends', endsAt.slice(0, 10))]
    : [];
};

/** The rows that are right, and everything that is wrong or doubtful with the others, in the order of the file. */
export interface Judged {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
}

/** Judges every row of a file on its own, and keys and names of badges across all of them. Changes nothing. */
export const judgeRows = async (
  deps: Pick<EmployerDependencies, 'achievements' | 'clock'>,
  table: readonly TableRow[],
): Promise<Judged> => {
  const now = deps.clock.now();
  const read = table.map(({ row, cells }) => readCells(row, cells));
  const names = [...new Set(read.flatMap(({ reading }) => namesIn(reading)))].slice(0, MAX_REFERENCES);
  const known = await lookUp(deps, names);
  const rowOfKey = new Map<string, number>();
  const rows: ImportRow[] = [];
  const problems: RowProblem[] = [];
  for (const { reading, problems: unread } of read) {
    const { row, key, action } = reading;
    const role = RoleSchema.safeParse(reading.role);
    const told = new Set(unread.map(({ column }) => column));
    const found: RowProblem[] = [
      ...unread,
      ...(role.success ? [] : schemaProblems(row, role.error.issues, reading.role)).filter(
        ({ column }) => !told.has(column),
      ),
      ...(action === 'retire' ? [] : dateProblems(reading, now)),
      ...[...new Set(namesIn(reading))].flatMap((name) => referenceProblem(row, name, known.has(name)) ?? []),
    ];
    const first = rowOfKey.get(key);
    if (first !== undefined && key !== '') found.push(rowProblem(row, 'key-twice', 'key', String(first)));
    else rowOfKey.set(key, row);
    const requirement = requirementOf(reading, known);
    if (
      requirement !== undefined &&
      validateRequirement(requirement).some(({ severity }) => severity === 'error')
    ) {
      found.push(rowProblem(row, 'rule-too-large', 'rule'));
    }
    problems.push(...found);
    if (role.success && !found.some((problem) => severityOf(problem) === 'error')) {
      rows.push({ row, key, action, role: role.data, ...(requirement === undefined ? {} : { requirement }) });
    }
  }
  return { rows, problems };
};
