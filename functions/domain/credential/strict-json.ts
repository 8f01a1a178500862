import { fail, ok, type Result } from '../result.ts';

/** Why a text is not taken as JSON, in the order in which it is looked at. */
export type JsonRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'repeated-key' }
  | { readonly kind: 'broken-text' }
  | { readonly kind: 'number-out-of-range' };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b;
const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d;

/** The index after the string that opens at `from`, or the text's length where it never ends. */
const afterString = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (code === QUOTE) return at + 1;
    else at += 1;
  }
  return text.length;
};

/** Whether brackets nest deeper than `most`; looks at characters only, so that depth costs nothing. */
export const isDeeperThan = (text: string, most: number): boolean => {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = afterString(text, at);
      continue;
    }
    if (isOpening(code)) depth += 1;
    else if (isClosing(code)) depth -= 1;
    if (depth > most) return true;
    at += 1;
  }
  return false;
};

/** The index after the bracket that closes the one at `from`, or -1. */
export const endOfBlock = (text: string, from: number): number => {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = afterString(text, at);
      continue;
    }
    if (isOpening(code)) depth += 1;
    else if (isClosing(code)) depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return -1;
};

const NUMBER = /-?\d[\d.eE+-]*/y;

/**
 * Looks for what JSON.parse lets through: an object with the same key twice, half of a surrogate pair, a number
 * that a double cannot hold. `text` is well-formed JSON already.
 */
const ambiguityOf = (text: string): JsonRefusal['kind'] | undefined => {
  // One set of keys per open object, undefined per open array.
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = afterString(text, at);
      const value: unknown = JSON.parse(text.slice(at, end));
      if (typeof value === 'string') {
        if (!value.isWellFormed()) return 'broken-text';
        const keys = open.at(-1);
        let next = end;
        while (/\s/.test(text.charAt(next))) next += 1;
        if (keys !== undefined && text.charAt(next) === ':') {
          if (keys.has(value)) return 'repeated-key';
          keys.add(value);
        }
      }
      at = end;
      continue;
    }
    if (code === 0x7b) open.push(new Set());
    else if (code === 0x5b) open.push(undefined);
    else if (isClosing(code)) open.pop();
    else {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0];
      if (number !== undefined) {
        if (!Number.isFinite(Number(number))) return 'number-out-of-range';
        at += number.length;
        continue;
      }
    }
    at += 1;
  }
  return undefined;
};

/**
 * Parses JSON that a stranger wrote. Beyond RFC 8259 it asks for I-JSON (RFC 7493): no key twice, no half
 * characters, no number beyond a double, since two readers could understand such a text differently.
 * @param most the deepest nesting that is taken; checked before anything is parsed.
 */
export const parseStrictJson = (text: string, most: number): Result<unknown, JsonRefusal> => {
  if (text.trim() === '') return fail({ kind: 'empty' });
  if (isDeeperThan(text, most)) return fail({ kind: 'too-deep' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-json' });
  }
  const ambiguity = ambiguityOf(text);
  return ambiguity === undefined ? ok(value) : fail({ kind: ambiguity });
};
