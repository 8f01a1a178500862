import { hash as digest } from 'node:crypto';
import { libraryAppearance } from './library-order.ts';
import { createNDegree } from './n-degree.ts';
import { NotKnown } from './not-known.ts';
import type { BlankNode, Dataset, Node } from './quads.ts';

export type HashName = 'sha256' | 'sha384';

const endOf = (graph: string): string => (graph === '' ? ' .\n' : ` ${graph} .\n`);

/** Hash First Degree Quads (section 4.6). */
const firstDegree = (node: BlankNode, name: HashName): string => {
  const nameOf = (one: Node): string => (typeof one === 'string' ? one : one === node ? '_:a' : '_:z');
  const lines = node.quads.map(
    ({ about, predicate, object }) =>
      `${nameOf(about.subject)} ${predicate} ${nameOf(object)}${endOf(nameOf(about.graph))}`,
  );
  return digest(name, lines.sort().join(''), 'hex');
};

const labelOf = (node: Node): string => {
  if (typeof node === 'string') return node;
  if (node.label === undefined) throw new NotKnown('a blank node in no statement');
  return node.label;
};

/** All statements in the order of their text. No subject's name begins another's, so that each can be sorted alone. */
const nquadsOf = (dataset: Dataset): string => {
  const bySubject = new Map<string, string[]>();
  for (const { subject, graph, quads } of dataset.descriptions) {
    const name = `${labelOf(subject)} `;
    const lines = bySubject.get(name) ?? [];
    bySubject.set(name, lines);
    const end = quads.length === 0 ? '' : endOf(labelOf(graph));
    for (const { predicate, object } of quads) lines.push(`${predicate} ${labelOf(object)}${end}`);
  }
  let text = '';
  for (const name of [...bySubject.keys()].sort()) {
    for (const line of bySubject.get(name)?.sort() ?? []) text += name + line;
  }
  return text;
};

/**
 * Canonical N-Quads of a dataset (RDFC-1.0 section 4.4), with as much work on blank nodes that look alike as the
 * library does with a work factor of 1.
 * @param named whether the blank nodes have the numbers that jsonld gives them.
 * @throws NotKnown where only named blank nodes, or only the library, can be told apart.
 */
export const canonicalNQuads = (dataset: Dataset, name: HashName, named: boolean): string => {
  const groups = new Map<string, BlankNode[]>();
  for (const node of named ? libraryAppearance(dataset) : dataset.blankNodes) {
    if (node.quads.length === 0) continue;
    node.hash = firstDegree(node, name);
    const group = groups.get(node.hash);
    if (group === undefined) groups.set(node.hash, [node]);
    else group.push(node);
  }
  let issued = 0;
  const label = (node: BlankNode): void => {
    if (node.label !== undefined) return;
    node.label = `_:c14n${issued}`;
    issued += 1;
  };
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, nodes]) => nodes);
  const alike = ordered.filter((nodes) => nodes.length > 1);
  for (const nodes of ordered) if (nodes.length === 1) nodes.forEach(label);

  if (alike.length > 0) {
    const look = createNDegree({
      hash: (text) => digest(name, text, 'hex'),
      calls: alike.flat().length,
      named,
    });
    for (const nodes of alike) {
      const paths = nodes.filter((node) => node.label === undefined).map(look);
      paths.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
      for (const { issuer } of paths) for (const node of issuer.keys()) label(node);
    }
  }
  return nquadsOf(dataset);
};
