import { isJsonObject, type JsonObject } from '../document/shape.ts';
import type { ContextTable } from './context-table.ts';
import type { KnownContext } from './known-context.ts';
import { jsonLiteral, languageLiteral, scalarLiteral } from './literal.ts';
import { readNode } from './node-context.ts';
import { NotKnown } from './not-known.ts';
import type { DatasetBuilder, Description, Graph } from './quads.ts';
import { type Property, RDF_TYPE } from './term.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = `<${RDF_TYPE}>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** A property whose values are told, and what is active inside of them. */
interface Place {
  readonly about: Description;
  /** What the values are linked by: the property's own, or that of a list's cells. */
  readonly predicate: string;
  readonly property: Property;
  readonly context: KnownContext;
}

/** The order in which the words of a node are walked. */
export type WordOrder = (words: readonly string[], context: KnownContext) => readonly string[];

const propertyOf = (context: KnownContext, word: string): Property => {
  const term = context.term(word);
  if (term.kind !== 'property') throw new NotKnown('a keyword in a second place');
  return term;
};

/** `{"@value": "...", "@language": "en"}` and nothing else. */
const tellLanguageValue = (value: JsonObject, { about, predicate }: Place, dataset: DatasetBuilder): void => {
  const { '@value': text, '@language': tag, ...more } = value;
  const isTag = typeof tag === 'string' ? LANGUAGE_TAG.test(tag) : !('@language' in value);
  if (typeof text !== 'string' || !isTag || Object.keys(more).length > 0)
    throw new NotKnown('a value object');
  const language = typeof tag === 'string' ? tag.toLowerCase() : undefined;
  const source = { value: text, coercion: { datatype: undefined, language } };
  dataset.add(about, predicate, languageLiteral(text, language), source);
};

const tellScalar = (value: unknown, place: Place, dataset: DatasetBuilder): void => {
  const { about, predicate, property, context } = place;
  // The word may mean something else where its own scoped context is active, and that is what counts for a scalar.
  const { coercion } = propertyOf(context, property.word);
  if (property.container === 'graph' || coercion.kind === 'json') throw new NotKnown('a scalar in a graph');
  if (typeof value === 'string' && coercion.kind === 'iri') dataset.add(about, predicate, context.iri(value));
  else if (typeof value === 'string' && coercion.kind === 'word')
    dataset.add(about, predicate, context.wordIri(value));
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    dataset.add(about, predicate, scalarLiteral(value, coercion), { value, coercion });
  else throw new NotKnown('not JSON');
};

/**
 * Says what a document means: expansion (JSON-LD 1.1 API section 5) and what follows to RDF (section 8), in one go
 * and without waiting, for the part of JSON-LD that credentials are written in.
 * @throws NotKnown for everything else; ContextMissing where a context has to be processed first.
 */
export const walkDocument = (
  document: JsonObject,
  contexts: ContextTable,
  dataset: DatasetBuilder,
  order: WordOrder,
): void => {
  const tellNode = (node: JsonObject, outer: KnownContext, graph: Graph, from?: Place): void => {
    if (Object.getPrototypeOf(node) !== Object.prototype) throw new NotKnown('not plain JSON');
    const { context, id, types, words } = readNode(node, outer, from?.property.word, contexts);
    const subject = id ?? dataset.blankNode();
    // The link comes before anything is said about the node, as the library does it.
    if (from?.property.container !== 'graph' && from !== undefined)
      dataset.add(from.about, from.predicate, subject);
    const about = dataset.describe(subject, graph);
    let said = types.length;
    for (const type of types) dataset.add(about, TYPE, type);
    for (const word of order(words, context)) if (tell(about, word, node[word], context)) said += 1;
    if (said > 0) return;
    // The library drops such a node in some places with a warning, which signatures have it take for an error.
    const { container, word } = from?.property ?? { container: 'graph', word: '' };
    if (container === 'graph' || context.holdsGraphs(word)) throw new NotKnown('a node that says nothing');
  };

  const tellItem = (item: unknown, place: Place): void => {
    const { about, predicate, property, context } = place;
    if (!isJsonObject(item)) tellScalar(item, place, dataset);
    else if ('@value' in item) {
      const isUnusual = property.container === 'graph' || context.scope(property.word) !== undefined;
      if (isUnusual) throw new NotKnown('a value object in a graph or under a scoped context');
      tellLanguageValue(item, place, dataset);
    } else if (property.container === 'graph') {
      const inside = dataset.blankNode();
      dataset.add(about, predicate, inside);
      tellNode(item, context, inside, place);
    } else tellNode(item, context, about.graph, place);
  };

  const tellList = (items: readonly unknown[], place: Place): void => {
    let { about, predicate } = place;
    for (const item of items) {
      const cell = dataset.listCell();
      dataset.add(about, predicate, cell);
      about = dataset.describe(cell, about.graph);
      predicate = REST;
      tellItem(item, { ...place, about, predicate: FIRST });
    }
    dataset.add(about, predicate, NIL);
  };

  /** Says what a node has for a property, and whether that is anything. */
  const tell = (about: Description, word: string, value: unknown, context: KnownContext): boolean => {
    const property = propertyOf(context, word);
    const { predicate, container, coercion } = property;
    if (coercion.kind === 'json') {
      if (container !== 'none') throw new NotKnown('JSON in a container');
      dataset.add(about, predicate, jsonLiteral(value), { value: undefined, coercion });
      return true;
    }
    if (value === null) return false;
    const scope = context.scope(word);
    const inside = scope === undefined ? context : contexts.within(context, scope.context, 'property');
    const place = { about, predicate, property, context: inside };
    if (!Array.isArray(value) && container !== 'list') {
      tellItem(value, place);
      return true;
    }
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const items = list.filter((item) => item !== null);
    if (items.some(Array.isArray)) throw new NotKnown('a list in a list');
    if (container === 'list') tellList(items, place);
    else for (const item of items) tellItem(item, place);
    return items.length > 0 || container !== 'graph';
  };

  tellNode(document, contexts.initial(), '');
};
