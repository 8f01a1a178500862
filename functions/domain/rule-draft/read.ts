import { ACHIEVEMENT_TYPES, ASSESSMENTS } from '../achievement.ts';
import { isId } from '../ids.ts';
import {
  ASSURANCES,
  type Leaf,
  MAX_DEPTH,
  MAX_NODES,
  type Requirement,
  type Rule,
} from '../requirement/requirement.ts';
import {
  type DraftGroup,
  type DraftNode,
  EMPTY_DRAFT,
  PREFERRED,
  REQUIRED,
  type RuleDraft,
} from './draft.ts';
import { partsOf } from './tree.ts';

/*
 * A draft travels in a form while nobody has saved it, so what comes back is a stranger's text. Written by hand: the same
 * code reads it in the browser, where a schema library would weigh more than the whole builder.
 */

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown, max = 2048): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= max ? value : undefined;

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.length <= 50
    ? value.flatMap((one) => text(one) ?? [])
    : undefined;

/** The leaf that this value is; parts that no leaf has are left out. */
export const readLeaf = (value: unknown): Leaf | undefined => {
  if (!isRecord(value)) return undefined;
  const assessment = texts(value['assessment'])?.flatMap((one) => oneOf(ASSESSMENTS, one) ?? []);
  const age = value['maxAgeMonths'];
  const parts: Partial<Leaf> = {
    achievement: isId('achievement', value['achievement']) ? value['achievement'] : undefined,
    competency: text(value['competency']),
    achievementType: oneOf(ACHIEVEMENT_TYPES, value['achievementType']),
    assessment: assessment?.length === 0 ? undefined : assessment,
    issuers: texts(value['issuers']),
    trust: texts(value['trust']),
    minLevel: text(value['minLevel'], 100),
    maxAgeMonths: typeof age === 'number' ? age : undefined,
    minAssurance: oneOf(ASSURANCES, value['minAssurance']),
  };
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { op: 'leaf', ...Object.fromEntries(given) };
};

const OPS = ['all', 'any', 'atLeast'] as const;

const readNode = (value: unknown, depth: number): DraftNode | undefined => {
  if (!isRecord(value) || depth > MAX_DEPTH) return undefined;
  const id = text(value['id'], 8);
  if (id === undefined || !/^n\d+$/.test(id)) return undefined;
  if (value['kind'] === 'group') return readGroup(value, id, depth);
  const leaf = readLeaf(value['leaf']);
  return leaf === undefined ? undefined : { kind: 'leaf', id, leaf };
};

const readGroup = (value: unknown, id: string, depth: number): DraftGroup | undefined => {
  if (!isRecord(value)) return undefined;
  const { op, n, of } = value;
  const known = oneOf(OPS, op);
  if (known === undefined || typeof n !== 'number' || !Number.isInteger(n)) return undefined;
  if (!Array.isArray(of) || of.length > MAX_NODES) return undefined;
  const parts = of.map((part) => readNode(part, depth + 1));
  const whole = parts.filter((part) => part !== undefined);
  return whole.length === parts.length ? { kind: 'group', id, op: known, n, of: whole } : undefined;
};

const numberOf = (id: string): number => Number(id.slice(1));

/** The draft that this value is; nothing where it is none, has a name twice or is beyond what a rule may hold. */
export const readDraft = (value: unknown): RuleDraft | undefined => {
  if (!isRecord(value)) return undefined;
  const required = readGroup(value['required'], REQUIRED, 1);
  const preferred = readGroup(value['preferred'], PREFERRED, 0);
  if (required === undefined || preferred === undefined) return undefined;
  const ids = partsOf({ ...EMPTY_DRAFT, required, preferred }).map(({ id }) => id);
  if (ids.length > MAX_NODES + 2 || new Set(ids).size < ids.length) return undefined;
  const highest = Math.max(0, ...ids.filter((id) => /^n\d/.test(id)).map(numberOf));
  const next = value['next'];
  return {
    required,
    preferred,
    next: typeof next === 'number' && Number.isInteger(next) && next > highest ? next : highest + 1,
  };
};

const readRule = (value: unknown, depth: number): Rule | undefined => {
  if (!isRecord(value) || depth > MAX_DEPTH) return undefined;
  if (value['op'] === 'leaf') return readLeaf(value);
  const op = oneOf(OPS, value['op']);
  if (op === undefined || !Array.isArray(value['of'])) return undefined;
  const of = value['of'].flatMap((part) => readRule(part, depth + 1) ?? []);
  if (of.length < value['of'].length) return undefined;
  return op === 'atLeast' ? { op, n: Number(value['n']), of } : { op, of };
};

/** The requirement that the API answered with; nothing where it is none. */
export const readRequirement = (value: unknown): Requirement | undefined => {
  if (!isRecord(value) || !Array.isArray(value['preferred'])) return undefined;
  const required = readRule(value['required'], 1);
  const preferred = value['preferred'].flatMap((rule) => readRule(rule, 1) ?? []);
  return required === undefined ? undefined : { required, preferred };
};
