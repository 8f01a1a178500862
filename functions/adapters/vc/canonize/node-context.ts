import type { JsonObject } from '../document/shape.ts';
import type { ContextTable } from './context-table.ts';
import type { KnownContext } from './known-context.ts';
import { NotKnown } from './not-known.ts';

/** What is active inside of a node, and the parts of the node that JSON-LD itself reads. */
export interface NodeReading {
  readonly context: KnownContext;
  readonly id: string | undefined;
  /** As N-Quads writes them. */
  readonly types: readonly string[];
  /** The keys that are words. */
  readonly words: readonly string[];
}

/** A type-scoped context ends at the next node, but not at a mere reference (JSON-LD 1.1 API section 5.1.2 step 7). */
const outlives = (context: KnownContext, keys: readonly string[]): boolean => {
  if (context.previous === undefined) return true;
  if (keys.length > 2 || keys.includes('@context')) return false;
  const names = keys.map((key) => context.nameOf(key));
  if (names.includes('@value')) throw new NotKnown('a value under another name');
  return keys.length === 1 && names[0] === '@id';
};

const onlyKey = (keys: readonly string[], context: KnownContext, name: string): string | undefined => {
  let found: string | undefined;
  for (const key of keys) {
    if (context.nameOf(key) !== name) continue;
    if (found !== undefined) throw new NotKnown('one keyword twice');
    found = key;
  }
  return found;
};

const typesOf = (value: unknown): readonly string[] => {
  const types: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = types.filter((type) => typeof type === 'string');
  if (texts.length === 0 || texts.length < types.length) throw new NotKnown('a type of another kind');
  return texts;
};

/**
 * Reads a node: the contexts that its place, its own `@context` and its types bring, in that order, then its id.
 * @param outer what is active where the node stands.
 * @param word the property that it stands under; nothing at the top.
 */
export const readNode = (
  node: JsonObject,
  outer: KnownContext,
  word: string | undefined,
  contexts: ContextTable,
): NodeReading => {
  const keys = Object.keys(node);
  let typing = outlives(outer, keys) ? outer : (outer.previous ?? outer);
  const ofProperty = word === undefined ? undefined : outer.scope(word);
  if (ofProperty !== undefined) typing = contexts.within(typing, ofProperty.context, 'property');
  if (keys.includes('@context')) typing = contexts.within(typing, node['@context'], 'node');

  let context = typing;
  const typeKey = onlyKey(keys, typing, '@type');
  const types = typeKey === undefined ? [] : typesOf(node[typeKey]);
  for (const type of types.length > 1 ? [...types].sort() : types) {
    const ofType = typing.scope(type);
    if (ofType !== undefined) context = contexts.within(context, ofType.context, 'type');
  }
  if (context !== typing && onlyKey(keys, context, '@type') !== typeKey)
    throw new NotKnown('a type key that changes its meaning');

  const idKey = onlyKey(keys, context, '@id');
  const id = idKey === undefined ? undefined : node[idKey];
  if (idKey !== undefined && typeof id !== 'string') throw new NotKnown('an id of another kind');
  return {
    context,
    id: typeof id === 'string' ? context.iri(id) : undefined,
    types: types.map((type) => typing.wordIri(type)),
    words: keys.filter((key) => key !== '@context' && key !== typeKey && key !== idKey),
  };
};
