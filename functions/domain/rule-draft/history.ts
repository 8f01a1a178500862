import { fail, ok, type Result } from '../result.ts';
import type { NodeId, RuleDraft } from './draft.ts';
import { applyEdit, type Edit, type EditRefusal } from './edit.ts';

/** How many edits can be undone. */
export const MAX_UNDO = 100;

/** A draft with what it was before each edit, and what it was before each undoing. */
export interface History {
  readonly past: readonly RuleDraft[];
  readonly present: RuleDraft;
  /** The one that was undone last comes first. */
  readonly future: readonly RuleDraft[];
}

/** A history that begins with this draft. */
export const beginHistory = (present: RuleDraft): History => ({ past: [], present, future: [] });

/** Carries an edit out. What had been undone before it cannot be done again. */
export const edited = (
  history: History,
  edit: Edit,
): Result<{ readonly history: History; readonly focus: NodeId }, EditRefusal> => {
  const outcome = applyEdit(history.present, edit);
  if (!outcome.ok) return fail(outcome.error);
  const past = [...history.past, history.present].slice(-MAX_UNDO);
  return ok({
    history: { past, present: outcome.value.draft, future: [] },
    focus: outcome.value.focus,
  });
};

/** Takes the last edit back; the same history where there is none. */
export const undone = (history: History): History => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
  };
};

/** Does again what was undone last; the same history where there is nothing. */
export const redone = (history: History): History => {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
};
