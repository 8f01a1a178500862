import { isJsonObject, type JsonObject } from '../document/shape.ts';
import type { ContextTable } from './context-table.ts';
import type { KnownContext } from './known-context.ts';
import { jsonLiteral, languageLiteral, scalarLiteral } from './literal.ts';
import { readNode } from './node-context.ts';
import { NotKnown } from './not-known.ts';
import type { BlankNode, DatasetBuilder, LiteralSource, Node } from './quads.ts';
import { type Property, RDF_TYPE } from './term.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = `<${RDF_TYPE}>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

type Graph = BlankNode | '';

/** Says that something is the value; called before anything is said about it, as the library does. */
type Link = (value: Node, source?: LiteralSource) => void;

/** A property in a node, and what is active inside of its values. */
interface Place {
  readonly property: Property;
  readonly context: KnownContext;
  readonly graph: Graph;
}

/** The order in which the words of a node are walked. */
export type WordOrder = (words: readonly string[], context: KnownContext) => readonly string[];

const propertyOf = (context: KnownContext, word: string): Property => {
  const term = context.term(word);
  if (term.kind !== 'property') throw new NotKnown('a keyword in a second place');
  return term;
};

/** `{"@value": "...", "@language": "en"}` and nothing else. */
const linkLanguageValue = (value: JsonObject, link: Link): void => {
  const { '@value': text, '@language': tag, ...more } = value;
  const isTag = typeof tag === 'string' ? LANGUAGE_TAG.test(tag) : !('@language' in value);
  if (typeof text !== 'string' || !isTag || Object.keys(more).length > 0)
    throw new NotKnown('a value object');
  const language = typeof tag === 'string' ? tag.toLowerCase() : undefined;
  link(languageLiteral(text, language), { value: text, datatype: undefined, language });
};

const linkScalar = (value: unknown, { property, context }: Place, link: Link): void => {
  // The word may mean something else where its own scoped context is active, and that is what counts for a scalar.
  const { coercion } = propertyOf(context, property.word);
  if (property.container === 'graph' || coercion.kind === 'json') throw new NotKnown('a scalar in a graph');
  if (typeof value === 'string' && coercion.kind === 'iri') link(context.iri(value));
  else if (typeof value === 'string' && coercion.kind === 'word') link(context.wordIri(value));
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const { datatype, language } = coercion;
    link(scalarLiteral(value, coercion), { value, datatype, language });
  } else throw new NotKnown('not JSON');
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
  const describe = (
    node: JsonObject,
    outer: KnownContext,
    graph: Graph,
    link?: Link,
    under?: Property,
  ): void => {
    if (Object.getPrototypeOf(node) !== Object.prototype) throw new NotKnown('not plain JSON');
    const { context, id, types, words } = readNode(node, outer, under?.word, contexts);
    const subject = id ?? dataset.blankNode();
    link?.(subject);
    let said = types.length;
    for (const type of types) dataset.add(subject, TYPE, type, graph);
    for (const word of order(words, context)) if (tell(subject, word, node[word], context, graph)) said += 1;
    const droppable = under === undefined || under.container === 'graph' || context.holdsGraphs(under.word);
    // The library drops such a node with a warning, which is an error in the mode that signatures ask for.
    if (said === 0 && droppable) throw new NotKnown('a node that says nothing');
  };

  const linkItem = (item: unknown, place: Place, link: Link): void => {
    const { property, context, graph } = place;
    if (!isJsonObject(item)) linkScalar(item, place, link);
    else if ('@value' in item) {
      const isUnusual = property.container === 'graph' || context.scope(property.word) !== undefined;
      if (isUnusual) throw new NotKnown('a value object in a graph or under a scoped context');
      linkLanguageValue(item, link);
    } else if (property.container === 'graph') {
      const inside = dataset.blankNode();
      link(inside);
      describe(item, context, inside, undefined, property);
    } else describe(item, context, graph, link, property);
  };

  const tellList = (subject: Node, items: readonly unknown[], place: Place): void => {
    const { graph } = place;
    let [last, predicate] = [subject, place.property.predicate];
    for (const item of items) {
      const cell = dataset.listCell();
      dataset.add(last, predicate, cell, graph);
      linkItem(item, place, (value, source) => dataset.add(cell, FIRST, value, graph, source));
      [last, predicate] = [cell, REST];
    }
    dataset.add(last, predicate, NIL, graph);
  };

  /** Says what a node has for a property, and whether that is anything. */
  const tell = (
    subject: Node,
    word: string,
    value: unknown,
    context: KnownContext,
    graph: Graph,
  ): boolean => {
    const property = propertyOf(context, word);
    const { predicate, container } = property;
    if (property.coercion.kind === 'json') {
      if (container !== 'none') throw new NotKnown('JSON in a container');
      const source = { value: undefined, datatype: undefined, language: undefined };
      dataset.add(subject, predicate, jsonLiteral(value), graph, source);
      return true;
    }
    if (value === null) return false;
    const scope = context.scope(word);
    const inside = scope === undefined ? context : contexts.within(context, scope.context, 'property');
    const place = { property, context: inside, graph };
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const items = list.filter((item) => item !== null);
    if (items.some(Array.isArray)) throw new NotKnown('a list in a list');
    if (container === 'list') tellList(subject, items, place);
    else
      for (const item of items)
        linkItem(item, place, (one, source) => dataset.add(subject, predicate, one, graph, source));
    return items.length > 0 || container !== 'graph';
  };

  describe(document, contexts.initial(), '');
};
