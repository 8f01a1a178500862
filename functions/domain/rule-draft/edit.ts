import type { Leaf, Requirement } from '../requirement/requirement.ts';
import { formProblems } from '../requirement/validate.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  type DraftGroup,
  type DraftNode,
  draftOf,
  type NodeId,
  PREFERRED,
  REQUIRED,
  type RuleDraft,
  requirementOf,
  ruleOf,
} from './draft.ts';
import { groupOf, holds, partsOf, positionOf, spliced, tidy, withGroup } from './tree.ts';

/** The most that a rule may prefer; the same as the API takes. */
export const MAX_PREFERRED = 20;

/** One thing that a person does to a rule. */
export type Edit =
  | { readonly do: 'add'; readonly to: NodeId; readonly at?: number | undefined; readonly leaf: Leaf }
  /** Lets something else count in place of a part. */
  | { readonly do: 'or'; readonly node: NodeId; readonly leaf: Leaf }
  /** Puts a part into a group of its own. */
  | { readonly do: 'wrap'; readonly node: NodeId; readonly op: 'all' | 'any' }
  /** Puts a part into one group with another, where that one stands. */
  | { readonly do: 'join'; readonly node: NodeId; readonly with: NodeId; readonly op: 'all' | 'any' }
  /** Takes a group apart: what it holds takes its place. */
  | { readonly do: 'unwrap'; readonly node: NodeId }
  | { readonly do: 'move'; readonly node: NodeId; readonly to: NodeId; readonly at?: number | undefined }
  | { readonly do: 'up' | 'down' | 'in' | 'out' | 'prefer' | 'require' | 'remove'; readonly node: NodeId }
  | { readonly do: 'mode'; readonly node: NodeId; readonly op: DraftGroup['op']; readonly n: number }
  | { readonly do: 'terms'; readonly node: NodeId; readonly leaf: Leaf }
  | { readonly do: 'replace'; readonly requirement: Requirement };

/** Why an edit changes nothing: the part is gone, it cannot stand there, or the rule would break a limit (section 5). */
export type EditRefusal =
  | 'gone'
  | 'no-place'
  | 'too-deep'
  | 'too-large'
  | 'too-many-preferred'
  | 'not-a-rule';

/** A draft after an edit, and the part to look at next. */
export interface Edited {
  readonly draft: RuleDraft;
  readonly focus: NodeId;
}

type Outcome = Result<Edited, EditRefusal>;

const named = (draft: RuleDraft, leaf: Leaf): readonly [DraftNode, RuleDraft] => {
  const id = `n${draft.next}`;
  return [
    { kind: 'leaf', id, leaf },
    { ...draft, next: draft.next + 1 },
  ];
};

const grouped = (
  draft: RuleDraft,
  op: 'all' | 'any',
  of: readonly DraftNode[],
): readonly [DraftGroup, RuleDraft] => [
  { kind: 'group', id: `n${draft.next}`, op, n: 1, of },
  { ...draft, next: draft.next + 1 },
];

const add = (draft: RuleDraft, to: NodeId, at: number | undefined, leaf: Leaf): Outcome => {
  const group = groupOf(draft, to);
  if (group === undefined) return fail('gone');
  const [node, after] = named(draft, leaf);
  return ok({ draft: spliced(after, to, at ?? group.of.length, 0, node), focus: node.id });
};

/** The whole of what is asked for becomes one of its own parts, so that something can stand beside it. */
const rootAsPart = (draft: RuleDraft, op: 'all' | 'any'): readonly [DraftGroup, RuleDraft] => {
  const { required } = draft;
  const [inner, after] = grouped(draft, 'all', required.of);
  const part = { ...inner, op: required.op, n: required.n };
  return [part, { ...after, required: { ...required, op, n: 1, of: [part] } }];
};

const or = (draft: RuleDraft, id: NodeId, leaf: Leaf): Outcome => {
  if (id === REQUIRED && draft.required.of.length > 0) {
    return draft.required.op === 'any'
      ? add(draft, REQUIRED, undefined, leaf)
      : add(rootAsPart(draft, 'any')[1], REQUIRED, undefined, leaf);
  }
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { node, parent, at } = position;
  if (parent.op === 'any' && parent.id !== PREFERRED) return add(draft, parent.id, at + 1, leaf);
  const [other, after] = named(draft, leaf);
  const [group, last] = grouped(after, 'any', [node, other]);
  return ok({ draft: spliced(last, parent.id, at, 1, group), focus: other.id });
};

const wrap = (draft: RuleDraft, id: NodeId, op: 'all' | 'any'): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const [group, after] = grouped(draft, op, [position.node]);
  return ok({ draft: spliced(after, position.parent.id, position.at, 1, group), focus: group.id });
};

const unwrap = (draft: RuleDraft, id: NodeId): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { node, parent, at } = position;
  if (node.kind === 'leaf') return fail('no-place');
  return ok({
    draft: spliced(draft, parent.id, at, 1, ...node.of),
    focus: node.of[0]?.id ?? parent.id,
  });
};

const without = (draft: RuleDraft, parent: NodeId, at: number): RuleDraft => spliced(draft, parent, at, 1);

const move = (draft: RuleDraft, id: NodeId, to: NodeId, wanted: number | undefined): Outcome => {
  const position = positionOf(draft, id);
  const target = groupOf(draft, to);
  if (position === undefined || target === undefined) return fail('gone');
  const { node, parent, at } = position;
  if (holds(node, to)) return fail('no-place');
  const goal = Math.max(0, Math.min(wanted ?? target.of.length, target.of.length));
  // Places are counted as they are seen, with the part still where it was.
  const shift = parent.id === to && at < goal ? 1 : 0;
  if (parent.id === to && goal - shift === at) return fail('no-place');
  return ok({ draft: spliced(without(draft, parent.id, at), to, goal - shift, 0, node), focus: id });
};

const join = (draft: RuleDraft, id: NodeId, other: NodeId, op: 'all' | 'any'): Outcome => {
  const [position, target] = [positionOf(draft, id), positionOf(draft, other)];
  if (position === undefined || target === undefined) return fail('gone');
  if (holds(position.node, other) || holds(target.node, id)) return fail('no-place');
  if (target.node.kind === 'group') return move(draft, id, other, undefined);
  const taken = without(draft, position.parent.id, position.at);
  const place = positionOf(taken, other);
  if (place === undefined) return fail('no-place');
  const [group, after] = grouped(taken, op, [place.node, position.node]);
  return ok({ draft: spliced(after, place.parent.id, place.at, 1, group), focus: id });
};

/** Into the group that stands next to it, the one before it first. */
const moveIn = (draft: RuleDraft, id: NodeId): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { parent, at } = position;
  const [before, after] = [parent.of[at - 1], parent.of[at + 1]];
  if (before?.kind === 'group') return move(draft, id, before.id, undefined);
  return after?.kind === 'group' ? move(draft, id, after.id, 0) : fail('no-place');
};

const moveOut = (draft: RuleDraft, id: NodeId): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const above = positionOf(draft, position.parent.id);
  return above === undefined ? fail('no-place') : move(draft, id, above.parent.id, above.at + 1);
};

const shift = (draft: RuleDraft, id: NodeId, by: -1 | 1): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { parent, at } = position;
  const goal = by === -1 ? at - 1 : at + 2;
  return goal < 0 || goal > parent.of.length ? fail('no-place') : move(draft, id, parent.id, goal);
};

const remove = (draft: RuleDraft, id: NodeId): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { parent, at } = position;
  const beside = parent.of[at + 1] ?? parent.of[at - 1];
  return ok({ draft: without(draft, parent.id, at), focus: beside?.id ?? parent.id });
};

const mode = (draft: RuleDraft, id: NodeId, op: DraftGroup['op'], n: number): Outcome => {
  const group = id === PREFERRED ? undefined : groupOf(draft, id);
  if (group === undefined) return fail('gone');
  const count = Number.isInteger(n) ? Math.max(1, Math.min(n, group.of.length)) : 1;
  return ok({ draft: withGroup(draft, id, (of) => ({ ...of, op, n: count })), focus: id });
};

const terms = (draft: RuleDraft, id: NodeId, leaf: Leaf): Outcome => {
  const position = positionOf(draft, id);
  if (position === undefined) return fail('gone');
  const { node, parent, at } = position;
  if (node.kind === 'group') return fail('no-place');
  return ok({ draft: spliced(draft, parent.id, at, 1, { ...node, leaf }), focus: id });
};

const perform = (draft: RuleDraft, edit: Edit): Outcome => {
  switch (edit.do) {
    case 'add':
      return add(draft, edit.to, edit.at, edit.leaf);
    case 'or':
      return or(draft, edit.node, edit.leaf);
    case 'wrap':
      return wrap(draft, edit.node, edit.op);
    case 'join':
      return join(draft, edit.node, edit.with, edit.op);
    case 'unwrap':
      return unwrap(draft, edit.node);
    case 'move':
      return move(draft, edit.node, edit.to, edit.at);
    case 'up':
      return shift(draft, edit.node, -1);
    case 'down':
      return shift(draft, edit.node, 1);
    case 'in':
      return moveIn(draft, edit.node);
    case 'out':
      return moveOut(draft, edit.node);
    case 'prefer':
      return holds(draft.preferred, edit.node)
        ? fail('no-place')
        : move(draft, edit.node, PREFERRED, undefined);
    case 'require':
      return holds(draft.required, edit.node)
        ? fail('no-place')
        : move(draft, edit.node, REQUIRED, undefined);
    case 'remove':
      return remove(draft, edit.node);
    case 'mode':
      return mode(draft, edit.node, edit.op, edit.n);
    case 'terms':
      return terms(draft, edit.node, edit.leaf);
    case 'replace':
      return ok({ draft: draftOf(edit.requirement, draft.next), focus: REQUIRED });
  }
};

/** What keeps a draft from being a rule, if anything; one that asks for nothing yet is unfinished, not wrong. */
const faultOf = (draft: RuleDraft): EditRefusal | undefined => {
  if (draft.preferred.of.length > MAX_PREFERRED) return 'too-many-preferred';
  const whole = { required: ruleOf(draft.required), preferred: draft.preferred.of.map(ruleOf) };
  for (const { code, pointer } of formProblems(requirementOf(draft) ?? whole)) {
    if (code === 'rule-too-deep') return 'too-deep';
    if (code === 'rule-too-large') return 'too-large';
    if (pointer.startsWith('/required') && draft.required.of.length === 0) continue;
    return 'not-a-rule';
  }
  return undefined;
};

/**
 * Does one thing to a rule. Total: it answers with the rule afterwards, which is within the limits of section 5 and has no
 * empty group, or with why nothing changed. Parts keep their names, whatever happens around them.
 */
export const applyEdit = (draft: RuleDraft, edit: Edit): Outcome => {
  const outcome = perform(draft, edit);
  if (!outcome.ok) return outcome;
  const { draft: changed, focus } = outcome.value;
  const after = tidy(changed);
  const fault = faultOf(after);
  if (fault !== undefined) return fail(fault);
  if (partsOf(after).some(({ id }) => id === focus)) return ok({ draft: after, focus });
  // What was to be looked at held nothing any more.
  return ok({ draft: after, focus: holds(changed.preferred, focus) ? PREFERRED : REQUIRED });
};
