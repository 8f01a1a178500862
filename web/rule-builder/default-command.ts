import { type Builder, commandText } from '../../functions/domain/rule-draft/builder.ts';
import { positionOf } from '../../functions/domain/rule-draft/tree.ts';

/** What pressing Enter in a field means: look it up, or apply what is open. A browser presses the form's first button. */
export const defaultCommand = ({ finder, open, history }: Builder): string => {
  if (finder !== undefined) return commandText({ do: 'search' });
  const node = open === undefined ? undefined : positionOf(history.present, open)?.node;
  return node?.kind === 'leaf' ? commandText({ do: 'terms', node: node.id }) : commandText({ do: 'close' });
};
