import { TemplateError } from '../template/template.ts';

/** What a request says about itself: condition keys in lower case, each with its values. */
export type Context = Readonly<Record<string, readonly string[]>>;

/** One line of a condition block: every one must hold. */
export interface Condition {
  readonly operator: string;
  /** In lower case: IAM's condition keys have no case. */
  readonly key: string;
  readonly values: readonly string[];
}

/** `*` is any text, `?` is any one character; nothing else is special. */
export const matchesPattern = (pattern: string, value: string): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
};

type Comparison = (expected: string, actual: string) => boolean;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: (expected, actual) => expected === actual,
  StringLike: matchesPattern,
  ArnLike: matchesPattern,
  Bool: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
  NumericLessThan: (expected, actual) => Number(actual) < Number(expected),
};

const ALL_VALUES = 'ForAllValues:';

/** The condition keys whose values the local cloud computes for each request, as AWS does. */
const KNOWN_KEYS = new Set([
  'dynamodb:leadingkeys',
  'kms:viaservice',
  'kms:encryptioncontext:organization',
  'kms:encryptioncontext:webhook',
  'aws:securetransport',
  'aws:sourcearn',
  's3:tlsversion',
]);

const comparisonOf = (operator: string): Comparison | undefined =>
  COMPARISONS[operator.startsWith(ALL_VALUES) ? operator.slice(ALL_VALUES.length) : operator];

/**
 * Refuses a condition that could not be decided as AWS decides it.
 * @throws TemplateError naming the operator, key or policy variable
 */
export const assertKnown = ({ operator, key, values }: Condition, where: string): void => {
  if (operator !== 'Null' && comparisonOf(operator) === undefined) {
    throw new TemplateError(`${where}: the local cloud does not know the condition operator ${operator}`);
  }
  if (!KNOWN_KEYS.has(key)) {
    throw new TemplateError(`${where}: the local cloud does not know the condition key ${key}`);
  }
  if (values.some((value) => value.includes('${'))) {
    throw new TemplateError(
      `${where}: the local cloud does not know policy variables (${values.join(', ')})`,
    );
  }
};

/**
 * Decides one condition as IAM does. `ForAllValues` holds when the request does not have the key at all: that
 * is IAM's trap, kept here on purpose so that a policy which forgets `Null` is as open locally as at AWS.
 */
export const holds = ({ operator, key, values }: Condition, context: Context): boolean => {
  const actual = context[key] ?? [];
  if (operator === 'Null') return values.every((value) => (value === 'true') === (actual.length === 0));
  const compare = comparisonOf(operator);
  if (compare === undefined) return false;
  const matches = (value: string) => values.some((expected) => compare(expected, value));
  return operator.startsWith(ALL_VALUES) ? actual.every(matches) : actual.some(matches);
};
