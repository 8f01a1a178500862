import { type ContextFinding, readContextList } from '../contexts/lists.ts';
import { walk } from './walk.ts';

/** Judges a `@context`; which lists are known depends on what the document is for. */
export type ReadContexts = (context: unknown) => ContextFinding;

/** A JSON object as JSON.parse makes one. */
export type JsonObject = { readonly [key: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or many: JSON-LD writes both, and means the same. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Why a document could be read in two ways; a closed set of words that never quotes the document. */
export type CraftedPart =
  | 'reserved-key'
  | 'keyword'
  | 'long-name'
  | 'hidden-node'
  | 'described-twice'
  | 'nested-context'
  | 'nested-list'
  | 'not-json';

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const VALUE_KEYS = new Set(['@value', '@language', '@direction']);

/** `{"@value": "...", "@language": "es"}`: the one use of keywords that VCDM 2.0 section 11.1 asks for. */
const isLanguageValue = (node: JsonObject): boolean => {
  const keys = Object.keys(node);
  return keys.every((key) => VALUE_KEYS.has(key) && typeof node[key] === 'string') && keys.includes('@value');
};

const isEmbeddedCredential = (node: JsonObject): boolean =>
  listOf(node['type']).includes('VerifiableCredential');

/** The root, a credential inside it under a known list, or a proof that repeats the root's own list. */
const mayHaveContext = (
  node: JsonObject,
  root: JsonObject,
  isProof: boolean,
  readContexts: ReadContexts,
): boolean =>
  node === root ||
  (isEmbeddedCredential(node) && readContexts(node['@context']).kind === 'known') ||
  (isProof && JSON.stringify(node['@context']) === JSON.stringify(root['@context']));

/**
 * Why this object could say to a reader something other than what was signed. A signature covers the graph that a
 * document means, not its words: a property under its full name, a keyword, or a second description of the same
 * node elsewhere all leave the signature good while a check that looks for the short name finds nothing.
 */
const craftIn = (
  node: JsonObject,
  root: JsonObject,
  isProof: boolean,
  readContexts: ReadContexts,
): CraftedPart | undefined => {
  if (isLanguageValue(node)) return undefined;
  for (const key of Object.keys(node)) {
    if (RESERVED.has(key)) return 'reserved-key';
    if (key === '@context') {
      if (!mayHaveContext(node, root, isProof, readContexts)) return 'nested-context';
    } else if (key.startsWith('@')) return 'keyword';
    else if (key.includes(':')) return 'long-name';
  }
  const describesRoot =
    node !== root &&
    typeof root['id'] === 'string' &&
    node['id'] === root['id'] &&
    Object.keys(node).length > 1;
  return describesRoot ? 'described-twice' : undefined;
};

const leafCraft = (value: unknown): CraftedPart | undefined => {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return 'not-json';
    return value.startsWith('_:') ? 'hidden-node' : undefined;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not-json';
  return typeof value === 'boolean' || value === null ? undefined : 'not-json';
};

/**
 * Looks for anything in a credential or presentation that could be read in two ways. The root's own `@context` and
 * its size are judged elsewhere, before.
 */
export const craftedPart = (
  root: JsonObject,
  readContexts: ReadContexts = readContextList,
): CraftedPart | undefined => {
  const proofs = new Set(listOf(root['proof']));
  // Parts of a context that was judged as a whole are no part of what the document says.
  const judged = new Set<unknown>();
  return walk(root, ({ value, holder }) => {
    if (judged.has(holder)) judged.add(value);
    if (typeof value !== 'object' || value === null) return leafCraft(value);
    if (Array.isArray(value)) return Array.isArray(holder) ? 'nested-list' : undefined;
    if (!isJsonObject(value)) return 'not-json';
    if (judged.has(value)) return undefined;
    const craft = craftIn(value, root, proofs.has(value), readContexts);
    if (craft === undefined && '@context' in value) judged.add(value['@context']);
    return craft;
  });
};
