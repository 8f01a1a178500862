import type { KnownContext } from './known-context.ts';
import type { BlankNode, Dataset, Node } from './quads.ts';
import { RDF_TYPE } from './term.ts';
import type { WordOrder } from './walk.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const iriOf = (word: string, context: KnownContext): string => {
  const term = context.term(word);
  return term.kind === 'property' ? term.iri : '';
};

/** Words as they come: quickest, and good enough as long as no blank node has to be told from its like. */
export const asWritten: WordOrder = (words) => words;

/** Words in the order in which jsonld meets them, so that blank nodes get the numbers that it gives them. */
export const asTheLibrary: WordOrder = (words, context) =>
  words
    .map((word) => ({ word, iri: iriOf(word, context) }))
    .sort((a, b) => compare(a.iri, b.iri) || compare(a.word, b.word))
    .map(({ word }) => word);

/** The name that jsonld gives to a blank node. */
export const libraryName = (node: BlankNode): string => `b${node.number}`;

const bare = (node: Node): string =>
  typeof node === 'string' ? node.slice(1, -1) : `_:${libraryName(node)}`;

const propertyName = (predicate: string): string => {
  const iri = predicate.slice(1, -1);
  return iri === RDF_TYPE ? '@type' : iri;
};

/** The blank nodes in the order in which they appear when jsonld writes a dataset down. */
export const libraryAppearance = (dataset: Dataset): readonly BlankNode[] => {
  const nodes = dataset.descriptions
    .map((description) => ({
      description,
      graph: description.graph === '' ? '@default' : bare(description.graph),
      subject: bare(description.subject),
    }))
    .sort((a, b) => compare(a.graph, b.graph) || compare(a.subject, b.subject))
    .flatMap(({ description: { subject, graph, quads } }) =>
      quads
        .toSorted((a, b) => compare(propertyName(a.predicate), propertyName(b.predicate)))
        .flatMap(({ object }) => [subject, object, graph]),
    );
  return [...new Set(nodes.filter((node) => typeof node !== 'string'))];
};
