import { fail, ok, type Result } from '../result.ts';

/** A rule as a cell of a table says it: badges by id or alias, joined. */
export type RuleText =
  | { readonly op: 'badge'; readonly reference: string }
  | { readonly op: 'all' | 'any'; readonly of: readonly RuleText[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly RuleText[] };

/** Where reading stopped: the words that no rule goes on with; empty at the end of the text. */
export interface RuleTextProblem {
  readonly kind: 'syntax' | 'too-large';
  readonly at: string;
}

const MAX_TOKENS = 400;
const MAX_NESTING = 12;

/** Ids hold no `&` and no `|`, so these may stand right beside them; an address may hold either. */
const split = (word: string): readonly string[] =>
  /[:/]/.test(word) ? [word] : (word.match(/[&|,]|[^&|,]+/g) ?? []);

const tokensOf = (text: string): readonly string[] =>
  (text.match(/[()]|<[^<>\s]*>|[^\s()<>]+|[<>]/g) ?? []).flatMap((word) =>
    word.startsWith('<') ? [word] : split(word),
  );

const OPERATORS = new Set(['&', '|', ',', '(', ')', '<', '>']);

class Unreadable extends Error {
  readonly kind: RuleTextProblem['kind'];
  readonly at: string;
  constructor(kind: RuleTextProblem['kind'], at: string) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

/** A cursor over the words of a rule. */
interface Reader {
  peek(ahead?: number): string | undefined;
  take(): string | undefined;
  rest(): string;
}

const readerOf = (tokens: readonly string[]): Reader => {
  let at = 0;
  return {
    peek: (ahead = 0) => tokens[at + ahead],
    take: () => {
      at += 1;
      return tokens[at - 1];
    },
    rest: () => tokens.slice(at, at + 6).join(' '),
  };
};

const stop = (reader: Reader): never => {
  throw new Unreadable('syntax', reader.rest());
};

/** `2 of (a, b, c)` */
const counted = (reader: Reader, depth: number): RuleText => {
  const n = Number(reader.take());
  reader.take();
  if (reader.take() !== '(') return stop(reader);
  const of = [either(reader, depth + 1)];
  while (reader.peek() === ',') {
    reader.take();
    of.push(either(reader, depth + 1));
  }
  if (reader.take() !== ')') return stop(reader);
  if (n < 1 || n > of.length) throw new Unreadable('syntax', `${n} of ${of.length}`);
  return { op: 'atLeast', n, of };
};

const single = (reader: Reader, depth: number): RuleText => {
  if (depth > MAX_NESTING) throw new Unreadable('too-large', reader.rest());
  const next = reader.peek();
  if (next === '(') {
    reader.take();
    const inside = either(reader, depth + 1);
    return reader.take() === ')' ? inside : stop(reader);
  }
  if (next !== undefined && /^\d{1,2}$/.test(next) && reader.peek(1)?.toLowerCase() === 'of') {
    return counted(reader, depth);
  }
  if (next === undefined || OPERATORS.has(next)) return stop(reader);
  reader.take();
  const reference = next.startsWith('<') ? next.slice(1, -1) : next;
  return reference === '' ? stop(reader) : { op: 'badge', reference };
};

const joined = (
  reader: Reader,
  depth: number,
  sign: '&' | '|',
  part: (reader: Reader, depth: number) => RuleText,
): RuleText => {
  const of = [part(reader, depth)];
  while (reader.peek() === sign) {
    reader.take();
    of.push(part(reader, depth));
  }
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { op: sign === '&' ? 'all' : 'any', of };
};

/** `&` binds closer than `|`. */
const every = (reader: Reader, depth: number) => joined(reader, depth, '&', single);
const either = (reader: Reader, depth: number): RuleText => joined(reader, depth, '|', every);

/**
 * Reads a rule in the form of a cell: `a & (b | c)`, `2 of (a, b, c)`, where each name is an achievement id, a CTID or
 * an address; `<...>` around an address that holds brackets. Never throws.
 */
export const readRuleText = (text: string): Result<RuleText, RuleTextProblem> => {
  const tokens = tokensOf(text);
  if (tokens.length > MAX_TOKENS) return fail({ kind: 'too-large', at: '' });
  const reader = readerOf(tokens);
  try {
    const rule = either(reader, 0);
    return reader.peek() === undefined ? ok(rule) : fail({ kind: 'syntax', at: reader.rest() });
  } catch (error) {
    if (error instanceof Unreadable) return fail({ kind: error.kind, at: error.at });
    throw error;
  }
};

/** Every name in a rule, in order. */
export const referencesIn = (rule: RuleText): readonly string[] =>
  rule.op === 'badge' ? [rule.reference] : rule.of.flatMap(referencesIn);
