import type { Leaf, Requirement, Rule } from './requirement.ts';

/** A rule in its one form, with its text, by which its siblings are ordered. */
interface Canonical {
  readonly op: Rule['op'];
  readonly of: readonly Canonical[];
  readonly text: string;
}

type Member = readonly [name: string, json: string];

/** A JSON object with its members in code unit order and no spaces (RFC 8785). */
const object = (members: readonly Member[]): string => {
  const ordered = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${ordered.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
};

const array = (texts: readonly string[]): string => `[${texts.join(',')}]`;

const ordered = (texts: readonly string[]): readonly string[] =>
  [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const distinct = (texts: readonly string[]): readonly string[] => ordered([...new Set(texts)]);

/** Lists in a leaf are sets. `bearer` is what every credential has at least, so asking for it asks for nothing. */
const leafText = (leaf: Leaf): string => {
  const members: Member[] = [];
  for (const [name, value] of Object.entries(leaf)) {
    if (value === undefined || (name === 'minAssurance' && value === 'bearer')) continue;
    const json = Array.isArray(value)
      ? array(distinct(value.map((one) => JSON.stringify(one))))
      : JSON.stringify(value);
    members.push([name, json]);
  }
  return object(members);
};

const byText = (of: readonly Canonical[]): readonly Canonical[] =>
  [...of].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

/** `all` and `any` are sets: nested ones of the same kind join, equal ones count once, and one alone is itself. */
const setOf = (op: 'all' | 'any', children: readonly Canonical[]): Canonical => {
  const joined = children.flatMap((child) => (child.op === op ? child.of : [child]));
  const of = byText([...new Map(joined.map((child) => [child.text, child])).values()]);
  const [only] = of;
  if (only !== undefined && of.length === 1) return only;
  const texts = of.map((child) => child.text);
  return {
    op,
    of,
    text: object([
      ['op', JSON.stringify(op)],
      ['of', array(texts)],
    ]),
  };
};

const canonical = (rule: Rule): Canonical => {
  if (rule.op === 'leaf') return { op: 'leaf', of: [], text: leafText(rule) };
  const children = rule.of.map(canonical);
  if (rule.op !== 'atLeast') return setOf(rule.op, children);
  if (rule.n === 1) return setOf('any', children);
  if (rule.n === children.length) return setOf('all', children);
  // Here an equal child counts again: two of (A, A, B) is met by A alone, two of (A, B) is not.
  const of = byText(children);
  const texts = of.map((child) => child.text);
  const text = object([
    ['op', '"atLeast"'],
    ['n', JSON.stringify(rule.n)],
    ['of', array(texts)],
  ]);
  return { op: 'atLeast', of, text };
};

/** The canonical JSON of one rule: rules that differ only in how they were written have the same one. */
export const canonicalRule = (rule: Rule): string => canonical(rule).text;

/**
 * The canonical JSON of a requirement: the order of children is gone, duplicates are collapsed, nested groups of the
 * same kind are joined, and an `atLeast` of one or of everything is `any` or `all`. Section 5.
 */
export const canonicalRequirement = (requirement: Requirement): string => {
  const preferred = distinct(requirement.preferred.map(canonicalRule));
  return object([
    ['required', canonicalRule(requirement.required)],
    ['preferred', array(preferred)],
  ]);
};

/** SHA-256 of the canonical JSON in UTF-8, lower-case hex: the name of what a requirement means. */
export const requirementHash = async (requirement: Requirement): Promise<string> => {
  const bytes = new TextEncoder().encode(canonicalRequirement(requirement));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
