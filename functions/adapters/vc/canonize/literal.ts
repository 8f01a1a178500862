import { isJsonObject } from '../document/shape.ts';
import { NotKnown } from './not-known.ts';
import type { Coercion } from './term.ts';

/** What a literal was made from. */
export interface LiteralSource {
  /** Nothing for a JSON literal, which the library never takes for the same as another. */
  readonly value: string | number | boolean | undefined;
  readonly coercion: Pick<Coercion, 'datatype' | 'language'>;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const BOOLEAN = `^^<${XSD}boolean>`;
const DOUBLE = `^^<${XSD}double>`;
const INTEGER = `^^<${XSD}integer>`;
const JSON_LITERAL = '^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>';

/** Beyond this, a number's text depends on how it is written down; the library knows how it does that. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

const SPECIAL = /["\\\p{Cc}]/u;
const ALL_SPECIAL = /["\\\p{Cc}]/gu;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const escapeOne = (character: string): string => {
  const code = character.charCodeAt(0);
  // Of the control characters, RDFC-1.0 section 5 escapes those of ASCII.
  if (code > 0x7f) return character;
  return SHORT[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

const quote = (text: string): string =>
  SPECIAL.test(text) ? `"${text.replace(ALL_SPECIAL, escapeOne)}"` : `"${text}"`;

const numberLiteral = (value: number, coercion: Coercion): string => {
  const written = String(value);
  if (!PLAIN_NUMBER.test(written)) throw new NotKnown('an unusual number');
  if (coercion.kind === 'double' || written.includes('.')) {
    const digits = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
    return `"${digits}"${coercion.datatype ?? DOUBLE}`;
  }
  return `"${value.toFixed(0)}"${coercion.datatype ?? INTEGER}`;
};

/**
 * A scalar that is no IRI, as N-Quads writes it (JSON-LD 1.1 API section 8.2.2).
 * @throws NotKnown for numbers out of the ordinary, and for texts that are to be numbers.
 */
export const scalarLiteral = (value: string | number | boolean, coercion: Coercion): string => {
  if (typeof value === 'number') return numberLiteral(value, coercion);
  if (typeof value === 'boolean') return `"${value}"${coercion.datatype ?? BOOLEAN}`;
  if (coercion.kind === 'double') throw new NotKnown('a text that is to be a double');
  if (coercion.datatype !== undefined) return quote(value) + coercion.datatype;
  return languageLiteral(value, coercion.language);
};

export const languageLiteral = (text: string, language: string | undefined): string =>
  language === undefined ? quote(text) : `${quote(text)}@${language}`;

const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isJsonObject(value)) {
    const keys = Object.keys(value).sort();
    // A key of this name is lost on the library's way to the literal.
    if (keys.includes('__proto__') || 'toJSON' in value) throw new NotKnown('a key that is not plain data');
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new NotKnown('not JSON');
  const isScalar = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!isScalar) throw new NotKnown('not JSON');
  return JSON.stringify(value);
};

/** Any JSON as one literal, `null` too, in the canonical form of RFC 8785. */
export const jsonLiteral = (value: unknown): string => quote(canonicalJson(value)) + JSON_LITERAL;
