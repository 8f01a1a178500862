import { libraryName } from './library-order.ts';
import { NotKnown } from './not-known.ts';
import { permutations } from './permutations.ts';
import type { BlankNode, Node } from './quads.ts';

/** Temporary labels in the order in which they were given. */
type Issuer = Map<BlankNode, string>;

interface Path {
  readonly hash: string;
  readonly issuer: Issuer;
}

/** Steps after which the library takes over: it lets others work in between, and watches the time. */
const MOST_STEPS = 50_000;

const issue = (issuer: Issuer, node: BlankNode): string => {
  const known = issuer.get(node);
  if (known !== undefined) return known;
  const label = `_:b${issuer.size}`;
  issuer.set(node, label);
  return label;
};

export interface NDegreeOptions {
  readonly hash: (text: string) => string;
  /** How often blank nodes may be looked into, as the library counts it. */
  readonly calls: number;
  /** Whether blank nodes have the library's names, without which it may not be asked which of two comes first. */
  readonly named: boolean;
}

/**
 * Hash N-Degree Quads (RDFC-1.0 section 4.8).
 * @returns what gives a blank node's path, from an issuer that has a label for it alone.
 * @throws NotKnown when it takes more than the library would spend, or than should be done without a pause.
 */
export const createNDegree = (options: NDegreeOptions): ((node: BlankNode) => Path) => {
  let { calls } = options;
  let steps = 0;
  const spend = (amount: number): void => {
    steps += amount;
    if (steps > MOST_STEPS) throw new NotKnown('too many steps');
  };

  const relatedOf = (node: BlankNode, issuer: Issuer): Map<string, BlankNode[]> => {
    const related = new Map<string, BlankNode[]>();
    const relate = (other: Node, position: string): void => {
      if (typeof other === 'string' || other === node) return;
      spend(1);
      const hash = options.hash(position + (other.label ?? issuer.get(other) ?? other.hash));
      const group = related.get(hash);
      if (group === undefined) related.set(hash, [other]);
      else group.push(other);
    };
    for (const quad of node.quads) {
      relate(quad.about.subject, `s${quad.predicate}`);
      relate(quad.object, `o${quad.predicate}`);
      relate(quad.about.graph, 'g');
    }
    return related;
  };

  /** The path through one order of related nodes, or nothing once it is beyond the best so far. */
  const follow = (nodes: readonly BlankNode[], from: Issuer, best: Best | undefined): Best | undefined => {
    spend(nodes.length + from.size);
    let issuer = new Map(from);
    let path = '';
    const isBeyond = (): boolean => best !== undefined && path > best.path;
    const unlabelled: BlankNode[] = [];
    for (const node of nodes) {
      if (node.label === undefined && !issuer.has(node)) unlabelled.push(node);
      path += node.label ?? issue(issuer, node);
      if (isBeyond()) return undefined;
    }
    if (unlabelled.length > 0 && !options.named) throw new NotKnown('nodes without their names');
    for (const node of unlabelled) {
      const result = look(node, issuer);
      path += `${issue(issuer, node)}<${result.hash}>`;
      issuer = result.issuer;
      if (isBeyond()) return undefined;
    }
    return best === undefined || path < best.path ? { path, issuer } : undefined;
  };

  const look = (node: BlankNode, from: Issuer): Path => {
    if (calls === 0) throw new NotKnown('more work than the library would do');
    calls -= 1;
    let issuer = from;
    let text = '';
    const related = relatedOf(node, issuer);
    for (const [hash, nodes] of [...related].sort(([a], [b]) => (a < b ? -1 : 1))) {
      let best: Best | undefined;
      for (const order of permutations(nodes, libraryName)) best = follow(order, issuer, best) ?? best;
      text += hash + (best?.path ?? '');
      issuer = best?.issuer ?? issuer;
    }
    return { hash: options.hash(text), issuer };
  };

  return (node) => look(node, new Map([[node, '_:b0']]));
};

interface Best {
  readonly path: string;
  readonly issuer: Issuer;
}
