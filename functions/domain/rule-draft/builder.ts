import { ACHIEVEMENT_TYPES } from '../achievement.ts';
import type { CatalogView } from '../evaluate/evaluation.ts';
import { isId } from '../ids.ts';
import type { Leaf } from '../requirement/requirement.ts';
import { type NodeId, REQUIRED } from './draft.ts';
import type { Edit, EditRefusal } from './edit.ts';
import { beginHistory, edited, type History, redone, undone } from './history.ts';
import { type FormFields, withTerms } from './terms.ts';
import { groupOf, positionOf } from './tree.ts';

/** What is looked for to add: a badge by name, any badge that shows a skill, or any badge of a kind. */
export const FINDER_KINDS = ['badge', 'skill', 'kind'] as const;
export type FinderKind = (typeof FINDER_KINDS)[number];

/** The search that is open, and where what is found goes. */
export interface Finder {
  /** Into a group, or as an alternative to a part. */
  readonly place: 'into' | 'or';
  readonly node: NodeId;
  readonly by: FinderKind;
  /** Only badges for work that is handed in: what one can do already, shown. */
  readonly priorLearning: boolean;
  readonly q: string;
}

/** What changes the rule around one part, and what only changes what is open. */
const PLAIN_EDITS = ['up', 'down', 'in', 'out', 'prefer', 'require', 'remove', 'unwrap'] as const;

/** What was last done, for the person to hear: the command, and the part it was about. */
export interface Deed {
  readonly did: (typeof PLAIN_EDITS)[number] | 'terms' | 'mode' | 'move' | 'join' | 'pick' | 'undo' | 'redo';
  readonly node: NodeId;
}

/** A rule builder: the draft with its history, what is open, and what happened last. */
export interface Builder {
  readonly history: History;
  /** The part whose settings are open. */
  readonly open?: NodeId | undefined;
  readonly finder?: Finder | undefined;
  /** The part to look at now. */
  readonly focus?: NodeId | undefined;
  readonly deed?: Deed | undefined;
  readonly refusal?: EditRefusal | 'issuer-invalid' | 'signer-unknown' | undefined;
}

const ON_NODE = [...PLAIN_EDITS, 'open', 'terms', 'mode', 'find', 'or', 'prior'] as const;
const ALONE = ['close', 'search', 'undo', 'redo'] as const;

/** Everything that a control of the builder can ask for. */
export type Command =
  | { readonly do: (typeof PLAIN_EDITS)[number]; readonly node: NodeId }
  | { readonly do: 'open' | 'terms' | 'mode' | 'find' | 'or' | 'prior'; readonly node: NodeId }
  | { readonly do: (typeof ALONE)[number] }
  | { readonly do: 'move'; readonly node: NodeId; readonly to: NodeId; readonly at?: number | undefined }
  | { readonly do: 'join'; readonly node: NodeId; readonly with: NodeId }
  | { readonly do: 'pick'; readonly what: string };

/** A command as a control names it, like `up n3` or `pick ach_...`. */
export const commandText = (command: Command): string => {
  switch (command.do) {
    case 'move':
      return `move ${command.node} ${command.to}${command.at === undefined ? '' : ` ${command.at}`}`;
    case 'join':
      return `join ${command.node} ${command.with}`;
    case 'pick':
      return `pick ${command.what}`;
    default:
      return 'node' in command ? `${command.do} ${command.node}` : command.do;
  }
};

/** Reads a command; nothing where a control of ours does not say this. */
export const readCommand = (text: string): Command | undefined => {
  const [verb, ...rest] = text.split(' ');
  const [node = '', other = '', place = ''] = rest;
  const alone = ALONE.find((one) => one === verb);
  if (alone !== undefined) return { do: alone };
  const onNode = ON_NODE.find((one) => one === verb);
  if (onNode !== undefined) return { do: onNode, node };
  const at = /^\d{1,3}$/.test(place) ? Number(place) : undefined;
  if (verb === 'move') return { do: 'move', node, to: other, at };
  if (verb === 'join') return { do: 'join', node, with: other };
  return verb === 'pick' ? { do: 'pick', what: rest.join(' ') } : undefined;
};

/** A builder for a draft. */
export const openBuilder = (history: History): Builder => ({ history });
export const newBuilder = (draft: History['present']): Builder => openBuilder(beginHistory(draft));

/** Everybody who is entitled to sign a listed badge with this: whom a rule about a skill or a kind starts from. */
const signersOf = (ids: readonly string[], catalog: CatalogView): readonly string[] => {
  const creators = ids.flatMap((id) =>
    isId('achievement', id) ? (catalog.achievement(id)?.creators ?? []) : [],
  );
  return [...new Set(creators)].slice(0, 20);
};

/** The leaf that was picked: `ach_...`, `skill <url>` or `kind <type>`. */
const pickedLeaf = (what: string, catalog: CatalogView): Leaf | undefined => {
  if (isId('achievement', what)) return { op: 'leaf', achievement: what };
  if (what.startsWith('skill ')) {
    const competency = what.slice('skill '.length);
    return { op: 'leaf', competency, issuers: signersOf(catalog.withCompetency(competency), catalog) };
  }
  const type = ACHIEVEMENT_TYPES.find((one) => what === `kind ${one}`);
  if (type === undefined) return undefined;
  return { op: 'leaf', achievementType: type, issuers: signersOf(catalog.withType(type), catalog) };
};

const settle = (builder: Builder, edit: Edit, did: Deed['did']): Builder => {
  const outcome = edited(builder.history, edit);
  if (!outcome.ok) return { ...builder, refusal: outcome.error, deed: undefined };
  const { history, focus } = outcome.value;
  const about = 'node' in edit ? edit.node : focus;
  const isThere = (id: NodeId | undefined): boolean =>
    id !== undefined &&
    (positionOf(history.present, id) !== undefined || groupOf(history.present, id) !== undefined);
  return {
    history,
    open: isThere(builder.open) ? builder.open : undefined,
    focus,
    deed: { did, node: did === 'pick' ? focus : about },
  };
};

const pick = (builder: Builder, what: string, catalog: CatalogView): Builder => {
  const { finder } = builder;
  const leaf = pickedLeaf(what, catalog);
  if (finder === undefined || leaf === undefined) return { ...builder, refusal: 'gone' };
  if (leaf.issuers?.length === 0) return { ...builder, refusal: 'signer-unknown' };
  const edit: Edit =
    finder.place === 'into' ? { do: 'add', to: finder.node, leaf } : { do: 'or', node: finder.node, leaf };
  return settle(builder, edit, 'pick');
};

const isFinderKind = (text: string | undefined): text is FinderKind =>
  FINDER_KINDS.some((kind) => kind === text);

const find = (builder: Builder, node: NodeId, place: Finder['place'], priorLearning: boolean): Builder => ({
  history: builder.history,
  open: undefined,
  finder: { place, node, by: 'badge', priorLearning, q: '' },
  focus: node,
});

const toHistory = (builder: Builder, history: History, did: 'undo' | 'redo'): Builder =>
  history === builder.history
    ? { ...builder, refusal: 'gone', deed: undefined }
    : { history, deed: { did, node: REQUIRED }, focus: builder.focus };

/**
 * Does what a control asks for. The same for a click in the browser and for a form that is posted without scripts, so
 * that both ways can do the same. Total: what cannot be done leaves everything as it was and says why.
 */
export const step = (
  { refusal: _, ...builder }: Builder,
  command: Command,
  fields: FormFields,
  catalog: CatalogView,
): Builder => {
  switch (command.do) {
    case 'undo':
      return toHistory(builder, undone(builder.history), 'undo');
    case 'redo':
      return toHistory(builder, redone(builder.history), 'redo');
    case 'close':
      return { history: builder.history, focus: builder.open ?? builder.finder?.node };
    case 'open':
      return { history: builder.history, open: command.node, focus: command.node };
    case 'find':
      return find(builder, command.node, 'into', false);
    case 'or':
      return find(builder, command.node, 'or', false);
    case 'prior':
      return find(builder, command.node, 'or', true);
    case 'search': {
      if (builder.finder === undefined) return builder;
      const by = fields['by']?.[0];
      const q = (fields['q']?.[0] ?? '').slice(0, 100);
      return {
        ...builder,
        deed: undefined,
        finder: { ...builder.finder, q, by: isFinderKind(by) ? by : builder.finder.by },
      };
    }
    case 'pick':
      return pick(builder, command.what, catalog);
    case 'terms': {
      const node = positionOf(builder.history.present, command.node)?.node;
      if (node?.kind !== 'leaf') return { ...builder, refusal: 'gone' };
      const leaf = withTerms(node.leaf, fields);
      if (leaf === undefined) return { ...builder, refusal: 'issuer-invalid', deed: undefined };
      return settle(builder, { do: 'terms', node: command.node, leaf }, 'terms');
    }
    case 'mode': {
      const wanted = fields[`mode-${command.node}`]?.[0] ?? '';
      const [, count] = /^atLeast (\d+)$/.exec(wanted) ?? [];
      const op = wanted === 'any' || wanted === 'all' ? wanted : 'atLeast';
      return settle(builder, { do: 'mode', node: command.node, op, n: Number(count ?? 1) }, 'mode');
    }
    case 'join':
      return settle(builder, { ...command, op: 'any' }, 'join');
    case 'move': {
      // Without scripts one select says where to.
      const to = command.to === '' ? (fields[`to-${command.node}`]?.[0] ?? '') : command.to;
      return settle(builder, { ...command, to }, 'move');
    }
    default:
      return settle(builder, command, command.do);
  }
};
