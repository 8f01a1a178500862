import type { LiteralSource } from './literal.ts';
import { NotKnown } from './not-known.ts';

/** A blank node of one document. */
export interface BlankNode {
  /** Its place in the order in which blank nodes were met. */
  readonly number: number;
  /** The statements that it stands in. */
  readonly quads: Quad[];
  /** Its first-degree hash, and its canonical label, once they are known. */
  hash: string;
  label: string | undefined;
}

/** A blank node, or an IRI or literal as N-Quads writes it. */
export type Node = BlankNode | string;
/** The default graph is the empty text. */
export type Graph = BlankNode | '';

/** One statement. */
export interface Quad {
  readonly about: Description;
  readonly predicate: string;
  readonly object: Node;
  /** Where a literal came from; two that look alike are one for the library only when they came from the same. */
  readonly source: LiteralSource | undefined;
}

/** What one graph says of one subject. */
export interface Description {
  readonly subject: Node;
  readonly graph: Graph;
  readonly quads: Quad[];
  /** The statements by predicate and object, once there are many. */
  index: Map<string, Quad> | undefined;
}

const MANY = 32;

/** The statements that a document makes, each once, and its blank nodes. */
export interface Dataset {
  readonly descriptions: readonly Description[];
  readonly blankNodes: readonly BlankNode[];
  /** Whether some blank nodes came in another order than the library's. */
  readonly hasLists: boolean;
}

export interface DatasetBuilder extends Dataset {
  blankNode(): BlankNode;
  /** A blank node that holds a place in a list. */
  listCell(): BlankNode;
  /** What a graph says of a subject, to which more can be added. A blank node is described in one place only. */
  describe(subject: Node, graph: Graph): Description;
  /** @throws NotKnown where the library would write the same statement twice. */
  add(about: Description, predicate: string, object: Node, source?: LiteralSource): void;
}

const isSame = (one: LiteralSource | undefined, other: LiteralSource | undefined): boolean =>
  one === other ||
  (one?.value !== undefined &&
    one.value === other?.value &&
    one.coercion.datatype === other.coercion.datatype &&
    one.coercion.language === other.coercion.language);

const keyOf = (predicate: string, object: Node): string =>
  typeof object === 'string' ? `${predicate} ${object}` : `${predicate} ${object.number}`;

const find = ({ quads, index }: Description, predicate: string, object: Node): Quad | undefined =>
  index === undefined
    ? quads.find((quad) => quad.object === object && quad.predicate === predicate)
    : index.get(keyOf(predicate, object));

const keep = (description: Description, quad: Quad): void => {
  const { quads } = description;
  quads.push(quad);
  if (quads.length === MANY)
    description.index = new Map(quads.map((one) => [keyOf(one.predicate, one.object), one]));
  else description.index?.set(keyOf(quad.predicate, quad.object), quad);
};

const refer = (node: Node, quad: Quad): void => {
  if (typeof node !== 'string' && node.quads.at(-1) !== quad) node.quads.push(quad);
};

export const createDataset = (): DatasetBuilder => {
  const descriptions: Description[] = [];
  const blankNodes: BlankNode[] = [];
  const ofIris = new Map<Graph, Map<string, Description>>();
  let hasLists = false;

  const blankNode = (): BlankNode => {
    const node: BlankNode = { number: blankNodes.length, quads: [], hash: '', label: undefined };
    blankNodes.push(node);
    return node;
  };
  const begin = (subject: Node, graph: Graph): Description => {
    const description = { subject, graph, quads: [], index: undefined };
    descriptions.push(description);
    return description;
  };

  return {
    descriptions,
    blankNodes,
    get hasLists() {
      return hasLists;
    },
    blankNode,
    listCell() {
      hasLists = true;
      return blankNode();
    },
    describe(subject, graph) {
      if (typeof subject !== 'string') return begin(subject, graph);
      const inGraph = ofIris.get(graph) ?? new Map<string, Description>();
      ofIris.set(graph, inGraph);
      const description = inGraph.get(subject) ?? begin(subject, graph);
      inGraph.set(subject, description);
      return description;
    },
    add(about, predicate, object, source) {
      const known = find(about, predicate, object);
      if (known !== undefined) {
        if (!isSame(known.source, source)) throw new NotKnown('one literal from two values');
        return;
      }
      const quad: Quad = { about, predicate, object, source };
      keep(about, quad);
      refer(about.subject, quad);
      refer(object, quad);
      refer(about.graph, quad);
    },
  };
};
