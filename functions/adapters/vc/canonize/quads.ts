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

/** One statement in one graph; the default graph is the empty text. */
export interface Quad {
  readonly subject: Node;
  readonly predicate: string;
  readonly object: Node;
  readonly graph: BlankNode | '';
  /** Where a literal came from; two that look alike are one for the library only when they came from the same. */
  readonly source: LiteralSource | undefined;
}

export interface LiteralSource {
  /** Nothing for a JSON literal, which the library never takes for the same as another. */
  readonly value: string | number | boolean | undefined;
  readonly datatype: string | undefined;
  readonly language: string | undefined;
}

/** The statements that a document makes, each once, and its blank nodes. */
export interface Dataset {
  readonly quads: readonly Quad[];
  readonly blankNodes: readonly BlankNode[];
  /** Whether some blank nodes came in another order than the library's. */
  readonly hasLists: boolean;
}

export interface DatasetBuilder extends Dataset {
  blankNode(): BlankNode;
  /** A blank node that holds a place in a list. */
  listCell(): BlankNode;
  /** @throws NotKnown where the library would write the same statement twice. */
  add(subject: Node, predicate: string, object: Node, graph: BlankNode | '', source?: LiteralSource): void;
}

const nameOf = (node: Node): string => (typeof node === 'string' ? node : `_:${node.number}`);

const isSame = (one: LiteralSource | undefined, other: LiteralSource | undefined): boolean =>
  one === other ||
  (one?.value !== undefined &&
    one.value === other?.value &&
    one.datatype === other.datatype &&
    one.language === other.language);

export const createDataset = (): DatasetBuilder => {
  const quads: Quad[] = [];
  const blankNodes: BlankNode[] = [];
  const seen = new Map<string, Quad>();
  let hasLists = false;

  const blankNode = (): BlankNode => {
    const node: BlankNode = { number: blankNodes.length, quads: [], hash: '', label: undefined };
    blankNodes.push(node);
    return node;
  };
  const refer = (node: Node, quad: Quad): void => {
    if (typeof node !== 'string' && node.quads.at(-1) !== quad) node.quads.push(quad);
  };

  return {
    quads,
    blankNodes,
    get hasLists() {
      return hasLists;
    },
    blankNode,
    listCell() {
      hasLists = true;
      return blankNode();
    },
    add(subject, predicate, object, graph, source) {
      const key = `${nameOf(subject)} ${predicate} ${nameOf(object)} ${nameOf(graph)}`;
      const known = seen.get(key);
      if (known !== undefined) {
        if (!isSame(known.source, source)) throw new NotKnown('one literal from two values');
        return;
      }
      const quad: Quad = { subject, predicate, object, graph, source };
      seen.set(key, quad);
      quads.push(quad);
      refer(subject, quad);
      refer(object, quad);
      refer(graph, quad);
    },
  };
};
